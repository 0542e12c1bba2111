package index

import (
	"testing"

	"skillmatch/internal/mention/pack"
	"skillmatch/taxonomy"
)

// The compiled form must be that of the YAML beside it.
func TestIndexIsFresh(t *testing.T) {
	want, err := pack.SourceHash(taxonomy.FS)
	if err != nil {
		t.Fatal(err)
	}
	got, err := pack.Hash(form)
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("index.bin was made from other YAML (%.12s, the YAML is %.12s): run make index", got, want)
	}
}

// Making the form again gives the same bytes, so that it can be reviewed by
// making it again.
func TestIndexIsReproducible(t *testing.T) {
	again, err := pack.Make(taxonomy.FS)
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != form {
		t.Error("index.bin differs from what its YAML gives: run make index")
	}
}
