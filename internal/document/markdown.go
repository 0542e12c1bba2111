package document

import (
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/text"
)

// maxListDepth bounds the nesting of lists that is told apart.
const maxListDepth = 32

// readMarkdown takes the text as it is, markers included, so that offsets are
// those of the source, and finds blocks, links and what the page would not
// show. It reads CommonMark and the tables of GitHub as far as resumes and
// postings use them, in one pass over the lines and one over each block.
func readMarkdown(d *Document, data []byte, _ Options) *Error {
	src := d.decodeText(data)
	d.Text = lineFeeds(src)
	if isBlank(d.Text) {
		return &Error{Kind: Empty, Detail: "nothing but white space"}
	}
	m := markdown{d: d, s: d.Text, definitions: map[string]string{}}
	m.run()
	d.Source = sourceByLine(d.Name, d.Text)
	d.Text = src
	return nil
}

// sourceByLine is the map of a text that is its own source.
func sourceByLine(file, s string) SourceMap {
	runs := make(SourceMap, 0, strings.Count(s, "\n")+1)
	for at, line := 0, 1; at < len(s); line++ {
		runs = append(runs, SourceRun{Start: at, Pos: SourcePos{File: file, Line: line, Column: 1}})
		n := strings.IndexByte(s[at:], '\n')
		if n < 0 {
			break
		}
		at += n + 1
	}
	return runs
}

// markdown is the state of the pass over the lines.
type markdown struct {
	d *Document
	s string

	open    Block // the block that the next line may carry on
	isOpen  bool
	lists   []int // columns of the markers of the open list items, outermost first
	waiting bool  // a list marker stood alone on its line: the next text is its item
	quotes  int   // depth of the block quote that the last line stood in
	table   bool  // the last line was a row of a table
	fence   string

	definitions map[string]string // label → address of [label]: address
	pending     []reference       // links by label, settled at the end
}

func (m *markdown) run() {
	at := m.frontMatter()
	end, next := at, at
	for at < len(m.s) {
		if at >= next { // else the rest of a line
			end, next = m.lineEnd(at)
		}
		if resume := m.line(at, end, next); resume > at {
			at = resume
		} else {
			at = next
		}
	}
	m.close()
	m.settleReferences()
	slices.SortStableFunc(m.d.Links, func(a, b Link) int { return cmp.Compare(a.At.Start, b.At.Start) })
}

// lineEnd returns where the text of the line at at ends, and the next line starts.
func (m *markdown) lineEnd(at int) (end, next int) {
	n := strings.IndexByte(m.s[at:], '\n')
	if n < 0 {
		return len(m.s), len(m.s)
	}
	end, next = at+n, at+n+1
	if end > at && m.s[end-1] == '\r' {
		end--
	}
	return end, next
}

// frontMatter hides the YAML or TOML before the text and returns where the text starts.
func (m *markdown) frontMatter() int {
	start := 0
	if strings.HasPrefix(m.s, byteOrderMark) {
		start = len(byteOrderMark)
	}
	end, at := m.lineEnd(start)
	fence := strings.TrimRight(m.s[start:end], " \t")
	if fence != "---" && fence != "+++" {
		return start
	}
	first, _ := m.lineEnd(at)
	if line := m.s[at:first]; fence == "---" && !strings.Contains(line, ":") && !strings.HasPrefix(line, "#") {
		return start // a rule above the text
	}
	for at < len(m.s) {
		end, next := m.lineEnd(at)
		if line := strings.TrimRight(m.s[at:end], " \t"); line == fence || fence == "---" && line == "..." {
			m.hide(start, end)
			return next
		}
		at = next
	}
	return start
}

func (m *markdown) hide(start, end int) {
	m.d.Hidden = append(m.d.Hidden, Hidden{Span: text.Span{Start: start, End: end}, Reason: "markup"})
}

// line reads the line [at, end). It returns where to read on when that is not
// the next line, else 0.
func (m *markdown) line(at, end, next int) int {
	if m.fence != "" {
		if m.closesFence(at, end) {
			m.fence = ""
		}
		return 0
	}
	at = m.blockQuote(at, end)
	indent, at := m.indentation(at, end)
	if at == end {
		m.close()
		m.table = false
		return 0
	}
	if fence := fenceOf(m.s[at:end]); fence != "" {
		m.close()
		m.fence = fence
		return 0
	}
	if m.s[at] == '<' {
		if resume := m.hiddenElement(at, end); resume > 0 {
			return resume
		}
		if m.tagLine(at, end) {
			return 0
		}
	}
	if m.table && strings.IndexByte(m.s[at:end], '|') >= 0 {
		m.cells(at, end)
		return 0
	}
	m.table = false
	if m.startsTable(at, end, next) {
		m.close()
		m.leaveLists(indent)
		m.cells(at, end)
		m.table = true
		_, afterRule := m.lineEnd(next)
		return afterRule
	}
	if m.isOpen && m.underlines(at, end) {
		return 0
	}
	if isRule(m.s[at:end]) {
		m.close()
		m.leaveLists(indent)
		return 0
	}
	m.content(indent, at, end)
	return 0
}

// content reads what may stand inside a list item: list markers, a heading, text.
func (m *markdown) content(indent, at, end int) {
	for {
		width := m.listMarker(at, end)
		if width == 0 {
			break
		}
		m.close()
		m.item(indent)
		after, start := m.indentation(at+width, end)
		indent, at = indent+width+after, start
		if at == end {
			return
		}
	}
	if level, start := headingMarker(m.s[at:end]); level > 0 {
		m.close()
		m.leaveLists(indent)
		m.waiting = false
		m.heading(level, at+start, end)
		return
	}
	if !m.isOpen && m.definition(at, end) {
		return
	}
	m.textLine(indent, at, end)
}

// textLine carries the open block on, or starts one.
func (m *markdown) textLine(indent, at, end int) {
	trimmed := at + len(strings.TrimRight(m.s[at:end], " \t\\"))
	if trimmed == at {
		trimmed = end // a lone backslash
	}
	if !m.isOpen {
		m.leaveLists(indent)
		m.open = Block{Span: text.Span{Start: at}, Kind: Paragraph}
		if m.waiting {
			m.open.Kind, m.open.Level = Item, len(m.lists)
		}
		m.isOpen, m.waiting = true, false
	}
	m.open.End = trimmed
	if hardBreak := end-trimmed >= 2 || trimmed < end && m.s[trimmed] == '\\'; hardBreak {
		m.close()
	}
}

// item opens a list item whose marker stands at column indent. An item that
// stands at least two columns to the right of another is inside it: that is
// laxer than CommonMark under "1. ", and what people mean.
func (m *markdown) item(indent int) {
	m.leaveLists(indent)
	if len(m.lists) < maxListDepth {
		m.lists = append(m.lists, indent)
	}
	m.waiting = true
}

func (m *markdown) leaveLists(indent int) {
	for len(m.lists) > 0 && indent < m.lists[len(m.lists)-1]+2 {
		m.lists = m.lists[:len(m.lists)-1]
		m.waiting = false
	}
}

// close ends the open block and reads what is inside.
func (m *markdown) close() {
	if !m.isOpen {
		return
	}
	m.isOpen = false
	b := m.open
	if inner, ok := boldLine(m.s, b.Span); ok && b.Kind == Paragraph {
		b = Block{Span: inner, Kind: Heading, Level: 6}
	}
	m.add(b)
}

func (m *markdown) add(b Block) {
	if m.inline(b.Span) {
		m.d.Blocks = append(m.d.Blocks, b)
	}
}

func (m *markdown) heading(level, at, end int) {
	content := strings.TrimRight(m.s[at:end], " \t")
	if bare := strings.TrimRight(content, "#"); bare == "" || strings.HasSuffix(bare, " ") || strings.HasSuffix(bare, "\t") {
		content = strings.TrimRight(bare, " \t") // the closing marker of "## Skills ##"
	}
	if n := strings.LastIndex(content, " {"); n > 0 && strings.HasSuffix(content, "}") && strings.IndexByte("#.-:", content[n+2]) >= 0 {
		defer m.hide(at+n+1, at+len(content)) // attributes, as Pandoc and Kramdown write them
		content = strings.TrimRight(content[:n], " \t#")
	}
	if content != "" {
		m.add(Block{Span: text.Span{Start: at, End: at + len(content)}, Kind: Heading, Level: level})
	}
}

// underlines makes the open paragraph a heading if the line underlines it.
func (m *markdown) underlines(at, end int) bool {
	line := strings.TrimRight(m.s[at:end], " \t")
	level := 0
	switch {
	case strings.Trim(line, "=") == "":
		level = 1
	case strings.Trim(line, "-") == "":
		level = 2
	}
	if level == 0 || m.open.Kind != Paragraph {
		return false
	}
	m.open.Kind, m.open.Level = Heading, level
	m.close()
	return true
}
