package document

import "strings"

// How a text looks as far as it tells whether it can be seen: its color, its
// size, the ground that it stands on.

// styled writes text(…)[…], which may be too light or too small to be seen.
func (w *typWriter) styled(a typArgs) {
	fill, size := keyed(a.all, "fill"), keyed(a.all, "size")
	for _, n := range a.positional {
		switch {
		case n.kind == typNumber:
			size = n
		case n.kind == typName || n.kind == typCall && n.kids[0].text == "rgb":
			if fill == nil && w.isWhite(n, a.scope) {
				fill = n
			}
		}
	}
	white := fill != nil && !w.ground && w.isWhite(fill, a.scope)
	tiny := size != nil && size.kind == typNumber && isTinySize(size.text)
	w.hidden(white, "white", func() {
		w.hidden(tiny, "tiny", func() {
			for _, n := range a.positional {
				if n.kind != typNumber {
					w.node(n, a.scope)
				}
			}
		})
	})
}

// grounded does write on the ground that the arguments paint.
func (w *typWriter) grounded(a typArgs, write func()) {
	outer := w.ground
	if fill := keyed(a.all, "fill"); fill != nil {
		w.ground = !w.isWhite(fill, a.scope) && fill.text != "none"
	}
	write()
	w.ground = outer
}

// isWhite reports whether an expression is white.
func (w *typWriter) isWhite(n *typNode, scope *typScope) bool {
	if n.kind == typName && n.text == "white" {
		return true
	}
	v, ok := w.value(n, scope)
	if !ok || v.node.kind != typCall || len(v.node.kids) < 2 {
		return ok && v.node.kind == typName && v.node.text == "white"
	}
	args := v.node.kids[1:]
	switch v.node.kids[0].text {
	case "rgb":
		hex := strings.ToLower(strings.TrimPrefix(args[0].text, "#"))
		if hex == "fff" || hex == "ffffff" || hex == "fefefe" {
			return true
		}
		for _, part := range args {
			if part.text != "255" && part.text != "100%" {
				return false
			}
		}
		return len(args) >= 3
	case "luma":
		return args[0].text == "255" || args[0].text == "100%"
	}
	return false
}
