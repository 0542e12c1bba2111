package document

import (
	"bytes"
	"fmt"
)

// sniffRTF looks at the first control word, behind a byte order mark and white
// space that editors may have left.
func sniffRTF(data []byte, _ string) bool {
	return bytes.HasPrefix(rtfStart(data), []byte(`{\rtf`))
}

func rtfStart(data []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
}

// readRTF reads the text of an RTF file as it is printed: headers, body, notes,
// footers. Deleted text and what programs keep for themselves is left out; text
// that is set hidden is read and marked.
func readRTF(d *Document, data []byte, opt Options) *Error {
	r := newRTFReader(rtfStart(data), &flowBudget{most: opt.MaxText})
	if problem := r.read(); problem != nil {
		return problem
	}
	if r.unread {
		d.warn("bad-bytes", "some letters are in an encoding that is not read and were replaced: save the file as DOCX")
	}
	if r.cut {
		d.warn("partial", "the file is cut short; what could be read may not be all")
	}
	headers, footers := r.edges(headerEdge), r.edges(footerEdge)
	r.notes.edges = len(headers)+len(footers) > 0
	r.notes.hint = "open it in Word or LibreOffice and save it as PDF"
	flows := append(headers, r.body, r.footnotes)
	return d.assembleFlows(append(flows, footers...), r.notes)
}

// rtfEdge is a header or footer.
type rtfEdge struct {
	name string // the control word
	flow *flow
}

const (
	headerEdge = "header"
	footerEdge = "footer"
)

// edges returns the headers or footers that are shown, each text once. The word
// has an f at its end for that of the first page, l or r for left and right pages.
func (r *rtfReader) edges(name string) []*flow {
	var flows []*flow
	for _, e := range r.pageEdges {
		shown := e.name == name || e.name == name+"f" && r.titlePage || r.facing && (e.name == name+"l" || e.name == name+"r") || e.name == name+"r"
		if shown {
			flows = appendEdge(flows, e.flow)
		}
	}
	return flows
}

const (
	maxRTFDepth = 1000 // groups in each other; Word writes some twenty
	maxRTFTable = 1 << 16
)

// destination is what the text of a group is for.
type destination uint8

const (
	toText destination = iota
	toNothing
	toFonts
	toColors
	toStyles
	toInstruction // of a field
	toProperty    // of a drawing: its name
)

// closing is what the end of a group ends.
type closing uint8

const (
	closesNothing closing = iota
	closesFlow            // a header, a note
	closesBox
	closesInstruction
	closesResult // of a field
)

// rtfState is what a group inherits, and takes back at its end.
type rtfState struct {
	to      destination
	closes  closing
	flow    *flow
	inBox   bool
	item    bool // what the paragraph is that a note or box interrupts
	ignored int  // characters behind \u that stand for it in old readers

	font, size           int
	bold, hidden         bool
	deleted              bool
	color                int // index of colors
	shade                rtfShade
	style, outline, list int // outline: level from 1
	depth                int // of the list
	inTable              bool
	above, below         int
	paraShade            rtfShade
}

// rtfShade is what is behind letters, a paragraph or a cell: indexes of colors,
// and how much of it the pattern in the front colour covers, in 1/100 percent.
type rtfShade struct{ back, front, percent int }

// color returns the index of the colour of which there is most.
func (s rtfShade) color() int {
	if s.percent >= 5000 {
		return s.front
	}
	return s.back
}

func newRTFState(f *flow) rtfState {
	const twelvePoints = 24 // what RTF says when a file says nothing
	return rtfState{flow: f, ignored: 1, size: twelvePoints}
}

// rtfReader reads an RTF file in one pass.
type rtfReader struct {
	data  []byte
	at    int
	stack []rtfState
	state rtfState
	cut   bool // the end is missing

	body, footnotes *flow
	pageEdges       []rtfEdge
	titlePage       bool // the first page has headers of its own
	facing          bool // left pages have
	notes           officeNotes

	fonts       map[int]rtfFont
	defaultFont int
	font        int    // that is being defined
	name        []byte // of a font or style that is being defined
	colors      []string
	color       [3]byte // that is being defined
	headings    map[int]int
	style       int // that is being defined
	styleLevel  int
	codePage    int // of the file; 0 for what RTF says when a file says nothing

	starred   bool   // \* stands before the next word
	skip      int    // characters that stand for the last \u
	high      rune   // first half of a character
	wide      []byte // first bytes of a character that has several
	unread    bool   // letters in encodings that are not read
	item      bool   // the paragraph has the mark of a list item
	rowOpen   bool   // cells of a row were defined
	cellFills []int
	cellShade rtfShade
	cell      int    // number of the open cell
	tableFlow *flow  // in which a table is open
	link      string // of the field whose result comes next
	property  []byte // name of the property of a drawing whose value comes next
	instr     []byte
}

func newRTFReader(data []byte, budget *flowBudget) *rtfReader {
	r := &rtfReader{
		data: data, body: newFlow(budget), footnotes: newFlow(budget),
		fonts: map[int]rtfFont{}, headings: map[int]int{},
	}
	r.state = newRTFState(r.body)
	return r
}

// read reads to the end of the outermost group.
func (r *rtfReader) read() *Error {
	for r.at < len(r.data) && !r.state.flow.over() {
		switch c := r.data[r.at]; c {
		case '{':
			r.at++
			if len(r.stack) == maxRTFDepth {
				return officeLimit(fmt.Sprintf("groups are nested more than %d deep", maxRTFDepth))
			}
			r.starred, r.skip = false, 0
			r.stack = append(r.stack, r.state)
			r.state.closes = closesNothing
		case '}':
			r.at++
			if len(r.stack) == 0 { // a file that only bears the name of RTF
				continue
			}
			if r.closeGroup(); len(r.stack) == 0 {
				r.finish()
				return nil
			}
		case '\\':
			r.at++
			r.control()
		case '\r', '\n':
			r.at++
		default:
			r.plain()
		}
	}
	r.cut = true
	for len(r.stack) > 0 {
		r.closeGroup()
	}
	r.finish()
	return nil
}

func (r *rtfReader) finish() {
	r.endTable()
	r.endParagraph(false)
}

// closeGroup does what the end of a group does.
func (r *rtfReader) closeGroup() {
	r.starred, r.skip = false, 0
	r.endWide()
	ended := r.state
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	switch ended.closes {
	case closesFlow, closesBox:
		own := r.state
		r.state = ended
		r.finish()
		r.state, r.item = own, ended.item
		if ended.closes == closesBox {
			r.notes.boxes = r.notes.boxes || len(ended.flow.blocks) > 0
			ended.flow.unpark()
		}
	case closesInstruction:
		r.link = hyperlinkOf(string(r.instr))
	case closesResult:
		ended.flow.closeLink()
	}
}
