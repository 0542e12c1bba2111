package report

import (
	"fmt"
	"strings"

	"skillmatch/internal/skill"
)

// RoleDiff is what parts two roles.
type RoleDiff struct {
	Head
	A         DiffEntry      `json:"a"`
	B         DiffEntry      `json:"b"`
	OnlyA     []RoleOneSided `json:"only_a"`
	OnlyB     []RoleOneSided `json:"only_b"`
	Differ    []RolePair     `json:"differ"`
	Same      []string       `json:"same"` // labels
	Seniority []StepPair     `json:"seniority"`
	Expects   []DiffChange   `json:"expects"`
	Traits    []DiffChange   `json:"traits"`
}

// RoleOneSided is a requirement of one role alone; shared are its skills that the
// other one asks for in another set.
type RoleOneSided struct {
	RoleRequirement
	Shared      []string `json:"shared"`
	SharedLabel string   `json:"shared_label"` // their names; empty for none
}

// RolePair is a set of skills that two roles ask for in two ways.
type RolePair struct {
	Label string          `json:"label"`
	A     RoleRequirement `json:"a"`
	B     RoleRequirement `json:"b"`
}

// StepPair is a step of two careers; null where a role does not have it.
type StepPair struct {
	Name string    `json:"name"`
	A    *RoleStep `json:"a"`
	B    *RoleStep `json:"b"`
}

// NewRoleDiff makes the report of two roles.
func NewRoleDiff(c Context, a, b *skill.Role, d skill.RoleDelta, label Labeler) *RoleDiff {
	out := &RoleDiff{
		Head: c.head("role-diff"), A: DiffEntry{a.ID, a.Name}, B: DiffEntry{b.ID, b.Name},
		OnlyA: label.oneSided(d.OnlyA), OnlyB: label.oneSided(d.OnlyB), Differ: []RolePair{}, Same: []string{}, Seniority: []StepPair{},
		Expects: diffChanges(d.Expects), Traits: diffChanges(d.Traits),
	}
	for _, p := range d.Differ {
		x, y := label.requirement(p.A), label.requirement(p.B)
		out.Differ = append(out.Differ, RolePair{x.Label, x, y})
	}
	for _, q := range d.Same {
		out.Same = append(out.Same, label.requirement(q).Label)
	}
	for _, s := range d.Steps {
		out.Seniority = append(out.Seniority, StepPair{s.Name, (*RoleStep)(s.A), (*RoleStep)(s.B)})
	}
	for _, t := range out.Traits {
		for _, id := range []*string{t.From, t.To} {
			if id != nil {
				*id = c.Taxonomy.Name(*id)
			}
		}
	}
	return out
}

func (label Labeler) oneSided(list []skill.OneSided) []RoleOneSided {
	out := []RoleOneSided{}
	for _, q := range list {
		x := RoleOneSided{RoleRequirement: label.requirement(q.RoleRequirement), Shared: orNone(q.Shared)}
		if len(q.Shared) > 0 {
			x.SharedLabel = label(q.Shared, 1)
		}
		out = append(out, x)
	}
	return out
}

// years says the years of a step, or that there is no such step.
func (s *RoleStep) years() string {
	if s == nil {
		return "none"
	}
	return fmt.Sprintf("%d–%d years", s.Low, s.High)
}

func (q RoleOneSided) line() string {
	s := q.Label + " – " + q.how()
	if len(q.Shared) > 0 && len(q.Skills) > 1 {
		s += "; the other asks for some of it: " + q.SharedLabel
	} else if len(q.Shared) > 0 {
		s += "; one of several for the other"
	}
	return s
}

func (p *printer) roleDiff(d *RoleDiff) {
	p.wrapped("", bold, "%s (%s) against %s (%s)", d.A.Name, d.A.ID, d.B.Name, d.B.ID)
	for _, l := range []struct {
		head string
		list []RoleOneSided
	}{{"Only " + d.A.Name, d.OnlyA}, {"Only " + d.B.Name, d.OnlyB}} {
		if len(l.list) > 0 {
			p.head(l.head)
		}
		for _, q := range l.list {
			p.wrapped("  - ", "", "%s", q.line())
		}
	}
	if len(d.Differ) > 0 {
		p.head("Both, not in the same way")
	}
	for _, x := range d.Differ {
		p.wrapped("  - ", "", "%s: %s against %s", x.Label, x.A.how(), x.B.how())
	}
	if len(d.Same) > 0 {
		p.head("Both, in the same way")
		p.wrapped("  ", "", "%s", strings.Join(d.Same, "; "))
	}
	if len(d.Seniority) > 0 {
		p.head("Steps")
	}
	for _, s := range d.Seniority {
		p.line("  - %s: %s against %s", s.Name, s.A.years(), s.B.years())
	}
	for _, l := range []struct {
		head string
		list []DiffChange
	}{{"Expected beside skills", d.Expects}, {"Traits (not scored)", d.Traits}} {
		if len(l.list) > 0 {
			p.head(l.head)
		}
		for _, x := range l.list {
			who, value := d.A.Name, x.From
			if x.From == nil {
				who, value = d.B.Name, x.To
			}
			p.wrapped("  - ", "", "only %s: %s", who, *value)
		}
	}
}

func (d *markdown) roleDiff(r *RoleDiff) {
	d.line("# %s against %s\n", md(r.A.Name), md(r.B.Name))
	for _, l := range []struct {
		head string
		list []RoleOneSided
	}{{r.A.Name, r.OnlyA}, {r.B.Name, r.OnlyB}} {
		if len(l.list) == 0 {
			continue
		}
		d.line("## Only %s\n", md(l.head))
		for _, q := range l.list {
			d.line("- %s", md(q.line()))
		}
		d.line("")
	}
	if len(r.Differ) > 0 {
		d.line("## Both, not in the same way\n")
		d.line("| requirement | %s | %s |", md(r.A.Name), md(r.B.Name))
		d.line("| --- | --- | --- |")
		for _, x := range r.Differ {
			d.line("| %s | %s | %s |", md(x.Label), md(x.A.how()), md(x.B.how()))
		}
		d.line("")
	}
	if len(r.Seniority) > 0 {
		d.line("## Steps\n")
		for _, s := range r.Seniority {
			d.line("- %s: %s against %s", md(s.Name), s.A.years(), s.B.years())
		}
	}
}
