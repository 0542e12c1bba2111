package document

import (
	"bytes"
	"slices"
	"strings"

	"skillmatch/internal/text"
)

// readHTML reads what a browser would show of a page. If the page carries a
// JobPosting for search engines (JSON-LD) its text is that and no more: it is
// the posting without all that surrounds it. Else it is the main text.
func readHTML(d *Document, data []byte, _ Options) *Error {
	src := d.decodeMarked(data, metaCharset(data))
	if isBlank(src) {
		return &Error{Kind: Empty, Detail: "nothing but white space"}
	}
	page := &htmlScan{src: src, sheet: readSheets(src), canonical: savedFrom(src)}
	if problem := page.scan(); problem != nil {
		return problem
	}
	if page.overflow {
		d.warn("deep-nesting", "elements are nested too deep: some text may be read as part of another block")
	}
	lines := indexLines(src)
	page.chooseMain()
	shown, postings := page.posting()
	if postings > 1 {
		d.warn("several-postings", "the page holds several postings: only the one that its title names is read, or else the first")
	}
	d.assemble(shown, &lines)
	if d.Text == "" || shown == page && page.isWaiting(d.Text) {
		return &Error{
			Kind:   NoText,
			Detail: "no text (is the page built by scripts?)",
			Hint:   "open it in a browser and save it as PDF or text",
		}
	}
	d.warnHidden(shown, &lines)
	return nil
}

// assemble writes the blocks of shown that are not left out. Source places are
// found with lines, the index of the file's own text.
func (d *Document) assemble(shown *htmlScan, lines *lineIndex) {
	var b strings.Builder
	spans := make([]text.Span, len(shown.links)) // of the text of each link
	seen := make([]bool, len(shown.links))
	gap := noGap
	placed := 0
	for i, block := range shown.blocks {
		placed = shown.placeLeft(placed, i, b.Len(), !block.drop)
		gap = max(gap, block.gap)
		if block.drop {
			continue
		}
		if b.Len() > 0 && block.bytes > 0 {
			b.WriteString(gap.String())
		}
		start := b.Len()
		next := -1 // where the source goes on if the piece before is followed by this one
		for _, p := range shown.pieces[block.from:block.to] {
			if p.space && b.Len() > start {
				b.WriteByte(' ')
				next = -1
			}
			if p.text != "" && int(p.src) != next {
				line, column := lines.position(int(p.src))
				d.Source = append(d.Source, SourceRun{Start: b.Len(), Pos: SourcePos{File: d.Name, Line: line, Column: column}})
			}
			if p.link > 0 {
				if i := p.link - 1; !seen[i] {
					seen[i] = true
					spans[i] = text.Span{Start: b.Len(), End: b.Len()}
				}
			}
			d.hideNext(p.hide, b.Len(), len(p.text))
			b.WriteString(p.text)
			next = int(p.src) + len(p.text)
			if p.link > 0 {
				spans[p.link-1].End = b.Len()
			}
		}
		if block.bytes > 0 {
			d.Blocks = append(d.Blocks, Block{Span: text.Span{Start: start + block.mark, End: b.Len() - block.tail}, Kind: block.kind, Level: block.level})
			gap = noGap
		}
	}
	if last := len(shown.blocks) - 1; last >= 0 {
		shown.placeLeft(placed, last+1, b.Len(), !shown.blocks[last].drop)
	}
	d.Text = b.String()
	for i, url := range shown.links {
		if seen[i] {
			d.Links = append(d.Links, Link{URL: url, At: spans[i]})
		}
	}
	// A link around a table may hold others; without a text
	// of its own before them it stands behind.
	slices.SortStableFunc(d.Links, func(a, b Link) int { return a.At.Start - b.At.Start })
}

// hideNext notes that the next bytes of the text cannot be seen, or carries the
// hidden passage on that ends here.
func (d *Document) hideNext(why hiding, at, size int) {
	if why == notHidden || size == 0 {
		return
	}
	const space = 1 // at the most: what is hidden line by line is told line by line
	if n := len(d.Hidden); n > 0 && d.Hidden[n-1].Reason == why.String() && at-d.Hidden[n-1].End <= space {
		d.Hidden[n-1].End = at + size
		return
	}
	d.Hidden = append(d.Hidden, Hidden{Span: text.Span{Start: at, End: at + size}, Reason: why.String()})
}

// metaCharset returns the encoding that the head of the page names, or "". What
// else has a charset, such as a script, does not count.
func metaCharset(data []byte) string {
	const most = 16 << 10 // bytes: styles may stand before it
	head := bytes.ToLower(data[:min(len(data), most)])
	if bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<?xml")) {
		declaration, _, _ := bytes.Cut(head, []byte("?>"))
		if _, name, found := bytes.Cut(declaration, []byte("encoding=")); found {
			return charsetName(name)
		}
	}
	for {
		_, after, found := bytes.Cut(head, []byte("<meta"))
		if !found {
			return ""
		}
		var tag []byte
		tag, head, _ = bytes.Cut(after, []byte(">"))
		if _, name, found := bytes.Cut(tag, []byte("charset=")); found {
			return charsetName(name)
		}
	}
}

// charsetName returns the name at the start of s, which may stand in quotes.
func charsetName(s []byte) string {
	s = bytes.TrimLeft(s, `"' `)
	if end := bytes.IndexAny(s, `"'; />?`); end >= 0 {
		s = s[:end]
	}
	return string(s)
}
