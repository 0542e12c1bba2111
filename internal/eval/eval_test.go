package eval

import (
	"fmt"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

const skills = `
category: test
skills:
  - {id: java, name: Java, kind: technology}
  - {id: sql-server, name: SQL Server, kind: technology}
  - {id: python, name: Python, kind: technology}
  - {id: rust, name: Rust, kind: technology}
  - {id: teamwork, name: Teamwork, kind: soft}
  - {id: testing, name: Testing, kind: method}
  - {id: french, name: French, kind: language}
  - {id: german, name: German, kind: language}
`

func reader(t testing.TB) profile.Reader {
	t.Helper()
	tax, err := skill.Load(skill.Source{FS: fstest.MapFS{"skills/test.yaml": {Data: []byte(skills)}}})
	if err != nil {
		t.Fatal(err)
	}
	const name = "cues/en.yaml"
	data, err := fs.ReadFile(taxonomy.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	cues, err := outline.LoadCues(name, data)
	if err != nil {
		t.Fatal(err)
	}
	asOf, err := profile.ParseMonth("2026-01")
	if err != nil {
		t.Fatal(err)
	}
	return profile.Reader{Index: mention.Compile(tax), Cues: cues, AsOf: asOf}
}

// label marks the first place of a text in a case.
func label(c *Case, surface, name, kind, level string) {
	at := strings.Index(c.Text, surface)
	c.Spans = append(c.Spans, Label{Start: at, End: at + len(surface), Text: surface, Name: name, Kind: kind, Level: level})
}

// tiny has one of everything that can be right or wrong.
func tiny(half string) Case {
	c := Case{ID: "tiny-" + half, Kind: "posting", Half: half, Text: "Back End Engineer\n\nRequirements:\n- Python, testing\n- SQL Server\n- Teamwork\n- FrobDB\n\nNice to have:\n- Rust or Java\n"}
	label(&c, "FrobDB", "FrobDB", "technology", "required")          // missed
	label(&c, "Python", "Java", "technology", "required")            // another name
	label(&c, "testing", "testing", "technology", "required")        // another kind
	label(&c, "Server", "SQL Server", "technology", "preferred")     // other ends, another level
	label(&c, "Rust", "a name of nobody", "technology", "preferred") // means nothing; Java is found falsely
	label(&c, "Teamwork", "teamwork", "soft", "required")            // never counted
	c.Groups = []Group{{Names: []string{"Rust", "Java"}, Need: 1}, {Names: []string{"Python", "Rust"}, Need: 1}}
	c.NotGroups = [][]string{{"Python", "testing"}, {"Java", "Rust"}}
	return c
}

// tinyFigures are those of tiny, counted by hand.
func tinyFigures() Figures {
	return Figures{
		Documents:  1,
		Technology: Count{Pairs: 3, False: 1, Missed: 2},
		Hard:       Count{Pairs: 4, False: 1, Missed: 1},
		Boundary:   Count{Pairs: 3, Missed: 1},
		Identity:   Count{Pairs: 2, Missed: 1},
		Unresolved: 1,
		OtherKind:  1,
		Levels: Levels{
			profile.Required:  {profile.Required: 2},
			profile.Preferred: {profile.Required: 1, profile.Preferred: 1},
		},
		Groups:    Count{Pairs: 1, Missed: 1},
		NotGroups: Count{Pairs: 1, False: 1},
	}
}

func TestFigures(t *testing.T) {
	got, err := Run([]Case{tiny("open"), tiny("blind")}, reader(t))
	if err != nil {
		t.Fatal(err)
	}
	one := tinyFigures()
	both := tinyFigures()
	both.add(tinyFigures())
	got.Mistakes = nil
	if diff := cmp.Diff(&Report{Open: one, Blind: one, All: both}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMistakes(t *testing.T) {
	got, err := Run([]Case{tiny("blind"), tiny("open")}, reader(t))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, m := range got.Mistakes {
		if m.Case != "tiny-open" {
			t.Errorf("a mistake of %s is shown", m.Case)
		}
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s %s %q %s: %s", m.What, m.Class, m.Text, m.Name, m.Detail)))
	}
	want := []string{
		`false technology "Java" Java: name`,
		`missed technology "testing" testing: technology`,
		`missed technology "FrobDB" FrobDB: technology`,
		`name hard "Python" Java: found Python`,
		`kind hard "testing" Testing: method, labelled technology`,
		`boundary hard "SQL Server" SQL Server: labelled Server`,
		`false hard "Java" Java: name`,
		`missed hard "FrobDB" FrobDB: technology`,
		`level hard "SQL Server" SQL Server: required, labelled preferred`,
		`group  "" python|rust: not found as a group`,
		`group  "" Java or Rust: taken for a group`,
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of the blind half nothing but figures is ever shown, whatever goes wrong in it.
func TestBlindMistakesAreNeverShown(t *testing.T) {
	months, many := 999, 500
	resume := Case{ID: "cv", Kind: "resume", Half: "blind", Text: "Experience\nMiller, 2019\nPython\n", ExperienceMonths: &months, Months: []MonthsOf{{"Python", &many}}}
	got, err := Run([]Case{tiny("blind"), resume}, reader(t))
	if err != nil {
		t.Fatal(err)
	}
	if got.Mistakes != nil {
		t.Errorf("mistakes are shown: %v", got.Mistakes)
	}
	if got.Blind.Hard.Missed == 0 || got.Blind.Months.Missed != 2 || got.Open.Documents != 0 {
		t.Errorf("the figures are not those of the cases: %+v", got.Blind)
	}
}

func TestMonths(t *testing.T) {
	total, python, rust, zero := 24, 23, 24, 0
	c := Case{ID: "cv", Kind: "resume", AsOf: "2022-12",
		Text:             "Experience\n\nMill Builder, Quarry Works\nJanuary 2021 - Present\n- Built it in Python\n\nSkills\nRust\n",
		ExperienceMonths: &total,
		Months:           []MonthsOf{{"Python", &python}, {"Rust", &rust}, {"Rust", nil}, {"Rust", &zero}, {"Python", nil}},
	}
	got, err := Run([]Case{c}, reader(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Count{Pairs: 3, Missed: 3}, got.All.Months); diff != "" {
		t.Errorf("months (-want +got):\n%s\n%v", diff, got.Mistakes)
	}
}

func TestCount(t *testing.T) {
	tests := []struct {
		name                  string
		in                    Count
		precision, recall, f1 float64
	}{
		{"nothing", Count{}, 1, 1, 1},
		{"all right", Count{Pairs: 3}, 1, 1, 1},
		{"all wrong", Count{False: 1, Missed: 1}, 0, 0, 0},
		{"mixed", Count{Pairs: 6, False: 2, Missed: 4}, 0.75, 0.6, 2.0 / 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			near := func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }
			if !near(tt.in.Precision(), tt.precision) || !near(tt.in.Recall(), tt.recall) || !near(tt.in.F1(), tt.f1) {
				t.Errorf("P %v R %v F1 %v, want %v %v %v", tt.in.Precision(), tt.in.Recall(), tt.in.F1(), tt.precision, tt.recall, tt.f1)
			}
		})
	}
}

func TestMacroF1(t *testing.T) {
	l := Levels{
		profile.Required:  {profile.Required: 8, profile.Preferred: 2},
		profile.Preferred: {profile.Preferred: 4},
		profile.Mentioned: {profile.Mentioned: 1, profile.Required: 1},
		profile.Excluded:  {profile.Required: 1, profile.Excluded: 5},
	}
	want := (16.0/20 + 8.0/10 + 2.0/3) / 3
	if got := l.MacroF1(); math.Abs(got-want) > 1e-12 {
		t.Errorf("macro-F1 = %v, want %v", got, want)
	}
}

func TestReadCases(t *testing.T) {
	const good = `{"id": "a", "kind": "posting", "text": "Go", "spans": [{"start": 0, "end": 2}]}`
	tests := []struct {
		name, in string
		want     string // error; empty for none
	}{
		{"good", good + "\n\n" + good, ""},
		{"nothing", "\n", "gold: no labelled documents"},
		{"no JSON", good + "\n{", "gold:2: not a labelled document: unexpected end of JSON input"},
		{"another kind", `{"kind": "letter"}`, `gold:1: kind "letter": want posting or resume`},
		{"a span outside", `{"kind": "resume", "text": "Go", "spans": [{"start": 1, "end": 3}]}`, "gold:1: span 1-3 lies outside the text"},
		{"an empty span", `{"kind": "resume", "text": "Go", "spans": [{"start": 1, "end": 1}]}`, "gold:1: span 1-1 lies outside the text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if _, err := ReadCases("gold", strings.NewReader(tt.in)); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("error %q, want %q", got, tt.want)
			}
		})
	}
}

// Groups are compared as they stand in the text, also those that a skill asked
// alone absorbs. Two names of one skill are that skill, and natural languages are
// gates.
func TestGroupsAsTheyStand(t *testing.T) {
	c := Case{
		ID: "a", Kind: "posting", Text: "Requirements:\n- Java or Python\n- Java\n",
		Groups: []Group{
			{Names: []string{"Java", "Python"}, Need: 1},
			{Names: []string{"Java", "java"}, Need: 1},
			{Names: []string{"Rust", "rust"}, Need: 1},
			{Names: []string{"French", "German"}, Need: 1},
		},
		NotGroups: [][]string{{"Java", "java"}, {"Python", "Rust"}},
	}
	r, err := Run([]Case{c}, reader(t))
	if err != nil {
		t.Fatal(err)
	}
	got := []Count{r.All.Groups, r.All.NotGroups}
	if diff := cmp.Diff([]Count{{Pairs: 2, Missed: 1}, {Pairs: 2}}, got); diff != "" {
		t.Errorf("groups, and what is none (-want +got):\n%s", diff)
	}
}
