package profile

import "slices"

// leastGap is the number of months from which a time between two jobs is told.
const leastGap = 3

// Gap is a time between jobs in which the resume shows no work. Dates that name
// a year alone leave a year open, which is no gap.
type Gap struct {
	Interval
	With string // what the resume shows instead for half of it or more: education, break, or nothing
}

// gaps returns the times between the dated jobs of a text, in time order.
func gaps(entries []entry) []Gap {
	var jobs []Interval
	for i := range entries {
		if e := &entries[i]; e.kind == workEntry && e.g.From != 0 {
			jobs = append(jobs, e.g.longest())
		}
	}
	slices.SortFunc(jobs, func(a, b Interval) int { return int(a.From - b.From) })
	var out []Gap
	var end Month
	for _, j := range jobs {
		if g := (Interval{end, j.From}); end != 0 && g.Months() >= leastGap {
			out = append(out, Gap{g, meanwhile(entries, g)})
		}
		end = max(end, j.To)
	}
	return out
}

// longest returns the longest time that g can mean: an end that is a year alone
// may be its last month.
func (g dateRange) longest() Interval { return Interval{g.From, max(g.To, g.latest)} }

// meanwhile says what the entries show for at least half of a gap.
func meanwhile(entries []entry, gap Interval) string {
	for _, k := range []struct {
		kind entryKind
		name string
	}{{studyEntry, "education"}, {breakEntry, "break"}} {
		var within []Interval
		for i := range entries {
			if e := &entries[i]; e.kind == k.kind && e.g.From != 0 {
				t := e.g.longest()
				within = append(within, Interval{max(t.From, gap.From), min(t.To, gap.To)})
			}
		}
		if 2*union(within) >= gap.Months() {
			return k.name
		}
	}
	return ""
}
