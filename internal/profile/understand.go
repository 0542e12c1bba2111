package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
)

// understand counts a segment that asks something of the candidate, and notes
// terms in it that look like skills and are unknown.
func (p *Posting) understand(r *walker, seg *outline.Segment, own []mention.Mention, timed, headed bool) {
	p.Understanding.Segments++
	base := r.baseLevel(seg, headed)
	if base != Required && base != Preferred || seg.Section == outline.Duties && len(own) == 0 {
		return
	}
	p.Understanding.Requirement++
	gate := false
	for _, h := range r.o.CuesOf(seg) {
		switch h.Kind {
		case outline.Degree, outline.Gate, outline.NoDegree:
			gate = true
		}
	}
	if len(own) > 0 || timed || gate {
		p.Understanding.Understood++
	}
	r.noteTerms(seg, own)
}
