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

	options  Options
	inChunk  bool      // this file stands in another
	chunks   int       // files in this one
	inserted []Warning // of these
	ownNotes *flow     // notes that stand in the text
	chart    string    // names that the last chart has shown

	// Of the part that is being read:
	x          *xmlReader
	flow       *flow
	links      map[string]string // addresses by the id of the relation
	targets    map[string]string // parts by the id of the relation
	style      docxStyle         // of the open paragraph, resolved
	letters    letters           // of the open run
	font       string            // of the open run, when it is one of symbols
	rowGone    bool              // the row of the table was deleted
	hide       string            // why the text box cannot be seen; "" if it can
	background string            // behind paragraphs that have none of their own; "" if not known
	joins      bool              // the open paragraph has no end: the next goes on in its line
	fields     []docxField
	drawing    docxDrawing
	text       bool // something was written: to tell whether an alternative has text
}

// docxEdge is a header or footer that a section names, or has.
type docxEdge struct {
	id, kind string
	flow     *flow // of one that the section has; else nil
	foot     bool
}

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
	r.x, r.links, r.targets, r.fields = x, map[string]string{}, map[string]string{}, nil
	r.background = white
	for _, rel := range r.archive.relations(name) {
		if !rel.external {
			r.targets[rel.id] = rel.target
		} else if url := addressOf(rel.target); url != "" {
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
	case "w:t", "m:t", "a:t":
		r.write(symbolText(r.font, r.x.text()))
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
		r.fieldMark(e)
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
	case "aml:annotation":
		r.annotation(r.x.attr(e, "w:type"))
	case "w:hlink": // of Word 2003
		r.link(addressOf(strings.TrimSpace(r.x.attr(e, "w:dest"))))
	case "w:commentReference":
		r.notes.comments = true
		r.x.skip()
	case "w:trPr":
		r.rowProperties()
	case "w:altChunk":
		r.chunk(r.targets[r.x.attr(e, "r:id")])
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
	case "w:tblGrid", "w:delText", "w:delInstrText", "w:styles", "w:docPr",
		"w:rt": // how a word is pronounced
		r.x.skip()
	default:
		r.drawn(e)
	}
}

func (r *docxReader) write(s string) {
	if r.inInstruction() >= 0 {
		r.instruction(s) // which is made of other fields
		return
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
