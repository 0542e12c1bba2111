package skill

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The README of the taxonomy lists the rules of the lint, and its overlay loads.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("../../taxonomy/README.md")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	files, err := filepath.Glob("lint*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		code, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`l\.add\("(\w+)"`).FindAllSubmatch(code, -1) {
			want[string(m[1])] = true
		}
	}
	var got []string
	table := regexp.MustCompile(`(?s)\| rule \| fault \|.*?\n\n`).Find(readme)
	for _, m := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\|").FindAllSubmatch(table, -1) {
		got = append(got, string(m[1]))
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), got); diff != "" {
		t.Errorf("rules (-lint +README):\n%s", diff)
	}
	overlay := regexp.MustCompile("(?s)```yaml\\n(category: ours.*?)```").FindSubmatch(readme)
	if overlay == nil {
		t.Fatal("no overlay in the README")
	}
	base := source("", "skills/x.yaml", "category: x\nskills:\n  - {id: postgresql, name: PostgreSQL, kind: technology, aliases: [postgre]}\n  - {id: cobol, name: COBOL, kind: technology}\n")
	tax, err := Load(base, source("own", "own.yaml", string(overlay[1])))
	if err != nil {
		t.Fatal(err)
	}
	if s := tax.Get("frobdb"); s == nil || s.Category != "databases" || tax.Get("cobol") != nil {
		t.Errorf("the overlay gives %v", s)
	}
}
