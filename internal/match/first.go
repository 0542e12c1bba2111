package match

// mostFirst is how many edits are told first.
const mostFirst = 3

// leastFirst is what an edit is worth at least to be told first, in hundredths of
// a point: less is within what nobody notices.
const leastFirst = 50

// littleHint is how many times as much something missing is worth at most than a
// hint that is told before it. A hint at what is required is worth two fifths of
// it, one at what is preferred far less.
const littleHint = 3

// First returns the places in a queue of what is worth doing first, at most
// three: what is proved and badly shown; then what is hinted at or near, in the
// order of the queue; then what is missing. Of what is missing, only what is
// required in so many words and is a thing that one has or has not, a technology
// or a certificate: a practice is hardly added in an evening. A hint stands down
// for that when it is worth little.
func First(queue []Edit) []int {
	out := []int{}
	most := 0.0 // that one thing which is missing is worth
	for i := range queue {
		if e := &queue[i]; e.plainlyMissing() {
			most = max(most, e.evidence)
		}
	}
	take := func(wanted func(*Edit) bool) {
		for i := range queue {
			if e := &queue[i]; len(out) < mostFirst && e.evidence >= leastFirst && wanted(e) {
				out = append(out, i)
			}
		}
	}
	little := func(e *Edit) bool { return littleHint*e.evidence < most }
	take(func(e *Edit) bool { return e.Step == Show })
	take(func(e *Edit) bool { return e.Step == Hint && !little(e) || e.Step == Near && e.plainlyMissing() })
	take(func(e *Edit) bool { return e.Step == Learn && e.plainlyMissing() })
	take(func(e *Edit) bool { return e.Step == Hint && little(e) })
	return out
}

// plainlyMissing reports whether an edit is about a technology or a certificate
// that is required in so many words and not shown.
func (e *Edit) plainlyMissing() bool {
	return !e.Step.Answers() && e.required && !e.plain.method && e.plain.where != InDuties
}
