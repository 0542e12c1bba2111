package profile

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// goOn gives each job what goes on with it on the next page, where a column at
// the side of its own page stands between the two in the text.
func (r *walker) goOn(list []entry) {
	if len(r.o.Doc.Pages) < 2 {
		return
	}
	job := -1 // the last one so far
	for i := range list {
		e := &list[i]
		if e.kind == workEntry {
			job = i
		}
		limit := len(r.o.Tokens)
		if i+1 < len(list) {
			limit = list[i+1].first
		}
		if job < 0 || e.last >= limit {
			continue
		}
		for si := r.o.SegmentAt(r.o.Tokens[e.last].Start); si > 0 && si < len(r.o.Segments) && r.o.Segments[si].First < limit; si++ {
			if r.cutOff(si) && list[job].more.last == 0 {
				list[job].more = piece{r.o.Segments[si].First, r.listEnd(si, limit)}
			}
		}
	}
}

// cutOff reports whether segment si starts a page with an item of a job that
// another section parts from it.
func (r *walker) cutOff(si int) bool {
	s := &r.o.Segments[si]
	return s.Kind == outline.Item && s.Section == outline.Experience && r.o.Segments[si-1].Section != outline.Experience && r.o.StartsPage(si)
}

// listEnd returns the token behind the list that segment si starts, at most limit.
func (r *walker) listEnd(si, limit int) int {
	last := si
	for last+1 < len(r.o.Segments) && r.o.Segments[last+1].Kind == outline.Item && r.o.Segments[last+1].Section == outline.Experience {
		last++
	}
	return min(limit, r.o.Segments[last].Last)
}

// besideHeadline returns the headline below the person's name where a column at
// the side stands before the two in the text: the line behind a name and before
// the first heading of the main column, ahead of token end.
func (r *walker) besideHeadline(end int) piece {
	const most = 6 // lines between the name and the heading
	if !r.o.TwoColumns() {
		return piece{}
	}
	main := 0
	for main < len(r.o.Segments) && r.o.Segments[main].First < end {
		if s := &r.o.Segments[main]; s.Kind == outline.Heading && (s.Section == outline.Summary || s.Section == outline.Experience) {
			break
		}
		main++
	}
	for i := max(1, main-most); i < min(main, len(r.o.Segments)); i++ {
		name, s := &r.o.Segments[i-1], &r.o.Segments[i]
		if s.Kind == outline.Item || s.Last-s.First > titleTokens || !r.startsLine(s.First) || !r.startsLine(s.Last) || !r.isPersonName(name) {
			continue
		}
		if r.isTitle(s.First, s.Last) && (r.isTitle(s.First, s.First+1) || r.nameLike(s.First, s.Last)) {
			return piece{s.First, s.Last}
		}
	}
	return piece{}
}

// isPersonName reports whether a line can be a person's name: two to four words
// in title case, and no title.
func (r *walker) isPersonName(s *outline.Segment) bool {
	n := s.Last - s.First
	if s.Kind == outline.Item || n < 2 || n > 4 || r.isTitle(s.First, s.Last) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if r.o.Tokens[i].Shape&(text.Title|text.Upper) == 0 || r.o.Tokens[i].Shape&text.Digit != 0 {
			return false
		}
	}
	return true
}
