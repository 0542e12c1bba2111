package pdf

import (
	"math"
	"slices"
	"unicode"
)

// joinDropCaps puts large first letters, which hang beside the first lines of a
// paragraph, back to their words.
func joinDropCaps(ps []piece) []piece {
	const most = 10 // of a page
	if len(ps) > maxCutPieces {
		return ps
	}
	for i, joined := 0, 0; i < len(ps) && joined < most; i++ {
		if !ps[i].oneCapital() {
			continue
		}
		to := dropCapHost(ps, i)
		if to < 0 {
			continue
		}
		host, letter := &ps[to], ps[i].glyphs[0]
		// Without a width the line begins where the next ones do.
		letter.width, letter.size, letter.y = 0, host.size, host.y
		letter.x = host.glyphs[0].x
		out := slices.Clone(ps)
		out[to] = newPiece(append([]glyph{letter}, host.glyphs...))
		ps = slices.Delete(out, i, i+1)
		i--
		joined++
	}
	return ps
}

// oneCapital reports whether a piece is a capital alone.
func (p *piece) oneCapital() bool {
	r, ok := p.only()
	return ok && unicode.IsUpper(r)
}

// dropCapHost returns the piece that begins close to the right of the letter
// ps[i] and level with its top, in letters of at most half its size; -1 for
// none.
func dropCapHost(ps []piece, i int) int {
	const larger, rise, reach = 1.8, 0.7, 0.8 // times; height of capitals in sizes; sizes of the host
	p := &ps[i]
	for j := range ps {
		o := &ps[j]
		if p.size < larger*o.size || o.y < p.y+0.5*o.size {
			continue
		}
		level := math.Abs(p.y+rise*p.size-o.y-rise*o.size) < 0.5*o.size
		gap := o.x0 - p.x1
		if level && gap > -0.3*o.size && gap < reach*o.size && wordGlyph(o.glyphs[0].text) {
			return j
		}
	}
	return -1
}
