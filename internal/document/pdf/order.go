package pdf

import (
	"cmp"
	"math"
	"slices"
)

// lines puts the glyphs of a page into lines in reading order. Most programs
// write a page in the order in which it is read, columns included, and know
// better than any measuring; only where the order jumps about, or runs across
// columns, geometry decides. Text turned on its side comes after the rest, but
// for the headings of sections.
func lines(p *page) (out []line, columns bool) {
	turns := byTurn(prepare(p.glyphs))
	order := []int{0, 1, 2, 3}
	slices.SortStableFunc(order, func(a, b int) int { return len(turns[b]) - len(turns[a]) })
	zone := 0
	var rest []line // that are turned another way than most
	for i, t := range order {
		ps := pieces(turns[t])
		if len(ps) == 0 {
			continue
		}
		if i == 0 {
			ps = addDots(ps, p.bulletSpots(), uint8(t))
		}
		rows, two := arrange(ps)
		columns = columns || two && i == 0
		var turned []line
		for _, r := range rows {
			if l, ok := newLine(r.pieces, zone+r.zone); ok {
				turned = append(turned, l)
			}
		}
		zone += len(rows) + 1
		if i > 0 {
			out, turned = placeSideways(out, turned)
			rest = append(rest, turned...)
			continue
		}
		out = turned
	}
	return append(out, rest...), columns
}

// byTurn parts glyphs by their direction. Nearly all pages have one only.
func byTurn(glyphs []glyph) (turns [4][]glyph) {
	same := true
	for i := range glyphs {
		same = same && glyphs[i].turn == glyphs[0].turn
	}
	if same && len(glyphs) > 0 {
		turns[glyphs[0].turn] = glyphs
		return turns
	}
	for _, g := range glyphs {
		turns[g.turn] = append(turns[g.turn], g)
	}
	return turns
}

// row is the pieces of a line from left to right.
type row struct {
	pieces []piece
	zone   int
}

// arrange puts the pieces of one direction into rows in reading order.
func arrange(ps []piece) (rows []row, columns bool) {
	size := usualSize(ps)
	ps = joinDropCaps(reattachBullets(ps))
	at, columns := splitColumns(ps, size)
	ps = raiseHead(rejoinMargins(ps, size, gutterAt{at, columns}))
	const fewest = 5 // lines of a column; fewer make a table
	prose := false
	if columns {
		n, full := columnsAt(ps, at, size)
		columns, prose = n >= fewest, n > fewest+2 && full > 0.15
	}
	if runsDown(ps) && !(prose && straddles(ps, at)) {
		return streamRows(ps), columns
	}
	c := cutter{gutters: gutters{size: size}}
	c.cut(ps, 0)
	return c.rows, columns
}

// runsDown reports whether the order of the stream goes down the page, with
// few jumps back: one for each new column.
func runsDown(ps []piece) bool {
	const few, share = 3, 0.06
	jumps, steps := 0, 0
	for i := 1; i < len(ps); i++ {
		a, b := &ps[i-1], &ps[i]
		d := b.y - a.y
		if math.Abs(d) > 0.5*b.size {
			steps++
		}
		if d > 0.8*b.size || math.Abs(d) < 0.3*b.size && b.x0 < a.x0-b.size {
			jumps++
		}
	}
	return float64(jumps) <= few+share*float64(steps)
}

// streamRows keeps the order of the stream and puts pieces that follow each
// other on one base line into one row. A jump up or sideways begins a zone.
func streamRows(ps []piece) []row {
	var out []row
	zone := 0
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && math.Abs(ps[j].y-ps[j-1].y) < lineSlack*max(ps[j].size, ps[j-1].size) && ps[j].x0 > ps[j-1].x1-0.3*ps[j].size {
			j++
		}
		if i > 0 && ps[i].y > ps[i-1].y+ps[i].size {
			zone++
		}
		out = append(out, row{ps[i:j:j], zone})
		i = j
	}
	return out
}

// straddles reports whether the stream writes line by line across the gutter
// at x instead of column by column: many lines stand on both sides of it, or
// the lines change sides all the time.
func straddles(ps []piece, x float64) bool {
	const few, share = 5, 0.25
	rows, across := 0, 0
	last := 0
	for _, r := range streamRows(ps) {
		rows++
		side := sideOf(r.pieces, x)
		if side == both || side*last < 0 {
			across++
		}
		if side != both && side != 0 {
			last = side
		}
	}
	return across >= few && float64(across) > share*float64(rows)
}

const both = 2

// sideOf returns -1 for pieces left of x, 1 for pieces right of it, both when
// they part there, 0 when one runs across.
func sideOf(ps []piece, x float64) int {
	left, right := 0, 0
	for i := range ps {
		switch {
		case ps[i].x1 <= x:
			left++
		case ps[i].x0 >= x:
			right++
		}
	}
	switch {
	case left+right < len(ps):
		return 0
	case left > 0 && right > 0:
		return both
	case left > 0:
		return -1
	}
	return 1
}

// usualSize returns the font size of most glyphs.
func usualSize(ps []piece) float64 {
	type share struct {
		size   float64
		glyphs int
	}
	shares, total := make([]share, 0, len(ps)), 0
	for i := range ps {
		shares = append(shares, share{ps[i].size, len(ps[i].glyphs)})
		total += len(ps[i].glyphs)
	}
	slices.SortFunc(shares, func(a, b share) int { return cmp.Compare(a.size, b.size) })
	i := 0
	for left := total / 2; left >= shares[i].glyphs; i++ {
		left -= shares[i].glyphs
	}
	return shares[i].size
}
