package pdf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shared is the folder of measured files beside the checkout.
const shared = "../../../../shared/pdf"

// eachPDF returns the files of a folder, and skips the test where it is missing.
func eachPDF(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skipf("%s is not there", dir)
	}
	return files
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTruth reads files with known text. With -v it prints the figures.
func TestTruth(t *testing.T) {
	files := eachPDF(t, filepath.Join(shared, "truth"))
	var f1s, orders float64
	low := 0
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		tr := readTruth(t, strings.TrimSuffix(path, ".pdf")+".json")
		got, err := Read(readFile(t, path), Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f1, order := compareWords(got.Text, tr)
		f1s += f1
		orders += order
		if f1 < 0.97 {
			low++
		}
		two := false
		for _, w := range got.Warnings {
			two = two || w.Code == "two-columns"
		}
		t.Logf("%-28s F1 %.4f order %.4f blocks %3d hidden %d links %d two %v/%v", name, f1, order, len(got.Blocks), len(got.Hidden), len(got.Links), two, tr.Two)
		if len(got.Hidden) > 0 {
			t.Errorf("%s: %d passages taken for hidden", name, len(got.Hidden))
		}
	}
	n := float64(len(files))
	t.Logf("%d files: mean word F1 %.4f, mean order %.4f, %d below 0.97", len(files), f1s/n, orders/n, low)
	if f1s/n < 0.998 || orders/n < 0.995 || low > 0 {
		t.Errorf("mean word F1 %.4f, mean order %.4f, %d files below 0.97; want at least 0.998, 0.995, none", f1s/n, orders/n, low)
	}
}

// TestTruthOfTestdata reads the files with known text that the project keeps:
// a few of the measured ones, whose producers differ most, and layouts of the
// project's own. With -v it prints the figures.
func TestTruthOfTestdata(t *testing.T) {
	least := map[string]struct{ f1, order float64 }{
		"lo_docx_raj":            {0.99, 1}, // the file itself says the name twice
		"chrome_timeline_middle": {1, 0.98}, // dates of two lines in the middle cell of three
	}
	files := slices.Concat(eachPDF(t, "testdata/truth"), eachPDF(t, "testdata/layouts"))
	var f1s, orders float64
	var low []string
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		t.Run(name, func(t *testing.T) {
			got, err := Read(readFile(t, path), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			f1, order := compareWords(got.Text, readTruth(t, strings.TrimSuffix(path, ".pdf")+".json"))
			f1s += f1
			orders += order
			if f1 < 0.97 || order < 0.97 {
				low = append(low, name)
			}
			t.Logf("F1 %.4f order %.4f", f1, order)
			want, ok := least[name]
			if !ok {
				want.f1, want.order = 1, 1
			}
			if f1 < want.f1 || order < want.order {
				t.Errorf("word F1 %.4f, order %.4f; want at least %.4f, %.4f", f1, order, want.f1, want.order)
			}
			if len(got.Hidden) > 0 {
				t.Errorf("hidden %v", got.Hidden)
			}
			checkText(t, got)
		})
	}
	n := float64(len(files))
	t.Logf("%d kept files: mean word F1 %.4f, mean order %.4f, below 0.97: %q", len(files), f1s/n, orders/n, low)
}

// TestVariants reads rewritten, encrypted and broken copies. With -v it prints
// the figures for each kind of copy.
func TestVariants(t *testing.T) {
	type sum struct {
		files, refused int
		f1             float64
	}
	sums := map[string]*sum{}
	var kinds []string
	for _, path := range eachPDF(t, filepath.Join(shared, "variants")) {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		kind := name[strings.LastIndexByte(name, '.')+1:]
		if sums[kind] == nil {
			sums[kind] = &sum{}
			kinds = append(kinds, kind)
		}
		s := sums[kind]
		s.files++
		got, err := Read(readFile(t, path), Limits{})
		var e *Error
		if errors.As(err, &e) {
			s.refused++
			t.Logf("%-40s refused: %v", name, err)
		}
		switch kind {
		case "encUSERPW":
			if e == nil || e.Kind != Encrypted {
				t.Errorf("%s: error %v, want one of kind Encrypted", name, err)
			}
			continue
		case "imageonly":
			if e == nil || e.Kind != NoText {
				t.Errorf("%s: error %v, want one of kind NoText", name, err)
			}
			continue
		}
		f1 := 0.0
		if err == nil {
			f1, _ = compareWords(got.Text, readTruth(t, strings.TrimSuffix(path, ".pdf")+".json"))
			s.f1 += f1
		}
		if f1 < 0.97 {
			note := fmt.Sprint(err)
			if err == nil {
				note = fmt.Sprint(got.Warnings)
			}
			t.Logf("%-40s F1 %.4f %s", name, f1, note)
			if lossy := kind == "gs" || kind == "gs13" || kind == "trunc70"; !lossy {
				t.Errorf("%s: word F1 %.4f", name, f1)
			}
		}
	}
	for _, k := range kinds {
		t.Logf("%-10s %d files, %d refused, mean word F1 of the others %.4f", k, sums[k].files, sums[k].refused, sums[k].f1/float64(max(1, sums[k].files-sums[k].refused)))
	}
}
