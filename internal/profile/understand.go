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
		inner := t.Shape&text.Inner != 0 && t.Shape&text.Lower != 0 && t.Shape&text.Digit == 0 && !glued(r.word(i))
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

// glued reports whether a word with a capital inside is rather two words whose
// space was lost: both its parts are long and only the second starts large.
func glued(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] >= 'A' && w[i] <= 'Z' {
			return i >= 4 && w[0] >= 'a' && w[0] <= 'z'
		}
	}
	return false
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
