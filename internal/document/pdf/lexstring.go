package pdf

import "bytes"

// literal reads a string in parentheses. One without escapes, the usual case,
// is returned as a piece of the input.
func (l *lexer) literal() []byte {
	l.p++
	start := l.p
	for i := start; i < len(l.b); i++ {
		if c := l.b[i]; c == ')' {
			l.p = i + 1
			return l.b[start:i]
		} else if c == '(' || c == '\\' || c == '\r' {
			break
		}
	}
	out := []byte{}
	for open := 1; l.p < len(l.b); {
		c := l.b[l.p]
		l.p++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return out
			}
		case '\r':
			if l.p < len(l.b) && l.b[l.p] == '\n' {
				l.p++
			}
			c = '\n'
		case '\\':
			var ok bool
			if c, ok = l.escape(); !ok {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// escape reads what follows a backslash; false when that stands for nothing.
func (l *lexer) escape() (byte, bool) {
	if l.p >= len(l.b) {
		return 0, false
	}
	c := l.b[l.p]
	l.p++
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\n':
		return 0, false
	case '\r':
		if l.p < len(l.b) && l.b[l.p] == '\n' {
			l.p++
		}
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	v := int(c - '0')
	for i := 0; i < 2 && l.p < len(l.b) && l.b[l.p] >= '0' && l.b[l.p] <= '7'; i++ {
		v = v*8 + int(l.b[l.p]-'0')
		l.p++
	}
	return byte(v), true
}

func (l *lexer) hex() []byte {
	l.p++
	end := bytes.IndexByte(l.b[l.p:], '>')
	if end < 0 {
		end = len(l.b) - l.p
	}
	src := l.b[l.p : l.p+end]
	l.p = min(l.p+end+1, len(l.b))
	return unhex(src)
}

// unhex decodes hex digits and passes over anything else; an odd last digit
// counts as followed by 0.
func unhex(src []byte) []byte {
	out := make([]byte, 0, len(src)/2+1)
	high := -1
	for _, c := range src {
		v := hexDigit(c)
		switch {
		case v < 0:
		case high < 0:
			high = v
		default:
			out = append(out, byte(high<<4|v))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *lexer) name() []byte {
	l.p++
	start := l.p
	escaped := false
	for l.p < len(l.b) && class[l.b[l.p]] == regular {
		escaped = escaped || l.b[l.p] == '#'
		l.p++
	}
	n := l.b[start:l.p]
	if !escaped {
		return n
	}
	out := make([]byte, 0, len(n))
	for i := 0; i < len(n); i++ {
		if n[i] == '#' && i+2 < len(n) && hexDigit(n[i+1]) >= 0 && hexDigit(n[i+2]) >= 0 {
			out = append(out, byte(hexDigit(n[i+1])<<4|hexDigit(n[i+2])))
			i += 2
			continue
		}
		out = append(out, n[i])
	}
	return out
}

// skipInlineImage goes past "ID … EI".
func (l *lexer) skipInlineImage() {
	for {
		o, ok := l.next()
		if !ok {
			return
		}
		if o.kind == kindWord && string(o.str) == "ID" {
			break
		}
	}
	for p := l.p; p+1 < len(l.b); p++ {
		if l.b[p] == 'E' && l.b[p+1] == 'I' && class[l.b[p-1]] == space && (p+2 == len(l.b) || class[l.b[p+2]] == space) {
			l.p = p + 2
			return
		}
	}
	l.p = len(l.b)
}
