package outline

import (
	"strings"

	"skillmatch/internal/text"
)

// Marks that segments carry between segment and assignSections.
const (
	keep    Section = ""       // the section goes on
	unknown Section = "?"      // a heading by markup whose words say nothing
	label   Section = "label:" // prefix: for this segment alone
)

// cutHeadings adds the segments of a piece: headings that run into the text
// ("Skills: Go, C") become segments of their own.
func (o *Outline) cutHeadings(p piece) {
	if p.kind == Heading {
		o.add(Heading, o.headingSection(p.first, p.last, true), p.first, p.last)
		return
	}
	if p.line && o.isHeadingLine(p) {
		if s := o.headingSection(p.first, p.last, false); s != keep {
			o.add(Heading, s, p.first, p.last)
			return
		}
	}
	first, kind := p.first, p.kind
	for i := p.first; i < p.last; i++ {
		n, section := o.runIn(p, i)
		if n == 0 {
			if end, section := o.glued(i); end > 0 { // "ElasticsearchWhat would be nice:"
				o.add(kind, keep, first, i+1)
				o.addHeading(section, i, end)
				first, kind = end, Sentence
				i = end - 1
			}
			continue
		}
		o.add(kind, keep, first, i)
		o.add(Heading, section, i, i+n)
		first, kind = i+n, Sentence
		if first < len(o.Tokens) && o.Tokens[first].Sep == text.SepBullet {
			kind = Item
		}
		i += n - 1
	}
	o.add(kind, keep, first, p.last)
}

// isHeadingLine reports whether a piece looks like a heading on a line of its
// own: short, without an end of sentence.
func (o *Outline) isHeadingLine(p piece) bool {
	if p.last-p.first > 8 || p.last-p.first == 0 {
		return false
	}
	if p.last < len(o.Tokens) && !o.lineBefore(p.last) && o.Tokens[p.last].Sep != text.SepPara && o.Tokens[p.last].Sep != text.SepBullet {
		return false
	}
	for i := p.first + 1; i < p.last; i++ {
		if s := o.Tokens[i].Sep; s == text.SepColon || s == text.SepComma || s == text.SepBar {
			return false
		}
	}
	end := o.Tokens[p.last-1].End
	return end >= len(o.Doc.Text) || o.Doc.Text[end] != '.' && o.Doc.Text[end] != ','
}

// headingSection returns the section that a heading of tokens first to last
// names: by the whole phrase, else, when the line is marked as a heading or
// ends in a colon or is in capitals, by its words.
func (o *Outline) headingSection(first, last int, marked bool) Section {
	heading, hint := ResumeHeading, ResumeHint
	if o.Kind == Posting {
		heading, hint = PostingHeading, PostingHint
	}
	best, lead := int32(-1), keep
	for _, h := range o.cuesFrom(first) {
		if h.First >= last {
			break
		}
		if h.Kind == heading && h.First == first && h.Last == last {
			return h.Section()
		}
		if h.Kind == hint && (best < 0 || h.Value>>8 < best>>8) {
			best = h.Value
		}
		if h.Kind == hint && h.First == first {
			lead = h.Section()
		}
	}
	end := o.Tokens[last-1].End
	colon := end < len(o.Doc.Text) && o.Doc.Text[end] == ':'
	caps := true
	for i := first; i < last; i++ {
		if t := o.Tokens[i]; !t.AllUpper() && t.Shape&text.Lower != 0 {
			caps = false
		}
	}
	if !marked && !colon && !caps {
		if aside(lead) && last-first <= 6 && o.titled(first, last) {
			return lead // "Preferred / Bonus Skills" on a line of its own
		}
		return keep
	}
	if best >= 0 && last-first <= 8 {
		return sections[best&0xFF]
	}
	if marked {
		return unknown
	}
	return keep
}

// aside reports whether a section's name, at the start of a line in title case,
// is seldom the start of an item.
func aside(s Section) bool {
	switch s {
	case Preferred, NotNeeded, Benefits, Legal, Apply:
		return true
	}
	return false
}

// titled reports whether the longer words of tokens first to last are written
// in title case, two of them at least.
func (o *Outline) titled(first, last int) bool {
	n := 0
	for _, t := range o.Tokens[first:last] {
		if t.Shape&(text.Title|text.Digit) != 0 {
			n++
		} else if t.Len() > 3 {
			return false
		}
	}
	return n > 1
}

// runIn returns the length of a heading or label that starts at token i inside
// a piece and is followed by its text, and the section that it names.
func (o *Outline) runIn(p piece, i int) (int, Section) {
	heading, lab := ResumeHeading, ResumeLabel
	if o.Kind == Posting {
		heading, lab = PostingHeading, PostingLabel
	}
	if o.Tokens[i].Shape&text.Title == 0 && i > p.first {
		return 0, keep
	}
	n, section := 0, keep
	for _, h := range o.cuesFrom(i) {
		if h.First > i {
			break
		}
		switch {
		case h.Kind == heading && h.Last <= p.last && o.startsText(p, i, h.Last):
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
	t := o.Tokens[i]
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
		return o.Tokens[i].Shape&text.Title != 0 || i == p.first
	}
	if next.Sep == text.SepBullet && o.Tokens[i].Shape&text.Title != 0 && (end-i > 2 || i == p.first && p.kind != Item) {
		return true // "Nice to have • Go"
	}
	if o.shouted(i, end) {
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
	if next.Sep == text.SepBullet || o.dashItem(end) {
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
	return fresh && o.Kind == Resume && o.flat && (end-i > 1 || o.has(i, RunIn)) &&
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

// assignSections lets each heading govern what follows it, up to the next one.
func (o *Outline) assignSections() {
	current := Other
	if o.Kind == Posting {
		current = Title
	}
	var own Section // of a label, for the segment behind it
	for i := range o.Segments {
		s := &o.Segments[i]
		if s.Kind == Heading {
			switch {
			case len(s.Section) > len(label) && s.Section[:len(label)] == label:
				own = s.Section[len(label):]
				s.Section = own
				continue
			case s.Section == unknown:
				if o.Kind == Posting {
					current = Other
				}
			case s.Section != keep:
				current = s.Section
			}
			s.Section, own = current, keep
			continue
		}
		if own != keep {
			s.Section, own = own, keep
			continue
		}
		if o.Kind == Posting && current == Title && i > 0 {
			current = Other // the first segment alone is a title
		}
		s.Section = current
		if current == Title && !o.isTitle(s) {
			s.Section, current = Other, Other
		}
	}
}

// isTitle reports whether a first segment is short enough for a title.
func (o *Outline) isTitle(s *Segment) bool {
	return s.Last-s.First <= 12
}
