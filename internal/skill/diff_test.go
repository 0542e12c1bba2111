package skill_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
)

func TestDiff(t *testing.T) {
	a := load(t, `category: stores
skills:
  - {id: frobdb, name: FrobDB, kind: technology, aliases: [frob db, {text: FD, mode: exact, near: [sql]}], implies: [sql]}
  - {id: gone, name: Gone, kind: technology}
  - {id: old-id, name: Ledger, kind: technology}
  - {id: sql, name: SQL, kind: technology}
`)
	b := load(t, `category: stores
skills:
  - {id: frobdb, name: Frob DB, kind: technology, aliases: [{text: FD, mode: exact, near: [sql, data]}, frobnicator], is: [sql], yes: [Moved it to FrobDB]}
  - {id: fresh, name: Fresh, kind: method}
  - {id: new-id, name: Ledger, kind: technology, formerly: [old-id]}
  - {id: sql, name: SQL, kind: technology}
`)
	want := skill.Difference{
		Added:   []skill.Entry{{ID: "fresh", Name: "Fresh"}},
		Removed: []skill.Entry{{ID: "gone", Name: "Gone"}},
		Changed: []skill.Changed{
			{Entry: skill.Entry{ID: "frobdb", Name: "Frob DB"}, Changes: []skill.Change{
				{Field: "name", From: "FrobDB", To: "Frob DB"},
				{Field: "aliases", From: "frob db"},
				{Field: "aliases", From: "FD (exact, near sql)", To: "FD (exact, near sql or data)"},
				{Field: "aliases", To: "frobnicator"},
				{Field: "is", To: "sql"},
				{Field: "implies", From: "sql"},
				{Field: "yes", To: "Moved it to FrobDB"},
			}},
			{Entry: skill.Entry{ID: "new-id", Name: "Ledger"}, Formerly: "old-id", Changes: []skill.Change{{Field: "formerly", To: "old-id"}}},
		},
		Same: 1,
	}
	if diff := cmp.Diff(want, skill.Diff(a, b)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(skill.Difference{Same: 4}, skill.Diff(a, a)); diff != "" {
		t.Errorf("a taxonomy against itself (-want +got)\n%s", diff)
	}
}

var (
	keeper = skill.Role{
		ID: "keeper", Name: "Keeper", Titles: []string{"store keeper"}, Traits: []string{"patience"},
		Requirements: []skill.RoleRequirement{
			{Level: "required", AnyOf: []string{"frobdb", "zipdb"}, Need: 1},
			{Level: "required", AnyOf: []string{"sql"}, Need: 1},
			{Level: "preferred", AnyOf: []string{"git"}, Need: 1},
		},
		Seniority: []skill.Step{{Name: "junior", Low: 1, High: 2}, {Name: "senior", Low: 3, High: 5}, {Name: "lead", Low: 2, High: 9}},
	}
	clerk = skill.Role{
		ID: "keeper", Name: "Keeper", Titles: []string{"store keeper", "clerk"}, Expects: []string{"portfolio"}, Traits: []string{"patience"},
		Requirements: []skill.RoleRequirement{
			{Level: "preferred", AnyOf: []string{"sql"}, Need: 1, From: "senior"},
			{Level: "required", AnyOf: []string{"frobdb"}, Need: 1},
			{Level: "preferred", AnyOf: []string{"git"}, Need: 1},
		},
		Seniority: []skill.Step{{Name: "junior", Low: 1, High: 3}, {Name: "senior", Low: 3, High: 5}},
	}
)

func TestDiffRoles(t *testing.T) {
	other := skill.Role{ID: "other", Name: "Other"}
	want := skill.Difference{
		Removed: []skill.Entry{{ID: "other", Name: "Other"}},
		Changed: []skill.Changed{{Entry: skill.Entry{ID: "keeper", Name: "Keeper"}, Changes: []skill.Change{
			{Field: "titles", To: "clerk"},
			{Field: "requirements", From: "required 1 of frobdb, zipdb"},
			{Field: "requirements", From: "required sql", To: "preferred sql (from senior)"},
			{Field: "requirements", To: "required frobdb"},
			{Field: "seniority", From: "junior 1-2"},
			{Field: "seniority", From: "lead 2-9"},
			{Field: "seniority", To: "junior 1-3"},
			{Field: "expects", To: "portfolio"},
		}}},
	}
	if diff := cmp.Diff(want, skill.DiffRoles([]skill.Role{keeper, other}, []skill.Role{clerk})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestCompareRoles(t *testing.T) {
	want := skill.RoleDelta{
		OnlyA:   []skill.OneSided{{RoleRequirement: keeper.Requirements[0], Shared: []string{"frobdb"}}},
		OnlyB:   []skill.OneSided{{RoleRequirement: clerk.Requirements[1], Shared: []string{"frobdb"}}},
		Differ:  []skill.RolePair{{A: keeper.Requirements[1], B: clerk.Requirements[0]}},
		Same:    []skill.RoleRequirement{keeper.Requirements[2]},
		Steps:   []skill.StepPair{{Name: "junior", A: &keeper.Seniority[0], B: &clerk.Seniority[0]}, {Name: "lead", A: &keeper.Seniority[2]}},
		Expects: []skill.Change{{Field: "expects", To: "portfolio"}},
	}
	if diff := cmp.Diff(want, skill.CompareRoles(&keeper, &clerk)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	same := skill.CompareRoles(&keeper, &keeper)
	if len(same.Same) != 3 || len(same.OnlyA)+len(same.OnlyB)+len(same.Differ)+len(same.Steps) > 0 {
		t.Errorf("a role against itself: %+v", same)
	}
}

func TestAtStep(t *testing.T) {
	tests := []struct {
		name, step   string
		asked, years int
		err          string
	}{
		{"none", "", 2, 0, ""},
		{"the first", "junior", 2, 0, ""},
		{"one that adds", "senior", 3, 1, ""},
		{"unknown", "duke", 0, 0, `role keeper has no seniority "duke": want one of junior, senior`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, years, err := clerk.AtStep(tt.step)
			msg := ""
			if err != nil {
				msg = err.Error()
			}
			if len(list) != tt.asked || years != tt.years || msg != tt.err {
				t.Errorf("%d asked after %d years, error %q", len(list), years, msg)
			}
		})
	}
}
