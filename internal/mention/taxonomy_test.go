package mention

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/skill"
	"skillmatch/internal/yamlx"
	"skillmatch/taxonomy"
)

// compiled is the built-in taxonomy, which takes a second to compile.
var compiled = sync.OnceValues(func() (*Index, error) {
	tax, err := skill.Load(skill.Source{FS: taxonomy.FS})
	if err != nil {
		return nil, err
	}
	return Compile(tax), nil
})

func builtIn(t testing.TB) *Index {
	t.Helper()
	x, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// What skillmatch taxonomy lint and skillmatch taxonomy test say of the
// built-in taxonomy: nothing.
func TestBuiltInTaxonomyHolds(t *testing.T) {
	x := builtIn(t)
	roles, err := skill.LoadRoles(skill.Source{FS: taxonomy.FS})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range skill.Lint(x.tax, roles) {
		t.Errorf("lint: %s: %s", f.Pos, f.Message)
	}
	checked, faults := Test(x, cues(t))
	if checked == 0 {
		t.Error("no sentences")
	}
	for _, f := range faults {
		t.Errorf("test: %s: %s", f.Pos, f.Message)
	}
}

// Test itself must fail where it should.
func TestTest(t *testing.T) {
	x := Compile(load(t, `
category: test
skills:
  - id: go
    name: Go
    kind: technology
    aliases: [{text: Go, mode: exact, near: [services]}]
    yes: [Wrote services in Go, Go alone is not enough]
    no: [Go to market, Go services were asked for]
  - {id: rust, name: Rust, kind: technology}
`))
	want := []skill.Finding{
		{Rule: "yes", Message: `"go" is not found in "Go alone is not enough"`},
		{Rule: "no", Message: `"go" is found in "Go services were asked for"`},
	}
	checked, got := Test(x, cues(t))
	for i := range got {
		if got[i].Pos.Line != 4 {
			t.Errorf("finding %d is in line %d, want 4", i, got[i].Pos.Line)
		}
		got[i].Pos = yamlx.Pos{}
	}
	if diff := cmp.Diff(want, got); diff != "" || checked != 4 {
		t.Errorf("Test of %d sentences (-want +got):\n%s", checked, diff)
	}
}
