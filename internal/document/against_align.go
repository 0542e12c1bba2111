package document

import "slices"

// Bounds of the alignment. What lies beyond them is left unpaired.
const (
	maxDepth = 64       // of ranges between unique words within each other
	maxEdits = 1000     // words that are not in both, in a range without a word that is unique
	maxWork  = 50 << 20 // steps of the search in all such ranges
)

// alignKeys returns for each key of x its partner in y, or -1: a long, not
// always the longest, common subsequence. keys is the number of different keys.
//
// It is the patience method: words that stand once on both sides are anchors;
// the longest run of them in order is kept, and the ranges between are aligned
// in the same way. A range without an anchor goes to the O(ND) search of
// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
func alignKeys(x, y []int32, keys int) []int {
	a := aligner{
		x: x, y: y, mates: slices.Repeat([]int{-1}, len(x)), before: make([]int, len(x)), work: maxWork,
		inX: make([]int32, keys), inY: make([]int32, keys), atY: make([]int32, keys),
	}
	a.align(box{0, len(x), 0, len(y)}, 0)
	return a.mates
}

type aligner struct {
	x, y          []int32
	mates         []int
	before        []int // of each anchor the one before it in the best run
	work          int
	inX, inY, atY []int32 // by key: how often, and where in y; of the range in hand
}

// box is a range of x and one of y.
type box struct{ fromX, toX, fromY, toY int }

func (a *aligner) align(b box, depth int) {
	for b.fromX < b.toX && b.fromY < b.toY && a.x[b.fromX] == a.y[b.fromY] {
		a.mates[b.fromX] = b.fromY
		b.fromX++
		b.fromY++
	}
	for b.fromX < b.toX && b.fromY < b.toY && a.x[b.toX-1] == a.y[b.toY-1] {
		b.toX--
		b.toY--
		a.mates[b.toX] = b.toY
	}
	if b.fromX == b.toX || b.fromY == b.toY {
		return
	}
	var anchors []int
	if depth < maxDepth {
		anchors = a.anchors(b)
	}
	if len(anchors) == 0 {
		a.search(b)
		return
	}
	for _, i := range anchors {
		j := a.mates[i]
		a.align(box{b.fromX, i, b.fromY, j}, depth+1)
		b.fromX, b.fromY = i+1, j+1
	}
	a.align(b, depth+1)
}

// anchors pairs the longest ascending run of words that stand once in both
// ranges, and returns their places in x.
func (a *aligner) anchors(b box) []int {
	for i := b.fromX; i < b.toX; i++ {
		a.inX[a.x[i]]++
	}
	for j := b.fromY; j < b.toY; j++ {
		a.inY[a.y[j]]++
		a.atY[a.y[j]] = int32(j)
	}
	var tails []int // x of the last word of the best run of each length
	place := func(i int) int { return int(a.atY[a.x[i]]) }
	for i := b.fromX; i < b.toX; i++ {
		k := a.x[i]
		if a.inX[k] != 1 || a.inY[k] != 1 {
			continue
		}
		n, _ := slices.BinarySearchFunc(tails, place(i), func(t, at int) int { return place(t) - at })
		if n > 0 {
			a.before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	for n := len(tails) - 1; n >= 0; n-- {
		i := tails[n]
		a.mates[i] = place(i)
		if n > 0 {
			tails[n-1] = a.before[i]
		}
	}
	for i := b.fromX; i < b.toX; i++ {
		a.inX[a.x[i]] = 0
	}
	for j := b.fromY; j < b.toY; j++ {
		a.inY[a.y[j]] = 0
	}
	return tails
}

// search pairs the longest common subsequence of two ranges, unless more than
// maxEdits words are not in it or the work is used up.
func (a *aligner) search(b box) {
	x, y := a.x[b.fromX:b.toX], a.y[b.fromY:b.toY]
	most := min(len(x)+len(y), maxEdits)
	far := make([]int32, 2*most+3) // furthest place in x on each diagonal, x less y
	var trace [][]int32
	for d := 0; d <= most; d++ {
		trace = append(trace, slices.Clone(far[most+1-d:most+2+d]))
		for k := -d; k <= d; k += 2 {
			i := int(far[most+1+k-1]) + 1
			if k == -d || k != d && far[most+1+k-1] < far[most+1+k+1] {
				i = int(far[most+1+k+1])
			}
			from := i
			for i < len(x) && i-k < len(y) && x[i] == y[i-k] {
				i++
			}
			a.work -= i - from + 1
			far[most+1+k] = int32(i)
			if i >= len(x) && i-k >= len(y) {
				a.walkBack(b, trace, k)
				return
			}
		}
		if a.work < 0 {
			return
		}
	}
}

// walkBack pairs the words on the path that search found to diagonal k.
// trace[d] holds the diagonals -d to d as they were before step d.
func (a *aligner) walkBack(b box, trace [][]int32, k int) {
	i := b.toX - b.fromX
	for d := len(trace) - 1; d >= 0; d-- {
		far := func(k int) int { return int(trace[d][d+k]) }
		before, start := k, 0 // the diagonal of step d-1, and where on k its words begin
		switch {
		case d == 0:
		case k == -d || k != d && far(k-1) < far(k+1):
			before, start = k+1, far(k+1)
		default:
			before, start = k-1, far(k-1)+1
		}
		for i > start {
			i--
			a.mates[b.fromX+i] = b.fromY + i - k
		}
		if d > 0 {
			i, k = far(before), before
		}
	}
}
