package pdf

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

// TestEncrypted reads files that qpdf encrypted with an empty user password,
// and refuses those that need one.
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/encrypted/*.pdf")
	if err != nil || len(files) < 9 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		t.Run(name, func(t *testing.T) {
			got, err := Read(readFile(t, path), Limits{})
			if strings.HasPrefix(name, "password") {
				var e *Error
				if !errors.As(err, &e) || e.Kind != Encrypted {
					t.Errorf("error %v, want one of kind Encrypted", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			want := &Text{
				Text:   "Ines Example writes Go\n",
				Pages:  []int{0},
				Blocks: []Block{{Span: text.Span{End: 22}}},
				Links:  []Link{{URL: "https://example.com/ines", At: text.Span{End: 12}}},
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
