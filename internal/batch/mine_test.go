package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/mention/index"
	"skillmatch/internal/profile"
)

// Files and lines are documents; what cannot be read is told with its line and
// sinks nothing.
func TestMine(t *testing.T) {
	_, x, cues, err := index.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := Reader{Reader: profile.Reader{Index: x, Cues: cues}}
	dir := t.TempDir()
	input := func(name, content string) Input {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return Input{path, name}
	}
	const list = "Python, Xyzzyql, Docker"
	inputs := []Input{
		input("a.jsonl", `{"text": "`+list+`"}`+"\n\n{\"id\": 1}\nnonsense\n"+`{"text": "`+list+`"}`+"\n"),
		input("lines.txt", list+"\n"+list+"\n"),
		input("cv.md", "# Ada\n\n"+list+"\n"),
		{filepath.Join(dir, "gone.jsonl"), "gone.jsonl"},
		{filepath.Join(dir, "folder.jsonl"), "folder.jsonl"},
		{"-", "-"},
	}
	if err := os.Mkdir(inputs[4].Path, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name            string
		lines           bool
		documents, with int
	}{{"files", false, 5, 5}, {"lines", true, 6, 6}} {
		t.Run(tt.name, func(t *testing.T) {
			m, err := r.Mine(t.Context(), inputs, MineOptions{Lines: tt.lines, Stdin: strings.NewReader(list)})
			if err != nil {
				t.Fatal(err)
			}
			var failed []string
			for _, f := range m.Failures {
				failed = append(failed, f.Name+" "+f.Code())
			}
			want := []string{"a.jsonl:3 unreadable", "a.jsonl:4 unreadable", "gone.jsonl missing", "folder.jsonl unreadable"}
			if diff := cmp.Diff(want, failed); diff != "" {
				t.Errorf("failures (-want +got)\n%s", diff)
			}
			terms := m.Terms(1, 0, func(key string) bool { return key == "xyzzyql" })
			if m.Documents != tt.documents || len(terms) != 1 || terms[0].Documents != tt.with {
				t.Errorf("%d documents, %+v", m.Documents, terms)
			}
		})
	}
}
