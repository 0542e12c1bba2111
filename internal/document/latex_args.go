package document

import "strings"

// pairBraces finds the closing brace of every opening one, comments and escapes
// left out.
func (f *sourceFile) pairBraces() {
	f.closing = map[int]int{}
	var open []int
	s := f.text
	for at := 0; at < len(s); {
		n := strings.IndexAny(s[at:], "\\{}%")
		if n < 0 {
			return
		}
		at += n
		switch s[at] {
		case '\\':
			at++
		case '{':
			open = append(open, at)
		case '}':
			if len(open) > 0 {
				f.closing[open[len(open)-1]] = at
				open = open[:len(open)-1]
			}
		case '%':
			at = afterLine(s, at, len(s)) - 1
		}
		at++
	}
}

// skipSpace skips white space and comments between arguments, but no blank line.
func (fr *latexSpan) skipSpace() {
	s := fr.f.text
	for lines := 0; fr.at < fr.end; {
		switch s[fr.at] {
		case '\n':
			if lines++; lines > 1 {
				return
			}
		case ' ', '\t', '\r':
		case '%':
			fr.at = afterLine(s, fr.at, fr.end) - 1
		default:
			return
		}
		fr.at++
	}
}

// group reads an argument in braces.
func (fr *latexSpan) group() (latexSpan, bool) {
	ahead := *fr
	ahead.skipSpace()
	if ahead.at >= ahead.end || fr.f.text[ahead.at] != '{' {
		return latexSpan{}, false
	}
	closing, ok := fr.f.closing[ahead.at]
	if !ok || closing >= fr.end {
		return latexSpan{}, false
	}
	fr.at = closing + 1
	return latexSpan{f: fr.f, at: ahead.at + 1, end: closing, args: fr.args}, true
}

// maxLatexOption is the length of an optional argument, in bytes. It bounds what
// is looked through for a bracket that may never be closed.
const maxLatexOption = 500

// option reads an optional argument, in brackets.
func (fr *latexSpan) option() (latexSpan, bool) {
	ahead := *fr
	ahead.skipSpace()
	s := fr.f.text[:min(fr.end, ahead.at+maxLatexOption)]
	if ahead.at >= len(s) || s[ahead.at] != '[' {
		return latexSpan{}, false
	}
	depth := 0
	for at := ahead.at + 1; at < len(s); at++ {
		switch s[at] {
		case '\\':
			at++
		case '{':
			closing, ok := fr.f.closing[at]
			if !ok {
				return latexSpan{}, false
			}
			at = closing
		case '[':
			depth++
		case ']':
			if depth == 0 {
				fr.at = at + 1
				return latexSpan{f: fr.f, at: ahead.at + 1, end: at, args: fr.args}, true
			}
			depth--
		}
	}
	return latexSpan{}, false
}

func (fr *latexSpan) skipOption() { fr.option() }

// arguments reads up to n arguments in braces, and drops options before each.
func (fr *latexSpan) arguments(n int) []latexSpan {
	var args []latexSpan
	for len(args) < n {
		ahead := *fr
		ahead.star()
		ahead.skipOption()
		ahead.skipOption()
		arg, ok := ahead.group()
		if !ok {
			break
		}
		*fr = ahead
		args = append(args, arg)
	}
	return args
}

// skipMacros skips up to n arguments that are macros without braces, of a macro
// whose arguments are no text: \setlength\parindent{0pt}.
func (fr *latexSpan) skipMacros(n int) {
	for range n {
		ahead := *fr
		ahead.skipSpace()
		if ahead.at+1 >= ahead.end || fr.f.text[ahead.at] != '\\' || !isLatexLetter(fr.f.text[ahead.at+1]) {
			return
		}
		ahead.macroName()
		next := ahead
		if _, ok := next.group(); !ok {
			return // nothing follows: it is a macro of its own
		}
		*fr = ahead
	}
}

// star skips the star of a macro's variant.
func (fr *latexSpan) star() bool {
	if fr.at < fr.end && fr.f.text[fr.at] == '*' {
		fr.at++
		return true
	}
	return false
}

// raw returns the source of s.
func (s latexSpan) raw() string { return s.f.text[s.at:s.end] }

// resolved returns the span that s is when it is nothing but #1, say: the
// argument that was given for it.
func (s latexSpan) resolved() latexSpan {
	for range maxIncludeDepth {
		raw := strings.TrimSpace(s.raw())
		if len(raw) != 2 || raw[0] != '#' || raw[1] < '1' || int(raw[1]-'1') >= len(s.args) {
			break
		}
		s = s.args[raw[1]-'1']
	}
	return s
}
