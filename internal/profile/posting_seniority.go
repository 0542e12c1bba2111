package profile

import "skillmatch/internal/outline"

// seniority returns the step of a career that a title tells: a director is one
// however senior, and a "Senior Program Manager" is senior.
func (r *walker) seniority(first, last int) string {
	out := ""
	for _, h := range r.cues(first, last) {
		if h.Kind != outline.Seniority {
			continue
		}
		switch name := outline.SeniorityNames[h.Value]; {
		case name == "director":
			return name
		case out == "" || out == "manager":
			out = name
		}
	}
	return out
}

// plainSeniority reads it where a line or a label says nothing else, or where it
// stands right before the word for the job: "entry level position".
func (r *walker) plainSeniority() string {
	for i := range r.o.Segments {
		s := &r.o.Segments[i]
		if !s.Kinds.Has(outline.Seniority) {
			continue
		}
		for _, h := range r.o.CuesOf(s) {
			if h.Kind != outline.Seniority || h.Last-h.First < 2 {
				continue
			}
			_, job := r.cue(h.Last, outline.PostingWord)
			if s.First == h.First && s.Last == h.Last || job && h.Last < s.Last {
				return outline.SeniorityNames[h.Value]
			}
		}
	}
	return ""
}
