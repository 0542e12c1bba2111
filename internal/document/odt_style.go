package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// odtStyle is a style with all that it inherits, once it is resolved.
type odtStyle struct {
	base     string // key of the style below
	page     string // page style that a paragraph of it begins
	para     paraStyle
	char     charStyle
	hidden   bool // a section that is not shown
	behind   bool // a drawing that stands behind the text
	resolved bool
}

// odtStyles are the styles of an OpenDocument file: the common ones of
// styles.xml and the automatic ones of both parts.
type odtStyles struct {
	byKey    map[string]*odtStyle // by family and name
	defaults map[string]*odtStyle // by family
	pages    map[string]string    // the page style that follows one
	used     map[string]bool      // page styles
}

func newODTStyles() *odtStyles {
	return &odtStyles{byKey: map[string]*odtStyle{}, defaults: map[string]*odtStyle{}, pages: map[string]string{}, used: map[string]bool{}}
}

func styleKey(family, name string) string { return family + "/" + name }

// readODTStyle reads style:style or style:default-style.
func (s *odtStyles) readODTStyle(x *xmlReader, e xml.StartElement) {
	family, name := x.attr(e, "style:family"), x.attr(e, "style:name")
	st := &odtStyle{para: plainParaStyle(), page: x.attr(e, "style:master-page-name")}
	if base := x.attr(e, "style:parent-style-name"); base != "" {
		st.base = styleKey(family, base)
	}
	if family == "paragraph" {
		if level := x.attr(e, "style:default-outline-level"); level != "" {
			st.para.heading = min(atoi(level), 10)
		}
		switch name {
		case "Title":
			st.para.heading = 1
		case "Subtitle": // often made from the title
			st.para.heading = 0
		}
	}
	x.each(func(e xml.StartElement) {
		switch x.name(e.Name) {
		case "style:text-properties":
			x.readODTLetters(e, &st.char)
		case "style:paragraph-properties":
			st.para.above, st.para.below = x.length(e, "fo:margin-top"), x.length(e, "fo:margin-bottom")
			st.para.fill = colorOf(x.attr(e, "fo:background-color"))
		case "style:table-cell-properties", "style:table-properties", "style:table-row-properties":
			st.para.fill = colorOf(x.attr(e, "fo:background-color"))
		case "style:graphic-properties":
			st.behind = x.attr(e, "style:run-through") == "background" && x.attr(e, "style:wrap") == "run-through"
			st.para.fill = x.graphicFill(e)
		case "style:section-properties":
			st.hidden = x.attr(e, "text:display") == "none"
		}
		x.skip()
	})
	if len(s.byKey) >= maxStyles {
		return
	}
	if name == "" {
		s.defaults[family] = st
		return
	}
	s.byKey[styleKey(family, name)] = st
}

// readODTLetters reads what style:text-properties says.
func (x *xmlReader) readODTLetters(e xml.StartElement, c *charStyle) {
	for _, a := range e.Attr {
		switch x.name(a.Name) {
		case "text:display":
			c.vanish = toggleOf(a.Value == "none")
		case "fo:font-weight":
			c.bold = toggleOf(a.Value == "bold" || len(a.Value) == 3 && a.Value >= "600")
		case "fo:color":
			c.color = a.Value
		case "fo:background-color":
			c.fill = colorOf(a.Value)
		case "fo:font-size":
			if twips, ok := parseLength(a.Value); ok {
				const perHalfPoint = 10
				c.size = max(twips/perHalfPoint, 1)
			}
		}
	}
}

// graphicFill returns the colour of a drawing; "auto" for none, "pattern" for
// another fill.
func (x *xmlReader) graphicFill(e xml.StartElement) string {
	switch fill := x.attr(e, "draw:fill"); fill {
	case "none":
		return "auto"
	case "solid":
		return x.attr(e, "draw:fill-color")
	case "":
		return colorOf(x.attr(e, "fo:background-color"))
	}
	return "pattern"
}

// colorOf returns a colour as it is; "auto" where the one below is seen.
func colorOf(s string) string {
	if s == "transparent" {
		return "auto"
	}
	return s
}

// length returns an attribute's length in twips; -1 when there is none.
func (x *xmlReader) length(e xml.StartElement, name string) int {
	if twips, ok := parseLength(x.attr(e, name)); ok {
		return twips
	}
	return -1
}

// parseLength reads a length such as 0.25cm, in twips; not a relative one.
func parseLength(s string) (twips int, ok bool) {
	for _, unit := range [...]struct {
		name  string
		twips float64
	}{{"pt", 20}, {"cm", 1440 / 2.54}, {"mm", 144 / 2.54}, {"in", 1440}, {"pc", 240}, {"px", 15}} {
		if number, found := strings.CutSuffix(s, unit.name); found {
			v, err := strconv.ParseFloat(number, 64)
			if err != nil || !(v >= 0 && v < 1e4) {
				return 0, false
			}
			return int(v*unit.twips + 0.5), true
		}
	}
	return 0, false
}

// find returns a style with all that it inherits but the defaults. An unknown
// style says nothing.
func (s *odtStyles) find(family, name string) *odtStyle {
	st := s.byKey[styleKey(family, name)]
	if st == nil {
		return &odtStyle{para: plainParaStyle()}
	}
	var chain []*odtStyle
	for next := st; next != nil && !next.resolved; next = s.byKey[next.base] {
		next.resolved = true // a circle ends here
		chain = append(chain, next)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if base := s.byKey[chain[i].base]; base != nil {
			chain[i].para = chain[i].para.over(base.para)
			chain[i].char = chain[i].char.over(base.char)
			chain[i].behind = chain[i].behind || base.behind
		}
	}
	return st
}

// standard returns the defaults of a family.
func (s *odtStyles) standard(family string) *odtStyle {
	if st := s.defaults[family]; st != nil {
		return st
	}
	return &odtStyle{para: plainParaStyle()}
}

// usePages marks the page styles that the text can come to: those that its
// paragraphs name, and those that follow them.
func (s *odtStyles) usePages() {
	for name := range s.used {
		for next := s.pages[name]; next != "" && !s.used[next]; next = s.pages[next] {
			s.used[next] = true
		}
	}
}
