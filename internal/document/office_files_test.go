package document

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// zipOf makes an archive of names and contents, in turn.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	return zipBy(t, zip.Deflate, files...)
}

// zipBy makes an archive whose files are packed by a method, but for the type of
// OpenDocument, which no program packs.
func zipBy(t testing.TB, method uint16, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		header := &zip.FileHeader{Name: files[i], Method: method}
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

// changeRecords returns an archive with each record of its directory changed.
func changeRecords(data []byte, change func(record []byte)) []byte {
	const mark = "PK\x01\x02"
	data = bytes.Clone(data)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte(mark))
		if i < 0 {
			return data
		}
		at += i
		change(data[at:])
		at += len(mark)
	}
}

// directoryOf makes the directory of an archive without the files that it names.
func directoryOf(names ...string) []byte {
	var records []byte
	for _, name := range names {
		record := make([]byte, 46)
		copy(record, "PK\x01\x02")
		record[28] = byte(len(name))
		records = append(append(records, record...), name...)
	}
	end := make([]byte, 22)
	copy(end, "PK\x05\x06")
	end[12] = byte(len(records))
	return append(records, end...)
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

func kindName(k BlockKind) string { return [...]string{"paragraph", "heading", "item", "cell"}[k] }

// kinds writes the blocks one a line: kind, level and text.
func kinds(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(kindName(block.Kind))
		if block.Level > 0 {
			b.WriteByte('0' + byte(block.Level))
		}
		b.WriteString(" " + d.Text[block.Start:block.End] + "\n")
	}
	return b.String()
}
