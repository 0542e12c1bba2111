package pdf

// catalog returns the root of the file by its newest trailer or, where that
// is lost, the first catalog that lies about.
func (f *file) catalog() object {
	for i := 0; i+1 < len(f.trailer.list); i += 2 {
		if string(f.trailer.list[i].str) == "Root" {
			if c := f.resolve(f.trailer.list[i+1]); f.hasPage(c.get("Pages")) {
				return c
			}
		}
	}
	for _, n := range f.numbers() {
		if o, _ := f.load(n); o.get("Type").is("Catalog") && f.hasPage(o.get("Pages")) {
			return o
		}
	}
	return object{}
}

// pageRoot returns the root of the page tree of the catalog or, where the file
// has lost it, a root made of all the pages that are left, in file order.
func (f *file) pageRoot(catalog object) object {
	if catalog.kind == kindDict {
		return catalog.get("Pages")
	}
	kids := object{kind: kindArray}
	for _, n := range f.numbers() {
		if o, _ := f.load(n); o.get("Type").is("Page") {
			kids.list = append(kids.list, object{kind: kindRef, num: float64(n)})
		}
	}
	name := func(s string) object { return object{kind: kindName, str: []byte(s)} }
	return object{kind: kindDict, list: []object{name("Type"), name("Pages"), name("Kids"), kids}}
}

// hasPage reports whether a page of a tree can be reached: a root whose pages
// are all gone is worth less than the pages lying about. It looks at a few
// nodes only.
func (f *file) hasPage(root object) bool {
	nodes := []object{root}
	for range 50 {
		if len(nodes) == 0 {
			return false
		}
		d := f.resolve(nodes[len(nodes)-1])
		nodes = nodes[:len(nodes)-1]
		kids := f.resolve(d.get("Kids"))
		if d.kind == kindDict && kids.kind != kindArray {
			return true
		}
		nodes = append(nodes, kids.list[:min(len(kids.list), 4)]...)
	}
	return false
}
