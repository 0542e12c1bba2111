package document

import (
	"encoding/xml"
	"strconv"
)

// docxStyle is a style with all that it inherits, once it is resolved.
type docxStyle struct {
	base     string
	para     paraStyle
	char     charStyle
	shaded   bool // of a table: some of its cells are coloured
	resolved bool
}

// docxStyles are the styles of a Word file.
type docxStyles struct {
	byID      map[string]*docxStyle
	paragraph string // id of the style of paragraphs that name none
	defaults  docxStyle
}

const maxStyles = 20_000 // Word itself ends at 4079

func newDOCXStyles() *docxStyles {
	return &docxStyles{byID: map[string]*docxStyle{}, defaults: docxStyle{para: plainParaStyle()}}
}

// docxStyles reads the part with the styles.
func (a *archive) docxStyles(name string) (*docxStyles, *Error) {
	x, problem := a.openXML(name)
	if problem != nil {
		return nil, problem
	}
	defer x.close()
	s := newDOCXStyles()
	for {
		t := x.next()
		if t == nil {
			return s, x.problem
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch x.name(e.Name) {
		case "w:rPrDefault", "w:pPrDefault":
			x.readStyle(&s.defaults)
		case "w:style":
			st := &docxStyle{para: plainParaStyle()}
			id := x.attr(e, "w:styleId")
			if x.attr(e, "w:type") == "paragraph" && isSet(x.attr(e, "w:default")) {
				s.paragraph = id
			}
			x.readStyle(st)
			if len(s.byID) < maxStyles {
				s.byID[id] = st
			}
		}
	}
}

// readStyle reads the contents of a style.
func (x *xmlReader) readStyle(s *docxStyle) {
	x.each(func(e xml.StartElement) {
		switch x.name(e.Name) {
		case "w:name":
			if level := headingLevel(x.attr(e, "w:val")); s.para.heading < 0 && level >= 0 {
				s.para.heading = level
			}
		case "w:basedOn":
			s.base = x.attr(e, "w:val")
		case "w:rPr":
			x.readCharStyle(&s.char)
			return
		case "w:pPr":
			x.each(func(e xml.StartElement) { x.readParaStyle(e, &s.para) })
			return
		case "w:tblPr", "w:tcPr", "w:tblStylePr":
			s.shaded = x.hasShade() || s.shaded
			return
		}
		x.skip()
	})
}

// hasShade reads to the end of the element whose start was read last, and
// reports whether anything in it is coloured.
func (x *xmlReader) hasShade() bool {
	found := false
	for depth := x.depth; x.depth >= depth; {
		t := x.next()
		if t == nil {
			break
		}
		if e, ok := t.(xml.StartElement); ok && x.name(e.Name) == "w:shd" {
			found = true
		}
	}
	return found
}

// readCharStyle reads w:rPr to its end. It returns the id of the style that it
// names, or "".
func (x *xmlReader) readCharStyle(c *charStyle) (style string) {
	outlined := false
	x.each(func(e xml.StartElement) {
		value := x.attr(e, "w:val")
		switch x.name(e.Name) {
		case "w:rStyle":
			style = value
		case "w:vanish":
			c.vanish = toggleOf(isOn(value))
		case "w:b":
			c.bold = toggleOf(isOn(value))
		case "w:color":
			c.color = value
		case "w:sz":
			c.size = atoi(value)
		case "w:rFonts":
			c.font = x.attr(e, "w:ascii")
		case "w14:textOutline":
			outlined = x.fillColor() != noColor
			return
		case "w14:textFill": // is painted instead of w:color
			c.color = x.fillColor()
			if outlined && c.color == noColor {
				c.color = "outline"
			}
			return
		case "w:shd":
			c.fill = x.shade(e)
		case "w:highlight":
			if value != "none" {
				c.fill = "highlight" // of a colour by name: not that of any letters
			}
		}
		x.skip()
	})
	return style
}

// fillColor reads to the end of the element whose start was read last, and
// returns what letters are filled with; noColor for nothing, a word for what is
// no plain colour.
func (x *xmlReader) fillColor() string {
	color := "pattern"
	var read func(e xml.StartElement)
	read = func(e xml.StartElement) {
		switch x.name(e.Name) {
		case "w14:noFill":
			color = noColor
		case "w14:solidFill":
			x.each(read)
			return
		case "w14:srgbClr":
			color = x.attr(e, "w14:val")
		case "w14:schemeClr":
			if x.attr(e, "w14:val") == "bg1" {
				color = white
			}
		}
		x.skip()
	}
	x.each(read)
	return color
}

// readParaStyle reads an element of w:pPr to its end.
func (x *xmlReader) readParaStyle(e xml.StartElement, p *paraStyle) {
	switch x.name(e.Name) {
	case "w:outlineLvl":
		p.heading = 0
		if level := atoi(x.attr(e, "w:val")); level < 9 {
			p.heading = level + 1
		}
	case "w:numPr", "w:listPr":
		depth, numbered := 1, true
		x.each(func(e xml.StartElement) {
			switch value := x.attr(e, "w:val"); x.name(e.Name) {
			case "w:ilvl":
				depth = min(atoi(value), 8) + 1
			case "w:numId", "w:ilfo":
				numbered = value != "0"
			}
			x.skip()
		})
		p.item = 0
		if numbered {
			p.item = depth
		}
		return
	case "w:shd":
		p.fill = x.shade(e)
	case "w:spacing":
		const auto = 280 // twips: what a browser has around a paragraph
		read := func(name string, to *int) {
			if v := x.attr(e, "w:"+name); v != "" {
				*to = atoi(v)
			}
			if isSet(x.attr(e, "w:"+name+"Autospacing")) {
				*to = auto
			}
		}
		read("before", &p.above)
		read("after", &p.below)
	}
	x.skip()
}

// shade returns the colour of w:shd; "auto" for none.
func (x *xmlReader) shade(e xml.StartElement) string {
	switch x.attr(e, "w:val") {
	case "solid":
		return x.attr(e, "w:color")
	case "clear", "nil", "":
		return x.attr(e, "w:fill")
	}
	return "pattern"
}

// find returns the style with an id, with all that it inherits but the
// defaults: a style of letters has these from the paragraph. An unknown style
// says nothing.
func (s *docxStyles) find(id string) *docxStyle {
	st := s.byID[id]
	if st == nil {
		st = &docxStyle{para: plainParaStyle()}
		st.para.heading = headingLevel(id) // some programs refer to the usual ones and define none
		return st
	}
	// The styles that are not resolved yet, from st down to one that is.
	var chain []*docxStyle
	for next := st; next != nil && !next.resolved; next = s.byID[next.base] {
		next.resolved = true // a circle ends here
		chain = append(chain, next)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		base := s.byID[chain[i].base]
		if base == nil {
			continue
		}
		chain[i].para = chain[i].para.over(base.para)
		chain[i].char = chain[i].char.over(base.char)
		chain[i].shaded = chain[i].shaded || base.shaded
	}
	return st
}

// isSet reads the value of an attribute, which says no when it is not there.
func isSet(value string) bool { return value != "" && isOn(value) }

// isOn reads the value of a property that is on when it is there.
func isOn(value string) bool {
	switch value {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// atoi reads a number that is not negative; 0 for all else.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return 0
	}
	return n
}
