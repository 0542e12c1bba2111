package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// tree writes files below a new folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func newReader(t *testing.T) Reader {
	t.Helper()
	_, x, cues, err := index.Load()
	if err != nil {
		t.Fatal(err)
	}
	return Reader{Reader: profile.Reader{Index: x, Cues: cues, AsOf: profile.NewMonth(2026, 11)}}
}

func TestExpand(t *testing.T) {
	dir := tree(t, map[string]string{"b.md": "x", "a/c.txt": "x", "a/d.png": "x", "z.PDF": "x", "notes": "x"})
	if err := os.Symlink(filepath.Join(dir, "b.md"), filepath.Join(dir, "link.md")); err != nil {
		t.Logf("no links here: %v", err)
	}
	names := func(paths ...string) []string {
		inputs, bad := Expand(paths)
		if len(bad) > 0 {
			t.Fatalf("failures: %v", bad)
		}
		var out []string
		for _, in := range inputs {
			out = append(out, in.Name)
		}
		return out
	}
	tests := []struct {
		name  string
		paths []string
		want  []string
	}{
		{"a folder: what can be read, in order, links not followed", []string{dir}, []string{"a/c.txt", "b.md", "z.PDF"}},
		{"a file as it is, of whatever kind", []string{filepath.Join(dir, "notes")}, []string{"notes"}},
		{"what is not there is said when it is read", []string{filepath.Join(dir, "gone.md")}, []string{"gone.md"}},
		{"several, in the order given", []string{filepath.Join(dir, "b.md"), filepath.Join(dir, "a")}, []string{"b.md", "c.txt"}},
		{"none", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, names(tt.paths...)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestOneBadFileNeverSinksTheRest(t *testing.T) {
	r := newReader(t)
	dir := tree(t, map[string]string{"a.md": "# Ada\n\nWrote Python.\n", "b.md": "", "c.txt": "\x00\x01\x02\x03", "d.md": "# Bo\n\nWrote Go.\n"})
	inputs, bad := Expand([]string{dir, filepath.Join(dir, "gone.md")})
	if len(bad) > 0 {
		t.Fatalf("failures: %v", bad)
	}
	readings, bad, err := r.ReadAll(t.Context(), inputs, outline.Resume)
	if err != nil {
		t.Fatal(err)
	}
	var names, failed []string
	for _, x := range readings {
		names = append(names, x.Outline.Doc.Name)
	}
	for _, f := range bad {
		failed = append(failed, f.Name+" "+f.Code()+": "+f.Err.Error())
	}
	if diff := cmp.Diff([]string{"a.md", "d.md"}, names); diff != "" {
		t.Errorf("read (-want +got)\n%s", diff)
	}
	want := []string{"b.md empty: b.md: empty file", "c.txt unsupported: c.txt: not a text: it holds zero bytes", "gone.md missing: gone.md: no such file"}
	if diff := cmp.Diff(want, failed); diff != "" {
		t.Errorf("failed (-want +got)\n%s", diff)
	}
}

func TestCodeOfAnyError(t *testing.T) {
	if got := (Failure{"a", errors.New("x")}).Code(); got != "unreadable" {
		t.Errorf("got %s", got)
	}
	if got := (Failure{"a", fmt.Errorf("x: %w", &document.Error{Kind: document.Encrypted})}).Code(); got != "encrypted" {
		t.Errorf("got %s", got)
	}
}

func TestReadAllEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err := newReader(t).ReadAll(ctx, []Input{{"a.md", "a.md"}}, outline.Resume)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// The cells are the same, in the same order, as comparing one by one.
func TestPairIsComparingOneByOne(t *testing.T) {
	r := newReader(t)
	read := func(dir string, kind outline.Kind) []*profile.Reading {
		inputs, missed := Expand([]string{filepath.Join("../../testdata", dir)})
		list, bad, err := r.ReadAll(t.Context(), inputs, kind)
		if err != nil || len(missed)+len(bad) > 0 || len(list) == 0 {
			t.Fatalf("%d read, %v, %v, %v", len(list), missed, bad, err)
		}
		return list
	}
	resumes, postings := read("resumes", outline.Resume), read("postings", outline.Posting)
	type cell struct{ Resume, Posting, Fit, Evidence int }
	var want, got []cell
	for i, res := range resumes {
		for j, p := range postings {
			clean := res.Resume.WithoutPasted(profile.WindowsOf(p.Outline.Tokens))
			m := match.Compare(match.NewCandidate(clean, r.Index.Taxonomy()), p.Posting, match.DefaultWeights)
			want = append(want, cell{i, j, m.Fit, m.Evidence})
		}
	}
	err := r.Pair(t.Context(), resumes, postings, match.DefaultWeights, func(c Cell) error {
		got = append(got, cell{c.Resume, c.Posting, c.Result.Fit, c.Result.Evidence})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	stop := errors.New("stop")
	if err := r.Pair(t.Context(), resumes, postings, match.DefaultWeights, func(Cell) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("an error of the caller is lost: %v", err)
	}
}

func TestRank(t *testing.T) {
	c := func(resume int, scorable bool, fit, evidence int) Cell {
		return Cell{Resume: resume, Result: &match.Result{Scorable: scorable, Fit: fit, Evidence: evidence}}
	}
	cells := []Cell{c(0, false, 0, 0), c(1, true, 50, 10), c(2, true, 50, 20), c(3, true, 0, 0), c(4, true, 70, 0), c(5, true, 50, 10), c(6, false, 0, 0), c(7, true, 100, 100)}
	cells[7].Result.Basis = match.Thin
	Rank(cells)
	var got []int
	for _, x := range cells {
		got = append(got, x.Resume)
	}
	if diff := cmp.Diff([]int{4, 2, 1, 5, 3, 7, 0, 6}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
