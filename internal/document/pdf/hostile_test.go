package pdf

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The ways in which reading ends, but for the limits: those are named as
// Error.Limit has them.
const (
	ends     = "text"
	broken   = "damaged"
	textless = "no text"
)

// ending says how reading ended.
func ending(e *Error) string {
	switch {
	case e == nil:
		return ends
	case e.Kind == Limit:
		return e.Limit
	case e.Kind == Damaged:
		return broken
	case e.Kind == NoText:
		return textless
	}
	return fmt.Sprintf("kind %d", e.Kind)
}

// readsAs reads data and checks how that ends. The time is a backstop, not a
// measure.
func readsAs(t *testing.T, data []byte, want string) {
	t.Helper()
	type answer struct {
		text *Text
		err  error
	}
	done := make(chan answer, 1)
	start := time.Now()
	go func() {
		text, err := Read(data, Limits{})
		done <- answer{text, err}
	}()
	select {
	case a := <-done:
		e := checkAnswer(t, a.text, a.err)
		if got := ending(e); got != want {
			t.Errorf("error %v: ended with %q, want %q", e, got, want)
		}
		t.Logf("%8d bytes %8s %v", len(data), time.Since(start).Round(time.Millisecond), e)
	case <-time.After(30 * time.Second):
		t.Fatal("still reading after 30 s")
	}
}

// TestHostile reads files that were made to hang or kill a reader.
func TestHostile(t *testing.T) {
	want := map[string]string{
		"00_ok": ends, "01_count_2e31": ends, "02_bomb_400MB_ops": "content-bytes", "03_bomb_1GB_spaces": "content-bytes",
		"04_bomb_120M_glyphs": "content-bytes", "05_nested_arrays_content": "nesting", "06_nested_arrays_object": "nesting",
		"07_length_self_ref": textless, "08_pagetree_cycle": ends, "09_parent_cycle": ends, "10_form_recursion_10way": textless,
		"11_predictor_columns_4e9": broken, "12_prev_loop": ends, "13_xref_size_2e9": broken, "14_bad_operands": textless,
		"15_cmap_bomb": textless,
	}
	for _, path := range eachPDF(t, filepath.Join(shared, "hostile")) {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		t.Run(name, func(t *testing.T) { readsAs(t, readFile(t, path), want[name]) })
	}
}

// TestHostileMade does the same with files of the test's own making.
func TestHostileMade(t *testing.T) {
	const n = 1 << 18
	hello := contentOf(placed{50, 700, "hello"})
	more := func(s string) string { return strings.Repeat(s, n) }
	form := func(resources, content string) string {
		return streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<"+resources+">>", content)
	}
	with := func(old, new string) []byte {
		return bytes.Replace(pagePDF(hello, ""), []byte(old), []byte(new), 1)
	}
	for _, tc := range []struct {
		name string
		in   []byte
		want string
	}{
		{"page tree that bites its tail", with("/Kids[3 0 R]", "/Kids[2 0 R 2 0 R 2 0 R 2 0 R 3 0 R]"), ends},
		{"page tree that doubles", filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 3 0 R]>>", "<</Kids[4 0 R 4 0 R]>>", "<</Kids[2 0 R 3 0 R]>>"), broken},
		{"page tree nested too deep", with("/Kids[3 0 R]", "/Kids["+strings.Repeat("<</Kids[", 40)+"3 0 R"+strings.Repeat("]>>", 40)+"]"), ends},
		{"huge count", with("/Count 1", "/Count 99999999999999999999"), ends},
		{"Prev to itself", with("/Root", "/Prev 9/Root"), ends},
		{"huge Size", with("/Size 6", "/Size 4000000000"), ends},
		{"length in a circle", with("/Length ", "/Length 4 0 R/X "), ends},
		{"filter in a circle", with("/Length ", "/Filter 4 0 R/DecodeParms 4 0 R/Length "), ends},
		{"reference chain", append(with("/Annots 5 0 R", "/Annots 6 0 R"), []byte("6 0 obj 7 0 R endobj 7 0 obj 6 0 R endobj")...), ends},
		{"object stream in itself", append(with("/Annots 5 0 R", "/Annots 9 0 R"), []byte("9 0 obj "+streamObject("/Type/ObjStm/N 1/First 4", "9 0 [9 0 R]")+" endobj")...), ends},
		{"encryption in a circle", with("/Root", "/Encrypt 6 0 R/Root"), ends},
		{"many headers", append(pagePDF(hello, ""), []byte(more("1 1 obj<<"))...), ends},
		{"many strings without an end", append(pagePDF(hello, ""), []byte(more("9 0 obj<<("))...), ends},
		{"many trailers", append(pagePDF(hello, ""), []byte(more("trailer<<"))...), ends},
		{"many streams without an end", append(pagePDF(hello, ""), []byte(more("9 0 obj<<>>stream\n"))...), ends},
		{"q flood", pagePDF(more("q ")+hello, ""), ends},
		{"BT and marks flood", pagePDF(more("BT /A BMC ")+hello, ""), ends},
		{"gs flood", pagePDF(more("/G gs ")+hello, "/ExtGState<</G<</ca 1/Font[6 0 R 9]>>>>", "<</Type/Font/Subtype/Type1/BaseFont/X>>"), ends},
		{"Tf flood", pagePDF("BT "+more("/F1 9 Tf ")+"ET "+hello, ""), ends},
		{"fonts that are not there", pagePDF("BT "+func() string {
			var b strings.Builder
			for i := range 20000 {
				fmt.Fprintf(&b, "/X%d 9 Tf ", i)
			}
			return b.String()
		}()+"ET "+hello, ""), ends},
		{"operand flood", pagePDF(more("1 ")+hello, ""), ends},
		{"array flood", pagePDF("["+more("1 1 ")+"] TJ "+hello, ""), "items"},
		{"paint flood", pagePDF(more("0 0 9 9 re f ")+hello, ""), ends},
		{"path flood", pagePDF(more("0 0 m 9 9 l ")+"f "+hello, ""), ends},
		{"dot flood", pagePDF(more("5 5 3 3 re f ")+hello, ""), ends},
		{"glyphs all over the page", pagePDF(func() string {
			var b strings.Builder
			for i := range 40000 {
				fmt.Fprintf(&b, "BT /F1 4 Tf %d %d Td (x) Tj ET ", i*7919%590, i*104729%790)
			}
			return b.String()
		}(), ""), ends},
		{"glyphs flung apart", pagePDF(func() string {
			var b strings.Builder
			for i := range 5900 {
				fmt.Fprintf(&b, "BT /F1 10 Tf %d %d Td (x) Tj ET ", i*16-40000, i*7919%790)
			}
			return b.String()
		}(), ""), ends},
		{"inline image without an end", pagePDF(hello+"BI /W 1 ID "+more("EIEI"), ""), ends},
		{"numbers out of range", pagePDF("1e9 999999999999999999999999999999999999 cm BT /F1 99999999999999999999 Tf 1 0 0 0 0 0 Tm (x) Tj ET "+hello, ""), textless},
		{"forms in a circle", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", form("/XObject<</B 7 0 R>>", "/B Do /B Do"), form("/XObject<</A 6 0 R>>", "/A Do /A Do")), ends},
		{"forms that double", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", func() []string {
			var forms []string
			for i := range 24 {
				forms = append(forms, form(fmt.Sprintf("/XObject<</A %d 0 R>>", i+7), "/A Do /A Do"))
			}
			return forms
		}()...), "forms"},
		{"Flate bomb in a Flate bomb", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>",
			streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter[/FlateDecode/FlateDecode]", string(deflate(string(deflate(strings.Repeat("q ", 60<<20))))))), "content-bytes"},
		{"Flate with a window out of range", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode", "\x88\x1c\x00\x00")), ends},
		{"many filters", pagePDF(hello+"/A Do", "/XObject<</A 6 0 R>>", streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter["+strings.Repeat("/AHx", 5000)+"]", "00")), ends},
		{"predictor with huge rows", pagePDF(hello+"/A Do", "/XObject<</A 6 0 R>>",
			streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 99>>", string(deflate("\x02abc")))), ends},
		{"content in many pieces", func() []byte {
			return with("/Contents 4 0 R", "/Contents["+strings.Repeat("4 0 R ", 20000)+"]")
		}(), ends},
		{"CMap of endless ranges", pagePDF("BT /X 9 Tf (abc) Tj ET "+hello, "/Font<</X 6 0 R/F1 6 0 R>>", "<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 7 0 R>>",
			streamObject("", more("<00><ffffffff><0041> ")+"endbfrange "+strings.Repeat("<00><ffffffff><0041> endbfrange ", 9999))), ends},
		{"widths of endless ranges", pagePDF("BT /X 9 Tf <00410042> Tj ET "+hello, "/Font<</X 6 0 R>>", "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniGB-UCS2-H/DescendantFonts[<</W["+
			strings.Repeat("0 999999999 5 ", 9999)+"]>>]>>"), ends},
		{"links flood", with("/Annots 5 0 R", "/Annots["+strings.Repeat("<</Subtype/Link/Rect[0 0 600 800]/A<</URI(x)>>>>", 20000)+"]"), ends},
		{"fields in a circle", with("/Annots 5 0 R", "/Annots["+strings.Repeat("<</Subtype/Widget/Rect[0 0 9 9]/AP<</N 4 0 R>>>>", 9999)+"]"), ends},
		{"one long name", pagePDF("/"+more("abcd")+" gs "+hello, ""), ends},
		{"one long word", pagePDF("BT /F1 1 Tf 0.001 Tz 50 700 Td ("+strings.Repeat("a", 100000)+") Tj ET", ""), ends},
	} {
		t.Run(tc.name, func(t *testing.T) { readsAs(t, tc.in, tc.want) })
	}
}
