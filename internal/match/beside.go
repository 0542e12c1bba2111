package match

import (
	"cmp"
	"slices"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// extras returns the scored skills of the resume that answer nothing that the
// posting names: technologies and certificates before practices, in each kind
// most mentioned first.
func (c *Candidate) extras(p *profile.Posting) []Extra {
	asked := map[string]bool{}
	for _, q := range p.Requirements {
		for _, id := range q.Skills {
			asked[id] = true
		}
		if q.Family != "" {
			asked[q.Family] = true
		}
	}
	out := []Extra{}
	for _, cl := range c.resume.Claims {
		s := c.tax.Get(cl.Skill)
		if s == nil || !s.Kind.Scored() || asked[cl.Skill] ||
			slices.ContainsFunc(c.tax.Ancestors(cl.Skill), func(id string) bool { return asked[id] }) {
			continue
		}
		out = append(out, Extra{cl.Skill, len(cl.Mentions)})
	}
	practice := func(e Extra) int {
		if c.tax.Get(e.Skill).Kind == skill.Method {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b Extra) int {
		return cmp.Or(cmp.Compare(practice(a), practice(b)), cmp.Compare(b.Mentions, a.Mentions))
	})
	return out
}

// soft lists the soft skills of both sides, asked ones first.
func (c *Candidate) soft(p *profile.Posting) []Soft {
	out := []Soft{}
	for _, s := range p.Soft {
		if s.Level != profile.Required && s.Level != profile.Preferred {
			continue // what the employer says of itself is not asked of anyone
		}
		out = append(out, Soft{s.Skill, true, c.claims[s.Skill] != nil})
	}
	for _, cl := range c.resume.Claims {
		s := c.tax.Get(cl.Skill)
		if s != nil && s.Kind == skill.Soft && !slices.ContainsFunc(out, func(x Soft) bool { return x.Skill == cl.Skill }) {
			out = append(out, Soft{cl.Skill, false, true})
		}
	}
	return out
}
