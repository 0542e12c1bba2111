package words

import (
	"slices"
	"strings"
	"testing"

	"skillmatch/internal/text"
)

func TestWhat(t *testing.T) {
	l := Load()
	for _, tt := range []struct{ name, word, want string }{
		{"a word", "spark", "an English word"},
		{"another form", "teams", "an English word"},
		{"a first name", "julia", "a first name"},
		{"a place", "lima", "a place"},
		{"a place of two words", "new york", "a place"},
		{"none of them", "postgresql", ""},
		{"letters are folded by who asks", "Spark", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := l.What(tt.word); got != tt.want {
				t.Errorf("What(%q) = %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

// The lists hold folded names in order, each once.
func TestListsAreFolded(t *testing.T) {
	for _, name := range []string{"english.txt.gz", "names.txt.gz", "places.txt.gz"} {
		s, err := unpack(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(s, "\n"), "\n")
		if len(lines) < 1000 || !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
			t.Errorf("%s: %d lines, want over a thousand in order, each once", name, len(lines))
		}
		for _, w := range lines {
			if got := text.Fold(w); got != w {
				t.Errorf("%s: %q folds to %q", name, w, got)
			}
		}
	}
}
