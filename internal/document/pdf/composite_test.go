package pdf

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCIDFonts reads fonts that name a CMap or a collection of Adobe's and
// bring no mapping to text.
func TestCIDFonts(t *testing.T) {
	for _, tc := range []struct{ name, cmap, info, shown, want string }{
		{"GBK", "GBK-EUC-H", "", "D6D0CEC4476F", "中文Go"},
		{"GBK in proportional letters", "GBKp-EUC-H", "", "CFEE4D4C", "项ML"},
		{"GB 18030", "GBK2K-H", "", "BEAD8130B135D1E9", "经验"},
		{"GB 2312", "GB-EUC-H", "", "B1B1BEA9", "北京"},
		{"Shift JIS", "90ms-RKSJ-H", "", "8C6F97F08F9147 6F", "経歴書Go"},
		{"Shift JIS of half-width katakana", "90ms-RKSJ-H", "", "BDB7D9", "スキル"},
		{"Shift JIS, vertical", "90ms-RKSJ-V", "", "8C6F", "経"},
		{"Shift JIS of the Macintosh", "90pv-RKSJ-H", "", "8C6F97F0", "経歴"},
		{"EUC-JP", "EUC-H", "", "B7D0CEF2", "経歴"},
		{"JIS", "H", "", "37504E72", "経歴"},
		{"Big5", "ETen-B5-H", "", "B867C5E7", "經驗"},
		{"Big5 of the Macintosh", "B5pc-H", "", "B867C5E7", "經驗"},
		{"Big5 of Hong Kong", "HKscs-B5-H", "", "B867C5E7", "經驗"},
		{"UHC", "KSCms-UHC-H", "", "B0E6B7C2476F", "경력Go"},
		{"EUC-KR", "KSC-EUC-H", "", "B0E6B7C2", "경력"},
		{"UTF-8", "UniJIS-UTF8-H", "", "E7B58C476F", "経Go"},
		{"UTF-16 with surrogates", "UniJIS-UTF16-H", "", "7D4CD842DFB7", "経𠮷"},
		{"UTF-32", "UniGB-UTF32-H", "", "00004E2D00000047", "中G"},
		{"Adobe-Japan1 by number", "Identity-H", "Japan1", "002800500001", "Go"},
		{"Adobe-GB1 by number", "Identity-H", "GB1", "11CF0ED3", "中文"},
		{"Adobe-Korea1 by number", "Identity-H", "Korea1", "043E", "가"},
		{"Adobe-CNS1 by number", "Identity-H", "CNS1", "0253", "一"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			font := "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/" + tc.cmap + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(" + tc.info + ")>>>>]>>"
			data := pagePDF("BT /F9 10 Tf 50 700 Td <"+tc.shown+"> Tj ET", "")
			data = []byte(strings.Replace(string(data), "/Font<<", "/Font<</F9 "+font, 1))
			got, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(strings.TrimSpace(got.Text), " ", "")
			if diff := cmp.Diff(tc.want, strings.ReplaceAll(text, "\n", "")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestCIDTables reads every table that is built in.
func TestCIDTables(t *testing.T) {
	for _, c := range []string{"Adobe-GB1", "Adobe-CNS1", "Adobe-Japan1", "Adobe-Korea1"} {
		if n := len(collection(c)); n < 15_000 {
			t.Errorf("%s has %d glyphs", c, n)
		}
	}
	for _, name := range []string{"GB-EUC-H", "GBpc-EUC-H", "GBK-EUC-H", "GBKp-EUC-H", "GBK2K-H", "B5pc-H", "ETen-B5-H", "ETenms-B5-H", "HKscs-B5-H",
		"CNS-EUC-H", "H", "EUC-H", "83pv-RKSJ-H", "90ms-RKSJ-H", "90msp-RKSJ-H", "90pv-RKSJ-H", "Ext-RKSJ-H", "Add-RKSJ-H", "KSC-EUC-H", "KSCpc-EUC-H", "KSCms-UHC-H", "KSCms-UHC-HW-H"} {
		m := predefined(name)
		if m == nil || len(m.spaces) == 0 || len(m.ranges) == 0 && m.base == nil || m.uses != "" && m.base == nil {
			t.Errorf("%s cannot be read", name)
			continue
		}
		if len(collection(collectionOf(name))) == 0 {
			t.Errorf("%s leads to no collection", name)
		}
	}
	for _, name := range []string{"", "Identity-H", "LICENSE", "../H", "Adobe-GB1", "XYZ-H"} {
		if predefined(name) != nil {
			t.Errorf("%q is taken for a CMap", name)
		}
	}
}

// sfntOf makes a font program of tables.
func sfntOf(tables ...string) string {
	head := []byte{0, 1, 0, 0, 0, byte(len(tables) / 2), 0, 0, 0, 0, 0, 0}
	at := len(head) + 8*len(tables)
	var body strings.Builder
	for i := 0; i < len(tables); i += 2 {
		head = append(append(head, tables[i]...), 0, 0, 0, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(at+body.Len()))
		head = binary.BigEndian.AppendUint32(head, uint32(len(tables[i+1])))
		body.WriteString(tables[i+1])
	}
	return string(head) + body.String()
}

// shorts makes big-endian numbers of two bytes each.
func shorts(v ...int) string {
	var b []byte
	for _, n := range v {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return string(b)
}

// TestTrueType reads embedded fonts by what their own tables say of the glyphs.
func TestTrueType(t *testing.T) {
	maxp := shorts(1, 0, 5)
	segments := shorts(4, 32, 0, 4, 0, 0, 0, 'b', 0xffff, 0, 'a', 0xffff, 1-'a', 1, 0, 0) // a and b are glyphs 1 and 2
	unicodeMap := shorts(0, 1, 3, 1, 0, 12) + segments
	signs := shorts(0, 1, 3, 0, 0, 12, 4, 32, 0, 4, 0, 0, 0, 0xf042, 0xffff, 0, 0xf041, 0xffff, 1-0xf041, 1, 0, 0)
	trimmed := shorts(0, 1, 1, 0, 0, 12, 6, 14, 0, 65, 2, 1, 2)
	post := shorts(2, 0) + strings.Repeat("\x00", 28) + shorts(5, 0, 258, 36, 0, 0) + "\x06eacute"
	for _, tc := range []struct{ name, program, font, shown, want string }{
		{"by number and Unicode table", sfntOf("cmap", unicodeMap, "maxp", maxp), "Type0", "<00010002>", "ab"},
		{"by number and names", sfntOf("maxp", maxp, "post", post), "Type0", "<00010002>", "éA"},
		{"table of signs", sfntOf("cmap", signs, "maxp", maxp, "post", post), "TrueType", "(AB)", "éA"},
		{"table of the Macintosh", sfntOf("cmap", trimmed, "maxp", maxp, "post", post), "TrueType", "(AB)", "éA"},
		{"no table", sfntOf("maxp", maxp), "TrueType", "(AB)", "AB"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			const descriptor = "/FontDescriptor<</Type/FontDescriptor/Flags 4/FontFile2 6 0 R>>"
			font := "<</Type/Font/Subtype/TrueType/BaseFont/X" + descriptor + ">>"
			if tc.font == "Type0" {
				font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2" + descriptor + ">>]>>"
			}
			data := pagePDF("BT /F9 10 Tf 50 700 Td "+tc.shown+" Tj ET", "", streamObject("", tc.program))
			data = []byte(strings.Replace(string(data), "/Font<<", "/Font<</F9 "+font, 1))
			got, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want+"\n", got.Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// FuzzTrueType parses any bytes; the texts are those of the glyphs there are.
func FuzzTrueType(f *testing.F) {
	f.Add([]byte(sfntOf("maxp", shorts(1, 0, 5), "post", shorts(2, 0)+strings.Repeat("\x00", 28)+shorts(5, 0, 258))))
	f.Add([]byte(sfntOf("cmap", shorts(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, 0, 0, 0xffff, 0xffff, 0, 0), "maxp", shorts(1, 0, 9))))
	f.Fuzz(func(t *testing.T, b []byte) {
		tt := parseTrueType(b)
		if len(tt.glyphs) > maxGlyphs {
			t.Errorf("%d glyphs", len(tt.glyphs))
		}
		for _, gid := range tt.codes {
			if gid <= 0 {
				t.Errorf("a code has glyph %d", gid)
			}
		}
	})
}
