package document

import "strconv"

// result follows calls whose value stands in a source: data that is read from a
// file, and methods that pick a member.
func (w *typWriter) result(n *typNode, scope *typScope) (typValue, bool) {
	callee := &n.kids[0]
	if callee.kind == typName {
		switch callee.text {
		case "yaml", "json", "toml":
			return w.load(n, scope)
		}
		return typValue{}, false
	}
	if callee.kind != typField || w.depth >= maxTypstCalls || w.budget < 0 {
		return typValue{}, false
	}
	switch callee.text {
	case "at", "first", "last", "named":
	default:
		return typValue{}, false
	}
	w.depth++
	defer func() { w.depth-- }()
	base, ok := w.value(&callee.kids[0], scope)
	if !ok || base.node.kind != typArray && base.node.kind != typDict {
		return typValue{}, false
	}
	kids := base.node.kids
	w.budget -= len(kids)
	if callee.text == "named" {
		named := &typNode{kind: typDict, file: base.node.file}
		for _, kid := range kids {
			if kid.key != "" {
				named.kids = append(named.kids, kid)
			}
		}
		return typValue{named, base.scope}, true
	}
	if member := w.member(callee.text, kids, n.kids[1:], scope); member != nil {
		return typValue{member, base.scope}, true
	}
	if initial := keyed(n.kids[1:], "default"); initial != nil {
		return typValue{initial, scope}, true
	}
	return typValue{&typNode{text: "none"}, scope}, true
}

// member returns the member that a method picks, nil when there is none.
func (w *typWriter) member(method string, kids, args []typNode, scope *typScope) *typNode {
	at := 0
	switch {
	case method == "last":
		at = len(kids) - 1
	case method == "at" && len(args) > 0:
		key, ok := w.value(&args[0], scope)
		if !ok {
			return nil
		}
		if key.node.kind != typNumber {
			return keyed(kids, key.node.text)
		}
		n, err := strconv.Atoi(key.node.text)
		if err != nil {
			return nil
		}
		at = n
	}
	if at < 0 || at >= len(kids) {
		return nil
	}
	return &kids[at]
}

// items returns the members of an expression that is an array, or the pairs of a
// dictionary. It reports false for what is none.
func (w *typWriter) items(n *typNode, scope *typScope) ([]typValue, bool) {
	v, ok := w.value(n, scope)
	if !ok || w.depth >= maxTypstCalls || w.budget < 0 {
		return nil, false
	}
	w.budget -= len(v.node.kids)
	switch v.node.kind {
	case typArray:
		members := make([]typValue, 0, len(v.node.kids))
		for i := range v.node.kids {
			if v.node.kids[i].key == "" { // else of a sink: .named() has it
				members = append(members, typValue{&v.node.kids[i], v.scope})
			}
		}
		return members, true
	case typDict:
		return pairs(v), true
	case typCall:
		if callee := &v.node.kids[0]; callee.kind == typField {
			w.depth++
			defer func() { w.depth-- }()
			return w.method(callee, v)
		}
	}
	return nil, false
}

// pairs returns the keys of a dictionary with their values.
func pairs(v typValue) []typValue {
	members := make([]typValue, len(v.node.kids))
	for i := range v.node.kids {
		kid := &v.node.kids[i]
		key := typNode{kind: typString, at: kid.keyAt, end: kid.keyAt + len(kid.key), text: kid.key, file: v.node.file}
		members[i] = typValue{&typNode{kind: typArray, kids: []typNode{key, {kind: typBound, bound: &typValue{kid, v.scope}}}}, v.scope}
	}
	return members
}

// method returns the members of what a method of an array makes: those of the
// array where the method only orders or picks them.
func (w *typWriter) method(callee *typNode, call typValue) ([]typValue, bool) {
	base := &callee.kids[0]
	switch callee.text {
	case "pos", "pairs", "filter", "sorted", "rev", "dedup", "slice":
		return w.items(base, call.scope)
	case "keys", "values":
		list, ok := w.items(base, call.scope)
		for i, pair := range list {
			if kids := pair.node.kids; ok && pair.node.kind == typArray && len(kids) == 2 {
				list[i].node = &kids[0]
				if callee.text == "values" {
					list[i].node = &kids[1]
				}
			}
		}
		return list, ok
	case "enumerate":
		list, ok := w.items(base, call.scope)
		for i, m := range list {
			list[i].node = &typNode{kind: typArray, kids: []typNode{{}, {kind: typBound, bound: &m}}}
		}
		return list, ok
	case "map":
		list, ok := w.items(base, call.scope)
		if !ok || len(call.node.kids) < 2 {
			return list, ok
		}
		f, found := w.value(&call.node.kids[1], call.scope)
		if !found || f.node.kind != typFunc {
			return list, true // strong, upper: what they show is their argument
		}
		for i, m := range list {
			inner := &typScope{outer: f.scope}
			w.bind(f.node.params, m, inner)
			list[i] = typValue{&f.node.kids[0], inner}
		}
		return list, true
	}
	return nil, false
}

// bind gives the parameters of a loop or a closure their values: one takes the
// member, several its parts.
func (w *typWriter) bind(params []typNode, member typValue, inner *typScope) {
	for len(params) == 1 && params[0].kind != typName && len(params[0].kids) > 0 { // ((a, b)) => …
		params = params[0].kids
		if len(params) == 1 {
			break
		}
	}
	if len(params) == 1 {
		inner.set(params[0].text, member)
		return
	}
	v, ok := w.value(member.node, member.scope)
	if !ok {
		return
	}
	for j := range min(len(params), len(v.node.kids)) {
		inner.set(params[j].text, typValue{&v.node.kids[j], v.scope})
	}
}

// members writes what a method of an array gives; join parts it by a sign.
func (w *typWriter) members(callee *typNode, n *typNode, scope *typScope) bool {
	list, gap := []typValue(nil), gapSpace
	ok := false
	if callee.text == "join" {
		gap = gapNone
		if len(n.kids) > 1 {
			gap = w.joint(&n.kids[1], scope)
		}
		list, ok = w.items(&callee.kids[0], scope)
	} else {
		list, ok = w.items(n, scope)
	}
	for i, m := range list {
		if i > 0 {
			w.out.sep(gap)
		}
		w.node(m.node, m.scope)
	}
	return ok
}

// joint returns the gap that what stands between joined members stands for.
func (w *typWriter) joint(n *typNode, scope *typScope) sourceGap {
	s := w.plain(n, scope)
	for _, r := range s {
		switch r {
		case ',', ';':
			return gapComma
		case '|', '·', '•', '/', '–', '—', '-':
			return gapBar
		case '\n':
			return gapLine
		}
	}
	if v, ok := w.value(n, scope); ok && s == "" {
		switch v.node.kind {
		case typCall:
			switch v.node.kids[0].text {
			case "linebreak", "parbreak", "v", "line":
				return gapLine
			case "h":
				return gapBar
			}
		case typContent:
			for _, kid := range v.node.kids {
				if kid.kind == typLine {
					return gapLine
				}
			}
			return gapBar
		}
	}
	return gapSpace
}
