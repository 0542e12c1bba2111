package pdf

import "math"

// hiding says why a glyph cannot be seen.
type hiding uint8

const (
	visible hiding = iota
	hiddenWhite
	hiddenTiny
	hiddenOffPage
	hiddenInvisible
	hiddenCovered
	hiddenLayer
)

var hidingNames = [...]string{"", "white", "tiny", "off-page", "invisible", "covered", "layer"}

func (h hiding) String() string { return hidingNames[h] }

// hiding judges a glyph by what is known when it is shown.
func (s *stream) hiding(g *glyph) hiding {
	const tiny = 2     // points; print ends at about 4
	const faint = 0.06 // of alpha: black looks like almost white then
	switch {
	case s.unshown > 0:
		return hiddenLayer
	case s.g.mode == 3 || s.g.mode == 7 || s.g.masked || s.ink() < faint:
		return hiddenInvisible
	case g.size < tiny:
		return hiddenTiny
	}
	x, y := g.onPage()
	if !s.in.cur.box.has(x, y) {
		return hiddenOffPage
	}
	c := s.g.clip
	if least := g.size / 10; c.x1-c.x0 < least || c.y1-c.y0 < least {
		return hiddenCovered // nothing is drawn at all
	}
	if slack := g.size / 2; x < c.x0-slack || x > c.x1+slack || y < c.y0-slack || y > c.y1+slack {
		return hiddenCovered
	}
	return visible
}

// hideByPaint judges the glyphs of a page by what was painted before and after
// them. Text under or over a picture of the whole page is what a scanner's
// text recognition writes: it says what one sees, so it is not hidden; ocr
// reports that there is such text. Where letters that can be seen stand on the
// picture too, it is no scan but a background, and what it covers is hidden.
func (p *page) hideByPaint() (ocr bool) {
	scan := p.isScan()
	var recognised []int // glyphs that a scan may show in its picture
	seen := 0
	for i := range p.glyphs {
		g := &p.glyphs[i]
		if i > 0 && g.hide == hiddenOffPage && p.runsOver(&p.glyphs[i-1], g) {
			g.hide = visible
		} else if g.hide == visible {
			g.hide = p.judge(g)
		}
		switch {
		case g.hide == visible:
			seen++
		case scan && (g.hide == hiddenInvisible || g.hide == hiddenCovered) && p.onPicture(g):
			recognised = append(recognised, i)
		}
	}
	const share = 4 // times as much is recognised as is stamped or filled in
	if len(recognised) == 0 || share*seen > len(recognised) {
		return false
	}
	for _, i := range recognised {
		p.glyphs[i].hide = visible
	}
	return true
}

// runsOver reports whether g goes on a line that began on the page and runs a
// little over its edge: bad setting, not hiding.
func (p *page) runsOver(before, g *glyph) bool {
	const over = 10 // sizes
	if before.hide != visible || before.turn != g.turn || math.Abs(before.y-g.y) > lineSlack*g.size || g.x-before.x-before.width > pieceGap*g.size {
		return false
	}
	x, y := g.onPage()
	far := over * g.size
	return rect{p.box.x0 - far, p.box.y0 - far, p.box.x1 + far, p.box.y1 + far}.has(x, y)
}

// isScan reports whether pictures fill most of the page, one or its strips.
func (p *page) isScan() bool {
	const share = 0.6
	sum := 0.0
	for _, a := range p.paints {
		if a.image {
			sum += a.area.area()
		}
	}
	return sum > share*p.box.area()
}

// onPicture reports whether g stands where there is a picture.
func (p *page) onPicture(g *glyph) bool {
	x, y := g.onPage()
	for i := range p.paints {
		if a := &p.paints[i]; a.image && a.area.has(x, y) {
			return true
		}
	}
	return false
}

func (p *page) judge(g *glyph) hiding {
	if p.busy {
		return visible
	}
	if len(p.paints) == 0 {
		if g.fill.like(white) {
			return hiddenWhite
		}
		return visible
	}
	x, y := g.onPage()
	for _, a := range p.paints[g.paint:] {
		if a.solid() && a.area.has(x, y) && covers(a.area, g) {
			return hiddenCovered
		}
	}
	if !g.fill.known {
		return visible
	}
	var held [maxGrounds]colour
	for _, ground := range p.grounds(held[:0], x, y, int(g.paint)) {
		if !g.fill.like(ground) {
			return visible
		}
	}
	return hiddenWhite
}

// maxGrounds is how many colours a ground may have. More make a drawing, on
// which something can always be seen.
const maxGrounds = 4

// grounds appends to out the colours that may be at a place after the first n
// paints of the page: more than one where shapes of any outline are in play,
// an unknown one where a picture or a pattern is.
func (p *page) grounds(out []colour, x, y float64, n int) []colour {
	first := n - 1
	for first >= 0 && !(p.paints[first].area.has(x, y) && (p.paints[first].solid() || !p.paints[first].fill.known)) {
		first--
	}
	out = append(out, white)
	if first >= 0 {
		out[0] = p.paints[first].fill
	}
	for i := first + 1; i < n; i++ {
		a := &p.paints[i]
		if !a.area.has(x, y) {
			continue
		}
		under := len(out)
		if !a.sound && 2*under > maxGrounds {
			return append(out[:0], colour{})
		}
		for j := range under {
			c := a.fill.over(out[j], a.alpha)
			if a.sound {
				out[j] = c
			} else {
				out = append(out, c)
			}
		}
	}
	return out
}

// covers reports whether area hides the height of a letter, not only a rule
// struck through it.
func covers(area rect, g *glyph) bool {
	const share = 0.5
	return min(area.x1-area.x0, area.y1-area.y0) > share*g.size
}
