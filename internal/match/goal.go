package match

import (
	"cmp"
	"slices"
)

// Plan says with what a score can be reached. Scores are hundredths.
type Plan struct {
	Now       int    // the score as it is
	Edits     []Edit // the fewest edits about what is proved, most points first
	Rewritten int    // the score after them
	Beyond    []Edit // what is needed beside them, and may have to be learned
	After     int    // the score after all of them
	Reached   bool
}

// Reach plans the way to a goal, in hundredths of the fit or the evidence score.
// An edit adds its own points whatever else is done, so the fewest that reach a
// score are those with the most points. What is proved goes before what would
// have to be learned: that comes in only when all of the former falls short, and
// then as little of it as possible. Edits that help each other may in truth
// reach a little more.
func Reach(r *Result, queue []Edit, goal int, evidence bool) Plan {
	sum, gain := 0.0, func(e *Edit) float64 { return e.fit }
	p := Plan{Now: r.Fit, Edits: []Edit{}, Beyond: []Edit{}}
	if evidence {
		p.Now, gain = r.Evidence, func(e *Edit) float64 { return e.evidence }
	}
	total := r.weight()
	for i := range r.Items {
		it := &r.Items[i]
		part := it.Share
		if evidence {
			part = it.Credit
		}
		sum += it.hundredths(total) * part
	}
	score := func() int { return nearest(sum) }
	take := func(wanted func(Step) bool) []Edit {
		list := slices.DeleteFunc(slices.Clone(queue), func(e Edit) bool { return !wanted(e.Step) || settled(gain(&e)) == 0 })
		slices.SortStableFunc(list, func(a, b Edit) int { return cmp.Compare(settled(gain(&b)), settled(gain(&a))) })
		n := 0
		for ; n < len(list) && score() < goal; n++ {
			sum += gain(&list[n])
		}
		return list[:n:n]
	}
	p.Edits = take(func(s Step) bool { return s == Show })
	p.Rewritten = score()
	p.Beyond = take(func(s Step) bool { return s != Show })
	p.After = score()
	p.Reached = p.After >= goal
	return p
}
