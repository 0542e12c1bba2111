package report

import "skillmatch/internal/skill"

// Taxonomy lists skills and roles.
type Taxonomy struct {
	Head
	Skills []SkillEntry `json:"skills"`
	Roles  []RoleEntry  `json:"roles"`
}

// SkillEntry is a skill of the taxonomy.
type SkillEntry struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Kind     string   `json:"kind"`
	Category string   `json:"category"`
	Aliases  []string `json:"aliases"`
	Is       []string `json:"is"`
	Implies  []string `json:"implies"`
	Close    []string `json:"close"`
	Formerly []string `json:"formerly"`
}

// RoleEntry is a role.
type RoleEntry struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Titles []string `json:"titles"`
}

// NewTaxonomy makes the report of some skills and roles.
func NewTaxonomy(c Context, skills []*skill.Skill, roles []skill.Role) *Taxonomy {
	out := &Taxonomy{Head: c.head("taxonomy"), Skills: []SkillEntry{}, Roles: []RoleEntry{}}
	for _, s := range skills {
		e := SkillEntry{
			ID: s.ID, Name: s.Name, Kind: string(s.Kind), Category: s.Category, Aliases: []string{},
			Is: orNone(s.Is), Implies: orNone(s.Implies), Close: orNone(s.Close), Formerly: orNone(s.Formerly),
		}
		for _, a := range s.Aliases {
			e.Aliases = append(e.Aliases, a.Text)
		}
		out.Skills = append(out.Skills, e)
	}
	for _, r := range roles {
		out.Roles = append(out.Roles, RoleEntry{r.ID, r.Name, orNone(r.Titles)})
	}
	return out
}

// Role is one role in full.
type Role struct {
	Head
	ID               string            `json:"id"`
	Name             string            `json:"name"`
	Titles           []string          `json:"titles"`
	Requirements     []RoleRequirement `json:"requirements"`
	Responsibilities []string          `json:"responsibilities"`
	Seniority        []RoleStep        `json:"seniority"`
	Expects          []string          `json:"expects"`
	Traits           []string          `json:"traits"`
}

// RoleRequirement is what a role asks.
type RoleRequirement struct {
	Level  string   `json:"level"`
	Label  string   `json:"label"`
	Skills []string `json:"skills"`
	Need   int      `json:"need"`
	From   *string  `json:"from"`
}

// RoleStep is a step of the career, with the years that people spend in it.
type RoleStep struct {
	Name string `json:"name"`
	Low  int    `json:"years_low"`
	High int    `json:"years_high"`
}

// NewRole makes the report of a role. label names a set of skills.
func NewRole(c Context, r *skill.Role, label func(ids []string, need int) string) *Role {
	out := &Role{
		Head: c.head("role"), ID: r.ID, Name: r.Name, Titles: orNone(r.Titles), Requirements: []RoleRequirement{},
		Responsibilities: orNone(r.Responsibilities), Seniority: []RoleStep{}, Expects: orNone(r.Expects), Traits: []string{},
	}
	for _, q := range r.Requirements {
		l := label(q.AnyOf, q.Need)
		if q.Label != "" && q.Label != l && len(q.AnyOf) > 1 {
			l = q.Label + ": " + l
		}
		out.Requirements = append(out.Requirements, RoleRequirement{q.Level, l, q.AnyOf, q.Need, orNull(q.From)})
	}
	for _, s := range r.Seniority {
		out.Seniority = append(out.Seniority, RoleStep(s))
	}
	for _, id := range r.Traits {
		out.Traits = append(out.Traits, c.Taxonomy.Name(id))
	}
	return out
}

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
	Met      []string `json:"met"`
	Missing  []string `json:"missing"` // required ones
	TitleHit bool     `json:"title_hit"`
}

// RoleMatch is a resume against one role.
type RoleMatch struct {
	Role     *skill.Role
	Match    *Match
	TitleHit bool // the resume has one of the role's titles
}

// NewSuggestions makes the report of matches with roles, best first.
func NewSuggestions(c Context, list []RoleMatch) *Suggestions {
	out := &Suggestions{Head: c.head("suggestions"), Resume: Side{Warnings: []Warning{}}, Roles: []Suggestion{}}
	for _, x := range list {
		out.Resume = x.Match.Resume
		s := Suggestion{Role: x.Role.ID, Name: x.Role.Name, Score: x.Match.Score, Met: []string{}, Missing: []string{}, TitleHit: x.TitleHit}
		for _, q := range x.Match.Requirements {
			switch {
			case q.Status == "met" || q.Status == "implied":
				s.Met = append(s.Met, q.Label)
			case q.Level == "required":
				s.Missing = append(s.Missing, q.Label)
			}
		}
		out.Roles = append(out.Roles, s)
	}
	return out
}

// Finding is a fault in the taxonomy.
type Finding struct {
	Rule    string `json:"rule"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// Findings are the faults that taxonomy lint or taxonomy test found.
type Findings struct {
	Head
	Checked  int       `json:"checked"` // skills for lint, sentences for test
	What     string    `json:"what"`
	Findings []Finding `json:"findings"`
}

// NewFindings makes the report of a lint or a test of the taxonomy.
func NewFindings(c Context, kind, what string, checked int, list []skill.Finding) *Findings {
	out := &Findings{Head: c.head(kind), Checked: checked, What: what, Findings: []Finding{}}
	for _, f := range list {
		out.Findings = append(out.Findings, Finding{f.Rule, f.Pos.File, f.Pos.Line, f.Pos.Column, f.Message})
	}
	return out
}
