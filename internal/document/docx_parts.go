package document

import "encoding/xml"

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
	background, gone := r.background, r.rowGone
	switch name {
	case "w:tbl":
		r.flow.beginTable()
		r.children()
		r.flow.endTable()
	case "w:tr":
		r.rowGone = false
		if len(r.flow.outer) == 0 { // a row without a table
			r.children()
			break
		}
		r.flow.beginRow()
		r.children()
		r.flow.endRow()
	case "w:tc":
		switch {
		case r.rowGone:
			r.x.skip()
		case len(r.flow.outer) == 0:
			r.children()
		default:
			r.flow.beginCell()
			r.children()
			r.flow.endCell()
		}
	}
	r.background, r.rowGone = background, gone
}

// rowProperties reads w:trPr: whether the row was deleted or moved away.
func (r *docxReader) rowProperties() {
	r.x.each(func(e xml.StartElement) {
		if name := r.x.name(e.Name); name == "w:del" || name == "w:moveFrom" {
			r.rowGone, r.notes.tracked = true, true
		}
		r.x.skip()
	})
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
		case "w:hdr", "w:ftr": // as Word 2003 has them
			edges = append(edges, r.ownEdge(e))
			return
		}
		r.x.skip()
	})
	for _, edge := range edges {
		if first || edge.kind != "first" {
			r.edges = append(r.edges, edge)
		}
	}
}

// ownEdge reads a header or footer that stands in its section.
func (r *docxReader) ownEdge(e xml.StartElement) docxEdge {
	edge := docxEdge{kind: r.x.attr(e, "w:type"), flow: newFlow(r.budget), foot: r.x.name(e.Name) == "w:ftr"}
	r.apart(edge.flow)
	return edge
}

// apart reads text that stands elsewhere into its own flow.
func (r *docxReader) apart(f *flow) {
	outer, style, letters, fields, font := r.flow, r.style, r.letters, r.fields, r.font
	r.flow, r.fields = f, nil
	r.children()
	f.end()
	r.flow, r.style, r.letters, r.fields, r.font = outer, style, letters, fields, font
}

// note reads a footnote or endnote; separators have a type.
func (r *docxReader) note(kind string) {
	if kind != "" && kind != "normal" {
		r.x.skip()
		return
	}
	if r.archive.single && r.flow != r.ownNotes { // as Word 2003 has them: in the text
		r.apart(r.ownNotes)
		return
	}
	r.children()
}

// annotation reads a change or a remark as Word 2003 has them.
func (r *docxReader) annotation(kind string) {
	switch kind {
	case "Word.Deletion":
		r.notes.tracked = true
		r.x.skip()
	case "Word.Insertion":
		r.notes.tracked = true
		r.children()
	case "Word.Comment":
		r.notes.comments = true
		r.x.skip()
	default:
		r.children()
	}
}
