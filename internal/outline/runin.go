package outline

import (
	"strings"

	"skillmatch/internal/text"
)

// asideBefore finds words that end in a colon at the start of a piece and name,
// by one of their words, what is not asked of everyone: "What you may have: …".
// It returns the number of tokens.
func (o *Outline) asideBefore(p piece) (int, Section) {
	if end, _ := o.glued(p.first); end > 0 { // "ElasticsearchWhat is not needed:"
		return 0, keep
	}
	for j := p.first + 1; j < min(p.first+12, p.last); j++ {
		switch sep := o.Tokens[j].Sep; {
		case sep == text.SepColon:
			wished := false
			for _, h := range o.cuesFrom(p.first) {
				if h.First >= j {
					break
				}
				if h.Kind == PostingHeading && h.First > p.first && h.Last == j && o.Tokens[h.First].Shape&text.Title != 0 {
					return 0, keep // "… verbal and written What We Offer:" has one of its own
				}
				wished = wished || h.Kind == PostingHint && h.Section() == Preferred
				if wished && h.Kind == PostingHint && h.Section() == NotNeeded && h.Last == j {
					return j - p.first, Preferred // "Preferred skills, but not required: …"
				}
				if h.Kind == PostingHint && aside(h.Section()) && (j-h.Last <= 1 || h.First == p.first && o.titled(p.first, j)) { // "You need not know PHP: …" is none
					return j - p.first, h.Section()
				}
			}
			return 0, keep
		case sep > text.SepComma:
			return 0, keep
		}
	}
	return 0, keep
}

// runIn returns the length of a heading or label that starts at token i inside
// a piece and is followed by its text, and the section that it names.
func (o *Outline) runIn(p piece, i int) (int, Section) {
	heading, lab := ResumeHeading, ResumeLabel
	if o.Kind == Posting {
		heading, lab = PostingHeading, PostingLabel
	}
	if o.Tokens[i].Shape&text.Title == 0 && i > p.first && (o.Kind != Posting || !o.has(i, heading)) {
		return 0, keep
	}
	n, section := 0, keep
	if o.flat && o.Kind == Posting && p.kind != Item {
		if i == p.first && !p.headed {
			if n, section = o.leadIn(p); section == keep {
				n = 0
			}
		}
		if n == 0 {
			n, section = o.titleRun(p, i)
		}
		if k := o.aboutEmployer(i); k > 0 && i+k < p.last {
			n, section = k, Company
		}
	}
	if i == p.first && !p.headed && o.Kind == Posting && (p.kind != Item || !o.lineBefore(i)) {
		if k, s := o.asideBefore(p); k > 0 {
			n, section = k, s
		}
	}
	for _, h := range o.cuesAt(i) {
		switch {
		case h.Kind == heading && h.Last <= p.last && o.startsText(p, i, h.Last) &&
			(i == p.first || o.Tokens[i].Shape&text.Title != 0 || !aside(h.Section())): // "but not required:" ends a thought
			n, section = h.Last-i, h.Section()
		case h.Kind == lab && h.Last < p.last && o.Tokens[h.Last].Sep == text.SepColon && n == 0:
			n, section = h.Last-i, label+h.Section()
		}
	}
	return n, section
}

// glued finds a heading whose first word is glued to the end of token i, and
// which a colon, a bullet or a new line follows: in texts that lost lines. It
// returns the token behind the heading.
func (o *Outline) glued(i int) (end int, section Section) {
	t := &o.Tokens[i]
	if t.Shape&text.Inner == 0 || t.Shape&text.Lower == 0 {
		return 0, keep
	}
	s := o.Doc.Text
	cut := 0
	for k := t.End - 1; k > t.Start; k-- {
		if s[k] >= 'A' && s[k] <= 'Z' && s[k-1] >= 'a' && s[k-1] <= 'z' {
			cut = k
			break
		}
	}
	if cut == 0 {
		return 0, keep
	}
	var buf [10]text.Token
	head := text.Split(buf[:0], s[cut:t.End])
	if len(head) != 1 {
		return 0, keep
	}
	head[0].Start += cut
	head[0].End += cut
	head = append(head, o.Tokens[i+1:min(i+len(buf), len(o.Tokens))]...)
	kind := ResumeHeading
	if o.Kind == Posting {
		kind = PostingHeading
	}
	n, section := o.cues.longest(head, s, kind)
	if n == 0 {
		return 0, keep
	}
	end = i + n
	if end >= len(o.Tokens) {
		return 0, keep
	}
	after := s[o.Tokens[end-1].End:o.Tokens[end].Start]
	if !strings.HasPrefix(after, ":") && !strings.Contains(after, "\n") && o.Tokens[end].Sep != text.SepBullet && !o.dashItem(end) {
		return 0, keep
	}
	return end, section
}

// startsText reports whether the heading at tokens i to end is followed by its
// text: by a colon, a bullet, or, when it stands at the start of a piece and is
// written in title case, by the start of something new.
func (o *Outline) startsText(p piece, i, end int) bool {
	if end >= len(o.Tokens) {
		return i == p.first
	}
	next := &o.Tokens[end]
	after := o.Doc.Text[o.Tokens[end-1].End:next.Start]
	if strings.HasPrefix(after, ":") {
		// "as a Map Maker you will:" leads into a list
		return o.Tokens[i].Shape&text.Title != 0 || i == p.first || o.Kind == Posting && (end-i > 1 || o.has(i, Addressed))
	}
	if o.Tokens[i].Shape&text.Title == 0 && i > p.first {
		return false
	}
	if next.Sep == text.SepBullet && o.Tokens[i].Shape&text.Title != 0 && (end-i > 2 || i == p.first && p.kind != Item) {
		return true // "Nice to have • Go"
	}
	if o.shouted(i, end) {
		return true
	}
	if o.flatHead(p, i, end) {
		return true
	}
	titled := 0 // words in title case
	for j := i; j < end; j++ {
		t := &o.Tokens[j]
		if t.Shape&(text.Title|text.Digit) != 0 {
			titled++
		} else if t.Len() > 3 {
			return false
		}
	}
	if titled == 0 || end-i > 1 && titled < 2 { // "Knowledge of Go" is no heading
		return false
	}
	if next.Sep == text.SepBullet || o.dashItem(end) || o.inlineHash(i) {
		return true
	}
	if end == p.last || next.Sep != text.SepSpace && next.Sep != text.SepSlash && next.Sep != text.SepBar {
		return false
	}
	fresh := next.Shape&(text.Title|text.Digit) != 0
	if i == p.first && p.kind != Item {
		return fresh && (end-i > 1 || o.has(i, RunIn))
	}
	// inside a piece: only in texts that lost their lines, and only what is
	// seldom anything else
	if o.Kind == Posting {
		return fresh && o.flat && i > 0 && end-i > 1 && (o.breaksOff(i) || o.has(end-1, HeadEnd))
	}
	return fresh && o.flat && (end-i > 1 || o.has(i, RunIn)) &&
		o.Tokens[i].Sep != text.SepComma && o.Tokens[i].Sep != text.SepSlash && o.Tokens[i].Sep != text.SepAmp
}

// shouted reports whether tokens i to end are in capitals and their neighbours
// are not: "… every week. PROFILE Analyst with".
func (o *Outline) shouted(i, end int) bool {
	for j := i; j < end; j++ {
		if t := &o.Tokens[j]; !t.AllUpper() && t.Len() > 3 {
			return false
		}
	}
	return o.Tokens[end-1].End-o.Tokens[i].Start >= 6 && (i == 0 || !o.Tokens[i-1].AllUpper()) &&
		o.Tokens[end].Sep == text.SepSpace && o.Tokens[end].Shape&(text.Title|text.Digit) != 0 && !o.Tokens[end].AllUpper()
}
