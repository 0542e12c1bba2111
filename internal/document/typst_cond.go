package document

import (
	"strconv"
	"strings"
)

// truth is what is known of a condition.
type truth uint8

const (
	unknown truth = iota
	holds
	fails
)

func truthOf(b bool) truth {
	if b {
		return holds
	}
	return fails
}

func (t truth) not() truth {
	switch t {
	case holds:
		return fails
	case fails:
		return holds
	}
	return unknown
}

// branches writes the side of a condition that holds; both where that is not
// known. What a constant takes out is hidden text.
func (w *typWriter) branches(n *typNode, scope *typScope) {
	condition := n.kids[0].text
	constant := condition == "false" || condition == "true"
	value := w.condition(condition, scope, 0)
	for i := range n.kids[1:] {
		out := value == fails && i == 0 || value == holds && i == 1
		if out && !constant {
			continue
		}
		w.hidden(out, "markup", func() { w.node(&n.kids[1+i], scope) })
	}
}

// condition works out the conditions that templates have: comparisons with
// none, texts and numbers, and whether a key is there.
func (w *typWriter) condition(s string, scope *typScope, depth int) truth {
	const longest, deepest = 200, 10
	s = strings.TrimSpace(s)
	if len(s) > longest || depth > deepest {
		return unknown
	}
	for _, joined := range []struct {
		word string
		ends truth // one of these decides
	}{{" or ", holds}, {" and ", fails}} {
		if a, b, found := strings.Cut(s, joined.word); found {
			x, y := w.condition(a, scope, depth+1), w.condition(b, scope, depth+1)
			switch {
			case x == joined.ends || y == joined.ends:
				return joined.ends
			case x == unknown || y == unknown:
				return unknown
			}
			return joined.ends.not()
		}
	}
	if rest, found := strings.CutPrefix(s, "not "); found {
		return w.condition(rest, scope, depth+1).not()
	}
	if key, base, found := strings.Cut(s, " in "); found {
		key, negated := strings.CutSuffix(key, " not")
		t := w.hasKey(key, base, scope)
		if negated {
			t = t.not()
		}
		return t
	}
	for _, op := range []string{"==", "!=", "<=", ">=", "<", ">"} {
		if a, b, found := strings.Cut(s, op); found {
			x, known := w.operand(a, scope)
			y, also := w.operand(b, scope)
			if !known || !also {
				return unknown
			}
			return compared(x, op, y)
		}
	}
	switch x, known := w.operand(s, scope); {
	case known && x == "true":
		return holds
	case known && x == "false":
		return fails
	}
	return unknown
}

func (w *typWriter) hasKey(key, base string, scope *typScope) truth {
	v, ok := w.path(base, scope)
	name, err := strconv.Unquote(strings.TrimSpace(key))
	if !ok || err != nil || v.node.kind != typDict {
		return unknown
	}
	w.budget -= len(v.node.kids)
	return truthOf(keyed(v.node.kids, name) != nil)
}

// compared compares two operands: as numbers where both are.
func compared(x, op, y string) truth {
	switch op {
	case "==":
		return truthOf(x == y)
	case "!=":
		return truthOf(x != y)
	}
	a, err := strconv.ParseFloat(x, 64)
	b, also := strconv.ParseFloat(y, 64)
	if err != nil || also != nil {
		return unknown
	}
	switch op {
	case "<=":
		return truthOf(a <= b)
	case ">=":
		return truthOf(a >= b)
	case "<":
		return truthOf(a < b)
	}
	return truthOf(a > b)
}

// operand returns a value in a form that can be compared: texts in quotes.
func (w *typWriter) operand(s string, scope *typScope) (string, bool) {
	s = strings.TrimSpace(s)
	switch {
	case s == "none" || s == "auto" || s == "true" || s == "false" || strings.HasPrefix(s, `"`) || s != "" && '0' <= s[0] && s[0] <= '9':
		return s, true
	case s == "()" || s == "(:)":
		return "()", true
	case s == "[]":
		return `""`, true
	}
	base, length := strings.CutSuffix(s, ".len()")
	v, ok := w.path(base, scope)
	if !ok {
		return "", false
	}
	if length {
		return strconv.Itoa(len(v.node.kids)), v.node.kind == typArray || v.node.kind == typDict
	}
	switch v.node.kind {
	case typString:
		return `"` + v.node.text + `"`, true
	case typNumber:
		return v.node.text, true
	case typContent, typArray, typDict:
		if len(v.node.kids) == 0 {
			empty := "()"
			if v.node.kind == typContent {
				empty = `""`
			}
			return empty, true
		}
		return "[…]", true
	case typNothing:
		return v.node.text, v.node.text != ""
	}
	return "", false
}

// path follows a name with fields, as a condition has it.
func (w *typWriter) path(s string, scope *typScope) (typValue, bool) {
	parts := strings.Split(strings.TrimSpace(s), ".")
	n := &typNode{kind: typName, text: parts[0]}
	for _, field := range parts[1:] {
		n = &typNode{kind: typField, text: field, kids: []typNode{*n}}
	}
	return w.value(n, scope)
}
