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
	unasked := unaskedLabels(m, other)
	terms := unknownTerms(m.Understanding)
	extras := make([]string, 0, len(m.Extras))
	for _, e := range m.Extras {
		extras = append(extras, e.Name)
	}
	if len(named)+len(not)+len(unasked)+len(extras)+len(terms) == 0 {
		return
	}
	p.head("Not scored")
	for _, part := range []struct {
		head string
		list []string
		most int
	}{
		{"soft skills, named", named, len(named)},
		{"soft skills, not named", not, len(not)},
		{"only mentioned", unasked, shownExtras},
		{"you also show", extras, shownExtras},
		{"not in the taxonomy", terms, shownExtras},
	} {
		if len(part.list) == 0 {
			continue
		}
		list := part.list
		if n := len(list) - part.most; n > 0 && !p.Verbose {
			list = append(slices.Clone(list[:part.most]), fmt.Sprintf("and %d more", n))
		}
		p.wrapped("  · ", "", "%s: %s", part.head, strings.Join(list, ", "))
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
	more := " -v quotes in full."
	if p.Verbose {
		more = ""
	}
	p.blank()
	p.wrapped("", dim, "Fit counts what is asked and shown (required ×%g, preferred ×%g); evidence also how well it is shown. A few points mean nothing; one missing requirement may.%s",
		m.Tool.Weights.Required, m.Tool.Weights.Preferred, more)
}
