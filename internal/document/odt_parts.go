package document

import "encoding/xml"

// What stands in the text of an OpenDocument file besides paragraphs.

// place is where the reader stands in a paragraph.
type place struct {
	flow       *flow
	paragraphs int
	char       charStyle
	fill       string
	background string
	lists      int
	itemOpen   bool
	space      bool
}

// leave goes out of the open paragraph, to read what does not belong to its line.
func (r *odtReader) leave() place {
	p := place{r.flow, r.paragraphs, r.char, r.fill, r.background, r.lists, r.itemOpen, r.space}
	r.paragraphs, r.lists, r.itemOpen, r.space = 0, 0, false, false
	return p
}

func (r *odtReader) comeBack(p place) {
	r.flow, r.paragraphs, r.char, r.fill = p.flow, p.paragraphs, p.char, p.fill
	r.background, r.lists, r.itemOpen, r.space = p.background, p.lists, p.itemOpen, p.space
}

// textBox reads a box of text, or a shape with text in it. What is behind it is
// not known.
func (r *odtReader) textBox(e xml.StartElement) {
	r.drawing(e)
	p := r.leave()
	r.background, r.fill = "", ""
	r.flow.park()
	before := len(r.flow.blocks)
	r.children()
	r.flow.unpark()
	r.notes.boxes = r.notes.boxes || len(r.flow.blocks) > before
	r.comeBack(p)
}

// drawing notes whether a drawing stands behind the text that white letters can
// be seen on.
func (r *odtReader) drawing(e xml.StartElement) {
	st := r.styles.find("graphic", r.x.attr(e, "draw:style-name"))
	r.behind = st.behind
	if fill := st.para.fill; st.behind && fill != "" && fill != "auto" && cannotSee(white, fill) == "" {
		r.notes.behind = true
	}
}

// note reads a footnote or endnote, which stands behind the text. One in a
// header stays in its place.
func (r *odtReader) note() {
	if r.flow == r.endnotes {
		r.children()
		return
	}
	p := r.leave()
	if r.flow == r.body {
		r.flow, r.background = r.endnotes, white
		r.children()
		r.flow.end()
	} else {
		r.flow.park()
		r.children()
		r.flow.unpark()
	}
	r.comeBack(p)
}

// table reads a table, a row or a cell.
func (r *odtReader) table(e xml.StartElement, name string) {
	background, lists, itemOpen := r.background, r.lists, r.itemOpen
	family := "table"
	switch name {
	case "table:table-row":
		family = "table-row"
	case "table:table-cell":
		family = "table-cell"
	}
	if fill := r.styles.find(family, r.x.attr(e, "table:style-name")).para.fill; fill != "" && fill != "auto" {
		r.background = fill
	}
	switch {
	case name == "table:table":
		r.lists, r.itemOpen = 0, false
		r.flow.beginTable()
		r.children()
		r.flow.endTable()
	case len(r.flow.outer) == 0: // outside of any table
		r.children()
	case name == "table:table-row":
		r.flow.beginRow()
		r.children()
		r.flow.endRow()
	default:
		r.flow.beginCell()
		r.children()
		r.flow.endCell()
	}
	r.background, r.lists, r.itemOpen = background, lists, itemOpen
}
