package skill

import (
	"fmt"
	"slices"
	"strings"
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
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: CIX, mode: exact}]}\n" +
				"  - {id: b, name: Beta, kind: method, aliases: [{text: Cix, mode: exact}]}\n",
		},
		{
			name: "another form of a name of another skill",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: event plan, mode: stem}]}\n" +
				"  - {id: b, name: Event Plans, kind: method}\n",
			want: []string{`collision: skills/x.yaml:3:50: name "event plan" of "a" is in another form "Event Plans", which names skill "b" (skills/x.yaml:4:5)`},
		},
		{
			name: "two names in mode stem with a form in common are told once",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: event plan, mode: stem}]}\n" +
				"  - {id: b, name: Beta, kind: method, aliases: [{text: event planning, mode: stem}]}\n",
			want: []string{`collision: skills/x.yaml:3:50: name "event plan" of "a" is in another form "event planning", which names skill "b" (skills/x.yaml:4:5)`},
		},
		{
			name: "one word has other numbers only",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: account, mode: stem}]}\n" +
				"  - {id: b, name: Accounting, kind: method}\n",
		},
		{
			name: "hierarchy written as an alias",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: beta, near: [ray]}], is: [b], yes: [the beta ray], no: [beta]}\n" +
				"  - {id: b, name: Beta, kind: method}\n",
			want: []string{`hierarchy: skills/x.yaml:4:5: name "Beta" of "b" also names "a", to which it stands under is: a whole is no alias of its part`},
		},
		{
			name:   "a circle over is and implies",
			skills: "  - {id: a, name: Alpha, kind: method, is: [b]}\n  - {id: b, name: Beta, kind: method, implies: [a]}\n",
			want:   []string{`cycle: skills/x.yaml:4:5: skill "b" implies "a", which in the end leads back to "b"`},
		},
		{
			name: "names that are words, first names and places",
			skills: "  - {id: a, name: Julia, kind: technology}\n  - {id: b, name: Lima, kind: technology}\n" +
				"  - {id: c, name: Spark, kind: technology, aliases: [{text: Spark, mode: exact}], yes: [jobs in Spark]}\n" +
				"  - {id: d, name: Painting, kind: method}\n  - {id: e, name: Python, kind: technology, sure: [python]}\n",
			want: []string{
				`word: skills/x.yaml:3:5: name "Julia" of "a" is also a first name: want mode exact, near or not_near, or the name under sure`,
				`word: skills/x.yaml:4:5: name "Lima" of "b" is also a place: want mode exact, near or not_near, or the name under sure`,
				`word: skills/x.yaml:5:54: name "Spark" of "c" is also an English word: want a line under no that shows it refused`,
			},
		},
		{
			name:   "sure of what is no word",
			skills: "  - {id: a, name: FrobDB, kind: technology, sure: [frobdb, word]}\n",
			want: []string{
				`sure: skills/x.yaml:3:5: "frobdb" under sure of "a" is no name of it that is short, an English word, a first name or a place`,
				`sure: skills/x.yaml:3:5: "word" under sure of "a" is no name of it that is short, an English word, a first name or a place`,
			},
		},
		{
			name:   "names that can never match",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [www.alpha.example, \"risk, and more\", {text: ACT!, mode: exact}]}\n",
			want: []string{
				`never: skills/x.yaml:3:50: name "www.alpha.example" of "a" can never match: addresses are passed over`,
				`never: skills/x.yaml:3:69: name "risk, and more" of "a" can never match: no name runs across a sign that parts words`,
				`never: skills/x.yaml:3:87: name "ACT!" of "a" can never match: in mode exact signs at its ends must be part of its words`,
			},
		},
		{
			name:   "mode stem of what has no other form",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: b2b, mode: stem}]}\n",
			want:   []string{`stem: skills/x.yaml:3:50: name "b2b" of "a" is in mode stem and none of its words has another form`},
		},
		{
			name:   "a long name",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [" + strings.Repeat("long ", 41) + "]}\n",
			want:   []string{`long: skills/x.yaml:3:50: name of "a" has 204 bytes: want at most 200`},
		},
		{
			name:   "guards without effect",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: alpha ray, near: [ray, beam, Beam, \"--\"], not_near: [beam]}], yes: [an alpha ray beam], no: [an alpha ray]}\n",
			want: []string{
				`guard: skills/x.yaml:3:50: near of "alpha ray" in "a" has "ray", which is a word of the name itself`,
				`guard: skills/x.yaml:3:50: near of "alpha ray" in "a" has "Beam" twice`,
				`guard: skills/x.yaml:3:50: near of "alpha ray" in "a" has a word without letters or digits`,
				`guard: skills/x.yaml:3:50: "beam" stands under near and under not_near of "alpha ray" in "a"`,
			},
		},
		{
			name:   "an edge twice",
			skills: "  - {id: a, name: Alpha, kind: method, is: [b, b]}\n  - {id: b, name: Beta, kind: method}\n",
			want:   []string{`edge: skills/x.yaml:3:5: skill "a" says twice that it is "b"`},
		},
		{
			name:   "a no line with another form",
			skills: "  - {id: a, name: Alpha, kind: method, aliases: [{text: data model, mode: stem, near: [sql]}], yes: [data models in sql], no: [\"modelled data, data models\", data modelling]}\n",
		},
		{
			name:   "a circle",
			skills: "  - {id: a, name: Alpha, kind: method, is: [b]}\n  - {id: b, name: Beta, kind: method, is: [a]}\n",
			want:   []string{`cycle: skills/x.yaml:4:5: skill "b" is "a", which in the end leads back to "b"`},
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

func TestBelowInACircle(t *testing.T) {
	tax := NewTaxonomy([]*Skill{
		{ID: "a", Is: []string{"b", "gone"}}, {ID: "b", Is: []string{"c"}}, {ID: "c", Is: []string{"a", "b"}}, {ID: "d"},
	}, "")
	for _, tt := range []struct {
		name, ancestor string
		want           bool
	}{
		{"over another", "c", true},
		{"not itself", "a", false},
		{"none of it", "d", false},
		{"no skill", "gone", false},
	} {
		if got := tax.Below(tax.Get("a"), tt.ancestor); got != tt.want {
			t.Errorf("%s: a below %s is %v, want %v", tt.name, tt.ancestor, got, tt.want)
		}
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
	for _, s := range tax.All() {
		for _, other := range tax.All() {
			if got, want := tax.Below(s, other.ID), slices.Contains(tax.Ancestors(s.ID), other.ID); got != want {
				t.Errorf("%s below %s is %v, and its ancestors say %v", s.ID, other.ID, got, want)
			}
		}
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
