package report

import (
	"strings"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/text"
)

// quotes returns the segments that ask for a requirement; a role has none.
func quotes(o *outline.Outline, q *profile.Requirement) []Quote {
	out := []Quote{}
	if o == nil {
		return out
	}
	last := -1
	for _, a := range q.Asked {
		if a.Segment != last { // a segment that asks twice is quoted once
			out = append(out, quote(o, a.Segment, a.At))
		}
		last = a.Segment
	}
	return out
}

// quote quotes the segment around a name, and says where the name stands.
func quote(o *outline.Outline, segment int, at text.Span) Quote {
	return Quote{window(o.Doc, o.Segments[segment].Span, at), locate(o.Doc, at)}
}

// window quotes a segment; of one longer than a snippet, the part around at.
func window(doc *document.Document, segment, at text.Span) string {
	t := doc.Text[segment.Start:segment.End]
	if strings.Count(t, "(") > strings.Count(t, ")") && strings.HasPrefix(doc.Text[segment.End:], ")") {
		segment.End++ // a segment ends with its last word, a quotation with its bracket
	}
	if segment.Len() <= snippetBytes {
		return doc.Snippet(segment)
	}
	start := max(segment.Start, at.Start-snippetBytes/2)
	for start > segment.Start && start < at.Start && doc.Text[start-1] != ' ' && doc.Text[start-1] != '\n' {
		start++
	}
	return doc.Snippet(text.Span{Start: start, End: segment.End})
}
