package document

import (
	"strconv"
	"strings"
)

// typArgs are the arguments of a call.
type typArgs struct {
	all        []typNode
	positional []*typNode
	scope      *typScope
}

func newTypArgs(list []typNode, scope *typScope) typArgs {
	a := typArgs{all: list, scope: scope}
	for i := range list {
		if list[i].key == "" {
			a.positional = append(a.positional, &list[i])
		}
	}
	return a
}

func (w *typWriter) positional(a typArgs) {
	for _, n := range a.positional {
		w.node(n, a.scope)
	}
}

// parted writes the positional arguments with a gap between them.
func (w *typWriter) parted(a typArgs, gap sourceGap) {
	for _, n := range a.positional {
		w.out.sep(gap)
		w.node(n, a.scope)
	}
	w.out.sep(gap)
}

// call writes what a call shows: that of Typst's own functions is known, a
// function of the document is resolved, of all others the arguments are text.
func (w *typWriter) call(n *typNode, scope *typScope) {
	callee := &n.kids[0]
	args := w.arguments(n.kids[1:], scope)
	if v, ok := w.value(callee, scope); ok {
		if f, given, ok := w.function(v, 0); ok {
			if len(given) > 0 {
				args = newTypArgs(append(given, args.all...), scope)
			}
			w.applied(callee.text, f, args)
			return
		}
	}
	name := callee.text
	if callee.kind == typField {
		base := &callee.kids[0]
		if v, ok := w.result(n, scope); ok {
			w.node(v.node, v.scope)
			return
		}
		if w.members(callee, n, scope) {
			return
		}
		if v, ok := w.value(base, scope); ok && v.node.kind == typModule {
			// a function that the module has from elsewhere
		} else if ok || base.kind == typString || base.kind == typArray {
			if !ok {
				v = typValue{base, scope}
			}
			w.node(v.node, v.scope) // a method of a value: join, map, display
			return
		}
		if base.kind == typName {
			switch base.text {
			case "table", "grid", "list", "enum", "terms":
				if name == "header" || name == "footer" {
					name = "grid"
				} else {
					name = "box"
				}
			case "datetime", "calc", "sys", "counter", "state", "color", "gradient":
				return
			}
		}
	}
	if !w.builtin(name, n, args) {
		w.unknown(name, args)
	}
}

// builtin writes a call of one of Typst's own functions. It reports whether name is one.
func (w *typWriter) builtin(name string, n *typNode, a typArgs) bool {
	switch name {
	case "link":
		w.link(a)
	case "text":
		w.styled(a)
	case "hide":
		w.hidden(true, "invisible", func() { w.positional(a) })
	case "heading":
		level := 1
		if l := keyed(a.all, "level"); l != nil {
			level, _ = strconv.Atoi(l.text) // computed levels count as the first
		}
		w.heading(min(max(level, 1), 6), a)
	case "list", "enum":
		for _, item := range a.positional {
			w.out.begin(Item, 1)
			w.node(item, a.scope)
		}
		w.out.sep(gapLine)
	case "grid", "table":
		w.grid(a)
	case "stack":
		gap := gapLine
		if dir := keyed(a.all, "dir"); dir != nil && (dir.text == "ltr" || dir.text == "rtl") {
			gap = gapBar
		}
		w.parted(a, gap)
	case "h", "hBar", "h-bar":
		w.out.sep(gapBar)
	case "v", "pagebreak", "colbreak", "parbreak", "divider":
		w.out.sep(gapPara)
	case "linebreak", "line":
		w.out.sep(gapLine)
	case "box", "strong", "emph", "upper", "lower", "smallcaps", "underline", "overline", "strike", "highlight", "sub", "super", "raw",
		"move", "rotate", "scale", "footnote", "smartquote":
		w.grounded(a, func() { w.positional(a) })
	case "block", "align", "pad", "rect", "circle", "ellipse", "place", "columns", "par", "quote", "figure", "page", "center":
		w.out.sep(gapLine)
		w.grounded(a, func() {
			for _, n := range a.positional {
				if n.kind != typNumber { // of columns, of an angle
					w.node(n, a.scope)
				}
			}
		})
		for _, key := range []string{"caption", "attribution"} {
			if n := keyed(a.all, key); n != nil {
				w.out.sep(gapLine)
				w.node(n, a.scope)
			}
		}
		w.out.sep(gapLine)
	case "image", "icon", "fa-icon", "rgb", "luma", "cmyk", "oklch", "color", "counter", "state", "datetime", "lorem", "bibliography", "outline", "ref",
		"cite", "metadata", "label", "regex", "numbering", "measure", "locate", "here", "query", "yaml", "json", "toml", "csv", "read", "panic", "assert",
		"range", "len", "type", "repr", "eval", "plugin", "polygon", "path", "curve", "rotate-icon":
	default:
		return strings.HasPrefix(name, "fa-")
	}
	return true
}

// link writes a text with the address behind it, or the address itself.
func (w *typWriter) link(a typArgs) {
	if len(a.positional) == 0 {
		return
	}
	url := w.plain(a.positional[0], a.scope)
	w.out.openLink(url)
	if len(a.positional) > 1 {
		for _, body := range a.positional[1:] {
			w.node(body, a.scope)
		}
	} else if v, ok := w.value(a.positional[0], a.scope); ok && v.node.kind == typString && strings.HasPrefix(v.node.text, "mailto:") {
		address := *v.node // shown without the scheme
		address.at, address.text = address.at+len("mailto:"), address.text[len("mailto:"):]
		w.node(&address, v.scope)
	} else {
		w.node(a.positional[0], a.scope)
	}
	w.out.closeLink()
}

// plain returns the text of a string, of strings that are added, or of markup
// that is nothing but text.
func (w *typWriter) plain(n *typNode, scope *typScope) string {
	const longest = 2000 // bytes
	v, ok := w.value(n, scope)
	if !ok || w.depth >= maxTypstCalls {
		return ""
	}
	switch v.node.kind {
	case typString:
		return v.node.text
	case typGroup, typContent:
		w.depth++
		defer func() { w.depth-- }()
		var b strings.Builder
		for i := range v.node.kids {
			if b.Len() > longest {
				break
			}
			kid := &v.node.kids[i]
			switch kid.kind {
			case typText:
				if v.node.file != nil {
					b.WriteString(v.node.file.text[kid.at:kid.end])
				}
			default:
				b.WriteString(w.plain(kid, v.scope))
			}
		}
		return b.String()
	}
	return ""
}

// heading writes a heading.
func (w *typWriter) heading(level int, a typArgs) {
	w.out.sep(gapPara)
	w.out.begin(Heading, level)
	w.positional(a)
	w.out.sep(gapPara)
}

// grid writes cells, row by row.
func (w *typWriter) grid(a typArgs) {
	columns := 0
	if c := keyed(a.all, "columns"); c != nil {
		switch c.kind {
		case typNumber:
			columns, _ = strconv.Atoi(c.text) // a width that is no whole number says nothing of columns
		case typArray:
			columns = len(c.kids)
		default:
			columns = 1
		}
	}
	w.out.sep(gapLine)
	for i, n := range a.positional {
		if columns > 0 && i%columns == 0 {
			w.out.sep(gapLine)
		} else {
			w.out.sep(gapBar)
		}
		w.node(n, a.scope)
	}
	w.out.sep(gapLine)
}
