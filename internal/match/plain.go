package match

import (
	"cmp"

	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Where says in which part of a posting a requirement is asked for.
type Where uint8

// Parts of a posting, the plainest first.
const (
	InRequirements Where = iota // a section of requirements, words that ask for it, or a role
	InOther                     // a part that has no heading of a known kind
	InDuties                    // the description of the work, and nowhere else
)

// String names w as the JSON does.
func (w Where) String() string {
	switch w {
	case InRequirements:
		return "requirements"
	case InDuties:
		return "duties"
	}
	return "other"
}

// AskedIn returns the plainest part of the posting that asks for q: what stands
// among the requirements is asked, what only describes the work may be learned
// in it.
func (v *Advisor) AskedIn(q *profile.Requirement) Where {
	if v.where == nil || q.Months > 0 { // years are not asked in passing
		return InRequirements
	}
	out := InDuties
	for _, a := range q.Asked {
		out = min(out, v.where[a.Segment])
	}
	return out
}

// parts returns in which part of a posting each of its segments stands; nil for a
// role.
func parts(p *profile.Posting) []Where {
	if p == nil || p.Outline == nil {
		return nil
	}
	out := make([]Where, len(p.Outline.Segments))
	for i := range out {
		out[i] = whereIs(p.Outline, &p.Outline.Segments[i])
	}
	return out
}

func whereIs(o *outline.Outline, seg *outline.Segment) Where {
	switch seg.Section {
	case outline.Required, outline.Preferred:
		return InRequirements
	}
	for _, h := range o.CuesOf(seg) {
		if level, _ := h.Level(); h.Kind == outline.LevelCue && (level == outline.LevelRequired || level == outline.LevelPreferred) {
			return InRequirements
		}
	}
	if seg.Section == outline.Duties || seg.Section == outline.Company {
		return InDuties
	}
	return InOther
}

// plainness says how plainly a posting asks for something: in which part, whether
// for a thing that one has or has not (a technology or a certificate) or for a
// practice, and at how many places.
type plainness struct {
	where  Where
	method bool
	places int
}

// plainness returns that of a requirement.
func (v *Advisor) plainness(q *profile.Requirement) plainness {
	out := plainness{where: v.AskedIn(q), method: true}
	for _, id := range q.Skills {
		if s := v.c.tax.Get(id); s != nil && s.Kind != skill.Method {
			out.method = false
		}
	}
	segments := map[int]bool{} // one that asks twice is one place
	for _, a := range q.Asked {
		segments[a.Segment] = true
	}
	out.places = len(segments)
	return out
}

// compare puts what is asked more plainly first.
func (p plainness) compare(other plainness) int {
	order := cmp.Compare(p.where, other.where)
	if order == 0 && p.method != other.method {
		order = 1
		if other.method {
			order = -1
		}
	}
	return cmp.Or(order, cmp.Compare(other.places, p.places))
}
