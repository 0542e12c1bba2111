package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/text"
)

// quotes returns the segments that ask for a requirement, those in a section of
// its level first; a role has none.
func quotes(o *outline.Outline, q *profile.Requirement) []Quote {
	out := []Quote{}
	if o == nil {
		return out
	}
	quoted := map[int]bool{} // a segment that asks twice is quoted once
	for _, a := range plainest(o, q) {
		if !quoted[a.Segment] {
			out = append(out, quote(o, a.Segment, a.At))
			quoted[a.Segment] = true
		}
	}
	return out
}

// plainest returns the places that ask for a requirement, those in a section of
// its level first.
func plainest(o *outline.Outline, q *profile.Requirement) []profile.Asked {
	elsewhere := func(a profile.Asked) int {
		if string(o.Segments[a.Segment].Section) == string(q.Level) {
			return 0
		}
		return 1
	}
	out := slices.Clone(q.Asked)
	slices.SortStableFunc(out, func(a, b profile.Asked) int { return elsewhere(a) - elsewhere(b) })
	return out
}

// quote quotes the segment around a name, and says where the name stands.
func quote(o *outline.Outline, segment int, at text.Span) Quote {
	return Quote{window(o.Doc, o.Segments[segment].Span, at), locate(o.Doc, at), oneLine(o.Doc.Text[at.Start:at.End])}
}

// snippetBytes is the longest quotation, by contract.
const snippetBytes = 240

// ellipsis stands in a quotation for what is left out of it.
const ellipsis = "…"

// leadBytes is how much of a long segment is quoted before the name that the
// quotation is about, at most.
const leadBytes = 120

// window quotes a segment. Of one longer than a snippet it quotes the part around
// at: from the start of the segment, of a clause or at least of a word, and up to
// the end of a word.
func window(doc *document.Document, segment, at text.Span) string {
	whole := doc.Text[segment.Start:segment.End]
	if len(whole) <= 4*snippetBytes { // what is longer is cut, whatever white space it has
		if strings.Count(whole, "(") > strings.Count(whole, ")") && strings.HasPrefix(doc.Text[segment.End:], ")") {
			segment.End++ // a segment ends with its last word, a quotation with its bracket
			whole = doc.Text[segment.Start:segment.End]
		}
		if whole = oneLine(whole); len(whole) <= snippetBytes {
			return whole
		}
	}
	near := text.Span{Start: max(segment.Start, at.Start-2*snippetBytes), End: min(segment.End, at.Start+2*snippetBytes)}
	before := strings.TrimLeftFunc(doc.Text[near.Start:max(at.Start, near.Start)], broken)
	after := strings.TrimRightFunc(oneLine(doc.Text[max(at.Start, near.Start):near.End]), broken)
	if trimmed := strings.TrimRightFunc(before, unicode.IsSpace); trimmed == before {
		before = oneLine(before)
	} else {
		before = oneLine(before) + " "
	}
	name := min(len(after), at.Len())
	out := before + after
	if near.Start > segment.Start || len(before)+name+len(ellipsis) > snippetBytes {
		out = ellipsis + before[leadIn(before):] + after
	}
	if len(out) <= snippetBytes && near.End == segment.End {
		return out
	}
	return cutAtWord(out, snippetBytes-len(ellipsis)) + ellipsis
}

// breaks are what a quotation may start behind, the best first.
var breaks = [][]string{{". ", "! ", "? "}, {"; ", ": ", " - ", " – ", " • "}, {", ", " ("}, {" "}}

// leadIn returns where in the words before a name a quotation starts.
func leadIn(before string) int {
	from := max(0, len(before)-leadBytes)
	for from < len(before) && !utf8.RuneStart(before[from]) {
		from++
	}
	for _, marks := range breaks {
		first := len(before)
		for _, m := range marks {
			if i := strings.Index(before[from:], m); i >= 0 {
				first = min(first, from+i+len(m))
			}
		}
		if first < len(before) {
			return first
		}
	}
	return from
}

// cutAtWord returns the start of s, at most n bytes, up to the end of a word
// where words have ends.
func cutAtWord(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	cut := s[:n]
	if i := strings.LastIndexByte(cut, ' '); s[n] != ' ' && i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:(–-")
}

// broken reports whether r stands for a part of a rune at which a text was cut.
func broken(r rune) bool { return r == utf8.RuneError }
