package document

import (
	"fmt"

	"skillmatch/internal/text"
)

// flow is a run of paragraphs as a word processor has them: the readers of
// DOCX, ODT and RTF write into flows, and assembleFlows makes the document of
// them. Its work is linear in what is written.
type flow struct {
	raw    []byte // the texts of the blocks, one behind the other
	blocks []flowBlock
	links  []Link   // offsets into raw
	hidden []Hidden // offsets into raw
	gap    gap      // before the next block, at least
	below  int      // space below the last paragraph, in twips
	para   flowPara
	parked []flowPara // paragraphs that a text box interrupts
	row    tableRow
	outer  []tableRow // of the tables around
	tabled bool       // some row has several cells with text
	budget *flowBudget
}

// flowBlock is a line of text: a paragraph, or what a line break parts of it.
type flowBlock struct {
	from, to int // in raw
	mark     int // bytes of a bullet that was typed at its start
	kind     BlockKind
	level    int
	gap      gap  // before it
	bold     bool // all letters that can be seen
	size     int  // of the smallest of them, in half points; 0 if unknown
}

// flowPara is the paragraph, or line of one, that is being written.
type flowPara struct {
	open         bool
	text         []byte
	links        []Link
	hidden       []Hidden
	kind         BlockKind
	level        int
	above, below int       // space around it, in twips
	space        textSpace // since the last letter
	link         string    // address of the open link
	linkFrom     int       // where its text starts; -1 before
	linkKept     bool      // it has text on a line before
	shown        bool      // some letter can be seen
	light        bool      // some of these is not bold
	size         int       // of the smallest of these
	broken       bool      // a line break stands before it
	goesOn       bool      // the next paragraph goes on in its line
}

// looseSpacing is the space between paragraphs that looks like a blank line:
// half a line, in twips of 1/20 point.
const looseSpacing = 120

// flowBudget is what all flows of a document may come to.
type flowBudget struct {
	bytes, lines int // written
	most         int // bytes
}

// maxFlowLines is how many lines a document may have: a hundred pages have some
// five thousand. What is known of a line takes far more room than a letter.
const maxFlowLines = 1 << 18

func newFlow(b *flowBudget) *flow { return &flow{budget: b, para: flowPara{linkFrom: -1}} }

// over reports whether more was written than the limits allow: no more is kept.
func (f *flow) over() bool { return f.budget.bytes > f.budget.most || f.budget.lines > maxFlowLines }

// problem says which limit was passed, or returns nil.
func (b *flowBudget) problem() *Error {
	switch {
	case b.lines > maxFlowLines:
		return officeLimit(fmt.Sprintf("more than %d lines", maxFlowLines))
	case b.bytes > b.most:
		return tooLarge("the text", b.most, "--max-text")
	}
	return nil
}

// begin starts a paragraph. What it is may be set in para later, before its end.
func (f *flow) begin() {
	if f.para.goesOn {
		f.para.goesOn = false
		return
	}
	f.end()
	f.para.open = true
}

// goOn ends the paragraph without its line: the next that begins goes on there.
func (f *flow) goOn() { f.para.goesOn = true }

// end ends the paragraph, if one is open. A link that is open goes on in the next.
func (f *flow) end() {
	p := f.para
	if !p.open {
		return
	}
	if p.linkFrom >= 0 {
		p.keepLink()
	}
	f.para = flowPara{link: p.link, linkKept: p.linkKept, linkFrom: -1}
	f.keepPlaces(&p)
	if len(p.text) == 0 {
		// The end of a cell is an empty paragraph too: only one behind text is a blank line.
		if len(f.outer) == 0 || f.row.first < len(f.blocks) {
			f.gap = blockGap
		}
		return
	}
	b := flowBlock{
		from: len(f.raw), to: len(f.raw) + len(p.text), kind: p.kind, level: p.level,
		bold: p.shown && !p.light, size: p.size,
	}
	if b.kind == Paragraph {
		if b.mark = bulletMark(p.text); b.mark > 0 {
			b.kind, b.level = Item, 1
		} else if len(f.outer) > 0 {
			b.kind = Cell
		}
	}
	b.gap = f.gapBefore(b.kind, &p)
	f.raw = append(f.raw, p.text...)
	f.blocks = append(f.blocks, b)
	f.budget.lines++
	f.gap, f.below = lineGap, p.below
}

// gapBefore returns what stands between the last block and p.
func (f *flow) gapBefore(kind BlockKind, p *flowPara) gap {
	switch {
	case f.gap == cellGap || p.broken:
		return f.gap
	case kind == Heading:
		return blockGap
	case kind == Item && len(f.blocks) > 0 && f.blocks[len(f.blocks)-1].kind == Item:
		return f.gap // lists are set loose and read as one
	case max(f.below, p.above) >= looseSpacing:
		return blockGap
	}
	return f.gap
}

// hideLine marks all that the open line has as hidden.
func (f *flow) hideLine() {
	if n := len(f.para.text); n > 0 {
		f.para.hidden = []Hidden{{Span: text.Span{Start: 0, End: n}, Reason: "hidden"}}
		f.para.shown = false
	}
}

// keepPlaces takes over the links and hidden passages of p.
func (f *flow) keepPlaces(p *flowPara) {
	base := len(f.raw)
	for _, l := range p.links {
		l.At.Start += base
		l.At.End += base
		f.links = append(f.links, l)
	}
	for _, h := range p.hidden {
		h.Start += base
		h.End += base
		f.hidden = append(f.hidden, h)
	}
}

// lineBreak ends the line, not the paragraph.
func (f *flow) lineBreak() {
	f.budget.bytes++ // breaks without end must come to one, too
	kind, level, below := f.para.kind, f.para.level, f.para.below
	if kind == Item { // only the first line is the item
		kind, level = Paragraph, 0
	}
	f.para.open, f.para.below = true, 0
	f.end()
	p := &f.para
	p.open, p.kind, p.level, p.below, p.broken = true, kind, level, below, true
}

// blank makes the next block stand apart.
func (f *flow) blank() { f.gap = blockGap }

// openLink starts a link; a link holds no link.
func (f *flow) openLink(url string) {
	f.closeLink()
	f.para.link, f.para.linkKept, f.para.open = url, false, true
}

// closeLink ends the open link, if there is one. Without a text it is kept
// where it stands: an icon.
func (f *flow) closeLink() {
	if p := &f.para; p.link != "" {
		if p.linkFrom >= 0 || !p.linkKept {
			p.keepLink()
		}
		p.link = ""
	}
}

// keepLink notes the open link as far as it reaches on this line.
func (p *flowPara) keepLink() {
	from := p.linkFrom
	if from < 0 {
		from = len(p.text)
	}
	p.links = append(p.links, Link{URL: p.link, At: text.Span{Start: from, End: len(p.text)}})
	p.linkFrom, p.linkKept = -1, true
}

// icon notes a link that a picture carries.
func (f *flow) icon(url string) {
	if f.para.link == "" {
		f.openLink(url)
		f.closeLink()
	}
}

// park puts the paragraph aside for the text box that is anchored in it. The
// box is read first: behind the paragraph it would part a heading from what
// stands under it.
func (f *flow) park() {
	f.parked = append(f.parked, f.para)
	f.para = flowPara{linkFrom: -1}
	f.gap = max(f.gap, blockGap)
}

// unpark ends the text box and goes on with the paragraph.
func (f *flow) unpark() {
	f.end()
	f.para = f.parked[len(f.parked)-1]
	f.parked = f.parked[:len(f.parked)-1]
	f.gap = max(f.gap, blockGap)
}
