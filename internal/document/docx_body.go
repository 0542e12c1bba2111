package document

import (
	"encoding/xml"
	"strings"
)

// docxReader reads the parts of a Word file that hold text. An element is read
// by a call, which ends behind its end; what is nested is limited by xmlReader.
type docxReader struct {
	archive   *archive
	budget    *flowBudget
	styles    *docxStyles
	edges     []docxEdge
	notes     officeNotes
	evenPages bool // even pages have headers of their own
	pageColor bool // the colour of the page is shown
	problem   *Error

	// Of the part that is being read:
	x          *xmlReader
	flow       *flow
	links      map[string]string // addresses by the id of the relation
	style      docxStyle         // of the open paragraph, resolved
	letters    letters           // of the open run
	background string            // behind paragraphs that have none of their own; "" if not known
	fields     []docxField
	drawing    docxDrawing
	text       bool // something was written: to tell whether an alternative has text
}

// docxEdge is a header or footer that a section names.
type docxEdge struct{ id, kind string }

// docxField is an open field: instruction, then the result that is printed.
type docxField struct {
	instruction string
	inResult    bool
	linked      bool
}

// docxDrawing is an open drawing.
type docxDrawing struct {
	behind bool // it stands behind the text
	noFill bool // it is transparent, whatever its style says
}

const maxInstruction = 4096 // bytes of a field's instruction that are kept

// part reads the text of a part. After trouble it returns what came before.
func (r *docxReader) part(name string) *flow {
	r.flow = newFlow(r.budget)
	if r.problem != nil {
		return r.flow
	}
	x, problem := r.archive.openXML(name)
	if problem != nil {
		r.problem = problem
		return r.flow
	}
	defer x.close()
	r.x, r.links, r.fields = x, map[string]string{}, nil
	r.background = white
	for _, rel := range r.archive.relations(name) {
		if url := addressOf(rel.target); rel.external && url != "" {
			r.links[rel.id] = url
		}
	}
	r.children()
	r.problem = x.problem
	r.flow.end()
	return r.flow
}

const white = "FFFFFF"

// children reads the children of the open element, to its end.
func (r *docxReader) children() {
	if r.flow.over() {
		r.x.skip() // nothing of it would be kept
		return
	}
	r.x.each(r.element)
}

// element reads an element to its end.
func (r *docxReader) element(e xml.StartElement) {
	switch r.x.name(e.Name) {
	case "w:p":
		r.paragraph()
	case "w:r", "m:r":
		r.run()
	case "w:t", "m:t":
		r.write(r.x.text())
	case "w:tab", "w:ptab":
		r.flow.tab()
		r.x.skip()
	case "w:br", "w:cr":
		r.lineBreak(e)
	case "w:sym":
		r.write(symbolOf(r.x.attr(e, "w:font"), r.x.attr(e, "w:char")))
		r.x.skip()
	case "w:noBreakHyphen":
		r.write("-")
		r.x.skip()
	case "w:pPr":
		r.paragraphProperties()
	case "w:hyperlink":
		r.link(r.links[r.x.attr(e, "r:id")])
	case "w:fldSimple":
		r.link(hyperlinkOf(r.x.attr(e, "w:instr")))
	case "w:fldChar":
		r.fieldMark(r.x.attr(e, "w:fldCharType"))
		r.x.skip()
	case "w:instrText":
		r.instruction(r.x.text())
	case "w:sdt":
		r.control()
	case "w:tbl", "w:tr", "w:tc":
		r.table(r.x.name(e.Name))
	case "w:tblPr", "w:tcPr":
		r.tableProperties()
	case "w:txbxContent":
		r.textBox()
	case "mc:AlternateContent":
		r.alternatives()
	case "w:sectPr":
		r.section()
	case "w:del", "w:moveFrom":
		r.notes.tracked = true
		r.x.skip()
	case "w:ins", "w:moveTo":
		r.notes.tracked = true
		r.children()
	case "w:footnote", "w:endnote":
		r.note(r.x.attr(e, "w:type"))
	case "w:background":
		if c := r.x.attr(e, "w:color"); r.pageColor && c != "" {
			r.background = c
		}
		r.x.skip()
	case "wp:anchor":
		outer := r.drawing
		behind := plainAttr(e, "behindDoc")
		r.drawing = docxDrawing{behind: behind != "" && isOn(behind)}
		r.children()
		r.drawing = outer
	case "wp:wrapSquare", "wp:wrapTight", "wp:wrapTopAndBottom": // the text runs around it
		r.drawing.behind = false
		r.x.skip()
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
	case "w:trPr", "w:tblGrid", "w:delText", "w:delInstrText", "a:ln", "a:lnRef", "a:effectRef", "a:fontRef",
		"w:rt": // how a word is pronounced
		r.x.skip()
	default:
		r.children()
	}
}

func (r *docxReader) write(s string) {
	if n := len(r.fields); n > 0 && !r.fields[n-1].inResult {
		return // an instruction that is made of other fields
	}
	r.text = r.text || strings.TrimSpace(s) != ""
	r.flow.write(s, r.letters)
}

func (r *docxReader) lineBreak(e xml.StartElement) {
	r.flow.lineBreak()
	if kind := r.x.attr(e, "w:type"); kind == "page" || kind == "column" {
		r.flow.blank()
	}
	r.x.skip()
}

// paragraph reads w:p.
func (r *docxReader) paragraph() {
	outer := r.style
	r.setStyle(r.styles.paragraph, plainParaStyle())
	r.flow.begin()
	r.paragraphKind()
	r.children()
	r.flow.end()
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
	return c.letters(background)
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
		case "w:pPrChange", "w:rPr": // as it was before; how the end mark looks
			r.x.skip()
		default:
			r.x.readParaStyle(e, &own)
		}
	})
	r.setStyle(id, own)
	r.paragraphKind()
}

// run reads w:r: letters of one look.
func (r *docxReader) run() {
	outer := r.letters
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
		r.letters = r.judge(own.over(r.style.char))
	})
	r.letters = outer
}

// link reads an element whose contents lead to url, which may be "".
func (r *docxReader) link(url string) {
	if url == "" {
		r.children()
		return
	}
	r.flow.openLink(url)
	r.children()
	r.flow.closeLink()
}
