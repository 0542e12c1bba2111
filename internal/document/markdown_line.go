package document

import (
	"strings"

	"skillmatch/internal/text"
)

// What single lines of Markdown say. Each looks at its line once.

// blockQuote skips the markers of a block quote and returns where its text starts.
func (m *markdown) blockQuote(at, end int) int {
	depth := 0
	for {
		start := at
		for start < end && start < at+3 && m.s[start] == ' ' {
			start++
		}
		if start == end || m.s[start] != '>' {
			break
		}
		depth++
		at = start + 1
		if at < end && m.s[at] == ' ' {
			at++
		}
	}
	// A line with fewer markers than the one before may carry its text on.
	if depth > m.quotes || depth < m.quotes && !m.isOpen {
		m.close()
		m.lists = m.lists[:0]
		m.waiting = false
	}
	m.quotes = depth
	return at
}

// indentation returns the width of the white space at at, tabs to every fourth
// column, and where it ends.
func (m *markdown) indentation(at, end int) (width, after int) {
	for ; at < end; at++ {
		switch m.s[at] {
		case ' ':
			width++
		case '\t':
			width += 4 - width%4
		default:
			return width, at
		}
	}
	return width, end
}

// fenceOf returns the marker of a code block that line opens, or "".
func fenceOf(line string) string {
	for _, mark := range []string{"`", "~"} {
		rest := strings.TrimLeft(line, mark)
		if n := len(line) - len(rest); n >= 3 && (mark == "~" || !strings.Contains(rest, "`")) {
			return line[:n]
		}
	}
	return ""
}

func (m *markdown) closesFence(at, end int) bool {
	line := strings.Trim(m.s[at:end], " \t>")
	return len(line) >= len(m.fence) && strings.Trim(line, m.fence[:1]) == ""
}

// headingMarker returns the level of the heading that line is and where its
// text starts, or 0.
func headingMarker(line string) (level, start int) {
	rest := strings.TrimLeft(line, "#")
	level = len(line) - len(rest)
	if level == 0 || level > 6 || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return 0, 0
	}
	return level, len(line) - len(strings.TrimLeft(rest, " \t"))
}

// isRule reports whether line is a thematic break: three or more of one mark.
func isRule(line string) bool {
	mark := line[0]
	if mark != '-' && mark != '*' && mark != '_' {
		return false
	}
	n := 0
	for i := range len(line) {
		switch line[i] {
		case mark:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// listMarker returns the width of the list marker at at with the box of a task,
// or 0. Bullets that are typed as such count too.
func (m *markdown) listMarker(at, end int) int {
	width := 0
	switch c := m.s[at]; {
	case c == '-' || c == '*' || c == '+':
		width = 1
	case '0' <= c && c <= '9':
		width = m.numberMarker(at, end)
	default:
		for _, bullet := range []string{"•", "◦", "▪", "‣", "●", "○", "■"} {
			if strings.HasPrefix(m.s[at:end], bullet) {
				return len(bullet)
			}
		}
	}
	after := at + width
	if width == 0 || after < end && m.s[after] != ' ' && m.s[after] != '\t' {
		return 0
	}
	if after == end && m.isOpen {
		return 0 // an empty item does not interrupt a paragraph
	}
	if rest := m.s[after:end]; len(rest) >= 5 && rest[1] == '[' && rest[3] == ']' && rest[4] == ' ' && strings.IndexByte(" xX", rest[2]) >= 0 {
		width += len(" [x]")
	}
	return width
}

// numberMarker returns the width of "12." or "12)". Only a list that starts
// with 1 interrupts a paragraph: a line may begin with a year.
func (m *markdown) numberMarker(at, end int) int {
	digits := 0
	for at+digits < end && '0' <= m.s[at+digits] && m.s[at+digits] <= '9' {
		digits++
	}
	if digits > 9 || at+digits == end || m.s[at+digits] != '.' && m.s[at+digits] != ')' {
		return 0
	}
	if m.isOpen && m.open.Kind == Paragraph && m.s[at:at+digits] != "1" {
		return 0
	}
	return digits + 1
}

// startsTable reports whether the line is the head of a table: a rule of
// dashes and bars stands under it.
func (m *markdown) startsTable(at, end, next int) bool {
	if next >= len(m.s) || strings.IndexByte(m.s[at:end], '|') < 0 {
		return false
	}
	ruleEnd, _ := m.lineEnd(next)
	rule := m.s[next:ruleEnd]
	return strings.Trim(rule, "|-: \t>") == "" && strings.Contains(rule, "-") && strings.Contains(rule, "|")
}

// cells adds the cells of a row of a table.
func (m *markdown) cells(at, end int) {
	start := at
	for i := at; i <= end; i++ {
		if i+1 < end && m.s[i] == '\\' {
			i++ // an escaped bar belongs to its cell
			continue
		}
		if i < end && m.s[i] != '|' {
			continue
		}
		left := strings.TrimLeft(m.s[start:i], " \t")
		if cell := strings.TrimRight(left, " \t"); cell != "" {
			from := i - len(left)
			m.add(Block{Span: text.Span{Start: from, End: from + len(cell)}, Kind: Cell})
		}
		start = i + 1
	}
}

// definition reads "[label]: address", which the page does not show.
func (m *markdown) definition(at, end int) bool {
	line := m.s[at:end]
	if line[0] != '[' || strings.HasPrefix(line, "[^") { // a footnote is shown
		return false
	}
	label, rest, found := strings.Cut(line[1:], "]:")
	if !found || label == "" || strings.ContainsAny(label, "[]") {
		return false
	}
	address, _, _ := strings.Cut(strings.TrimLeft(rest, " \t"), " ")
	if address == "" {
		return false
	}
	if key, ok := labelKey(label); ok {
		if _, known := m.definitions[key]; !known {
			m.definitions[key] = strings.Trim(address, "<>")
		}
	}
	m.hide(at, end)
	return true
}

// boldLine returns the text of a line that is bold from end to end, as people
// write headings, without its markers.
func boldLine(s string, span text.Span) (text.Span, bool) {
	const longest = 80 // bytes; a longer one is a sentence
	line := s[span.Start:span.End]
	if len(line) > longest || strings.Contains(line, "\n") {
		return text.Span{}, false
	}
	for _, mark := range []string{"**", "__"} {
		inner, found := strings.CutPrefix(line, mark)
		if !found {
			continue
		}
		body, closed := strings.CutSuffix(strings.TrimSuffix(inner, ":"), mark)
		if closed && body != "" && !strings.Contains(body, mark) {
			start := span.Start + len(mark)
			return text.Span{Start: start, End: start + len(body)}, true
		}
	}
	return text.Span{}, false
}
