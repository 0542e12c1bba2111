package document

import (
	"bytes"
	"slices"
	"unicode"

	"skillmatch/internal/text"
)

// officeNotes is what a reader has met on its way that the user should know.
type officeNotes struct {
	boxes    bool // text boxes with text
	edges    bool // headers or footers with text
	pictures bool
	tracked  bool   // changes that are neither accepted nor rejected
	comments bool   // remarks of readers, which are no text
	diagrams bool   // charts or diagrams with text
	unread   bool   // parts with text that are not read
	behind   bool   // something is drawn behind the text: its background is not known
	hint     string // what to do when there is no text; may be empty
}

// assembleFlows makes the text of the flows, which have one budget, in their order.
func (d *Document) assembleFlows(flows []*flow, notes officeNotes) *Error {
	size, tabled := 0, false
	for _, f := range flows {
		f.end()
		size += len(f.raw) + len(f.blocks)
		tabled = tabled || f.tabled
	}
	if problem := flows[0].budget.problem(); problem != nil {
		return problem
	}
	markHeadings(flows)
	out := make([]byte, 0, size+size/8)
	whitish := false // letters of the colour of the page, which something behind may have changed
	for _, f := range flows {
		f.gap = max(f.gap, blockGap)
		out = d.assembleFlow(f, out)
	}
	if notes.behind {
		d.Hidden = slices.DeleteFunc(d.Hidden, func(h Hidden) bool {
			unsure := h.Reason == "white" || h.Reason == "invisible"
			whitish = whitish || unsure
			return unsure
		})
	}
	d.Text = string(out)
	d.addBareLinks()
	d.warnOffice(notes, tabled, whitish)
	if d.Text != "" {
		return nil
	}
	e := &Error{Kind: NoText, Detail: "no text", Hint: notes.hint}
	if notes.pictures {
		e.Detail, e.Hint = "no text, only pictures (a scan?)", "save it as PDF and run that through OCR, e.g. ocrmypdf"
	}
	return e
}

// appendEdge appends the header or footer f, unless it has nothing but the
// number of the page, or the same text as one before: that of the first page
// often is that of the others.
func appendEdge(edges []*flow, f *flow) []*flow {
	if !bytes.ContainsFunc(f.raw, unicode.IsLetter) && len(f.links) == 0 {
		return edges
	}
	for _, other := range edges {
		if bytes.Equal(other.raw, f.raw) {
			return edges
		}
	}
	return append(edges, f)
}

// assembleFlow appends the text of f to out and notes its places.
func (d *Document) assembleFlow(f *flow, out []byte) []byte {
	link, hidden := 0, 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if i == 0 {
			b.gap = blockGap // between flows
		}
		if len(out) > 0 {
			out = append(out, b.gap.String()...)
		}
		shift := len(out) - b.from
		out = append(out, f.raw[b.from:b.to]...)
		d.Blocks = append(d.Blocks, Block{Span: text.Span{Start: b.from + b.mark + shift, End: len(out)}, Kind: b.kind, Level: b.level})
		for ; link < len(f.links) && f.links[link].At.End <= b.to; link++ {
			l := f.links[link]
			l.At.Start += shift
			l.At.End += shift
			d.Links = append(d.Links, l)
		}
		for ; hidden < len(f.hidden) && f.hidden[hidden].End <= b.to; hidden++ {
			h := f.hidden[hidden]
			h.Start += shift
			h.End += shift
			d.Hidden = append(d.Hidden, h)
		}
	}
	for _, l := range f.links[link:] { // icons without any text
		l.At = text.Span{Start: len(out), End: len(out)}
		d.Links = append(d.Links, l)
	}
	return out
}

// longestBold bounds the bold text that is read as a heading, in bytes: longer
// text is emphasis.
const longestBold = 100

// markHeadings makes headings of short paragraphs that are set in bold or in
// larger letters than the rest: most resumes have no others.
func markHeadings(flows []*flow) {
	bytesOf := map[int]int{}
	all, bold := 0, 0
	for _, f := range flows {
		for _, b := range f.blocks {
			n := b.to - b.from
			bytesOf[b.size] += n
			all += n
			if b.bold {
				bold += n
			}
		}
	}
	body := 0 // the size of most letters
	for size, n := range bytesOf {
		if n > bytesOf[body] || n == bytesOf[body] && size < body {
			body = size
		}
	}
	for _, f := range flows {
		for i := range f.blocks {
			b := &f.blocks[i]
			large := body > 0 && b.size*100 >= body*115
			if b.kind == Paragraph && b.to-b.from <= longestBold && (large || b.bold && bold*2 < all) {
				b.kind, b.level = Heading, 6
			}
		}
	}
}

// addBareLinks adds the addresses that stand in the text as such and are no
// links already.
func (d *Document) addBareLinks() {
	var bare []Link
	for _, b := range d.Blocks {
		bare = appendBareLinks(bare, d.Text, b.Start, b.End)
	}
	if len(bare) == 0 {
		return
	}
	own, k := d.Links, 0
	bare = slices.DeleteFunc(bare, func(l Link) bool {
		for k < len(own) && own[k].At.End <= l.At.Start {
			k++
		}
		return k < len(own) && own[k].At.Start < l.At.End
	})
	d.Links = append(own, bare...)
	slices.SortStableFunc(d.Links, func(a, b Link) int { return a.At.Start - b.At.Start })
}

func (d *Document) warnOffice(notes officeNotes, tabled, whitish bool) {
	if tabled {
		d.warn("table", "the file has a table; many parsers mix its cells")
	}
	if notes.boxes {
		d.warn("text-boxes", "the file has text boxes; many parsers leave those out, so nothing of weight should stand there")
	}
	if notes.edges {
		d.warn("header-footer", "the file has a header or footer; many parsers leave those out, so nothing of weight should stand there")
	}
	if notes.pictures {
		d.warn("images-without-text", "the file has pictures; what is written in them is not read")
	}
	if notes.tracked {
		d.warn("tracked-changes", "the file has tracked changes: deleted text is left out, inserted text is read; accept or reject them before you send it")
	}
	if notes.comments {
		d.warn("comments", "the file has comments, which are not read; delete them before you send it")
	}
	if notes.diagrams {
		d.warn("diagrams", "the file has charts or diagrams; many parsers leave those out, so name the skills in the text, too")
	}
	if notes.unread {
		d.warn("unread-part", "the file holds another file that is not read: copy its text into the document itself")
	}
	if whitish {
		d.warn("white-text", "some text has the colour of the page, and something is drawn behind it: it is counted as if it could be seen")
	}
	if n := len(d.Hidden); n > 0 {
		d.warn("hidden-text", passages(n)+" of the text cannot be seen on the page; they are not counted")
	}
}
