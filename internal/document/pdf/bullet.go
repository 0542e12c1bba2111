package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// bulletSigns are characters that are a list's bullet whatever follows them.
const bulletSigns = "•◦▪▫●○■□‣⁃∙▸►➢➤▶✓✔❖◆◇▹⚫⬥➔"

// bulletReach is how far a bullet stands before its text, in sizes, at most.
const bulletReach = 4

// isBullet reports whether a piece is a bullet alone.
func (p *piece) isBullet() bool {
	r, ok := p.only()
	return ok && strings.ContainsRune(bulletSigns, r)
}

// before reports whether q follows p on its line, within reach sizes.
func (p *piece) before(q *piece, reach float64) bool {
	size := max(p.size, q.size)
	return math.Abs(p.y-q.y) < lineSlack*size && q.x0 >= p.x1-0.3*size && q.x0-p.x1 < reach*size
}

// reattachBullets moves bullets that the stream shows apart from their text in
// front of it.
func reattachBullets(ps []piece) []piece {
	const most = 200 // on a page; more are a pattern
	loose := func(i int) bool {
		return ps[i].isBullet() && (i+1 == len(ps) || !ps[i].before(&ps[i+1], bulletReach))
	}
	var held []piece
	out := make([]piece, 0, len(ps))
	for i := range ps {
		if loose(i) && len(held) < most {
			held = append(held, ps[i])
		} else {
			out = append(out, ps[i])
		}
	}
	for _, b := range held {
		at, dist := len(out), math.Inf(1)
		for i := range out {
			if d := out[i].x0 - b.x1; b.before(&out[i], bulletReach) && d < dist {
				at, dist = i, d
			}
		}
		out = slices.Insert(out, at, b)
	}
	return out
}

// sign is a glyph without a text.
type sign struct {
	font *font
	code uint32
	area rect // about as large as a bullet
}

func (s *stream) addSign(g *glyph, code uint32) {
	const most = 1000 // of a page
	if len(s.in.cur.signs) >= most || s.hiding(g) != visible {
		return
	}
	x, y := g.onPage()
	r := g.size / 5
	s.in.cur.signs = append(s.in.cur.signs, sign{s.g.font, code, rect{x - r, y - r, x + r, y + r}})
}

// bulletSpots returns where a page may have bullets that are no text: dots, and
// signs that stand under each other. Icons differ from line to line.
func (p *page) bulletSpots() []rect {
	spots := slices.Clone(p.dots)
	for i, a := range p.signs {
		again := func(b sign) bool {
			return b.font == a.font && b.code == a.code && b.area != a.area && math.Abs(b.area.x0-a.area.x0) < 1
		}
		if slices.ContainsFunc(p.signs[:i], again) || slices.ContainsFunc(p.signs[i+1:], again) {
			spots = append(spots, a.area)
		}
	}
	return spots
}

// addDots puts a bullet before each piece that a drawn dot stands before.
// Dots in a row are a rating or a rule, not bullets.
func addDots(ps []piece, dots []rect, turn uint8) []piece {
	if len(ps) > maxCutPieces {
		return ps
	}
	for i, d := range dots {
		if slices.ContainsFunc(dots, func(o rect) bool { return o != d && sameRow(o, d) }) || slices.Contains(dots[:i], d) {
			continue
		}
		d = toUpright(d, turn)
		at, dist := -1, math.Inf(1)
		for j := range ps {
			p := &ps[j]
			gap, high := p.x0-d.x1, ((d.y0+d.y1)/2-p.y)/p.size
			if gap > -0.2*p.size && gap < bulletReach*p.size && high > 0 && high < 0.7 && d.y1-d.y0 < 0.5*p.size && gap < dist {
				at, dist = j, gap
			}
		}
		if at < 0 || ps[at].isBullet() || at > 0 && ps[at-1].isBullet() && ps[at-1].before(&ps[at], bulletReach) {
			continue
		}
		p := &ps[at]
		g := glyph{text: "•", x: d.x0, y: p.y, width: d.x1 - d.x0, size: p.size, turn: turn, hide: p.glyphs[0].hide}
		ps = slices.Insert(ps, at, newPiece([]glyph{g}))
	}
	return ps
}

func sameRow(a, b rect) bool {
	size := b.x1 - b.x0
	return math.Abs(a.y0-b.y0) < size/2 && min(math.Abs(a.x0-b.x1), math.Abs(b.x0-a.x1)) < 4*size
}

// toUpright turns a rectangle of the page into the space of glyphs that are
// turned so.
func toUpright(r rect, turn uint8) rect {
	switch turn {
	case 1:
		return rect{r.y0, -r.x1, r.y1, -r.x0}
	case 2:
		return rect{-r.x1, -r.y1, -r.x0, -r.y0}
	case 3:
		return rect{-r.y1, r.x0, -r.y0, r.x1}
	}
	return r
}

// splitBullet finds the bullet at the start of a line and writes it as •. A
// dash or a star is one only before a word: before a date it is a dash.
func (l *line) splitBullet() {
	first := &l.words[0]
	r, n := utf8.DecodeRuneInString(first.text)
	strong := strings.ContainsRune(bulletSigns, r)
	switch {
	case !strong && !strings.ContainsRune("–—*-·→»", r):
		return
	case n == len(first.text):
		if strong || len(l.words) > 1 && startsWithLetter(l.words[1].text) {
			first.text, l.bullet = "•", true
		}
		return
	case !strong:
		return
	}
	mark, rest := *first, *first
	mark.text, mark.x1, mark.soft = "•", first.x0+first.size/2, false
	rest.text, rest.x0, rest.gap = first.text[n:], mark.x1, 0.3
	l.words = append([]word{mark, rest}, l.words[1:]...)
	l.bullet = true
}
