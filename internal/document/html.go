package document

import (
	"bytes"
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
	page := &htmlScan{src: src}
	if problem := page.scan(); problem != nil {
		return problem
	}
	if page.overflow {
		d.warn("deep-nesting", "elements are nested too deep: some text may be read as part of another block")
	}
	lines := indexLines(src)
	shown, postings := jobPosting(src, page.data)
	if postings > 1 {
		d.warn("several-postings", "the page holds several postings: only the first is read")
	}
	if postings == 0 {
		page.chooseMain()
		shown = page
	}
	d.assemble(shown, &lines)
	if d.Text == "" {
		return &Error{
			Kind:   NoText,
			Detail: "no text (is the page built by scripts?)",
			Hint:   "open it in a browser and save it as PDF or text",
		}
	}
	return nil
}

// assemble writes the blocks of shown that are not left out. Source places are
// found with lines, the index of the file's own text.
func (d *Document) assemble(shown *htmlScan, lines *lineIndex) {
	var b strings.Builder
	spans := make([]text.Span, len(shown.links)) // of the text of each link
	seen := make([]bool, len(shown.links))
	gap := noGap
	for _, block := range shown.blocks {
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
			if p.text != "" && p.src != next {
				line, column := lines.position(p.src)
				d.Source = append(d.Source, SourceRun{Start: b.Len(), Pos: SourcePos{File: d.Name, Line: line, Column: column}})
			}
			if p.link > 0 {
				if i := p.link - 1; !seen[i] {
					seen[i] = true
					spans[i] = text.Span{Start: b.Len(), End: b.Len()}
				}
			}
			b.WriteString(p.text)
			next = p.src + len(p.text)
			if p.link > 0 {
				spans[p.link-1].End = b.Len()
			}
		}
		if block.bytes > 0 {
			d.Blocks = append(d.Blocks, Block{Span: text.Span{Start: start, End: b.Len()}, Kind: block.kind, Level: block.level})
			gap = noGap
		}
	}
	d.Text = b.String()
	for i, url := range shown.links {
		if seen[i] {
			d.Links = append(d.Links, Link{URL: url, At: spans[i]})
		}
	}
}

// metaCharset returns the encoding that the head of the page names, or "".
func metaCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	_, after, found := bytes.Cut(head, []byte("charset="))
	if !found {
		return ""
	}
	name := bytes.TrimLeft(after, `"' `)
	if end := bytes.IndexAny(name, `"'; />`); end >= 0 {
		name = name[:end]
	}
	return string(name)
}
