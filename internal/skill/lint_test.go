package skill

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLint(t *testing.T) {
	tests := []struct {
		name, skills, role string
		want               []string
	}{
		{
			name:   "nothing to find",
			skills: "  - {id: go, name: Golang, kind: technology, aliases: [{text: Go, mode: exact, near: [code]}], yes: [\"Wrote code in Go\"], no: [\"Go home\"]}\n",
		},
		{
			name:   "edge to nothing",
			skills: "  - {id: a, name: Alpha, kind: method, is: [zz], implies: [a]}\n",
			want:   []string{`edge: skills/x.yaml:3:5: skill "a" is "zz", which is no skill`, `edge: skills/x.yaml:3:5: skill "a" implies itself`},
		},
		{
			name:   "an id used again",
			skills: "  - {id: a, name: Alpha, kind: method, formerly: [b]}\n  - {id: b, name: Beta, kind: method}\n",
			want:   []string{`edge: skills/x.yaml:3:5: skill "a" was formerly "b", which is a skill of its own: ids are never reused`},
		},
		{
			name:   "the same name twice",
			skills: "  - {id: b, name: Beta, kind: method, aliases: [beta-ray, beta ray]}\n",
			want:   []string{`alias: skills/x.yaml:3:59: alias "beta ray" of "b" says again what another name says`},
		},
		{
			name:   "a short name without a guard",
			skills: "  - {id: r, name: R, kind: technology}\n",
			want:   []string{`short: skills/x.yaml:3:5: name "R" of "r" has one or two letters: want mode exact or near`},
		},
		{
			name:   "a guard without sentences",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: spring, near: [java]}]}\n",
			want: []string{
				`guard: skills/x.yaml:3:5: skill "a" has a guarded name and no yes sentence that shows it found`,
				`guard: skills/x.yaml:3:5: skill "a" has a guarded name and no line under no that shows it refused`,
			},
		},
		{
			name:   "a no that cannot fail, a yes that is no sentence",
			skills: "  - {id: a, name: Alpha, kind: method, yes: [Alpha], no: [\"the beta wave\"]}\n",
			want: []string{
				`sentence: skills/x.yaml:3:5: the no line "the beta wave" of "a" holds none of its names, so it cannot fail`,
				`sentence: skills/x.yaml:3:5: the yes line "Alpha" of "a" is no sentence`,
			},
		},
		{
			name:   "out of order",
			skills: "  - {id: b, name: Beta, kind: method}\n  - {id: a, name: Alpha, kind: method}\n",
			want:   []string{`order: skills/x.yaml:4:5: skill "a" stands after "b": entries are sorted by id`},
		},
		{
			name:   "one name of two skills",
			skills: "  - {id: a, name: Alpha, kind: method}\n  - {id: b, name: Beta, kind: method, aliases: [ALPHA]}\n",
			want:   []string{`collision: skills/x.yaml:4:49: name "ALPHA" of "b" also names skill "a" (skills/x.yaml:3:5)`},
		},
		{
			name: "names that letters or guards tell apart",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: CI, mode: exact}]}\n" +
				"  - {id: b, name: Beta, kind: method, aliases: [{text: Ci, mode: exact}]}\n",
		},
		{
			name:   "a circle",
			skills: "  - {id: a, name: Alpha, kind: method, is: [b]}\n  - {id: b, name: Beta, kind: method, is: [a]}\n",
			want:   []string{`cycle: skills/x.yaml:4:5: skill "b" is "a", which in the end is "b"`},
		},
		{
			name:   "a role that asks for nothing known",
			skills: "  - {id: a, name: Alpha, kind: method}\n",
			role:   "id: r\nname: R\nrequirements: [{level: required, skill: zz}]\ntraits: [yy]\n",
			want: []string{
				`role: roles/r.yaml:1:1: role "r" has the trait "yy", which is no skill`,
				`role: roles/r.yaml:3:16: role "r" asks for "zz", which is no skill`,
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := []string{"skills/x.yaml", "category: x\nskills:\n" + tt.skills}
			if tt.role != "" {
				files = append(files, "roles/r.yaml", tt.role)
			}
			src := source("", files...)
			tax, err := Load(src)
			if err != nil {
				t.Fatal(err)
			}
			roles, err := LoadRoles(src)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range Lint(tax, roles) {
				got = append(got, fmt.Sprintf("%s: %s: %s", f.Rule, f.Pos, f.Message))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestEdges(t *testing.T) {
	tax, err := Load(source("", "skills/x.yaml", `category: x
skills:
  - {id: a, name: A1, kind: method, is: [b], implies: [c]}
  - {id: b, name: B1, kind: method, is: [d], implies: [e]}
  - {id: c, name: C1, kind: method, is: [f]}
  - {id: d, name: D1, kind: method}
  - {id: e, name: E1, kind: method, implies: [g]}
  - {id: f, name: F1, kind: method}
  - {id: g, name: G1, kind: method, close: [a]}
  - {id: h, name: H1, kind: method, is: [b]}
`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b", "d"}, tax.Ancestors("a")); diff != "" {
		t.Errorf("ancestors (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"c", "e", "f", "g"}, tax.Implied("a")); diff != "" {
		t.Errorf("implied (-want +got)\n%s", diff)
	}
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"siblings", "a", "h", true},
		{"one names the other", "a", "g", true},
		{"parent and child", "a", "b", false},
		{"the same", "a", "a", false},
		{"unknown", "a", "zz", false},
	} {
		if x, y := tax.Near(tt.a, tt.b), tax.Near(tt.b, tt.a); x != tt.want || y != tt.want {
			t.Errorf("%s: Near is %v and %v, want %v both ways", tt.name, x, y, tt.want)
		}
	}
}
