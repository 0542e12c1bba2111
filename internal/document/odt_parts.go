package document

import (
	"encoding/xml"
	"strings"
)

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
	r.notes.boxes = r.inBox(r.children) || r.notes.boxes
}

// inBox reads text that stands beside the open paragraph, and reports whether
// there was any.
func (r *odtReader) inBox(read func()) bool {
	p := r.leave()
	r.background, r.fill = "", ""
	r.flow.park()
	before := len(r.flow.blocks)
	read()
	r.flow.unpark()
	r.comeBack(p)
	return len(r.flow.blocks) > before
}

// object reads the words of a chart or another object, which is a document in a
// folder of its own, or stands here.
func (r *odtReader) object(e xml.StartElement) {
	name := strings.TrimPrefix(r.x.attr(e, "xlink:href"), "./") + "/content.xml"
	outer := r.x
	if !r.inObject && r.archive.has(name) {
		if x, problem := r.archive.openXML(name); problem == nil { // a broken one is shown by its picture
			defer x.close()
			r.x, r.inObject = x, true
			r.notes.diagrams = r.inBox(r.labels) || r.notes.diagrams
			r.inObject = false
			if x.problem != nil && x.problem.Kind == Limit {
				outer.problem = x.problem
			}
			r.x = outer
		}
	}
	r.notes.diagrams = r.inBox(r.labels) || r.notes.diagrams
}

// labels reads the paragraphs of the open element, but for numbers in cells.
func (r *odtReader) labels() {
	r.x.each(func(e xml.StartElement) {
		switch name := r.x.name(e.Name); name {
		case "text:p":
			r.paragraph(e, false)
		case "table:table-cell":
			if kind := r.x.attr(e, "office:value-type"); kind != "" && kind != "string" {
				r.x.skip()
				return
			}
			r.labels()
		default:
			r.labels()
		}
	})
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

// trackedChanges notes which changes are deletions. Their text stands here or,
// while the changes are shown, in its old place.
func (r *odtReader) trackedChanges() {
	const most = 100_000
	r.deletions = map[string]bool{}
	r.x.each(func(e xml.StartElement) { // text:changed-region
		id := r.x.attr(e, "text:id")
		if id == "" {
			id = idOf(e)
		}
		r.x.each(func(e xml.StartElement) {
			if id != "" && r.x.name(e.Name) == "text:deletion" && len(r.deletions) < most {
				r.deletions[id] = true
			}
			r.x.skip()
		})
	})
}

// idOf returns xml:id, or "".
func idOf(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}
