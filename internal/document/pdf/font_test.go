package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFonts reads text by each way in which a font may say what it shows.
func TestFonts(t *testing.T) {
	const widths = "/FirstChar 65/LastChar 67/Widths[600 600 600]"
	toUnicode := streamObject("", "1 beginbfchar <41> <0058> endbfchar")
	twoBytes := streamObject("", "1 beginbfrange <0041> <0043> <0061> endbfrange")
	type1 := streamObject("", "%!PS\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /eacute put\ndup 66 /f_f_i put\nreadonly def\ncurrentfile eexec xxxx")
	for _, tc := range []struct {
		name, font, shown, want string
		more                    []string
	}{
		{"standard encoding", "<</Type/Font/Subtype/Type1/BaseFont/X>>", "(\\256\\047\\267)", "fi’•", nil},
		{"WinAnsi", "<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding>>", "(\\200\\351\\227)", "€é—", nil},
		{"MacRoman", "<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/MacRomanEncoding>>", "(\\216\\245)", "é•", nil},
		{"differences", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding<</Differences[65/ffi/germandbls 67/uni0107]>>>>", "(ABC)", "ffißć", nil},
		{"ToUnicode before the encoding", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>", "(AB)", "XB", []string{toUnicode}},
		{"encoding in the font program", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/FontDescriptor<</FontFile 6 0 R/Flags 4>>>>", "(AB)", "éffi", []string{type1}},
		{"Symbol", "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>", "(a\\267)", "α•", nil},
		{"Wingdings mapped to letters", "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings-Regular/Encoding/WinAnsiEncoding>>", "(\\247l\\374)", "• ••", nil},
		{"Wingdings by itself", "<</Type/Font/Subtype/TrueType/BaseFont/Wingdings>>", "(\\330)", "•", nil},
		{"Symbol mapped to private characters", "<</Type/Font/Subtype/TrueType/BaseFont/SymbolMT/ToUnicode 6 0 R>>", "(A)", "•", []string{streamObject("", "1 beginbfchar <41> <F0B7> endbfchar")}},
		{"icons named by letters", "<</Type/Font/Subtype/Type1/BaseFont/XYZABC+FontAwesome5Free-Solid/Encoding/WinAnsiEncoding>>", "(phone\\225)", "•", nil},
		{"ToUnicode to nothing", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>", "(ABC)", "ABC",
			[]string{streamObject("", "3 beginbfchar <41> <FFFD> <42> <0000> <43> <E001> endbfchar")}},
		{"ToUnicode of two-byte codes", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>", "(AB)", "xB", []string{streamObject("", "1 beginbfchar <0041> <0078> endbfchar")}},
		{"ToUnicode to a blank", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>", "(CAC)", "C C", []string{streamObject("", "1 beginbfchar <41> <0020> endbfchar")}},
		{"differences that say nothing", "<</Type/Font/Subtype/Type1/BaseFont/X" + widths + "/Encoding<</Differences[65/g17/B]>>/ToUnicode 6 0 R>>", "(AB)", "B", []string{streamObject("", "1 beginbfchar <99> <0041> endbfchar")}},
		{"composite", "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Subtype/CIDFontType2/DW 500/W[65[600 610] 67 67 620]>>]>>",
			"<004100420043>", "abc", []string{twoBytes}},
		{"UCS2", "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType0>>]>>", "<4E2D6587>", "中文", nil},
		{"Type 3 by names", "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]" + "/FirstChar 65/LastChar 66/Widths[60 60]/Encoding<</Differences[65/a72/a105]>>>>", "(AB)", "Hi", nil},
		{"Type 3 in TeX's newer encoding", "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 21/LastChar 66/Encoding<</Differences[21/a21 30/a30 65/a65/a66]>>>>", "(\\025\\036AB)", "–ffiAB", nil},
		{"Type 3 in TeX's older encoding", "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 14/LastChar 123/Encoding<</Differences[14/a14 65/a65 123/a123]>>>>", "(\\016A{)", "ffiA–", nil},
		{"Type 3 of glyphs by their numbers", "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 0/LastChar 66/Encoding<</Differences[0/a0/a1/a2/a3/a4/a5 66/B]>>>>", "(\\000\\001B)", "B", nil},
		{"Type 3 printed at size 1", "<</Type/Font/Subtype/Type3/FontMatrix[0.1 0 0 0.1 0 0]/FontBBox[0 0 90 100]/FirstChar 65/LastChar 65/Widths[60]/Encoding<</Differences[65/A]>>>>", "/F9 1 Tf (A)", "A", nil},
		{"Type 3 of signs", "<</Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 136/LastChar 136/Encoding<</Differences[136/a136]>>>>", "(\\210)", "•", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := pagePDF("BT /F9 10 Tf 50 700 Td "+tc.shown+" Tj ET", "", tc.more...)
			data = []byte(strings.Replace(string(data), "/Font<<", "/Font<</F9 "+tc.font, 1))
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

// TestFontsPerPage keeps the fonts of two pages apart that have one name.
func TestFontsPerPage(t *testing.T) {
	page := func(font, contents string) string {
		return "<</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1 " + font + ">>>>/Contents " + contents + ">>"
	}
	data := filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>",
		page("<</Type/Font/Subtype/Type1/BaseFont/A/Encoding<</Differences[65/x]>>>>", "5 0 R"),
		page("<</Type/Font/Subtype/Type1/BaseFont/B/Encoding<</Differences[65/y]>>>>", "5 0 R"),
		streamObject("", contentOf(placed{50, 700, "A"})))
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("x\n\ny\n", got.Text); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{0, 3}, got.Pages); diff != "" {
		t.Error(diff)
	}
}

// TestForms runs forms with their matrices, and fields that are filled in.
func TestForms(t *testing.T) {
	form := streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 -100]", contentOf(placed{50, 800, "in a form"}))
	self := streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</B 7 0 R>>>>", "/B Do")
	field := "<</Type/Annot/Subtype/Widget/Rect[50 600 150 620]/AP<</N 8 0 R>>>>"
	look := streamObject("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
		contentOf(placed{2, 5, "filled in"}))
	data := pagePDF(contentOf(placed{50, 750, "before"})+"/A Do /B Do "+contentOf(placed{50, 650, "after"}), "/XObject<</A 6 0 R/B 7 0 R>>", form, self, look)
	data = []byte(strings.Replace(string(data), "\n[]\n", "\n["+field+"]\n", 1))
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("before\n\nin a form\n\nafter\n\nfilled in\n", got.Text); diff != "" {
		t.Error(diff)
	}
}

// TestLinks keeps links with their words; an icon's link stands at the nearest word.
func TestLinks(t *testing.T) {
	link := func(rect, url string) string {
		return "<</Type/Annot/Subtype/Link/Rect[" + rect + "]/A<</S/URI/URI(" + url + ")>>>>"
	}
	data := pagePDF(contentOf(placed{50, 700, "See my page or write"}), "")
	data = []byte(strings.Replace(string(data), "\n[]\n", "\n["+link("66 695 108 712", "https://example.com/a b")+
		link("200 695 210 712", "https://example.com/icon")+"<</Subtype/Link/Rect[0 0 1 1]/Dest/x>>]\n", 1))
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var links []string
	for _, l := range got.Links {
		links = append(links, l.URL+" "+got.Text[l.At.Start:l.At.End])
	}
	if diff := cmp.Diff([]string{"https://example.com/ab my page", "https://example.com/icon "}, links); diff != "" {
		t.Error(diff)
	}
}
