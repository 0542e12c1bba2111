package mention

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// edits lists what one insertion, deletion, replacement or exchange of
// neighbours makes of a word of the letters a to d: the plain way to say what
// oneEdit means.
func edits(w string) []string {
	const letters = "abcd"
	var out []string
	for i := range len(w) + 1 {
		for k := range letters {
			out = append(out, w[:i]+letters[k:k+1]+w[i:])
			if i < len(w) {
				out = append(out, w[:i]+letters[k:k+1]+w[i+1:])
			}
		}
		if i < len(w) {
			out = append(out, w[:i]+w[i+1:])
		}
		if i+1 < len(w) {
			out = append(out, w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:])
		}
	}
	return slices.DeleteFunc(out, func(e string) bool { return e == w })
}

func TestOneEdit(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	word := func() string {
		b := make([]byte, r.IntN(5))
		for i := range b {
			b[i] = "abcd"[r.IntN(4)]
		}
		return string(b)
	}
	for range 20000 {
		a, b := word(), word()
		if got, want := oneEdit(a, b), slices.Contains(edits(b), a); got != want {
			t.Fatalf("oneEdit(%q, %q) = %t, want %t", a, b, got, want)
		}
	}
}

// A misspelling of two names means neither.
func TestTypoIsUnique(t *testing.T) {
	x, c := Compile(load(t, `
category: test
skills:
  - {id: frobnic, name: Frobnic, kind: technology, typo: true}
  - {id: frobnix, name: Frobnix, kind: technology, typo: true}
`)), cues(t)
	for in, want := range map[string]int{"Frobnig": 0, "frobnicc": 1, "Frobnix": 1} {
		if got := x.Find(read(in, c)); len(got) != want {
			t.Errorf("%q is read as %d names, want %d", in, len(got), want)
		}
	}
}

func TestBuiltInTypos(t *testing.T) {
	x, c := builtIn(t), cues(t)
	for _, tt := range []struct{ name, in, want string }{
		{"a letter too many", "dijango", "django"},
		{"neighbours exchanged", "Kubernetse", "kubernetes"},
		{"a letter too few", "Postgrsql", "postgresql"},
		{"two letters too few", "Postgrsq", ""},
		{"a plural", "Djangos", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, m := range x.Find(read("Some "+tt.in+" pages", c)) {
				if m.Rule == ByTypo {
					got = m.Skill.ID
				}
			}
			if got != tt.want {
				t.Errorf("%q is read as %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// No English word is read as a misspelling: these lie one edit from names that
// are, or were, read with a letter off. Where one fails, its name is no longer
// distinctive enough for typo: true.
func TestEnglishWordsAreNoTypos(t *testing.T) {
	x, c := builtIn(t), cues(t)
	for _, word := range []string{
		"balsamic", "docked", "docket", "dockers", "dragster", "flyaway", "foglights", "jupiter", "pardon", "payrolls", "procure",
		"pythons", "ranched", "ranches", "ranchers", "seaborne", "snowflakes", "symphony", "tableaus", "tableaux", "talent", "terraforms", "vertical",
	} {
		for _, m := range x.Find(read("They saw the "+word+" there", c)) {
			if m.Rule == ByTypo {
				t.Errorf("%q is read as %s", word, m.Skill.Name)
			}
		}
	}
}
