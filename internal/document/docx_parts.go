package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// What stands in the text of a Word file besides paragraphs and runs.

// alternatives reads mc:AlternateContent: the same thing for newer and older
// programs. The first that has text is read, else nothing is lost.
func (r *docxReader) alternatives() {
	outer := r.text
	r.text = false
	r.x.each(func(e xml.StartElement) {
		if r.text {
			r.x.skip()
			return
		}
		r.element(e)
	})
	r.text = r.text || outer
}

// textBox reads w:txbxContent. What is behind it is not known.
func (r *docxReader) textBox() {
	style, letters, background, fields, drawing := r.style, r.letters, r.background, r.fields, r.drawing
	r.background, r.fields, r.drawing = "", nil, docxDrawing{}
	r.flow.park()
	before := len(r.flow.blocks)
	r.children()
	r.flow.unpark()
	r.notes.boxes = r.notes.boxes || len(r.flow.blocks) > before
	r.style, r.letters, r.background, r.fields, r.drawing = style, letters, background, fields, drawing
}

// fill reads what a drawing is filled with: behind the text, any colour but
// white is a banner on which white letters can be seen.
func (r *docxReader) fill(e xml.StartElement) {
	value := plainAttr(e, "val")
	switch r.x.name(e.Name) {
	case "a:noFill":
		r.drawing.noFill = true
	case "a:fillRef": // the fill of a style, which stands last
		if plainAttr(e, "idx") == "0" || r.drawing.noFill {
			r.x.skip()
			return
		}
	case "a:srgbClr":
		r.notes.behind = r.notes.behind || r.drawing.behind && cannotSee(white, value) == ""
	case "a:schemeClr":
		r.notes.behind = r.notes.behind || r.drawing.behind && value != "bg1" && value != "lt1"
	}
	r.children()
}

// control reads w:sdt, a field of a form or template. While it shows what to
// write there, it holds nothing of the author.
func (r *docxReader) control() {
	placeholder := false
	r.x.each(func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "w:sdtPr":
			r.x.each(func(e xml.StartElement) {
				if r.x.name(e.Name) == "w:showingPlcHdr" {
					placeholder = isOn(r.x.attr(e, "w:val"))
				}
				r.x.skip()
			})
		case "w:sdtContent":
			if placeholder {
				r.x.skip()
				return
			}
			r.children()
		default:
			r.x.skip()
		}
	})
}

// table reads w:tbl, w:tr or w:tc.
func (r *docxReader) table(name string) {
	background := r.background
	switch name {
	case "w:tbl":
		r.flow.beginTable()
		r.children()
		r.flow.endTable()
	case "w:tr":
		if len(r.flow.outer) == 0 { // a row without a table
			r.children()
			return
		}
		r.flow.beginRow()
		r.children()
		r.flow.endRow()
	case "w:tc":
		if len(r.flow.outer) == 0 {
			r.children()
			return
		}
		r.flow.beginCell()
		r.children()
		r.flow.endCell()
	}
	r.background = background
}

// tableProperties reads w:tblPr or w:tcPr: what colour is behind the text.
func (r *docxReader) tableProperties() {
	r.x.each(func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "w:tblStyle":
			if r.styles.find(r.x.attr(e, "w:val")).shaded {
				r.background = "" // which cells it colours is not looked into
			}
		case "w:shd":
			if fill := r.x.shade(e); fill != "" && fill != "auto" {
				r.background = fill
			}
		}
		r.x.skip()
	})
}

// section reads w:sectPr: which headers and footers its pages have.
func (r *docxReader) section() {
	var edges []docxEdge
	first := false // the first page has its own
	r.x.each(func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "w:headerReference", "w:footerReference":
			edges = append(edges, docxEdge{id: r.x.attr(e, "r:id"), kind: r.x.attr(e, "w:type")})
		case "w:titlePg":
			first = isOn(r.x.attr(e, "w:val"))
		}
		r.x.skip()
	})
	for _, edge := range edges {
		if first || edge.kind != "first" {
			r.edges = append(r.edges, edge)
		}
	}
}

// note reads a footnote or endnote; separators have a type.
func (r *docxReader) note(kind string) {
	if kind != "" && kind != "normal" {
		r.x.skip()
		return
	}
	r.children()
}

// fieldMark begins a field, begins its result, or ends it.
func (r *docxReader) fieldMark(kind string) {
	const deepest = 100
	last := len(r.fields) - 1
	switch kind {
	case "begin":
		if last < deepest {
			r.fields = append(r.fields, docxField{})
		}
	case "separate":
		if last < 0 {
			return
		}
		f := &r.fields[last]
		f.inResult = true
		if url := hyperlinkOf(f.instruction); url != "" {
			f.linked = true
			r.flow.openLink(url)
		}
	case "end":
		if last < 0 {
			return
		}
		if r.fields[last].linked {
			r.flow.closeLink()
		}
		r.fields = r.fields[:last]
	}
}

func (r *docxReader) instruction(s string) {
	if n := len(r.fields); n > 0 {
		if f := &r.fields[n-1]; len(f.instruction)+len(s) <= maxInstruction {
			f.instruction += s
		}
	}
}

// hyperlinkOf returns the address in the instruction of a field such as
// HYPERLINK "https://example.com" \o "tip", or "".
func hyperlinkOf(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		url, _, _ := strings.Cut(quoted, `"`)
		return addressOf(strings.TrimSpace(url))
	}
	if strings.HasPrefix(rest, `\`) {
		return "" // a place in the file itself
	}
	url, _, _ := strings.Cut(rest, " ")
	return addressOf(url)
}

// symbolOf returns the letter of a symbol font by its number in hex: that of
// its private area, or a Greek letter or sign of the font Symbol.
func symbolOf(font, hex string) string {
	n, err := strconv.ParseUint(hex, 16, 16)
	if err != nil {
		return ""
	}
	if font == "Symbol" {
		if s := symbolLetter(byte(n)); s != "" {
			return s
		}
	}
	if n < 0x100 {
		n |= 0xF000
	}
	return string(rune(n))
}

// symbolLetter returns what the font Symbol has for a byte, as far as texts
// have it; else "".
func symbolLetter(c byte) string {
	const upper, lower = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
	switch {
	case 'A' <= c && c <= 'Z':
		return string([]rune(upper)[c-'A'])
	case 'a' <= c && c <= 'z':
		return string([]rune(lower)[c-'a'])
	case ' ' <= c && c <= '?':
		return string(rune(c))
	}
	switch c {
	case 0xA3:
		return "≤"
	case 0xB0:
		return "°"
	case 0xB1:
		return "±"
	case 0xB3:
		return "≥"
	case 0xB4:
		return "×"
	case 0xB7:
		return "•"
	case 0xAE:
		return "→"
	case 0xD2, 0xE2:
		return "®"
	case 0xD3, 0xE3:
		return "©"
	case 0xD4, 0xE4:
		return "™"
	}
	return ""
}
