package document

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// No pair of texts takes more than its share of time.
func TestCompareIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("hostile texts take their time")
	}
	const n = maxWords + 1
	r := rand.New(rand.NewPCG(5, 6))
	for _, tt := range []struct {
		name string
		word func(i int, built bool) string
	}{
		{"few words at random", func(int, bool) string { return []string{"a", "b", "c"}[r.IntN(3)] }},
		{"one word, other borders", func(i int, built bool) string { return strings.Repeat("a", 1+i%3) }},
		{"back to front", func(i int, built bool) string {
			if built {
				i = n - i
			}
			return fmt.Sprint(i)
		}},
		{"all different", func(i int, built bool) string { return fmt.Sprintf("%d%t", i, built) }},
		{"many words at random", func(int, bool) string { return fmt.Sprint(r.IntN(n)) }},
		{"split to letters", func(i int, built bool) string {
			if built {
				return "x"
			}
			return "xxxxxxxxxxxx"
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var text [2]strings.Builder
			for i := range n {
				text[0].WriteString(tt.word(i, false) + " ")
				text[1].WriteString(tt.word(i, true) + " ")
			}
			a, b := plainDoc(t, "a.txt", text[0].String()), plainDoc(t, "b.txt", text[1].String())
			start := time.Now()
			c := Compare(b, a)
			if !c.Truncated || c.SourceWords != maxWords || c.BuiltWords != maxWords {
				t.Errorf("compared %d and %d words, truncated %v", c.SourceWords, c.BuiltWords, c.Truncated)
			}
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}
