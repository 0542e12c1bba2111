package pdf

import "math"

// matrix is a PDF transformation [a b c d e f].
type matrix [6]float64

var identityMatrix = matrix{1, 0, 0, 1, 0, 0}

// then returns the transformation that does m first and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// shift returns the transformation that moves by x and y and does m after it.
func (m matrix) shift(x, y float64) matrix {
	m[4] += x*m[0] + y*m[2]
	m[5] += x*m[1] + y*m[3]
	return m
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5]
}

// rect is an upright rectangle in the space of the page.
type rect struct{ x0, y0, x1, y1 float64 }

// noRect holds nothing; add makes it grow.
var noRect = rect{math.MaxFloat64, math.MaxFloat64, -math.MaxFloat64, -math.MaxFloat64}

func (r rect) add(x, y float64) rect {
	return rect{min(r.x0, x), min(r.y0, y), max(r.x1, x), max(r.y1, y)}
}

func (r rect) has(x, y float64) bool { return x >= r.x0 && x <= r.x1 && y >= r.y0 && y <= r.y1 }

func (r rect) area() float64 { return max(0, r.x1-r.x0) * max(0, r.y1-r.y0) }

func (r rect) meet(s rect) rect {
	return rect{max(r.x0, s.x0), max(r.y0, s.y0), min(r.x1, s.x1), min(r.y1, s.y1)}
}

// box returns the smallest upright rectangle around r transformed by m.
func (m matrix) box(r rect) rect {
	out := noRect
	for _, c := range [4][2]float64{{r.x0, r.y0}, {r.x1, r.y0}, {r.x0, r.y1}, {r.x1, r.y1}} {
		out = out.add(m.apply(c[0], c[1]))
	}
	return out
}

// upright reports whether m turns by right angles only.
func (m matrix) upright() bool {
	const slack = 1e-4
	return math.Abs(m[1])+math.Abs(m[2]) < slack*(math.Abs(m[0])+math.Abs(m[3])) ||
		math.Abs(m[0])+math.Abs(m[3]) < slack*(math.Abs(m[1])+math.Abs(m[2]))
}
