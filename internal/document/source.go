package document

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// sourceFile is one file of a document that has a source.
type sourceFile struct {
	name    string // as places name it
	text    string
	lines   lineIndex
	closing map[int]int // of LaTeX: the closing brace of each opening one

	last   SourcePos // the place that position found last,
	lastAt int       // and its offset
}

func newSourceFile(name, s string) *sourceFile {
	return &sourceFile{name: name, text: s, lines: indexLines(s)}
}

// decodeSource returns data as text, unless it is blank or too large.
func (d *Document) decodeSource(data []byte, opt Options) (string, *Error) {
	src := d.decodeText(data)
	switch {
	case isBlank(src):
		return "", &Error{Kind: Empty, Detail: "nothing but white space"}
	case len(src) > opt.MaxText:
		return "", tooLarge("the source", opt.MaxText, "--max-text")
	}
	return src, nil
}

// position is lines.position for offsets that mostly ascend: the columns of a
// long line are not counted anew for each of its pieces.
func (f *sourceFile) position(at int) (line, column int) {
	line = lastAtOrBefore(f.lines.starts, at) + 1
	if line == f.last.Line && at >= f.lastAt {
		column = f.last.Column + codePoints(f.text[f.lastAt:at])
	} else {
		_, column = f.lines.position(at)
	}
	f.last, f.lastAt = SourcePos{Line: line, Column: column}, at
	return line, column
}

// place gives the offset as file:line, for messages.
func (f *sourceFile) place(at int) string {
	line, _ := f.lines.position(at)
	return fmt.Sprintf("%s:%d", f.name, line)
}

// sourceGap is what parts two pieces of produced text; of several the widest counts.
type sourceGap uint8

const (
	gapNone sourceGap = iota
	gapSpace
	gapComma
	gapDash  // of a range
	gapColon // behind a label
	gapBar   // between the parts of a header, the cells of a row
	gapLine
	gapPara
)

// String returns the text of the gap.
func (g sourceGap) String() string {
	return [...]string{"", " ", ", ", " – ", ": ", " | ", "\n", "\n\n"}[g]
}

// sourceText writes the text of a document that is produced from sources: each
// line is a block, white space is collapsed, and every piece keeps the way back
// to its file.
type sourceText struct {
	d    *Document
	max  int // bytes of text
	full bool
	out  []byte

	gap    sourceGap // before the next piece
	block  Block     // the open line
	open   bool
	kind   BlockKind // of the line that the next piece starts
	level  int
	reason string // why the text is hidden now; empty: it is shown
	joined bool   // the last piece was hidden for the same reason

	link    int // number of the open link in d.Links plus one
	file    *sourceFile
	srcNext int // where the source goes on behind the last piece; -1: unknown
}

func newSourceText(d *Document, opt Options) *sourceText {
	return &sourceText{d: d, max: opt.MaxText, srcNext: -1}
}

// sep asks for a gap before the next piece; a line break ends the block.
func (o *sourceText) sep(g sourceGap) {
	o.gap = max(o.gap, g)
	if g >= gapLine {
		o.endBlock()
	}
}

// begin starts a block of a kind on a new line.
func (o *sourceText) begin(kind BlockKind, level int) {
	o.sep(gapLine)
	o.kind, o.level = kind, level
}

func (o *sourceText) endBlock() {
	if o.open {
		o.block.End = len(o.out)
		o.d.Blocks = append(o.d.Blocks, o.block)
		o.open = false
	}
	o.kind, o.level = Paragraph, 0
}

// text writes what a reader sees of f.text[from:to]: white space collapsed,
// characters without width dropped.
func (o *sourceText) text(f *sourceFile, from, to int) {
	s := f.text[:to]
	for from < to {
		r, size := utf8.DecodeRuneInString(s[from:])
		if !isPlainRune(r) {
			if unicode.IsSpace(r) {
				o.sep(gapSpace)
			}
			from += size
			continue
		}
		end := from + size
		for end < to {
			if r, size = utf8.DecodeRuneInString(s[end:]); !isPlainRune(r) {
				break
			}
			end += size
		}
		o.put(f, from, s[from:end])
		from = end
	}
}

// words writes s, which stands in other letters (escapes, say) at f.text[at:].
func (o *sourceText) words(f *sourceFile, at int, s string) {
	for i, w := range strings.Fields(s) {
		if i > 0 {
			o.sep(gapSpace)
		}
		o.put(f, at, strings.Map(plainRune, w))
	}
}

// plainRune drops what isPlainRune does not take.
func plainRune(r rune) rune {
	if isPlainRune(r) {
		return r
	}
	return -1
}

// put writes one piece without white space at its ends that comes from f.text[at:].
func (o *sourceText) put(f *sourceFile, at int, s string) {
	if s == "" || o.full {
		return
	}
	gap := o.takeGap(s)
	if len(o.out)+len(gap)+len(s) > o.max {
		o.full = true
		return
	}
	follows := f == o.file && o.srcNext >= 0 && o.srcNext+len(gap) == at && (gap == "" || gap == " " && f.text[o.srcNext] == ' ')
	o.out = append(o.out, gap...)
	start := len(o.out)
	if !o.open {
		o.block, o.open = Block{Span: text.Span{Start: start}, Kind: o.kind, Level: o.level}, true
	}
	if !follows {
		line, column := f.position(at)
		o.d.Source = append(o.d.Source, SourceRun{Start: start, Pos: SourcePos{File: f.name, Line: line, Column: column}})
	}
	o.out = append(o.out, s...)
	o.file, o.srcNext = f, -1
	if end := at + len(s); end <= len(f.text) && f.text[at:end] == s {
		o.srcNext = end
	}
	o.mark(start)
}

// takeGap returns the text of the gap before s and forgets it.
func (o *sourceText) takeGap(s string) string {
	g := o.gap
	o.gap = gapNone
	if len(o.out) == 0 {
		return ""
	}
	last := o.out[len(o.out)-1]
	switch {
	case g >= gapLine:
	case !o.open:
		g = gapLine
	case g == gapBar && (s[0] == '|' || last == '|' || last == ':'), // it is written already
		(g == gapColon || g == gapComma) && (last == ':' || last == ','),
		g == gapComma && s[0] == ',':
		g = gapSpace
	}
	return g.String()
}

// mark notes for the piece from start on that it is hidden or carries a link.
func (o *sourceText) mark(start int) {
	end := len(o.out)
	if o.link > 0 {
		at := &o.d.Links[o.link-1].At
		if at.Len() == 0 {
			at.Start = start
		}
		at.End = end
	}
	if o.reason == "" {
		o.joined = false
		return
	}
	if last := len(o.d.Hidden) - 1; o.joined && o.d.Hidden[last].Reason == o.reason {
		o.d.Hidden[last].End = end
		return
	}
	o.d.Hidden = append(o.d.Hidden, Hidden{Span: text.Span{Start: start, End: end}, Reason: o.reason})
	o.joined = true
}

// openLink lets the text up to closeLink carry a link. Links do not nest.
func (o *sourceText) openLink(url string) {
	o.closeLink()
	if url == "" {
		return
	}
	o.d.Links = append(o.d.Links, Link{URL: url, At: text.Span{Start: len(o.out), End: len(o.out)}})
	o.link = len(o.d.Links)
}

func (o *sourceText) closeLink() { o.link = 0 }

// finish hands the text to the document.
func (o *sourceText) finish() *Error {
	o.endBlock()
	if o.full {
		return tooLarge("the text", o.max, "--max-text")
	}
	d := o.d
	d.Text = string(o.out)
	if isBlank(d.Text) {
		return &Error{Kind: Empty, Detail: "no text in it"}
	}
	marked := d.Links
	next := 0
	for _, l := range appendBareLinks(nil, d.Text, 0, len(d.Text)) {
		for next < len(marked) && marked[next].At.End <= l.At.Start {
			next++
		}
		if next == len(marked) || marked[next].At.Start >= l.At.End || marked[next].At.Len() == 0 {
			d.Links = append(d.Links, l)
		}
	}
	slices.SortStableFunc(d.Links, func(a, b Link) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return nil
}
