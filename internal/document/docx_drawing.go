package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// docxDrawing is an open drawing.
type docxDrawing struct {
	behind bool   // it stands behind the text
	noFill bool   // it is transparent, whatever its style says
	fill   string // colour of the shape; "" if not known
	hide   string // why it cannot be seen; "" if it can
	part   bool   // it is a part of its own, a chart or diagram

	left, top         int // of an anchor, in EMU
	fromPage, topPage bool
}

// drawn reads an element of a drawing, or any that has no meaning of its own.
func (r *docxReader) drawn(e xml.StartElement) {
	switch r.x.name(e.Name) {
	case "wp:anchor":
		outer := r.drawing
		r.drawing = docxDrawing{behind: isSet(plainAttr(e, "behindDoc"))}
		r.children()
		r.drawing = outer
	case "wp:wrapSquare", "wp:wrapTight", "wp:wrapTopAndBottom": // the text runs around it
		r.drawing.behind = false
		r.x.skip()
	case "wp:positionH", "wp:positionV", "wp:extent":
		r.drawingPlace(e)
	case "wp:docPr":
		if isSet(plainAttr(e, "hidden")) {
			r.drawing.hide = "hidden"
		}
		r.children()
	case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:group":
		outer := r.drawing
		if hide := hiddenByStyle(plainAttr(e, "style")); hide != "" {
			r.drawing.hide = hide
		}
		r.children()
		r.drawing = outer
	case "v:textpath":
		if s := plainAttr(e, "string"); s != "" {
			r.inBox(func() { r.write(s) })
		}
		r.x.skip()
	case "wps:wsp":
		outer := r.drawing.fill
		r.drawing.fill = ""
		r.children()
		r.drawing.fill = outer
	case "wps:spPr":
		r.shapeFill()
	case "a:srgbClr", "a:schemeClr", "a:noFill", "a:fillRef":
		r.fill(e)
	case "a:hlinkClick":
		if url := r.links[r.x.attr(e, "r:id")]; url != "" {
			r.flow.icon(url)
		}
		r.x.skip()
	case "a:blip", "v:imagedata":
		r.notes.pictures = true
		r.notes.behind = r.notes.behind || r.drawing.behind
		r.children()
	case "a:txBody":
		r.textBox()
	case "a:p":
		r.flow.begin()
		r.children()
		r.flow.end()
	case "a:br":
		r.flow.lineBreak()
		r.x.skip()
	case "dgm:relIds":
		r.diagram(r.targets[r.x.attr(e, "r:dm")])
		r.x.skip()
	case "c:chart":
		if id := r.x.attr(e, "r:id"); id != "" {
			r.diagram(r.targets[id])
		}
		r.children()
	case "dgm:pt":
		r.diagramPoint()
	case "c:strCache":
		r.chartNames()
	case "a:ln", "a:lnRef", "a:effectRef", "a:fontRef", "c:f", "c:numCache":
		r.x.skip()
	default:
		r.children()
	}
}

// textBox reads w:txbxContent. What is behind it is not known, unless its shape
// has a colour.
func (r *docxReader) textBox() { r.inBox(r.children) }

// inBox reads text that stands in a box of its own.
func (r *docxReader) inBox(read func()) {
	style, letters, background, fields, drawing, hide := r.style, r.letters, r.background, r.fields, r.drawing, r.hide
	r.background, r.fields, r.drawing = drawing.fill, nil, docxDrawing{part: drawing.part}
	if drawing.hide != "" {
		r.hide = drawing.hide
	}
	r.letters = r.judge(r.styles.defaults.char)
	r.flow.park()
	before := len(r.flow.blocks)
	read()
	r.flow.unpark()
	if len(r.flow.blocks) > before {
		r.notes.diagrams = r.notes.diagrams || drawing.part
		r.notes.boxes = r.notes.boxes || !drawing.part
	}
	r.style, r.letters, r.background, r.fields, r.drawing, r.hide = style, letters, background, fields, drawing, hide
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

// shapeFill reads wps:spPr: the colour of a shape, if it has one that is plain
// and not transparent.
func (r *docxReader) shapeFill() {
	r.x.each(func(e xml.StartElement) {
		if r.x.name(e.Name) != "a:solidFill" {
			r.element(e)
			return
		}
		r.x.each(func(e xml.StartElement) {
			color := ""
			if r.x.name(e.Name) == "a:srgbClr" {
				color = plainAttr(e, "val")
			}
			changes := 0 // transparency, tints
			r.notes.behind = r.notes.behind || r.drawing.behind && cannotSee(white, color) == "" && plainAttr(e, "val") != "bg1"
			r.x.each(func(xml.StartElement) { changes++; r.x.skip() })
			if changes == 0 {
				r.drawing.fill = color
			}
		})
	})
}

// drawingPlace reads where an anchored drawing stands, and notes whether that
// is off the page. Lengths are in EMU, 914400 to the inch.
func (r *docxReader) drawingPlace(e xml.StartElement) {
	const (
		inch   = 914400
		margin = 3 * inch  // more than what a margin can have
		sheet  = 22 * inch // the largest page of Word
	)
	d, name := &r.drawing, r.x.name(e.Name)
	if name == "wp:extent" {
		right, bottom := d.left+emu(plainAttr(e, "cx")), d.top+emu(plainAttr(e, "cy"))
		if d.fromPage {
			right += margin
		}
		if d.topPage {
			bottom += margin
		}
		left, top := d.left, d.top
		if d.fromPage && right <= margin || right <= -margin || d.topPage && bottom <= margin || bottom <= -margin || left >= sheet || top >= sheet {
			d.hide = "off-page"
		}
		r.x.skip()
		return
	}
	page := plainAttr(e, "relativeFrom") == "page"
	r.x.each(func(e xml.StartElement) {
		if r.x.name(e.Name) != "wp:posOffset" {
			r.x.skip()
			return
		}
		offset := emu(strings.TrimSpace(r.x.text()))
		if name == "wp:positionH" {
			d.left, d.fromPage = offset, page
		} else {
			d.top, d.topPage = offset, page
		}
	})
}

// emu reads a length; 0 for what is none.
func emu(s string) int {
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil {
		return 0
	}
	return int(n)
}

// hiddenByStyle reads the style of an old drawing: why it cannot be seen, or "".
func hiddenByStyle(style string) string {
	for declaration := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(declaration, ":")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		switch {
		case name == "visibility" && value == "hidden", name == "display" && value == "none":
			return "hidden"
		case name == "margin-left" || name == "left" || name == "margin-top" || name == "top":
			const farTwips = 22 * 1440
			if twips, ok := parseLength(strings.TrimPrefix(value, "-")); ok && twips >= farTwips {
				return "off-page"
			}
		}
	}
	return ""
}
