package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
)

// glyph is a shown character, or several in one (a ligature, a whole word by
// ActualText). Its place is in the upright space of its own direction: x grows
// as one reads, y grows up the lines, in points.
type glyph struct {
	text  string
	x, y  float64 // origin on the base line
	width float64
	size  float64
	turn  uint8 // quarter turns to the left
	bold  bool
	hide  hiding
	paint int32 // how many paints of the page came before it
	fill  colour
}

// onPage returns the middle of the glyph in the space of the page.
func (g *glyph) onPage() (x, y float64) {
	x, y = g.x+g.width/2, g.y+g.size/4
	switch g.turn {
	case 1:
		return -y, x
	case 2:
		return -x, -y
	case 3:
		return y, -x
	}
	return x, y
}

func (s *stream) showSpaced(items []object) error {
	for _, o := range items {
		switch o.kind {
		case kindString:
			if err := s.show(o.str); err != nil {
				return err
			}
		case kindInt, kindReal:
			by := -o.num / 1000 * s.g.size
			if s.g.font != nil && s.g.font.vertical {
				s.tm = s.tm.shift(0, by)
			} else {
				s.tm = s.tm.shift(by*s.g.stretch, 0)
			}
		}
	}
	return nil
}

// show places the glyphs of a string.
func (s *stream) show(str []byte) error {
	g, f, b := &s.g, s.g.font, s.in.budget
	if f == nil {
		return nil
	}
	alone := len(str) <= 2
	for len(str) > 0 {
		code, n := f.next(str)
		text := f.text(code, str[:n])
		width := f.width(code)
		advance := width*g.size + g.spacing
		if n == 1 && code == ' ' {
			advance += g.wordGap
		}
		if b.glyphs++; b.glyphs > b.lim.Glyphs {
			return overLimit(0, "more than %d glyphs", b.lim.Glyphs)
		}
		if text == "" {
			s.in.cur.unmapped++
		}
		if text != "" || alone {
			s.place(text, code, width)
		}
		if f.vertical {
			s.tm = s.tm.shift(0, -g.size)
		} else {
			s.tm = s.tm.shift(advance*g.stretch, 0)
		}
		str = str[n:]
	}
	return nil
}

// place puts one glyph on the page. One that says nothing is kept apart: the
// icon fonts that bullets come from have no text.
func (s *stream) place(text string, code uint32, width float64) {
	g := &s.g
	t := matrix{g.size * g.stretch, 0, 0, g.size, 0, g.rise}.then(s.tm).then(g.ctm)
	out := glyph{text: text, x: t[4], y: t[5], width: width * length(t[0], t[1]), size: length(t[2], t[3])}
	switch {
	case math.Abs(t[1]) > math.Abs(t[0]) && t[1] > 0:
		out.turn, out.x, out.y = 1, t[5], -t[4]
	case math.Abs(t[1]) > math.Abs(t[0]):
		out.turn, out.x, out.y = 3, -t[5], t[4]
	case t[0] < 0:
		out.turn, out.x, out.y = 2, -t[4], -t[5]
	}
	const far = 1e5 // points; the format's own limit is 14,400
	if !(math.Abs(out.x) < far && math.Abs(out.y) < far && out.size > 0 && out.size < far && out.width < far) {
		return
	}
	if cleanGlyph(text) == "" {
		s.addSign(&out, code)
		return
	}
	out.bold = g.font.bold || g.mode == 2
	out.hide = s.hiding(&out)
	out.paint = int32(len(s.in.cur.paints))
	out.fill = s.textColour()
	s.in.cur.glyphs = append(s.in.cur.glyphs, out)
}

// textColour returns the colour of letters in the text mode that is set; not
// known for letters of two colours.
func (s *stream) textColour() colour {
	switch s.g.mode {
	case 1, 5:
		return s.g.stroke
	case 2, 6:
		if !s.g.stroke.like(s.g.fill) {
			return colour{}
		}
	}
	return s.g.fill
}

// length is math.Hypot with a short way for the text that is not slanted.
func length(x, y float64) float64 {
	if x == 0 || y == 0 {
		return math.Abs(x + y)
	}
	return math.Hypot(x, y)
}

// mark is marked content that is open; text replaces what is shown inside.
type mark struct {
	replaces bool
	text     string
	start    int // glyphs of the page before it
}

// beginMark opens marked content; with a property list it may hold ActualText.
func (s *stream) beginMark(properties bool) {
	const most = 512 // open at a time
	m := mark{start: len(s.in.cur.glyphs)}
	if properties && len(s.args) >= 2 {
		switch p := s.args[1]; p.kind {
		case kindDict:
			if o := p.get("ActualText"); o.kind == kindString {
				m.replaces, m.text = true, textString(o.str)
			}
		case kindName:
			if v := s.resource("Properties", p.str).Key("ActualText"); v.Kind() == lib.String {
				m.replaces, m.text = true, textString([]byte(v.RawString()))
			}
		}
	}
	if len(s.marks) < most {
		s.marks = append(s.marks, m)
	}
}

// endMark closes marked content. Where its text is replaced, the first glyph
// takes the new text and the width of all.
func (s *stream) endMark() {
	if len(s.marks) == 0 {
		return
	}
	m := s.marks[len(s.marks)-1]
	s.marks = s.marks[:len(s.marks)-1]
	glyphs := s.in.cur.glyphs
	if !m.replaces || m.start >= len(glyphs) {
		return
	}
	first, last := &glyphs[m.start], glyphs[len(glyphs)-1]
	if last.turn != first.turn || math.Abs(last.y-first.y) > first.size {
		return // text over several lines: what is shown says it better
	}
	if strings.Trim(m.text, "\u200b\u200c\u200d\ufeff") == "" {
		s.in.cur.glyphs = glyphs[:m.start]
		return
	}
	first.text = m.text
	first.width = last.x + last.width - first.x
	s.in.cur.glyphs = glyphs[:m.start+1]
}

// textString decodes a text string (ISO 32000-1, 7.9.2.2).
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff:
		return utf16Text(append(slices.Clone(b[2:]), 0)[:len(b)-2])
	case len(b) >= 3 && string(b[:3]) == "\xef\xbb\xbf" && utf8.Valid(b[3:]):
		return string(b[3:])
	}
	var t [256]string
	fillEncoding(&t, "WinAnsiEncoding", "")
	var out strings.Builder
	for _, c := range b {
		out.WriteString(t[c])
	}
	return out.String()
}
