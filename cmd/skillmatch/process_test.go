package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"skillmatch/internal/document"
)

// process makes TestProcess measure. It takes some minutes, and what it prints
// depends on the machine: other tests must not wait for it.
var process = flag.Bool("process", false, "measure whole processes against pdftotext and print the figures")

const (
	truth      = "../../../shared/pdf/truth"
	coldFiles  = 20
	coldRounds = 21 // of each file; odd, so that the median is one of them
	batchFiles = 500
	batchTurns = 5
)

// TestProcess prints what whole processes of the program cost as make build
// makes it, beside pdftotext and an empty Go program. What is compared is run
// in turns, so that a busy machine is busy for both; trust the ratios.
func TestProcess(t *testing.T) {
	if !*process {
		t.Skip("-process (make bench-process) measures whole processes")
	}
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not there (Debian: apt-get install poppler-utils)")
	}
	files := coldSet(t)
	tool := buildProgram(t, "../..", "./cmd/skillmatch")
	empty := emptyProgram(t)
	posting := written(t, "posting.txt", "We are looking for someone who knows PostgreSQL.\n")
	asked := filepath.Join("..", "..", "testdata", "postings", "back-end-engineer.txt")

	var cold, scored []duel
	for _, f := range files {
		other := []string{pdftotext, f.path, "-"}
		cold = append(cold, measure(t, coldRounds, []string{tool, "extract", "--text", f.path}, other))
		if f.pages == 2 {
			scored = append(scored, measure(t, coldRounds, []string{tool, "match", f.path, asked}, other))
		}
	}
	line := measure(t, 5*coldRounds, []string{tool, "extract", posting}, []string{empty})
	bare := measure(t, 5*coldRounds, []string{tool, "version"}, []string{empty})

	t.Logf("extract --text, whole processes, medians of %d runs in turns\n%s", coldRounds, table(func(w io.Writer) {
		fmt.Fprintln(w, "file\tpages\tours, ms\tpdftotext, ms\tratio\t")
		for i, f := range files {
			fmt.Fprintf(w, "%s\t%d\t%.1f\t%.1f\t%.2f\t\n", filepath.Base(f.path), f.pages,
				milliseconds(cold[i].ours), milliseconds(cold[i].other), cold[i].ratio)
		}
	}))
	t.Logf("medians over the files\n%s", table(func(w io.Writer) {
		fmt.Fprintln(w, "what\tfiles\tours, ms\tother, ms\tratio\tleast\tmost\taim\t")
		summary(w, "extract --text : pdftotext", cold, "1.0")
		summary(w, "match with one posting : pdftotext", scored, "2.5")
		summary(w, "extract of one line : an empty Go program", []duel{line}, "1.5")
		summary(w, "version : an empty Go program", []duel{bare}, "")
	}))
	t.Logf("a batch of %d files of truth, medians of %d runs in turns\n%s", batchFiles, batchTurns, batchTable(t, tool, pdftotext, posting))
	t.Logf("peak resident memory with %s\n%s", filepath.Base(files[0].path), memoryTable(t, tool, files[0].path, asked))
}

// table returns what f writes, in columns.
func table(f func(io.Writer)) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', tabwriter.AlignRight)
	f(w)
	w.Flush() // into memory, which does not fail
	return b.String()
}

// summary prints medians over files, and the least and the most of their ratios.
func summary(w io.Writer, what string, all []duel, aim string) {
	var ours, other []time.Duration
	var ratios []float64
	for _, d := range all {
		ours, other, ratios = append(ours, d.ours), append(other, d.other), append(ratios, d.ratio)
	}
	fmt.Fprintf(w, "%s\t%d\t%.1f\t%.1f\t%.2f\t%.2f\t%.2f\t%s\t\n", what, len(all), milliseconds(median(ours)), milliseconds(median(other)),
		median(ratios), slices.Min(ratios), slices.Max(ratios), aim)
}

// coldFile is a PDF that is read cold.
type coldFile struct {
	path  string
	pages int
}

// coldSet returns the files of truth with two pages, filled up with those of
// one page to coldFiles.
func coldSet(t *testing.T) []coldFile {
	t.Helper()
	paths, err := filepath.Glob(truth + "/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	var all []coldFile
	for _, path := range paths {
		d, err := document.Open(t.Context(), path, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Pages) <= 2 {
			all = append(all, coldFile{path, len(d.Pages)})
		}
	}
	if len(all) < coldFiles {
		t.Skipf("%d files of up to two pages in %s", len(all), truth)
	}
	slices.SortStableFunc(all, func(a, b coldFile) int { return b.pages - a.pages })
	return all[:coldFiles]
}

// buildProgram builds a program as make build does and returns its path.
func buildProgram(t *testing.T, folder, pkg string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	cmd := exec.Command("go", "build", "-trimpath", "-o", path, pkg)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// emptyProgram builds a program that does nothing: the least that a process of
// Go costs.
func emptyProgram(t *testing.T) string {
	t.Helper()
	main := written(t, "main.go", "package main\n\nfunc main() {}\n")
	return buildProgram(t, filepath.Dir(main), main)
}

// written writes a file into a folder of its own and returns its path.
func written(t *testing.T, name, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
