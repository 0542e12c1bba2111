package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
)

// understand counts a segment that asks something of the candidate, and notes
// terms in it that look like skills and are unknown.
func (p *Posting) understand(r *walker, seg *outline.Segment, own []mention.Mention, base Level, timed bool) {
	p.Understanding.Segments++
	if base != Required && base != Preferred || seg.Section == outline.Duties && len(own) == 0 {
		return
	}
	p.Understanding.Requirement++
	if len(own) > 0 || timed || seg.Kinds.Any(outline.Degree, outline.Gate, outline.NoDegree) {
		p.Understanding.Understood++
	}
	r.noteTerms(seg, own)
}
