package outline

import (
	"slices"
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
		if s := o.headingSection(p.first, p.last, o.hashed(p.first)); s != keep {
			o.add(Heading, s, p.first, p.last)
			return
		}
	}
	if o.isHeadingStop(p) {
		o.add(Heading, o.headingSection(p.first, p.last, false), p.first, p.last)
		return
	}
	first, kind := p.first, p.kind
	for i := p.first; i < p.last; i++ {
		if i > p.first && o.CueAt[i] == o.CueAt[i+1] && o.Tokens[i].Shape&text.Inner == 0 {
			continue // most words
		}
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
		if o.flat && o.Kind == Posting {
			p.first, p.headed = first, true // another heading may follow: "Who We Are Salary Range"
		}
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
		if s := o.Tokens[i].Sep; s == text.SepColon || s == text.SepComma && !o.has(i, Contrast) || s == text.SepBar {
			return false
		}
	}
	end := o.Tokens[p.last-1].End
	return end >= len(o.Doc.Text) || o.Doc.Text[end] != '.' && o.Doc.Text[end] != ','
}

// isHeadingStop reports whether a piece of a posting is a heading of two words
// or more that a stop follows ("Extra credit. Hugo."), or one that a line's end
// was lost behind.
func (o *Outline) isHeadingStop(p piece) bool {
	if o.Kind != Posting || p.last >= len(o.Tokens) || p.first == p.last || o.Tokens[p.last].Sep != text.SepStop ||
		o.Tokens[p.first].Shape&text.Title == 0 {
		return false
	}
	if !p.line && !o.flat || p.last-p.first == 1 && !o.has(p.first, RunIn) {
		return false
	}
	found := false
	for _, h := range o.cuesAt(p.first) {
		switch {
		case h.Kind == PostingHeading && h.Last == p.last:
			found = true
		case h.Kind == LevelCue && h.Last == p.last && !p.line: // "SQL. Not required."
			return false
		}
	}
	return found
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
	wished := false
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
		wished = wished || h.Kind == hint && h.Section() == Preferred
		if h.Kind == hint && h.First == first {
			lead = h.Section()
		}
	}
	if wished && best >= 0 && sections[best&0xFF] == NotNeeded {
		// "Preferred, but not required" wishes
		best = int32(slices.Index(sections, Preferred))
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
		switch {
		case aside(lead) && last-first <= 6 && o.titled(first, last):
			return lead // "Preferred / Bonus Skills" on a line of its own
		case best >= 0 && aside(sections[best&0xFF]) && last-first <= 7 && o.has(first, HeadStart):
			return sections[best&0xFF] // "What would be a bonus"
		case o.Kind == Posting && o.titled(first, last) && o.has(last-1, HeadEnd) && best >= 0:
			return sections[best&0xFF] // "Work Requirements"
		case o.Kind == Posting && o.titled(first, last) && o.has(first, CompanyStart) && last-first <= 5:
			return Company // "About Loom Works"
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

// hashed reports whether a hash sign stands before token i on its line, as in
// Markdown that comes as plain text.
func (o *Outline) hashed(i int) bool {
	lead := o.Doc.Text[:o.Tokens[i].Start]
	return strings.HasPrefix(strings.TrimLeft(lead[strings.LastIndexByte(lead, '\n')+1:], " "), "#")
}

// inlineHash reports whether token i is the first of a Markdown heading whose
// line break is lost: "… stated ## Responsibilities The role".
func (o *Outline) inlineHash(i int) bool {
	return o.flat && i > 0 && strings.HasSuffix(o.Doc.Text[o.Tokens[i-1].End:o.Tokens[i].Start], "# ")
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
