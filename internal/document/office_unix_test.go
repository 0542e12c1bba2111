//go:build unix

package document

import (
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// TestOfficeGrowsLinearly reads what may make a reader look back or ahead again
// and again, in two sizes of which one is sixteen times the other: see
// TestHostileGrowsLinearly.
func TestOfficeGrowsLinearly(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	const (
		factor = 16
		most   = 4 * factor
		enough = 150 * time.Millisecond
	)
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	docx := func(pattern string) func(n int) string {
		return func(n int) string {
			return string(docxOf(t, strings.Repeat(pattern, n/8/len(pattern))))
		}
	}
	deep := func(open, inner, end string, depth int) func(n int) string { // many nests of a depth
		return docx(strings.Repeat(open, depth) + inner + strings.Repeat(end, depth))
	}
	odt := func(pattern string) func(n int) string {
		return func(n int) string { return string(odtOf(t, "", strings.Repeat(pattern, n/8/len(pattern)))) }
	}
	rtf := func(pattern string) func(n int) string {
		return func(n int) string { return `{\rtf1 ` + strings.Repeat(pattern, n/len(pattern)) }
	}
	p := paragraph(run("", "a"))
	cell := `<w:tc>` + p + p + `</w:tc>`
	for _, tt := range []struct {
		name, file string
		of         func(n int) string
	}{
		{"paragraphs", "a.docx", docx(p)},
		{"runs", "a.docx", docx(run("", "a "))},
		{"hidden runs", "a.docx", docx(run("<w:vanish/>", "a ") + run("", "b"))},
		{"links", "a.docx", docx(`<w:p><w:fldSimple w:instr="HYPERLINK https://example.com">` + run("", "a") + `</w:fldSimple></w:p>`)},
		{"bare links", "a.docx", docx(paragraph(run("", "https://example.com")))},
		{"fields that never end", "a.docx", docx(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`)},
		{"instructions", "a.docx", docx(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>aaaaaaaaaaaaaaaa</w:instrText></w:r>`)},
		{"line breaks", "a.docx", docx(`<w:r><w:br/><w:t>a</w:t></w:r>`)},
		{"table of one row", "a.docx", func(n int) string { return string(docxOf(t, `<w:tbl><w:tr>`+strings.Repeat(cell, n/8/len(cell)))) }},
		{"nested tables", "a.docx", deep("<w:tbl><w:tr><w:tc>", p, "</w:tc></w:tr></w:tbl>", 60)},
		{"nested boxes", "a.docx", deep("<w:p><w:r><w:t>a</w:t><w:txbxContent>", p, "</w:txbxContent></w:r></w:p>", 60)},
		{"alternatives", "a.docx", deep("<mc:AlternateContent><mc:Choice/><mc:Fallback>", p, "</mc:Fallback></mc:AlternateContent>", 60)},
		{"sections", "a.docx", docx(`<w:sectPr><w:headerReference r:id="a"/></w:sectPr>`)},
		{"ODT spans", "a.odt", odt(`<text:p>a <text:span>b</text:span></text:p>`)},
		{"ODT lists", "a.odt", odt(strings.Repeat("<text:list><text:list-item>", 60) + "<text:p>a</text:p>" + strings.Repeat("</text:list-item></text:list>", 60))},
		{"ODT notes", "a.odt", odt("<text:p>a<text:note-body><text:p>b</text:p></text:note-body></text:p>")},
		{"RTF words", "a.rtf", rtf(`\b`)},
		{"RTF groups", "a.rtf", rtf(`{\b a}`)},
		{"RTF paragraphs", "a.rtf", rtf(`a\par`)},
		{"RTF numbers", "a.rtf", rtf(`\u-1111111111111111`)},
		{"RTF twice", "a.rtf", rtf(`\upr`)},
		{"RTF twice, in groups", "a.rtf", rtf(`{\upr{`)},
		{"RTF cells", "a.rtf", rtf(`\trowd\cellx9 a\cell\row`)},
		{"RTF cells of one row", "a.rtf", rtf(`\intbl a\par b\cell`)},
		{"RTF boxes", "a.rtf", rtf(`a{\shptxt b}`)},
		{"RTF headers", "a.rtf", rtf(`{\header b}`)},
		{"RTF fonts", "a.rtf", rtf(`{\fonttbl{\f1\fcharset2 a;}}`)},
		{"RTF links", "a.rtf", rtf(`{\field{\*\fldinst HYPERLINK "https://a"}{\fldrslt b}}`)},
		{"RTF binary", "a.rtf", rtf(`\bin1 `)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const small = 256 << 10
			one, many := tt.of(small), tt.of(factor*small)
			long := processorTime(t, tt.file, many)
			if long < enough {
				return
			}
			short := processorTime(t, tt.file, one)
			for range 3 {
				if long <= most*short {
					break
				}
				long = min(long, processorTime(t, tt.file, many))
			}
			if long > most*short {
				t.Errorf("%v for one, %v for %d times as much", short, long, factor)
			}
		})
	}
}
