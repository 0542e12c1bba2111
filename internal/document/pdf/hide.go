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
)

var hidingNames = [...]string{"", "white", "tiny", "off-page", "invisible", "covered"}

func (h hiding) String() string { return hidingNames[h] }

// hiding judges a glyph by what is known when it is shown.
func (s *stream) hiding(g *glyph) hiding {
	const tiny = 2 // points; print ends at about 4
	switch {
	case s.g.mode == 3 || s.g.mode == 7 || s.g.alpha < 0.02:
		return hiddenInvisible
	case g.size < tiny:
		return hiddenTiny
	}
	x, y := g.onPage()
	if !s.in.cur.box.has(x, y) {
		return hiddenOffPage
	}
	if slack := g.size / 2; x < s.g.clip.x0-slack || x > s.g.clip.x1+slack || y < s.g.clip.y0-slack || y > s.g.clip.y1+slack {
		return hiddenCovered
	}
	return visible
}

// hideByPaint judges the glyphs of a page by what was painted before and after
// them. Text under or over a picture of the whole page is what a scanner's
// text recognition writes: it says what one sees, so it is not hidden; ocr
// reports that there is such text.
func (p *page) hideByPaint() (ocr bool) {
	scan := p.isScan()
	for i := range p.glyphs {
		g := &p.glyphs[i]
		if i > 0 && g.hide == hiddenOffPage && p.runsOver(&p.glyphs[i-1], g) {
			g.hide = visible
			continue
		}
		if scan && (g.hide == hiddenInvisible || g.hide == visible) {
			g.hide, ocr = visible, true
			continue
		}
		if g.hide == visible {
			g.hide = p.judge(g)
		}
	}
	return ocr
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

// isScan reports whether a picture fills most of the page.
func (p *page) isScan() bool {
	const share = 0.6
	for _, a := range p.paints {
		if a.image && a.area.area() > share*p.box.area() {
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
		if (a.solid || a.image) && a.area.has(x, y) && covers(a.area, g) {
			return hiddenCovered
		}
	}
	ground := white
	for i := int(g.paint) - 1; i >= 0; i-- {
		if p.paints[i].area.has(x, y) {
			ground = p.paints[i].fill
			break
		}
	}
	if g.fill.like(ground) {
		return hiddenWhite
	}
	return visible
}

// covers reports whether area hides the height of a letter, not only a rule
// struck through it.
func covers(area rect, g *glyph) bool {
	const share = 0.5
	return min(area.x1-area.x0, area.y1-area.y0) > share*g.size
}
