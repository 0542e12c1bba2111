package pdf

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// truth is what a PDF is known to say: all the right orders of its lines.
type truth struct {
	Orders [][]string `json:"orders"`
	Two    bool       `json:"two"`
}

func readTruth(t *testing.T, path string) truth {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var tr truth
	if err := json.Unmarshal(data, &tr); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return tr
}

// compareWords returns the word F1 of got and the share of matched words that
// stand in the right order; the best over the right orders.
func compareWords(got string, tr truth) (f1, order float64) {
	g := metricWords(got)
	for _, lines := range tr.Orders {
		w := metricWords(strings.Join(lines, "\n"))
		matched := multisetOverlap(g, w)
		f := 0.0
		if len(g)+len(w) > 0 {
			f = 2 * float64(matched) / float64(len(g)+len(w))
		}
		o := 0.0
		if matched > 0 {
			o = float64(longestCommon(g, w)) / float64(matched)
		}
		if f > f1 || f == f1 && o > order {
			f1, order = f, o
		}
	}
	return f1, order
}

// metricWords splits a text, NFKC and in small letters, at white space. What is
// neither letter nor number is taken off both ends of a word, but for dots
// before it (.NET) and + and # after it (C++, C#).
func metricWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(norm.NFKC.String(s))) {
		alnum := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
		w = strings.TrimLeftFunc(w, func(r rune) bool { return !alnum(r) && r != '.' })
		w = strings.TrimRightFunc(w, func(r rune) bool { return !alnum(r) && r != '+' && r != '#' })
		if strings.IndexFunc(w, alnum) >= 0 {
			out = append(out, w)
		}
	}
	return out
}

func multisetOverlap(a, b []string) int {
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	n := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return n
}

func longestCommon(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		prev := slices.Clone(row)
		for j, y := range b {
			if x == y {
				row[j+1] = prev[j] + 1
			} else {
				row[j+1] = max(prev[j+1], row[j])
			}
		}
	}
	return row[len(b)]
}
