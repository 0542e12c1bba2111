package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/match"
)

// stepText says for people what the edits of a step have in common.
func stepText(step string) string {
	switch match.Step(step) {
	case match.Show:
		return "Proved, but badly shown"
	case match.Hint:
		return "Only hinted at: name it too, if it is true"
	case match.Near:
		return "Close: something near it is shown, so only if true"
	}
	return "Not shown: add only what is true, with the job that shows it; the rest would have to be learned"
}

// tierText is stepText for a part of the queue, which tells what is hinted at and
// what is close together.
func tierText(list []Edit) string {
	if !slices.ContainsFunc(list, func(e Edit) bool { return e.Step != list[0].Step }) {
		return stepText(list[0].Step)
	}
	return "Hinted at, or close: only what is true"
}

// mendFirst prints what is worth doing first.
func (p *printer) mendFirst(m *Match) {
	if len(m.Edits) == 0 {
		return
	}
	p.head("Mend first")
	if len(m.MendFirst) == 0 {
		p.wrapped("  ", "", "%s", nothingFirst)
	}
	for i := 0; i < len(m.MendFirst); {
		e := m.Edits[m.MendFirst[i]]
		list := []Edit{e}
		for e.Code == match.AddIfTrue && i+len(list) < len(m.MendFirst) {
			next := m.Edits[m.MendFirst[i+len(list)]]
			if next.Code != e.Code || worth(next.fit, next.evidence) != worth(e.fit, e.evidence) {
				break
			}
			list = append(list, next)
		}
		p.wrapped(ordinals(i, len(list), 1), "", "%s", firstText(m, list))
		i += len(list)
	}
}

// nothingFirst is said where no edit is worth doing first.
const nothingFirst = "No quick gain: what is proved is shown well enough, and what is missing should be added only if it is true."

// firstText says an edit, or several about what is not shown, without the heading
// of its step.
func firstText(m *Match, list []Edit) string {
	e := list[0]
	if e.Code != match.AddIfTrue {
		return editText(m, e)
	}
	return fmt.Sprintf("%s %s: asked, and not shown; add only what is true, with the job that shows it",
		price(worth(e.fit, e.evidence)).each(len(list)), editLabels(m, list))
}

// mostEdits is how many edits of a part of the queue are told in full.
const mostEdits = 8

// edits prints the edit queue.
func (p *printer) edits(m *Match) {
	if len(m.Edits) == 0 {
		return
	}
	p.head("What to mend, in this order")
	tier := func(e Edit) int { return match.Step(e.Step).Tier() }
	for i := 0; i < len(m.Edits); {
		n := 1
		for i+n < len(m.Edits) && tier(m.Edits[i+n]) == tier(m.Edits[i]) {
			n++
		}
		p.wrapped("  ", dim, "%s", tierText(m.Edits[i:i+n]))
		if m.Edits[i].Step == string(match.Learn) {
			p.learn(m, i)
		} else {
			p.told(m, i, n)
		}
		i += n
	}
}

// told prints n edits from the first on, one by one; those that were told first
// by their names.
func (p *printer) told(m *Match, first, n int) {
	for i, lines := first, 0; i < first+n; lines++ {
		k := 0
		for i+k < first+n && slices.Contains(m.MendFirst, i+k) {
			k++
		}
		switch {
		case k > 0:
			p.wrapped(numbered(i, k), "", "as above: %s", editLabels(m, m.Edits[i:i+k]))
		case lines >= mostEdits && i+1 < first+n && !p.Verbose:
			k = first + n - i
			p.wrapped(numbered(i, k), "", "and %d more, -v shows all: %s", k, editLabels(m, m.Edits[i:i+k]))
		default:
			k = 1
			p.wrapped(numbered(i, 1), "", "%s", editText(m, m.Edits[i]))
		}
		i += k
	}
}

// fewNames is how many edits are named though they are named above.
const fewNames = 3

// learn prints the edits from first on, which are about what is not shown. The
// page has named them with their points, so it refers to them.
func (p *printer) learn(m *Match, first int) {
	list := m.Edits[first:]
	if n := len(list); n > fewNames && !p.Verbose {
		which := fmt.Sprintf("the %d", n)
		if slices.ContainsFunc(m.Edits, func(e Edit) bool { return e.Step == string(match.Near) }) {
			which = fmt.Sprintf("the other %d", n)
		}
		order := ""
		if inOrder(m, list) {
			order = ", in that order"
		}
		p.wrapped(numbered(first, n), "", "%s marked ✗ above%s %s", which, order, worthFromTo(list))
		return
	}
	for i := 0; i < len(list); {
		n := 1
		for i+n < len(list) && worth(list[i+n].fit, list[i+n].evidence) == worth(list[i].fit, list[i].evidence) {
			n++
		}
		p.wrapped(numbered(first+i, n), "", "%s %s", price(worth(list[i].fit, list[i].evidence)).each(n), editLabels(m, list[i:i+n]))
		i += n
	}
}

// numbered is the number of an edit, or those of several.
func numbered(first, n int) string { return ordinals(first, n, 2) }

// ordinals numbers n lines from the first on in a column of so many digits.
func ordinals(first, n, digits int) string {
	if n == 1 {
		return fmt.Sprintf("  %*d. ", digits, first+1)
	}
	return fmt.Sprintf("  %*d–%d. ", digits, first+1, first+n)
}

// inOrder reports whether edits about what is not shown stand in the order in
// which the page lists what is missing.
func inOrder(m *Match, list []Edit) bool {
	missing, _, _, _ := sortOut(m)
	asked, duties := byPlace(missing)
	at := 0
	for _, q := range slices.Concat(asked, duties) {
		if at < len(list) && slices.Contains(list[at].Requirements, q.ID) {
			at++
		}
	}
	return at == len(list)
}

// worthFromTo says what the edits of a list are worth, the most and the least.
func worthFromTo(list []Edit) string {
	most, least := list[0].fit, list[0].fit
	for _, e := range list {
		most, least = max(most, e.fit), min(least, e.fit)
	}
	if worth(most, most) == worth(least, least) {
		return price(worth(most, most)).each(len(list))
	}
	return fmt.Sprintf("[+%.1f to +%.1f fit]", most, least)
}

func editLabels(m *Match, list []Edit) string {
	var out []string
	for _, e := range list {
		out = append(out, editLabel(m, e))
	}
	return strings.Join(out, "; ")
}

// editText says one edit, what it is worth first.
func editText(m *Match, e Edit) string {
	s := worth(e.fit, e.evidence) + " " + editMessage(m, e)
	var in []string
	if e.At != nil {
		in = append(in, where(*e.At))
	}
	if a := aim(m, e); a != "" {
		in = append(in, a)
	}
	if len(in) > 0 {
		s += " (" + strings.Join(in, "; ") + ")"
	}
	return s
}

// aim says what an edit is for, where the posting calls it otherwise and its
// message does not say so.
func aim(m *Match, e Edit) string {
	if m == nil || !match.Step(e.Step).Answers() {
		return ""
	}
	var other []string
	for _, q := range m.Requirements {
		if slices.Contains(e.Requirements, q.ID) && q.Label != e.Label && !strings.Contains(q.Label, e.Label) && !strings.Contains(e.Message, q.Label) {
			other = append(other, q.Label)
		}
	}
	if len(other) == 0 {
		return ""
	}
	return "asked as " + strings.Join(other, "; ")
}

// editMessage says what to do; what would have to be learned is named alone, since
// its heading says the rest.
func editMessage(m *Match, e Edit) string {
	if e.Code == match.AddIfTrue {
		return editLabel(m, e)
	}
	return e.Message
}

// editLabel says what an edit is about, and how the posting writes it where one
// would not know it again.
func editLabel(m *Match, e Edit) string {
	if m == nil {
		return e.Label
	}
	if e.Code != match.AddIfTrue {
		return askedLabel(m, e)
	}
	for _, q := range m.Requirements {
		if q.Written != nil && slices.Contains(e.Requirements, q.ID) {
			return e.Label + " (“" + *q.Written + "”)"
		}
	}
	return e.Label
}

// askedLabel names what an edit is about as the posting asks for it: where that is
// another skill than the one to mend, by the first requirement that it mends.
func askedLabel(m *Match, e Edit) string {
	other := ""
	for _, q := range m.Requirements {
		if !slices.Contains(e.Requirements, q.ID) {
			continue
		}
		if slices.Contains(q.Skills, e.Skill) {
			return e.Label
		}
		other = cmp.Or(other, q.Label)
	}
	return cmp.Or(other, e.Label)
}

// worth says points in brackets. What adds to the fit adds as much to the
// evidence, and is told once; what is told as nothing is left out.
func worth(fit, evidence float64) string {
	f, e := fmt.Sprintf("%+.1f", fit), fmt.Sprintf("%+.1f", evidence)
	switch none := "+0.0"; {
	case f != none && e != none && f != e:
		return "[" + f + " fit, " + e + " evidence]"
	case f != none:
		return "[" + f + " fit]"
	case e != none:
		return "[" + e + " evidence]"
	case evidence > 0:
		return "[under +0.1 evidence]"
	}
	return "[for searches]"
}
