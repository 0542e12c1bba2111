package document

import (
	"encoding/xml"
	"strings"
)

// The paragraphs and spans of an OpenDocument text.

// characters adds text as markup has it: any white space is one space.
func (r *odtReader) characters(s string) {
	if r.deleted {
		return
	}
	l := r.letters()
	for len(s) > 0 {
		n := strings.IndexAny(s, " \t\r\n")
		if n == 0 {
			r.space = true
			s = strings.TrimLeft(s, " \t\r\n")
			continue
		}
		if n < 0 {
			n = len(s)
		}
		if r.space {
			r.flow.write(" ", l)
			r.space = false
		}
		r.flow.write(s[:n], l)
		s = s[n:]
	}
}

// letters judges how letters look here.
func (r *odtReader) letters() letters {
	background := r.background
	if r.fill != "" && r.fill != "auto" {
		background = r.fill
	}
	l := r.char.letters(background)
	if r.hidden {
		l.hide = "hidden"
	}
	return l
}

// paragraph reads text:p or text:h.
func (r *odtReader) paragraph(e xml.StartElement, heading bool) {
	char, fill, itemOpen, allHidden := r.char, r.fill, r.itemOpen, r.allHidden
	style := r.x.attr(e, "text:style-name")
	st, standard := r.styles.find("paragraph", style), r.styles.standard("paragraph")
	para := st.para.over(standard.para)
	r.char, r.fill = st.char.over(standard.char), para.fill
	r.use(st.page)
	r.flow.begin()
	p := &r.flow.para
	p.above, p.below = max(para.above, 0), max(para.below, 0)
	switch {
	case heading:
		p.kind, p.level = Heading, max(min(atoi(r.x.attr(e, "text:outline-level")), 10), 1)
	case para.heading > 0:
		p.kind, p.level = Heading, para.heading
	case style == "Title": // which pandoc does not define
		p.kind, p.level = Heading, 1
	case itemOpen:
		p.kind, p.level = Item, max(r.lists, 1)
	}
	r.itemOpen, r.space, r.allHidden = false, false, false
	r.paragraphs++
	r.children()
	r.paragraphs--
	if r.allHidden {
		r.flow.hideLine()
	}
	if r.deleted { // its end, too
		r.flow.goOn()
	} else {
		r.flow.end()
	}
	r.space, r.allHidden = false, allHidden
	r.char, r.fill = char, fill
}

// use notes that a page style is shown; the first paragraph of the text, which
// may name none, stands on Standard.
func (r *odtReader) use(page string) {
	if page == "" && len(r.styles.used) == 0 {
		page = "Standard"
	}
	if page != "" && r.flow == r.body {
		r.styles.used[page] = true
	}
}

// span reads letters of another look.
func (r *odtReader) span(style string) {
	outer := r.char
	r.char = r.styles.find("text", style).char.over(r.char)
	r.children()
	r.char = outer
}
