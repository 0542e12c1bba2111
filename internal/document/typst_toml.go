package document

import (
	"fmt"
	"strings"
)

// tomlParser reads TOML as far as resumes are kept in it: tables, arrays of
// tables, and values that are texts, arrays, inline tables or words. Keys that
// stand twice are both kept.
type tomlParser struct {
	typParser
}

// parseTOML returns the data of a file, or what is wrong with it.
func parseTOML(f *sourceFile) (root *typNode, problem string) {
	p := &tomlParser{typParser{f: f, s: f.text}}
	root = &typNode{kind: typDict, file: f}
	table := root
	for {
		p.blank(true)
		if p.at >= len(p.s) {
			return root, ""
		}
		if p.peek() == '[' {
			table = p.header(root)
		} else {
			p.pair(table)
		}
		if p.deep > 0 || table == nil {
			line, _ := f.lines.position(p.at)
			return nil, fmt.Sprintf("line %d: no TOML", line)
		}
	}
}

// blank skips white space and comments.
func (p *tomlParser) blank(lines bool) {
	for p.at < len(p.s) {
		switch c := p.s[p.at]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' && lines:
			p.at++
		case c == '#':
			rest := p.s[p.at:]
			if i := strings.IndexByte(rest, '\n'); i >= 0 {
				rest = rest[:i]
			}
			p.at += len(rest)
		default:
			return
		}
	}
}

// header reads [a.b] or [[a.b]] and returns the table that it opens.
func (p *tomlParser) header(root *typNode) *typNode {
	p.at++
	list := p.peek() == '['
	if list {
		p.at++
	}
	keys, at := p.keys()
	if len(keys) == 0 || p.peek() != ']' {
		return nil
	}
	for p.peek() == ']' {
		p.at++
	}
	for i, key := range keys {
		root = tomlChild(root, key, at, list && i == len(keys)-1)
	}
	return root
}

// tomlChild returns the table called key in a table; of a list of tables the
// last, or a new one.
func tomlChild(table *typNode, key string, at int, list bool) *typNode {
	member := keyed(table.kids, key)
	if member == nil || member.kind != typDict && member.kind != typArray {
		kind := typDict
		if list {
			kind = typArray
		}
		table.kids = append(table.kids, typNode{kind: kind, at: at, file: table.file, key: key, keyAt: at})
		member = &table.kids[len(table.kids)-1]
	}
	if member.kind == typDict {
		return member
	}
	if list || len(member.kids) == 0 || member.kids[len(member.kids)-1].kind != typDict {
		member.kids = append(member.kids, typNode{kind: typDict, at: at, file: table.file})
	}
	return &member.kids[len(member.kids)-1]
}

// keys reads a.b."c d".
func (p *tomlParser) keys() (keys []string, at int) {
	const most = 20
	for len(keys) < most {
		p.blank(false)
		start := p.at
		if len(keys) == 0 {
			at = start
		}
		switch c := p.peek(); {
		case c == '"' || c == '\'':
			keys = append(keys, p.text().text)
		default:
			for p.at < len(p.s) && (isAlphanumeric(p.s[p.at]) || p.s[p.at] == '-' || p.s[p.at] == '_') {
				p.at++
			}
			if p.at == start {
				return nil, at
			}
			keys = append(keys, p.s[start:p.at])
		}
		p.blank(false)
		if p.peek() != '.' {
			return keys, at
		}
		p.at++
	}
	return nil, at
}

// pair reads key = value into a table.
func (p *tomlParser) pair(table *typNode) {
	keys, at := p.keys()
	if len(keys) == 0 || p.peek() != '=' {
		p.deep = p.at + 1
		return
	}
	p.at++
	for _, key := range keys[:len(keys)-1] {
		table = tomlChild(table, key, at, false)
	}
	v := p.value()
	v.key, v.keyAt = keys[len(keys)-1], at
	table.kids = append(table.kids, v)
}

// value reads a value. What is wrong is noted in deep.
func (p *tomlParser) value() typNode {
	p.blank(false)
	if !p.enter() {
		p.leave()
		return typNode{}
	}
	defer p.leave()
	start := p.at
	switch p.peek() {
	case '"', '\'':
		return p.text()
	case '[':
		return p.members(typArray, ']', func(n *typNode) { n.kids = append(n.kids, p.value()) })
	case '{':
		return p.members(typDict, '}', p.pair)
	}
	for p.at < len(p.s) && strings.IndexByte(",]}#\n", p.s[p.at]) < 0 {
		p.at++
	}
	word := strings.TrimSpace(p.s[start:p.at])
	if word == "" {
		p.deep = p.at + 1
	}
	return typDataText(p.f, start, word)
}

// members reads an array or an inline table up to its end; read takes each member.
func (p *tomlParser) members(kind typKind, end byte, read func(*typNode)) typNode {
	n := typNode{kind: kind, at: p.at, file: p.f}
	p.at++
	for {
		p.blank(true)
		switch {
		case p.peek() == ',':
			p.at++
		case p.peek() == end:
			p.at++
			return n
		case p.at >= len(p.s) || p.deep > 0:
			p.deep = p.at + 1
			return n
		default:
			read(&n)
		}
	}
}

// text reads a text in quotes, of one or three.
func (p *tomlParser) text() typNode {
	quote := p.s[p.at : p.at+1]
	if strings.HasPrefix(p.s[p.at:], strings.Repeat(quote, 3)) {
		quote = p.s[p.at : p.at+3]
	}
	start := p.at + len(quote)
	end := start
	for end < len(p.s) && !strings.HasPrefix(p.s[end:], quote) {
		if p.s[end] == '\\' && quote[0] == '"' {
			end++
		}
		if end < len(p.s) && p.s[end] == '\n' && len(quote) == 1 {
			break
		}
		end++
	}
	end = min(end, len(p.s))
	p.at = min(end+len(quote), len(p.s))
	s := p.s[start:end]
	n := typDataText(p.f, start, s)
	if quote[0] == '"' && strings.Contains(s, `\`) {
		n.text = unescapeTypst(s)
	}
	return n
}
