package pdf

import (
	"cmp"
	"slices"
)

// cutter reads a page by geometry: it cuts it at gutters into columns and at
// bands of white into parts, down to what has no gutter any more (an XY cut).
type cutter struct {
	gutters
	rows []row
	zone int
}

// gutters searches for gutters.
type gutters struct {
	size float64 // of most letters
	thin bool    // take gutters as thin as thinGutter
	work int     // pieces looked at
	byX  []piece // kept from one search to the next for its memory
}

// Bounds that keep the cutter's work small; no page of prose comes near.
const (
	maxCuts       = 8
	maxCutPieces  = 6000
	maxCutBands   = 90
	maxCutWork    = 4_000_000
	fewestColumns = 6 // pieces that may make two columns
)

// How wide a gutter is at least, in sizes. One of a whole page may be thin: no
// gaps between words stand under each other all down a page.
const (
	leastGutter = 0.7
	thinGutter  = 0.5
)

func (c *cutter) cut(ps []piece, depth int) {
	if len(ps) == 0 {
		return
	}
	if depth > maxCuts || len(ps) > maxCutPieces || c.work > maxCutWork {
		c.leaf(ps)
		return
	}
	x, width, ok := c.gutter(ps)
	if ok && width > 2.5*c.size {
		c.part(ps, x, depth)
		return
	}
	byY := slices.Clone(ps)
	slices.SortStableFunc(byY, func(a, b piece) int { return cmp.Compare(b.y, a.y) })
	bands := bandsOf(byY)
	if len(bands) > maxCutBands {
		c.leaf(ps)
		return
	}
	// The best part to cut at a gutter is large and its gutter wide.
	score, from, to := 0.0, -1, -1
	if ok {
		score, from, to = float64(len(byY))*min(width/c.size, 2.5)*1.02, 0, len(bands)-1
	}
	for i := 0; i < len(bands)-1; i++ {
		for j := len(bands) - 1; j > i; j-- {
			n := bands[j] - bands[i]
			if float64(n)*2.5 <= score || n < fewestColumns+2 {
				break
			}
			if i == 0 && j == len(bands)-1 {
				continue
			}
			if c.work += n; c.work > maxCutWork {
				break
			}
			if gx, w, ok := c.gutter(byY[bands[i]:bands[j]]); ok {
				if s := float64(n) * min(w/c.size, 2.5); s > score {
					score, from, to, x = s, i, j, gx
				}
			}
		}
	}
	if from < 0 {
		c.leaf(ps)
		return
	}
	c.cut(byY[:bands[from]], depth+1)
	c.part(byY[bands[from]:bands[to]], x, depth)
	c.cut(byY[bands[to]:], depth+1)
}

// part reads what is left of x, then what is right of it.
func (c *cutter) part(ps []piece, x float64, depth int) {
	left, right := sides(ps, x)
	c.cut(left, depth+1)
	c.cut(right, depth+1)
}

func sides(ps []piece, x float64) (left, right []piece) {
	for _, p := range ps {
		if p.x0 < x {
			left = append(left, p)
		} else {
			right = append(right, p)
		}
	}
	return left, right
}

// leaf reads pieces line by line from the top, each line from the left.
func (c *cutter) leaf(ps []piece) {
	ps = slices.Clone(ps)
	slices.SortStableFunc(ps, func(a, b piece) int { return cmp.Compare(b.y, a.y) })
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && ps[i].y-ps[j].y < 0.4*max(ps[i].size, ps[j].size) {
			j++
		}
		line := ps[i:j:j]
		slices.SortStableFunc(line, func(a, b piece) int { return cmp.Compare(a.x0, b.x0) })
		c.rows = append(c.rows, row{line, c.zone})
		i = j
	}
	c.zone++
}

// bandsOf returns where bands of white part pieces that are sorted from the
// top: the index of the first piece of each part, and the end.
func bandsOf(ps []piece) []int {
	bands := []int{0}
	low := ps[0].y - 0.25*ps[0].size
	for i := 1; i < len(ps); i++ {
		if ps[i].y+0.75*ps[i].size < low {
			bands = append(bands, i)
		}
		low = min(low, ps[i].y-0.25*ps[i].size)
	}
	return append(bands, len(ps))
}

// splitColumns finds the gutter of a page with two columns, between a head and
// a foot that may run across.
func splitColumns(ps []piece, size float64) (x float64, ok bool) {
	if len(ps) > maxCutPieces {
		return 0, false
	}
	g := gutters{size: size, thin: true}
	if x, _, ok = g.gutter(ps); ok {
		return x, true
	}
	byY := slices.Clone(ps)
	slices.SortStableFunc(byY, func(a, b piece) int { return cmp.Compare(b.y, a.y) })
	bands := bandsOf(byY)
	const head, foot = 16, 3 // bands
	for j := len(bands) - 1; j > max(0, len(bands)-1-foot); j-- {
		for i := 0; i < min(j, head); i++ {
			if bands[j]-bands[i] < len(ps)/2 {
				break
			}
			if x, _, ok = g.gutter(byY[bands[i]:bands[j]]); ok {
				return x, true
			}
		}
	}
	return 0, false
}

// gutter finds a strip of white between two columns: each side has several
// lines and some width, and the lines of the two do not answer each other as
// those of a table or of dates at the margin do. It ends at the bound of work:
// letters flung far and wide leave as many strips as there are letters.
func (g *gutters) gutter(ps []piece) (x, width float64, ok bool) {
	if len(ps) < fewestColumns {
		return 0, 0, false
	}
	g.byX = append(g.byX[:0], ps...)
	byX := g.byX
	slices.SortFunc(byX, func(a, b piece) int { return cmp.Compare(a.x0, b.x0) })
	type strip struct {
		x, width float64
		right    int // the first piece right of it
	}
	var strips []strip
	least := leastGutter
	if g.thin {
		least = thinGutter
	}
	edge := byX[0].x1
	for i := 1; i < len(byX); i++ {
		p := &byX[i]
		if w := p.x0 - edge; w > least*g.size {
			strips = append(strips, strip{edge + w/2, w, i})
		}
		edge = max(edge, p.x1)
	}
	slices.SortStableFunc(strips, func(a, b strip) int { return cmp.Compare(b.width, a.width) })
	for _, s := range strips {
		if g.work += len(ps); g.work > maxCutWork {
			break
		}
		if areColumns(byX[:s.right], byX[s.right:], g.size) {
			return s.x, s.width, true
		}
	}
	return 0, 0, false
}
