package report

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/profile"
)

func (p *printer) gates(m *Match) {
	if len(m.Gates) == 0 {
		return
	}
	p.head("Beside the score")
	for _, g := range m.Gates {
		mark, color := "?", yellow
		switch g.State {
		case "met":
			mark, color = "✓", green
		case "not_met":
			mark, color = "✗", red
		case "not_asked":
			p.wrapped("  · ", "", "%s: not needed", gateName(g))
			continue
		}
		found := "not found in the resume"
		if g.Found != nil {
			found = "found " + *g.Found
			if g.Gate == profile.GateYears {
				found += " years by dates"
			}
		}
		p.wrapped("  "+mark+" ", color, "%s – %s", gateAsked(g), found)
	}
}

// gateName names a gate in words: "work authorization".
func gateName(g Gate) string { return strings.ReplaceAll(g.Gate, "-", " ") }

// gateAsked says what a gate asks: "degree (preferred): master in Physics".
func gateAsked(g Gate) string {
	s := gateName(g)
	if g.Level == string(profile.Preferred) {
		s += " (preferred)"
	}
	if g.Asked != nil && *g.Asked != g.Gate {
		s += ": " + *g.Asked
		if g.Gate == profile.GateYears {
			s += " asked"
		}
	}
	return s
}

// beside prints what is not scored.
func (p *printer) beside(m *Match, other []Requirement) {
	named, not := softAsked(m)
	if len(named)+len(not) > 0 {
		p.head("Soft skills asked (not scored)")
		if len(named) > 0 {
			p.wrapped("  named: ", "", "%s", strings.Join(named, ", "))
		}
		if len(not) > 0 {
			p.wrapped("  not named: ", "", "%s", strings.Join(not, ", "))
		}
	}
	unasked := unaskedLabels(m, other)
	if len(unasked) > 0 {
		p.head("Named, but not asked of you")
		p.wrapped("  ", "", "%s", strings.Join(unasked, ", "))
	}
	if len(m.Extras) > 0 {
		p.head("You also show")
		var names []string
		for _, e := range m.Extras[:min(shownExtras, len(m.Extras))] {
			names = append(names, e.Name)
		}
		if n := len(m.Extras) - len(names); n > 0 {
			names = append(names, fmt.Sprintf("and %d more", n))
		}
		p.wrapped("  ", "", "%s", strings.Join(names, ", "))
	}
	if terms := unknownTerms(m.Understanding); len(terms) > 0 {
		p.head("Looks like a skill, not in the taxonomy (not scored)")
		p.wrapped("  ", "", "%s", strings.Join(terms, ", "))
	}
}

// unaskedLabels names what a posting names without asking for it, less what it
// asks for elsewhere, alone or as one of several.
func unaskedLabels(m *Match, other []Requirement) []string {
	asked := map[string]bool{}
	for _, q := range m.Requirements {
		if q.Weight > 0 {
			for _, id := range q.Skills {
				asked[id] = true
			}
			if q.Family != nil {
				asked[*q.Family] = true
			}
		}
	}
	var out []string
	for _, q := range other {
		switch {
		case q.Level == "excluded":
			out = append(out, q.Label+" (not needed)")
		case slices.ContainsFunc(q.Skills, func(id string) bool { return !asked[id] }):
			out = append(out, q.Label)
		}
	}
	return out
}

// softAsked parts the soft skills that a posting asks for by whether the resume
// names them.
func softAsked(m *Match) (named, not []string) {
	for _, s := range m.Soft {
		switch {
		case s.Asked && s.Found:
			named = append(named, s.Name)
		case s.Asked:
			not = append(not, s.Name)
		}
	}
	return named, not
}

// unknownTerms returns the terms once each.
func unknownTerms(u Understanding) []string {
	var out []string
	for _, t := range u.UnknownTerms {
		if !slices.Contains(out, t.Text) {
			out = append(out, t.Text)
		}
	}
	return out
}

func (p *printer) closing(m *Match) {
	if m.Score == nil {
		return
	}
	p.blank()
	p.wrapped("", dim, "Fit counts what is asked and shown (required ×%g, preferred ×%g); evidence also how well it is shown. A few points mean nothing; one missing requirement may.",
		m.Tool.Weights.Required, m.Tool.Weights.Preferred)
}
