package outline

import (
	"strings"
	"unicode/utf8"

	"skillmatch/internal/document"
	"skillmatch/internal/text"
)

// piece is a run of tokens between two borders, with what opened it.
type piece struct {
	first, last int
	kind        SegmentKind
	line        bool // starts on a line of its own
	headed      bool // a heading was cut off its start
}

// segment cuts the tokens into pieces at borders of blocks, lines, sentences
// and list items, and cuts headings out of them.
func (o *Outline) segment() {
	wrap := wrapWidth(o.Doc.Text)
	blocks := o.Doc.Blocks
	b := 0 // the first block that may still hold the token
	o.Segments = make([]Segment, 0, len(o.Tokens)/12+8)
	var open piece // from the first token on
	emit := func(last int) {
		if last > 0 {
			open.last = last
			o.cutHeadings(open)
		}
	}
	for i := range o.Tokens {
		t := &o.Tokens[i]
		for b < len(blocks) && blocks[b].End <= t.Start {
			b++
		}
		inBlock := b < len(blocks) && blocks[b].Start <= t.Start
		newBlock := i == 0 || inBlock && o.Tokens[i-1].Start < blocks[b].Start || b > 0 && !inBlock && o.Tokens[i-1].Start < blocks[b-1].End
		if !newBlock && !o.border(i, inBlock, wrap) {
			continue
		}
		emit(i)
		p := piece{first: i, line: newBlock || t.Sep == text.SepPara || o.lineBefore(i)}
		switch {
		case newBlock && inBlock && blocks[b].Kind == document.Heading:
			p.kind = Heading
		case o.numbered(i): // the number itself says nothing
			p.kind = Item
			p.first++
		case newBlock && inBlock && blocks[b].Kind == document.Item, o.bulleted(i):
			p.kind = Item
		}
		open = p
	}
	emit(len(o.Tokens))
	o.numberCues()
}

// bulleted reports whether a list bullet stands right before token i; behind a
// blank line and at the start of the text the token's separator does not tell.
func (o *Outline) bulleted(i int) bool {
	t := &o.Tokens[i]
	if t.Sep != text.SepPara {
		return t.Sep == text.SepBullet
	}
	lead := o.Doc.Text[:t.Start]
	if i > 0 {
		lead = lead[o.Tokens[i-1].End:]
	}
	lead = strings.TrimLeft(lead[strings.LastIndexByte(lead, '\n')+1:], " \t")
	r, _ := utf8.DecodeRuneInString(lead)
	return strings.HasPrefix(lead, "- ") || strings.HasPrefix(lead, "* ") || lead != "" && text.IsBullet(r) // "*March*" is emphasis
}

// border reports whether a segment ends before token i.
func (o *Outline) border(i int, inBlock bool, wrap int) bool {
	t, prev := &o.Tokens[i], &o.Tokens[i-1]
	s := o.Doc.Text
	switch t.Sep {
	case text.SepSpace:
		if t.Shape&(text.Title|text.Digit) == 0 { // most words
			return false
		}
	case text.SepPara:
		return true
	case text.SepBullet:
		return !o.trailingLevel(i)
	case text.SepStop:
		return o.sentenceEnds(i) && !o.trailingLevel(i) && !o.abbreviatedMonth(i-1) && !o.numbered(i-1)
	case text.SepDot: // "controls.The", "ANT.A": a sentence whose space is lost
		switch {
		case prev.Len() < 3 || domainPart(s[t.Start:t.End]):
			return false
		case t.Shape&text.Digit != 0: // "technologies.2+ years"
			return prev.Shape&(text.Lower|text.Digit) == text.Lower && o.yearsAt(i)
		case t.AllUpper() && t.Len() > 1: // "degree.NO calls"
			return prev.Shape&text.Lower != 0 && prev.Len() > 3
		case t.Shape&text.Title == 0:
			return false
		}
		if t.Len() == 1 {
			return s[t.Start] == 'A' && t.End < len(s) && s[t.End] == ' '
		}
		return t.Shape&(text.Lower|text.Inner) == text.Lower
	}
	if o.dashItem(i) || o.lostLine(i) || t.Sep <= text.SepBracket && o.hyphenBefore(i) {
		return true
	}
	if !inBlock && o.lineBefore(i) {
		return lineEnds(s, prev.End, t.Start, wrap)
	}
	return o.numbered(i)
}

// trailingLevel reports whether all that stands from token i to the end of its
// line says how strongly what stands before it is asked: "SQL. - NICE TO HAVE".
func (o *Outline) trailingLevel(i int) bool {
	if o.lineBefore(i) {
		return false
	}
	for _, h := range o.cuesAt(i) {
		if h.Kind == LevelCue && (h.Last == len(o.Tokens) || o.lineBefore(h.Last)) {
			return true
		}
	}
	return false
}

// dashItem reports whether a hyphen that starts a list item stands before token
// i, in a posting that lost its lines: "fundamentals- At least".
func (o *Outline) dashItem(i int) bool {
	t := &o.Tokens[i]
	if !o.flat || o.Kind != Posting {
		return false
	}
	if o.dashed(i) || o.inlineHash(i) {
		return !o.has(i, LevelCue)
	}
	if t.Sep != text.SepDash || !strings.HasPrefix(o.Doc.Text[o.Tokens[i-1].End:t.Start], "- ") {
		return false
	}
	return !o.has(i, LevelCue) // "Excel- preferred" goes on
}

// sentenceEnds reports whether the stop before token i ends a sentence and not an
// abbreviation.
func (o *Outline) sentenceEnds(i int) bool {
	prev, t, s := &o.Tokens[i-1], &o.Tokens[i], o.Doc.Text
	if gap := s[prev.End:t.Start]; len(gap) > 1 && gap[1] == ',' { // "Play!, Spring"
		return false
	}
	if t.Shape&text.Lower != 0 && t.Shape&text.Title == 0 && t.Shape&text.Digit == 0 {
		for _, c := range s[prev.End:t.Start] { // a lower-case start needs more than a stop
			if c == '!' || c == '?' || c == '\n' {
				return true
			}
		}
		return false
	}
	if prev.Len() == 1 && prev.Shape&text.Digit == 0 { // initials, e.g., U.S.
		if o.Kind == Posting && i > 1 && (prev.Sep == text.SepSlash || prev.Sep == text.SepComma || o.starts(i-2, Or, And)) { // "Java, C. You"
			return true
		}
		return prev.Shape&text.Upper == 0 && s[prev.Start] != 'g' && s[prev.Start] != 'e'
	}
	return !o.has(i-1, Abbreviation)
}

// abbreviatedMonth reports whether token i is a month whose year follows a stop:
// "Feb. 2019".
func (o *Outline) abbreviatedMonth(i int) bool {
	if o.Tokens[i+1].Shape&text.Digit == 0 || o.Tokens[i].Len() > 5 {
		return false
	}
	return o.has(i, Month)
}

// domainPart reports whether a word behind a stop belongs to a name, as in Node.Js
// or pom.xml.
func domainPart(w string) bool {
	switch strings.ToLower(w) {
	case "net", "js", "io", "com", "org", "ai", "py", "co", "xml", "json", "txt", "exe", "dll":
		return true
	}
	return false
}

// lineBefore reports whether a line break stands between token i and the one before.
func (o *Outline) lineBefore(i int) bool {
	if i == 0 {
		return true
	}
	if o.Tokens[i].Sep < text.SepLine { // a break parts more
		return false
	}
	return strings.Contains(o.Doc.Text[o.Tokens[i-1].End:o.Tokens[i].Start], "\n")
}

// numbered reports whether token i is the number of a list item: "1." or "2)"
// behind white space.
func (o *Outline) numbered(i int) bool {
	t := &o.Tokens[i]
	s := o.Doc.Text
	if t.Len() > 2 || !t.Numeric() || t.End+1 >= len(s) || s[t.End] != ')' && s[t.End] != '.' {
		return false
	}
	if s[t.End+1] != ' ' && s[t.End+1] != '\t' {
		return false
	}
	return t.Start == 0 || s[t.Start-1] == ' ' && s[t.End] == ')' || s[t.Start-1] == '\n' || o.lineBefore(i)
}

// longest is the number of tokens from which a segment ends at the next comma or
// bar, and a little later at any token. The longest sentences of real postings
// have 541; without an end, what is looked up around each name of a list of a
// hundred thousand would take the square of that.
const longest = 640

// add appends a segment for tokens first to last, or some where they are more
// than one may have.
func (o *Outline) add(kind SegmentKind, section Section, first, last int) {
	for last-first > longest {
		end := first + longest
		for end < min(last, first+longest+longest/8) && o.Tokens[end].Sep < text.SepComma {
			end++
		}
		o.append(kind, section, first, end)
		first = end
	}
	if first < last {
		o.append(kind, section, first, last)
	}
}

func (o *Outline) append(kind SegmentKind, section Section, first, last int) {
	o.Segments = append(o.Segments, Segment{
		Span: text.Span{Start: o.Tokens[first].Start, End: o.Tokens[last-1].End},
		Kind: kind, Section: section, First: first, Last: last,
	})
}

// addHeading appends a heading that starts inside token glued, which belongs to
// the segment before, and ends before token last. It may hold no token of its own.
func (o *Outline) addHeading(section Section, glued, last int) {
	o.Segments = append(o.Segments, Segment{
		Span: text.Span{Start: o.Tokens[glued].End, End: o.Tokens[last-1].End},
		Kind: Heading, Section: section, First: glued + 1, Last: last,
	})
}

// numberCues notes for each segment which cues it holds; a cue that runs over
// the end of its segment counts for the segment in which it starts.
func (o *Outline) numberCues() {
	for i := range o.Segments {
		s := &o.Segments[i]
		s.CueFrom, s.CueTo = int(o.CueAt[s.First]), int(o.CueAt[s.Last])
		o.noteKinds(s)
	}
}

// noteKinds notes of which kinds the cues of a segment are.
func (o *Outline) noteKinds(s *Segment) {
	s.Kinds = Kinds{}
	for i := s.CueFrom; i < s.CueTo; i++ {
		s.Kinds.add(o.Cues[i].Kind)
	}
}
