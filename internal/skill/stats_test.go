package skill_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
)

func load(t *testing.T, yaml string) *skill.Taxonomy {
	t.Helper()
	tax, err := skill.Load(skill.Source{FS: files("skills/a.yaml", yaml)})
	if err != nil {
		t.Fatal(err)
	}
	return tax
}

func TestStats(t *testing.T) {
	tax := load(t, `category: stores
skills:
  - {id: frobdb, name: FrobDB, kind: technology, aliases: [frob db, {text: FD, near: [sql]}], is: [store], yes: [Moved it to FrobDB]}
  - {id: store, name: Store, kind: method, aliases: [{text: Store, mode: exact}], no: [a corner Store]}
`)
	roles := []skill.Role{{ID: "keeper", Requirements: []skill.RoleRequirement{{AnyOf: []string{"frobdb", "gone"}}}}}
	frob := skill.Tally{Skills: 1, Names: 3, Guarded: 1, Untested: 1, Yes: 1, Asked: 1}
	store := skill.Tally{Skills: 1, Names: 1, OneName: 1, Guarded: 1, No: 1, NoParent: 1}
	all := skill.Tally{Skills: 2, Names: 4, OneName: 1, Guarded: 2, Untested: 1, Yes: 1, No: 1, NoParent: 1, Asked: 1}
	want := skill.Stats{
		Total: all, Roles: 1,
		Kinds:      []skill.Group{{Name: "technology", Tally: frob}, {Name: "method", Tally: store}},
		Categories: []skill.Group{{Name: "stores", Tally: all, Thin: []skill.Thin{skill.ThinSkills, skill.ThinTests}}},
	}
	if diff := cmp.Diff(want, skill.NewStats(tax, roles)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := (skill.Tally{}).NamesPerSkill(); got != 0 {
		t.Errorf("no skills have %v names each", got)
	}
}

func TestFamily(t *testing.T) {
	tax := load(t, `category: stores
skills:
  - {id: a, name: Aaa, kind: technology, is: [p, q]}
  - {id: b, name: Bbb, kind: technology, is: [q]}
  - {id: c, name: Ccc, kind: technology, is: [b]}
  - {id: p, name: Ppp, kind: method}
  - {id: q, name: Qqq, kind: method}
`)
	for _, tt := range []struct {
		name               string
		id                 string
		children, siblings []string
	}{
		{"a parent", "q", []string{"a", "b"}, nil},
		{"a child", "a", nil, []string{"b"}},
		{"both", "b", []string{"c"}, []string{"a"}},
		{"unknown", "z", nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff([][]string{tt.children, tt.siblings}, [][]string{tax.Children(tt.id), tax.Siblings(tt.id)}); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
