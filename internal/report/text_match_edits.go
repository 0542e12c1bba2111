package report

import (
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

// edits prints the edit queue.
func (p *printer) edits(m *Match) {
	if len(m.Edits) == 0 {
		return
	}
	p.head("What to mend, in this order")
	for i := 0; i < len(m.Edits); {
		e := m.Edits[i]
		if i == 0 || e.Step != m.Edits[i-1].Step {
			p.wrapped("  ", dim, "%s", stepText(e.Step))
		} else if m.forDuty(e) && !m.forDuty(m.Edits[i-1]) {
			p.wrapped("  ", dim, "The same, named in the duties alone")
		}
		n := m.alike(m.Edits[i:])
		if n == 1 {
			p.wrapped(fmt.Sprintf("  %2d. ", i+1), "", "%s", editText(m, e))
		} else {
			var labels []string
			for _, one := range m.Edits[i : i+n] {
				labels = append(labels, editLabel(m, one))
			}
			p.wrapped(fmt.Sprintf("  %2d–%d. ", i+1, i+n), "", "%s each] %s", strings.TrimSuffix(worth(e.Fit, e.Evidence), "]"), strings.Join(labels, "; "))
		}
		i += n
	}
}

// alike counts how many edits from the first on can be told in one line: those
// of which only the name is told, worth the same.
func (m *Match) alike(list []Edit) int {
	n := 1
	for n < len(list) && m.forDuty(list[0]) == m.forDuty(list[n]) && list[0].Code == match.AddIfTrue && list[n].Code == match.AddIfTrue &&
		worth(list[n].Fit, list[n].Evidence) == worth(list[0].Fit, list[0].Evidence) {
		n++
	}
	return n
}

// forDuty reports whether an edit is about what the resume does not show and the
// posting names in its duties alone.
func (m *Match) forDuty(e Edit) bool {
	return !match.Step(e.Step).Answers() && !slices.ContainsFunc(m.Requirements, func(q Requirement) bool {
		return q.AskedIn != match.InDuties.String() && slices.Contains(e.Requirements, q.ID)
	})
}

// editText says one edit, what it is worth first.
func editText(m *Match, e Edit) string {
	s := worth(e.Fit, e.Evidence) + " " + aim(m, e) + editMessage(m, e)
	if e.At != nil {
		s += " (" + where(*e.At) + ")"
	}
	return s
}

// aim says what an edit is for, where the posting calls it otherwise.
func aim(m *Match, e Edit) string {
	if m == nil || !match.Step(e.Step).Answers() {
		return ""
	}
	var other []string
	for _, q := range m.Requirements {
		if slices.Contains(e.Requirements, q.ID) && q.Label != e.Label {
			other = append(other, q.Label)
		}
	}
	if len(other) == 0 {
		return ""
	}
	return "for " + strings.Join(other, "; ") + ": "
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
	if m == nil || e.Code != match.AddIfTrue {
		return e.Label
	}
	for _, q := range m.Requirements {
		if q.Written != nil && slices.Contains(e.Requirements, q.ID) {
			return e.Label + " (“" + *q.Written + "”)"
		}
	}
	return e.Label
}

// worth says points in brackets, those of zero left out.
func worth(fit, evidence float64) string {
	switch {
	case fit > 0 && fit == evidence:
		return fmt.Sprintf("[+%.1f fit and evidence]", fit)
	case fit > 0 && evidence > 0:
		return fmt.Sprintf("[+%.1f fit, +%.1f evidence]", fit, evidence)
	case fit > 0:
		return fmt.Sprintf("[+%.1f fit]", fit)
	case evidence > 0:
		return fmt.Sprintf("[+%.1f evidence]", evidence)
	}
	return "[for searches]"
}

// goal prints the way to a goal.
func (p *printer) goal(m *Match) {
	g := m.Goal
	if g == nil {
		return
	}
	p.head(fmt.Sprintf("Goal: %s %g, now %.2f", g.By, g.Goal, g.Now))
	p.wrapped("  ", "", "%s", goalText(g))
	for _, e := range g.Edits {
		p.goalEdit(m, g, e)
	}
	if len(g.Beyond) > 0 && len(g.Edits) > 0 {
		p.wrapped("  ", dim, "beyond them, only if true:")
	}
	for _, e := range g.Beyond {
		p.goalEdit(m, g, e)
	}
	if n := len(g.Edits) + len(g.Beyond); n > 0 {
		p.line("  =%6.2f", g.After)
	}
}

func (p *printer) goalEdit(m *Match, g *Goal, e Edit) {
	p.wrapped(fmt.Sprintf("  +%6.2f  ", g.gain(e)), "", "%s (edit %d)", e.Label, queued(m, e))
}

// gain is what an edit adds to the score that the goal is about.
func (g *Goal) gain(e Edit) float64 {
	if g.By == "evidence" {
		return e.Evidence
	}
	return e.Fit
}

// queued is the number of an edit in the queue.
func queued(m *Match, e Edit) int {
	for i, q := range m.Edits {
		if q.Code == e.Code && q.Skill == e.Skill && slices.Equal(q.Requirements, e.Requirements) {
			return i + 1
		}
	}
	return 0
}

// goalText says in a sentence how a goal is reached, or how far one gets.
func goalText(g *Goal) string {
	switch {
	case g.Now >= g.Goal:
		return "It is reached as it is."
	case g.Reached && len(g.Beyond) == 0:
		return fmt.Sprintf("The fewest edits that reach it, all of them about what the resume proves: %d.", len(g.Edits))
	case g.Reached && len(g.Edits) == 0:
		return fmt.Sprintf("Showing better what is proved adds nothing to it. It takes %s: add only what is true.", g.beyond())
	case g.Reached:
		return fmt.Sprintf("Showing better what is proved gets to %.2f. Beyond that it takes %s: add only what is true.", g.Rewritten, g.beyond())
	}
	return fmt.Sprintf("It cannot be reached: all edits together get to %.2f.", g.After)
}

// beyond says what a goal takes beside what is proved.
func (g *Goal) beyond() string {
	hints := 0
	for _, e := range g.Beyond {
		if e.Step == string(match.Hint) {
			hints++
		}
	}
	switch missing := plural(len(g.Beyond)-hints, "requirement", "requirements") + " that the resume does not show"; {
	case hints == 0:
		return missing
	case hints == len(g.Beyond):
		return plural(hints, "skill", "skills") + " that the resume only hints at"
	default:
		return plural(hints, "skill", "skills") + " that the resume only hints at, and " + missing
	}
}

// whatIfText says what a score would be, and the difference.
func whatIfText(w *WhatIf) string {
	s := fmt.Sprintf("What if it also showed %s: fit %.0f (%+.1f), evidence %.0f (%+.1f)", strings.Join(w.Skills, ", "), w.Fit, w.Gain.Fit, w.Evidence, w.Gain.Evidence)
	if w.Required.Of > 0 {
		s += fmt.Sprintf(", %d of %d required", w.Required.answered(), w.Required.Of)
	}
	if w.Preferred.Of > 0 {
		s += fmt.Sprintf(", %d of %d preferred", w.Preferred.answered(), w.Preferred.Of)
	}
	s += "."
	for _, i := range w.Idle {
		s += " " + i.Message + "."
	}
	return s
}
