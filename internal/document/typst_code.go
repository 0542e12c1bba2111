package document

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// hash reads the code behind a # in markup.
func (p *typParser) hash(m *typMarkup) {
	start := p.at
	c := p.peek()
	switch {
	case isTypstName(c, true), c == '(', c == '{', c == '[', c == '"', '0' <= c && c <= '9':
		m.add(p.expression(false, true))
		if p.peek() == ';' {
			p.at++
		}
	default:
		m.add(typNode{kind: typText, at: start - 1, end: start})
	}
}

// expression reads an expression. In markup it is a single operand unless a word
// such as let starts it; in code operators join operands. lines says whether it
// may go on in the next line.
func (p *typParser) expression(lines, markup bool) typNode {
	if !p.enter() {
		p.leave()
		return typNode{}
	}
	defer p.leave()
	n := p.operand(lines, markup)
	if markup {
		return n
	}
	sum := false
	for {
		before := p.at
		p.skipSpace(lines)
		op := p.operator()
		switch op {
		case "":
			p.at = before
			return n
		case "=>":
			params := n.kids
			if n.kind == typName {
				params = []typNode{n}
			}
			n = typNode{kind: typFunc, params: params, kids: []typNode{p.value(lines)}, file: p.f}
		case "+":
			if !sum {
				n, sum = typNode{kind: typGroup, kids: []typNode{n}}, true
			}
			n.kids = append(n.kids, p.value(lines)) // one group for all: no tree that is as deep as the sum is long
			continue
		default:
			p.value(lines)
			n = typNode{kind: typNothing} // a truth value, a number: no text
		}
		sum = false
	}
}

// value reads the expression behind an operator or a colon.
func (p *typParser) value(lines bool) typNode {
	p.skipSpace(true)
	return p.expression(lines, false)
}

// operator reads an operator between two operands, "" when none comes next.
func (p *typParser) operator() string {
	rest := p.s[p.at:min(len(p.s), p.at+4)]
	for _, op := range []string{"=>", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "+", "-", "*", "/", "<", ">", "=", "and ", "or ", "in ", "not "} {
		if strings.HasPrefix(rest, op) {
			p.at += len(op)
			return op
		}
	}
	return ""
}

// operand reads one operand with the calls and fields behind it.
func (p *typParser) operand(lines, markup bool) typNode {
	for p.peek() == '-' || p.peek() == '+' {
		p.at++ // of a number: no text
	}
	start := p.at
	var n typNode
	switch c := p.peek(); {
	case c == '"':
		n = p.string()
	case c == '[':
		n = p.content()
	case c == '(':
		n = p.parens()
	case c == '{':
		n = p.block()
	case c == '`':
		var m typMarkup
		p.raw(&m)
		n = typNode{kind: typContent, kids: m.nodes, file: p.f}
	case c == '$':
		var m typMarkup
		p.math(&m)
		n = typNode{kind: typContent, kids: m.nodes, file: p.f}
	case '0' <= c && c <= '9' || c == '.' && '0' <= p.ahead(1) && p.ahead(1) <= '9':
		for p.at < len(p.s) && (isAlphanumeric(p.s[p.at]) || p.s[p.at] == '.' || p.s[p.at] == '%') {
			p.at++
		}
		return typNode{kind: typNumber, at: start, end: p.at, text: p.s[start:p.at], file: p.f}
	case isTypstName(c, true):
		name := p.name()
		if statement, ok := p.keyword(name, lines, markup); ok {
			return statement
		}
		n = typNode{kind: typName, at: start, end: p.at, text: name}
	default:
		if c != 0 && c != ')' && c != ']' && c != '}' && c != ',' && c != ';' && c != ':' && c != '\n' {
			p.at++
		}
		return typNode{}
	}
	return p.postfix(n)
}

// postfix reads calls and fields behind an operand.
func (p *typParser) postfix(n typNode) typNode {
	if !p.enter() {
		p.leave()
		return n
	}
	defer p.leave()
	for {
		switch c := p.peek(); {
		case c == '(':
			args := p.parens()
			kids := args.kids
			if args.kind == typGroup {
				kids = args.kids[:min(1, len(args.kids))]
			}
			n = typNode{kind: typCall, at: n.at, end: p.at, text: n.text, kids: append([]typNode{n}, kids...)}
		case c == '[':
			if n.kind != typName && n.kind != typField && n.kind != typCall {
				return n
			}
			body := p.content()
			if n.kind == typCall {
				n.kids, n.end = append(n.kids, body), p.at
			} else {
				n = typNode{kind: typCall, at: n.at, end: p.at, text: n.text, kids: []typNode{n, body}}
			}
		case c == '.' && isTypstName(p.ahead(1), true):
			p.at++
			start := p.at
			n = typNode{kind: typField, at: start, text: p.name(), kids: []typNode{n}}
			n.end = p.at
		default:
			return n
		}
	}
}

// string reads a string in quotes.
func (p *typParser) string() typNode {
	n := typNode{kind: typString, at: p.at + 1, file: p.f}
	p.at++
	escaped := false
	for p.at < len(p.s) && p.s[p.at] != '"' {
		if p.s[p.at] == '\\' {
			escaped = true
			p.at++
		}
		p.at++
	}
	p.at = min(p.at, len(p.s))
	n.end, n.text = p.at, p.s[n.at:p.at]
	if escaped {
		n.text = unescapeTypst(n.text)
	}
	p.at = min(p.at+1, len(p.s))
	return n
}

func unescapeTypst(s string) string {
	var b strings.Builder
	for at := 0; at < len(s); at++ {
		if s[at] != '\\' || at+1 == len(s) {
			b.WriteByte(s[at])
			continue
		}
		at++
		switch s[at] {
		case 'n', 'r', 't':
			b.WriteByte(' ')
		case 'u':
			hex, _, found := strings.Cut(s[at:], "}")
			r, err := strconv.ParseUint(strings.TrimPrefix(hex, "u{"), 16, 32)
			if !found || err != nil || !utf8.ValidRune(rune(r)) {
				continue
			}
			b.WriteRune(rune(r))
			at += len(hex)
		default:
			b.WriteByte(s[at])
		}
	}
	return b.String()
}

// content reads [ … ].
func (p *typParser) content() typNode {
	n := typNode{kind: typContent, at: p.at, file: p.f}
	p.at++
	if p.enter() {
		n.kids = p.markup(true)
	}
	p.leave()
	p.at = min(p.at+1, len(p.s))
	n.end = p.at
	return n
}

// parens reads ( … ): arguments, an array, a dictionary or one expression.
func (p *typParser) parens() typNode {
	n := typNode{kind: typArray, at: p.at, file: p.f}
	p.at++
	commas, named := 0, false
	for {
		p.skipSpace(true)
		switch c := p.peek(); c {
		case 0, ')':
			p.at = min(p.at+1, len(p.s))
			n.end = p.at
			switch {
			case named:
				n.kind = typDict
			case commas == 0 && len(n.kids) == 1:
				n.kind = typGroup
			}
			return n
		case ',':
			commas++
			p.at++
			continue
		case ':', ']', '}', ';':
			p.at++ // (:) is an empty dictionary; the others are faults
			continue
		}
		before := p.at
		spread := false
		for p.peek() == '.' && p.ahead(1) == '.' {
			p.at += 2
			spread = true
			p.skipSpace(true)
		}
		keyAt := p.at
		arg := p.expression(true, false)
		arg.spread = spread
		if spread {
			commas++ // (..a) is an array
		}
		p.skipSpace(true)
		if p.peek() == ':' && (arg.kind == typName || arg.kind == typString) {
			p.at++
			key := arg.text
			if arg.kind == typString {
				keyAt++
			}
			arg = p.value(true)
			arg.key, arg.keyAt, named = key, keyAt, true
		}
		n.kids = append(n.kids, arg)
		if p.at == before {
			p.at++
		}
	}
}

// block reads { … }.
func (p *typParser) block() typNode {
	n := typNode{kind: typGroup, at: p.at}
	p.at++
	for {
		p.skipSpace(true)
		switch p.peek() {
		case 0, '}':
			p.at = min(p.at+1, len(p.s))
			n.end = p.at
			return n
		}
		before := p.at
		n.kids = append(n.kids, p.expression(false, false))
		if p.at == before {
			p.at++ // a fault, or the end of a statement
		}
	}
}
