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

// TestOutlines compares the blocks of the project's own layouts with golden
// files: one block a line, its kind first, "|" where its lines end.
func TestOutlines(t *testing.T) {
	for _, path := range eachPDF(t, "testdata/layouts") {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		t.Run(name, func(t *testing.T) {
			got, err := Read(readFile(t, path), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(path, ".pdf") + ".blocks"
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
