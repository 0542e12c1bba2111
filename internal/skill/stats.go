package skill

import (
	"maps"
	"slices"
)

// Tally counts skills and what they have.
type Tally struct {
	Skills   int
	Names    int // the name and its aliases, of all skills together
	OneName  int // skills with their own name alone
	Guarded  int // with a name that counts in its own letters or with a word near it alone
	Untested int // with a name that wants a word near it, and without a yes or without a no
	Yes, No  int // with sentences of this sort
	NoParent int // that are no other skill
	Asked    int // that a role asks for
}

// Group is the tally of a kind or a category.
type Group struct {
	Name string
	Tally
	Thin []Thin // what there is too little of, in a fixed order
}

// Thin says what a group has too little of.
type Thin string

// Thin spots, with the limits below which a group has them.
const (
	ThinSkills  Thin = "skills"  // fewer than thinSkills skills
	ThinNames   Thin = "names"   // fewer than thinNames names a skill
	ThinParents Thin = "parents" // fewer than half of the skills have one
	ThinTests   Thin = "tests"   // more than one guarded name in ten stands without its sentences
)

const (
	thinSkills = 20
	thinNames  = 2.0
)

// Stats tells where a taxonomy is thin.
type Stats struct {
	Total      Tally
	Roles      int
	Kinds      []Group // in the order of Kinds
	Categories []Group // sorted by name
}

// NewStats counts a taxonomy that was loaded from its files, and its roles.
func NewStats(t *Taxonomy, roles []Role) Stats {
	asked := map[string]bool{}
	for _, r := range roles {
		for _, q := range r.Requirements {
			for _, id := range q.AnyOf {
				asked[id] = true
			}
		}
	}
	out := Stats{Roles: len(roles)}
	kinds, categories := map[string]*Group{}, map[string]*Group{}
	for _, s := range t.All() {
		own := tallyOf(s, asked[s.ID])
		out.Total.add(own)
		groupOf(kinds, string(s.Kind)).add(own)
		groupOf(categories, s.Category).add(own)
	}
	for _, k := range Kinds {
		if g := kinds[string(k)]; g != nil {
			out.Kinds = append(out.Kinds, *g)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(categories)) {
		g := categories[name]
		g.Thin = thin(g.Tally)
		out.Categories = append(out.Categories, *g)
	}
	return out
}

func groupOf(m map[string]*Group, name string) *Group {
	if m[name] == nil {
		m[name] = &Group{Name: name}
	}
	return m[name]
}

func tallyOf(s *Skill, asked bool) Tally {
	names := s.Names()
	t := Tally{Skills: 1, Names: len(names)}
	near := false
	for _, a := range names {
		near = near || a.Guarded()
		if a.Mode == Exact || a.Guarded() {
			t.Guarded = 1
		}
	}
	t.OneName = one(len(names) == 1)
	t.Untested = one(near && (len(s.Yes) == 0 || len(s.No) == 0))
	t.Yes, t.No = one(len(s.Yes) > 0), one(len(s.No) > 0)
	t.NoParent, t.Asked = one(len(s.Is) == 0), one(asked)
	return t
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (t *Tally) add(u Tally) {
	t.Skills += u.Skills
	t.Names += u.Names
	t.OneName += u.OneName
	t.Guarded += u.Guarded
	t.Untested += u.Untested
	t.Yes += u.Yes
	t.No += u.No
	t.NoParent += u.NoParent
	t.Asked += u.Asked
}

// NamesPerSkill returns how many names a skill has, on average.
func (t Tally) NamesPerSkill() float64 {
	if t.Skills == 0 {
		return 0
	}
	return float64(t.Names) / float64(t.Skills)
}

func thin(t Tally) (out []Thin) {
	for _, x := range []struct {
		thin Thin
		is   bool
	}{
		{ThinSkills, t.Skills < thinSkills},
		{ThinNames, t.NamesPerSkill() < thinNames},
		{ThinParents, 2*t.NoParent > t.Skills},
		{ThinTests, 10*t.Untested > t.Guarded},
	} {
		if x.is {
			out = append(out, x.thin)
		}
	}
	return out
}
