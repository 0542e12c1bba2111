package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
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
	p.unknownTerms(r, seg, own)
}

// unknownTerms notes words written like names (capitals inside, or listed
// beside a technology) that are no mention and no cue.
func (p *Posting) unknownTerms(r *walker, seg *outline.Segment, own []mention.Mention) {
	k := 0
	for i := seg.First; i < seg.Last; i++ {
		for k < len(own) && own[k].Last <= i {
			k++
		}
		if k < len(own) && own[k].First <= i {
			continue
		}
		t := r.o.Tokens[i]
		if t.Shape&text.Upper == 0 || t.Len() < 2 || t.Len() > 30 || r.at[i] != r.at[i+1] {
			continue
		}
		inner := mention.Branded(t, r.word(i))
		caps := t.AllUpper() && t.Len() <= 6 && t.Shape&text.Digit == 0 && !r.capitals(seg)
		listed := false
		if i > seg.First && t.Shape&text.Title != 0 {
			prev := k > 0 && own[k-1].Last == i && own[k-1].Skill.Kind == skill.Technology
			next := k < len(own) && own[k].First == i+1 && own[k].Skill.Kind == skill.Technology
			listed = prev && r.joint(i, i) != apart || next && r.joint(i+1, i+1) != apart
		}
		if inner || caps || listed {
			p.Understanding.UnknownTerms = append(p.Understanding.UnknownTerms, t.Span)
		}
	}
}

// capitals reports whether a segment is written in capitals throughout.
func (r *walker) capitals(seg *outline.Segment) bool {
	for _, t := range r.o.Tokens[seg.First:seg.Last] {
		if t.Shape&text.Lower != 0 && t.Len() > 3 {
			return false
		}
	}
	return true
}
