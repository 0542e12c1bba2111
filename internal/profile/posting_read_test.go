package profile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// builtIn returns a reader with the taxonomy that ships.
func builtIn(t *testing.T) profile.Reader {
	t.Helper()
	_, x, cues, err := index.Load()
	if err != nil {
		t.Fatal(err)
	}
	return profile.Reader{Index: x, Cues: cues}
}

func TestPostingTitle(t *testing.T) {
	r := builtIn(t)
	for _, tt := range []struct{ name, in, want string }{
		{"first line", "Data Engineer\n\nRequirements:\n- Python\n", "Data Engineer"},
		{"a question", "Why is this a great chance?\n\nRequirements:\n- Python\n", ""},
		{"a sentence", "We look for a data engineer.\n\nRequirements:\n- Python\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := r.Read(&document.Document{Name: "posting.txt", Text: tt.in}, outline.Posting)
			if got := read.Posting.Title; got != tt.want {
				t.Errorf("title %q, want %q", got, tt.want)
			}
		})
	}
}

// What the taxonomy has is no unknown term, even where its context speaks for
// something else.
func TestUnknownTerms(t *testing.T) {
	r := builtIn(t)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"unknown brand", "Requirements:\n- Python and FrobDB\n", []string{"FrobDB"}},
		{"unknown acronym", "Requirements:\n- Python, QZX, Docker\n", []string{"QZX"}},
		{"a name whose context refuses it", "Requirements:\n- Docker at home and in CI\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := r.Read(&document.Document{Name: "posting.txt", Text: tt.in}, outline.Posting)
			var got []string
			for _, s := range read.Posting.Understanding.UnknownTerms {
				got = append(got, read.Outline.Text(s))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("unknown terms (-want +got):\n%s", diff)
			}
		})
	}
}
