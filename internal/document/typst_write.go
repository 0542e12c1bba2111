package document

import "strings"

// Limits of writing what a tree says.
const (
	maxTypstNodes = 200_000 // pieces more than the file has bytes, those of a function once for each call
	maxTypstCalls = 300     // nesting of pieces
)

// typScope holds what #let defines.
type typScope struct {
	outer *typScope
	names map[string]typValue
}

// typValue is a definition with the scope that its own names are looked up in.
type typValue struct {
	node  *typNode
	scope *typScope
}

func (s *typScope) set(name string, v typValue) {
	if s.names == nil {
		s.names = map[string]typValue{}
	}
	s.names[name] = v
}

func (s *typScope) get(name string) (typValue, bool) {
	for ; s != nil; s = s.outer {
		if v, ok := s.names[name]; ok {
			return v, true
		}
	}
	return typValue{}, false
}

// typWriter writes the text of a tree.
type typWriter struct {
	out      *sourceText
	includes *includes
	sources  map[string]*sourceFile // that were asked for, by name; nil: not read
	shown    map[string]bool        // those whose text is in the document
	modules  map[string]*typScope   // those that are imported
	data     typstData
	f        *sourceFile
	files    int // that include each other
	budget   int
	depth    int
	limited  bool
	inline   int  // calls whose arguments are part of a line
	ground   bool // on a ground that is not white
}

// file writes a file.
func (w *typWriter) file(f *sourceFile, scope *typScope) *Error {
	nodes, problem := parseTypst(f)
	if problem != nil {
		return problem
	}
	outer := w.f
	w.f = f
	w.nodes(nodes, scope)
	w.f = outer
	return nil
}

func (w *typWriter) nodes(list []typNode, scope *typScope) {
	for i := range list {
		w.node(&list[i], scope)
	}
}

// node writes one piece.
func (w *typWriter) node(n *typNode, scope *typScope) {
	if w.budget--; w.budget < 0 || w.depth >= maxTypstCalls || w.out.full {
		if w.budget < 0 && !w.limited {
			w.limited = true
			w.out.d.warn("macro-limit", "functions of the document make too much text: the rest is left out")
		}
		return
	}
	w.depth++
	defer func() { w.depth-- }()
	switch n.kind {
	case typText:
		w.out.text(w.f, n.at, n.end)
	case typSign:
		w.out.words(w.f, n.at, n.text)
	case typSpace:
		w.out.sep(gapSpace)
	case typLine:
		w.out.sep(gapLine)
	case typPara:
		w.out.sep(gapPara)
	case typHeading:
		w.out.sep(gapPara)
		w.out.begin(Heading, n.level)
	case typItem:
		w.out.begin(Item, n.level)
	case typRaw:
		w.raw(n)
	case typString, typNumber:
		w.string(n)
	case typContent:
		outer := w.f
		w.f = n.file
		w.nodes(n.kids, &typScope{outer: scope})
		w.f = outer
	case typGroup:
		w.nodes(n.kids, &typScope{outer: scope})
	case typArray, typDict:
		for i := range n.kids {
			if n.kids[i].key != "" && roleOf(foldKey(n.kids[i].key)) == roleNone {
				continue
			}
			w.out.sep(gapComma)
			w.node(&n.kids[i], scope)
		}
	case typName, typField:
		w.named(n, scope)
	case typCall:
		w.call(n, scope)
	case typBound:
		w.node(n.bound.node, n.bound.scope)
	case typImport:
		w.importNames(n, scope)
	case typLet:
		scope.set(n.text, typValue{&n.kids[0], scope})
	case typShow:
		w.show(&n.kids[0], scope)
	case typInclude:
		w.include(n, scope)
	case typIf:
		w.branches(n, scope)
	case typFor:
		w.loop(n, scope)
	}
}

// string writes a string or a number.
func (w *typWriter) string(n *typNode) {
	if n.kind == typNumber && strings.Trim(n.text, ".0123456789") != "" {
		return // a length
	}
	if n.end <= len(n.file.text) && n.file.text[n.at:n.end] == n.text {
		w.out.text(n.file, n.at, n.end)
		return
	}
	w.out.words(n.file, n.at, n.text)
}

func (w *typWriter) raw(n *typNode) {
	for at := n.at; at < n.end; {
		next := afterLine(w.f.text, at, n.end)
		w.out.text(w.f, at, next)
		if next < n.end || w.f.text[next-1] == '\n' {
			w.out.sep(gapLine)
		}
		at = next
	}
}

// value follows names and fields to what they stand for.
func (w *typWriter) value(n *typNode, scope *typScope) (typValue, bool) {
	for range maxTypstDepth {
		switch n.kind {
		case typName:
			v, ok := scope.get(n.text)
			if !ok {
				return typValue{}, false
			}
			n, scope = v.node, v.scope
		case typField:
			if w.budget--; w.budget < 0 || w.depth >= maxTypstCalls {
				return typValue{}, false
			}
			w.depth++
			base, ok := w.value(&n.kids[0], scope)
			w.depth--
			if !ok {
				return typValue{}, false
			}
			w.budget -= len(base.node.kids) // they are looked through
			if base.node.kind == typModule {
				v, ok := base.node.bound.scope.get(n.text)
				if !ok {
					return typValue{}, false
				}
				n, scope = v.node, v.scope
				continue
			}
			field := keyed(base.node.kids, n.text)
			if base.node.kind != typDict && base.node.kind != typArray || field == nil {
				return typValue{}, false
			}
			n, scope = field, base.scope
		case typGroup:
			if len(n.kids) != 1 {
				return typValue{n, scope}, true
			}
			n = &n.kids[0]
		case typBound:
			n, scope = n.bound.node, n.bound.scope
		case typCall:
			v, ok := w.result(n, scope)
			if !ok {
				return typValue{n, scope}, true
			}
			n, scope = v.node, v.scope
		default:
			return typValue{n, scope}, true
		}
	}
	return typValue{}, false
}

// keyed returns the argument or field of a name, nil when there is none.
func keyed(list []typNode, key string) *typNode {
	for i := range list {
		if list[i].key == key {
			return &list[i]
		}
	}
	return nil
}

// named writes what a name stands for.
func (w *typWriter) named(n *typNode, scope *typScope) {
	if v, ok := w.value(n, scope); ok {
		if v.node.kind != typFunc && v.node.kind != typModule {
			w.node(v.node, v.scope)
		}
		return
	}
	name := n.text
	for n := n; n.kind == typField; {
		if n = &n.kids[0]; n.kind == typName && n.text == "sym" {
			break
		}
		name = n.text + "." + name
	}
	if n.kind == typField {
		if sign, ok := typstMathNames()[name]; ok {
			w.out.words(w.f, n.at, sign)
		}
	}
}

// hidden does write, whose text is hidden for a reason when that holds.
func (w *typWriter) hidden(holds bool, reason string, write func()) {
	outer := w.out.reason
	if holds && outer == "" {
		w.out.reason = reason
	}
	write()
	w.out.reason = outer
}

// loop writes the body of a loop for each member of an array or a dictionary
// that stands in a source.
func (w *typWriter) loop(n *typNode, scope *typScope) {
	if len(n.kids) < 2 {
		return
	}
	members, ok := w.items(&n.kids[0], scope)
	if !ok {
		w.node(&n.kids[1], &typScope{outer: scope})
		return
	}
	for _, member := range members {
		inner := &typScope{outer: scope}
		w.bind(n.params, member, inner)
		w.node(&n.kids[1], inner)
		if w.budget < 0 {
			return
		}
	}
}
