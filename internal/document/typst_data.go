package document

import (
	"path"
	"strings"
	"unicode/utf8"

	"skillmatch/internal/yamlx"
)

// maxTypstData is the size of a file of data that a Typst source may load, in
// bytes; no resume comes near it.
const maxTypstData = 1 << 18

// typstData are the files of data that a source loads.
type typstData struct {
	opt   Options
	roots map[string]*typNode // by name; nil: not read
	lost  bool                // a child that read one failed: no more are tried, each might take all its time
}

// read returns the data of a file, or what is wrong with it.
func (t *typstData) read(f *sourceFile, format string) (root *typNode, problem string) {
	switch {
	case len(f.text) > maxTypstData:
		return nil, "more data than is read"
	case t.opt.ask == nil:
		return typData(f, format)
	case t.lost:
		return nil, "reading one before failed"
	}
	root, problem, err := askData(f, format, t.opt)
	if err != nil {
		t.lost = true
		return nil, problemOf(err)
	}
	return root, problem
}

// load returns what a call of yaml, json or toml reads from a file of the folder.
func (w *typWriter) load(n *typNode, scope *typScope) (typValue, bool) {
	if len(n.kids) < 2 || w.depth >= maxTypstCalls {
		return typValue{}, false
	}
	w.depth++
	name := w.plain(&n.kids[1], scope)
	w.depth--
	from := n.kids[1].file
	if name == "" || from == nil {
		return typValue{}, false
	}
	f := w.source(from, n.kids[1].at, name, "")
	if f == nil {
		return typValue{}, false
	}
	root, known := w.data.roots[f.name]
	if !known {
		var problem string
		if root, problem = w.data.read(f, n.kids[0].text); problem != "" {
			w.out.d.warn("include-not-read", from.place(n.kids[1].at)+": "+quoted(name)+" is not read: "+problem)
		}
		w.data.roots[f.name] = root
	}
	if root == nil {
		return typValue{}, false
	}
	return typValue{root, &typScope{}}, true
}

// typData parses a file of data: in a child, but for tests.
func typData(f *sourceFile, format string) (root *typNode, problem string) {
	switch format {
	case "json":
		v, err := parseJSON(f.text, 0, len(f.text))
		if err != nil {
			return nil, jsonError(f, err).Detail
		}
		n := typJSON(f, &v)
		return &n, ""
	case "toml":
		return parseTOML(f)
	}
	node, err := yamlx.Parse(f.name, []byte(f.text))
	if err != nil {
		return nil, yamlError(err).Detail
	}
	n, err := typYAML(f, node)
	if err != nil {
		return nil, yamlError(err).Detail
	}
	return &n, ""
}

// typDataText is a text of data that stands at at.
func typDataText(f *sourceFile, at int, s string) typNode {
	return typNode{kind: typString, at: min(at, len(f.text)), end: at + len(s), text: s, file: f}
}

func typJSON(f *sourceFile, v *jsonValue) typNode {
	switch {
	case v.literal == "" && (len(v.fields) > 0 || f.text[v.start] == '{'):
		n := typNode{kind: typDict, at: v.start, file: f}
		for i := range v.fields {
			kid := typJSON(f, &v.fields[i].value)
			kid.key, kid.keyAt = v.fields[i].name, v.fields[i].value.start
			n.kids = append(n.kids, kid)
		}
		return n
	case v.literal == "":
		n := typNode{kind: typArray, at: v.start, file: f}
		for i := range v.items {
			n.kids = append(n.kids, typJSON(f, &v.items[i]))
		}
		return n
	case v.literal == "null":
		return typNode{text: "none"}
	case v.literal[0] == '"':
		return typDataText(f, v.start+1, v.text)
	}
	return typDataText(f, v.start, v.text)
}

func typYAML(f *sourceFile, v yamlx.Node) (typNode, error) {
	at := yamlOffset(f, v)
	if v.IsText() {
		s, err := v.Text()
		if err != nil { // null
			return typNode{text: "none"}, nil
		}
		if at < len(f.text) && (f.text[at] == '"' || f.text[at] == '\'') {
			at++
		}
		return typDataText(f, at, s), nil
	}
	if v.IsMap() {
		n := typNode{kind: typDict, at: at, file: f}
		err := v.Each(func(key string, k, value yamlx.Node) error {
			kid, err := typYAML(f, value)
			kid.key, kid.keyAt = key, yamlOffset(f, k)
			n.kids = append(n.kids, kid)
			return err
		})
		return n, err
	}
	n := typNode{kind: typArray, at: at, file: f}
	list, err := v.List()
	for _, m := range list {
		kid, problem := typYAML(f, m)
		if problem != nil {
			return n, problem
		}
		n.kids = append(n.kids, kid)
	}
	return n, err
}

// yamlOffset returns where a value starts in its file.
func yamlOffset(f *sourceFile, n yamlx.Node) int {
	pos := n.Pos()
	if pos.Line < 1 || pos.Line > len(f.lines.starts) {
		return 0
	}
	at := f.lines.starts[pos.Line-1]
	for column := 1; column < pos.Column && at < len(f.text); column++ {
		_, size := utf8.DecodeRuneInString(f.text[at:])
		at += size
	}
	return at
}

// isLoaded reports whether a value is a dictionary of a file of data.
func isLoaded(v typValue) bool {
	return v.node.kind == typDict && v.node.file != nil && path.Ext(v.node.file.name) != ".typ"
}

// dataSection writes the part of loaded data that a function of a template is
// named after: cvwork(data) shows data.work. It reports whether data was given.
func (w *typWriter) dataSection(name string, texts []*typNode, scope *typScope) bool {
	v, ok := w.value(texts[0], scope)
	if !ok || !isLoaded(v) {
		return false
	}
	if strings.Contains(name, "skills") {
		name += " languages interests" // templates set them together
	}
	head := strings.Contains(name, "head") || strings.Contains(name, "personal") || strings.Contains(name, "contact")
	for i := range v.node.kids {
		kid := &v.node.kids[i]
		switch key := foldKey(kid.key); {
		case head && (key == "personal" || key == "basics"):
			w.dataEntry(typValue{kid, v.scope})
		case len(key) > 3 && strings.Contains(foldKey(name), key):
			w.out.sep(gapPara)
			w.out.begin(Heading, 1)
			title := sectionTitle(kid.key)
			w.out.put(v.node.file, min(kid.keyAt, len(v.node.file.text)), title)
			w.out.sep(gapPara)
			w.dataEntry(typValue{kid, v.scope})
		}
	}
	return true
}

// dataEntry writes data: the texts of a dictionary as the header of an entry,
// and below what it holds in lists.
func (w *typWriter) dataEntry(v typValue) {
	if w.budget--; w.budget < 0 || w.depth >= maxTypstCalls {
		return
	}
	w.depth++
	defer func() { w.depth-- }()
	switch v.node.kind {
	case typDict:
		var header []typNode
		for _, kid := range v.node.kids {
			if kid.kind != typArray && kid.kind != typDict {
				if kid.key == "language" { // else it says how a text is set
					kid.key = "name"
				}
				header = append(header, kid)
			}
		}
		w.unknown("", newTypArgs(header, v.scope))
		for i := range v.node.kids {
			if k := v.node.kids[i].kind; k == typArray || k == typDict {
				w.dataEntry(typValue{&v.node.kids[i], v.scope})
			}
		}
	case typArray:
		for i := range v.node.kids {
			kid := typValue{&v.node.kids[i], v.scope}
			if kid.node.kind != typArray && kid.node.kind != typDict {
				w.out.begin(Item, 1)
			}
			w.dataEntry(kid)
		}
		w.out.sep(gapLine)
	default:
		w.node(v.node, v.scope)
	}
}
