package pdf

import (
	"math"
	"slices"
)

// gutterAt is the gutter of a page with two columns, where it has one.
type gutterAt struct {
	x  float64
	ok bool
}

// parts reports whether the gutter runs between p and q: they stand in two
// columns, and neither belongs to a line of the other.
func (g gutterAt) parts(p, q *piece) bool {
	return g.ok && (p.x1 <= g.x && q.x0 >= g.x || q.x1 <= g.x && p.x0 >= g.x)
}

// rejoinMargins puts lines that the stream shows before or after all else back
// to where they stand: notes at the margin, dates as a rule, beside their
// lines, and lines that were placed by hand, which come first or last, between
// the lines around them. Programs that print web pages show so what floats and
// what is placed, and with it its whole line.
func rejoinMargins(ps []piece, size float64, gutter gutterAt) []piece {
	const most = 40 // jumps of a page that can be put right
	for range most {
		parts := descents(ps)
		if len(parts) < 2 || len(parts) > most || len(ps) > maxCutPieces {
			break
		}
		joined := rejoinOne(parts, size, gutter)
		// With notes that overlap their lines the jumps may only move about.
		if joined == nil || len(descents(joined)) >= len(parts) {
			break
		}
		ps = joined
	}
	return ps
}

// raiseHead puts the head of a page that the stream shows late before the rest:
// the lines at the start of a part that stand above all else.
func raiseHead(ps []piece) []piece {
	parts := descents(ps)
	if len(parts) < 2 {
		return ps
	}
	tops := make([]float64, len(parts)) // of all parts but this one
	for k := range parts {
		tops[k] = math.Inf(-1)
		for i := range parts {
			if i != k {
				tops[k] = max(tops[k], parts[i][0].y)
			}
		}
	}
	at := 0
	for k, part := range parts {
		n := 0
		for n < len(part) && part[n].y > tops[k]+part[n].size {
			n++
		}
		if k > 0 && n > 0 {
			return slices.Concat(ps[at:at+n], ps[:at], ps[at+n:])
		}
		at += len(part)
	}
	return ps
}

// rejoinOne puts the first part that is margin notes back among the others;
// nil when there is none. The notes of a column belong to lines of that column,
// if a line of the other stands nearer by chance; on a page whose notes make
// the gutter themselves they belong to any line.
func rejoinOne(parts [][]piece, size float64, gutter gutterAt) []piece {
	const most = 60 // notes of a part
	all := 0
	for _, p := range parts {
		all += len(p)
	}
	for k, part := range parts {
		head := 0
		if k == 0 {
			if n := headOf(parts); flushRight(part[n:]) {
				head, part = n, part[n:]
			}
		}
		if len(part) == 0 || len(part) > most || len(part) > all/3 {
			continue
		}
		others := slices.Concat(parts[0][:head], slices.Concat(parts[:k]...), slices.Concat(parts[k+1:]...))
		hosts, between := hostsOf(part, others, gutter)
		ownColumn := hosts != nil && gutter.ok
		if hosts == nil && gutter.ok {
			hosts, between = hostsOf(part, others, gutterAt{})
		}
		if hosts == nil || between && !ownColumn && k > 0 && k < len(parts)-1 || k > 0 && besideBlocks(part, others, hosts) {
			continue
		}
		var beside []piece
		for i := range others {
			if y := others[i].y; y <= part[0].y+size && y >= part[len(part)-1].y-size {
				beside = append(beside, others[i])
			}
		}
		if !between && areColumns(part, beside, size) {
			continue
		}
		for i := len(part) - 1; i >= 0; i-- {
			others = slices.Insert(others, hosts[i], part[i])
		}
		return others
	}
	return nil
}

// headOf returns how many pieces at the start of the first part stand above all
// others: the head of the page, which its notes may follow.
func headOf(parts [][]piece) int {
	top := math.Inf(-1)
	for _, part := range parts[1:] {
		top = max(top, part[0].y)
	}
	n := 0
	for n < len(parts[0]) && parts[0][n].y > top+parts[0][n].size {
		n++
	}
	return n
}

// flushRight reports whether two pieces or more end at one edge, as what floats
// to the right does, on a line each.
func flushRight(ps []piece) bool {
	for i := 1; i < len(ps); i++ {
		if math.Abs(ps[i].x1-ps[0].x1) > 0.3*ps[0].size || ps[i-1].y-ps[i].y < lineSlack*ps[i].size {
			return false
		}
	}
	return len(ps) > 1
}

// besideBlocks reports whether part is a block of its own beside the block that
// the stream shows just before it, as a card beside a card: two lines that
// follow each other in both, which begin at one left edge.
func besideBlocks(part, others []piece, hosts []int) bool {
	follows := func(a, b *piece) bool {
		d := a.y - b.y
		return math.Abs(a.x0-b.x0) < 0.1*b.size && d > 0.7*b.size && d < 2*b.size
	}
	for i := 1; i < len(part); i++ {
		at := hosts[i-1]
		if at > 0 && hosts[i] == at+1 && follows(&part[i-1], &part[i]) && follows(&others[at-1], &others[at]) && part[i-1].x0 > others[at-1].x1 {
			return true
		}
	}
	return false
}

// descents cuts the stream where it jumps up the page.
func descents(ps []piece) [][]piece {
	var out [][]piece
	start := 0
	for i := 1; i <= len(ps); i++ {
		if i == len(ps) || ps[i].y > ps[i-1].y+0.8*ps[i].size {
			out = append(out, ps[start:i:i])
			start = i
		}
	}
	return out
}

// hostsOf returns where in others each piece of part belongs: after the piece
// that stands to its left on its line, or before the one to its right, or
// between two that stand above and below it in its column, which between
// reports. It is nil unless each has such a place and their order is that of
// others.
func hostsOf(part, others []piece, gutter gutterAt) (hosts []int, between bool) {
	hosts = make([]int, len(part))
	for i := range part {
		at := besideOf(&part[i], others, gutter)
		if at < 0 && i > 0 && math.Abs(part[i].y-part[i-1].y) < lineSlack*part[i].size {
			at = hosts[i-1]
		} else if at < 0 {
			at = betweenOf(&part[i], others, gutter)
			between = true
		}
		if at < 0 || i > 0 && at < hosts[i-1] {
			return nil, false
		}
		hosts[i] = at
	}
	return hosts, between
}

func besideOf(p *piece, others []piece, gutter gutterAt) int {
	at, dist := -1, math.Inf(1)
	for j := range others {
		o := &others[j]
		if math.Abs(o.y-p.y) > lineSlack*max(o.size, p.size) || gutter.parts(p, o) {
			continue
		}
		if d := p.x0 - o.x1; d >= 0 && d < dist {
			at, dist = j+1, d
		} else if d := o.x0 - p.x1; d >= 0 && d < dist {
			at, dist = j, d
		}
	}
	return at
}

func betweenOf(p *piece, others []piece, gutter gutterAt) int {
	const far = 6 // sizes to the lines above and below
	for j := 1; j < len(others); j++ {
		above, below := &others[j-1], &others[j]
		if gutter.parts(p, above) || gutter.parts(p, below) {
			continue
		}
		if above.y > p.y && below.y < p.y && above.y-below.y < far*p.size && below.x0 < p.x1 && p.x0 < max(above.x1, below.x1) {
			return j
		}
	}
	return -1
}
