package document

import "strings"

// keyword reads the statement that a word starts. It reports whether the word
// does; in markup a statement ends with its line.
func (p *typParser) keyword(word string, lines, markup bool) (typNode, bool) {
	switch word {
	case "let":
		return p.let(), true
	case "set":
		p.value(false)
	case "show":
		return p.show(), true
	case "import":
		return p.importStatement(), true
	case "include":
		return typNode{kind: typInclude, at: p.at, file: p.f, kids: []typNode{p.value(false)}}, true
	case "if":
		return p.conditional(), true
	case "for":
		return p.loop(), true
	case "while":
		p.value(false)
		return p.value(false), true
	case "context", "return":
		p.skipSpace(false)
		if p.peek() == '\n' {
			return typNode{}, true
		}
		return p.expression(lines, markup), true
	case "none", "auto", "true", "false", "break", "continue":
		return typNode{kind: typNothing, text: word}, true
	case "not":
		p.value(lines)
	default:
		return typNode{}, false
	}
	return typNode{}, true
}

// let reads a definition: let name = …, let name(a, b: 1) = ….
func (p *typParser) let() typNode {
	p.skipSpace(false)
	n := typNode{kind: typLet, text: p.name()}
	if n.text == "" { // several names at once are not resolved
		p.value(false)
		return typNode{}
	}
	function := p.peek() == '('
	if function {
		n.params = p.parens().kids
	}
	p.skipSpace(false)
	if p.peek() != '=' {
		return typNode{}
	}
	p.at++
	body := p.value(false)
	if function {
		body = typNode{kind: typFunc, params: n.params, kids: []typNode{body}, file: p.f}
		n.params = nil
	}
	n.kids = []typNode{body}
	return n
}

// show reads a rule: show: template.with(…), show heading: it => ….
func (p *typParser) show() typNode {
	p.skipSpace(false)
	everything := p.peek() == ':'
	if !everything {
		p.expression(false, false)
		p.skipSpace(false)
	}
	if p.peek() != ':' {
		return typNode{}
	}
	p.at++
	body := p.value(false)
	if !everything {
		return typNode{}
	}
	return typNode{kind: typShow, kids: []typNode{body}}
}

// importStatement reads import "file": a, b as c, import "file" as d.
func (p *typParser) importStatement() typNode {
	n := typNode{kind: typImport, at: p.at, file: p.f, kids: []typNode{p.value(false)}}
	if p.word("as") {
		p.skipSpace(false)
		n.text = p.name()
	}
	p.skipSpace(false)
	if p.peek() != ':' {
		return n
	}
	p.at++
	brackets := false
	for {
		p.skipSpace(brackets)
		switch c := p.peek(); {
		case c == '*':
			p.at++
			n.params = append(n.params, typNode{text: "*"})
		case c == ',':
			p.at++
		case c == '(' && !brackets:
			p.at++
			brackets = true
		case isTypstName(c, true):
			name := p.name()
			for p.peek() == '.' { // of a module in a module
				p.at++
				name = p.name()
			}
			own := name
			if p.word("as") {
				p.skipSpace(brackets)
				own = p.name()
			}
			n.params = append(n.params, typNode{text: name, key: own})
		default:
			if c == ')' && brackets {
				p.at++
			}
			return n
		}
	}
}

// word skips a word that stands between names. It reports whether it was there.
func (p *typParser) word(word string) bool {
	before := p.at
	p.skipSpace(false)
	if p.name() == word {
		return true
	}
	p.at = before
	return false
}

// conditional reads if … { … } else { … }.
func (p *typParser) conditional() typNode {
	p.skipSpace(false)
	n := typNode{kind: typIf, kids: []typNode{p.condition(), p.branch()}}
	before := p.at
	p.skipSpace(true)
	if strings.HasPrefix(p.s[p.at:], "else") && !isTypstName(p.ahead(4), false) {
		p.at += 4
		p.skipSpace(true)
		if strings.HasPrefix(p.s[p.at:], "if") && p.enter() {
			p.at += 2
			n.kids = append(n.kids, p.conditional())
			p.leave()
			return n
		}
		n.kids = append(n.kids, p.branch())
		return n
	}
	p.at = before
	return n
}

// condition reads what stands before a branch. A name that a bracket follows is
// a condition with its branch, and no call.
func (p *typParser) condition() typNode {
	start := p.at
	for p.at < len(p.s) && p.s[p.at] != '\n' && p.s[p.at] != '{' && p.s[p.at] != '[' {
		switch p.s[p.at] {
		case '"':
			p.string()
		case '(':
			p.parens()
		default:
			p.at++
		}
	}
	return typNode{kind: typNothing, text: strings.TrimSpace(p.s[start:p.at])}
}

// branch reads a block or content.
func (p *typParser) branch() typNode {
	p.skipSpace(true)
	if !p.enter() {
		p.leave()
		return typNode{}
	}
	defer p.leave()
	switch p.peek() {
	case '{':
		return p.block()
	case '[':
		return p.content()
	}
	return typNode{}
}

// loop reads for name in … { … }.
func (p *typParser) loop() typNode {
	p.skipSpace(false)
	n := typNode{kind: typFor}
	if p.peek() == '(' {
		n.params = p.parens().kids
	} else {
		n.params = []typNode{{kind: typName, text: p.name()}}
	}
	p.skipSpace(false)
	if !strings.HasPrefix(p.s[p.at:], "in ") {
		return typNode{}
	}
	p.at += 3
	p.skipSpace(false)
	over := p.loopOver()
	n.kids = []typNode{over, p.branch()}
	return n
}

// loopOver reads what a loop goes through, up to its body.
func (p *typParser) loopOver() typNode {
	if p.peek() == '(' {
		return p.parens()
	}
	n := typNode{kind: typName, at: p.at, text: p.name()}
	for {
		switch p.peek() {
		case '.':
			p.at++
			n = typNode{kind: typField, at: p.at, text: p.name(), kids: []typNode{n}}
		case '(':
			args := p.parens().kids
			n = typNode{kind: typCall, at: n.at, end: p.at, text: n.text, kids: append([]typNode{n}, args...)}
		default:
			return n
		}
	}
}
