package document

import (
	"bytes"
	"fmt"
	"strings"
)

// maxTypstDepth is how deep brackets may nest; no document comes near it.
const maxTypstDepth = 200

// typNode is a piece of a Typst source: of its markup, or of its code as far as
// text can stand in it.
type typNode struct {
	kind    typKind
	at, end int    // in the file
	text    string // of a string or a sign: what it stands for; of a name or a call: the name
	key     string // of a named argument or a field
	level   int    // of a heading or an item
	keyAt   int    // where key stands
	params  []typNode
	kids    []typNode
	file    *sourceFile
	bound   *typValue // of typBound
	spread  bool      // ..args: a parameter that takes the rest, an argument that gives its members
}

type typKind uint8

const (
	typNothing typKind = iota
	typText            // as it stands: an address too
	typSign            // an escape, a dash: text
	typSpace
	typLine // a line break
	typPara
	typHeading // starts one, up to the next line break
	typItem    // starts one
	typRaw     // as it stands, line by line
	typString
	typNumber
	typContent // [ … ]
	typGroup   // ( … ) of one expression, { … }, operands
	typArray
	typDict
	typName
	typField   // kids[0].text
	typCall    // the callee is kids[0], the arguments the rest
	typLet     // text, params, kids[0]
	typFunc    // a closure: params, kids[0]
	typShow    // kids[0] is what it applies
	typInclude // kids[0] is the path
	typIf      // condition, then, else
	typFor     // params, what to go through, body
	typImport  // kids[0] is the path, text another name for the whole, params the names
	typModule  // what the names of an imported file are looked up in: bound.scope
	typBound   // a value that has a scope of its own: bound
)

// readTypst reads what the page of a Typst document would show. The source is
// parsed once into a tree; from the tree the text is written, with names that
// #let defines resolved. No code is run but for that.
func readTypst(d *Document, data []byte, opt Options) *Error {
	src, problem := d.decodeSource(data, opt)
	if problem != nil {
		return problem
	}
	w := &typWriter{
		out: newSourceText(d, opt), includes: newIncludes(d, src, opt),
		sources: map[string]*sourceFile{}, shown: map[string]bool{}, modules: map[string]*typScope{},
		data: typstData{opt: opt, roots: map[string]*typNode{}}, budget: maxTypstNodes + len(src),
	}
	if problem := w.file(newSourceFile(d.Name, src), &typScope{}); problem != nil {
		return problem
	}
	return w.out.finish()
}

// sniffTypst looks for the line that imports a package of Typst.
func sniffTypst(data []byte, ext string) bool {
	if ext == ".typ" {
		return true
	}
	head := data[:min(len(data), 4096)]
	return bytes.HasPrefix(head, []byte(`#import "@`)) || bytes.Contains(head, []byte("\n#import \"@"))
}

// typParser reads one file. It goes forward only: nothing is read twice.
type typParser struct {
	f     *sourceFile
	s     string
	at    int
	depth int
	deep  int // place of what is nested too deep plus one
	line  int // where the line of seen starts
	seen  int // up to where lines were told apart
}

// column returns how far behind the start of its line the reader stands.
func (p *typParser) column() int {
	if n := strings.LastIndexByte(p.s[p.seen:p.at], '\n'); n >= 0 {
		p.line = p.seen + n + 1
	}
	p.seen = p.at
	return p.at - p.line
}

// parseTypst returns the markup of a file.
func parseTypst(f *sourceFile) ([]typNode, *Error) {
	p := &typParser{f: f, s: f.text}
	if strings.HasPrefix(p.s, byteOrderMark) {
		p.at = len(byteOrderMark)
	}
	nodes := p.markup(false)
	if p.deep > 0 {
		line, _ := f.lines.position(p.deep - 1)
		return nil, &Error{
			Kind:   Limit,
			Detail: fmt.Sprintf("line %d: brackets are nested more than %d deep", line, maxTypstDepth),
		}
	}
	return nodes, nil
}

// enter notes a level of nesting; where there are too many the rest of the file
// is given up. The caller calls leave.
func (p *typParser) enter() bool {
	p.depth++
	if p.depth <= maxTypstDepth {
		return true
	}
	if p.deep == 0 {
		p.deep = p.at + 1
	}
	p.at = len(p.s)
	return false
}

func (p *typParser) leave() { p.depth-- }

// peek returns the byte that comes next, 0 at the end.
func (p *typParser) peek() byte { return p.ahead(0) }

func (p *typParser) ahead(n int) byte {
	if p.at+n < len(p.s) {
		return p.s[p.at+n]
	}
	return 0
}

// skipComment skips a comment. It reports whether there was one.
func (p *typParser) skipComment() bool {
	if p.peek() != '/' {
		return false
	}
	switch p.ahead(1) {
	case '/':
		for p.at < len(p.s) && p.s[p.at] != '\n' {
			p.at++
		}
	case '*':
		depth := 0
		for p.at < len(p.s) {
			switch {
			case p.peek() == '/' && p.ahead(1) == '*':
				depth++
				p.at += 2
			case p.peek() == '*' && p.ahead(1) == '/':
				depth--
				p.at += 2
			default:
				p.at++
			}
			if depth == 0 {
				break
			}
		}
	default:
		return false
	}
	return true
}

// skipSpace skips white space and comments; over line ends only when lines is set.
func (p *typParser) skipSpace(lines bool) {
	for p.at < len(p.s) {
		switch c := p.s[p.at]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' && lines:
			p.at++
		case c == '/' && p.skipComment():
		default:
			return
		}
	}
}

func isTypstName(c byte, first bool) bool {
	return c == '_' || isAlphanumeric(c) && !(first && c <= '9') || c >= 0x80 || c == '-' && !first
}

// name reads an identifier, "" when there is none.
func (p *typParser) name() string {
	start := p.at
	for p.at < len(p.s) && isTypstName(p.s[p.at], p.at == start) {
		p.at++
	}
	return p.s[start:p.at]
}
