package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestToUnicode(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     map[uint32]string
	}{
		{"char", "1 beginbfchar <01> <0041> endbfchar", map[uint32]string{1: "A", 2: ""}},
		{"several characters", "1 beginbfchar <0005> <006600660069> endbfchar", map[uint32]string{5: "ffi"}},
		{"surrogates", "1 beginbfchar <05> <D835DC00> endbfchar", map[uint32]string{5: "𝐀"}},
		{"range", "1 beginbfrange <0010> <0012> <0061> endbfrange", map[uint32]string{0x0f: "", 0x10: "a", 0x11: "b", 0x12: "c", 0x13: ""}},
		{"range of a ligature", "1 beginbfrange <01> <02> <00660069> endbfrange", map[uint32]string{1: "fi", 2: "fj"}},
		{"range of an array", "1 beginbfrange <01> <03> [<0078> <0079>] endbfrange", map[uint32]string{1: "x", 2: "y", 3: ""}},
		{"range around a char", "1 beginbfrange <00> <ff> <0000> endbfrange 1 beginbfchar <41> <0042> endbfchar", map[uint32]string{0x41: "B", 0x43: "C"}},
		{"a byte too far to the left", "3 beginbfrange <01><01><66006900> <02><02><6600cf00> <03><03><6600d200> endbfrange", map[uint32]string{1: "fi", 2: "ffi", 3: "ffl"}},
		{"two ideographs", "1 beginbfrange <01><01><66006901> endbfrange", map[uint32]string{1: "昀椁"}},
		{"glyph name", "1 beginbfchar <01> /eacute endbfchar", map[uint32]string{1: "é"}},
		{"endless range", "1 beginbfrange <00000000> <ffffffff> <0041> endbfrange", map[uint32]string{0: "A", 1: "B"}},
		{"nothing of use", "begincmap ] >> endbfchar <01> endbfrange", map[uint32]string{1: ""}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := parseCMap([]byte(tc.in), 8)
			got := map[uint32]string{}
			for code := range tc.want {
				got[code] = m.text(code)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEncodingCMap(t *testing.T) {
	m := parseCMap([]byte("2 begincodespacerange <00> <80> <8140> <9ffc> endcodespacerange "+
		"1 begincidrange <20> <7e> 231 endcidrange 1 begincidchar <8140> 633 endcidchar"), 8)
	f := font{composite: true, encoding: m}
	code, n := f.next([]byte{0x81, 0x40, 0x21})
	if code != 0x8140 || n != 2 || m.cid(code) != 633 {
		t.Errorf("first code %#x of %d bytes, glyph %d; want 0x8140 of 2, 633", code, n, m.cid(code))
	}
	code, n = f.next([]byte{0x21, 0x81})
	if code != 0x21 || n != 1 || m.cid(code) != 232 {
		t.Errorf("second code %#x of %d bytes, glyph %d; want 0x21 of 1, 232", code, n, m.cid(code))
	}
}

func TestGlyphText(t *testing.T) {
	for _, tc := range []struct{ name, glyph, want string }{
		{"letter", "A", "A"},
		{"first and last of the list", "zuhiragana", "ず"},
		{"accent", "eacute", "é"},
		{"ligature", "ffi", "ﬃ"},
		{"parts", "f_f_i", "ffi"},
		{"variant", "a.sc", "a"},
		{"small capital", "Asmall", "A"},
		{"old-style figure", "sevenoldstyle", "7"},
		{"uni", "uni00E9", "é"},
		{"uni of two", "uni00660069", "fi"},
		{"u", "u1F600", "😀"},
		{"surrogate", "uniD800", ""},
		{"unknown", "g123", ""},
		{"undefined", ".notdef", ""},
		{"empty", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := glyphText(tc.glyph); got != tc.want {
				t.Errorf("glyphText(%q) = %q, want %q", tc.glyph, got, tc.want)
			}
		})
	}
}

// TestGlyphListSorted finds each name of the list: it is sorted as the search
// expects.
func TestGlyphListSorted(t *testing.T) {
	n := 0
	for l := range strings.Lines(glyphList) {
		name, hex, ok := strings.Cut(strings.TrimSpace(l), ";")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		n++
		if got, ok := lookUpGlyph(name); !ok || got != hex {
			t.Errorf("%s is %q, %v; want %q", name, got, ok, hex)
		}
	}
	if n != 4281 {
		t.Errorf("%d names, want 4281", n)
	}
}
