package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece is a run of glyphs on one base line, in the order in which they were
// shown, without a gap as wide as a column's.
type piece struct {
	glyphs          []glyph
	x0, x1, y, size float64
}

// The distances of layout, in sizes of the font.
const (
	lineSlack = 0.42 // glyphs this far up or down are still on the line: sub- and superscripts
	pieceGap  = 0.85 // a wider gap ends a piece
	tabGap    = 1.6  // a wider gap is a tab or a column's
	wordGap   = 0.14 // a wider gap parts words
	thinGap   = 0.06 // a wider gap parts words where something else does too
)

// prepare returns the glyphs that make text: without invisible signs, icons and
// the second printing of letters that are made bold by printing them twice. It
// works in place.
func prepare(glyphs []glyph) []glyph {
	out := glyphs[:0]
	for i := range glyphs {
		g := &glyphs[i]
		g.text = cleanGlyph(g.text)
		if g.text != "" && !printedBefore(out, g) {
			out = append(out, *g)
		}
	}
	return composeAccents(out)
}

func printedBefore(out []glyph, g *glyph) bool {
	const back = 40 // glyphs; a word is printed again, or a short line
	near := 0.08 * g.size
	for i := len(out) - 1; i >= max(0, len(out)-back); i-- {
		o := &out[i]
		if dx := o.x - g.x; dx < near && dx > -near && math.Abs(o.y-g.y) < near && o.text == g.text && o.turn == g.turn {
			return !blank(g.text)
		}
	}
	return false
}

// softHyphen marks where a program has parted a word at a line's end. It is
// kept up to the joining of lines.
const softHyphen = '\u00ad'

// cleanGlyph drops what no reader sees: controls, zero-width characters,
// private-use icons. Private codes that stand for bullets in the usual sign
// fonts become bullets.
func cleanGlyph(s string) string {
	if len(s) == 1 && s[0] >= ' ' && s[0] < 0x7f {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == softHyphen:
			return r
		case r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == 0xfffd || r == 0x034f:
			return -1
		case r == '\u2010' || r == '\u2011':
			return '-' // what some programs make of every hyphen
		case r == 0xf0b7 || r == 0xf0a7 || r == 0xf076 || r == 0xf0d8 || r == 0xf0a8:
			return '•'
		case unicode.Is(unicode.Co, r):
			return -1
		}
		return r
	}, s)
}

func blank(s string) bool {
	if len(s) > 0 && s[0] > ' ' && s[0] < utf8.RuneSelf {
		return false // nearly all glyphs, asked several times of each
	}
	return strings.TrimSpace(s) == ""
}

// composeAccents puts accents that were printed over a letter, before or after
// it, onto that letter, as TeX's old fonts do.
func composeAccents(g []glyph) []glyph {
	out := g[:0]
	for i := 0; i < len(g); i++ {
		mark := combining(g[i].text)
		if mark == "" {
			out = append(out, g[i])
			continue
		}
		if i+1 < len(g) && over(&g[i], &g[i+1]) {
			g[i+1].text += mark
			continue
		}
		if n := len(out); n > 0 && over(&g[i], &out[n-1]) {
			out[n-1].text += mark
			continue
		}
		out = append(out, g[i])
	}
	return out
}

// over reports whether the accent a stands over the letter b.
func over(a, b *glyph) bool {
	if a.turn != b.turn || math.Abs(a.y-b.y) > a.size {
		return false
	}
	r := []rune(b.text)
	if len(r) != 1 || !unicode.IsLetter(r[0]) {
		return false
	}
	middle := a.x + a.width/2
	return middle > b.x && middle < b.x+b.width && math.Abs(middle-b.x-b.width/2) < 0.3*b.size
}

// combining returns the combining form of a spacing accent.
func combining(s string) string {
	switch s {
	case "´":
		return "\u0301"
	case "`":
		return "\u0300"
	case "¨":
		return "\u0308"
	case "ˆ":
		return "\u0302"
	case "˜":
		return "\u0303"
	case "¯":
		return "\u0304"
	case "˘":
		return "\u0306"
	case "˙":
		return "\u0307"
	case "˚":
		return "\u030a"
	case "˝":
		return "\u030b"
	case "ˇ":
		return "\u030c"
	case "¸":
		return "\u0327"
	case "˛":
		return "\u0328"
	}
	return ""
}

// pieces cuts the glyphs of one direction into pieces. It keeps slices of g.
func pieces(g []glyph) []piece {
	var out []piece
	start := -1
	var x1, y, size float64
	end := func(i int) {
		if start >= 0 {
			out = append(out, newPiece(g[start:i]))
		}
		start = -1
	}
	for i := range g {
		c := &g[i]
		if start >= 0 {
			s := max(size, c.size)
			gap := c.x - x1
			same := math.Abs(c.y-y) < lineSlack*s && gap > -0.6*s && gap < pieceGap*s
			if blank(c.text) && gap+c.width > tabGap*s {
				same = false
			}
			if !same {
				end(i)
			}
		}
		if start < 0 {
			if blank(c.text) {
				continue
			}
			start, x1, y, size = i, c.x+c.width, c.y, c.size
			continue
		}
		x1 = max(x1, c.x+c.width)
	}
	end(len(g))
	return out
}

// only returns the character of a piece that has no other.
func (p *piece) only() (r rune, ok bool) {
	if len(p.glyphs) != 1 {
		return 0, false
	}
	r, n := utf8.DecodeRuneInString(p.glyphs[0].text)
	return r, n == len(p.glyphs[0].text)
}

// newPiece measures a run, without the blanks at its end.
func newPiece(g []glyph) piece {
	for len(g) > 1 && blank(g[len(g)-1].text) {
		g = g[:len(g)-1]
	}
	p := piece{glyphs: g, x0: g[0].x, x1: g[0].x, y: g[0].y}
	for i := range g {
		p.x0 = min(p.x0, g[i].x)
		p.x1 = max(p.x1, g[i].x+g[i].width)
		if g[i].size > p.size && !blank(g[i].text) {
			p.size = g[i].size
		}
	}
	return p
}
