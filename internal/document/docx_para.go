package document

import "encoding/xml"

// The paragraphs and runs of a Word file.

// paragraph reads w:p.
func (r *docxReader) paragraph() {
	outer := r.style
	r.setStyle(r.styles.paragraph, plainParaStyle())
	r.flow.begin()
	r.joins = false
	r.paragraphKind()
	r.children()
	if r.joins {
		r.flow.goOn()
	} else {
		r.flow.end()
	}
	r.joins = false
	for i := range r.fields { // an instruction ends with its paragraph at the latest
		r.fields[i].inResult = true
	}
	r.style = outer
}

// setStyle makes the style with an id that of the paragraph, with what the
// paragraph itself says.
func (r *docxReader) setStyle(id string, own paraStyle) {
	st := r.styles.find(id)
	r.style.para = own.over(st.para.over(r.styles.defaults.para))
	r.style.char = st.char.over(r.styles.defaults.char)
	r.letters = r.judge(r.style.char)
}

// judge tells how letters of a style look in the open paragraph.
func (r *docxReader) judge(c charStyle) letters {
	background := r.background
	if fill := r.style.para.fill; fill != "" && fill != "auto" {
		background = fill
	}
	l := c.letters(background)
	if r.hide != "" {
		l.hide = r.hide
	}
	return l
}

// paragraphKind tells the flow what the paragraph is.
func (r *docxReader) paragraphKind() {
	p, s := &r.flow.para, r.style.para
	p.kind, p.level = Paragraph, 0
	switch {
	case s.heading > 0:
		p.kind, p.level = Heading, s.heading
	case s.item > 0:
		p.kind, p.level = Item, s.item
	}
	p.above, p.below = max(s.above, 0), max(s.below, 0)
}

// paragraphProperties reads w:pPr.
func (r *docxReader) paragraphProperties() {
	id, own := r.styles.paragraph, plainParaStyle()
	r.x.each(func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "w:pStyle":
			id = r.x.attr(e, "w:val")
			r.x.skip()
		case "w:sectPr":
			r.section()
		case "w:rPr":
			r.endMark()
		case "w:framePr": // a large first letter stands in a paragraph of its own
			if drop := r.x.attr(e, "w:dropCap"); drop == "drop" || drop == "margin" {
				r.joins = true
			}
			r.x.skip()
		case "w:pPrChange": // as it was before
			r.x.skip()
		default:
			r.x.readParaStyle(e, &own)
		}
	})
	r.setStyle(id, own)
	r.paragraphKind()
}

// endMark reads how the end of the paragraph looks: when it was deleted, the
// next paragraph goes on in its line.
func (r *docxReader) endMark() {
	r.x.each(func(e xml.StartElement) {
		if name := r.x.name(e.Name); name == "w:del" || name == "w:moveFrom" {
			r.joins, r.notes.tracked = true, true
		}
		r.x.skip()
	})
}

// run reads w:r: letters of one look.
func (r *docxReader) run() {
	outer, font := r.letters, r.font
	r.font = r.style.char.font
	r.letters = r.judge(r.style.char)
	r.x.each(func(e xml.StartElement) {
		if r.x.name(e.Name) != "w:rPr" {
			r.element(e)
			return
		}
		var own charStyle
		if id := r.x.readCharStyle(&own); id != "" {
			own = own.over(r.styles.find(id).char)
		}
		own = own.over(r.style.char)
		r.letters, r.font = r.judge(own), own.font
	})
	r.letters, r.font = outer, font
}
