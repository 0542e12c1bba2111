package document

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// Documents that are one XML file: of Word, today's parts in elements ("Flat OPC",
// Save as XML) and the format of Word 2003; of LibreOffice, flat ODT.

const (
	flatOPC = "http://schemas.microsoft.com/office/2006/xmlPackage"
	wordML  = "http://schemas.microsoft.com/office/word/2003/wordml"
)

// isFlatWord reports whether data is one of the two.
func isFlatWord(data []byte) bool {
	return rootHas(data, flatOPC) || rootHas(data, wordML)
}

// rootHas reports whether data is an XML file that has a value, such as a
// namespace, among its first attributes.
func rootHas(data []byte, space string) bool {
	head := data[:min(len(data), 16<<10)] // LibreOffice declares some forty namespaces
	if hasUTF16Mark(head) {
		s, _ := decodeUTF16(string(head[:len(head)&^1]))
		head = []byte(s)
	}
	head = rtfStart(head)
	return bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte(`"`+space+`"`)) || bytes.Contains(head, []byte(`'`+space+`'`)))
}

// openWord opens a Word file of any of the three kinds.
func openWord(data []byte) (*archive, *Error) {
	switch {
	case zipStart(data) >= 0:
		return openArchive(data)
	case rootHas(data, flatOPC):
		return openFlatOPC(data)
	}
	a := newArchive()
	a.single = true
	a.add("word/document.xml", archivePart{plain: data})
	return a, nil
}

// openFlatOPC finds the parts in the elements of a package. They are read later,
// each by itself, so here only their places count.
func openFlatOPC(data []byte) (*archive, *Error) {
	if hasUTF16Mark(data) {
		s, _ := decodeUTF16(string(data[:len(data)&^1]))
		data = []byte(s)
	}
	a := newArchive()
	finder := newArchive()
	finder.add("package", archivePart{plain: data})
	x, problem := finder.openXML("package")
	if problem != nil {
		return nil, problem
	}
	defer x.close()
	for {
		switch t := x.next().(type) {
		case nil:
			return a, x.problem
		case xml.StartElement:
			if x.name(t.Name) != "pkg:part" {
				continue
			}
			x.flatPart(a, t, data)
			if len(a.files) > maxArchiveFiles {
				return nil, officeLimit(fmt.Sprintf("more than %d files inside", maxArchiveFiles))
			}
		}
	}
}

// flatPart reads pkg:part. One that is no XML, a picture, is left out.
func (x *xmlReader) flatPart(a *archive, part xml.StartElement, data []byte) {
	name := x.attr(part, "pkg:name")
	x.each(func(e xml.StartElement) {
		if x.name(e.Name) != "pkg:xmlData" {
			x.skip()
			return
		}
		from := x.dec.InputOffset()
		to := from
		x.each(func(xml.StartElement) {
			x.skip()
			to = x.dec.InputOffset()
		})
		if from <= to && to <= int64(len(data)) {
			a.add(name, archivePart{plain: bytes.Trim(data[from:to], " \t\r\n")})
		}
	})
}
