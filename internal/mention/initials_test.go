package mention

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRedefined leaves an abbreviation to the words before its bracket.
func TestRedefined(t *testing.T) {
	x := Compile(load(t, small))
	c := cues(t)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"its own long form", "Amazon Web Services (AWS), AWS", []string{"Amazon Web Services: aws by alias", "AWS: aws by name", "AWS: aws by name"}},
		{"another long form", "Automatic Weather Station (AWS); read the AWS daily", nil},
		{"no long form", "Clouds (AWS)", []string{"AWS: aws by name"}},
		{"a part of the long form", "Amazon Worldwide Shops (AWS)", []string{"AWS: aws by name"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := read(tt.in, c)
			if diff := cmp.Diff(tt.want, shown(o, x.Find(o))); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}
