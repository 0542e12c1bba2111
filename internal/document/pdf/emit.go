package pdf

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/text"
)

// layOut writes the pages as one text with its places.
func layOut(pages []page, b *budget) (*Text, error) {
	out := &emitter{t: &Text{}, limit: b.lim.TextBytes}
	all := make([][]line, len(pages))
	var unmapped, glyphs, images, twoColumns int
	for i := range pages {
		p := &pages[i]
		if p.hideByPaint() {
			out.warn("ocr-layer", p.number, "the page is a picture with recognised text under it; the recognition may be wrong")
		}
		if p.busy {
			out.warn("busy-page", p.number, "so much is painted on the page that hidden text could not be looked for")
		}
		var columns bool
		all[i], columns = lines(p)
		all[i] = splitRunIns(all[i])
		if columns && twoColumns == 0 {
			twoColumns = p.number
		}
		if len(p.glyphs) == 0 && p.images > 0 {
			out.warn("image-only-page", p.number, "the page is a picture without text; run the file through OCR to have it read")
		}
		unmapped += p.unmapped
		glyphs += len(p.glyphs) + p.unmapped
		images += p.images
	}
	if b.partial {
		out.warn("partial", 0, "the file is damaged or cut short; what could be read may not be all")
	}
	if twoColumns > 0 {
		out.warn("two-columns", twoColumns, "the page has two columns; many parsers mix their lines")
	}
	if unmapped > 0 && unmapped*50 > glyphs {
		out.warn("unmapped-font", 0, fmt.Sprintf("%d of %d characters cannot be read: their fonts do not say which letters they show", unmapped, glyphs))
	}
	if n := runningLine(pages, all); n > 0 {
		out.warn("header-footer", n, "the page has a running header or footer; many parsers leave those out, so nothing of weight should stand there")
	}
	gs := make([][]group, len(pages))
	body := bodySize(all)
	for i := range all {
		gs[i] = groups(all[i], body)
		if slices.ContainsFunc(gs[i], func(g group) bool { return g.kind == Cell }) {
			out.warn("table", pages[i].number, "the page has a table; many parsers mix its cells")
		}
	}
	for i := 1; i < len(gs); i++ {
		if a, b := gs[i-1], gs[i]; len(a) > 0 && len(b) > 0 {
			b[0].continues = continuesOver(all[i-1], &a[len(a)-1], &b[0])
		}
	}
	setLevels(gs)
	out.hyphens = learnHyphens(all)
	for i := range gs {
		out.after = nil
		if i+1 < len(gs) && len(gs[i+1]) > 0 && gs[i+1][0].continues {
			out.after = &gs[i+1][0].lines[0]
		}
		if err := out.page(&pages[i], gs[i]); err != nil {
			return nil, err
		}
	}
	if out.b.Len() == 0 {
		if b.tooDeep {
			return nil, overLimit(limitNesting, 0, "objects are nested more than %d deep", b.lim.Nesting)
		}
		return nil, noText(pages, unmapped, images)
	}
	return out.finish(), nil
}

// bodySize returns the size of most letters of the file.
func bodySize(pages [][]line) float64 {
	count := map[int]int{}
	for _, ls := range pages {
		for i := range ls {
			for _, w := range ls[i].words {
				count[int(w.size*4+0.5)] += len(w.text)
			}
		}
	}
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return float64(best) / 4
}

// emitter writes the text and notes the places.
type emitter struct {
	t       *Text
	b       strings.Builder
	limit   int64
	hyphens hyphens
	hide    hiding // of what was written last
	from    int    // where that hiding began
	spots   []spot // words of the page in hand
	after   *line  // the line on the next page that the last block of this one goes on with
	rest    *word  // the other half of the word just written
}

// spot is where a word of the page was written.
type spot struct {
	x, y float64 // its middle, in the space of the page
	size float64
	at   text.Span
}

func (e *emitter) warn(code string, page int, message string) {
	e.t.Warnings = append(e.t.Warnings, Warning{Code: code, Message: message, Page: page})
}

// page writes the blocks of a page.
func (e *emitter) page(p *page, gs []group) error {
	if len(gs) > 0 && gs[0].continues {
		e.b.WriteByte('\n')
	} else {
		e.part()
	}
	e.t.Pages = append(e.t.Pages, e.b.Len())
	e.spots = e.spots[:0]
	for i := range gs {
		if i > 0 {
			e.part()
		}
		if gs[i].kind == Cell {
			e.cells(&gs[i].lines[0])
		} else {
			var after *line
			if i == len(gs)-1 {
				after = e.after
			}
			e.block(&gs[i], after)
		}
		e.setHide(visible)
		if int64(e.b.Len()) > e.limit {
			return overLimit(limitTextBytes, p.number, "the text is over %s", byteSize(e.limit))
		}
	}
	e.links(p)
	return nil
}

// block writes a block, or the rest of one; after is the line on the next page
// that it goes on with.
func (e *emitter) block(g *group, after *line) {
	start := e.b.Len()
	e.lines(g.lines, after)
	if g.continues {
		if e.b.Len() > start {
			e.t.Blocks[len(e.t.Blocks)-1].End = e.b.Len()
		}
		return
	}
	e.t.Blocks = append(e.t.Blocks, Block{Span: text.Span{Start: start, End: e.b.Len()}, Kind: g.kind, Level: g.level})
}

// cells writes a row of a table: a block for each cell, all on one line.
func (e *emitter) cells(l *line) {
	start := e.b.Len()
	for i := range l.words {
		if l.cellAt(i) {
			e.t.Blocks = append(e.t.Blocks, Block{Span: text.Span{Start: start, End: e.b.Len()}, Kind: Cell})
			e.b.WriteString("  ")
			start = e.b.Len()
		} else if i > 0 && !l.words[i].glued {
			e.b.WriteByte(' ')
		}
		e.word(&l.words[i])
	}
	e.t.Blocks = append(e.t.Blocks, Block{Span: text.Span{Start: start, End: e.b.Len()}, Kind: Cell})
}

// part ends a block: its last line, and a blank one.
func (e *emitter) part() {
	if e.b.Len() > 0 {
		e.b.WriteString("\n\n")
	}
}

// lines writes the lines of a block. A word that is parted at a line's end is
// put together on the first line.
func (e *emitter) lines(ls []line, after *line) {
	first := true
	for i := range ls {
		next := after
		if i+1 < len(ls) {
			next = &ls[i+1]
		}
		ws := ls[i].words
		if e.rest != nil {
			e.rest = nil
			if ws = ws[1:]; len(ws) == 0 {
				continue
			}
		}
		if !first {
			e.b.WriteByte('\n')
		}
		first = false
		for j := range ws {
			if j > 0 && !ws[j].glued {
				e.b.WriteByte(' ')
				if ls[i].cellAt(j + len(ls[i].words) - len(ws)) {
					e.b.WriteByte(' ')
				}
			}
			w := ws[j]
			if j == len(ws)-1 && next != nil && ls[i].parted() && next.words[0].hide == w.hide {
				e.rest = &next.words[0]
				w.text = e.hyphens.join(&w, e.rest.text)
			}
			e.word(&w)
		}
	}
}

func (e *emitter) word(w *word) {
	e.setHide(w.hide)
	start := e.b.Len()
	e.b.WriteString(w.text)
	g := glyph{x: w.x0, y: w.y, width: w.x1 - w.x0, size: w.size, turn: w.turn}
	x, y := g.onPage()
	e.spots = append(e.spots, spot{x, y, w.size, text.Span{Start: start, End: e.b.Len()}})
}

// setHide ends a hidden passage and begins the next.
func (e *emitter) setHide(h hiding) {
	if h == e.hide {
		return
	}
	if e.hide != visible {
		s := strings.TrimRight(e.b.String()[e.from:], " \n")
		e.t.Hidden = append(e.t.Hidden, Hidden{Span: text.Span{Start: e.from, End: e.from + len(s)}, Reason: e.hide.String()})
	}
	e.hide, e.from = h, e.b.Len()
}

// links finds the words under each link of the page.
func (e *emitter) links(p *page) {
	for _, l := range p.links {
		area := l.area
		at, dist := text.Span{Start: -1}, 0.0
		for _, s := range e.spots {
			if area.has(s.x, s.y) {
				if at.Start < 0 || at.Len() == 0 {
					at = s.at
				}
				at.End = max(at.End, s.at.End)
				continue
			}
			dx, dy := max(area.x0-s.x, s.x-area.x1, 0), max(area.y0-s.y, s.y-area.y1, 0)
			if d := dx + 4*dy; at.Start < 0 || at.Len() == 0 && d < dist {
				at, dist = text.Span{Start: s.at.Start, End: s.at.Start}, d
			}
		}
		if at.Start < 0 {
			at = text.Span{Start: e.b.Len(), End: e.b.Len()}
		}
		e.t.Links = append(e.t.Links, Link{URL: l.url, At: at})
	}
}

func (e *emitter) finish() *Text {
	if e.b.Len() > 0 {
		e.b.WriteByte('\n')
	}
	e.t.Text = e.b.String()
	slices.SortStableFunc(e.t.Links, func(a, b Link) int { return a.At.Start - b.At.Start })
	if len(e.t.Hidden) > 0 {
		e.warn("hidden-text", 0, fmt.Sprintf("%d passages of the text cannot be seen on the page; they are not counted", len(e.t.Hidden)))
	}
	return e.t
}
