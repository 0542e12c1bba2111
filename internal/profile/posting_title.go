package profile

import (
	"sort"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// jobTitle is the title of the job that a posting is about, and where its
// sentences name one.
type jobTitle struct {
	text      string
	seniority string        // one of outline.SeniorityNames; empty when it tells none
	named     []titlePhrase // in text order
}

// titlePhrase is a title inside of a sentence: its tokens, half-open.
type titlePhrase struct {
	first, last int
	by          outline.CueKind // what tells that it is one
}

// title sets the posting's title and seniority.
func (p *Posting) title(r *walker) {
	t := r.jobTitle()
	p.Title, p.Seniority = t.text, t.seniority
	if p.Seniority == "" {
		p.Seniority = r.plainSeniority()
	}
}

// jobTitle finds the title in a section for it, else the one that the sentences
// name most plainly: "we seek a …" before "as a … you" before "the … will".
func (r *walker) jobTitle() *jobTitle {
	if r.job != nil {
		return r.job
	}
	t := new(jobTitle)
	r.job = t
	for i := range r.o.Segments {
		s := &r.o.Segments[i]
		if t.text == "" && s.Section == outline.Title && r.titled(s.First, s.Last) {
			r.takeTitle(t, s.First, s.Last)
		}
		if s.Kind == outline.Sentence || s.Kind == outline.Item || s.Section == outline.Title {
			t.named = r.titlesIn(t.named, s)
		}
	}
	for _, by := range [...]outline.CueKind{outline.TitleLead, outline.TitleAs, outline.TitleActs, outline.TitleWanted} {
		for _, n := range t.named {
			if t.text == "" && n.by == by {
				r.takeTitle(t, n.first, n.last)
			}
		}
	}
	for _, n := range t.named { // "As a Senior Data Analyst" of one that was sought without it
		if t.seniority == "" && len(t.text) > 0 && strings.HasSuffix(r.text(n.first, n.last), " "+t.text) {
			t.seniority = r.seniority(n.first, n.last)
		}
	}
	return t
}

// titled reports whether a word of titles stands at tokens first to last.
func (r *walker) titled(first, last int) bool {
	return r.has(first, last, outline.TitleWord) || r.has(first, last, outline.TitlePlural)
}

// takeTitle takes tokens first to last for the title.
func (r *walker) takeTitle(t *jobTitle, first, last int) {
	if by, ok := r.until(first, last, outline.TitleWanted); ok && by > first { // "Analyst needed for a firm"
		last = by
	}
	for i := last - 1; i > first; i-- { // "Analyst at Acme"
		if _, ok := r.cue(i, outline.Place); ok && r.titled(first, i) && r.word(i) == strings.ToLower(r.word(i)) {
			last = i
		}
	}
	t.text = closed(r.text(first, last))
	if s := r.o.Doc.Text[r.o.Tokens[last-1].End:]; strings.HasPrefix(s, ")") && strings.Contains(t.text, "(") {
		t.text += ")"
	}
	if _, many := r.cue(last-1, outline.TitlePlural); many {
		t.text = strings.TrimSuffix(t.text, "s")
	}
	t.seniority = r.seniority(first, last)
}

// until returns the first token from first to last at which a cue of a kind starts.
func (r *walker) until(first, last int, kind outline.CueKind) (int, bool) {
	for _, h := range r.cues(first, last) {
		if h.Kind == kind {
			return h.First, true
		}
	}
	return 0, false
}

// titlesIn appends the titles that a sentence names.
func (r *walker) titlesIn(out []titlePhrase, s *outline.Segment) []titlePhrase {
	switch s.Section {
	case outline.Benefits, outline.Legal, outline.Apply:
		return out
	}
	if !s.Kinds.Any(outline.TitleWord, outline.TitlePlural) { // no title goes without
		return out
	}
	cues := r.o.CuesOf(s)
	if !s.Kinds.Has(outline.TitleLead) { // the others stand at the start of a sentence
		cues = r.cues(s.First, s.First+1)
	}
	busy := s.First
	for _, h := range cues {
		if h.First < busy || h.Last >= s.Last {
			continue
		}
		n := titlePhrase{by: h.Kind}
		ok := false
		switch {
		case h.Kind == outline.TitleLead:
			n.first, n.last, ok = r.titlePhrase(s, h.Last)
		case h.Kind == outline.TitleAs && h.First == s.First:
			if n.first, n.last, ok = r.titlePhrase(s, h.Last); ok {
				_, at := r.cue(n.last, outline.Place)
				ok = at || n.last < s.Last && (r.o.Tokens[n.last].Sep == text.SepComma || r.has(n.last, n.last+1, outline.Addressed) || r.endsTitle(n.last))
			}
		case h.Kind == outline.OthersArticle && h.First == s.First:
			if n.first, n.last, ok = r.titlePhrase(s, h.Last); ok {
				_, ok = r.cue(n.last, outline.TitleActs)
			}
			n.by = outline.TitleActs
		}
		if ok {
			out, busy = append(out, n), n.last
		}
	}
	if len(out) == 0 || out[len(out)-1].first < s.First {
		if n, ok := r.titleAhead(s); ok {
			out = append(out, n)
		}
	}
	return out
}

// titleAhead finds a title with which a sentence starts and of which it says what
// it does, or that it is wanted: "Lead Data Scientist will".
func (r *walker) titleAhead(s *outline.Segment) (n titlePhrase, ok bool) {
	if s.First > 0 && !s.Kinds.Any(outline.TitleWanted, outline.TitleActs) {
		return n, false
	}
	if n.first, n.last, ok = r.titlePhrase(s, s.First); !ok || n.first != s.First || n.last >= s.Last {
		return n, false
	}
	n.by = outline.TitleWanted
	if _, ok = r.cue(n.last, outline.TitleWanted); ok {
		return n, true
	}
	n.by = outline.TitleActs
	_, ok = r.cue(n.last, outline.TitleActs)
	if !ok && s.First == 0 && r.o.Tokens[s.First].Shape&text.Upper != 0 { // a first line that goes on
		_, end := r.cue(n.last, outline.TitleEnd)            // "Test Engineer with one of our clients"
		ok = end || r.o.Tokens[n.last].Shape&text.Digit != 0 // its line break lost: "Test Engineer 3 years of"
	}
	return n, ok && n.last-n.first > 1
}

// titlePhrase reads the title that starts at token i, behind words that only
// praise whom it looks for. In capitals it goes up to its last word of titles, in
// small letters up to the first and needs a word before that.
func (r *walker) titlePhrase(s *outline.Segment, i int) (first, last int, ok bool) {
	const reach, praise = 9, 8 // tokens
	for k := 0; k < praise && i < s.Last; k++ {
		h, filler := r.praise(i)
		if !filler || i > s.First && r.o.Tokens[i].Sep > text.SepComma || r.o.Tokens[i].Shape&text.Title != 0 && i > s.First && !r.has(i, i+1, outline.OthersArticle) {
			break
		}
		i = h.Last
	}
	first = i
	for j := i; j < min(s.Last, i+4) && (j == i || r.o.Tokens[j].Sep <= text.SepComma) && !r.endsTitle(j); j++ {
		if r.o.Tokens[j].Shape&text.Upper != 0 { // "a savvy Data Engineer" is one in capitals
			if first = j; j > i && r.has(j-1, j, outline.Seniority) {
				first--
			}
			i = j
			break
		}
	}
	if i >= s.Last {
		return 0, 0, false
	}
	large := r.o.Tokens[i].Shape&text.Upper != 0
	for ; i < min(s.Last, first+reach); i++ {
		t := r.o.Tokens[i]
		_, and := r.cue(i, outline.And)
		_, or := r.cue(i, outline.Or)
		_, name := r.cue(i, outline.DegreeFiller) // "Head of"
		switch {
		case i > first && (t.Sep > text.SepLine || t.Sep == text.SepSlash && ok), or, i > first && r.startsLine(i):
			return first, last, ok
		case large && t.Shape&(text.Upper|text.Digit) == 0 && t.Sep != text.SepDash && !(and && !ok || name && i > first):
			return first, last, ok
		case !large && (r.endsTitle(i) || and || t.Shape&text.Title != 0 && ok):
			return first, last, ok
		}
		if h, job := r.titleWord(i); job && (large || i > first || i > s.First && r.has(i-1, i, outline.Seniority)) {
			last, ok = h.Last, true
			if _, rank := r.cue(last, outline.Seniority); rank && last < s.Last && r.o.Tokens[last].AllUpper() {
				last++ // "Engineer III"
			}
			if !large {
				if k, more := r.titleWord(last); more && last < s.Last && r.o.Tokens[last].Sep == text.SepSpace {
					last = k.Last
				}
				return first, last, true
			}
		}
	}
	return first, last, ok
}

// praise returns a word at token i that stands before a title and is no part of it.
func (r *walker) praise(i int) (outline.Hit, bool) {
	for _, h := range r.cues(i, i+1) {
		switch h.Kind {
		case outline.TitleFiller, outline.OthersArticle, outline.And, outline.Or, outline.Number:
			return h, true
		}
	}
	return outline.Hit{}, false
}

// endsTitle reports whether no title goes on over token i.
func (r *walker) endsTitle(i int) bool {
	for _, h := range r.cues(i, i+1) {
		switch h.Kind {
		case outline.TitleEnd, outline.TitleActs, outline.Place, outline.FieldIn, outline.OthersWho, outline.Until, outline.Since, outline.OthersArticle, outline.Own, outline.Asks, outline.Addressed:
			return true
		}
	}
	return false
}

// titleWord returns the word of titles that starts at token i.
func (r *walker) titleWord(i int) (outline.Hit, bool) {
	if h, ok := r.cue(i, outline.TitleWord); ok {
		return h, true
	}
	return r.cue(i, outline.TitlePlural)
}

// inTitle reports whether a mention stands in a title that a sentence names.
func (r *walker) inTitle(m *mention.Mention) bool {
	named := r.jobTitle().named
	next := sort.Search(len(named), func(k int) bool { return named[k].first > m.First })
	return next > 0 && m.Last <= named[next-1].last
}

// closed drops a bracket at the end of s that is not closed: "Analyst (m/f".
func closed(s string) string {
	if i := strings.LastIndexAny(s, "(["); i > 0 && !strings.ContainsAny(s[i:], ")]") {
		return strings.TrimSpace(s[:i])
	}
	return s
}
