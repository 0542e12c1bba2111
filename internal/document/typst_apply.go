package document

// arguments returns the arguments of a call, with the members of those that are
// spread in their places.
func (w *typWriter) arguments(list []typNode, scope *typScope) typArgs {
	for i := range list {
		if list[i].spread {
			return newTypArgs(w.spread(list, scope), scope)
		}
	}
	return newTypArgs(list, scope)
}

func (w *typWriter) spread(list []typNode, scope *typScope) []typNode {
	var all []typNode
	for i := range list {
		v, ok := typValue{}, false
		if list[i].spread {
			v, ok = w.value(&list[i], scope)
		}
		if !ok || v.node.kind != typArray && v.node.kind != typDict && v.node.kind != typCall {
			all = append(all, list[i])
			continue
		}
		kids := v.node.kids
		if v.node.kind == typCall {
			kids = nil
			if members, ok := w.items(v.node, v.scope); ok {
				for _, m := range members {
					all = append(all, typNode{kind: typBound, bound: &m})
				}
			}
		}
		w.budget -= len(kids)
		for j := range kids {
			all = append(all, typNode{kind: typBound, bound: &typValue{&kids[j], v.scope}, key: kids[j].key, keyAt: kids[j].keyAt})
		}
	}
	return all
}

// function follows f.with(…) to the function and what it is given already.
func (w *typWriter) function(v typValue, depth int) (f typValue, given []typNode, ok bool) {
	if v.node.kind == typFunc {
		return v, nil, true
	}
	const deepest = 20
	if v.node.kind != typCall || v.node.kids[0].kind != typField || v.node.kids[0].text != "with" || depth > deepest {
		return v, nil, false
	}
	base, ok := w.value(&v.node.kids[0].kids[0], v.scope)
	if !ok || base == v {
		return v, nil, false
	}
	f, given, ok = w.function(base, depth+1)
	for i := range v.node.kids[1:] {
		kid := &v.node.kids[1+i]
		given = append(given, typNode{kind: typBound, bound: &typValue{kid, v.scope}, key: kid.key, keyAt: kid.keyAt})
	}
	return f, given, ok
}

// applied writes a call of a function of the document. Where the function works
// its text out by code that is not followed, its arguments are the text.
func (w *typWriter) applied(name string, f typValue, a typArgs) {
	before := len(w.out.out)
	w.apply(f, a)
	body := f.node.kids[0]
	if len(w.out.out) == before && body.kind == typGroup && len(body.kids) > 0 && w.budget > 0 {
		w.unknown(name, a)
	}
}

// apply writes the body of a function of the document with its parameters bound.
func (w *typWriter) apply(f typValue, a typArgs) {
	inner := &typScope{outer: f.scope}
	next := 0
	w.budget -= len(f.node.params) * len(a.all) // each is looked for
	for i := range f.node.params {
		p := &f.node.params[i]
		if p.key != "" {
			inner.set(p.key, typValue{p, f.scope})
			if arg := last(a.all, p.key); arg != nil {
				inner.set(p.key, typValue{arg, a.scope})
			}
			continue
		}
		if p.spread {
			inner.set(p.text, typValue{sink(a, next), a.scope})
			next = len(a.positional)
			continue
		}
		if next < len(a.positional) {
			inner.set(p.text, typValue{a.positional[next], a.scope})
			next++
		} else {
			inner.set(p.text, typValue{&typNode{}, a.scope})
		}
	}
	outer := w.f
	if f.node.file != nil {
		w.f = f.node.file
	}
	w.node(&f.node.kids[0], inner)
	w.f = outer
}

// last returns the last argument of a name: what is given with a call replaces
// what f.with(…) gave.
func last(list []typNode, key string) *typNode {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].key == key {
			return &list[i]
		}
	}
	return nil
}

// sink returns the arguments from the positional one of number next on, and
// those with names, as one array.
func sink(a typArgs, next int) *typNode {
	n := &typNode{kind: typArray}
	for _, arg := range a.positional[min(next, len(a.positional)):] {
		n.kids = append(n.kids, *arg)
	}
	for _, arg := range a.all {
		if arg.key != "" {
			n.kids = append(n.kids, arg)
		}
	}
	return n
}
