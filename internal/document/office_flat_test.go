package document

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Files by real programs are in testdata/office, read by TestGolden: libreoffice.fodt
// is libreoffice.odt saved anew by LibreOffice 7.4.7, docxjs.docx was made with
// docx 9.15.2 of npm.

// A document that is one XML file is read as the same one in an archive is.
func TestOfficeFlat(t *testing.T) {
	part := func(name, data string) string {
		return `<pkg:part pkg:name="` + name + `" pkg:contentType="application/xml"><pkg:xmlData>` + data + `</pkg:xmlData></pkg:part>`
	}
	body := paragraph(`<w:hyperlink r:id="l">`+run("", "Mira Berg")+`</w:hyperlink>`) + `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>` + run("", "Rust") + `</w:p>`
	opc := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="` + flatOPC + `">` +
		part("/_rels/.rels", docxRelations("r", "officeDocument", "word/document.xml")) +
		part("/word/_rels/document.xml.rels", docxRelations("l", "hyperlink", "https://example.com/m", "s", "styles", "styles.xml")) +
		part("/word/document.xml", strings.TrimPrefix(docxDocument(body), `<?xml version="1.0" encoding="UTF-8"?>`)) +
		`<pkg:part pkg:name="/word/media/image1.png" pkg:compression="store"><pkg:binaryData>iVBORw0K</pkg:binaryData></pkg:part>` +
		part("/word/styles.xml", docxPart("styles", `<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`)) + `</pkg:package>`
	word2003 := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="` + wordML + `" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office">` +
		`<o:DocumentProperties><o:Title>x</o:Title></o:DocumentProperties><w:fonts><w:defaultFonts w:ascii="Arial"/></w:fonts><w:styles><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles><w:docPr><w:view w:val="print"/></w:docPr>` +
		`<w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p><w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>Ran </w:t></w:r><w:hlink w:dest="https://example.com/k"><w:r><w:t>Kafka</w:t></w:r></w:hlink>` +
		`<w:r><w:footnote><w:p><w:r><w:t>Since 2015</w:t></w:r></w:p></w:footnote></w:r><aml:annotation aml:id="0" w:type="Word.Deletion"><aml:content><w:r><w:delText> COBOL</w:delText></w:r></aml:content></aml:annotation><aml:annotation aml:id="1" w:type="Word.Insertion"><aml:content><w:r><w:t> and Go</w:t></w:r></aml:content></aml:annotation></w:p>` +
		`<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Mira Berg</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`
	odt := `<?xml version="1.0" encoding="UTF-8"?><office:document` + odtSpaces + ` office:version="1.2" office:mimetype="` + odtType + `"><office:meta><a>x</a></office:meta><office:styles><style:style style:name="S" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:styles>` +
		`<office:master-styles><style:master-page style:name="Standard"><style:footer><text:p>Oslo</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text><text:p>Go</text:p><text:p text:style-name="S">Rust</text:p></office:text></office:body></office:document>`
	hidden := []string{"hidden: Rust"}
	tests := []struct {
		name, file, data string
		format           string
		want             found
	}{
		{"flat OPC", "cv.xml", opc, "docx", found{Text: "Mira Berg\nRust", Hidden: hidden, Links: []string{"https://example.com/m: Mira Berg"}, Warnings: []string{"hidden-text"}}},
		{"Word 2003", "cv.xml", word2003, "docx", found{Text: "Mira Berg\n\nWork\nRan Kafka and Go\n\nSince 2015", Links: []string{"https://example.com/k: Kafka"}, Warnings: []string{"header-footer", "tracked-changes"}}},
		{"Word 2003 called doc", "cv.doc", byteOrderMark + word2003, "docx", found{Text: "Mira Berg\n\nWork\nRan Kafka and Go\n\nSince 2015", Links: []string{"https://example.com/k: Kafka"}, Warnings: []string{"header-footer", "tracked-changes"}}},
		{"flat ODT", "cv.fodt", odt, "odt", found{Text: "Go\nRust\n\nOslo", Hidden: hidden, Warnings: []string{"header-footer", "hidden-text"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readOffice(t, tt.file, []byte(tt.data))
			if diff := cmp.Diff(tt.want, findings(d)); diff != "" || d.Format != tt.format {
				t.Errorf("format %s (-want +got):\n%s", d.Format, diff)
			}
		})
	}
}

// Archives as mail programs, web servers and other zip programs leave them.
func TestOfficeZips(t *testing.T) {
	docx := docxOf(t, para("Go"))
	odt := odtOf(t, "", "<text:p>Go</text:p>")
	rels := func(main string) []string {
		return []string{"[Content_Types].xml", "<Types/>", "_rels/.rels", docxRelations("r", "officeDocument", main)}
	}
	tests := []struct {
		name, file string
		data       []byte
	}{
		{"behind a header", "cv.docx", append([]byte("Content-Type: application/octet-stream\r\n\r\n"), docx...)},
		{"behind the mark of a split archive", "cv.docx", append([]byte("PK00"), docx...)},
		{"before a line end", "cv.docx", append(bytes.Clone(docx), "\r\n--boundary--\r\n"...)},
		{"ODT behind a line end", "cv.odt", append([]byte("\r\n"), odt...)},
		{"with long numbers", "cv.docx", zip64(t, docx)},
		{"stored", "cv.docx", zipBy(t, zip.Store, append(rels("word/document.xml"), "word/document.xml", docxDocument(para("Go")))...)},
		{"main part at the root", "cv.docx", zipOf(t, append(rels("/document.xml"), "document.xml", docxDocument(para("Go")))...)},
		{"main part in another folder", "cv.docx", zipOf(t, append(rels("docs/main.xml"), "docs/main.xml", docxDocument(para("Go")))...)},
		{"template with macros", "cv.dotm", docx},
		{"type not in front", "x", zipOf(t, "content.xml", odtContent("", "<text:p>Go</text:p>"), "mimetype", odtType)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := readOffice(t, tt.file, tt.data); d.Text != "Go" {
				t.Errorf("text %q, want Go", d.Text)
			}
		})
	}
}

// zip64 gives an archive the directory of those over 4 GB.
func zip64(t *testing.T, data []byte) []byte {
	t.Helper()
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	if end < 0 {
		t.Fatal("no directory")
	}
	le := binary.LittleEndian
	files, size, from := le.Uint16(data[end+10:]), le.Uint32(data[end+12:]), le.Uint32(data[end+16:])
	out := bytes.Clone(data[:end])
	out = append(out, "PK\x06\x06"...)
	out = le.AppendUint64(out, 44)
	out = append(out, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	for _, n := range []uint64{uint64(files), uint64(files), uint64(size), uint64(from)} {
		out = le.AppendUint64(out, n)
	}
	out = append(out, "PK\x06\x07\x00\x00\x00\x00"...)
	out = le.AppendUint64(out, uint64(end))
	out = append(out, 1, 0, 0, 0)
	out = append(out, "PK\x05\x06\x00\x00\x00\x00"...)
	return append(out, strings.Repeat("\xFF", 12)+"\x00\x00"...)
}

// Styles are headings by their names in whatever language, or by their ids.
func TestHeadingLevel(t *testing.T) {
	tests := []struct {
		name string
		want int
	}{
		{"heading 1", 1}, {"Heading1", 1}, {"Heading_20_3", 3}, {"Überschrift 2", 2}, {"Titre 1", 1}, {"Título2", 2}, {"Kop 4", 4},
		{"Заголовок 1", 1}, {"标题 1", 1}, {"見出し 2", 2}, {"Title", 1}, {"Subtitle", 0}, {"Heading", 1},
		{"heading 0", -1}, {"heading 10", -1}, {"Heading 1 Char", -1}, {"Copy 1", -1}, {"Normal", -1}, {"", -1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := headingLevel(tt.name); got != tt.want {
				t.Errorf("level %d, want %d", got, tt.want)
			}
		})
	}
}
