package pdf

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestOutlines compares the blocks of those of the project's own layouts that
// have a golden file: one block a line, its kind first, "|" where its lines end.
func TestOutlines(t *testing.T) {
	goldens, err := filepath.Glob("testdata/layouts/*.blocks")
	if err != nil || len(goldens) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, golden := range goldens {
		name := strings.TrimSuffix(filepath.Base(golden), ".blocks")
		t.Run(name, func(t *testing.T) {
			got, err := Read(readFile(t, strings.TrimSuffix(golden, ".blocks")+".pdf"), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Join(outline(got), "\n") + "\n"
			if *update {
				if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(readFile(t, golden)), text); diff != "" {
				t.Error(diff)
			}
		})
	}
}
