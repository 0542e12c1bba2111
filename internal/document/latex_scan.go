package document

import (
	"strings"
	"unicode/utf8"
)

// latexSpecial holds the bytes that do not stand for themselves.
const latexSpecial = "\\{}%$~&#\n`'-^_"

// step reads what the top frame starts with.
func (l *latex) step(fr *latexFrame) {
	f, at := fr.f, fr.at
	s := f.text[:fr.end]
	n := strings.IndexAny(s[at:], l.special)
	if n < 0 {
		n = len(s) - at
	}
	if n > 0 {
		fr.at += n
		l.text(f, at, at+n)
		return
	}
	fr.at++
	switch c := s[at]; c {
	case '\\':
		l.control(fr)
	case '{':
		l.groups = append(l.groups, l.style)
	case '}':
		l.closeGroup(fr.groups)
	case '%':
		l.comment(fr)
	case '$':
	case '~':
		l.sep(gapSpace)
	case '&':
		l.sep(gapBar)
	case '\n':
		l.lineEnd(fr)
	case '#':
		l.parameter(fr)
	case '^', '_':
		l.script(fr)
	case '"':
		l.shorthand(fr)
	default:
		l.quote(fr, c)
	}
}

// closeGroup ends the innermost group, unless only floor of them are open.
func (l *latex) closeGroup(floor int) {
	if len(l.groups) > floor {
		l.style = l.groups[len(l.groups)-1]
		l.groups = l.groups[:len(l.groups)-1]
		l.restyle()
	}
}

// comment skips a comment with the end of its line, as TeX does: what follows
// is glued to what was before.
func (l *latex) comment(fr *latexFrame) {
	fr.at = afterLine(fr.f.text, fr.at, fr.end)
	fr.skipBlank()
	if fr.at < fr.end && fr.f.text[fr.at] == '\n' {
		fr.at++
		l.sep(gapPara)
	}
}

// afterLine returns where the line behind the one at at starts, at most end.
func afterLine(s string, at, end int) int {
	if n := strings.IndexByte(s[at:end], '\n'); n >= 0 {
		return at + n + 1
	}
	return end
}

// lineEnd reads white space behind the end of a line: a blank line ends the paragraph.
func (l *latex) lineEnd(fr *latexFrame) {
	l.sep(gapSpace)
	for fr.at < fr.end {
		switch fr.f.text[fr.at] {
		case ' ', '\t', '\r':
		case '\n':
			l.sep(gapPara)
		default:
			return
		}
		fr.at++
	}
}

// parameter reads #1 in the body of a macro; elsewhere the sign is dropped, as
// what stands behind it is code.
func (l *latex) parameter(fr *latexFrame) {
	if fr.at >= fr.end {
		return
	}
	i := int(fr.f.text[fr.at]) - '1'
	if i < 0 || i > 8 {
		return
	}
	fr.at++
	if i < len(fr.args) && len(l.stack) < maxLatexDepth && l.spend(fr.args[i].end-fr.args[i].at) {
		l.push(fr.args[i])
	}
}

// spend takes n bytes of what macros may add. It reports whether there were that many.
func (l *latex) spend(n int) bool {
	if l.budget -= n + 1; l.budget >= 0 {
		return true
	}
	if !l.limited {
		l.limited = true
		l.out.d.warn("macro-limit", "macros of the document make too much text: the rest of them are not resolved")
	}
	return false
}

// script reads a superscript or subscript: C$^{++}$ is C++, and 10^6 stays.
func (l *latex) script(fr *latexFrame) {
	f, at := fr.f, fr.at-1
	between := at > 0 && isAlphanumeric(f.text[at-1]) && fr.at < fr.end && isAlphanumeric(f.text[fr.at])
	if f.text[at] == '_' && between || f.text[at] == '^' && between && f.text[at-1] <= '9' {
		l.put(f, at, f.text[at:at+1])
	}
}

// quote reads quotation marks and dashes, which are written with several signs.
func (l *latex) quote(fr *latexFrame, c byte) {
	f, at := fr.f, fr.at-1
	rest := f.text[at:fr.end]
	for _, known := range latexLigatures {
		if strings.HasPrefix(rest, known.signs) {
			fr.at = at + len(known.signs)
			l.put(f, at, known.text)
			return
		}
	}
	l.put(f, at, f.text[at:at+1])
}

var latexLigatures = [...]struct{ signs, text string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"},
}

// control reads a macro; the backslash is behind it.
func (l *latex) control(fr *latexFrame) {
	s := fr.f.text[:fr.end]
	start := fr.at
	if start == len(s) {
		return
	}
	end := start
	for end < len(s) && isLatexLetter(s[end]) {
		end++
	}
	if end == start {
		_, size := utf8.DecodeRuneInString(s[start:])
		fr.at += size
		l.controlSymbol(fr, start)
		return
	}
	fr.at = end
	if s[start:end] == "@" {
		return // it only tells TeX what the stop behind it is
	}
	l.command(fr, s[start:end], start-1)
}

func isLatexLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '@' }

// controlSymbol reads a macro whose name is the one sign at at.
func (l *latex) controlSymbol(fr *latexFrame, at int) {
	f := fr.f
	switch c := f.text[at]; c {
	case '&', '%', '$', '#', '_', '{', '}':
		l.text(f, at, at+1)
	case '\\':
		if fr.at < fr.end && f.text[fr.at] == '*' {
			fr.at++
		}
		fr.skipOption()
		l.sep(gapLine)
	case '(', ')', '[', ']', '/', '-', '!', '@': // of a formula, or of how words are set
	case ' ', ',', ';', ':', '\n', '\t', '>':
		l.sep(gapSpace)
	case '\'', '`', '^', '"', '~', '=', '.':
		l.accent(fr, f.text[at:at+1], at-1)
	}
}
