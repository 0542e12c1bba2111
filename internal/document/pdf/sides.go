package pdf

import (
	"math"
	"slices"
	"sort"
)

// columnsAt returns the number of lines in the shorter of the columns on both
// sides of x, and the share of long lines in the fuller one.
func columnsAt(ps []piece, x, size float64) (n int, full float64) {
	var left, right []piece
	for _, p := range ps {
		switch {
		case p.x1 <= x:
			left = append(left, p)
		case p.x0 >= x:
			right = append(right, p)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return 0, 0
	}
	return min(len(baseLines(left, size)), len(baseLines(right, size))),
		max(longLines(left, extent(left), size), longLines(right, extent(right), size))
}

func areColumns(left, right []piece, size float64) bool {
	const narrowest = 5 // sizes
	wl, wr := extent(left), extent(right)
	if min(wl, wr) < narrowest*size {
		return false
	}
	few, many := baseLines(left, size), baseLines(right, size)
	labels := longLines(left, wl, size) < 0.1
	if len(few) > len(many) {
		few, many = many, few
		labels = longLines(right, wr, size) < 0.1
	}
	if len(few) < 3 {
		return false
	}
	share := answered(few, many, size, labels)
	gaps := make([]float64, 0, len(few))
	for i := 1; i < len(few); i++ {
		gaps = append(gaps, few[i]-few[i-1])
	}
	slices.Sort(gaps)
	dense := gaps[len(gaps)/2] < 2.1*size
	if share >= 0.9 || labels && share >= 0.75 && longestRun(few, size) <= 3 {
		return dense && len(few) >= 6 && longLines(left, wl, size) > 0.3 && longLines(right, wr, size) > 0.3
	}
	return dense || share <= 0.5
}

// answered returns the share of the lines of few that have one of many at their
// height; both rise. Labels may be wrapped: their second lines do not count.
// Nor do headings that have a band of their own between lines of many: they
// belong to neither side.
func answered(few, many []float64, size float64, labels bool) float64 {
	shared, counted := 0, 0
	before := math.Inf(1) // the last answered line above the one in hand
	for i := len(few) - 1; i >= 0; i-- {
		y := few[i]
		k := sort.SearchFloat64s(many, y-0.25*size)
		if k < len(many) && many[k] <= y+0.25*size {
			shared++
			counted++
			before = y
			continue
		}
		wrapped := labels && before-y < 1.45*size
		before = math.Inf(1)
		alone := labels && k > 0 && k < len(many) && y-many[k-1] > size && many[k]-y > size
		if !alone && !wrapped {
			counted++
		}
	}
	return float64(shared) / float64(max(1, counted))
}

// longestRun returns the most lines that stand close under each other. Labels
// stand apart, as far as the texts that they belong to are long.
func longestRun(ys []float64, size float64) int {
	longest, n := 1, 1
	for i := 1; i < len(ys); i++ {
		if n++; ys[i]-ys[i-1] > 1.5*size {
			n = 1
		}
		longest = max(longest, n)
	}
	return longest
}

// longLines returns the share of pieces that fill most of the width.
func longLines(ps []piece, width, size float64) float64 {
	n := 0
	for _, p := range ps {
		if w := p.x1 - p.x0; w > 0.6*width && w > 14*size {
			n++
		}
	}
	return float64(n) / float64(len(ps))
}

func extent(ps []piece) float64 {
	from, to := math.Inf(1), math.Inf(-1)
	for i := range ps {
		from, to = min(from, ps[i].x0, ps[i].x1), max(to, ps[i].x0, ps[i].x1)
	}
	return to - from
}

// baseLines returns the heights of the lines of ps, rising.
func baseLines(ps []piece, size float64) []float64 {
	ys := make([]float64, 0, len(ps))
	for _, p := range ps {
		ys = append(ys, p.y)
	}
	slices.Sort(ys)
	out := ys[:0]
	for _, y := range ys {
		if len(out) == 0 || y-out[len(out)-1] > 0.3*size {
			out = append(out, y)
		}
	}
	return out
}
