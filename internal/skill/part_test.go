package skill_test

import (
	"fmt"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

func files(pairs ...string) fs.FS {
	out := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		out[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return out
}

// Each part is told with the file that it came from; of what an overlay drops
// or replaces nothing is left.
func TestPartsNameTheirFiles(t *testing.T) {
	base := skill.Source{FS: files("skills/a.yaml", `category: a
skills:
  - {id: frobdb, name: FrobDB, kind: technology, aliases: [frob db, {text: FD, mode: exact, near: [sql]}], implies: [sql], yes: [Moved it to FrobDB]}
  - {id: sql, name: SQL, kind: technology}
`)}
	first := skill.Source{Name: "one", FS: files("x.yaml", `change:
  frobdb: {add_aliases: [frobnicator], drop_aliases: [FD], kind: method}
`)}
	second := skill.Source{Name: "two", FS: files("x.yaml", `category: b
skills: [{id: zip-ledger, name: Zip Ledger, kind: technology, is: [frobdb]}]
change:
  frobdb: {name: Frob Database, drop_implies: [sql], add_no: [a FrobDB mug]}
`)}
	tests := []struct {
		name string
		id   string
		want []string
	}{
		{"changed twice", "frobdb", []string{
			"name: Frob Database two/x.yaml:4", "kind: method one/x.yaml:2", "category: a skills/a.yaml:1",
			"aliases: frob db skills/a.yaml:3", "aliases: frobnicator one/x.yaml:2",
			"yes: Moved it to FrobDB skills/a.yaml:3", "no: a FrobDB mug two/x.yaml:4",
		}},
		{"added", "zip-ledger", []string{
			"name: Zip Ledger two/x.yaml:2", "kind: technology two/x.yaml:2", "category: b two/x.yaml:1", "is: frobdb two/x.yaml:2",
		}},
		{"unknown", "gone", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := skill.Parts(tt.id, base, first, second)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range list {
				got = append(got, fmt.Sprintf("%s: %s %s:%d", p.Field, p.Text, p.Pos.File, p.Pos.Line))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Parts and the loader read the same.
func TestPartsAgreeWithTheLoader(t *testing.T) {
	base := skill.Source{FS: taxonomy.FS}
	tax, err := skill.Load(base)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < tax.Len(); i += 997 {
		s := tax.At(i)
		list, err := skill.Parts(s.ID, base)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]string{}
		for _, p := range list {
			got[p.Field] = append(got[p.Field], p.Text)
		}
		var aliases []string
		for _, a := range s.Aliases {
			aliases = append(aliases, a.Text)
		}
		for field, want := range map[string][]string{
			"name": {s.Name}, "category": {s.Category}, "aliases": aliases, "is": s.Is, "implies": s.Implies, "close": s.Close,
			"formerly": s.Formerly, "yes": s.Yes, "no": s.No,
		} {
			if !slices.Equal(want, got[field]) {
				t.Errorf("%s of %s: parts say %q, the loader says %q", field, s.ID, got[field], want)
			}
		}
	}
}
