// Package match compares what a resume proves with what a posting asks, and says
// what would mend it. It sees sets of skills, and of the text only how a skill is
// written and in which part of the posting; its functions are pure. The formula is
// number 1 of the contract.
package match

import (
	"slices"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Formula is the number of the scoring formula.
const Formula = 1

// Weights say how much a requirement of each level counts.
type Weights struct {
	Required, Preferred float64
}

// DefaultWeights are those of formula 1.
var DefaultWeights = Weights{Required: 3, Preferred: 1}

// Of returns the weight of a requirement of this level.
func (w Weights) Of(l profile.Level) float64 {
	switch l {
	case profile.Required:
		return w.Required
	case profile.Preferred:
		return w.Preferred
	}
	return 0
}

// impliedBase is the credit of a skill that is shown by what implies it.
const impliedBase = 0.6

// Status says how a requirement is answered.
type Status string

// Statuses, as the contract lists them.
const (
	Met     Status = "met"
	Implied Status = "implied"
	Close   Status = "close"
	Missing Status = "missing"
)

// Via is the edge by which a skill is implied.
type Via struct {
	From, Edge string
}

// Points are a requirement's share of the scores in hundredths of a point, so
// that they add up exactly.
type Points struct {
	Fit, Evidence, Max int
}

// Item is one requirement with its answer.
type Item struct {
	Requirement *profile.Requirement
	Weight      float64
	Status      Status
	By          []string // skills of the resume that answer it, best first
	Via         *Via     // when implied
	Credit      float64  // 0 to 1, with evidence
	Share       float64  // 0 to 1, of what is needed some credit was found for
	Points      Points
	Shown       int           // months; profile.Unknown without
	Last        profile.Month // 0 when unknown
	Close       []string      // skills of the resume that are near it
}

// Basis says how much a score stands on.
type Basis string

// Bases, as the contract lists them.
const (
	OK   Basis = "ok"
	Thin Basis = "thin"
)

// Why a score may say little.
const (
	NotUnderstood   = "not-understood"   // under half of what the posting asks in
	FewTechnologies = "few-technologies" // nothing is shown, of little that has a name
)

// Tally counts requirements of one level.
type Tally struct {
	Met, Implied, Of int
}

// Result is a comparison.
type Result struct {
	Scorable            bool
	Basis               Basis
	Reason              string // why it cannot be scored: no-requirement, only-soft, not-a-posting
	Caution             string // why the score says little: NotUnderstood, FewTechnologies or nothing
	Fit, Evidence       int    // hundredths of a point
	Required, Preferred Tally
	Items               []Item // in the posting's order, unscored ones too
	Extras              []Extra
	Soft                []Soft
}

// Extra is a skill of the resume that the posting does not ask for.
type Extra struct {
	Skill    string
	Mentions int
}

// Soft is a soft skill that the posting asks for or the resume names.
type Soft struct {
	Skill        string
	Asked, Found bool
}

// years is the factor for experience: 1 if none is asked, else the share shown,
// at least a half; unknown counts as a half.
func years(shown, asked int) float64 {
	switch {
	case asked == 0:
		return 1
	case shown == profile.Unknown:
		return 0.5
	}
	return min(1, max(0.5, float64(shown)/float64(asked)))
}

// Compare scores a candidate against a posting.
func Compare(c *Candidate, p *profile.Posting, w Weights) *Result {
	r := &Result{Basis: OK, Items: make([]Item, 0, len(p.Requirements))}
	for i := range p.Requirements {
		item := c.item(&p.Requirements[i], w)
		r.Items = append(r.Items, item)
		r.count(&item)
	}
	r.Soft = c.soft(p)
	r.Extras = c.extras(p)
	total := r.Weight()
	if total == 0 {
		r.Reason = reason(p)
		return r
	}
	r.Scorable = true
	if r.Required.Of+r.Preferred.Of < 3 || p.Understanding.Share() < 0.5 {
		r.Basis = Thin
	}
	r.settle(total)
	r.Caution = c.caution(r, p)
	return r
}

// fewTechnologies is how many technologies a posting asks for at least, so that
// a fit of 0 tells something of the resume.
const fewTechnologies = 5

// caution says why a score tells little of what the person can do.
func (c *Candidate) caution(r *Result, p *profile.Posting) string {
	if p.Understanding.Share() < 0.5 {
		return NotUnderstood
	}
	technologies := 0
	for i := range r.Items {
		it := &r.Items[i]
		if it.Weight > 0 && slices.ContainsFunc(it.Requirement.Skills, func(id string) bool {
			s := c.tax.Get(id)
			return s != nil && s.Kind == skill.Technology
		}) {
			technologies++
		}
	}
	if r.Fit == 0 && technologies < fewTechnologies {
		return FewTechnologies
	}
	return ""
}

// reason says why nothing can be scored.
func reason(p *profile.Posting) string {
	for _, s := range p.Soft {
		if s.Level == profile.Required || s.Level == profile.Preferred {
			return "only-soft"
		}
	}
	if !p.LooksLike {
		return "not-a-posting"
	}
	return "no-requirement"
}

func (r *Result) count(i *Item) {
	t := &r.Required
	switch i.Requirement.Level {
	case profile.Required:
	case profile.Preferred:
		t = &r.Preferred
	default:
		return
	}
	t.Of++
	switch i.Status {
	case Met:
		t.Met++
	case Implied:
		t.Implied++
	}
}

// item answers one requirement: credit is the mean of its need best skills.
func (c *Candidate) item(q *profile.Requirement, w Weights) Item {
	it := Item{Requirement: q, Weight: w.Of(q.Level), Status: Missing, Shown: profile.Unknown}
	answers := c.answers(q)
	used := answers[:min(q.Need, len(answers))]
	implied := false
	for _, a := range used {
		it.Credit += a.credit / float64(q.Need)
		if !slices.Contains(it.By, a.piece.claim.Skill) {
			it.By = append(it.By, a.piece.claim.Skill)
		}
		if a.piece.edge != "" && !implied {
			implied = true
			it.Via = &Via{a.piece.claim.Skill, a.piece.edge}
		}
		it.Last = max(it.Last, a.piece.claim.Last)
		it.Shown = max(it.Shown, a.shown)
	}
	it.Share = float64(len(used)) / float64(q.Need)
	switch {
	case len(used) == q.Need && implied:
		it.Status = Implied
	case len(used) == q.Need:
		it.Status = Met
	default:
		if it.Close = c.near(q); len(it.Close) > 0 && len(used) == 0 {
			it.Status = Close
		}
	}
	return it
}
