package pdf

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForeign refuses files whose pages are a placeholder for what other
// programs show, and reads those whose pages say something.
func TestForeign(t *testing.T) {
	const wait = "Please wait... If this message is not eventually replaced by the proper contents"
	const cover = "For the best experience, open this PDF portfolio in Acrobat X"
	xfa := &Error{Kind: Unsupported, Cause: "xfa", Detail: "a form in XFA, whose pages Adobe's programs alone can make"}
	portfolio := &Error{Kind: Unsupported, Cause: "portfolio", Detail: "a portfolio: the documents are files inside it"}
	for _, tc := range []struct {
		name, catalog, shown string
		want                 *Error
	}{
		{"neither", "", wait, nil},
		{"XFA with a placeholder", "/AcroForm<</XFA[(a)(b)]>>", wait, xfa},
		{"XFA with pages", "/AcroForm<</XFA[(a)(b)]>>", "Writes Go", nil},
		{"XFA laid out when opened", "/AcroForm<</XFA 4 0 R>>/NeedsRendering true", "Veuillez patienter", xfa},
		{"portfolio", "/Collection<</View/D>>", cover, portfolio},
		{"portfolio without a cover", "/Collection<</View/D>>", "", portfolio},
		{"portfolio with a page", "/Collection<</View/D>>", "Writes Go", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := pagePDF(contentOf(placed{50, 700, tc.shown}), "")
			data = []byte(strings.Replace(string(data), "/Type/Catalog", "/Type/Catalog"+tc.catalog, 1))
			_, err := Read(data, Limits{})
			var got *Error
			errors.As(err, &got)
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
