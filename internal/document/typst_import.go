package document

import (
	"path"
	"strings"
)

// source returns the file that the file from names, read once; nil, with a
// warning the first time, when it cannot be read. Names that start with a slash
// lead from the folder of the main file on.
func (w *typWriter) source(from *sourceFile, at int, name, extension string) *sourceFile {
	where := from.place(min(at, len(from.text)))
	if !strings.HasPrefix(name, "/") {
		folder := strings.TrimPrefix(path.Dir(from.name), path.Dir(w.out.d.Name))
		name = path.Join(strings.TrimPrefix(folder, "/"), name)
	}
	name = strings.TrimPrefix(name, "/")
	f, known := w.sources[name]
	if !known {
		f = w.includes.read(where, name, extension)
		w.sources[name] = f
	}
	return f
}

// include writes another file in the place of the statement that names it.
func (w *typWriter) include(n *typNode, scope *typScope) {
	name := w.plain(&n.kids[0], scope)
	if name == "" {
		w.out.d.warn("include-not-read", n.file.place(min(n.at, len(n.file.text)))+": the name of a file is worked out by code: it is not read")
		return
	}
	if w.files++; w.files >= maxIncludeDepth {
		w.out.d.warn("include-not-read", n.file.place(min(n.at, len(n.file.text)))+": files are included too deep")
		w.files--
		return
	}
	if f := w.source(n.file, n.at, name, ".typ"); f != nil && !w.shown[f.name] {
		w.shown[f.name] = true
		if problem := w.file(f, &typScope{}); problem != nil {
			w.out.d.warn("include-not-read", n.file.place(min(n.at, len(n.file.text)))+": "+quoted(name)+" is not read: "+problem.Message())
		}
	}
	w.files--
}

// importNames makes names of another file known here. Packages are not read:
// what their functions are given is text by its name.
func (w *typWriter) importNames(n *typNode, scope *typScope) {
	name := w.plain(&n.kids[0], scope)
	if name == "" || strings.HasPrefix(name, "@") {
		return
	}
	module := w.module(n, name)
	if module == nil {
		return
	}
	alias := n.text
	if alias == "" && len(n.params) == 0 {
		alias = strings.TrimSuffix(path.Base(name), ".typ")
	}
	if alias != "" {
		scope.set(alias, typValue{&typNode{kind: typModule, bound: &typValue{scope: module}}, module})
	}
	for i := range n.params {
		p := &n.params[i]
		if p.text == "*" {
			scope.outer = &typScope{outer: scope.outer, names: module.names}
			continue
		}
		if v, ok := module.names[p.text]; ok {
			scope.set(p.key, v)
		}
	}
}

// module returns the definitions of the file called name, whose text is no part
// of the document.
func (w *typWriter) module(n *typNode, name string) *typScope {
	f := w.source(n.file, n.at, name, ".typ")
	if f == nil || w.files >= maxIncludeDepth {
		return nil
	}
	if m, ok := w.modules[f.name]; ok {
		return m
	}
	m := &typScope{names: map[string]typValue{}}
	w.modules[f.name] = m // first: a file that imports itself finds what it has so far
	nodes, problem := parseTypst(f)
	if problem != nil {
		w.out.d.warn("include-not-read", n.file.place(min(n.at, len(n.file.text)))+": "+quoted(name)+" is not read: "+problem.Message())
		return m
	}
	w.files++
	outer := w.f
	w.f = f
	for i := range nodes {
		if k := nodes[i].kind; k == typLet || k == typImport {
			w.node(&nodes[i], m)
		}
	}
	w.f = outer
	w.files--
	return m
}
