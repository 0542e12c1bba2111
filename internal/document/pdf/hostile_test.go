package pdf

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// readsAs reads data and checks how that ends: with an error of kind want, or
// with a text when want is 0. The time is a backstop, not a measure.
func readsAs(t *testing.T, data []byte, want ErrorKind) {
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
		kind := ErrorKind(0)
		if e != nil {
			kind = e.Kind
		}
		if kind != want {
			t.Errorf("error %v of kind %d, want kind %d", e, kind, want)
		}
		t.Logf("%8d bytes %8s %v", len(data), time.Since(start).Round(time.Millisecond), e)
	case <-time.After(30 * time.Second):
		t.Fatal("still reading after 30 s")
	}
}

// TestHostile reads files that were made to hang or kill a reader.
func TestHostile(t *testing.T) {
	const text = ErrorKind(0)
	want := map[string]ErrorKind{
		"00_ok": text, "01_count_2e31": text, "02_bomb_400MB_ops": Limit, "03_bomb_1GB_spaces": Limit,
		"04_bomb_120M_glyphs": Limit, "05_nested_arrays_content": Limit, "06_nested_arrays_object": Limit,
		"07_length_self_ref": NoText, "08_pagetree_cycle": text, "09_parent_cycle": text, "10_form_recursion_10way": NoText,
		"11_predictor_columns_4e9": Damaged, "12_prev_loop": text, "13_xref_size_2e9": Damaged, "14_bad_operands": NoText,
		"15_cmap_bomb": NoText,
	}
	for _, path := range eachPDF(t, filepath.Join(shared, "hostile")) {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		t.Run(name, func(t *testing.T) { readsAs(t, readFile(t, path), want[name]) })
	}
}

// TestHostileMade does the same with files of the test's own making.
func TestHostileMade(t *testing.T) {
	const text = ErrorKind(0)
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
		want ErrorKind
	}{
		{"page tree that bites its tail", with("/Kids[3 0 R]", "/Kids[2 0 R 2 0 R 2 0 R 2 0 R 3 0 R]"), text},
		{"page tree that doubles", filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 3 0 R]>>", "<</Kids[4 0 R 4 0 R]>>", "<</Kids[2 0 R 3 0 R]>>"), Damaged},
		{"page tree nested too deep", with("/Kids[3 0 R]", "/Kids["+strings.Repeat("<</Kids[", 40)+"3 0 R"+strings.Repeat("]>>", 40)+"]"), text},
		{"huge count", with("/Count 1", "/Count 99999999999999999999"), text},
		{"Prev to itself", with("/Root", "/Prev 9/Root"), text},
		{"huge Size", with("/Size 6", "/Size 4000000000"), text},
		{"length in a circle", with("/Length ", "/Length 4 0 R/X "), text},
		{"filter in a circle", with("/Length ", "/Filter 4 0 R/DecodeParms 4 0 R/Length "), text},
		{"reference chain", append(with("/Annots 5 0 R", "/Annots 6 0 R"), []byte("6 0 obj 7 0 R endobj 7 0 obj 6 0 R endobj")...), text},
		{"object stream in itself", append(with("/Annots 5 0 R", "/Annots 9 0 R"), []byte("9 0 obj "+streamObject("/Type/ObjStm/N 1/First 4", "9 0 [9 0 R]")+" endobj")...), text},
		{"encryption in a circle", with("/Root", "/Encrypt 6 0 R/Root"), text},
		{"many headers", append(pagePDF(hello, ""), []byte(more("1 1 obj<<"))...), text},
		{"many strings without an end", append(pagePDF(hello, ""), []byte(more("9 0 obj<<("))...), text},
		{"many trailers", append(pagePDF(hello, ""), []byte(more("trailer<<"))...), text},
		{"many streams without an end", append(pagePDF(hello, ""), []byte(more("9 0 obj<<>>stream\n"))...), text},
		{"q flood", pagePDF(more("q ")+hello, ""), text},
		{"BT and marks flood", pagePDF(more("BT /A BMC ")+hello, ""), text},
		{"gs flood", pagePDF(more("/G gs ")+hello, "/ExtGState<</G<</ca 1/Font[6 0 R 9]>>>>", "<</Type/Font/Subtype/Type1/BaseFont/X>>"), text},
		{"Tf flood", pagePDF("BT "+more("/F1 9 Tf ")+"ET "+hello, ""), text},
		{"fonts that are not there", pagePDF("BT "+func() string {
			var b strings.Builder
			for i := range 20000 {
				fmt.Fprintf(&b, "/X%d 9 Tf ", i)
			}
			return b.String()
		}()+"ET "+hello, ""), text},
		{"operand flood", pagePDF(more("1 ")+hello, ""), text},
		{"array flood", pagePDF("["+more("1 1 ")+"] TJ "+hello, ""), Limit},
		{"paint flood", pagePDF(more("0 0 9 9 re f ")+hello, ""), text},
		{"path flood", pagePDF(more("0 0 m 9 9 l ")+"f "+hello, ""), text},
		{"dot flood", pagePDF(more("5 5 3 3 re f ")+hello, ""), text},
		{"glyphs all over the page", pagePDF(func() string {
			var b strings.Builder
			for i := range 40000 {
				fmt.Fprintf(&b, "BT /F1 4 Tf %d %d Td (x) Tj ET ", i*7919%590, i*104729%790)
			}
			return b.String()
		}(), ""), text},
		{"glyphs flung apart", pagePDF(func() string {
			var b strings.Builder
			for i := range 5900 {
				fmt.Fprintf(&b, "BT /F1 10 Tf %d %d Td (x) Tj ET ", i*16-40000, i*7919%790)
			}
			return b.String()
		}(), ""), text},
		{"inline image without an end", pagePDF(hello+"BI /W 1 ID "+more("EIEI"), ""), text},
		{"numbers out of range", pagePDF("1e9 999999999999999999999999999999999999 cm BT /F1 99999999999999999999 Tf 1 0 0 0 0 0 Tm (x) Tj ET "+hello, ""), NoText},
		{"forms in a circle", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", form("/XObject<</B 7 0 R>>", "/B Do /B Do"), form("/XObject<</A 6 0 R>>", "/A Do /A Do")), text},
		{"forms that double", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", func() []string {
			var forms []string
			for i := range 24 {
				forms = append(forms, form(fmt.Sprintf("/XObject<</A %d 0 R>>", i+7), "/A Do /A Do"))
			}
			return forms
		}()...), Limit},
		{"Flate bomb in a Flate bomb", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>",
			streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter[/FlateDecode/FlateDecode]", string(deflate(string(deflate(strings.Repeat("q ", 60<<20))))))), Limit},
		{"Flate with a window out of range", pagePDF("/A Do "+hello, "/XObject<</A 6 0 R>>", streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode", "\x88\x1c\x00\x00")), text},
		{"many filters", pagePDF(hello+"/A Do", "/XObject<</A 6 0 R>>", streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter["+strings.Repeat("/AHx", 5000)+"]", "00")), text},
		{"predictor with huge rows", pagePDF(hello+"/A Do", "/XObject<</A 6 0 R>>",
			streamObject("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 99>>", string(deflate("\x02abc")))), text},
		{"content in many pieces", func() []byte {
			return with("/Contents 4 0 R", "/Contents["+strings.Repeat("4 0 R ", 20000)+"]")
		}(), text},
		{"CMap of endless ranges", pagePDF("BT /X 9 Tf (abc) Tj ET "+hello, "/Font<</X 6 0 R/F1 6 0 R>>", "<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 7 0 R>>",
			streamObject("", more("<00><ffffffff><0041> ")+"endbfrange "+strings.Repeat("<00><ffffffff><0041> endbfrange ", 9999))), text},
		{"widths of endless ranges", pagePDF("BT /X 9 Tf <00410042> Tj ET "+hello, "/Font<</X 6 0 R>>", "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniGB-UCS2-H/DescendantFonts[<</W["+
			strings.Repeat("0 999999999 5 ", 9999)+"]>>]>>"), text},
		{"links flood", with("/Annots 5 0 R", "/Annots["+strings.Repeat("<</Subtype/Link/Rect[0 0 600 800]/A<</URI(x)>>>>", 20000)+"]"), text},
		{"fields in a circle", with("/Annots 5 0 R", "/Annots["+strings.Repeat("<</Subtype/Widget/Rect[0 0 9 9]/AP<</N 4 0 R>>>>", 9999)+"]"), text},
		{"one long name", pagePDF("/"+more("abcd")+" gs "+hello, ""), text},
		{"one long word", pagePDF("BT /F1 1 Tf 0.001 Tz 50 700 Td ("+strings.Repeat("a", 100000)+") Tj ET", ""), text},
	} {
		t.Run(tc.name, func(t *testing.T) { readsAs(t, tc.in, tc.want) })
	}
}
