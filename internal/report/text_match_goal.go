package report

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/match"
)

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
	p.wrapped(fmt.Sprintf("  +%6.2f  ", g.gain(e)), "", "%s (edit %d)", askedLabel(m, e), queued(m, e))
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
