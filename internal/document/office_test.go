package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
)

// zipOf makes an archive of names and contents, in turn.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		header := &zip.FileHeader{Name: files[i], Method: zip.Deflate}
		if files[i] == "mimetype" {
			header.Method = zip.Store
		}
		w, err := z.CreateHeader(header)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const docxSpaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:v="urn:schemas-microsoft-com:vml"` +
	` xmlns:aml="http://schemas.microsoft.com/aml/2001/core"` +
	` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
	` xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"` +
	` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`

func docxDocument(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:document` + docxSpaces + `><w:body>` + body + `</w:body></w:document>`
}

// docxRelations makes the relations of a part: id, kind and target, in turn.
func docxRelations(relations ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i+2 < len(relations); i += 3 {
		mode := ""
		if relations[i+1] == "hyperlink" {
			mode = ` TargetMode="External"`
		}
		b.WriteString(`<Relationship Id="` + relations[i] + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + relations[i+1] +
			`" Target="` + relations[i+2] + `"` + mode + `/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// docxOf makes a Word file with a body, and more parts as zipOf takes them.
func docxOf(t testing.TB, body string, more ...string) []byte {
	t.Helper()
	files := []string{
		"[Content_Types].xml", "<Types/>",
		"_rels/.rels", docxRelations("rId1", "officeDocument", "word/document.xml"),
		"word/document.xml", docxDocument(body),
	}
	return zipOf(t, append(files, more...)...)
}

const odtSpaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:xlink="http://www.w3.org/1999/xlink"`

func odtContent(styles, body string) string {
	return `<office:document-content` + odtSpaces + `><office:automatic-styles>` + styles +
		`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`
}

// odtOf makes an OpenDocument text with automatic styles, a body, and more
// parts as zipOf takes them.
func odtOf(t testing.TB, styles, body string, more ...string) []byte {
	t.Helper()
	return zipOf(t, append([]string{"mimetype", odtType, "content.xml", odtContent(styles, body)}, more...)...)
}

// readOffice reads data in this process and checks what holds of all documents.
func readOffice(t *testing.T, name string, data []byte) *Document {
	t.Helper()
	d, err := Read(name, data, Options{unguarded: true})
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, d)
	return d
}

// found is what a test compares: the text, with what is said of it.
type found struct {
	Text                    string
	Hidden, Links, Warnings []string
}

func findings(d *Document) found {
	f := found{Text: d.Text}
	for _, h := range d.Hidden {
		f.Hidden = append(f.Hidden, h.Reason+": "+d.Text[h.Start:h.End])
	}
	for _, l := range d.Links {
		f.Links = append(f.Links, l.URL+": "+d.Text[l.At.Start:l.At.End])
	}
	for _, w := range d.Warnings {
		f.Warnings = append(f.Warnings, w.Code)
	}
	return f
}

// kinds writes the blocks one a line: kind, level and text.
func kinds(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString([...]string{"paragraph", "heading", "item", "cell"}[block.Kind])
		if block.Level > 0 {
			b.WriteByte('0' + byte(block.Level))
		}
		b.WriteString(" " + d.Text[block.Start:block.End] + "\n")
	}
	return b.String()
}

// A broken or hostile office file ends with the error that tells its user what
// is wrong.
func TestOfficeRefuses(t *testing.T) {
	const (
		p     = `<w:p><w:r><w:t>Go</w:t></w:r></w:p>`
		again = "open it in Word or LibreOffice and save it anew"
		asPDF = "save it as PDF or text"
	)
	whole := docxOf(t, p)
	encrypted := bytes.Clone(whole)
	for at := 0; ; { // the flag of each record
		i := bytes.Index(encrypted[at:], []byte("PK\x01\x02"))
		if i < 0 {
			break
		}
		at += i + 4
		encrypted[at+4] |= 1
	}
	part := func(name, content string) []byte {
		return zipOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", docxDocument(p),
			"word/_rels/document.xml.rels", docxRelations("s", "styles", "styles.xml"), name, content)
	}
	main := func(content string) []byte {
		return zipOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", content)
	}
	many := []string{"[Content_Types].xml", "", "word/document.xml", ""}
	for range maxArchiveFiles {
		many = append(many, "a", "")
	}
	blank := strings.Repeat(" ", 1<<20)
	deep := strings.Repeat("<w:sdt><w:sdtContent>", maxXMLDepth)
	utf16 := func(s string) string {
		var b []byte
		for i := range len(s) {
			b = append(b, s[i], 0)
		}
		return string(b)
	}
	const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	tests := []struct {
		name, file string
		data       []byte
		kind       ErrorKind
		want       string
	}{
		{"cut short", "cv.docx", whole[:len(whole)*2/3], Damaged, "the zip archive is cut short or broken: " + again},
		{"broken and of no known name", "cv.docx", []byte("PK\x03\x04 and no more"), Damaged, "the zip archive is cut short or broken: " + again},
		{"without the text", "cv.docx", zipOf(t, "[Content_Types].xml", "", "word/styles.xml", ""), Damaged, "the part with the text is missing: " + again},
		{"without a list of types", "cv.docx", zipOf(t, "word/document.xml", ""), Damaged, "parts of the DOCX file are missing: " + again},
		{"no XML", "cv.docx", main("Go"), Damaged, "word/document.xml is empty: " + again},
		{"empty part", "cv.docx", main(""), Damaged, "word/document.xml is empty: " + again},
		{"broken XML", "cv.docx", main("<w:document>\n<w:body></w:document>"), Damaged, "word/document.xml:2: broken XML: " + again},
		{"XML cut short", "cv.docx", main(strings.TrimSuffix(docxDocument(p), "</w:body></w:document>")), Damaged, "word/document.xml:1: broken XML: " + again},
		{"broken styles", "cv.docx", part("word/styles.xml", "<a"), Damaged, "word/styles.xml:1: broken XML: " + again},
		{"unknown encoding", "cv.docx", main("<?xml version='1.0' encoding='klingon'?><a/>"), Damaged, `word/document.xml: xml: opening charset "klingon": unknown encoding "klingon": ` + again},
		{"document type", "cv.docx", main(`<!DOCTYPE a [<!ENTITY b "c">]>` + docxDocument(p)), Unsupported, "word/document.xml declares a document type, which no office program writes: " + again},
		{"own entities", "cv.docx", main(docxDocument("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>")), Damaged, "word/document.xml:1: broken XML: " + again},
		{"no text", "cv.docx", docxOf(t, "<w:p/>"), NoText, "no text: is it a form, or a file that holds another one? open it in Word and save it as PDF"},
		{"only a picture", "cv.docx", docxOf(t, "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"), NoText, "no text, only pictures (a scan?): save it as PDF and run that through OCR, e.g. ocrmypdf"},
		{"encrypted parts", "cv.docx", encrypted, Encrypted, "a password is needed: save a copy without the password"},
		{"encrypted file", "cv.docx", []byte(compound + utf16("EncryptedPackage")), Encrypted, "a password is needed: save a copy without the password"},
		{"old Word", "cv.doc", []byte(compound + utf16("WordDocument")), Unsupported, "an old Word file (DOC): open it in Word or LibreOffice and save it as DOCX or PDF"},
		{"old Office", "cv.xls", []byte(compound), Unsupported, "an old Office file (DOC, XLS or PPT): open it in Word or LibreOffice and save it as DOCX or PDF"},
		{"WordPerfect", "cv.wpd", []byte("\xFFWPC\x01\x02\x00"), Unsupported, "a WordPerfect file: save it as DOCX or PDF"},
		{"link to a document", "cv.gdoc", []byte(`{"":"WARNING! DO NOT EDIT THIS FILE! ANY CHANGES MADE WILL BE LOST!","doc_id":"1"}`), Unsupported, "only a link to a document on the web: download it there as DOCX or PDF"},
		{"odd packing", "cv.docx", oddlyPacked(whole), Unsupported, "word/document.xml is packed in a way that is not read: " + again},
		{"OpenDocument sheet", "cv.odt", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ""), Unsupported, "ODS files are not read: " + asPDF},
		{"spreadsheet", "cv.xlsx", zipOf(t, "[Content_Types].xml", "", "xl/workbook.xml", ""), Unsupported, "XLSX files are not read: " + asPDF},
		{"zip archive", "cv.zip", zipOf(t, "cv.txt", "Go"), Unsupported, "a zip archive: unpack it and give the file inside"},
		{"encrypted ODT", "cv.odt", odtOf(t, "", "<text:p>Go</text:p>", "META-INF/manifest.xml",
			`<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`),
			Encrypted, "a password is needed: save a copy without the password"},
		{"ODT encrypted as a whole", "cv.odt", odtOf(t, "", "", "encrypted-package", "x"), Encrypted, "a password is needed: save a copy without the password"},
		{"ODT without text", "cv.odt", odtOf(t, "", "<text:p/>"), NoText, "no text: open it in LibreOffice and save it as PDF"},
		{"RTF without text", "cv.rtf", []byte(`{\rtf1\ansi\par}`), NoText, "no text: open it in Word or LibreOffice and save it as PDF"},

		{"many files", "cv.docx", zipOf(t, many...), Limit, "more than 5000 files inside: " + asPDF},
		{"bomb", "cv.docx", main(docxDocument(strings.Repeat(blank+"<w:p/>", 17))), Limit, "word/document.xml is over 16 MB when unpacked: " + asPDF},
		{"bomb in several parts", "cv.odt", zipOf(t, "mimetype", odtType, "styles.xml", "<a>"+strings.Repeat(blank+"<b/>", 15)+"</a>", "content.xml", "<a>"+strings.Repeat(blank+"<b/>", 15)+"</a>"), Limit, "the files inside are over 24 MB when unpacked: " + asPDF},
		{"many tags", "cv.odt", odtOf(t, "", strings.Repeat("<b/>", maxXMLTokens/2)), Limit, "more than 2097152 tags and texts: " + asPDF},
		{"deep", "cv.docx", docxOf(t, deep), Limit, "word/document.xml: elements are nested more than 256 deep: " + asPDF},
		{"huge tag", "cv.docx", docxOf(t, `<w:p a="`+strings.Repeat("a", maxXMLToken)+`"/>`), Limit, "word/document.xml: a tag or text is over 4 MB: " + asPDF},
		{"many attributes", "cv.docx", docxOf(t, `<w:p `+strings.Repeat(`a="" `, maxXMLToken/5)+`"/>`), Limit, "word/document.xml: a tag or text is over 4 MB: " + asPDF},
		{"huge text", "cv.docx", docxOf(t, `<w:p><w:r><w:t>`+strings.Repeat("Go ", maxXMLToken/3+1)), Limit, "word/document.xml: a tag or text is over 4 MB: " + asPDF},
		{"long text", "cv.docx", docxOf(t, strings.Repeat(`<w:p><w:r><w:t>`+strings.Repeat("Go ", 1<<19)+`</w:t></w:r></w:p>`, 3)), Limit, "the text is over the limit of 4 MB: raise it with --max-text"},
		{"many lines", "cv.rtf", []byte(`{\rtf1 ` + strings.Repeat(`a\par `, maxFlowLines+1)), Limit, "more than 262144 lines: " + asPDF},
		{"deep RTF", "cv.rtf", []byte(`{\rtf1` + strings.Repeat("{", maxRTFDepth) + "Go"), Limit, "groups are nested more than 1000 deep: " + asPDF},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file, tt.data, Options{unguarded: true})
			checkError(t, err, tt.kind, tt.file+": "+tt.want)
		})
	}
}

// oddlyPacked says of each file in an archive that it is packed by method 97.
func oddlyPacked(data []byte) []byte {
	data = bytes.Clone(data)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("PK\x01\x02"))
		if i < 0 {
			return data
		}
		at += i + 4
		data[at+6] = 97
	}
}

// What is in the file twice, empty, or of another encoding is read all the same.
func TestOfficeArchives(t *testing.T) {
	utf16 := func(s string) string {
		b := []byte{0xFF, 0xFE}
		for _, r := range s {
			b = append(b, byte(r), byte(r>>8))
		}
		return string(b)
	}
	document := func(encoding string) string {
		return `<?xml version="1.0" encoding="` + encoding + `"?><w:document` + docxSpaces + `><w:body><w:p><w:r><w:t>Zürich</w:t></w:r></w:p></w:body></w:document>`
	}
	latin1 := strings.ReplaceAll(document("ISO-8859-1"), "ü", "\xFC")
	strict := strings.ReplaceAll(document("UTF-8"), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
	prefix := strings.NewReplacer("<w:", "<ns0:", "</w:", "</ns0:", "xmlns:w=", "xmlns:ns0=").Replace(document("utf-8"))
	tests := []struct {
		name  string
		files []string
	}{
		{"utf-8", []string{"word/document.xml", document("UTF-8")}},
		{"byte order mark", []string{"word/document.xml", byteOrderMark + document("UTF-8")}},
		{"utf-16", []string{"word/document.xml", utf16(document("UTF-16"))}},
		{"utf-16 without a mark", []string{"word/document.xml", utf16(document("UTF-16"))[2:]}},
		{"latin 1", []string{"word/document.xml", latin1}},
		{"strict", []string{"word/document.xml", strict}},
		{"another prefix", []string{"word/document.xml", prefix}},
		{"another name", []string{"_rels/.rels", docxRelations("r", "officeDocument", "/word/document2.xml"), "word/document2.xml", document("UTF-8")}},
		{"backslashes and another case", []string{`Word\Document.xml`, document("UTF-8")}},
		{"the first of two", []string{"word/document.xml", document("UTF-8"), "word/document.xml", "x"}},
		{"names that lead out", []string{"../../word/evil.xml", "x", "word/document.xml", document("UTF-8")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readOffice(t, "cv", zipOf(t, append([]string{"[Content_Types].xml", ""}, tt.files...)...))
			if d.Text != "Zürich" || d.Format != "docx" {
				t.Errorf("%s: text %q, want Zürich", d.Format, d.Text)
			}
		})
	}
}

func TestOfficeDetect(t *testing.T) {
	docx := docxOf(t, "<w:p/>")
	tests := []struct {
		name, file string
		data       []byte
		want       string
	}{
		{"docx under another name", "cv.pdf", docx, "docx"},
		{"odt under another name", "cv.docx", odtOf(t, "", ""), "odt"},
		{"odt without its type", "cv.odt", zipOf(t, "content.xml", ""), "odt"},
		{"rtf called doc", "cv.doc", []byte(`{\rtf1 Go}`), "rtf"},
		{"rtf behind a mark", "-", []byte("\uFEFF\r\n{\\rtf1 Go}"), "rtf"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, problem := detect(tt.file, tt.data)
			if problem != nil || f.name != tt.want {
				t.Errorf("format %q, problem %v, want %q", f.name, problem, tt.want)
			}
		})
	}
	sheet := zipOf(t, "[Content_Types].xml", "", "xl/workbook.xml", "", "xl/embeddings/a.docx", "")
	if _, problem := detect("a.xlsx", sheet); problem == nil {
		t.Error("a spreadsheet is taken for a document")
	}
}

// No byte that is lost or changed makes a reader do anything but read or refuse.
func TestOfficeDamage(t *testing.T) {
	files := map[string][]byte{
		"a.docx": docxOf(t, `<w:p><w:r><w:t>Go and SQL</w:t></w:r></w:p>`),
		"a.odt":  odtOf(t, "", `<text:p>Go and SQL</text:p>`),
		"a.rtf":  []byte(`{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}}{\colortbl;\red255\green0\blue0;}{\header x\par}\trowd\cellx9 a\cell\row{\field{\*\fldinst HYPERLINK "https://example.com"}{\fldrslt b}}\u1234?\'e4\par}`),
	}
	for name, data := range files {
		t.Run(name, func(t *testing.T) {
			check := func(data []byte) {
				d, err := Read(name, data, Options{unguarded: true})
				var e *Error
				switch {
				case err == nil:
					checkInvariants(t, d)
				case !errors.As(err, &e) || e.Detail == "":
					t.Errorf("error %v, want a complete *Error", err)
				}
			}
			for i := range data {
				check(data[:i])
				changed := bytes.Clone(data)
				changed[i] ^= 1 << (i % 8)
				check(changed)
			}
		})
	}
}
