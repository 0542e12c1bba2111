package pdf

import (
	"bytes"

	lib "github.com/ledongthuc/pdf"
)

// interpreter runs content streams. One serves all pages of a file, so that a
// font is loaded once.
type interpreter struct {
	budget   *budget
	fonts    map[int]*font // by identity
	seen     map[int]bool  // page nodes
	pages    []page
	cur      *page
	lies     int  // replacement texts that were not taken
	masking  bool // the content of a soft mask is run
	warnings []Warning
}

// graphics is the graphics state.
type graphics struct {
	ctm     matrix
	clip    rect // of everything painted; in the space of the page
	font    *font
	size    float64
	spacing float64 // after each character
	wordGap float64 // after each space
	stretch float64 // across, 1 is none
	leading float64
	rise    float64
	mode    int
	fill    colour
	stroke  colour
	width   float64 // of lines
	space   string  // colour space of the next fill colour
	alpha   float64 // of fills
	lines   float64 // alpha of strokes
	group   float64 // alpha of the transparency groups around
	masked  bool    // a soft mask lets nothing through
}

// stream is the running of one content stream: of a page or of a form.
type stream struct {
	in        *interpreter
	resources lib.Value
	forms     []int // identities of the forms around, this one last
	g         graphics
	saved     []graphics
	unshown   int    // marked content and forms around in layers that are not shown
	tm, line  matrix // text matrix and text line matrix
	args      []object
	marks     []mark // open marked content
	deeper    int    // more of it than is kept
	path      path
	fonts     map[string]*font // by resource name
	states    map[string]extendedState
	cache     map[string]map[string]lib.Value // of resources by kind and name; the library reads them anew each time
}

// inlineHead is how far into an inline image its keys are looked for.
const inlineHead = 200

const maxSaved = 256 // ISO 32000-1, annex C asks for 28

// run runs the content of a page or a form; ctm is where it stands. The error
// is of kind Limit.
func (in *interpreter) run(content []byte, resources lib.Value, ctm matrix, outer *stream) error {
	s := in.newStream(resources, ctm)
	if outer != nil {
		s.g = outer.g
		s.g.ctm = ctm
		s.forms = outer.forms
		s.unshown = outer.unshown
	}
	l := lexer{b: content, nesting: in.budget.lim.Nesting, chunk: 64}
	for {
		o, ok := l.next()
		if l.tooDeep && l.items > maxItems {
			return overLimit(limitItems, 0, "an array has more than %d items", maxItems)
		}
		if l.tooDeep {
			return overLimit(limitNesting, 0, "arrays are nested more than %d deep", in.budget.lim.Nesting)
		}
		if !ok {
			return nil
		}
		if o.kind != kindWord {
			const most = 40 // operands; no operator takes more
			if len(s.args) < most {
				s.args = append(s.args, o)
			}
			continue
		}
		if in.budget.operators++; in.budget.operators > in.budget.lim.Operators {
			return overLimit(limitOperators, 0, "more than %d operators", in.budget.lim.Operators)
		}
		if string(o.str) == "BI" {
			start := l.p
			l.skipInlineImage()
			head := content[start:min(l.p, start+inlineHead)]
			s.paintImage(bytes.Contains(head, []byte("/IM")) || bytes.Contains(head, []byte("/ImageMask")))
		} else if err := s.operator(o.str); err != nil {
			return err
		}
		s.args = s.args[:0]
		l.recycle()
	}
}

func (in *interpreter) newStream(resources lib.Value, ctm matrix) *stream {
	return &stream{
		in: in, resources: resources, fonts: map[string]*font{}, states: map[string]extendedState{}, tm: identityMatrix, line: identityMatrix,
		g: graphics{ctm: ctm, stretch: 1, alpha: 1, lines: 1, group: 1, clip: in.cur.box, fill: black, stroke: black, width: 1},
	}
}

// resource returns a named resource of a kind.
func (s *stream) resource(kind string, name []byte) lib.Value {
	if v, ok := s.cache[kind][string(name)]; ok {
		return v
	}
	if s.cache[kind] == nil {
		if s.cache == nil {
			s.cache = map[string]map[string]lib.Value{}
		}
		s.cache[kind] = map[string]lib.Value{}
	}
	v := s.resources.Key(kind).Key(string(name))
	s.cache[kind][string(name)] = v
	return v
}

// num returns operand i as a number.
func (s *stream) num(i int) float64 {
	if i < len(s.args) {
		return s.args[i].num
	}
	return 0
}

// last returns the last operand.
func (s *stream) last() object {
	if len(s.args) == 0 {
		return object{}
	}
	return s.args[len(s.args)-1]
}

func (s *stream) matrix() matrix {
	return matrix{s.num(0), s.num(1), s.num(2), s.num(3), s.num(4), s.num(5)}
}

// operator does what text needs of an operator (ISO 32000-1, annex A).
func (s *stream) operator(op []byte) error {
	g := &s.g
	switch string(op) {
	case "q":
		if len(s.saved) < maxSaved {
			s.saved = append(s.saved, *g)
		}
	case "Q":
		if n := len(s.saved); n > 0 {
			*g = s.saved[n-1]
			s.saved = s.saved[:n-1]
		}
	case "cm":
		g.ctm = s.matrix().then(g.ctm)
	case "gs":
		return s.extendedState(s.last().str)
	case "Do":
		return s.xObject(s.resource("XObject", s.last().str))
	case "BDC", "BMC":
		s.beginMark(string(op) == "BDC")
	case "EMC":
		s.endMark()
	case "BT":
		s.tm, s.line = identityMatrix, identityMatrix
	case "Tc":
		g.spacing = s.num(0)
	case "Tw":
		g.wordGap = s.num(0)
	case "Tz":
		g.stretch = s.num(0) / 100
	case "TL":
		g.leading = s.num(0)
	case "Ts":
		g.rise = s.num(0)
	case "Tr":
		g.mode = s.last().int()
	case "Tf":
		if len(s.args) >= 2 {
			g.size = s.num(1)
			return s.setFont(string(s.args[0].str))
		}
	case "Td":
		s.move(s.num(0), s.num(1))
	case "TD":
		g.leading = -s.num(1)
		s.move(s.num(0), s.num(1))
	case "Tm":
		s.line = s.matrix()
		s.tm = s.line
	case "T*":
		s.move(0, -g.leading)
	case "Tj":
		return s.show(s.last().str)
	case "'":
		s.move(0, -g.leading)
		return s.show(s.last().str)
	case "\"":
		g.wordGap, g.spacing = s.num(0), s.num(1)
		s.move(0, -g.leading)
		return s.show(s.last().str)
	case "TJ":
		return s.showSpaced(s.last().list)
	default:
		s.paintOperator(op)
	}
	return nil
}

// move begins the next line of text.
func (s *stream) move(x, y float64) {
	s.line = s.line.shift(x, y)
	s.tm = s.line
}

func (s *stream) setFont(name string) error {
	f, ok := s.fonts[name]
	if !ok {
		var err error
		if f, err = s.in.font(s.resources.Key("Font").Key(name)); err != nil {
			return err
		}
		s.fonts[name] = f
	}
	s.g.font = f
	return nil
}

// font returns the font of dictionary v, nil when it is lost.
func (in *interpreter) font(v lib.Value) (*font, error) {
	if v.Kind() != lib.Dict && in.budget.partial {
		return nil, nil // cut off with the end of the file
	}
	if v.Kind() != lib.Dict { // never there; viewers show Helvetica then
		return helvetica(), nil
	}
	id := identity(v)
	if f, ok := in.fonts[id]; ok && id > 0 {
		return f, nil
	}
	f, err := in.loadFont(v)
	if err == nil {
		in.fonts[id] = f
	}
	return f, err
}
