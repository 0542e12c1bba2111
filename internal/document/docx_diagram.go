package document

import (
	"encoding/xml"
	"strings"
)

// diagram reads the words of a chart or of SmartArt, which stand in a part of
// their own: skills are shown that way.
func (r *docxReader) diagram(name string) {
	if name == "" || r.drawing.part || !r.archive.has(name) || r.problem != nil {
		return
	}
	x, problem := r.archive.openXML(name)
	if problem != nil {
		r.problem = problem
		return
	}
	defer x.close()
	outer := r.x
	r.x, r.drawing.part = x, true
	r.inBox(r.children)
	r.x, r.drawing.part = outer, false
	r.problem = x.problem
}

// diagramPoint reads a node of SmartArt. One that shows what to write there
// holds nothing of the author.
func (r *docxReader) diagramPoint() {
	placeholder := false
	r.x.each(func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "dgm:prSet":
			placeholder = isSet(plainAttr(e, "phldr"))
			r.x.skip()
		case "dgm:t":
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

// chartNames reads c:strCache: the names of series or categories. All series
// have the same categories, which the chart shows once.
func (r *docxReader) chartNames() {
	var names []string
	r.x.each(func(e xml.StartElement) {
		if r.x.name(e.Name) != "c:pt" {
			r.x.skip()
			return
		}
		r.x.each(func(xml.StartElement) { names = append(names, r.x.text()) })
	})
	all := strings.Join(names, "\n")
	if all == r.chart {
		return
	}
	if len(names) > 1 {
		r.chart = all
	}
	for _, name := range names {
		r.flow.begin()
		r.write(name)
		r.flow.end()
	}
}
