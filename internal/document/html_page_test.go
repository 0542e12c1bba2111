package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TestHTMLPages reads pages that are built like those of job boards, of
// companies and of word processors, and compares the words with those that a
// reader wants, in the file beside each: they were written by hand first.
func TestHTMLPages(t *testing.T) {
	files, err := filepath.Glob("testdata/html/*.html")
	if err != nil {
		t.Fatal(err)
	}
	const least = 40
	if len(files) < least {
		t.Fatalf("%d pages, want %d", len(files), least)
	}
	var f1Sum, orderSum float64
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			d, err := Read(filepath.Base(file), page, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, d)
			f1, order := compareWords(metricWords(string(want)), metricWords(visible(d)))
			f1Sum += f1
			orderSum += order
			t.Logf("%-24s %5d bytes  F1 %.3f  order %.3f", name, len(page), f1, order)
			if f1 < 0.96 || order < 1 {
				t.Errorf("F1 %.3f, order %.3f, want at least 0.96 and 1; the text:\n%s", f1, order, d.Text)
			}
		})
	}
	n := float64(len(files))
	t.Logf("%d pages: mean F1 %.4f, order %.4f", len(files), f1Sum/n, orderSum/n)
	if f1Sum/n < 0.995 {
		t.Errorf("mean F1 %.4f, want at least 0.995", f1Sum/n)
	}
}

// visible returns the text of d without the passages that cannot be seen.
func visible(d *Document) string {
	var b strings.Builder
	at := 0
	for _, h := range d.Hidden {
		b.WriteString(d.Text[at:h.Start])
		at = h.End
	}
	b.WriteString(d.Text[at:])
	return b.String()
}

// metricWords returns the words that are compared: in lower case, without what
// stands around letters and digits but for the signs of C++, C# and .NET.
func metricWords(s string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(norm.NFKC.String(s))) {
		isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
		w = strings.TrimRightFunc(w, func(r rune) bool { return !isWord(r) && r != '+' && r != '#' })
		w = strings.TrimLeftFunc(w, func(r rune) bool { return !isWord(r) && r != '.' })
		if strings.ContainsFunc(w, isWord) && utf8.ValidString(w) {
			words = append(words, w)
		}
	}
	return words
}

// compareWords returns the F1 of the words as a multiset, and which share of
// those on both sides stands in the same order.
func compareWords(want, got []string) (f1, order float64) {
	count := map[string]int{}
	for _, w := range want {
		count[w]++
	}
	both := 0
	for _, w := range got {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	if both == 0 {
		return 0, 0
	}
	row := make([]int, len(got)+1) // of the longest common subsequence
	for _, w := range want {
		diagonal := 0
		for j, g := range got {
			next := max(row[j+1], row[j])
			if w == g {
				next = diagonal + 1
			}
			diagonal, row[j+1] = row[j+1], next
		}
	}
	return 2 * float64(both) / float64(len(want)+len(got)), float64(row[len(got)]) / float64(both)
}
