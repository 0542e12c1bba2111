package pdf

// kind is the type of an object.
type kind uint8

const (
	kindNull kind = iota
	kindBool
	kindInt
	kindReal
	kindString
	kindName
	kindWord // an operator or a keyword
	kindArray
	kindDict
	kindRef
)

// object is a PDF object as it is written, references unresolved. Files,
// content streams and CMaps are all made of these.
type object struct {
	kind kind
	num  float64  // of a number; of a bool 1 or 0; of a reference the object's number
	str  []byte   // of a string, a name (without the slash) or a word; may alias the input
	list []object // the items of an array; of a dictionary its keys and values in turn
}

// get returns the value of a key of a dictionary, null when there is none.
func (o object) get(key string) object {
	if o.kind == kindDict {
		for i := 0; i+1 < len(o.list); i += 2 {
			if string(o.list[i].str) == key {
				return o.list[i+1]
			}
		}
	}
	return object{}
}

// is reports whether o is the name s.
func (o object) is(s string) bool { return o.kind == kindName && string(o.str) == s }

// int returns the value of a number, 0 for anything else or out of range.
func (o object) int() int {
	if (o.kind == kindInt || o.kind == kindReal) && o.num > -1e15 && o.num < 1e15 {
		return int(o.num)
	}
	return 0
}

// lexer reads objects from bytes. It forgives what it can: readers of PDFs
// always did, so writers of PDFs rely on it.
type lexer struct {
	b       []byte
	p       int
	refs    bool // "1 0 R" is a reference; not so in content streams
	nesting int  // how deep arrays and dictionaries may nest
	items   int  // of the arrays and dictionaries of the object in hand
	chunk   int  // lists are carved from room, which is made this long; 0 for each its own
	room    []object
	whole   []object // room as it was made
	stack   []object // items of the lists that are open
	tooDeep bool     // that depth, or maxItems, was passed; what follows is not to be trusted
}

// maxItems bounds one object, with all that it holds: a font of 65,536 glyphs
// has about twice as many widths and ranges.
const maxItems = 1 << 18

// Classes of bytes.
const (
	regular = iota
	space
	delimiter
)

var class = [256]uint8{
	0: space, '\t': space, '\n': space, '\f': space, '\r': space, ' ': space,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter,
	']': delimiter, '{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}

func (l *lexer) skipSpace() {
	for l.p < len(l.b) {
		switch c := l.b[l.p]; {
		case class[c] == space:
			l.p++
		case c == '%':
			for l.p < len(l.b) && l.b[l.p] != '\n' && l.b[l.p] != '\r' {
				l.p++
			}
		default:
			return
		}
	}
}

// next returns the next object, false at the end of the input.
func (l *lexer) next() (object, bool) {
	l.items = 0
	return l.nextAt(0)
}

func (l *lexer) nextAt(depth int) (object, bool) {
	l.skipSpace()
	if l.p >= len(l.b) || l.tooDeep {
		return object{}, false
	}
	if l.items++; l.items > maxItems {
		l.tooDeep = true
		return object{}, false
	}
	switch c := l.b[l.p]; c {
	case '(':
		return object{kind: kindString, str: l.literal()}, true
	case '/':
		return object{kind: kindName, str: l.name()}, true
	case '<':
		if l.p+1 < len(l.b) && l.b[l.p+1] == '<' {
			l.p += 2
			return l.dict(depth + 1)
		}
		return object{kind: kindString, str: l.hex()}, true
	case '[':
		l.p++
		return l.array(depth + 1)
	case '>':
		if l.p+1 < len(l.b) && l.b[l.p+1] == '>' {
			l.p += 2
			return object{kind: kindWord, str: l.b[l.p-2 : l.p]}, true
		}
		fallthrough
	case ')', ']', '{', '}':
		l.p++
		return object{kind: kindWord, str: l.b[l.p-1 : l.p]}, true
	}
	start := l.p
	for l.p < len(l.b) && class[l.b[l.p]] == regular {
		l.p++
	}
	w := l.b[start:l.p]
	if o, ok := number(w); ok {
		if l.refs && o.kind == kindInt && o.num > 0 && l.reference() {
			o.kind = kindRef
		}
		return o, true
	}
	switch string(w) {
	case "null":
		return object{}, true
	case "true":
		return object{kind: kindBool, num: 1}, true
	case "false":
		return object{kind: kindBool}, true
	}
	return object{kind: kindWord, str: w}, true
}

// reference consumes the rest of "N G R" after N, if it is there.
func (l *lexer) reference() bool {
	p := l.p
	digits := 0
	for p < len(l.b) && class[l.b[p]] == space {
		p++
	}
	for p < len(l.b) && l.b[p] >= '0' && l.b[p] <= '9' {
		p++
		digits++
	}
	if digits == 0 || digits > 5 || p >= len(l.b) || class[l.b[p]] != space {
		return false
	}
	for p < len(l.b) && class[l.b[p]] == space {
		p++
	}
	if p >= len(l.b) || l.b[p] != 'R' || p+1 < len(l.b) && class[l.b[p+1]] == regular {
		return false
	}
	l.p = p + 1
	return true
}

// number reads a number as loosely as viewers do: "--5" is -5, "5-3" is 5.
func number(w []byte) (object, bool) {
	i, neg := 0, false
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		neg = neg || w[i] == '-'
		i++
	}
	v, scale, digits, k := 0.0, 1.0, 0, kindInt
	for ; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			digits++
			if k == kindReal {
				scale /= 10
				v += float64(c-'0') * scale
			} else {
				v = v*10 + float64(c-'0')
			}
		case c == '.' && k == kindInt:
			k = kindReal
		case c == '-' && digits > 0:
			i = len(w)
		default:
			return object{}, false
		}
	}
	if digits == 0 && k == kindInt || len(w) > 40 {
		return object{}, false
	}
	if neg {
		v = -v
	}
	return object{kind: k, num: v}, true
}

func (l *lexer) array(depth int) (object, bool) {
	o := object{kind: kindArray}
	if l.tooDeep = l.tooDeep || depth > l.nesting; l.tooDeep {
		return object{}, false
	}
	start := len(l.stack)
	for {
		item, ok := l.nextAt(depth)
		if !ok || item.kind == kindWord && (string(item.str) == "]" || string(item.str) == "endobj") {
			o.list = l.list(start)
			return o, true
		}
		l.stack = append(l.stack, item)
	}
}

func (l *lexer) dict(depth int) (object, bool) {
	o := object{kind: kindDict}
	if l.tooDeep = l.tooDeep || depth > l.nesting; l.tooDeep {
		return object{}, false
	}
	start := len(l.stack)
	for {
		key, ok := l.nextAt(depth)
		if !ok || key.kind == kindWord && (string(key.str) == ">>" || string(key.str) == "endobj") {
			o.list = l.list(start)
			return o, true
		}
		if key.kind != kindName {
			continue
		}
		value, ok := l.nextAt(depth)
		if !ok || value.kind == kindWord && string(value.str) == ">>" {
			o.list = l.list(start)
			return o, true
		}
		l.stack = append(l.stack, key, value)
	}
}

// list takes the items from start on off the stack.
func (l *lexer) list(start int) []object {
	items := l.stack[start:]
	l.stack = l.stack[:start]
	if len(items) == 0 {
		return nil
	}
	if len(l.room) < len(items) {
		l.whole = make([]object, max(l.chunk, len(items)))
		l.room = l.whole
	}
	out := l.room[:len(items):len(items)]
	copy(out, items)
	l.room = l.room[len(items):]
	return out
}

// recycle gives up all lists that were read, for the memory of those to come.
func (l *lexer) recycle() { l.room = l.whole }
