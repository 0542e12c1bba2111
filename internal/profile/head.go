package profile

import (
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// wordsBefore returns the first token of the words before the dates that can
// belong to their header: those of the same line or, in a text that lost its
// lines, a run of words in title case.
func (r *walker) wordsBefore(g dateRange, si, floor int) int {
	for i := g.first; i >= floor && g.first-i <= headTokens; i-- {
		if r.opens(i) {
			return i
		}
		if i == r.o.Segments[si].First && r.o.Tokens[i].Sep == text.SepStop && r.flatAt(i) {
			break // a sentence ends before it
		}
	}
	return r.titleRun(g.first, max(floor, r.o.Segments[si].First))
}

// opens reports whether a line starts with token i, or what follows a heading.
func (r *walker) opens(i int) bool {
	return r.startsLine(i) || r.underHeading(i)
}

// titleRun walks back from token i over words in title case.
func (r *walker) titleRun(i, floor int) int {
	if floor < i && i-floor <= headTokens && r.o.Tokens[floor].Sep == text.SepStop && r.isTitle(floor, i) && r.nameLike(floor, i) {
		return floor // the whole of a sentence's start, with a name such as "Loom computers" in it
	}
	best := i
	for j := i - 1; j >= floor && i-j <= headTokens; j-- {
		t := r.o.Tokens[j]
		if j+1 < i && strings.Contains(r.gap(j+1), ")") && r.isTitle(j+1, i) {
			return best // a bracket of the sentence before
		}
		switch {
		case t.Shape&(text.Title|text.Digit) != 0:
			best = j
		case t.Len() > 3 && !r.has(j, j+1, outline.TitleWord):
			return best
		}
		if t.Sep > text.SepColon || t.Sep == text.SepSemi {
			break
		}
	}
	return best
}

// wordsBehind returns the token behind the words after the dates that belong to
// their header: to the end of a short line, else to the end of the dates.
func (r *walker) wordsBehind(g dateRange, si int) int {
	for i := g.last; i <= g.last+headTokens; i++ {
		if r.startsLine(i) {
			return i
		}
		switch r.o.Tokens[i].Sep {
		case text.SepColon, text.SepStop:
			if i > g.last || !r.opens(g.first) {
				return i
			}
		case text.SepBullet: // a dot parts the words of a header, but starts an item where lines are lost
			if r.flatAt(i) {
				return i
			}
		}
		if i >= r.o.Segments[si].Last && r.flatAt(i) {
			return i
		}
	}
	return g.last
}

// heads reports whether dates stand where those of a header do: at the start
// of a line, behind a border, or at its end behind a name. from is where the words
// before them start.
func (r *walker) heads(g dateRange, seg *outline.Segment, from int) bool {
	line := r.startsLine(from) && !r.flatAt(g.first)
	ends := r.startsLine(g.last) || r.startsLine(g.last+1)
	name := r.nameLike(from, g.first)
	switch {
	case g.lone:
		return line && ends && seg.Kind != outline.Item && r.aloneCounts(seg) && (g.first == from || r.bordered(g.first) && name)
	case g.since && (!line || !ends):
		return false
	case g.first == from: // a line of their own, or a start
		return r.opens(from) || g.first == seg.First && !g.since
	case r.bordered(g.first):
		return name || line && seg.Kind != outline.Item && g.first-from <= 8
	}
	if line {
		return name && ends
	}
	return name && (r.isTitle(from, g.first) || !g.years && r.o.Tokens[min(g.last, len(r.o.Tokens)-1)].Sep != text.SepComma)
}

// aloneCounts reports whether one date alone may date an entry.
func (r *walker) aloneCounts(seg *outline.Segment) bool {
	return seg.Section == outline.Experience || seg.Section == outline.Projects
}

// bordered reports whether a border of a header stands before token i.
func (r *walker) bordered(i int) bool {
	if r.startsLine(i) {
		return true
	}
	gap := r.gap(i)
	switch r.o.Tokens[i].Sep {
	case text.SepComma, text.SepBar, text.SepBracket, text.SepSemi, text.SepColon, text.SepBullet, text.SepOther:
		return true
	case text.SepStop: // not in "Sr. Engineer"
		return !r.has(i-1, i, outline.Abbreviation)
	case text.SepDash:
		return gap[0] == ' '
	}
	return strings.Contains(gap, "  ") || strings.ContainsAny(gap, "\t@")
}

// nameLike reports whether words read like names and not like a sentence: most
// of the longer ones are in title case.
func (r *walker) nameLike(first, last int) bool {
	names, words := 0, 0
	for i := first; i < last; i++ {
		t := r.o.Tokens[i]
		if t.Len() <= 3 && t.Shape&text.Upper == 0 {
			continue
		}
		words++
		if t.Shape&(text.Title|text.Upper|text.Digit) != 0 || r.has(i, i+1, outline.TitleWord) {
			names++
		}
	}
	return names > 0 && names*4 >= words*3
}

// isTitle reports whether a word of job titles stands at tokens first to last.
func (r *walker) isTitle(first, last int) bool { return r.has(first, last, outline.TitleWord) }
