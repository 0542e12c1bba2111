package pack

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// some is a part of the built-in taxonomy: enough to be real, quick to compile.
func some(t testing.TB) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	for _, name := range []string{"skills/programming-languages.yaml", "skills/software-methods.yaml", "cues/en.yaml"} {
		data, err := fs.ReadFile(taxonomy.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func made(t testing.TB) string {
	t.Helper()
	form, err := Make(some(t))
	if err != nil {
		t.Fatal(err)
	}
	return string(form)
}

// sentences returns texts that hold names of each skill.
func sentences(tax *skill.Taxonomy) []string {
	var out []string
	for i := range tax.Len() {
		s := tax.At(i)
		out = append(out, s.Yes...)
		out = append(out, s.No...)
		var names []string
		for _, a := range s.Names() {
			names = append(names, a.Text)
		}
		out = append(out, "Skills:\n"+strings.Join(names, ", ")+".")
	}
	return out
}

// What the packed form finds is what the YAML just compiled finds.
func TestPackedFormFindsTheSame(t *testing.T) {
	src := some(t)
	tax, err := skill.Load(skill.Source{FS: src})
	if err != nil {
		t.Fatal(err)
	}
	data, err := fs.ReadFile(src, "cues/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	cues, err := outline.LoadCues("cues/en.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	fresh := mention.Compile(tax)
	packedTax, packed, packedCues, err := Open(made(t))
	if err != nil {
		t.Fatal(err)
	}
	if packed.Taxonomy() != packedTax {
		t.Error("the index is not one of the taxonomy beside it")
	}
	type found struct {
		Skill, Alias string
		Rule         mention.Rule
		Start, End   int
	}
	find := func(x *mention.Index, c *outline.Cues, kind outline.Kind, s string) (*outline.Outline, []found) {
		o := outline.Read(&document.Document{Name: "test", Text: s}, c, kind)
		var out []found
		for _, m := range x.Find(o) {
			out = append(out, found{m.Skill.ID, m.Alias, m.Rule, m.Start, m.End})
		}
		return o, out
	}
	total := 0
	for _, s := range sentences(tax) {
		for _, kind := range []outline.Kind{outline.Resume, outline.Posting} {
			o, want := find(fresh, cues, kind, s)
			p, got := find(packed, packedCues, kind, s)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%q (-fresh +packed):\n%s", s, diff)
			}
			if diff := cmp.Diff(o.Segments, p.Segments); diff != "" {
				t.Fatalf("segments of %q (-fresh +packed):\n%s", s, diff)
			}
			if diff := cmp.Diff(o.Cues, p.Cues); diff != "" {
				t.Fatalf("cues of %q (-fresh +packed):\n%s", s, diff)
			}
			total += len(got)
		}
	}
	if total < tax.Len() {
		t.Errorf("only %d mentions of %d skills", total, tax.Len())
	}
}

// What the packed form says of each skill is what the YAML says, less the
// names, sentences and places that only the care of the taxonomy needs.
func TestPackedSkills(t *testing.T) {
	tax, err := skill.Load(skill.Source{FS: some(t)})
	if err != nil {
		t.Fatal(err)
	}
	packed, x, _, err := Open(made(t))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range tax.All() {
		names := map[string]bool{want.Name: true}
		for _, a := range want.Aliases {
			names[a.Text] = true
		}
		want.Aliases, want.Sure, want.Yes, want.No, want.Pos = nil, nil, nil, nil, packed.At(i).Pos
		for _, ids := range []*[]string{&want.Is, &want.Implies, &want.Close} {
			*ids = slices.DeleteFunc(*ids, func(id string) bool { return tax.Get(id) == nil }) // the lint finds them
		}
		if diff := cmp.Diff(want, packed.At(i), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("skill %q (-yaml +packed):\n%s", want.ID, diff)
		}
		for name := range names {
			if x.Resolve(name) < 0 {
				t.Errorf("name %q of skill %q resolves to nothing", name, want.ID)
			}
		}
	}
	if tax.Hash != packed.Hash {
		t.Errorf("the packed taxonomy has hash %s, the YAML %s", packed.Hash, tax.Hash)
	}
}

func TestAddNames(t *testing.T) {
	form, err := Make(fstest.MapFS{
		"skills/test.yaml": {Data: []byte("category: test\nskills:\n  - {id: go, name: Go, kind: technology, aliases: [golang, {text: Go, mode: exact, near: [code]}, {text: GoLang tests, mode: stem}]}\n")},
		"cues/en.yaml":     {Data: []byte("lang: en\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	tax, x, _, err := Open(string(form))
	if err != nil {
		t.Fatal(err)
	}
	x.AddNames()
	var got []string
	for _, a := range tax.At(0).Aliases {
		got = append(got, a.Text)
	}
	if diff := cmp.Diff([]string{"Go", "GoLang tests", "golang"}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestHash(t *testing.T) {
	src := some(t)
	want, err := SourceHash(src)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Hash(made(t)); err != nil || got != want {
		t.Errorf("Hash = %q, %v, want %q", got, err, want)
	}
	changed := src.(fstest.MapFS)
	changed["cues/en.yaml"] = &fstest.MapFile{Data: []byte("lang: en\n")}
	if got, err := SourceHash(changed); err != nil || got == want {
		t.Errorf("the hash of other cues is %q, %v", got, err)
	}
}

func TestOpenRefusesWhatIsBroken(t *testing.T) {
	form := made(t)
	for _, tt := range []struct{ name, form string }{
		{"nothing", ""},
		{"another layout", strings.Replace(form, "index 7", "index 1", 1)},
		{"cut short", form[:len(form)-1]},
		{"cut in the first section", form[:len(magic)+2]},
		{"a section too many", form + "\x00\x00\x00\x00"},
		{"a length beyond the end", magic + "\xff\xff\xff\xff"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, _, _, err := Open(tt.form); !errors.Is(err, ErrBroken) {
				t.Errorf("Open: %v, want %v", err, ErrBroken)
			}
			if _, err := Hash(tt.form); !errors.Is(err, ErrBroken) {
				t.Errorf("Hash: %v, want %v", err, ErrBroken)
			}
		})
	}
}

func TestMakeSaysWhere(t *testing.T) {
	_, err := Make(fstest.MapFS{"skills/test.yaml": {Data: []byte("category: test\nskills:\n  - {id: go, name: Go, colour: blue}\n")}})
	if err == nil || !strings.HasPrefix(err.Error(), "skills/test.yaml:3:") {
		t.Errorf("Make: %v, want an error in line 3", err)
	}
	if _, err := Make(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Make without cues: %v", err)
	}
}
