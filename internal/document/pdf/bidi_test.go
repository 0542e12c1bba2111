package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRightToLeft reads files with known text that browsers and word
// processors made.
func TestRightToLeft(t *testing.T) {
	files, err := filepath.Glob("testdata/rtl/*.pdf")
	if err != nil || len(files) < 4 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			want, err := os.ReadFile(strings.TrimSuffix(path, ".pdf") + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			got, err := Read(readFile(t, path), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			lines := func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n") } // blocks are not the matter here
			if diff := cmp.Diff(lines(string(want)), lines(got.Text)); diff != "" {
				t.Error(diff)
			}
			if len(got.Hidden) > 0 {
				t.Errorf("hidden %v", got.Hidden)
			}
		})
	}
}

func TestReadingOrder(t *testing.T) {
	for _, tc := range []struct{ name, shown, want string }{
		{"left to right", "Writes Go, since 2019 (Rust)", "Writes Go, since 2019 (Rust)"},
		{"right to left", "הנכות תחתפמ", "מפתחת תוכנה"},
		{"number", "תונש 7", "7 שנות"},
		{"numbers", "2024 - 2019 הרבח", "חברה 2019 - 2024"},
		{"date", "31.12.2024 ךיראת", "תאריך 31.12.2024"},
		{"Latin words", "תרבחב Example Systems ןויסינ", "ניסיון Example Systems בחברת"},
		{"brackets", "(הדובע) הרבח", "חברה (עבודה)"},
		{"brackets in Latin", "Go (2019)-ב חותיפ", "פיתוח ב-Go (2019)"},
		{"C++ at the end", "C++ חותיפ", "פיתוח ++C"},
		{"a word in a Latin line", "Lives in ביבא לת since 2019, writes Go", "Lives in תל אביב since 2019, writes Go"},
		{"accents", "םוֹלש", "שלוֹם"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var ws []word
			for i, s := range strings.Fields(tc.shown) {
				ws = append(ws, word{text: s, x0: float64(10 * i), x1: float64(10*i + 8), size: 10})
			}
			var got []string
			for _, w := range readingOrder(ws) {
				got = append(got, w.text)
			}
			if diff := cmp.Diff(tc.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// FuzzReadingOrder loses no letter of a line, and none of a glyph's.
func FuzzReadingOrder(f *testing.F) {
	f.Add("Go (2019-2024)-ב חותיפ")
	f.Add("לא")
	f.Fuzz(func(t *testing.T, s string) {
		var ws []word
		for i, field := range strings.Fields(strings.ToValidUTF8(s, "")) {
			ws = append(ws, word{text: field, x0: float64(i), size: 10})
		}
		count := func(s string) map[rune]int {
			out := map[rune]int{}
			for _, r := range s {
				if i := strings.IndexRune("()[]{}<>«»‹›", r); i < 0 {
					out[r]++
				}
			}
			return out
		}
		var before, after string
		for _, w := range ws {
			before += w.text
			if diff := cmp.Diff(count(w.text), count(shownText(w.text))); diff != "" {
				t.Error(diff)
			}
		}
		for _, w := range readingOrder(ws) {
			after += w.text
		}
		if diff := cmp.Diff(count(before), count(after)); diff != "" {
			t.Error(diff)
		}
	})
}
