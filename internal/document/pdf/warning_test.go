package pdf

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWarnings names what a person may want to mend.
func TestWarnings(t *testing.T) {
	page := func(n int) string {
		return fmt.Sprintf("<</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents %d 0 R>>", n)
	}
	twoPages := func(first, second string) []byte {
		return filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", page(5), page(6), streamObject("", first), streamObject("", second))
	}
	text := placed{50, 400, "Some text of the page"}
	image := streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1", "x")
	for _, tc := range []struct {
		name string
		in   []byte
		want []string
	}{
		{"none", pagePDF(contentOf(text), ""), nil},
		{"table", pagePDF(contentOf(placed{50, 700, "a"}, placed{150, 700, "b"}, placed{250, 700, "c"}, placed{50, 688, "d"}, placed{150, 688, "e"}, placed{250, 688, "f"}), ""), []string{"table 1"}},
		{"footer", twoPages(contentOf(text, placed{50, 30, "Page 1 of 2"}), contentOf(text, placed{50, 30, "Page 2 of 2"})), []string{"header-footer 1"}},
		{"different last lines", twoPages(contentOf(text, placed{50, 30, "Lisbon"}), contentOf(text, placed{50, 30, "Porto"})), nil},
		{"page that is a picture", func() []byte {
			return filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", page(5), "<</Type/Page/Resources<</XObject<</I 7 0 R>>>>/Contents 6 0 R>>",
				streamObject("", contentOf(text)), streamObject("", "/I Do"), image)
		}(), []string{"image-only-page 2"}},
		{"hidden", pagePDF(contentOf(text)+"1 g "+contentOf(placed{50, 300, "secret"}), ""), []string{"hidden-text 0"}},
		{"cut short", []byte("1 0 obj <</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents 2 0 R>> endobj 3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj " +
			"2 0 obj <</Length 999>> stream\n" + contentOf(text)), []string{"partial 0"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(tc.in, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			var codes []string
			for _, w := range got.Warnings {
				codes = append(codes, fmt.Sprintf("%s %d", w.Code, w.Page))
			}
			if diff := cmp.Diff(tc.want, codes); diff != "" {
				t.Error(diff)
			}
		})
	}
}
