package mention

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// checkFind holds the mentions of an outline against what must be true of any,
// and against what Explain says of the skills with these places.
func checkFind(t *testing.T, x *Index, o *outline.Outline, skills []int) {
	t.Helper()
	found := x.Find(o)
	end := 0
	for _, m := range found {
		if m.Start < end || m.End <= m.Start || m.End > len(o.Doc.Text) {
			t.Fatalf("mention of %s at %v, the one before ends at %d, the text at %d", m.Skill.ID, m.Span, end, len(o.Doc.Text))
		}
		end = m.End
		seg := &o.Segments[m.Segment]
		if !seg.Contains(m.Span) || m.First < seg.First || m.Last > seg.Last || m.First >= m.Last {
			t.Fatalf("mention of %s at %v, tokens %d to %d, leaves its segment at %v, tokens %d to %d",
				m.Skill.ID, m.Span, m.First, m.Last, seg.Span, seg.First, seg.Last)
		}
		if tokens := (text.Span{Start: o.Tokens[m.First].Start, End: o.Tokens[m.Last-1].End}); !tokens.Contains(m.Span) {
			t.Fatalf("mention of %s at %v leaves its tokens at %v", m.Skill.ID, m.Span, tokens)
		}
	}
	for _, i := range skills {
		id := x.tax.At(i).ID
		var want, got []Decision
		for _, m := range found {
			if m.Skill.ID == id {
				want = append(want, Decision{Span: m.Span, Skill: m.Skill, Alias: m.Alias, Rule: m.Rule, Accepted: true})
			}
		}
		for _, d := range x.Explain(o, i) {
			if d.Accepted {
				d.Reason = ""
				got = append(got, d)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("Explain does not agree with Find about %s in %q (-found +explained):\n%s", id, o.Doc.Text, diff)
		}
	}
}

// randomText makes a text of the names and guard words of a taxonomy.
func randomText(r *rand.Rand, tax *skill.Taxonomy) string {
	words := []string{"we", "The", "and", "or", "3.11", "8", "dijango", "Kotlyn", "accounts", "modelling", "units", "usingPython", "SQL2017", "https://example.com/go"}
	for i := range tax.Len() {
		for _, a := range tax.At(i).Names() {
			words = append(words, a.Text)
			words = append(words, a.Near...)
			words = append(words, a.NotNear...)
		}
	}
	seps := []string{" ", " ", " ", ", ", "/", "-", "\n", "\n- ", "\n\n", ". ", ".", " (", ") ", ": ", " & ", "", "\nSKILLS\n\n", "•"}
	var b strings.Builder
	for range 1 + r.IntN(40) {
		b.WriteString(words[r.IntN(len(words))])
		b.WriteString(seps[r.IntN(len(seps))])
	}
	return b.String()
}

func TestFindOverRandomTexts(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	all := make([]int, x.tax.Len())
	for i := range all {
		all[i] = i
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		checkFind(t, x, read(randomText(r, x.tax), c), all)
	}
}

// corpus returns the texts of real postings beside the project.
func corpus(t testing.TB, n int) []string {
	t.Helper()
	f, err := os.Open("../../../shared/corpus/postings.jsonl")
	if err != nil {
		t.Skip("no corpus beside the project: ", err)
	}
	defer f.Close()
	var out []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for len(out) < n && in.Scan() {
		var p struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p.Text)
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestFindOverTheCorpus(t *testing.T) {
	x, c := builtIn(t), cues(t)
	for _, s := range corpus(t, 150) {
		o := read(s, c)
		skills := map[int]bool{}
		var some []int
		for _, m := range x.Find(o) {
			if i := x.tax.Index(m.Skill.ID); !skills[i] && len(some) < 5 {
				skills[i] = true
				some = append(some, i)
			}
		}
		checkFind(t, x, o, some)
	}
}

// Find allocates its lists, and nothing for each token or mention. Under the race
// detector the pool forgets some of them.
func TestFindAllocatesAHandful(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	const paragraph = "Wrote C/C++ and Go services, unit tests, dijango pages with Python 3 and usingPython in R&D. Express delivery, Go.\n\n"
	for _, n := range []int{1, 200} {
		o := read(strings.Repeat(paragraph, n), c)
		if got := testing.AllocsPerRun(20, func() { x.Find(o) }); got > 12 {
			t.Errorf("Find in %d paragraphs allocates %v times, want a handful", n, got)
		}
	}
}

// Names that wait for their neighbours are settled in linear time: a list of
// twenty thousand, of which only the last is certain, was once a matter of hours.
// A certain one speaks for as much of the list as a segment holds.
func TestLongListOfGuardedNames(t *testing.T) {
	x, c := Compile(load(t, small)), cues(t)
	for _, tt := range []struct{ names, least int }{{500, 501}, {20000, 100}} {
		for _, s := range []string{strings.Repeat("R, ", tt.names) + "Python", "Python" + strings.Repeat(", R", tt.names)} {
			if got := len(x.Find(read(s, c))); got < tt.least || got > tt.names+1 {
				t.Errorf("%d names found, want %d at the least", got, tt.least)
			}
		}
		if got := len(x.Find(read(strings.Repeat("R, ", tt.names), c))); got != 0 {
			t.Errorf("%d names found with nothing that speaks for them", got)
		}
	}
}

func FuzzFind(f *testing.F) {
	x, c := Compile(load(f, small)), cues(f)
	f.Add("Python, Go and C++ for R&D.", true)
	f.Add("SKILLS\n\n- Go\n- C/C++\n\n.NET usingPython dijango", false)
	f.Add("\xff\u200bGo\u00AD•.NET#+", true)
	f.Fuzz(func(t *testing.T, s string, resume bool) {
		o := read(s, c)
		if !resume {
			o = outline.Read(o.Doc, c, outline.Posting)
		}
		checkFind(t, x, o, []int{x.tax.Index("go"), x.tax.Index("python"), x.tax.Index("cpp"), x.tax.Index("django")})
	})
}
