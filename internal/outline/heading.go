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
	if o.isHeadingStop(p) || o.flat && o.Kind == Posting && o.aboutEmployer(p.first) == p.last-p.first {
		o.add(Heading, o.headingSection(p.first, p.last, false), p.first, p.last)
		return
	}
	heading, _ := o.headingKinds()
	first, kind := p.first, p.kind
	for i := p.first; i < p.last; i++ {
		if shape := o.Tokens[i].Shape; i > p.first && shape&(text.Inner|text.Lower) == text.Lower &&
			(o.CueAt[i] == o.CueAt[i+1] || shape&text.Title == 0 && !o.has(i, heading)) {
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
		from := i
		if section == Legal {
			from = o.titleStart(first, i)
		}
		o.add(kind, keep, first, from)
		o.add(Heading, section, from, i+n)
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

// Most tokens of a heading on a line of its own, and of one in capitals.
const (
	headingTokens = 8
	capitalTokens = 12
)

// isHeadingLine reports whether a piece looks like a heading on a line of its
// own: short, without an end of sentence.
func (o *Outline) isHeadingLine(p piece) bool {
	if p.last-p.first > headingTokens && !(p.last-p.first <= capitalTokens && o.capitals(p.first, p.last)) || p.last-p.first == 0 {
		return false
	}
	if p.last < len(o.Tokens) && !o.lineBefore(p.last) && o.Tokens[p.last].Sep != text.SepPara && o.Tokens[p.last].Sep != text.SepBullet {
		return false
	}
	list := o.headingList(p.first, p.last) != keep || o.colon(p.last) && o.capitals(p.first, p.last) // "ABOUT LOOM WORKS, LTD:"
	for i := p.first + 1; i < p.last; i++ {
		if s := o.Tokens[i].Sep; s == text.SepColon || s == text.SepComma && !list && !o.has(i, Contrast) || s == text.SepBar {
			return false
		}
	}
	end := o.Tokens[p.last-1].End
	return end >= len(o.Doc.Text) || o.Doc.Text[end] != '.' && o.Doc.Text[end] != ','
}

// titleStart returns where the words in title case start that run into token i,
// from token first on: "checks: Harbour Office Background Check:". They are part
// of the heading there.
func (o *Outline) titleStart(first, i int) int {
	start := i
	for start > first && i-start < 4 && o.Tokens[start].Sep == text.SepSpace && o.Tokens[start-1].Shape&text.Title != 0 &&
		o.Tokens[start-1].AllUpper() == o.Tokens[i].AllUpper() {
		start--
	}
	return start
}

// headingKinds returns of which kinds the headings of such a document are, and the
// words of headings.
func (o *Outline) headingKinds() (heading, hint CueKind) {
	if o.Kind == Posting {
		return PostingHeading, PostingHint
	}
	return ResumeHeading, ResumeHint
}

// headingList returns the section of a list of things that headings name, the
// first of them a heading of its own: "Required skills, abilities, and experience".
func (o *Outline) headingList(first, last int) Section {
	heading, hint := o.headingKinds()
	section := keep
	for _, h := range o.cuesFrom(first) {
		switch {
		case h.First >= last:
			return keep
		case h.Kind == heading && h.First == first && h.Last < last && o.Tokens[h.Last].Sep == text.SepComma:
			section = h.Section()
		case (h.Kind == heading || h.Kind == hint) && h.Last == last:
			return section
		}
	}
	return keep
}

// isHeadingStop reports whether a piece of a posting is a heading of two words
// or more that a stop follows ("Extra credit. Hugo."), or one that a line's end
// was lost behind.
func (o *Outline) isHeadingStop(p piece) bool {
	if o.Kind != Posting || p.last >= len(o.Tokens) || p.first == p.last || o.Tokens[p.last].Sep != text.SepStop ||
		o.Tokens[p.first].Shape&text.Title == 0 {
		return false
	}
	if !p.line && !o.flat || p.last-p.first == 1 && !o.has(p.first, RunIn) && !(o.cutBefore(p.last) && o.Tokens[p.first].AllUpper()) {
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
	heading, hint := o.headingKinds()
	best, lead := int32(-1), keep
	wished, tail := false, false
	for _, h := range o.cuesFrom(first) {
		if h.First >= last {
			break
		}
		if h.Kind == heading && h.First == first && h.Last == last {
			return h.Section()
		}
		tail = tail || h.Kind == HeadTail
		if h.Kind == hint && (best < 0 || h.Value>>8 < best>>8 && !tail) { // "Skills required for the position" are no duties
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
	section := keep
	if best >= 0 {
		section = sections[best&0xFF]
	}
	if o.Kind == Posting && (o.jobTitle(first, last) || o.isItem(first, last) && section != Preferred) {
		section, lead = keep, keep
	}
	if list := o.headingList(first, last); list != keep {
		return list // "Preferred qualifications, capabilities, and skills"
	}
	switch {
	case marked && (section == keep || last-first > headingTokens):
		return unknown
	case marked, o.colon(last) && last-first <= headingTokens, o.capitals(first, last) && (last-first <= headingTokens || last-first <= capitalTokens && o.has(first, HeadStart)):
		return section
	case o.colon(last), o.capitals(first, last):
		return keep
	case aside(lead) && last-first <= 6 && o.titled(first, last):
		return lead // "Preferred / Bonus Skills" on a line of its own
	case aside(section) && last-first <= 7 && o.has(first, HeadStart):
		return section // "What would be a bonus"
	case o.Kind != Posting:
		return keep
	case lead == Required && o.has(first, HeadStart) && o.has(last-1, TitleWord):
		return lead // "Our ideal Map Maker"
	case (section == Required || section == Duties) && o.asksWhat(first, last):
		return section // "What You Bring to the Mill"
	case o.titled(first, last) && o.has(last-1, HeadEnd):
		return section // "Work Requirements"
	case o.aboutName(first, last) && last-first <= 6:
		return Company // "About Loom Works"
	}
	return keep
}

// colon reports whether a colon follows token last-1.
func (o *Outline) colon(last int) bool {
	return strings.HasPrefix(strings.TrimLeft(o.Doc.Text[o.Tokens[last-1].End:], " *_"), ":")
}

// jobTitle reports whether tokens first to last are a job's title that holds a
// word of headings: "Benefits Associate", "Application Developer".
func (o *Outline) jobTitle(first, last int) bool {
	return o.has(last-1, TitleWord) && o.titled(first, last) && !o.starts(first, HeadStart, CompanyStart) && !o.has(last-1, HeadEnd)
}

// isItem reports whether tokens first to last are what a list asks for and no
// heading: "Experience with application servers:".
func (o *Outline) isItem(first, last int) bool {
	for _, h := range o.cuesAt(first) {
		if h.Kind == ClauseHead && h.Last+1 < last { // "Experience with:" may be one
			return o.small(h.Last) && !o.starts(h.Last, And, Or) && !o.has(first, HeadStart)
		}
	}
	return false
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
