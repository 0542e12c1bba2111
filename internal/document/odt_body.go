package document

import (
	"encoding/xml"
	"strings"
)

// odtReader reads the parts of an OpenDocument file. An element is read by a
// call, which ends behind its end; what is nested is limited by xmlReader.
type odtReader struct {
	archive   *archive
	budget    *flowBudget
	x         *xmlReader
	styles    *odtStyles
	pageEdges []odtEdge
	notes     officeNotes
	deletions map[string]bool // ids of changes whose text stands in its old place
	body      *flow
	endnotes  *flow // footnotes too

	flow       *flow // the one that is written to; nil outside of text
	paragraphs int   // open ones
	char       charStyle
	fill       string // behind the open paragraph; "" for that of background
	background string // "" if not known
	hidden     bool   // by a section or field that is not shown
	deleted    bool   // by a change that is not accepted yet
	inObject   bool   // what is read is a part of its own
	behind     bool   // the drawing stands behind the text
	lists      int    // depth
	allHidden  bool   // the open paragraph is
	itemOpen   bool   // no paragraph of the list item was read yet
	space      bool   // white space since the last letter, which may be that of the markup alone
}

// part reads the styles of a part, and its text.
func (r *odtReader) part(name string) *Error {
	x, problem := r.archive.openXML(name)
	if problem != nil {
		return problem
	}
	defer x.close()
	r.x, r.background = x, white
	r.children()
	return x.problem
}

// children reads the contents of the open element, to its end.
func (r *odtReader) children() {
	for {
		switch t := r.x.next().(type) {
		case nil, xml.EndElement:
			return
		case xml.StartElement:
			r.element(t)
		case xml.CharData:
			if r.paragraphs > 0 {
				r.characters(string(t))
			}
		}
	}
}

// element reads an element to its end.
func (r *odtReader) element(e xml.StartElement) {
	name := r.x.name(e.Name)
	if r.flow == nil || r.flow.over() {
		r.outside(e, name)
		return
	}
	switch name {
	case "text:p", "text:h":
		r.paragraph(e, name == "text:h")
	case "text:span":
		r.span(r.x.attr(e, "text:style-name"))
	case "text:a", "draw:a":
		r.link(e)
	case "text:s", "text:tab", "text:line-break":
		r.whiteSpace(e, name)
	case "text:list":
		r.list()
	case "text:list-item":
		r.itemOpen = true
		r.children()
		r.itemOpen = false
	case "table:table", "table:table-row", "table:table-cell":
		r.table(e, name)
	case "text:section":
		r.section(e)
	case "text:note-body":
		r.note()
	case "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:line", "draw:polyline",
		"draw:polygon", "draw:regular-polygon", "draw:path", "draw:connector", "draw:caption", "draw:measure":
		r.textBox(e)
	case "draw:object":
		r.object(e)
	case "draw:frame":
		r.drawing(e)
		r.children()
	case "draw:image":
		r.notes.pictures = true
		r.notes.behind = r.notes.behind || r.behind
		r.x.skip()
	case "text:tracked-changes":
		r.notes.tracked = true
		r.trackedChanges()
	case "text:change-start", "text:change-end":
		if r.deletions[r.x.attr(e, "text:change-id")] {
			r.deleted = name == "text:change-start"
		}
		r.x.skip()
	case "text:hidden-text":
		r.hide(r.x.attr(e, "text:is-hidden") == "true")
	case "text:hidden-paragraph": // a field that hides the paragraph in which it stands
		r.allHidden = r.allHidden || r.x.attr(e, "text:is-hidden") == "true"
		r.x.skip()
	case "text:variable-set", "text:user-field-get", "text:variable-input", "text:user-field-input":
		r.hide(r.x.attr(e, "text:display") == "none")
	case "office:annotation":
		r.notes.comments = true
		r.x.skip()
	case "text:note-citation", "text:placeholder", "office:forms", "text:ruby-text",
		"text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:event-listeners",
		"svg:title", "svg:desc", "table:covered-table-cell", "draw:object-ole", "text:bibliography-mark":
		r.x.skip()
	default:
		r.children()
	}
}

// outside reads an element that holds no text, or stands outside of it.
func (r *odtReader) outside(e xml.StartElement, name string) {
	switch name {
	case "style:style", "style:default-style":
		r.styles.readODTStyle(r.x, e)
	case "style:page-layout-properties":
		if c := colorOf(r.x.attr(e, "fo:background-color")); c != "" && c != "auto" && cannotSee(white, c) == "" {
			r.notes.behind = true // which pages have this colour is not looked into
		}
		r.x.skip()
	case "style:master-page":
		page := r.x.attr(e, "style:name")
		r.styles.pages[page] = r.x.attr(e, "style:next-style-name")
		r.x.each(func(e xml.StartElement) {
			switch name := r.x.name(e.Name); name {
			case "style:header", "style:header-first", "style:header-left", "style:footer", "style:footer-first", "style:footer-left":
				r.readEdge(e, name, page)
			default:
				r.x.skip()
			}
		})
	case "office:text":
		r.flow = r.body
		r.children()
		r.flow.end()
		r.flow = nil
	case "office:document", "office:document-content", "office:document-styles", "office:body", "office:styles", "office:automatic-styles",
		"office:master-styles", "style:page-layout":
		r.children()
	default:
		r.x.skip()
	}
}

// link reads text or a picture that leads to an address.
func (r *odtReader) link(e xml.StartElement) {
	url := addressOf(strings.TrimSpace(r.x.attr(e, "xlink:href")))
	if url == "" {
		r.children()
		return
	}
	r.flow.openLink(url)
	r.children()
	r.flow.closeLink()
}

func (r *odtReader) whiteSpace(e xml.StartElement, name string) {
	if r.deleted {
		r.x.skip()
		return
	}
	l := r.letters()
	switch name {
	case "text:s":
		if r.space {
			r.flow.write(" ", l)
		}
		r.flow.write(strings.Repeat(" ", min(max(atoi(r.x.attr(e, "text:c")), 1), 2)), l)
	case "text:tab":
		r.flow.tab()
	case "text:line-break":
		r.flow.lineBreak()
	}
	r.space = false
	r.x.skip()
}

// list reads text:list, at whatever depth.
func (r *odtReader) list() {
	itemOpen := r.itemOpen
	r.lists++
	r.children()
	r.lists--
	r.itemOpen = itemOpen
}

// section reads a part of the text that may be hidden.
func (r *odtReader) section(e xml.StartElement) {
	shown := r.x.attr(e, "text:display")
	r.hide(shown == "none" || r.x.attr(e, "text:is-hidden") == "true" || r.styles.find("section", r.x.attr(e, "text:style-name")).hidden)
}

// hide reads what may be hidden.
func (r *odtReader) hide(hidden bool) {
	outer := r.hidden
	r.hidden = r.hidden || hidden
	r.children()
	r.hidden = outer
}
