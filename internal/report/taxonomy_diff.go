package report

import (
	"fmt"
	"strings"

	"skillmatch/internal/skill"
)

// TaxonomyDiff is what parts two taxonomies.
type TaxonomyDiff struct {
	Head
	A      DiffSide      `json:"a"`
	B      DiffSide      `json:"b"`
	Skills TaxonomyDelta `json:"skills"`
	Roles  TaxonomyDelta `json:"roles"`
}

// DiffSide is one of the taxonomies.
type DiffSide struct {
	Name     string `json:"name"`
	Taxonomy string `json:"taxonomy"` // hash of its skills
}

// NewDiffSide names a taxonomy.
func NewDiffSide(name string, t *skill.Taxonomy) DiffSide { return DiffSide{name, "sha256:" + t.Hash} }

// TaxonomyDelta lists what one side has alone, and what is not the same in both.
type TaxonomyDelta struct {
	Added   []DiffEntry   `json:"added"`
	Removed []DiffEntry   `json:"removed"`
	Renamed []DiffRename  `json:"renamed"`
	Changed []DiffChanged `json:"changed"`
	Same    int           `json:"same"`
}

// DiffEntry is a skill or role.
type DiffEntry struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// DiffRename is a skill with a new id.
type DiffRename struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// DiffChanged is a skill or role of both sides.
type DiffChanged struct {
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Changes []DiffChange `json:"changes"`
}

// DiffChange is one value: from is null for one that was added, to for one that
// was dropped.
type DiffChange struct {
	Field string  `json:"field"`
	From  *string `json:"from"`
	To    *string `json:"to"`
}

// NewTaxonomyDiff makes the report of two taxonomies, called a and b.
func NewTaxonomyDiff(c Context, a, b DiffSide, skills, roles skill.Difference) *TaxonomyDiff {
	return &TaxonomyDiff{Head: c.head("taxonomy-diff"), A: a, B: b, Skills: taxonomyDelta(skills), Roles: taxonomyDelta(roles)}
}

func taxonomyDelta(d skill.Difference) TaxonomyDelta {
	out := TaxonomyDelta{Added: diffEntries(d.Added), Removed: diffEntries(d.Removed), Renamed: []DiffRename{}, Changed: []DiffChanged{}, Same: d.Same}
	for _, x := range d.Changed {
		if x.Formerly != "" {
			out.Renamed = append(out.Renamed, DiffRename{x.Formerly, x.ID})
		}
		if len(x.Changes) > 0 {
			out.Changed = append(out.Changed, DiffChanged{x.ID, x.Name, diffChanges(x.Changes)})
		}
	}
	return out
}

func diffEntries(list []skill.Entry) []DiffEntry {
	out := []DiffEntry{}
	for _, e := range list {
		out = append(out, DiffEntry(e))
	}
	return out
}

func diffChanges(list []skill.Change) []DiffChange {
	out := []DiffChange{}
	for _, c := range list {
		out = append(out, DiffChange{c.Field, orNull(c.From), orNull(c.To)})
	}
	return out
}

// mark returns the sign of a change and its value for people.
func (c DiffChange) mark() (sign, value string) {
	switch {
	case c.From == nil:
		return "+", *c.To
	case c.To == nil:
		return "-", *c.From
	}
	return "~", *c.From + " → " + *c.To
}

// summary says how much is not the same.
func (d TaxonomyDelta) summary() string {
	return fmt.Sprintf("%d added, %d removed, %d renamed, %d changed, %d the same", len(d.Added), len(d.Removed), len(d.Renamed), len(d.Changed), d.Same)
}

func (p *printer) taxonomyDiff(d *TaxonomyDiff) {
	p.wrapped("", bold, "%s against %s", d.B.Name, d.A.Name)
	p.line("skills: %s", d.Skills.summary())
	p.line("roles: %s", d.Roles.summary())
	p.difference("Skills", d.Skills)
	p.difference("Roles", d.Roles)
}

func (p *printer) difference(what string, d TaxonomyDelta) {
	if len(d.Added)+len(d.Removed)+len(d.Renamed)+len(d.Changed) == 0 {
		return
	}
	p.head(what)
	for _, e := range d.Added {
		p.wrapped("  + ", green, "%s (%s)", e.Name, e.ID)
	}
	for _, e := range d.Removed {
		p.wrapped("  - ", red, "%s (%s)", e.Name, e.ID)
	}
	for _, r := range d.Renamed {
		p.wrapped("  = ", yellow, "%s → %s", r.From, r.To)
	}
	for _, c := range d.Changed {
		p.wrapped("  ~ ", yellow, "%s (%s)", c.Name, c.ID)
		p.changes("      ", c.Changes)
	}
}

func (p *printer) changes(indent string, list []DiffChange) {
	for _, x := range list {
		sign, value := x.mark()
		p.wrapped(indent+sign+" ", "", "%s: %s", x.Field, value)
	}
}

func (d *markdown) taxonomyDiff(t *TaxonomyDiff) {
	d.line("# %s against %s\n", md(t.B.Name), md(t.A.Name))
	for _, x := range []struct {
		what string
		diff TaxonomyDelta
	}{{"Skills", t.Skills}, {"Roles", t.Roles}} {
		d.line("## %s\n", x.what)
		d.line("%s.\n", x.diff.summary())
		for _, e := range x.diff.Added {
			d.line("- added: %s (%s)", md(e.Name), md(e.ID))
		}
		for _, e := range x.diff.Removed {
			d.line("- removed: %s (%s)", md(e.Name), md(e.ID))
		}
		for _, r := range x.diff.Renamed {
			d.line("- renamed: %s → %s", md(r.From), md(r.To))
		}
		for _, c := range x.diff.Changed {
			d.line("- changed: %s (%s)", md(c.Name), md(c.ID))
			d.changes(c.Changes)
		}
		d.line("")
	}
}

func (d *markdown) changes(list []DiffChange) {
	what := map[string]string{"+": "added", "-": "dropped", "~": "now"}
	for _, x := range list {
		sign, value := x.mark()
		d.line("  - %s %s: %s", strings.ReplaceAll(x.Field, "_", " "), what[sign], md(value))
	}
}
