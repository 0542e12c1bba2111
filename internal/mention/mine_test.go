package mention

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// candidatesOf returns the unknown terms of a text, with * behind one in a list.
func candidatesOf(x *Index, o *outline.Outline) []string {
	var out []string
	for _, c := range x.Candidates(o, x.Find(o)) {
		s := o.Text(c.Span)
		if c.Listed {
			s += "*"
		}
		out = append(out, s)
	}
	return out
}

func TestCandidates(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"beside known skills", "Wrote Java, Frobnicate and Docker.", []string{"Frobnicate*"}},
		{"several words", "Used Python, Frob Ledger Suite, Docker.", []string{"Frob Ledger Suite*"}},
		{"small letters want known skills on either side", "Used Python, frob ledger, Docker; we met aunts, bees, Java.", []string{"frob ledger*"}},
		{"written like a brand", "We moved all to FrobDB last year.", []string{"FrobDB"}},
		{"an acronym in a sentence with a skill", "Joined XQF data in Python.", []string{"XQF"}},
		{"an acronym elsewhere", "Our HQ is in town.", nil},
		{"two words whose space was lost", "Knows controlsThe Python.", nil},
		{"under a heading for skills", "Skills\n- Frobnicate\n- Python\n- Zipper\n", []string{"Frobnicate*", "Zipper*"}},
		{"a known name that was refused", "Used Python, Express, Docker.", nil},
		{"the plural of a known name", "Used Python, Objective-Cs, Docker.", nil},
		{"no words of grammar", "Used Python, a great deal, Docker.", nil},
		{"no titles and dates", "Python, Java Developer, May 2020, Docker.", nil},
		{"no sentence's own capital", "Develop, Python and Java.", nil},
		{"no addresses", "Python, example.com/Frob, Docker", nil},
		{"nothing", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, candidatesOf(x, read(tt.text, c))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A term counts once for each document, is told as it is written most often, and
// gets the kind and category of most of its neighbours.
func TestMiner(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	m := NewMiner()
	for i, s := range []string{
		"Wrote Java, Frobnicate and Docker. Wrote Java, Frobnicate, Python.",
		"Wrote Java, FROBNICATE and Docker.",
		"Used FrobDB.", "Used FrobDB.", "Used FrobDB.",
		"Wrote Java, Zipper and software testing.",
	} {
		o := outline.Read(&document.Document{Name: fmt.Sprintf("%d.txt", i), Text: s}, c, outline.Resume)
		m.Add(x.Mine(o, x.Find(o)))
	}
	want := []Term{
		{Key: "frobnicate", Text: "Frobnicate", Documents: 2, Listed: 2, Kind: "technology", Category: "test", Share: 1, Contexts: []Context{
			{"0.txt", 1, "Wrote Java, Frobnicate and Docker"}, {"1.txt", 1, "Wrote Java, FROBNICATE and Docker"},
		}},
		{Key: "frobdb", Text: "FrobDB", Documents: 3, Contexts: []Context{
			{"2.txt", 1, "Used FrobDB"}, {"3.txt", 1, "Used FrobDB"}, {"4.txt", 1, "Used FrobDB"},
		}},
	}
	all := func(string) bool { return true }
	if diff := cmp.Diff(want, m.Terms(2, 0, all)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := m.Terms(1, 1, func(key string) bool { return key != "frobnicate" }); len(got) != 1 || got[0].Key != "zipper" {
		t.Errorf("the first of the others: %v", got)
	}
}
