package profile

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// summed writes what a resume proves in one line: the months of all work, then
// each skill with its months and its last one, "-" where no dates tell.
func summed(res *Resume) string {
	count := func(n int) string {
		if n == Unknown {
			return "-"
		}
		return fmt.Sprint(n)
	}
	out := []string{count(res.Months)}
	for _, c := range res.Claims {
		s := c.Skill + " " + count(c.Months)
		if c.Last != 0 {
			s += " " + c.Last.String()
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// history is a resume and what is read in it, as summed writes it.
type history struct {
	name, want, text string
	asOf             Month
}

// histories reads the cases of a file. Each has what is wanted in its first line,
// behind "as of YYYY-MM: " where the present is not testAsOf; then a blank line
// and the resume, without the line break at its end.
func histories(t *testing.T, path string) []history {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []history
	for _, f := range archive.Files {
		want, text, ok := strings.Cut(string(f.Data), "\n\n")
		if !ok {
			t.Fatalf("%s: %s: no blank line behind what is wanted", path, f.Name)
		}
		h := history{f.Name, want, strings.TrimSuffix(text, "\n"), testAsOf}
		if rest, ok := strings.CutPrefix(want, "as of "); ok {
			month, line, _ := strings.Cut(rest, ": ")
			if h.asOf, err = ParseMonth(month); err != nil {
				t.Fatalf("%s: %s: %v", path, f.Name, err)
			}
			h.want = line
		}
		out = append(out, h)
	}
	return out
}

func TestMonthsOfJobHistories(t *testing.T) {
	files, err := filepath.Glob("testdata/histories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			for _, h := range histories(t, path) {
				t.Run(h.name, func(t *testing.T) {
					res := readResumeAsOf(t, h.text, h.asOf)
					if diff := cmp.Diff(h.want, summed(res)); diff != "" {
						t.Errorf("%s (-want +got):\n%s", path, diff)
						for _, j := range res.Jobs {
							t.Logf("%s to %s: %q, %q: %q", j.Time.From, j.Time.To, j.Title, j.Employer, res.Outline.Text(j.Span))
						}
					}
				})
			}
		})
	}
}
