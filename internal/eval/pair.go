package eval

import "skillmatch/internal/text"

// pair matches found spans with labelled ones one to one: most pairs first,
// then most overlap. A pair overlaps by at least half of its longer span. Both
// lists are sorted and disjoint in themselves, so the best matching never
// crosses, and a table over both finds it. It returns, for each found span, the
// place of its label or -1.
func pair(found, gold []text.Span) []int {
	type score struct{ pairs, overlap int }
	better := func(a, b score) bool {
		return a.pairs > b.pairs || a.pairs == b.pairs && a.overlap > b.overlap
	}
	n, m := len(found), len(gold)
	table := make([]score, (n+1)*(m+1))
	at := func(i, j int) *score { return &table[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best := *at(i+1, j)
			if s := *at(i, j+1); better(s, best) {
				best = s
			}
			if o, ok := match(found[i], gold[j]); ok {
				s := *at(i+1, j+1)
				s.pairs++
				s.overlap += o
				if better(s, best) {
					best = s
				}
			}
			*at(i, j) = best
		}
	}
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for i, j := 0, 0; i < n && j < m; {
		s := *at(i, j)
		switch {
		case s == *at(i+1, j):
			i++
		case s == *at(i, j+1):
			j++
		default:
			out[i] = j
			i++
			j++
		}
	}
	return out
}

// match returns the overlap of two spans, and whether it is at least half of
// the longer one.
func match(a, b text.Span) (int, bool) {
	o := a.Overlap(b)
	return o, o > 0 && 2*o >= max(a.Len(), b.Len())
}
