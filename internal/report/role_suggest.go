package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/skill"
)

// Suggestions rank the roles by how a resume fits them.
type Suggestions struct {
	Head
	Resume Side         `json:"resume"`
	Roles  []Suggestion `json:"roles"` // best first
}

// Suggestion is one role with its score and what speaks for and against it.
type Suggestion struct {
	Role     string   `json:"role"`
	Name     string   `json:"name"`
	Score    *Score   `json:"score"`
	Rank     float64  `json:"rank"` // fit and what a title adds: the order of the list
	Met      []string `json:"met"`
	Missing  []string `json:"missing"` // required ones
	TitleHit bool     `json:"title_hit"`
	Title    *string  `json:"title"`   // of the resume, when it is one of the role's
	Step     *string  `json:"step"`    // of the career that the years of work reach; null when they are unknown
	Reasons  []Reason `json:"reasons"` // most points of evidence first
	Lacks    []Reason `json:"lacks"`   // most points first; preferred ones too
}

// Reason is a requirement that speaks for a role, or is missing. Points are those
// of the evidence score, of at most max.
type Reason struct {
	Label  string   `json:"label"`
	Level  string   `json:"level"`
	Status string   `json:"status"`
	By     []string `json:"by"` // names of the skills that answer it
	Grade  *string  `json:"grade"`
	Months *int     `json:"months"`
	Points float64  `json:"points"`
	Max    float64  `json:"max"`
}

// RoleMatch is a resume against one role.
type RoleMatch struct {
	Role  *skill.Role
	Match *Match
	Title string  // the resume's own, when it is one of the role's
	Step  string  // that the years of work reach; empty when unknown
	Rank  float64 // by which the roles are ordered
}

// NewSuggestions makes the report of matches with roles, best first.
func NewSuggestions(c Context, list []RoleMatch) *Suggestions {
	out := &Suggestions{Head: c.head("suggestions"), Resume: Side{Warnings: []Warning{}}, Roles: []Suggestion{}}
	for _, x := range list {
		out.Resume = x.Match.Resume
		s := Suggestion{
			Role: x.Role.ID, Name: x.Role.Name, Score: x.Match.Score, Rank: x.Rank, Met: []string{}, Missing: []string{},
			TitleHit: x.Title != "", Title: orNull(x.Title), Step: orNull(x.Step), Reasons: []Reason{}, Lacks: []Reason{},
		}
		for _, q := range x.Match.Requirements {
			if q.answered() {
				s.Met = append(s.Met, q.Label)
				s.Reasons = append(s.Reasons, reason(c, x.Role, q))
				continue
			}
			s.Lacks = append(s.Lacks, reason(c, x.Role, q))
			if q.Level == "required" {
				s.Missing = append(s.Missing, q.Label)
			}
		}
		slices.SortStableFunc(s.Reasons, func(a, b Reason) int { return cmp.Compare(b.Points, a.Points) })
		slices.SortStableFunc(s.Lacks, func(a, b Reason) int { return cmp.Compare(b.Max, a.Max) })
		out.Roles = append(out.Roles, s)
	}
	return out
}

func reason(c Context, role *skill.Role, q Requirement) Reason {
	r := Reason{Label: q.Label, Level: q.Level, Status: q.Status, By: []string{}, Months: q.Months.Shown, Points: q.Points.Evidence, Max: q.Points.Max}
	for _, own := range role.Requirements {
		if own.Label != "" && slices.Equal(slices.Sorted(slices.Values(own.AnyOf)), q.Skills) {
			r.Label = own.Label
		}
	}
	for _, id := range q.By {
		r.By = append(r.By, c.Taxonomy.Name(id))
	}
	if len(q.Evidence) > 0 {
		r.Grade = &q.Evidence[0].Grade
	}
	return r
}

// told is how many roles are told in full; the others fill a line each.
const told = 5

func (p *printer) suggestions(s *Suggestions) {
	p.wrapped("", bold, "Roles that fit %s, best first", s.Resume.Name)
	for i, r := range s.Roles {
		if i <= told {
			p.blank()
		}
		p.line("%3.0f  %s (%s), %d of %d required", r.Score.Fit, r.Name, r.Role, r.Score.Required.answered(), r.Score.Required.Of)
		if i < told {
			p.suggestion(r)
		}
	}
}

func (p *printer) suggestion(r Suggestion) {
	if r.Title != nil {
		p.wrapped("     ", "", "your title is one of its titles: %s", *r.Title)
	}
	if r.Step != nil {
		p.wrapped("     ", "", "your years of work reach its step: %s", *r.Step)
	}
	for _, l := range []struct {
		head, mark, color string
		list              []Reason
	}{{"speaks for it", "✓", green, r.Reasons}, {"missing", "✗", red, r.Lacks}} {
		if len(l.list) > 0 {
			p.line("     %s", l.head)
		}
		for _, x := range l.list {
			p.wrapped("       "+l.mark+" ", l.color, "%s", x.line(l.mark == "✗"))
		}
	}
}

// line says a reason in one line, with its points.
func (r Reason) line(missing bool) string {
	s := r.Label
	if missing {
		if r.Level == "preferred" {
			s += " – preferred"
		}
		return fmt.Sprintf("%s [%.1f points]", s, r.Max)
	}
	by := strings.Join(r.By, ", ")
	switch {
	case r.Status == "implied":
		s += ", suggested by " + by
	case by != r.Label:
		s += ": " + by
	}
	switch {
	case r.Months != nil:
		s += " – " + span(*r.Months)
	case r.Grade != nil && *r.Grade != "other":
		s += " – " + *r.Grade + " only"
	}
	return fmt.Sprintf("%s [%.1f of %.1f points]", s, r.Points, r.Max)
}
