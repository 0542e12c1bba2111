package profile

import (
	"strings"

	"skillmatch/internal/outline"
)

// title finds the posting's title and seniority: the first segment of a title
// section, else the first segment when a word of job titles stands in it.
func (p *Posting) title(r *walker) {
	for i := range r.o.Segments {
		s := &r.o.Segments[i]
		if r.sentence(s) {
			continue
		}
		named := i == 0 && s.Last-s.First <= 14 && r.titleWord(s)
		if s.Section == outline.Title && (s.Kind != outline.Heading || r.titleWord(s)) || named {
			p.Title = closed(strings.Join(strings.Fields(r.o.Text(s.Span)), " "))
			for _, h := range r.o.CuesOf(s) {
				if h.Kind == outline.Seniority {
					p.Seniority = outline.SeniorityNames[h.Value]
				}
			}
			return
		}
	}
}

// sentence reports whether a segment is one and no title: it ends in a stop or
// a question mark, or speaks as postings do ("We are looking for …").
func (r *walker) sentence(s *outline.Segment) bool {
	if end := s.End; end < len(r.o.Doc.Text) && (r.o.Doc.Text[end] == '.' || r.o.Doc.Text[end] == '?') {
		return true
	}
	for _, h := range r.o.CuesOf(s) {
		if h.Kind == outline.PostingWord && h.Last-h.First > 1 {
			return true
		}
	}
	return false
}

// closed drops a bracket at the end of s that is not closed: "Analyst (m/f".
func closed(s string) string {
	if i := strings.LastIndexAny(s, "(["); i > 0 && !strings.ContainsAny(s[i:], ")]") {
		return strings.TrimSpace(s[:i])
	}
	return s
}

func (r *walker) titleWord(s *outline.Segment) bool {
	for _, h := range r.o.CuesOf(s) {
		if h.Kind == outline.TitleWord {
			return true
		}
	}
	return false
}
