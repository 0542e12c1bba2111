package document

import (
	"cmp"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"skillmatch/internal/document/guard"
)

// sharedHostile says how each file of ../shared/pdf/hostile ends: the code of the
// error and the budget that fired, or the beginning of the text.
var sharedHostile = map[string]string{
	"00_ok":                    "text: Hello World",
	"01_count_2e31":            "text: Hello World",
	"02_bomb_400MB_ops":        "over-limit: page 1: decoded streams are over 48 MB",
	"03_bomb_1GB_spaces":       "over-limit: page 1: decoded streams are over 48 MB",
	"04_bomb_120M_glyphs":      "over-limit: page 1: decoded streams are over 48 MB",
	"05_nested_arrays_content": "over-limit: page 1: arrays are nested more than 32 deep",
	"06_nested_arrays_object":  "over-limit: objects are nested more than 32 deep",
	"07_length_self_ref":       "no-text: no text",
	"08_pagetree_cycle":        "text: Hello World",
	"09_parent_cycle":          "text: Hello World",
	"10_form_recursion_10way":  "no-text: no text",
	"11_predictor_columns_4e9": "damaged: page 1: its content is damaged",
	"12_prev_loop":             "text: Hello World",
	"13_xref_size_2e9":         "damaged: no pages in it",
	"14_bad_operands":          "no-text: no text",
	"15_cmap_bomb":             "no-text: no text",
}

// TestHostileFiles reads what was made to hang or kill a reader, each file in a
// child of its own. It prints time and memory of each: make hostile.
func TestHostileFiles(t *testing.T) {
	files, err := filepath.Glob("../../../shared/pdf/hostile/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Log("no ../shared/pdf/hostile beside the checkout: only files made here")
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			endsAs(t, name, data, cmp.Or(sharedHostile[strings.TrimSuffix(name, ".pdf")], "not in the table"))
		})
	}
	const n = 1 << 19
	flood := func(s string) []byte { return []byte("<html><p>Go</p>" + strings.Repeat(s, n)) }
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"q flood.pdf", smallPDF(strings.Repeat("q ", n) + "BT /F 12 Tf 72 700 Td (Go) Tj ET"), "text: Go"},
		{"glyph flood.pdf", smallPDF("BT /F 1 Tf " + strings.Repeat("(Go and SQL) Tj ", n) + "ET"), "over-limit: page 1: more than 400000 glyphs"},
		{"operator flood.pdf", smallPDF(strings.Repeat("0 g ", 4_000_000)), "over-limit: page 1: more than 3000000 operators"},
		{"an end of no group.rtf", []byte("} Go } and {SQL}"), "text: Go"},
		{"elements in elements.html", flood("<div>"), "text: Go"},
		{"lists in lists.html", flood("<ul><li>a"), "over-limit: more than 1048576 elements and pieces of text"},
		{"tables in tables.html", flood("<table><td>"), "over-limit: more than 1048576 elements and pieces of text"},
		{"one start tag.html", flood("<p a=b "), "text: Go"},
		{"entities.html", flood("&amp;&bogus;&#x110000;"), "over-limit: more than 1048576 elements and pieces of text"},
		{"comments.html", flood("<!-- -- ->"), "text: Go"},
		{"JSON in JSON.html", []byte(`<html><p>Go</p><script type="application/ld+json">` + strings.Repeat(`{"a":[`, n) + "</script>"), "text: Go"},
		{"postings.html", []byte("<html>" + strings.Repeat(`<script type="application/ld+json">{"@type":"JobPosting","description":"a"}</script>`, n/4)), "text: a"},
	} {
		t.Run(tt.name, func(t *testing.T) { endsAs(t, tt.name, tt.data, tt.want) })
	}
}

// endsAs reads a file in a new child. The times are backstops for machines that
// are busy.
func endsAs(t *testing.T, name string, data []byte, want string) {
	t.Helper()
	pool := guard.NewPool(1)
	defer pool.Close()
	few := guard.Limits{Time: 30 * time.Second, Memory: 1 << 30, Answer: 1 << 10}
	start := time.Now()
	var got string
	if f, problem := detect(name, data); problem == nil && f.manner == linear {
		answer, err := pool.Do(t.Context(), few, []byte("linear "+name), data)
		if err != nil {
			t.Fatal(err)
		}
		got = string(answer)
	} else {
		got = ending(Read(name, data, Options{Guard: pool, MaxTime: 30 * time.Second}))
	}
	took := time.Since(start)
	if !strings.HasPrefix(got, want) || want == "" {
		t.Errorf("%.100q, want %q…", got, want)
	}
	if strings.Contains(got, ": reading it takes more than") {
		t.Logf("%8d bytes %6d ms  killed  %.70q", len(data), took.Milliseconds(), got)
		return
	}
	peak, err := pool.Do(t.Context(), few, []byte("peak"), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%8d bytes %6d ms %4d MB  %.70q", len(data), took.Milliseconds(), binary.LittleEndian.Uint64(peak)>>20, got)
}

// ending says how reading a file has ended: the code of the error and its detail,
// or the beginning of the text.
func ending(d *Document, err error) string {
	var e *Error
	switch {
	case err == nil:
		return "text: " + strings.ToValidUTF8(d.Text[:min(len(d.Text), 100)], "")
	case errors.As(err, &e):
		return e.Code() + ": " + e.Detail
	}
	return err.Error()
}

// peakMemory returns the most bytes that this process has had in memory, 0 where
// that is not known. (The system's rusage counts the memory of the parent, too.)
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	line, _, _ := strings.Cut(after, " kB")
	n, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	if err != nil {
		return 0
	}
	return n << 10
}
