package mention

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
)

// A name of another field must stand on both sides to speak for a method.
func TestNeighboursOfAnotherField(t *testing.T) {
	tax, err := skill.Load(skill.Source{FS: fstest.MapFS{
		"skills/harbour.yaml": {Data: []byte(`
category: harbour
skills:
  - {id: dredging, name: Dredging works, kind: method, aliases: [{text: dredging, near: [channel]}]}
  - {id: pilotage, name: Pilotage, kind: method}
`)},
		"skills/office.yaml": {Data: []byte(`
category: office
skills:
  - {id: budgeting, name: Budgeting, kind: method}
  - {id: dutch, name: Dutch, kind: language, aliases: [{text: Dutch, near: [speak]}]}
  - {id: payroll, name: Payroll, kind: method}
  - {id: polish, name: Polish language, kind: language}
`)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	x, c := Compile(tax), cues(t)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"its own field", "pilotage and dredging", []string{"pilotage: pilotage by name", "dredging: dredging by context"}},
		{"between two of another", "payroll, dredging, budgeting", []string{
			"payroll: payroll by name", "dredging: dredging by context", "budgeting: budgeting by name"}},
		{"beside one of another", "payroll, dredging, singing", []string{"payroll: payroll by name"}},
		{"a part of a member", "pilotage, dredging boats", []string{"pilotage: pilotage by name"}},
		{"another kind", "payroll, Dutch", []string{"payroll: payroll by name"}},
		{"languages", "Polish language, Dutch", []string{"Polish language: polish by name", "Dutch: dutch by context"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			if diff := cmp.Diff(tt.want, shown(o, x.Find(o))); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}
