package profile

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// education returns the degrees named outside of jobs, one a segment.
func (r *walker) education(jobs []Job) []Education {
	var out []Education
	for i := range r.o.Segments {
		s := &r.o.Segments[i]
		if s.Section == outline.Skills || s.Section == outline.Projects || jobAt(jobs, s.First) != nil {
			continue
		}
		best := outline.Hit{}
		for _, h := range r.o.CuesOf(s) {
			if h.Kind == outline.Degree && h.Value > best.Value && r.isDegree(h) {
				best = h
			}
		}
		if best.Value == 0 {
			continue
		}
		first, last := r.subject(s, best)
		name := r.text(first, last)
		if s.Section != outline.Education && name == "" && !r.studied(i) {
			continue // "Competitions Master"
		}
		out = append(out, Education{Span: s.Span, Degree: outline.DegreeNames[best.Value], Field: name, studied: r.fieldOf(first, last), at: piece{first, last}})
	}
	return out
}

// isDegree reports whether a cue of a degree is written as one: "B.S.", not "as"
// and not the "M/s" of a firm.
func (r *walker) isDegree(h outline.Hit) bool {
	for i := h.First + 1; i < h.Last; i++ {
		if r.o.Tokens[i].Sep == text.SepSlash {
			return false
		}
	}
	return r.o.Tokens[h.First].Shape&text.Upper != 0
}

// studied reports whether segment i speaks of a school or a year.
func (r *walker) studied(i int) bool {
	s := &r.o.Segments[i]
	for j := s.First; j < s.Last; j++ {
		if r.isYear(j) {
			return true
		}
	}
	return r.has(s.First, s.Last, outline.School)
}

// subject returns the tokens of the field that follows a degree: "of Science in
// Physics".
func (r *walker) subject(s *outline.Segment, degree outline.Hit) (first, last int) {
	i := degree.Last
	for i < s.Last && (r.o.Tokens[i].Sep <= text.SepBar || i == degree.Last && r.o.Tokens[i].Sep == text.SepStop) { // the stop of "M.Sc."
		h, ok := r.cue(i, outline.DegreeFiller)
		if !ok {
			h, ok = r.cue(i, outline.Degree) // the degree once more: "Bachelor of Science - BS"
		}
		if !ok {
			break
		}
		i = h.Last
	}
	j := i
	for j < s.Last && (j == i || r.o.Tokens[j].Sep <= text.SepAmp) && j-i < 5 && !r.isYear(j) && !r.has(j, j+1, outline.School) {
		j++
	}
	if j > i && j < s.Last && r.o.Tokens[j].Sep == text.SepSpace && r.has(j, j+1, outline.School) {
		j-- // the school's name: "Computer Science Dunmore University"
	}
	if i >= j || r.o.Tokens[i].Sep > text.SepBracket && r.o.Tokens[i].Sep != text.SepStop || r.o.Tokens[i].Shape&text.Upper == 0 {
		return 0, 0
	}
	return i, j
}
