package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestActualText takes replacements that put right what is shown, and none
// that say something else.
func TestActualText(t *testing.T) {
	for _, tc := range []struct {
		name, content, want string
		warned              bool
	}{
		{"ligature", "/Span<</ActualText(offi)>> BDC (o\\256) Tj EMC (ce) Tj", "office", false},
		{"capitals", "/Span<</ActualText(Kubernetes)>> BDC (KUBERNETES) Tj EMC", "Kubernetes", false},
		{"icon with a name", "/Span<</ActualText(Phone)>> BDC (x) Tj EMC", "Phone", false},
		{"nothing", "(Go) Tj /Span<</ActualText()>> BDC (|) Tj EMC", "Go", false},
		{"another skill", "/Span<</ActualText(Kubernetes)>> BDC (gardening) Tj EMC", "gardening", true},
		{"a sentence behind a sign", "/Span<</ActualText(Ten years of Go, Rust and Kubernetes)>> BDC (x) Tj EMC", "x", true},
		{"a list behind a word", "/Span<</ActualText(gardening, Rust, Kubernetes, Haskell)>> BDC (gardening) Tj EMC", "gardening", true},
		{"by name", "/Span /P BDC (gardening) Tj EMC", "gardening", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(pagePDF("BT /F1 10 Tf 50 700 Td "+tc.content+" ET", "/Properties<</P<</ActualText(Kubernetes)>>>>"), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want+"\n", got.Text); diff != "" {
				t.Error(diff)
			}
			warned := false
			for _, w := range got.Warnings {
				warned = warned || w.Code == "actual-text"
			}
			if warned != tc.warned {
				t.Errorf("warnings %v, want one of actual-text: %v", got.Warnings, tc.warned)
			}
		})
	}
}
