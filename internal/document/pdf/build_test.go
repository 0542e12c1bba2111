package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// filePDF makes a PDF of objects, numbered from 1; the first is the catalog.
func filePDF(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, off := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", off)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

// streamObject makes a stream object; keys are those beside Length.
func streamObject(keys, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", keys, len(data), data)
}

// pagePDF makes a PDF of one page with the fonts F1 (Helvetica) and F2
// (Helvetica-Bold); more objects are numbered from 6.
func pagePDF(content, resources string, more ...string) []byte {
	return filePDF(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>" +
			"/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>>>" + resources + ">>/Contents 4 0 R/Annots 5 0 R>>",
		streamObject("", content),
		"[]",
	}, more...)...)
}

// placed is a text at a place, for pages made by textAt.
type placed struct {
	x, y float64
	text string
}

// contentOf shows texts in the order given, in 10 point Helvetica.
func contentOf(ps ...placed) string {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "BT /F1 10 Tf %g %g Td (%s) Tj ET\n", p.x, p.y, p.text)
	}
	return b.String()
}
