package match

import (
	"fmt"
	"slices"
)

// Idle says why a skill would add nothing to the fit.
type Idle struct {
	Skill, Code, Message string
}

// Codes of Idle.
const (
	IdleMet         = "met"         // what it answers is met already
	IdleAlternative = "alternative" // it is one of several that would do, and another is shown
	IdleNamed       = "named"       // the posting names it without asking for it
	IdleNotAsked    = "not-asked"
)

// WhyIdle tells of each of the skills that would add nothing to the fit why not.
func WhyIdle(c *Candidate, r *Result, ids []string) []Idle {
	out := []Idle{}
	for _, id := range ids {
		if one, ok := c.whyIdle(r, id); ok {
			out = append(out, one)
		}
	}
	return out
}

// whyIdle tells why a skill would add nothing; false when it would add something.
// What asks for the skill itself says more than what asks for a parent of it.
func (c *Candidate) whyIdle(r *Result, id string) (Idle, bool) {
	shows := slices.Concat([]string{id}, c.tax.Ancestors(id), c.tax.Implied(id))
	code, about := IdleNotAsked, ""
	own := false // whether the reason is about the skill itself
	for i := range r.Items {
		it := &r.Items[i]
		q := it.Requirement
		if !slices.ContainsFunc(q.Skills, func(s string) bool { return slices.Contains(shows, s) }) {
			continue
		}
		direct := slices.Contains(q.Skills, id)
		switch {
		case it.Weight > 0 && it.Share < 1:
			return Idle{}, false
		case it.Weight == 0 && code == IdleNotAsked && direct:
			code = IdleNamed
		case it.Weight > 0 && (direct && !own || about == ""):
			code, about, own = IdleMet, q.Label, direct
			if len(q.Skills) > 1 {
				code = IdleAlternative
			}
		}
	}
	why := "it is not asked for"
	switch code {
	case IdleNamed:
		why = "it is named, but not asked for"
	case IdleMet:
		why = "it is met already"
		if !own {
			why = fmt.Sprintf("%s is met already", about)
		}
	case IdleAlternative:
		why = fmt.Sprintf("it is only an alternative in “%s”, which is met already", about)
	}
	return Idle{id, code, fmt.Sprintf("%s adds nothing to the fit: %s", c.tax.Name(id), why)}, true
}
