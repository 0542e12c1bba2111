package match

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// slack is what floating point loses of a sum of hundredths.
const slack = 1e-7

// nearest turns a sum of hundredths into a score.
func nearest(hundredths float64) int { return int(hundredths + 0.5 + slack) }

// settle turns shares and credits into points: hundredths, by largest
// remainder, so that they add up exactly to the scores. What is rounded up in a
// smaller kind of points is rounded up in the larger ones first, so that no
// requirement gets more than its most. Ties fall by id: the order of the
// posting changes nothing.
func (r *Result) settle(total float64) {
	order := make([]int, len(r.Items))
	ids := make([]string, len(r.Items))
	for i := range r.Items {
		order[i], ids[i] = i, r.Items[i].Requirement.ID()
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(ids[a], ids[b]) })
	parts := make([]float64, len(r.Items))
	round := func(share func(*Item) float64, least []int) (int, []int) {
		for i := range r.Items {
			it := &r.Items[i]
			parts[i] = it.hundredths(total) * share(it)
		}
		return largestRemainder(parts, least, order)
	}
	var evidence, fit, most []int
	r.Evidence, evidence = round(func(it *Item) float64 { return it.Credit }, make([]int, len(r.Items)))
	r.Fit, fit = round(func(it *Item) float64 { return it.Share }, evidence)
	_, most = round(func(*Item) float64 { return 1 }, fit)
	nest(fit, most, order)
	nest(evidence, fit, order)
	for i := range r.Items {
		r.Items[i].Points = Points{Fit: fit[i], Evidence: evidence[i], Max: most[i]}
	}
}

// largestRemainder rounds parts to whole numbers whose sum is the rounded sum.
// Those that are under their least are rounded up first, then those with the
// largest remainders, of equal ones the first in order.
func largestRemainder(parts []float64, least, order []int) (sum int, out []int) {
	out = make([]int, len(parts))
	rest := make([]float64, len(parts))
	exact, floor := 0.0, 0
	for i, p := range parts {
		exact += p
		out[i] = int(p + slack)
		rest[i] = math.Round((p-float64(out[i]))/slack) * slack // equal remainders stay equal
		if out[i] < least[i] {
			rest[i] += 1
		}
		floor += out[i]
	}
	sum = nearest(exact)
	byRest := slices.Clone(order)
	slices.SortStableFunc(byRest, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for k := 0; k < sum-floor && k < len(byRest); k++ {
		out[byRest[k]]++
	}
	return sum, out
}

// nest moves hundredths of lower that stand over upper to parts of it that have
// room. There is room, since the sum of lower is at most that of upper; a part
// of nothing gets none while another can take it.
func nest(lower, upper, order []int) {
	for i := range lower {
		for lower[i] > upper[i] {
			room := func(least int) int {
				return slices.IndexFunc(order, func(j int) bool { return lower[j] < upper[j] && lower[j] >= least })
			}
			k := room(1)
			if k < 0 {
				k = room(0)
			}
			if k < 0 {
				return
			}
			lower[i]--
			lower[order[k]]++
		}
	}
}
