package report

import (
	"fmt"
	"strings"
)

// taxonomy prints a list of skills, or all of one.
func (p *printer) taxonomy(t *Taxonomy) {
	if len(t.Skills) == 1 && len(t.Roles) == 0 {
		p.skill(t.Skills[0])
		return
	}
	for _, s := range t.Skills {
		p.line("%s  %s  %s", pad(s.ID, 30), pad(s.Kind, 13), s.Name)
	}
	for _, r := range t.Roles {
		p.line("%s  %s  %s", pad(r.ID, 30), pad("role", 13), r.Name)
	}
}

// named is a list with what it is called.
type named struct {
	head string
	list []string
}

func (p *printer) skill(s SkillEntry) {
	p.raw(p.paint(fmt.Sprintf("%s (%s)", s.Name, s.ID), bold) + "\n")
	p.line("  %s, %s", s.Kind, s.Category)
	lists := []named{{"also", s.Aliases}, {"is", s.Is}, {"implies", s.Implies}, {"close to", s.Close}, {"formerly", s.Formerly}}
	if d := s.Detail; d != nil {
		lists[0].list = d.forms(s.Name)
		lists = append(lists, named{"siblings", d.Siblings}, named{"children", d.Children})
	}
	for _, l := range lists {
		if len(l.list) > 0 {
			p.wrapped("  "+l.head+": ", "", "%s", strings.Join(l.list, ", "))
		}
	}
	if s.Detail != nil {
		p.detail(s.Detail)
	}
}

// forms returns the names with their conditions, less a plain own name.
func (d *SkillDetail) forms(name string) (out []string) {
	for _, n := range d.Names {
		if s := n.form(); s != name {
			out = append(out, s)
		}
	}
	return out
}

func (p *printer) detail(d *SkillDetail) {
	if d.Typo {
		p.line("  found with one letter wrong, too")
	}
	for _, l := range []named{{"Found in", d.Yes}, {"Not found in", d.No}} {
		if len(l.list) > 0 {
			p.head(l.head)
		}
		for _, s := range l.list {
			p.wrapped("  - ", "", "%s", s)
		}
	}
	if len(d.Roles) > 0 {
		p.head("Asked by")
	}
	for _, r := range d.Roles {
		s := r.Level
		if r.Of > 1 {
			s += fmt.Sprintf(", %d of %d", r.Need, r.Of)
		}
		if r.From != nil {
			s += ", from " + *r.From
		}
		p.wrapped("  - ", "", "%s (%s): %s", r.Name, r.Role, s)
	}
	p.head("Where it stands")
	for _, f := range d.files() {
		p.wrapped("  ", "", "%s", f)
	}
}

// files says which part stands at which place: the file and line of the entry,
// then of each other file what it adds.
func (d *SkillDetail) files() []string {
	var order []string
	parts := map[string][]string{}
	for _, x := range d.Parts {
		at := fmt.Sprintf("%s:%d", x.At.File, x.At.Line)
		if parts[at] == nil {
			order = append(order, at)
		}
		what := x.Field
		if x.Field != "yes" && x.Field != "no" { // sentences are too long to be told twice
			what += " " + x.Text
		}
		parts[at] = append(parts[at], what)
	}
	for i, at := range order {
		order[i] = at + ": " + strings.Join(parts[at], ", ")
	}
	return order
}

func (p *printer) findings(f *Findings) {
	for _, x := range f.Findings {
		p.line("%s:%d:%d: %s: %s", x.File, x.Line, x.Column, x.Rule, x.Message)
	}
	p.line("%d %s checked, %s", f.Checked, f.What, plural(len(f.Findings), "fault", "faults"))
}
