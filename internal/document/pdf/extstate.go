package pdf

import lib "github.com/ledongthuc/pdf"

// extendedState is what text needs of an ExtGState.
type extendedState struct {
	alpha float64 // below 0 when it is not set
	lines float64 // alpha of strokes; below 0 when it is not set
	font  *font
	size  float64
	mask  maskState
}

// maskState is what an ExtGState does to the soft mask.
type maskState uint8

const (
	maskKept  maskState = iota // it says nothing of it
	maskOpen                   // no mask, or one that lets something through
	maskTight                  // nothing comes through
)

func (s *stream) extendedState(name []byte) error {
	e, ok := s.states[string(name)]
	if !ok {
		var err error
		if e, err = s.loadState(s.resources.Key("ExtGState").Key(string(name))); err != nil {
			return err
		}
		s.states[string(name)] = e
	}
	if e.alpha >= 0 {
		s.g.alpha = e.alpha
	}
	if e.lines >= 0 {
		s.g.lines = e.lines
	}
	if e.font != nil {
		s.g.font, s.g.size = e.font, e.size
	}
	if e.mask != maskKept {
		s.g.masked = e.mask == maskTight
	}
	return nil
}

func (s *stream) loadState(v lib.Value) (e extendedState, err error) {
	e.alpha, e.lines = -1, -1
	if a := v.Key("ca"); isNumber(a) {
		e.alpha = a.Float64()
	}
	if a := v.Key("CA"); isNumber(a) {
		e.lines = a.Float64()
	}
	if pair := v.Key("Font"); pair.Len() == 2 {
		if e.font, err = s.in.font(pair.Index(0)); err != nil {
			return e, err
		}
		e.size = pair.Index(1).Float64()
	}
	switch m := v.Key("SMask"); m.Kind() {
	case lib.Name:
		e.mask = maskOpen
	case lib.Dict:
		e.mask, err = s.softMask(m)
	}
	return e, err
}

// softMask runs the group of a soft mask and looks at what it paints: where
// that is nothing, or nothing but black of a mask by brightness, the mask
// hides all that is drawn under it.
func (s *stream) softMask(m lib.Value) (maskState, error) {
	in, bright := s.in, m.Key("S").Name() == "Luminosity"
	for _, c := range numbers(m.Key("BC"), 4) {
		if bright && c != 0 {
			return maskOpen, nil // the backdrop itself is bright
		}
	}
	if in.masking || m.Key("TR").Kind() != lib.Null && m.Key("TR").Name() != "Identity" {
		return maskOpen, nil
	}
	outer := in.cur
	in.cur, in.masking = &page{number: outer.number, box: outer.box}, true
	defer func() { in.cur, in.masking = outer, false }()
	if err := in.newStream(s.resources, s.g.ctm).xObject(m.Key("G")); err != nil {
		return maskKept, err
	}
	p := in.cur
	if p.images > 0 || len(p.glyphs) > 0 || len(p.dots) > 0 || p.busy {
		return maskOpen, nil
	}
	for _, a := range p.paints {
		if !bright || !a.fill.like(black) {
			return maskOpen, nil
		}
	}
	return maskTight, nil
}
