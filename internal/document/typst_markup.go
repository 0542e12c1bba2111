package document

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// typstSpecial holds the bytes that do not stand for themselves in markup.
const typstSpecial = "\\#*_`$~-.=+/<[]\n:"

// typMarkup is what the pass over markup keeps from line to line.
type typMarkup struct {
	nodes   []typNode
	items   []int // columns of the markers of the open items
	heading bool  // the line is a heading
}

// markup reads markup to the end of the file or, inside, to its bracket, which
// is left to the caller.
func (p *typParser) markup(inside bool) []typNode {
	var m typMarkup
	brackets := 0
	p.lineStart(&m)
	for p.at < len(p.s) {
		start := p.at
		n := strings.IndexAny(p.s[start:], typstSpecial)
		if n < 0 {
			n = len(p.s) - start
		}
		if n > 0 {
			p.at += n
			m.add(typNode{kind: typText, at: start, end: p.at})
			continue
		}
		switch p.s[start] {
		case '[':
			brackets++
			p.verbatim(&m, 1)
		case ']':
			if brackets == 0 && inside {
				return m.nodes
			}
			brackets = max(brackets-1, 0)
			p.verbatim(&m, 1)
		case '\n':
			p.newline(&m)
		case '#':
			p.at++
			p.hash(&m)
		default:
			p.mark(&m)
		}
	}
	return m.nodes
}

func (m *typMarkup) add(n typNode) { m.nodes = append(m.nodes, n) }

// verbatim takes n bytes as they are.
func (p *typParser) verbatim(m *typMarkup, n int) {
	m.add(typNode{kind: typText, at: p.at, end: p.at + n})
	p.at += n
}

// sign takes n bytes that stand for s.
func (p *typParser) sign(m *typMarkup, n int, s string) {
	m.add(typNode{kind: typSign, at: p.at, end: p.at + n, text: s})
	p.at += n
}

// mark reads what starts with another special sign.
func (p *typParser) mark(m *typMarkup) {
	rest := p.s[p.at:]
	switch c := rest[0]; {
	case c == '\\':
		p.escape(m)
	case c == '/' && p.skipComment():
	case c == '~':
		p.at++
		m.add(typNode{kind: typSpace})
	case c == '*' || c == '_':
		if p.inWord() {
			p.verbatim(m, 1)
		} else {
			p.at++
		}
	case c == '`':
		p.raw(m)
	case c == '$':
		p.math(m)
	case strings.HasPrefix(rest, "---"):
		p.sign(m, 3, "—")
	case strings.HasPrefix(rest, "--"):
		p.sign(m, 2, "–")
	case strings.HasPrefix(rest, "-?"):
		p.at += 2 // a place to hyphenate
	case strings.HasPrefix(rest, "..."):
		p.sign(m, 3, "…")
	case c == '<' && labelEnd(rest) > 0:
		p.at += labelEnd(rest)
	case c == ':' && strings.HasPrefix(rest, "://"):
		p.address(m)
	default:
		p.verbatim(m, 1)
	}
}

// inWord reports whether the sign at hand stands between letters, as in snake_case.
func (p *typParser) inWord() bool {
	before, _ := utf8.DecodeLastRuneInString(p.s[:p.at])
	after, _ := utf8.DecodeRuneInString(p.s[p.at+1:])
	return p.at > 0 && p.at+1 < len(p.s) && isWordRune(before) && isWordRune(after)
}

// labelEnd returns where the label that s starts with ends, or 0.
func labelEnd(s string) int {
	at := 1
	for at < len(s) && (isTypstName(s[at], at == 1) || at > 1 && (s[at] == ':' || s[at] == '.')) {
		at++
	}
	if at > 1 && at < len(s) && s[at] == '>' {
		return at + 1
	}
	return 0
}

// escape reads \#, \u{1F600}, or a backslash that breaks the line.
func (p *typParser) escape(m *typMarkup) {
	switch next := p.ahead(1); {
	case next == 0 || next == ' ' || next == '\n' || next == '\r' || next == '\t':
		p.at++
		m.add(typNode{kind: typLine})
	case next == 'u' && p.ahead(2) == '{':
		n := strings.IndexByte(p.s[p.at:min(len(p.s), p.at+12)], '}')
		if n < 0 {
			p.at++
			return
		}
		r, err := strconv.ParseUint(p.s[p.at+3:p.at+n], 16, 32)
		if err != nil || !utf8.ValidRune(rune(r)) {
			r = utf8.RuneError
		}
		p.sign(m, n+1, string(rune(r)))
	default:
		p.at++
		_, size := utf8.DecodeRuneInString(p.s[p.at:])
		p.verbatim(m, size)
	}
}

// address takes the rest of an address, whose scheme is read already: no sign in
// it is markup.
func (p *typParser) address(m *typMarkup) {
	end := p.at
	for end < len(p.s) && p.s[end] > ' ' && strings.IndexByte("[]\\\"", p.s[end]) < 0 {
		end++
	}
	p.verbatim(m, end-p.at)
}

// raw reads `text` and ```lang text```.
func (p *typParser) raw(m *typMarkup) {
	start := p.at
	for p.peek() == '`' {
		p.at++
	}
	ticks := p.at - start
	if ticks == 2 {
		return // empty
	}
	from := p.at
	n := strings.Index(p.s[from:], p.s[start:p.at])
	end := len(p.s)
	p.at = end
	if n >= 0 {
		end = from + n
		p.at = end + ticks
	}
	if ticks >= 3 { // the name of a language
		for from < end && isTypstName(p.s[from], false) {
			from++
		}
	}
	m.add(typNode{kind: typRaw, at: from, end: end})
}

// newline reads the end of a line and what the next one starts with.
func (p *typParser) newline(m *typMarkup) {
	lines := 0
	for p.at < len(p.s) && (p.s[p.at] == '\n' || p.s[p.at] == ' ' || p.s[p.at] == '\t' || p.s[p.at] == '\r') {
		if p.s[p.at] == '\n' {
			lines++
		}
		p.at++
	}
	column := p.column()
	switch {
	case lines > 1:
		m.add(typNode{kind: typPara})
		if len(m.items) > 0 && column <= m.items[0] && !p.atItem() {
			m.items = nil
		}
	case m.heading || len(m.items) > 0 && column <= m.items[len(m.items)-1]:
		m.add(typNode{kind: typLine})
		if !m.heading && column <= m.items[0] && !p.atItem() {
			m.items = nil
		}
	default:
		m.add(typNode{kind: typSpace})
	}
	m.heading = false
	p.marker(m, column)
}

// lineStart reads what the first line of markup starts with.
func (p *typParser) lineStart(m *typMarkup) {
	for p.at < len(p.s) && (p.s[p.at] == ' ' || p.s[p.at] == '\t') {
		p.at++
	}
	p.marker(m, p.column())
}

// marker reads the marker of a heading or an item.
func (p *typParser) marker(m *typMarkup, column int) {
	level := 0
	for p.ahead(level) == '=' {
		level++
	}
	if after := p.ahead(level); level > 0 && level <= 6 && (after == ' ' || after == '\t') {
		p.at += level
		m.items, m.heading = nil, true
		m.add(typNode{kind: typHeading, level: level})
		return
	}
	if !p.atItem() {
		return
	}
	term := p.peek() == '/'
	for p.at < len(p.s) && p.s[p.at] > ' ' {
		p.at++
	}
	for len(m.items) > 0 && m.items[len(m.items)-1] >= column {
		m.items = m.items[:len(m.items)-1]
	}
	if len(m.items) < maxListDepth {
		m.items = append(m.items, column)
	}
	m.add(typNode{kind: typItem, level: len(m.items)})
	if term {
		p.skipSpace(false)
	}
}

// atItem reports whether the marker of an item comes next: -, +, / or 1.
func (p *typParser) atItem() bool {
	n := 0
	switch c := p.peek(); {
	case c == '-' || c == '+' || c == '/':
		n = 1
	case '0' <= c && c <= '9':
		for n < 9 && '0' <= p.ahead(n) && p.ahead(n) <= '9' {
			n++
		}
		if p.ahead(n) != '.' {
			return false
		}
		n++
	default:
		return false
	}
	after := p.ahead(n)
	return after == ' ' || after == '\t'
}
