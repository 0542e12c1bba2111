package document

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	maxXMLDepth = 256     // elements in each other; tables in tables in text boxes come to some thirty
	maxXMLToken = 4 << 20 // bytes of one tag or text: Word keeps copies of drawings in attributes
	maxXMLNames = 4096    // names of elements that are kept ready
)

// xmlReader reads the elements of one part in their order. The first trouble
// ends the reading and stays in problem, so that callers need not look at each
// token.
type xmlReader struct {
	part    *partReader
	dec     *xml.Decoder
	src     *xmlSource
	names   map[xml.Name]string
	depth   int
	started bool // an element was read
	problem *Error
}

// openXML starts to read a part of the archive. The caller closes the reader.
func (a *archive) openXML(name string) (*xmlReader, *Error) {
	part, problem := a.open(name)
	if problem != nil {
		return nil, problem
	}
	src := &xmlSource{r: bufio.NewReader(part)}
	mark, _ := src.r.Peek(3) // trouble comes again when it is read
	switch {
	case hasUTF16Mark(mark):
		src.decodeUTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(mark, []byte("<\x00")):
		src.decodeUTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(mark, []byte("\x00<")):
		src.decodeUTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	x := &xmlReader{part: part, dec: xml.NewDecoder(src), src: src, names: map[xml.Name]string{}}
	x.dec.CharsetReader = charsetReader
	return x, nil
}

func (x *xmlReader) close() { x.part.Close() } // only read from

// next returns the next start, end or text; nil at the end, and after trouble.
// A text is valid up to the next call.
func (x *xmlReader) next() xml.Token {
	for x.problem == nil {
		x.src.token = 0
		if x.part.archive.tokens++; x.part.archive.tokens > maxXMLTokens {
			x.problem = officeLimit(fmt.Sprintf("more than %d tags and texts", maxXMLTokens))
			return nil
		}
		t, err := x.dec.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) || !x.started {
				x.problem = x.trouble(err)
			}
			return nil
		}
		switch t.(type) {
		case xml.StartElement:
			x.started = true
			if x.depth++; x.depth > maxXMLDepth {
				x.problem = officeLimit(fmt.Sprintf("%s: elements are nested more than %d deep", x.part.name, maxXMLDepth))
				return nil
			}
			return t
		case xml.EndElement:
			x.depth--
			return t
		case xml.CharData:
			return t
		case xml.Directive:
			x.problem = &Error{Kind: Unsupported, Detail: x.part.name + " declares a document type, which no office program writes", Hint: saveOfficeAgain}
			return nil
		}
	}
	return nil
}

func (x *xmlReader) trouble(err error) *Error {
	switch {
	case x.part.problem != nil:
		return x.part.problem
	case errors.Is(err, errLongToken):
		return officeLimit(fmt.Sprintf("%s: a tag or text is over %s", x.part.name, megabytes(maxXMLToken)))
	case errors.Is(err, io.EOF):
		return damagedOffice(x.part.name + " is empty")
	}
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return damagedOffice(fmt.Sprintf("%s:%d: broken XML", x.part.name, syntax.Line))
	}
	return damagedOffice(x.part.name + ": " + err.Error())
}

// skip reads past the end of the element whose start was read last.
func (x *xmlReader) skip() {
	for depth := x.depth; x.depth >= depth && x.next() != nil; {
	}
}

// each calls f for each child of the element whose start was read last; f
// reads to the child's end.
func (x *xmlReader) each(f func(e xml.StartElement)) {
	for {
		switch t := x.next().(type) {
		case nil, xml.EndElement:
			return
		case xml.StartElement:
			f(t)
		}
	}
}

// text reads the element whose start was read last to its end, and returns the
// text that stands directly in it.
func (x *xmlReader) text() string {
	var b []byte
	for {
		switch t := x.next().(type) {
		case nil, xml.EndElement:
			return string(b)
		case xml.StartElement:
			x.skip()
		case xml.CharData:
			b = append(b, t...)
		}
	}
}

// name returns the name of an element or attribute with the prefix that
// prefixOf gives to its namespace, whatever the file calls it; "" for one of a
// namespace that matters not.
func (x *xmlReader) name(n xml.Name) string {
	if s, ok := x.names[n]; ok {
		return s
	}
	s := ""
	if prefix := prefixOf(n.Space); prefix != "" {
		s = prefix + ":" + n.Local
	}
	if len(x.names) < maxXMLNames {
		x.names[n] = s
	}
	return s
}

// attr returns the value of an attribute, or "".
func (x *xmlReader) attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if x.name(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

// plainAttr returns the value of an attribute without a namespace, or "".
func plainAttr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// prefixOf returns the usual prefix of a namespace that is looked at, or "".
// Office has two names for its own: the usual one, and that of "Strict Open XML".
func prefixOf(space string) string {
	switch space {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", wordML:
		return "w"
	case "http://schemas.microsoft.com/aml/2001/core":
		return "aml"
	case "http://schemas.microsoft.com/office/word/2010/wordml":
		return "w14"
	case "http://schemas.microsoft.com/office/word/2010/wordprocessingShape":
		return "wps"
	case "http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram":
		return "dgm"
	case "http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart":
		return "c"
	case "http://schemas.microsoft.com/office/2006/xmlPackage":
		return "pkg"
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships":
		return "r"
	case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
		return "a"
	case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
		return "wp"
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return "m"
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return "mc"
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return "rel"
	case "urn:schemas-microsoft-com:vml":
		return "v"
	}
	kind, ok := strings.CutPrefix(space, "urn:oasis:names:tc:opendocument:xmlns:")
	if !ok {
		if space == "http://www.w3.org/1999/xlink" {
			return "xlink"
		}
		return ""
	}
	switch kind, _, _ := strings.Cut(kind, ":"); kind {
	case "office", "style", "text", "table", "manifest", "chart":
		return kind
	case "drawing":
		return "draw"
	case "xsl-fo-compatible":
		return "fo"
	case "svg-compatible":
		return "svg"
	}
	return ""
}

// errLongToken ends the reading of a tag or text over the limit.
var errLongToken = errors.New("a tag or text is too long")

// xmlSource counts the bytes of each token while the decoder reads it, before
// it has taken memory for it.
type xmlSource struct {
	r     *bufio.Reader
	token int // bytes since the last token
}

func (s *xmlSource) decodeUTF16(e unicode.Endianness, mark unicode.BOMPolicy) {
	s.r = bufio.NewReader(transform.NewReader(s.r, unicode.UTF16(e, mark).NewDecoder()))
}

// ReadByte implements io.ByteReader, which the decoder reads by.
func (s *xmlSource) ReadByte() (byte, error) {
	if s.token++; s.token > maxXMLToken {
		return 0, errLongToken
	}
	return s.r.ReadByte()
}

// Read implements io.Reader, for texts in other encodings.
func (s *xmlSource) Read(b []byte) (int, error) {
	if s.token += len(b); s.token > maxXMLToken {
		return 0, errLongToken
	}
	return s.r.Read(b)
}

// charsetReader decodes a part that names another encoding than UTF-8.
func charsetReader(label string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii":
		return in, nil // decoded already, by its mark; or nothing to decode
	case "iso-8859-1", "latin1", "windows-1252":
		return charmap.Windows1252.NewDecoder().Reader(in), nil
	}
	if table := charmapOf(label); table != nil {
		return table.NewDecoder().Reader(in), nil
	}
	return nil, fmt.Errorf("unknown encoding %q", label)
}
