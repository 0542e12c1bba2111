package match

import (
	"cmp"
	"slices"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Candidate is a resume's claims made ready for comparing with many postings.
// It is safe for concurrent use.
type Candidate struct {
	resume *profile.Resume
	tax    *skill.Taxonomy
	pieces map[string][]piece
	claims map[string]*profile.Claim
	beside map[string][]int // claims by what they are close to and by their parents
}

// piece is one way in which a resume shows a skill.
type piece struct {
	claim *profile.Claim
	base  float64 // of the claim, or impliedBase
	edge  string  // empty for the skill itself and its parents
}

// NewCandidate makes a resume ready.
func NewCandidate(res *profile.Resume, tax *skill.Taxonomy) *Candidate {
	c := &Candidate{resume: res, tax: tax, pieces: map[string][]piece{}, claims: map[string]*profile.Claim{}, beside: map[string][]int{}}
	for i := range res.Claims {
		cl := &res.Claims[i]
		c.claims[cl.Skill] = cl
		add := func(id string, p piece) { c.pieces[id] = append(c.pieces[id], p) }
		add(cl.Skill, piece{cl, cl.Base, ""})
		if s := tax.Get(cl.Skill); s != nil {
			for _, id := range slices.Concat(s.Close, s.Is) {
				c.beside[id] = append(c.beside[id], i)
			}
			c.beside[cl.Skill] = append(c.beside[cl.Skill], i)
		}
		for _, id := range tax.Ancestors(cl.Skill) {
			add(id, piece{cl, cl.Base, ""})
		}
		for _, id := range tax.Implied(cl.Skill) {
			add(id, piece{cl, impliedBase, "implies"})
		}
	}
	return c
}

// answer is the best piece for one skill of a requirement.
type answer struct {
	id     string
	piece  piece
	credit float64
	shown  int
}

// best returns the strongest piece for a skill under the months asked; without
// one its credit is 0. Of equal ones the skill itself, then the first by id wins.
func (c *Candidate) best(id string, months int) answer {
	out := answer{id: id, shown: profile.Unknown}
	for _, p := range c.pieces[id] {
		shown := max(p.claim.Months, p.claim.Stated)
		a := answer{id: id, piece: p, credit: p.base * years(shown, months), shown: shown}
		if a.credit > out.credit || a.credit == out.credit && p.claim.Skill == id {
			out = a
		}
	}
	return out
}

// answers returns the best pieces for the skills of a requirement, best first.
func (c *Candidate) answers(q *profile.Requirement) []answer {
	out := make([]answer, 0, len(q.Skills))
	for _, id := range q.Skills {
		if a := c.best(id, q.Months); a.credit > 0 {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b answer) int { // of equal credit the longest, then the latest
		return cmp.Or(cmp.Compare(b.credit, a.credit), cmp.Compare(b.shown, a.shown), cmp.Compare(b.piece.claim.Last, a.piece.claim.Last))
	})
	return out
}

// Resume returns the resume that c was made of.
func (c *Candidate) Resume() *profile.Resume { return c.resume }

// Claim returns what the resume shows of a skill, or nil.
func (c *Candidate) Claim(id string) *profile.Claim { return c.claims[id] }

// near returns the skills of the resume that are close to a requirement's, in
// the order of the claims. What is looked through shares an edge with one of
// them, so that long resumes do not meet long postings pair by pair.
func (c *Candidate) near(q *profile.Requirement) []string {
	var found []int
	for _, want := range q.Skills {
		s := c.tax.Get(want)
		if s == nil {
			continue
		}
		for _, id := range append(slices.Concat(s.Close, s.Is), want) {
			for _, i := range c.beside[id] {
				if c.isClose(c.resume.Claims[i].Skill, want) {
					found = append(found, i)
				}
			}
		}
	}
	slices.Sort(found)
	var out []string
	for _, i := range slices.Compact(found) {
		if id := c.resume.Claims[i].Skill; !slices.Contains(q.Skills, id) {
			out = append(out, id)
		}
	}
	return out
}

// isClose reports whether two skills are so near that one helps with the other:
// the taxonomy says so, or they are two technologies for the same job. Practices
// under one field are many things, knowing a language says little of another,
// and what one maker sells has little in common but the maker.
func (c *Candidate) isClose(a, b string) bool {
	x, y := c.tax.Get(a), c.tax.Get(b)
	switch {
	case x == nil || y == nil || a == b:
		return false
	case slices.Contains(x.Close, b) || slices.Contains(y.Close, a):
		return true
	case x.Kind != skill.Technology || y.Kind != skill.Technology || x.Category == languages || y.Category == languages:
		return false
	}
	ofX, kindsX := c.kinds(x)
	ofY, kindsY := c.kinds(y)
	if ofX && ofY { // services, each for one thing: a warehouse is no server for transactions, though both are databases in a cloud
		return len(kindsX) > 0 && len(kindsY) > 0 && (within(kindsX, kindsY) || within(kindsY, kindsX))
	}
	return slices.ContainsFunc(kindsX, func(parent string) bool { return slices.Contains(kindsY, parent) })
}

// kinds returns what a skill is, less what it is by its maker, and whether it is
// a service of one.
func (c *Candidate) kinds(s *skill.Skill) (service bool, kinds []string) {
	for _, parent := range s.Is {
		if c.ofMaker(parent) {
			service = true
		} else {
			kinds = append(kinds, parent)
		}
	}
	return service, kinds
}

// within reports whether all of a are in b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// languages is the category of the languages that programs are written in.
const languages = "programming-languages"

// ofMaker reports whether a parent holds what belongs to one product, as the
// services of a cloud do.
func (c *Candidate) ofMaker(parent string) bool {
	s := c.tax.Get(parent)
	return s != nil && slices.ContainsFunc(s.Implies, func(id string) bool {
		t := c.tax.Get(id)
		return t != nil && t.Kind == skill.Technology
	})
}
