package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTypedText reads form fields and notes that are filled in but bring no
// looks of their own: viewers make those.
func TestTypedText(t *testing.T) {
	for _, tc := range []struct{ name, annotation, want string }{
		{"text field", "<</Subtype/Widget/FT/Tx/V(Writes Go)/Rect[50 600 250 620]>>", "Name\n\nWrites Go"},
		{"several lines", "<</Subtype/Widget/FT/Tx/Ff 4096/V(Writes Go\\rand SQL)/Rect[50 500 250 620]>>", "Name\n\nWrites Go\n\nand SQL"},
		{"in Unicode", "<</Subtype/Widget/FT/Tx/V<FEFF017B00f3>/Rect[50 600 250 620]>>", "Name\n\nŻó"},
		{"by the field around", "<</Subtype/Widget/Parent 6 0 R/Rect[50 600 250 620]>>", "Name\n\nEngineer"},
		{"choice", "<</Subtype/Widget/FT/Ch/V(Lisbon)/Rect[50 600 250 620]>>", "Name\n\nLisbon"},
		{"typed on the page", "<</Subtype/FreeText/Contents(Also Rust)/Rect[50 600 250 620]>>", "Name\n\nAlso Rust"},
		{"hidden", "<</Subtype/Widget/FT/Tx/F 2/V(Writes Go)/Rect[50 600 250 620]>>", "Name"},
		{"password", "<</Subtype/Widget/FT/Tx/Ff 8192/V(secret)/Rect[50 600 250 620]>>", "Name"},
		{"button", "<</Subtype/Widget/FT/Btn/V(Yes)/Rect[50 600 250 620]>>", "Name"},
		{"empty", "<</Subtype/Widget/FT/Tx/Rect[50 600 250 620]>>", "Name"},
		{"field in itself", "<</Subtype/Widget/Parent 7 0 R/Rect[50 600 250 620]>>", "Name"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := pagePDF(contentOf(placed{50, 700, "Name"}), "", "<</FT/Tx/V(Engineer)>>", "<</FT/Tx/Parent 7 0 R>>")
			data = []byte(strings.Replace(string(data), "\n[]\n", "\n["+tc.annotation+"]\n", 1))
			got, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want+"\n", got.Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}
