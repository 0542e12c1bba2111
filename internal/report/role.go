package report

import (
	"fmt"
	"strings"

	"skillmatch/internal/skill"
)

// Role is one role in full, or as it is asked at one step of its career.
type Role struct {
	Head
	ID               string            `json:"id"`
	Name             string            `json:"name"`
	Titles           []string          `json:"titles"`
	AtStep           *RoleAtStep       `json:"at_step"` // null for all steps
	Requirements     []RoleRequirement `json:"requirements"`
	Responsibilities []string          `json:"responsibilities"`
	Seniority        []RoleStep        `json:"seniority"`
	Expects          []string          `json:"expects"`
	Traits           []string          `json:"traits"`
}

// RoleAtStep is the step that was asked for, with the years of work that the
// steps before it take at least.
type RoleAtStep struct {
	Seniority  string `json:"seniority"`
	TotalYears int    `json:"total_years"`
}

// RoleRequirement is what a role asks.
type RoleRequirement struct {
	Level  string   `json:"level"`
	Label  string   `json:"label"`
	Skills []string `json:"skills"`
	Need   int      `json:"need"`
	From   *string  `json:"from"`
	Open   bool     `json:"open"`
	Months *int     `json:"months"`
}

// RoleStep is a step of the career, with the years that people spend in it.
type RoleStep struct {
	Name string `json:"name"`
	Low  int    `json:"years_low"`
	High int    `json:"years_high"`
}

// NewRole makes the report of a role; at is the step whose requirements are
// those of r, nil for all. label names a set of skills.
func NewRole(c Context, r *skill.Role, at *RoleAtStep, label Labeler) *Role {
	out := &Role{
		Head: c.head("role"), ID: r.ID, Name: r.Name, Titles: orNone(r.Titles), AtStep: at, Requirements: []RoleRequirement{},
		Responsibilities: orNone(r.Responsibilities), Seniority: []RoleStep{}, Expects: orNone(r.Expects), Traits: []string{},
	}
	for _, q := range r.Requirements {
		out.Requirements = append(out.Requirements, label.requirement(q))
	}
	for _, s := range r.Seniority {
		out.Seniority = append(out.Seniority, RoleStep(s))
	}
	for _, id := range r.Traits {
		out.Traits = append(out.Traits, c.Taxonomy.Name(id))
	}
	return out
}

// A Labeler names a set of skills of which need are asked.
type Labeler func(ids []string, need int) string

func (label Labeler) requirement(q skill.RoleRequirement) RoleRequirement {
	l := label(q.AnyOf, q.Need)
	if q.Label != "" && q.Label != l && len(q.AnyOf) > 1 {
		l = q.Label + ": " + l
	}
	out := RoleRequirement{Level: q.Level, Label: l, Skills: q.AnyOf, Need: q.Need, From: orNull(q.From), Open: q.Open}
	if q.Months > 0 {
		out.Months = &q.Months
	}
	return out
}

// how says what a requirement asks beside its skills.
func (q RoleRequirement) how() string {
	s := q.Level
	if len(q.Skills) > 1 {
		s += fmt.Sprintf(", %d of %d", q.Need, len(q.Skills))
	}
	return s + q.more()
}

func (q RoleRequirement) more() (s string) {
	if q.Open {
		s += ", or similar"
	}
	if q.Months != nil {
		s += ", " + span(*q.Months)
	}
	if q.From != nil {
		s += " (from " + *q.From + ")"
	}
	return s
}

func (p *printer) role(r *Role) {
	p.raw(p.paint(fmt.Sprintf("%s (%s)", r.Name, r.ID), bold) + "\n")
	if len(r.Titles) > 0 {
		p.wrapped("  also: ", "", "%s", strings.Join(r.Titles, ", "))
	}
	if at := r.AtStep; at != nil {
		p.line("  as it is asked of: %s", at.Seniority)
		if at.TotalYears > 0 {
			p.line("  after %s in the steps before", plural(at.TotalYears, "year", "years"))
		}
	}
	for _, level := range []string{"required", "preferred"} {
		p.head(strings.ToUpper(level[:1]) + level[1:])
		for _, q := range r.Requirements {
			if q.Level == level {
				p.wrapped("  - ", "", "%s%s", q.Label, q.more())
			}
		}
	}
	if len(r.Responsibilities) > 0 {
		p.head("Does")
	}
	for _, d := range r.Responsibilities {
		p.wrapped("  - ", "", "%s", d)
	}
	if len(r.Seniority) > 0 {
		p.head("Years in each step")
	}
	for _, s := range r.Seniority {
		p.line("  %-5s %s", fmt.Sprintf("%d–%d", s.Low, s.High), s.Name)
	}
	if len(r.Expects) > 0 {
		p.head("Expected beside skills")
		p.wrapped("  ", "", "%s", strings.ReplaceAll(strings.Join(r.Expects, ", "), "-", " "))
	}
	if len(r.Traits) > 0 {
		p.head("Traits (not scored)")
		p.wrapped("  ", "", "%s", strings.Join(r.Traits, ", "))
	}
}
