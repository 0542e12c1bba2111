package document

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads each fixture and compares all that is known of it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	office, err := filepath.Glob("testdata/office/*.*")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 || len(office) == 0 {
		t.Fatal("no fixtures")
	}
	files = append(files, office...)
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			d, err := Open(t.Context(), file, Options{Name: filepath.Base(file)})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, d)
			checkGolden(t, file, describe(d))
		})
	}
}

// describe writes a document one fact a line.
func describe(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format %s, encoding %q, language %q\n", d.Format, d.Encoding, d.Language)
	for _, w := range d.Warnings {
		fmt.Fprintf(&b, "warning %s: %s\n", w.Code, w.Message)
	}
	for i, page := range d.Pages {
		fmt.Fprintf(&b, "page %d at %d\n", i+1, page)
	}
	fmt.Fprintf(&b, "--- text\n%s\n--- blocks\n", d.Text)
	kinds := [...]string{"paragraph", "heading", "item", "cell"}
	for _, block := range d.Blocks {
		at := d.Locate(block.Span)
		fmt.Fprintf(&b, "%d:%d", at.Line, at.Column)
		if at.Source != nil {
			fmt.Fprintf(&b, " (%d:%d)", at.Source.Line, at.Source.Column)
		}
		fmt.Fprintf(&b, " %s %d %q\n", kinds[block.Kind], block.Level, d.Text[block.Start:block.End])
	}
	for _, l := range d.Links {
		fmt.Fprintf(&b, "link %q at %d %q\n", l.URL, l.At.Start, d.Text[l.At.Start:l.At.End])
	}
	for _, h := range d.Hidden {
		fmt.Fprintf(&b, "hidden (%s) %q\n", h.Reason, d.Text[h.Start:h.End])
	}
	return b.String()
}

// checkGolden compares got with what stands beside a fixture; -update writes it.
func checkGolden(t *testing.T, file, got string) {
	t.Helper()
	golden := file + ".golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
