package pdf

import (
	"math"
	"strings"
	"unicode/utf8"
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
		width := f.width(code, str[:n])
		advance := width*g.size + g.spacing
		if n == 1 && code == ' ' {
			advance += g.wordGap
		}
		if b.glyphs++; b.glyphs > b.lim.Glyphs {
			return overLimit(limitGlyphs, 0, "more than %d glyphs", b.lim.Glyphs)
		}
		if text == "" {
			s.in.cur.unmapped++
		}
		if text != "" || alone {
			s.place(text, code, width)
		} else {
			s.widen(width)
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

// glyphMatrix turns the units of the font size into the space of the page, at
// the place of the next glyph (ISO 32000-1, 9.4.4).
func (s *stream) glyphMatrix() matrix {
	g := &s.g
	return matrix{g.size * g.stretch, 0, 0, g.size, 0, g.rise}.then(s.tm).then(g.ctm)
}

// place puts one glyph on the page. One that says nothing is kept apart: the
// icon fonts that bullets come from have no text.
func (s *stream) place(text string, code uint32, width float64) {
	g, t := &s.g, s.glyphMatrix()
	out := glyph{text: shownText(text), x: t[4], y: t[5], width: width * length(t[0], t[1]), size: length(t[2], t[3]) * g.font.em}
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
	if out.hide == visible && length(t[0], t[1])*g.font.em < narrow {
		out.hide = hiddenTiny
	}
	out.paint = int32(len(s.in.cur.paints))
	out.fill = s.textColour()
	s.in.cur.glyphs = append(s.in.cur.glyphs, out)
}

// widen adds the width of a glyph that says nothing to the letter that it
// follows without a gap: letters put together of several glyphs give their text
// to the first of them.
func (s *stream) widen(width float64) {
	glyphs := s.in.cur.glyphs
	if len(glyphs) == 0 {
		return
	}
	last, t := &glyphs[len(glyphs)-1], s.glyphMatrix()
	gap := t[4] - last.x - last.width
	if t[0] > 0 && t[1] == 0 && last.turn == 0 && math.Abs(t[5]-last.y) < 0.05*last.size && math.Abs(gap) < 0.05*last.size && !blank(last.text) {
		last.width += width * t[0]
	}
}

// narrow is the least size of letters along the line, in points: those of
// condensed text run to half of their height.
const narrow = 1

// ink returns how much of the letters' colour reaches the page, 1 for all.
func (s *stream) ink() float64 {
	g := &s.g
	switch g.mode {
	case 1, 5:
		return g.lines * g.group
	case 2, 6:
		return max(g.lines, g.alpha) * g.group
	}
	return g.alpha * g.group
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

// textString decodes a text string (ISO 32000-1, 7.9.2.2).
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff:
		return utf16Text(b[2:])
	case len(b) >= 3 && string(b[:3]) == "\xef\xbb\xbf" && utf8.Valid(b[3:]):
		return string(b[3:])
	}
	var t [256]string
	fillEncoding(&t, "WinAnsiEncoding", "")
	var out strings.Builder
	for _, c := range b {
		if c == '\n' || c == '\r' || c == '\t' {
			out.WriteByte(c)
			continue
		}
		out.WriteString(t[c])
	}
	return out.String()
}
