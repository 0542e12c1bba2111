package outline

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKindsThatAreAskedFor(t *testing.T) {
	o := Read(plain("At Loom, you weave between the lakes and the mill."), builtIn(t), Posting)
	for _, tt := range []struct {
		name  string
		token int
		kind  CueKind
		want  string // empty where there is none
	}{
		{"the reader behind a name", 2, EmployerGoesOn, "you"},
		{"another word", 3, EmployerGoesOn, ""},
		{"before a range", 4, Between, "between"},
		{"another kind", 4, EmployerNever, ""},
		{"at the end", 9, Between, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if h, ok := o.AskedAt(tt.token, tt.kind); ok {
				got = o.Doc.Text[o.Tokens[h.First].Start:o.Tokens[h.Last-1].End]
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("token %d (-want +got):\n%s", tt.token, diff)
			}
		})
	}
	for _, h := range o.Cues {
		for _, k := range slices.Concat(asked, resumes) {
			if h.Kind == k {
				t.Errorf("a cue of kind %d is among those of the outline", k)
			}
		}
	}
	if !o.IsCue(4) || o.IsCue(3) {
		t.Error("a word is a cue whether it is listed or not")
	}
}
