package match

import (
	"cmp"
	"slices"

	"skillmatch/internal/profile"
)

// Edit is one thing to do to a resume, with all the requirements of a posting
// that it mends. Fit and Evidence are hundredths of the scores.
type Edit struct {
	Code          string
	Step          Step
	Skill         string
	Label         string // what it is about
	Requirements  []string
	Fit, Evidence int
	Message       string
	Mention       int // where to mend, a place in Resume.Mentions, or NoPlace

	fit, evidence float64   // the same before rounding
	plain         plainness // of the requirement that asks for it most plainly
	required      bool      // by one requirement at least
}

// Exact returns what an edit is worth in points before rounding.
func (e *Edit) Exact() (fit, evidence float64) { return e.fit / 100, e.evidence / 100 }

// Queue returns what could be done, what is proved and badly shown first, then
// what is hinted at or close, and what would have to be learned. What is hinted at
// stands above what is close, but for what is worth more than twice as much. In
// each step what is worth most comes first, of equal ones what the posting asks for
// most plainly, then the first in the posting; what is not shown and only the
// duties name comes behind all that is asked for. Advice about one skill is one
// edit, with the points of all that it mends.
func Queue(v *Advisor, r *Result) []Edit {
	type key struct{ code, skill string }
	out := []Edit{}
	if !r.Scorable {
		return out
	}
	at := map[key]int{}
	total := r.Weight()
	for i := range r.Items {
		it := &r.Items[i]
		id := it.Requirement.ID()
		plain := v.plainness(it.Requirement)
		for _, a := range v.Advise(it) {
			k := key{a.Code, a.Skill}
			e := Edit{Code: a.Code, Step: a.Step, Skill: a.Skill, Label: v.c.tax.Name(a.Skill), Message: a.Message, Mention: a.Mention, plain: plain}
			if !a.Step.Answers() {
				k.skill, e.Label = id, it.Requirement.Label // other alternatives may be what one learns
			}
			j, known := at[k]
			if !known {
				j = len(out)
				at[k] = j
				out = append(out, e)
			}
			sum := &out[j]
			if known && a.Points > sum.Evidence {
				sum.Message, sum.Mention = a.Message, a.Mention
			}
			if plain.compare(sum.plain) < 0 {
				sum.plain = plain
			}
			sum.required = sum.required || it.Requirement.Level == profile.Required
			sum.Requirements = append(sum.Requirements, id)
			sum.Fit, sum.Evidence = sum.Fit+a.Fit, sum.Evidence+a.Points
			sum.fit += it.hundredths(total) * a.Share
			sum.evidence += it.hundredths(total) * a.Credit
		}
	}
	slices.SortStableFunc(out, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Step.Tier(), b.Step.Tier()), byDuty(a, b), byHint(a, b), byWorth(a, b), a.plain.compare(b.plain))
	})
	return out
}

// byDuty puts what only the duties name behind the rest of what is not shown.
func byDuty(a, b Edit) int {
	duty := func(e Edit) int {
		if !e.Step.Answers() && e.plain.where == InDuties {
			return 1
		}
		return 0
	}
	return cmp.Compare(duty(a), duty(b))
}

// byHint puts a hint before what is close and worth up to twice as much: it may
// be no more than a word that was left out.
func byHint(a, b Edit) int {
	if a.Step.Tier() != Hint.Tier() {
		return 0
	}
	worth := func(e Edit) int {
		if e.Step == Hint {
			return settled(2 * e.evidence)
		}
		return settled(e.evidence)
	}
	return cmp.Or(cmp.Compare(worth(b), worth(a)), cmp.Compare(slices.Index(steps, a.Step), slices.Index(steps, b.Step)))
}

// byWorth compares edits by points, most first. What the rounding of equal
// shares left to one of them does not count.
func byWorth(a, b Edit) int {
	return cmp.Or(cmp.Compare(settled(b.fit), settled(a.fit)), cmp.Compare(settled(b.evidence), settled(a.evidence)))
}

// settled takes the noise of floating point from hundredths.
func settled(f float64) int { return int(f*1e4 + 0.5) }

// hundredths is the most that an item can add to a score, of items that weigh
// total together.
func (it *Item) hundredths(total float64) float64 { return 10000 * it.Weight / total }

// Weight is the sum of the weights of all items.
func (r *Result) Weight() float64 {
	total := 0.0
	for i := range r.Items {
		total += r.Items[i].Weight
	}
	return total
}

// Exact returns in points, before rounding, what of an item's share of the fit is
// open, and what its advice would add to the evidence; the items weigh total together.
func (it *Item) Exact(total float64, list []Advice) (open, gain float64) {
	if total == 0 {
		return 0, 0
	}
	for _, a := range list {
		gain += a.Credit
	}
	most := it.hundredths(total) / 100
	return most * (1 - it.Share), most * gain
}
