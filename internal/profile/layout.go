package profile

import (
	"strings"

	"skillmatch/internal/outline"
)

// lead is how many lines of a header may stand above the one with the dates.
const lead = 2

// loose reports whether a blank line parts nearly all of the text's lines, as in
// text from a page layout: then it tells nothing.
func (r *walker) loose() bool {
	lines, blank := 0, 0
	for i := 1; i < len(r.o.Tokens); i++ {
		if r.startsLine(i) {
			lines++
			if r.blank(i) {
				blank++
			}
		}
	}
	return blank*4 > lines*3
}

// blank reports whether a blank line stands before token i.
func (r *walker) blank(i int) bool {
	seen := false
	gap := r.gap(i)
	for j := range len(gap) {
		switch gap[j] {
		case '\n':
			if seen {
				return true
			}
			seen = true
		case ' ', '\t', '\r':
		default:
			seen = false
		}
	}
	return false
}

// linesBefore returns the first token of a header whose words before the dates
// start at token first: of the lines above, those that name what is missing.
func (r *walker) linesBefore(first, to int, g dateRange, si, floor int, loose bool) int {
	section := r.o.Segments[si].Section
	for lines := 0; lines < lead; lines++ {
		if first <= floor || !r.startsLine(first) || r.blank(first) && !loose && !r.underHeading(first) || strings.Contains(r.gap(first), "---") {
			break
		}
		start := first - 1
		for start > floor && !r.startsLine(start) && first-start <= headTokens {
			start--
		}
		if !r.startsLine(start) || first-start > headTokens || !r.headLine(start, first, section) {
			break
		}
		if r.isDuration(start, first) {
			first = start // "3 years 2 months" names nothing and parts nothing
			lines--
			continue
		}
		if p := r.parts(first, g, to); !p.lacks(r.isTitle(start, first)) {
			break
		}
		first = start
	}
	return first
}

// isDuration reports whether tokens first to last say only how long something
// took: "5 years", "3 yrs 2 mos".
func (r *walker) isDuration(first, last int) bool {
	for i := first; i < last; i++ {
		_, number := r.number(i)
		if !number && !r.has(i, i+1, outline.YearUnit) && !r.has(i, i+1, outline.MonthUnit) {
			return false
		}
	}
	return r.has(first, last, outline.YearUnit) || r.has(first, last, outline.MonthUnit)
}

// underHeading reports whether token i is the first one behind a heading: a
// blank line between the two parts nothing.
func (r *walker) underHeading(i int) bool {
	si := r.o.SegmentAt(r.o.Tokens[i].Start)
	return si > 0 && r.o.Segments[si].First == i && r.o.Segments[si-1].Kind == outline.Heading
}

// headLine reports whether a line can be one of a header: no bullet, no end of
// a sentence, no heading of a section, no date of its own.
func (r *walker) headLine(first, last int, section outline.Section) bool {
	if _, ok := r.field(first + 1); ok && r.o.Tokens[first].Numeric() {
		first++ // "1) Company: …"
	}
	si := r.o.SegmentAt(r.o.Tokens[first].Start)
	if si < 0 {
		return false
	}
	seg := &r.o.Segments[si]
	if _, field := r.field(first); seg.Kind == outline.Item && !field || seg.Section != section || r.isSectionHeading(seg) {
		return false
	}
	if _, ok := r.rangeAt(first); ok {
		return false
	}
	if end := r.o.Tokens[last-1].End; end < len(r.o.Doc.Text) {
		switch r.o.Doc.Text[end] {
		case '.', ';', '!', '?':
			return false
		}
	}
	return true
}

// isSectionHeading reports whether a segment is the heading of a section and
// not a marked line of an entry.
func (r *walker) isSectionHeading(seg *outline.Segment) bool {
	if seg.Kind != outline.Heading {
		return false
	}
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind == outline.ResumeHeading && h.First == seg.First && h.Last == seg.Last {
			return true
		}
	}
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind == outline.ResumeHint {
			return !r.isTitle(seg.First, seg.Last)
		}
	}
	return false
}

// governing notes the heading above each segment.
func (r *walker) governing() {
	r.heading = make([]int32, len(r.o.Segments))
	last := int32(-1)
	for i := range r.o.Segments {
		if r.o.Segments[i].Kind == outline.Heading {
			last = int32(i)
		}
		r.heading[i] = last
	}
}

// headingOf returns the heading that governs segment i, or the segment itself
// when there is none.
func (r *walker) headingOf(i int) *outline.Segment {
	if h := r.heading[i]; h >= 0 {
		return &r.o.Segments[h]
	}
	return &r.o.Segments[i]
}
