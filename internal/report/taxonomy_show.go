package report

import (
	"slices"

	"skillmatch/internal/skill"
	"skillmatch/internal/yamlx"
)

// SkillDetail is what taxonomy show tells of a skill beyond its entry in a list.
type SkillDetail struct {
	Names    []NameEntry `json:"names"` // its own name too
	Typo     bool        `json:"typo"`
	Sure     []string    `json:"sure"`     // names that are words, too, and nearly always mean it
	Siblings []string    `json:"siblings"` // share a parent with it
	Children []string    `json:"children"` // have it as a parent
	Yes      []string    `json:"yes"`
	No       []string    `json:"no"`
	Roles    []AskedBy   `json:"roles"`
	Parts    []PartEntry `json:"parts"`
}

// NameEntry is one way to write a skill, with its conditions.
type NameEntry struct {
	Text    string   `json:"text"`
	Mode    string   `json:"mode"`
	Near    []string `json:"near"`
	NotNear []string `json:"not_near"`
	Lang    *string  `json:"lang"`
	At      Source   `json:"at"`
}

func (n NameEntry) form() string {
	return skill.Alias{Text: n.Text, Mode: skill.Mode(n.Mode), Near: n.Near, NotNear: n.NotNear, Lang: orEmpty(n.Lang)}.String()
}

// AskedBy is a role that asks for a skill, alone or as one of several.
type AskedBy struct {
	Role  string  `json:"role"`
	Name  string  `json:"name"`
	Level string  `json:"level"`
	Need  int     `json:"need"`
	Of    int     `json:"of"`
	From  *string `json:"from"`
}

// PartEntry is a value of a skill and the place in a file that it came from.
type PartEntry struct {
	Field string `json:"field"`
	Text  string `json:"text"`
	At    Source `json:"at"`
}

// NewSkill makes the report of one skill in full. The context's taxonomy must
// have been loaded from its files.
func NewSkill(c Context, s *skill.Skill, roles []skill.Role, parts []skill.Part) *Taxonomy {
	out := NewTaxonomy(c, []*skill.Skill{s}, nil)
	d := &SkillDetail{
		Names: []NameEntry{}, Typo: s.Typo, Sure: orNone(s.Sure), Siblings: orNone(c.Taxonomy.Siblings(s.ID)), Children: orNone(c.Taxonomy.Children(s.ID)),
		Yes: orNone(s.Yes), No: orNone(s.No), Roles: []AskedBy{}, Parts: []PartEntry{},
	}
	for _, a := range s.Names() {
		d.Names = append(d.Names, NameEntry{a.Text, string(a.Mode), orNone(a.Near), orNone(a.NotNear), orNull(a.Lang), filePlace(a.Pos)})
	}
	for _, r := range roles {
		for _, q := range r.Requirements {
			if slices.Contains(q.AnyOf, s.ID) {
				d.Roles = append(d.Roles, AskedBy{r.ID, r.Name, q.Level, q.Need, len(q.AnyOf), orNull(q.From)})
			}
		}
	}
	for _, p := range parts {
		d.Parts = append(d.Parts, PartEntry{p.Field, p.Text, filePlace(p.Pos)})
	}
	out.Skills[0].Detail = d
	return out
}

func filePlace(p yamlx.Pos) Source { return Source{p.File, p.Line, p.Column} }
