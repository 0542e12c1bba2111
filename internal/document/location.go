package document

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// snippetBytes is the most that a snippet holds.
const snippetBytes = 240

// Locate returns the place of span: the page, line and column of its start,
// and where that came from in the source, if the document has one. It takes
// logarithmic time and is safe for concurrent use. A span outside of the text
// is cut to it.
func (d *Document) Locate(span text.Span) Location {
	lines := d.lines
	if lines.starts == nil { // a Document made by hand
		lines = indexLines(d.Text)
	}
	span = d.clamp(span)
	loc := Location{Span: span, Page: lastAtOrBefore(d.Pages, span.Start) + 1}
	loc.Line, loc.Column = lines.position(span.Start)

	run := sort.Search(len(d.Source), func(i int) bool { return d.Source[i].Start > span.Start }) - 1
	if run >= 0 && d.Source[run].Pos.File != "" {
		pos := d.Source[run].Pos
		pos.Column += lines.between(d.Source[run].Start, span.Start)
		loc.Source = &pos
	}
	return loc
}

// Snippet returns the text of span on one line: each run of white space is one
// space, none at the ends, and at most 240 bytes, cut before a code point.
// It may hold control characters of the document: text.Clean makes it safe for
// a terminal.
func (d *Document) Snippet(span text.Span) string {
	span = d.clamp(span)
	out := make([]byte, 0, min(span.Len(), snippetBytes))
	gap := false
	for _, r := range d.Text[span.Start:span.End] {
		if unicode.IsSpace(r) {
			gap = len(out) > 0
			continue
		}
		need := utf8.RuneLen(r)
		if gap {
			need++
		}
		if len(out)+need > snippetBytes {
			break
		}
		if gap {
			out = append(out, ' ')
			gap = false
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

func (d *Document) clamp(s text.Span) text.Span {
	s.Start = min(max(s.Start, 0), len(d.Text))
	s.End = min(max(s.End, s.Start), len(d.Text))
	return s
}
