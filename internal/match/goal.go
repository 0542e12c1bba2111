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
// score are as many as those with the most points; of the sets of that size the
// one is taken that has the edits which stand first in the queue. What is proved
// goes before what would have to be learned: that comes in only when all of the
// former falls short, and then as little of it as possible. Edits that help each
// other may in truth reach a little more.
func Reach(r *Result, queue []Edit, goal int, evidence bool) Plan {
	sum, gain := 0.0, func(e *Edit) float64 { return e.fit }
	p := Plan{Now: r.Fit, Edits: []Edit{}, Beyond: []Edit{}}
	if evidence {
		p.Now, gain = r.Evidence, func(e *Edit) float64 { return e.evidence }
	}
	total := r.Weight()
	for i := range r.Items {
		it := &r.Items[i]
		part := it.Share
		if evidence {
			part = it.Credit
		}
		sum += it.hundredths(total) * part
	}
	take := func(wanted func(Step) bool) []Edit {
		list := slices.DeleteFunc(slices.Clone(queue), func(e Edit) bool { return !wanted(e.Step) || settled(gain(&e)) == 0 })
		list = fewest(list, gain, func(more float64) bool { return nearest(sum+more) >= goal })
		for i := range list {
			sum += gain(&list[i])
		}
		return list
	}
	p.Edits = take(func(s Step) bool { return s == Show })
	p.Rewritten = nearest(sum)
	p.Beyond = take(func(s Step) bool { return s != Show })
	p.After = nearest(sum)
	p.Reached = p.After >= goal
	return p
}

// fewest returns the fewest edits of a list whose gains together are enough, of
// sets of equal size the one that comes first in the list; all of them when not
// even these are enough.
func fewest(list []Edit, gain func(*Edit) float64, enough func(float64) bool) []Edit {
	most := make([]int, len(list)) // the places of the edits, most gain first
	for i := range most {
		most[i] = i
	}
	slices.SortStableFunc(most, func(a, b int) int { return cmp.Compare(settled(gain(&list[b])), settled(gain(&list[a]))) })
	sum, n := 0.0, 0
	for ; n < len(list) && !enough(sum); n++ {
		sum += gain(&list[most[n]])
	}
	if !enough(sum) {
		return list
	}
	out, sum := list[:0:0], 0.0
	for i := range list {
		if len(out) == n {
			break
		}
		best, left := sum+gain(&list[i]), n-len(out)-1 // with the most that others behind it can add
		for _, k := range most {
			if left == 0 {
				break
			}
			if k > i {
				best += gain(&list[k])
				left--
			}
		}
		if left == 0 && enough(best) {
			out, sum = append(out, list[i]), sum+gain(&list[i])
		}
	}
	return out
}
