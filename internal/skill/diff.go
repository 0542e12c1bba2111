package skill

import (
	"fmt"
	"slices"
	"strings"
)

// Change is one value that two versions of a skill or role do not share. From is
// empty for a value that was added, To for one that was dropped.
type Change struct {
	Field    string
	From, To string
}

// Entry is a skill or role of one side.
type Entry struct {
	ID, Name string
}

// Changed is a skill or role of both sides that is not the same in both.
type Changed struct {
	Entry             // of the second side
	Formerly string   // the id that it has in the first, when that is another one
	Changes  []Change // fields in a fixed order
}

// Difference is what parts two sets of skills or roles; its lists are sorted by id.
type Difference struct {
	Added, Removed []Entry
	Changed        []Changed
	Same           int
}

// Diff compares two taxonomies that were loaded from their files. A skill of b
// that says which id it formerly had is compared with that one.
func Diff(a, b *Taxonomy) Difference {
	var d Difference
	met := map[string]bool{}
	for _, s := range b.All() {
		old := a.Get(s.ID)
		for i := 0; old == nil && i < len(s.Formerly); i++ {
			if b.Get(s.Formerly[i]) == nil {
				old = a.Get(s.Formerly[i])
			}
		}
		if old == nil {
			d.Added = append(d.Added, Entry{s.ID, s.Name})
			continue
		}
		met[old.ID] = true
		d.note(Entry{s.ID, s.Name}, old.ID, skillChanges(old, s))
	}
	for _, s := range a.All() {
		if !met[s.ID] {
			d.Removed = append(d.Removed, Entry{s.ID, s.Name})
		}
	}
	return d
}

// DiffRoles compares two lists of roles, sorted by id.
func DiffRoles(a, b []Role) Difference {
	var d Difference
	find := func(list []Role, id string) *Role {
		if i := slices.IndexFunc(list, func(r Role) bool { return r.ID == id }); i >= 0 {
			return &list[i]
		}
		return nil
	}
	for i := range b {
		r := &b[i]
		if old := find(a, r.ID); old != nil {
			d.note(Entry{r.ID, r.Name}, r.ID, roleChanges(old, r))
		} else {
			d.Added = append(d.Added, Entry{r.ID, r.Name})
		}
	}
	for i := range a {
		if find(b, a[i].ID) == nil {
			d.Removed = append(d.Removed, Entry{a[i].ID, a[i].Name})
		}
	}
	return d
}

func (d *Difference) note(e Entry, old string, changes []Change) {
	c := Changed{Entry: e, Changes: changes}
	if old != e.ID {
		c.Formerly = old
	}
	if c.Formerly == "" && len(changes) == 0 {
		d.Same++
		return
	}
	d.Changed = append(d.Changed, c)
}

func skillChanges(a, b *Skill) []Change {
	var c changes
	c.value("name", a.Name, b.Name)
	c.value("kind", string(a.Kind), string(b.Kind))
	c.value("category", a.Category, b.Category)
	c.value("typo", fmt.Sprint(a.Typo), fmt.Sprint(b.Typo))
	c.list("sure", a.Sure, b.Sure)
	c.aliases(a.Aliases, b.Aliases)
	c.list("is", a.Is, b.Is)
	c.list("implies", a.Implies, b.Implies)
	c.list("close", a.Close, b.Close)
	c.list("formerly", a.Formerly, b.Formerly)
	c.list("yes", a.Yes, b.Yes)
	c.list("no", a.No, b.No)
	return c
}

func roleChanges(a, b *Role) []Change {
	var c changes
	c.value("name", a.Name, b.Name)
	c.list("titles", a.Titles, b.Titles)
	for _, q := range a.Requirements {
		if n := slices.IndexFunc(b.Requirements, q.sameSet); n < 0 {
			c = append(c, Change{"requirements", q.String(), ""})
		} else {
			c.value("requirements", q.String(), b.Requirements[n].String())
		}
	}
	for _, q := range b.Requirements {
		if !slices.ContainsFunc(a.Requirements, q.sameSet) {
			c = append(c, Change{"requirements", "", q.String()})
		}
	}
	c.list("responsibilities", a.Responsibilities, b.Responsibilities)
	c.list("seniority", stepTexts(a.Seniority), stepTexts(b.Seniority))
	c.list("expects", a.Expects, b.Expects)
	c.list("traits", a.Traits, b.Traits)
	return c
}

// sameSet reports whether two requirements ask of the same skills.
func (q RoleRequirement) sameSet(r RoleRequirement) bool { return q.set() == r.set() }

func (q RoleRequirement) set() string {
	return strings.Join(slices.Sorted(slices.Values(q.AnyOf)), "|")
}

// String says a requirement in one line: "required 2 of a, b (from senior)".
func (q RoleRequirement) String() string {
	s := q.Level + " " + strings.Join(q.AnyOf, ", ")
	if len(q.AnyOf) > 1 {
		s = fmt.Sprintf("%s %d of %s", q.Level, q.Need, strings.Join(q.AnyOf, ", "))
	}
	if q.Open {
		s += " or similar"
	}
	if q.Months > 0 {
		s += fmt.Sprintf(" for %d months", q.Months)
	}
	if q.From != "" {
		s += " (from " + q.From + ")"
	}
	return s
}

// String gives a step as a role file has it: "senior 3-5".
func (s Step) String() string { return fmt.Sprintf("%s %d-%d", s.Name, s.Low, s.High) }

func stepTexts(steps []Step) (out []string) {
	for _, s := range steps {
		out = append(out, s.String())
	}
	return out
}

// String gives an alias with its conditions: "PG (exact, near sql or database)".
func (a Alias) String() string {
	var more []string
	if a.Mode != Fold {
		more = append(more, string(a.Mode))
	}
	if len(a.Near) > 0 {
		more = append(more, "near "+strings.Join(a.Near, " or "))
	}
	if len(a.NotNear) > 0 {
		more = append(more, "not near "+strings.Join(a.NotNear, " or "))
	}
	if a.Lang != "" {
		more = append(more, "in "+a.Lang)
	}
	if more == nil {
		return a.Text
	}
	return a.Text + " (" + strings.Join(more, ", ") + ")"
}

type changes []Change

func (c *changes) value(field, from, to string) {
	if from != to {
		*c = append(*c, Change{field, from, to})
	}
}

// list notes what is in one list alone; the order of a list means nothing.
func (c *changes) list(field string, from, to []string) {
	for _, s := range from {
		if !slices.Contains(to, s) {
			*c = append(*c, Change{field, s, ""})
		}
	}
	for _, s := range to {
		if !slices.Contains(from, s) {
			*c = append(*c, Change{field, "", s})
		}
	}
}

// aliases notes dropped, added and otherwise guarded aliases. Of equal texts
// with several guards all are told.
func (c *changes) aliases(from, to []Alias) {
	texts := func(list []Alias) (out []string) {
		for _, a := range list {
			out = append(out, a.String())
		}
		return out
	}
	var lone changes
	lone.list("aliases", texts(from), texts(to))
	bare := func(s string, list []Alias) string {
		return list[slices.IndexFunc(list, func(a Alias) bool { return a.String() == s })].Text
	}
	used := make([]bool, len(lone))
	for i, x := range lone {
		if used[i] {
			continue
		}
		if x.From != "" {
			k := slices.IndexFunc(lone, func(y Change) bool { return y.To != "" && bare(y.To, to) == bare(x.From, from) })
			if k >= 0 && !used[k] {
				x.To, used[k] = lone[k].To, true
			}
		}
		*c = append(*c, x)
	}
}
