package yamlx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// card is what the tests read.
type card struct {
	Name  string
	Tags  []string
	Typo  bool
	Count int
}

func read(data string) (card, error) {
	var c card
	root, err := Parse("card.yaml", []byte(data))
	if err != nil {
		return c, err
	}
	return c, root.Fields(map[string]func(Node) error{
		"name": Into(&c.Name), "tags": IntoList(&c.Tags), "typo": IntoBool(&c.Typo), "count": IntoInt(&c.Count),
	})
}

func TestFields(t *testing.T) {
	tests := []struct {
		name, data string
		want       card
	}{
		{"all fields", "name: Go\ntags: [a, \"b c\"]\ntypo: true\ncount: 3\n", card{"Go", []string{"a", "b c"}, true, 3}},
		{"text as it is written", "name: NO\ntags: [3.10, yes, 0x1F, 1_000]\n", card{Name: "NO", Tags: []string{"3.10", "yes", "0x1F", "1_000"}}},
		{"a quoted number is text", `name: "007"`, card{Name: "007"}},
		{"comments and folded text", "# a card\nname: >-\n  two\n  lines\n", card{Name: "two lines"}},
		{"an empty list", "tags: []", card{Tags: []string{}}},
		{"byte order mark and CRLF", "\ufeffname: Go\r\ncount: 1\r\n", card{Name: "Go", Count: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := read(tt.data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestErrorsSayWhere(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"empty", "", "card.yaml:1:1: empty"},
		{"only a comment", "# nothing\n", "card.yaml:1:1: empty"},
		{"unknown field", "name: Go\n\ncolour: red\n", `card.yaml:3:1: unknown field "colour"`},
		{"repeated field", "name: Go\nname: Rust\n", `card.yaml:2:1: field "name" stands twice`},
		{"text wanted", "name: [Go]\n", "card.yaml:1:7: want text"},
		{"null is no text", "name: ~\n", "card.yaml:1:7: want text"},
		{"nothing is no text", "name:\n", "card.yaml:1:6: want text"},
		{"list wanted", "tags: a\n", "card.yaml:1:7: want a list"},
		{"text in a list wanted", "tags: [a, {b: c}]\n", "card.yaml:1:11: want text"},
		{"truth value wanted", "typo: yes\n", "card.yaml:1:7: want true or false"},
		{"number wanted", "count: few\n", "card.yaml:1:8: want a whole number"},
		{"negative number", "count: -1\n", "card.yaml:1:8: want a whole number"},
		{"fields wanted", "- name: Go\n", "card.yaml:1:1: want fields"},
		{"anchor", "name: &a Go\n", "card.yaml:1:7: anchors and aliases are not allowed"},
		{"alias", "tags: [&a x, *a]\n", "card.yaml:1:8: anchors and aliases are not allowed"},
		{"second document", "name: Go\n---\nname: Rust\n", "card.yaml:1:1: more than one document"},
		{"deep", "tags: " + strings.Repeat("[", 30) + strings.Repeat("]", 30), "card.yaml:1:27: nested too deep"},
		{"tab", "name: Go\n\tcount: 1\n", "card.yaml:2:1: found a tab character that violates indentation"},
		{"too large", "name: " + strings.Repeat("x", MaxBytes), "card.yaml:1:1: larger than 4 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(tt.data)
			if err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"name: Go\ntags: [a, b]\n", "a: &x 1\nb: *x", "- - - x", "\t", "---\n---\n", "a: |\n  b\n", "!!binary x", "? a\n: b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		_, err := read(data)
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("%v is no *Error", err)
		}
		if e != nil && (e.Pos.File != "card.yaml" || e.Pos.Line < 1 || e.Pos.Column < 1) {
			t.Errorf("%v has no place", err)
		}
	})
}
