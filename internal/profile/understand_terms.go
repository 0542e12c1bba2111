package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// term is a word, or a chain of words joined by hyphens, that may be the name of
// a skill that nobody knows: its tokens, half-open.
type term struct {
	first, last int
	brand       bool // written with a capital inside
}

// noteTerms notes words of a requirement that are written like names (capitals
// inside or throughout, or listed beside a technology) and are no mention and no cue.
func (r *walker) noteTerms(seg *outline.Segment, own []mention.Mention) {
	k := 0
	for i := seg.First; i < seg.Last; i++ {
		if r.o.Tokens[i].Shape&text.Upper == 0 { // most words
			continue
		}
		for k < len(own) && own[k].Last <= i {
			k++
		}
		if k < len(own) && own[k].First <= i {
			continue
		}
		t := r.o.Tokens[i]
		if t.Len() < 2 || t.Len() > 30 || r.at[i] != r.at[i+1] || r.withinCue(seg, i) {
			continue
		}
		x := term{first: i, last: i + 1, brand: mention.Branded(t, r.word(i))}
		caps := t.AllUpper() && t.Len() <= 6 && t.Shape&text.Digit == 0 && !r.shouts(seg, i)
		listed := false
		if i > seg.First && t.Shape&text.Title != 0 && r.member(seg, i) {
			prev := k > 0 && own[k-1].Last == i && own[k-1].Skill.Kind == skill.Technology
			next := k < len(own) && own[k].First == i+1 && own[k].Skill.Kind == skill.Technology
			listed = prev && r.joint(i, i) != apart || next && r.joint(i+1, i+1) != apart
		}
		if !x.brand && !caps && !listed || r.o.IsCue(i) {
			continue
		}
		limit := seg.Last
		if k < len(own) {
			limit = min(limit, own[k].First)
		}
		if r.chain(seg, &x, limit) {
			r.terms = append(r.terms, x)
		}
		i = x.last - 1
	}
}

// withinCue reports whether token i is part of a longer cue about a gate, or
// stands in the field of study behind a degree.
func (r *walker) withinCue(seg *outline.Segment, i int) bool {
	const field = 16 // tokens
	for _, h := range r.cues(max(seg.First, i-field), i) {
		switch h.Kind {
		case outline.Degree:
			return true
		case outline.Gate, outline.GateDenied, outline.Clearance, outline.NoTerm:
			if i < h.Last {
				return true
			}
		}
	}
	return false
}

// member reports whether token i is a member of a list by itself.
func (r *walker) member(seg *outline.Segment, i int) bool {
	border := func(k int) bool {
		return k <= seg.First || k >= seg.Last || r.o.Tokens[k].Sep >= text.SepComma || r.o.Tokens[k].Sep == text.SepSlash
	}
	left := border(i) || r.has(i-1, i, outline.And) || r.has(i-1, i, outline.Or)
	return left && (border(i+1) || r.has(i+1, i+2, outline.And) || r.has(i+1, i+2, outline.Or))
}

// shouts reports whether token i is in capitals because all around it is.
func (r *walker) shouts(seg *outline.Segment, i int) bool {
	loud := func(k, sep int) bool {
		return k >= seg.First && k < seg.Last && r.o.Tokens[k].AllUpper() && r.o.Tokens[k].Len() > 2 && r.o.Tokens[sep].Sep <= text.SepSpace
	}
	if loud(i-1, i) || loud(i+1, i+1) {
		return true
	}
	for _, t := range r.o.Tokens[seg.First:seg.Last] {
		if t.Shape&text.Lower != 0 && t.Len() > 3 {
			return false
		}
	}
	return true
}

// chain widens a term over what hyphens join to it ("CK-12"). It reports false
// for half a name, which says nothing: a part of "R&D" or "O'Neil".
func (r *walker) chain(seg *outline.Segment, x *term, limit int) bool {
	tight := func(k int) bool {
		return k > seg.First && k < seg.Last && r.o.Tokens[k].Sep != text.SepSpace && r.o.Tokens[k].Sep <= text.SepAmp
	}
	if tight(x.first) {
		return false
	}
	for tight(x.last) {
		t := r.o.Tokens[x.last]
		if t.Sep != text.SepDash || x.last >= limit || t.Shape&(text.Upper|text.Digit) == 0 {
			return false
		}
		x.last++
	}
	return true
}

// What else is known of the words of terms.
const (
	inSmall = 1 << iota // it is written in small letters, too
	inAside             // it stands in what is said about the employer, in a title, a label
	defined             // a bracket behind its long form says what it stands for
	inText              // it stands there alone
)

// unknownTerms keeps the terms noted that may be skills: those that the rest of
// the posting shows to be ordinary words, the employer's names, abbreviations that
// it explains or words whose space was lost are none.
func (p *Posting) unknownTerms(r *walker) {
	if len(r.terms) == 0 {
		return
	}
	known := make(map[text.Key]int, len(r.terms))
	bits := uint64(0) // a bit of each key tells that most tokens are none of them
	bit := func(k text.Key) uint64 { return 1 << (k.Lo * 0x9E3779B97F4A7C15 >> 58) }
	note := func(k text.Key) {
		known[k] = 0
		bits |= bit(k)
	}
	for _, x := range r.terms {
		note(r.o.Tokens[x.first].Key)
		if head, tail, ok := r.halves(x); ok {
			note(head)
			note(tail)
		}
	}
	for si := range r.o.Segments {
		seg := &r.o.Segments[si]
		aside := fixed(seg.Section) && seg.Section != outline.NotNeeded
		for i := seg.First; i < seg.Last; i++ {
			t := &r.o.Tokens[i]
			if bits&bit(t.Key) == 0 {
				continue
			}
			seen, ok := known[t.Key]
			if !ok {
				continue
			}
			seen |= inText
			if t.Shape&text.Upper == 0 {
				seen |= inSmall
			}
			if aside || r.has(i+1, min(i+2, seg.Last), outline.EmployerDone) || r.has(max(0, i-1), i, outline.EmployerNext) {
				seen |= inAside
			}
			if _, ok := mention.Initials(r.o, i); ok {
				seen |= defined
			}
			known[t.Key] = seen
		}
	}
	glued := 0
	for _, x := range r.terms {
		if _, _, ok := r.halves(x); ok {
			glued++
		}
	}
	const many = 3 // brands of two words in one posting: its spaces were lost
	for _, x := range r.terms {
		if known[r.o.Tokens[x.first].Key]&(inSmall|inAside|defined) != 0 {
			continue
		}
		if head, tail, ok := r.halves(x); ok && (glued > many || known[head]&known[tail]&inText != 0 || known[tail]&inSmall != 0 && r.small(x.last)) {
			continue
		}
		p.Understanding.UnknownTerms = append(p.Understanding.UnknownTerms, text.Span{Start: r.o.Tokens[x.first].Start, End: r.o.Tokens[x.last-1].End})
	}
}

// halves returns the two words that a brand is made of.
func (r *walker) halves(x term) (head, tail text.Key, ok bool) {
	if !x.brand {
		return head, tail, false
	}
	t := r.o.Tokens[x.first]
	end, ok := t.Tail(r.o.Doc.Text)
	if !ok || end.Start-t.Start < 2 || end.Len() < 2 {
		return head, tail, false
	}
	return text.KeyOf(r.o.Doc.Text[t.Start:end.Start]), end.Key, true
}

// small reports whether token i goes on in small letters: a sentence.
func (r *walker) small(i int) bool {
	return i < len(r.o.Tokens) && r.o.Tokens[i].Sep == text.SepSpace && r.o.Tokens[i].Shape&text.Upper == 0
}
