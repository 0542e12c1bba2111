package document

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

// plainDoc makes a document of a text.
func plainDoc(t testing.TB, name, s string) *Document {
	t.Helper()
	d, err := Read(name, []byte(s), Options{unguarded: true})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		name          string
		source, built string
		want          []string // kind, words, text in the source → text in the build
	}{
		{"the same", "Go and SQL", "Go and SQL", nil},
		{"lines and spaces differ", "Go and\n  SQL", "Go  and SQL\n", nil},
		{"case and punctuation at the ends", "(Go), and SQL.", "GO and “sql”", nil},
		{"ligatures", "efficient workflow", "eﬃcient workﬂow", nil},
		{"typographic signs", "don't, 2018-2020", "don’t, 2018–2020", nil},
		{"signs that make a name", "C C++ C# .NET", "C C C# NET", []string{`added 1 " → C"`, `lost 1 "C++ → "`, `added 1 " → NET"`, `lost 1 ".NET → "`}},
		{"a hyphen at the end of a line", "a time-saving tool", "a timesaving tool", nil},
		{"lost", "Go and SQL and Rust here", "Go and SQL here", []string{`lost 2 "and Rust → "`}},
		{"lost at the start", "Ada Quill writes Go", "writes Go", []string{`lost 2 "Ada Quill → "`}},
		{"added", "Go and SQL", "Go and SQL Page 1", []string{`added 2 " → Page 1"`}},
		{"changed", "a nimble fox", "a clumsy fox", []string{`added 1 " → clumsy"`, `lost 1 "nimble → "`}},
		{"glued", "Python, Django, SQL", "Python,Django, SQL", []string{`glued 2 "Python, Django → Python,Django"`}},
		{"three glued", "in the data base now", "in thedatabase now", []string{`glued 3 "the data base → thedatabase"`}},
		{"split", "knows Kubernetes well", "knows Kuber netes well", []string{`split 1 "Kubernetes → Kuber netes"`}},
		{"letters apart", "EXPERIENCE Go", "E X P E R I E N C E Go", []string{`split 1 "EXPERIENCE → E X P E R I E N C E"`}},
		{"glued and lost", "alpha beta gamma delta", "alphabeta delta", []string{`glued 2 "alpha beta → alphabeta"`, `lost 1 "gamma → "`}},
		{"moved", "one two three four five six", "five six one two three four", []string{`moved 2 "five six → five six"`}},
		{"moved behind", "one two three four five six", "three four five six one two", []string{`moved 2 "one two → one two"`}},
		{"one of many equal words is lost", "a b a b a b a b", "a b a b a a b", []string{`lost 1 "b → "`}},
		{"nothing in common", "one two", "three four", []string{`lost 2 "one two → "`, `added 2 " → three four"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, b := plainDoc(t, "cv.txt", tt.source), plainDoc(t, "cv.txt", tt.built)
			got := Compare(b, s)
			if diff := cmp.Diff(tt.want, differences(got, s, b)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			checkCounts(t, got)
		})
	}
}

func differences(c Comparison, s, b *Document) []string {
	var out []string
	for _, d := range c.Differences {
		out = append(out, fmt.Sprintf(`%s %d "%s → %s"`, d.Kind, d.Words, s.Snippet(d.Source), b.Snippet(d.Built)))
	}
	return out
}

// checkCounts demands that each word of either side is counted once.
func checkCounts(t *testing.T, c Comparison) {
	t.Helper()
	ofKind := map[DifferenceKind]int{}
	joined := 0 // words of the source in glued and split differences
	for _, d := range c.Differences {
		switch ofKind[d.Kind] += d.Words; d.Kind {
		case Glued, Split:
			joined += d.Words
		}
	}
	want := map[DifferenceKind]int{Lost: c.Lost, Added: c.Added, Moved: c.Moved}
	for kind, n := range want {
		if ofKind[kind] != n {
			t.Errorf("%d words %s in the differences, %d counted", ofKind[kind], kind, n)
		}
	}
	if n := c.Same + c.Lost + c.Moved + joined; n != c.SourceWords {
		t.Errorf("%d words of the source are accounted for, of %d", n, c.SourceWords)
	}
}

// What no reader of the page sees is not compared, nor is what a link hides.
func TestCompareLeavesOutWhatIsHidden(t *testing.T) {
	source := plainDoc(t, "cv.md", "---\ntitle: nobody\n---\n# Ada\n\n<!-- a note -->\nSee [my site](https://example.com/a_(b)) and **SQL**/`Go`, [ref][1].\n\n[1]: https://example.com/r\n")
	built := plainDoc(t, "cv.txt", "Ada\n\nSee my site and SQL/Go, ref.\nwhite words\n")
	built.Hidden = []Hidden{{Span: text.Span{Start: 34, End: 45}, Reason: "white"}}
	if got := built.Text[34:45]; got != "white words" {
		t.Fatalf("%q is hidden", got)
	}
	want := Comparison{SourceWords: 7, BuiltWords: 7, Same: 7}
	if diff := cmp.Diff(want, Compare(built, source)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A lost run stands where it would be in the build, and an added one in the source.
func TestCompareSaysWhereItWouldBe(t *testing.T) {
	source, built := plainDoc(t, "a.txt", "one two three"), plainDoc(t, "b.txt", "one, three 4")
	want := []Difference{
		{Kind: Lost, Words: 1, Source: text.Span{Start: 4, End: 7}, Built: text.Span{Start: 3, End: 3}},
		{Kind: Added, Words: 1, Source: text.Span{Start: 13, End: 13}, Built: text.Span{Start: 11, End: 12}},
	}
	if diff := cmp.Diff(want, Compare(built, source).Differences); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// randomText makes a text of few different words, so that they meet often.
func randomText(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = []string{"go", "sql", "data", "base", "database", "c++", "c", "and", "a", "time-out", "timeout"}[r.IntN(11)]
	}
	return out
}

func TestCompareProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		words := randomText(r, 1+r.IntN(60))
		other := append([]string(nil), words...)
		for range r.IntN(6) { // an edit
			at := r.IntN(len(other))
			switch r.IntN(3) {
			case 0:
				other = append(other[:at:at], other[min(at+2, len(other)):]...)
			case 1:
				other = append(other[at:len(other):len(other)], other[:at]...)
			case 2:
				other = append(other[:at:at], append(randomText(r, 2), other[at:]...)...)
			}
			if len(other) == 0 {
				other = []string{"empty"}
			}
		}
		a, b := plainDoc(t, "a.txt", strings.Join(words, " ")), plainDoc(t, "b.txt", strings.Join(other, " "))
		if got, want := Compare(a, a), (Comparison{SourceWords: len(words), BuiltWords: len(words), Same: len(words)}); !cmp.Equal(want, got) {
			t.Fatalf("%q against itself: %v", a.Text, got)
		}
		there, back := Compare(b, a), Compare(a, b)
		checkCounts(t, there)
		back.SourceWords, back.BuiltWords = back.BuiltWords, back.SourceWords
		back.Lost, back.Added = back.Added, back.Lost
		back.Glued, back.Split = back.Split, back.Glued
		back.Differences, there.Differences = nil, nil
		if diff := cmp.Diff(there, back); diff != "" {
			t.Fatalf("%q and %q, there and back:\n%s", a.Text, b.Text, diff)
		}
	}
}

// The search finds the longest common subsequence, as the table method does.
func TestSearchFindsTheLongest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		x, y := make([]int32, r.IntN(30)), make([]int32, r.IntN(30))
		for i := range x {
			x[i] = r.Int32N(4)
		}
		for j := range y {
			y[j] = r.Int32N(4)
		}
		a := aligner{x: x, y: y, mates: make([]int, len(x)), work: maxWork}
		for i := range a.mates {
			a.mates[i] = -1
		}
		a.search(box{0, len(x), 0, len(y)})
		got, last := 0, -1
		for i, j := range a.mates {
			if j < 0 {
				continue
			}
			if j <= last || x[i] != y[j] {
				t.Fatalf("%v and %v: paired %v", x, y, a.mates)
			}
			got, last = got+1, j
		}
		if want := longestCommonKeys(x, y); got != want {
			t.Fatalf("%v and %v: %d paired, the longest has %d", x, y, got, want)
		}
	}
}

func longestCommonKeys(x, y []int32) int {
	row := make([]int, len(y)+1)
	for i := range x {
		before := 0
		for j := range y {
			up := row[j+1]
			if row[j+1] = max(up, row[j]); x[i] == y[j] {
				row[j+1] = before + 1
			}
			before = up
		}
	}
	return row[len(y)]
}

func TestAlign(t *testing.T) {
	source := plainDoc(t, "cv.md", "# Ada Quill\n\n- Wrote Go\n- Tuned data\n  base and Kubernetes\n- Likes plums\n")
	built := plainDoc(t, "cv.txt", "Ada Quill\nLikes plums\nWrote (Go\nTuned database\nand Kuber netes\nPage 1\n")
	built = built.WithSource(source)
	at := func(word string) *SourcePos {
		i := strings.Index(built.Text, word)
		return built.Locate(text.Span{Start: i, End: i + len(word)}).Source
	}
	for _, tt := range []struct {
		word string
		want *SourcePos
	}{
		{"Ada", &SourcePos{"cv.md", 1, 3}},
		{"Quill", &SourcePos{"cv.md", 1, 7}},
		{"Likes", &SourcePos{"cv.md", 6, 3}},
		{"Go", &SourcePos{"cv.md", 3, 9}},
		{"database", &SourcePos{"cv.md", 4, 9}},
		{"base", &SourcePos{"cv.md", 5, 3}},
		{"netes", &SourcePos{"cv.md", 5, 12}},
		{"Page", nil},
		{"1", nil},
	} {
		t.Run(tt.word, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, at(tt.word)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Every word of a document leads to itself in a copy, and text alone has lines.
func TestAlignWithItself(t *testing.T) {
	d := plainDoc(t, "cv.txt", "Zoë writes Go,\nGo and more Go.\n")
	e := d.WithSource(d)
	for _, r := range e.Source {
		l := d.Locate(text.Span{Start: r.Start, End: r.Start})
		if want := (SourcePos{"cv.txt", l.Line, l.Column}); r.Pos != want {
			t.Errorf("at %d: %v, want %v", r.Start, r.Pos, want)
		}
	}
	if len(e.Source) != 7 || d.Source != nil || !d.HasLines() {
		t.Errorf("%d runs, %d before; lines %v", len(e.Source), len(d.Source), d.HasLines())
	}
}
