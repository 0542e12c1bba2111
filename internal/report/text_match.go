package report

import (
	"cmp"
	"fmt"
	"slices"

	"skillmatch/internal/match"
)

// shownExtras is how many of the things that are not scored are named for people;
// JSON has them all.
const shownExtras = 12

// match prints one comparison: the score, what to do first, what is missing and
// what is shown, and at the end all that could be done.
func (p *printer) match(m *Match) {
	p.wrapped("", bold, "%s against %s", m.Resume.Name, postingName(m))
	p.blank()
	if m.Score == nil {
		p.wrapped("", yellow, "Nothing to score: %s", reasonText(*m.Reason))
	} else {
		p.score(m)
	}
	for _, i := range m.Integrity {
		p.wrapped("! ", red, "%s (%s)", i.Message, where(i.At))
	}
	if !p.several { // else told once for all
		p.warnings(m.Resume.Warnings, "")
	}
	p.warnings(m.Posting.Warnings, "posting: ")
	missing, weak, met, other := sortOut(m)
	p.mendFirst(m)
	asked, duties := byPlace(missing)
	p.missing("Missing", asked, mostMissing)
	p.missing("Missing too, but named in the duties alone", duties, mostDuties)
	p.gates(m)
	p.shown(weak, met)
	p.beside(m, other)
	p.edits(m)
	p.goal(m)
	p.closing(m)
}

func (p *printer) warnings(list []Warning, side string) {
	for _, w := range list {
		p.wrapped("! ", yellow, "%s%s", side, w.Message)
	}
}

func postingName(m *Match) string {
	name := m.Posting.Name
	if m.Posting.Role != nil {
		name = "role " + *m.Posting.Role
		if m.Posting.Seniority != nil {
			name += ", " + *m.Posting.Seniority
		}
		return name
	}
	if m.Posting.Title != nil {
		return fmt.Sprintf("%s (%s)", *m.Posting.Title, name)
	}
	return name
}

func reasonText(code string) string {
	switch code {
	case "only-soft":
		return "the posting asks for soft skills alone, and those are not scored."
	case "not-a-posting":
		return "this does not read like a job posting."
	}
	return "the posting states no requirement that could be recognised."
}

func (p *printer) score(m *Match) {
	s := m.Score
	color := green
	switch {
	case s.Fit < 50:
		color = red
	case s.Fit < 75:
		color = yellow
	}
	p.raw(p.paint(fmt.Sprintf("Fit %.0f of 100", s.Fit), bold+";"+color) + fmt.Sprintf("   evidence %.0f of 100\n", s.Evidence))
	required := fmt.Sprintf("%d of %d stated requirements", s.Required.answered(), s.Required.Of)
	preferred := fmt.Sprintf("%d of %d preferred", s.Preferred.answered(), s.Preferred.Of)
	switch {
	case s.Preferred.Of == 0:
		p.wrapped("", "", "Your resume shows evidence for %s.", required)
	case s.Required.Of == 0:
		p.wrapped("", "", "Your resume shows evidence for %s; nothing is stated as required.", preferred)
	default:
		p.wrapped("", "", "Your resume shows evidence for %s, %s.", required, preferred)
	}
	if m.WhatIf != nil {
		p.wrapped("", "", "%s", whatIfText(m.WhatIf))
	}
	if text := cautionText(m); text != "" {
		p.wrapped("", yellow, "%s", text)
	}
}

// cautionText says why a score tells little, or nothing.
func cautionText(m *Match) string {
	switch u := m.Understanding; {
	case m.Caution != nil && *m.Caution == match.NotUnderstood:
		return fmt.Sprintf("Only %.0f of %d sentences that ask for something were understood: read the posting yourself, and take the number lightly.",
			u.Understood*float64(u.RequirementSegments), u.RequirementSegments)
	case m.Caution != nil && *m.Caution == match.FewTechnologies:
		return "The posting asks for few technologies, so a fit of 0 tells little of you: compare its duties with your jobs yourself."
	case m.Basis == "thin":
		return "Thin basis: few requirements were stated, so take the number lightly."
	}
	return ""
}

// sortOut parts the requirements by what they mean for the reader.
func sortOut(m *Match) (missing, weak, met, other []Requirement) {
	for _, q := range m.Requirements {
		switch {
		case q.Weight == 0:
			other = append(other, q)
		case !q.answered():
			missing = append(missing, q)
		case gain(q) > 0 || q.Status == "implied":
			weak = append(weak, q)
		default:
			met = append(met, q)
		}
	}
	place := map[string]int{} // of each requirement in the queue of edits, which has the plainest first
	for i, e := range m.Edits {
		for _, id := range e.Requirements {
			place[id] = i
		}
	}
	slices.SortStableFunc(missing, func(a, b Requirement) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(place[a.ID], place[b.ID]))
	})
	slices.SortStableFunc(weak, func(a, b Requirement) int { return cmp.Compare(gain(b), gain(a)) })
	return missing, weak, met, other
}

// byPlace parts requirements into those that the posting asks for and those that
// only the description of the work names; all are one where nothing is asked
// otherwise.
func byPlace(list []Requirement) (asked, duties []Requirement) {
	for _, q := range list {
		if q.AskedIn == match.InDuties.String() {
			duties = append(duties, q)
		} else {
			asked = append(asked, q)
		}
	}
	if len(asked) == 0 {
		return duties, nil
	}
	return asked, duties
}

// gain is what showing a requirement better is worth.
func gain(q Requirement) float64 {
	sum := 0.0
	for _, a := range q.Advice {
		sum += a.Points
	}
	return sum
}

// label says what a requirement asks for, and how the posting writes it where
// one would not know it again.
func label(q Requirement) string {
	s := q.Label
	if q.Written != nil {
		s += " (“" + *q.Written + "”)"
	}
	if q.Open {
		s += " (or similar)"
	}
	if q.Months.Asked != nil {
		s += ", " + span(*q.Months.Asked)
	}
	return s
}

// sameAsked reports whether the first two requirements are asked for by the same
// words: these are quoted once, below the last of them.
func sameAsked(list []Requirement) bool {
	return len(list) > 1 && len(list[0].Asked) > 0 && len(list[1].Asked) > 0 &&
		list[0].Asked[0].Text == list[1].Asked[0].Text && list[0].Asked[0].At.Line == list[1].Asked[0].At.Line
}

// sameEvidence is sameAsked for what shows them.
func sameEvidence(list []Requirement) bool {
	return len(list) > 1 && len(list[0].Evidence) > 0 && len(list[1].Evidence) > 0 &&
		list[0].Evidence[0].Text == list[1].Evidence[0].Text && list[0].Evidence[0].At.Line == list[1].Evidence[0].At.Line
}

// shown says how long and how lately a requirement is shown, in brackets.
func shown(q Requirement) string {
	if q.Months.Shown == nil {
		return ""
	}
	s := span(*q.Months.Shown)
	if q.Months.Last != nil {
		s += ", last " + *q.Months.Last
	}
	return "[" + s + "]"
}
