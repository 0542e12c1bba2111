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

	Detail *SkillDetail `json:"detail"` // null in a list
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
