package skill

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const role = `id: dba
name: Database Administrator
titles: [dba]
requirements:
  - {level: required, any_of: [mysql, postgresql], label: a database}
  - {level: preferred, skill: sql, from: senior, months: 24}
seniority: [{name: junior, years: 1-2}, {name: senior, years: 3-5}]
expects: [portfolio]
traits: [patience]
responsibilities: [Keeps the data]
`

func TestLoadRoles(t *testing.T) {
	other := "id: dba\nname: Ours\nrequirements: [{level: required, skill: sql}]\n"
	got, err := LoadRoles(source("", "roles/dba.yaml", role), source("mine", "roles/zoo.yaml", "id: aba\nname: A\nrequirements: [{level: required, skill: sql}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Role{
		{ID: "aba", Name: "A", Requirements: []RoleRequirement{{Level: "required", AnyOf: []string{"sql"}, Need: 1}}},
		{
			ID: "dba", Name: "Database Administrator", Titles: []string{"dba"},
			Requirements: []RoleRequirement{
				{Level: "required", AnyOf: []string{"mysql", "postgresql"}, Need: 1, Label: "a database"},
				{Level: "preferred", AnyOf: []string{"sql"}, Need: 1, From: "senior", Months: 24},
			},
			Responsibilities: []string{"Keeps the data"}, Seniority: []Step{{"junior", 1, 2}, {"senior", 3, 5}},
			Expects: []string{"portfolio"}, Traits: []string{"patience"},
		},
	}
	if diff := cmp.Diff(want, got, noPlaces); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	got, err = LoadRoles(source("", "roles/dba.yaml", role), source("mine", "roles/dba.yaml", other))
	if err != nil || len(got) != 1 || got[0].Name != "Ours" {
		t.Errorf("a later role of the same id: got %v, %v", got, err)
	}
}

func TestRoleErrorsSayWhere(t *testing.T) {
	with := func(q string) string { return "id: a\nname: A\nrequirements:\n  - {" + q + "}\n" }
	tests := []struct{ name, data, want string }{
		{"no id", "name: A\n", "roles/a.yaml:1:1: a role needs an id and a name"},
		{"asks nothing", "id: a\nname: A\n", `roles/a.yaml:1:1: role "a" asks nothing`},
		{"bad level", with("level: must, skill: sql"), `roles/a.yaml:4:5: bad level "must": want required or preferred`},
		{"both skill and any_of", with("level: required, skill: sql, any_of: [go]"), "roles/a.yaml:4:5: want either skill or any_of"},
		{"needs more than there are", with("level: required, any_of: [sql, go], need: 3"), "roles/a.yaml:4:5: need 3 of 2 skills"},
		{"unknown step", with("level: required, skill: sql, from: senior"), `roles/a.yaml:4:5: no step "senior" under seniority`},
		{"bad years", with("level: required, skill: sql") + "seniority: [{name: x, years: some}]\n", "roles/a.yaml:5:13: want {name: …, years: LOW-HIGH}"},
		{"unknown expectation", with("level: required, skill: sql") + "expects: [car]\n", `roles/a.yaml:5:11: unknown expectation "car": want one of github-link, portfolio`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := LoadRoles(source("", "roles/a.yaml", tt.data))
			if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}
