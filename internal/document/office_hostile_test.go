package document

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestHostileOffice reads office files that were made to hang or kill a reader,
// each in a child of its own: see TestHostileFiles.
func TestHostileOffice(t *testing.T) {
	for _, tt := range append(append(hostileDOCX(t), hostileODT(t)...), hostileRTF()...) {
		t.Run(tt.name, func(t *testing.T) { endsAs(t, tt.name, tt.data, tt.want) })
	}
}

// hostileFile is a file with the error and the budget that end its reading, or
// the beginning of its text.
type hostileFile struct {
	name string
	data []byte
	want string
}

// directorySizes changes the sizes that the directory of an archive tells of
// each file.
func directorySizes(data []byte, size func(old uint32) uint32) []byte {
	return changeRecords(data, func(record []byte) {
		field := record[24:]
		binary.LittleEndian.PutUint32(field, size(binary.LittleEndian.Uint32(field)))
	})
}

// oneFileManyNames lets each name of an archive that starts with prefix lead to
// the bytes of its last file.
func oneFileManyNames(data []byte, prefix string) []byte {
	const nameAt = 46
	last := data[bytes.LastIndex(data, []byte("PK\x01\x02")):]
	return changeRecords(data, func(record []byte) {
		if bytes.HasPrefix(record[nameAt:], []byte(prefix)) {
			copy(record[16:28], last[16:28]) // checksum and sizes
			copy(record[42:46], last[42:46]) // its place
		}
	})
}

func hostileDOCX(t *testing.T) []hostileFile {
	const (
		n    = 1 << 18
		rels = "word/_rels/document.xml.rels"
	)
	goText := para("Go")
	blank := strings.Repeat(strings.Repeat(" ", 1<<20)+"<w:p/>", 12)
	nest := func(open, inner, end string, depth int) string {
		return strings.Repeat(open, depth) + inner + strings.Repeat(end, depth)
	}
	many := []string{"[Content_Types].xml", "", "word/document.xml", docxDocument(goText)}
	for i := range 60_000 {
		many = append(many, strconv.Itoa(i), "")
	}
	var headers, headerRels, sections []string
	for i := range 64 {
		id := fmt.Sprint("h", i)
		headers = append(headers, "word/"+id+".xml", "x")
		headerRels = append(headerRels, id, "header", id+".xml")
		sections = append(sections, `<w:sectPr><w:headerReference w:type="default" r:id="`+id+`"/></w:sectPr>`)
	}
	overlapping := oneFileManyNames(docxOf(t, strings.Join(sections, "")+goText, append(append([]string{rels, docxRelations(headerRels...)}, headers...),
		"word/z.xml", docxPart("hdr", blank[:1<<20]+goText))...), "word/h")
	var styles, loops strings.Builder
	for i := range maxStyles {
		fmt.Fprintf(&styles, `<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i, i+1)
		fmt.Fprintf(&loops, `<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/><w:link w:val="s%d"/></w:style>`, i, (i+1)%maxStyles, i)
	}
	styled := func(styles string) []byte {
		var body strings.Builder
		for i := range 1000 {
			fmt.Fprintf(&body, `<w:p><w:pPr><w:pStyle w:val="s%d"/></w:pPr><w:r><w:t>Go</w:t></w:r></w:p>`, i)
		}
		return docxOf(t, body.String(), rels, docxRelations("s", "styles", "styles.xml"), "word/styles.xml", docxPart("styles", styles))
	}
	inner := docxOf(t, goText)
	for range 20 {
		inner = docxOf(t, goText+`<w:altChunk r:id="a"/>`, rels, docxRelations("a", "aFChunk", "a.docx"), "word/a.docx", string(inner))
	}
	chunks := []string{rels, docxRelations("a", "aFChunk", "a.html"), "word/a.html", "<html><body>" + strings.Repeat("<p>", n)}
	diagram := `<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/>`
	flat := func(parts string) []byte {
		return []byte(`<?xml version="1.0"?><pkg:package xmlns:pkg="` + flatOPC + `">` + parts + `</pkg:package>`)
	}
	return []hostileFile{
		{"many files.docx", zipOf(t, many...), "over-limit: more than 5000 files inside"},
		{"one bomb.docx", docxOf(t, blank+blank+goText), "over-limit: word/document.xml is over 16 MB when unpacked"},
		{"bomb in the styles.docx", docxOf(t, goText, rels, docxRelations("s", "styles", "styles.xml"), "word/styles.xml", docxPart("styles", blank+blank)), "over-limit: word/styles.xml is over 16 MB when unpacked"},
		{"bomb in the relations.docx", docxOf(t, goText, rels, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+strings.Repeat(`<Relationship/>`, 1<<20)), "text: Go"},
		{"bombs in two parts.docx", docxOf(t, blank+goText, rels, docxRelations("f", "footnotes", "f.xml"), "word/f.xml", docxPart("footnotes", blank+blank[:1<<20])), "over-limit: the files inside are over 24 MB when unpacked"},
		{"many names of one file.docx", overlapping, "over-limit: the files inside are over 24 MB when unpacked"},
		{"huge sizes.docx", directorySizes(docxOf(t, goText), func(uint32) uint32 { return 0xFFFFFFF0 }), "damaged: word/document.xml cannot be unpacked"},
		{"sizes too small.docx", directorySizes(docxOf(t, blank+goText), func(old uint32) uint32 { return min(old, 900) }), "damaged: word/document.xml cannot be unpacked"},
		{"files in files.docx", inner, "text: Go"},
		{"the same file inside, often.docx", docxOf(t, strings.Repeat(`<w:altChunk r:id="a"/>`, 1000)+goText, chunks...), "text: Go"},
		{"the same diagram, often.docx", docxOf(t, strings.Repeat(diagram, 1000)+goText, rels, docxRelations("d", "diagramData", "d.xml"), "word/d.xml", "<a>"+blank[:1<<20]+"</a>"), "over-limit: the files inside are over 24 MB when unpacked"},
		{"a diagram in itself.docx", docxOf(t, diagram+goText, rels, docxRelations("d", "diagramData", "d.xml"), "word/d.xml", "<a"+docxSpaces+">"+diagram+"</a>"), "text: Go"},
		{"million runs.docx", docxOf(t, strings.Repeat(`<w:r><w:t>a</w:t></w:r>`, 1_000_000)), "over-limit: more than 2097152 tags and texts"},
		{"many runs.docx", docxOf(t, strings.Repeat(`<w:r><w:t>a</w:t></w:r>`, 400_000)), "text: aaa"},
		{"fields that begin.docx", docxOf(t, strings.Repeat(`<w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText>`, n/2)+goText), "no-text: no text"},
		{"long attribute.docx", docxOf(t, `<w:p w:rsidR="`+strings.Repeat("0", maxXMLToken)+`"/>`), "over-limit: word/document.xml: a tag or text is over 4 MB"},
		{"many attributes.docx", docxOf(t, `<w:p `+strings.Repeat(`a="" `, maxXMLToken/6)+`/>`+goText), "text: Go"},
		{"million laughs.docx", zipOf(t, "[Content_Types].xml", "", "word/document.xml", `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>`), "unsupported: word/document.xml declares a document type"},
		{"outside entity.docx", zipOf(t, "[Content_Types].xml", "", "word/document.xml", `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`), "unsupported: word/document.xml declares a document type"},
		{"deep controls.docx", docxOf(t, nest("<w:sdt><w:sdtContent>", goText, "</w:sdtContent></w:sdt>", 1<<16)), "over-limit: word/document.xml: elements are nested more than 256 deep"},
		{"boxes in boxes.docx", docxOf(t, strings.Repeat(nest("<w:p><w:r><w:txbxContent>", goText, "</w:txbxContent></w:r></w:p>", 80), 1000)), "text: Go"},
		{"tables in tables.docx", docxOf(t, strings.Repeat(nest("<w:tbl><w:tr><w:tc>", goText, "</w:tc></w:tr></w:tbl>", 80), 1000)), "text: Go"},
		{"chain of styles.docx", styled(styles.String()), "text: Go"},
		{"circle of styles.docx", styled(loops.String()), "text: Go"},
		{"numbering in a circle.docx", docxOf(t, `<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Go</w:t></w:r></w:p>`, rels, docxRelations("n", "numbering", "n.xml"), "word/n.xml", docxPart("numbering", `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`)), "text: Go"},
		{"parts that lead out.docx", docxOf(t, strings.Join(sections[:3], "")+goText+`<w:altChunk r:id="a"/>`, rels, docxRelations("h0", "header", "../../../../etc/passwd", "h1", "header", "file:///etc/passwd", "h2", "header", "/proc/self/environ", "a", "aFChunk", "http://example.com/a.html")), "text: Go"},
		{"headers of headers.docx", docxOf(t, sections[0]+goText, rels, docxRelations("h0", "header", "h0.xml"), "word/h0.xml", docxPart("hdr", sections[0]+para("Mira")), "word/_rels/h0.xml.rels", docxRelations("h0", "header", "h0.xml")), "text: Mira\n\nGo"},
		{"notes in notes.docx", docxOf(t, goText, rels, docxRelations("f", "footnotes", "f.xml"), "word/f.xml", docxPart("footnotes", nest(`<w:footnote w:id="1"><w:p>`, `<w:footnoteReference w:id="1"/>`, "</w:p></w:footnote>", 100)), "word/_rels/f.xml.rels", docxRelations("f", "footnotes", "f.xml")), "text: Go"},
		{"many parts.xml", flat(strings.Repeat(`<pkg:part pkg:name="a"/>`, n)), "damaged: the part with the text is missing"},
		{"many parts with names.xml", flat(manyParts(maxArchiveFiles + 1)), "over-limit: more than 5000 files inside"},
		{"deep parts.xml", flat(strings.Repeat("<pkg:part><pkg:xmlData>", n)), "over-limit: package: elements are nested more than 256 deep"},
		{"a part in itself.xml", flat(`<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>` + strings.Repeat(`<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>`, 100) + strings.Repeat(`</pkg:xmlData></pkg:part>`, 101)), "no-text: no text"},
		{"headers in headers.xml", []byte(`<w:wordDocument xmlns:w="` + wordML + `">` + nest(`<w:sectPr><w:hdr w:type="odd">`, "<w:p><w:r><w:t>Go</w:t></w:r></w:p>", "</w:hdr></w:sectPr>", 120) + "</w:wordDocument>"), "text: Go"},
	}
}

func manyParts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<pkg:part pkg:name="/%d"><pkg:xmlData><a/></pkg:xmlData></pkg:part>`, i)
	}
	return b.String()
}

func hostileODT(t *testing.T) []hostileFile {
	const n = 1 << 18
	const p = "<text:p>Go</text:p>"
	const huge = "1000000000"
	var styles strings.Builder
	for i := range maxStyles {
		fmt.Fprintf(&styles, `<style:style style:name="s%d" style:family="paragraph" style:parent-style-name="s%d"/>`, i, (i+1)%maxStyles)
	}
	pages := `<office:document-styles` + odtSpaces + `><office:master-styles><style:master-page style:name="Standard" style:next-style-name="B"><style:header><text:p>Mira</text:p></style:header></style:master-page><style:master-page style:name="B" style:next-style-name="Standard"/></office:master-styles></office:document-styles>`
	object := `<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`
	return []hostileFile{
		{"many spaces.odt", odtOf(t, "", strings.Repeat(`<text:p>Go<text:s text:c="`+huge+`"/>SQL</text:p>`, 1000)), "text: Go SQL\nGo"},
		{"wide table.odt", odtOf(t, "", `<table:table><table:table-column table:number-columns-repeated="`+huge+`"/><table:table-row table:number-rows-repeated="`+huge+`"><table:table-cell table:number-columns-repeated="`+huge+`">`+p+`</table:table-cell></table:table-row></table:table>`), "text: Go"},
		{"circle of styles.odt", odtOf(t, styles.String(), `<text:p text:style-name="s1">Go</text:p>`), "text: Go"},
		{"circle of pages.odt", odtOf(t, "", p, "styles.xml", pages), "text: Mira\n\nGo"},
		{"deep lists.odt", odtOf(t, "", strings.Repeat("<text:list><text:list-item>", n)), "over-limit: content.xml: elements are nested more than 256 deep"},
		{"changes.odt", odtOf(t, "", "<text:tracked-changes>"+strings.Repeat(`<text:changed-region text:id="a"><text:deletion/></text:changed-region>`, n/4)+"</text:tracked-changes>"+p+strings.Repeat(`<text:change-start text:change-id="a"/>`+p, n/4)), "text: Go"},
		{"the same object, often.odt", odtOf(t, "", p+strings.Repeat(object, 1000), "Object 1/content.xml", "<a>"+strings.Repeat(" ", 1<<20)+"</a>"), "over-limit: the files inside are over 24 MB when unpacked"},
		{"an object in itself.odt", odtOf(t, "", "<text:p>"+object+"Go</text:p>", "Object 1/content.xml", odtContent("", "<text:p>"+object+"x</text:p>")), "text: x\n\nGo"},
		{"a bomb.odt", odtOf(t, "", strings.Repeat(strings.Repeat(" ", 1<<20)+"<text:p/>", 17)), "over-limit: content.xml is over 16 MB when unpacked"},
		{"what is no text.odt", zipOf(t, "mimetype", odtType, "content.xml", "\x00\x01\x02 no XML"), "damaged: content.xml"},
		{"a sheet by its type.odt", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", odtContent("", p)), "unsupported: ODS files are not read"},
		{"laughs.fodt", []byte(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">]><office:document` + odtSpaces + ` office:mimetype="` + odtType + `"/>`), "unsupported: content.xml declares a document type"},
	}
}

func hostileRTF() []hostileFile {
	const n = 1 << 20
	flood := func(s string) []byte { return []byte(`{\rtf1\ansi Go` + strings.Repeat(s, n)) }
	return []hostileFile{
		{"groups in groups.rtf", flood("{"), "over-limit: groups are nested more than 1000 deep"},
		{"empty groups.rtf", flood("{}"), "text: Go"},
		{"words.rtf", flood(`\b`), "text: Go"},
		{"huge numbers.rtf", flood(`\fs99999999999999`), "text: Go"},
		{"huge stand-ins.rtf", flood(`\uc1000000000\u65`), "text: Go"},
		{"huge binary.rtf", []byte(`{\rtf1\ansi Go\bin2147483647 x}`), "text: Go"},
		{"binary of negative size.rtf", flood(`\bin-5 `), "text: Go"},
		{"halves of letters.rtf", flood(`\u-10179?`), "text: Go"},
		{"first bytes.rtf", []byte(`{\rtf1\ansi\ansicpg932 Go` + strings.Repeat(`\'83 `, n)), "over-limit: the text is over the limit of 4 MB"},
		{"bytes of UTF-8.rtf", []byte(`{\rtf1\ansi\ansicpg65001 Go` + strings.Repeat(`\'f0`, n)), "text: Go"},
		{"fonts.rtf", []byte(`{\rtf1{\fonttbl` + strings.Repeat(`{\f1\fcharset128 Symbol;}`, n/2) + `}Go`), "text: Go"},
		{"fields in fields.rtf", []byte(`{\rtf1 Go` + strings.Repeat(`{\field{\*\fldinst HYPERLINK "https://example.com"}{\fldrslt `, 400)), "text: Go"},
		{"properties.rtf", []byte(`{\rtf1 Go` + strings.Repeat(`{\sp{\sn gtextUNICODE}{\sv}}`, n/2)), "text: Go"},
		{"rows.rtf", flood(`\trowd\cellx9\row`), "text: Go"},
		{"cells.rtf", flood(`\intbl a\cell`), "over-limit: more than 262144 lines"},
		{"twice.rtf", flood(`{\upr{`), "text: Go"},
		{"one long word.rtf", []byte(`{\rtf1 Go\` + strings.Repeat("a", 16<<20)), "text: Go"},
		{"one long paragraph.rtf", []byte(`{\rtf1 ` + strings.Repeat("Go ", 5<<20)), "over-limit: the text is over the limit of 4 MB"},
	}
}
