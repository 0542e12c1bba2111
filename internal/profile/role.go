package profile

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// FromRole makes a posting of a role, as it is asked at one step of its career;
// an empty seniority leaves out what only later steps add.
func FromRole(role *skill.Role, tax *skill.Taxonomy, seniority string) (*Posting, error) {
	asked, years, err := role.AtStep(seniority)
	if err != nil {
		return nil, err
	}
	p := &Posting{Role: role.ID, Title: role.Name, Seniority: seniority, LooksLike: true}
	var list []Requirement
	for _, q := range asked {
		ids := slices.Clone(q.AnyOf)
		label := Label(tax, ids, q.Need)
		if q.Label != "" && q.Label != label && len(ids) > 1 {
			label = q.Label + " (" + label + ")"
		} else if q.Label != "" {
			label = q.Label
		}
		slices.Sort(ids)
		list = append(list, Requirement{Skills: ids, Need: q.Need, Open: q.Open, Level: Level(q.Level), Months: q.Months, Label: label})
	}
	p.Requirements = absorb(merge(list))
	p.Understanding = Understanding{Segments: len(list), Requirement: len(list), Understood: len(list)}
	for _, id := range role.Traits {
		p.Soft = append(p.Soft, Soft{id, Preferred})
	}
	for _, e := range role.Expects {
		p.Gates = append(p.Gates, Gate{Name: e, Asked: e})
	}
	if years > 0 { // the years of the steps before are asked of who wants this one
		p.Gates = append(p.Gates, Gate{Name: "total-years", Asked: fmt.Sprint(years), Value: years})
	}
	return p, nil
}

// Meets tells whether a resume meets a gate: what was found in the gate's own
// unit, empty when nothing was, and the state.
func Meets(g Gate, res *Resume, tax *skill.Taxonomy) (found string, state GateState) {
	switch g.Name {
	case "total-years":
		if res.Months == Unknown {
			return "", GateUnknown
		}
		found = strings.TrimSuffix(fmt.Sprintf("%.1f", float64(res.Months)/12), ".0")
		if res.Months >= g.Value*12 {
			return found, GateMet
		}
		return found, GateNotMet
	case "degree":
		best := 0
		for _, e := range res.Education {
			best = max(best, slices.Index(outline.DegreeNames, e.Degree))
		}
		switch {
		case best >= g.Value:
			return outline.DegreeNames[best], GateMet
		case best == 0 && g.Soft:
			return "", GateUnknown
		case best == 0:
			return "", GateNotMet
		}
		return outline.DegreeNames[best], GateNotMet
	case "language":
		for _, m := range res.Mentions {
			if m.Skill.Kind == skill.Language && m.Skill.Name == g.Asked {
				return m.Skill.Name, GateMet
			}
		}
		return "", GateUnknown
	case "github-link", "portfolio":
		for _, l := range res.Links {
			github := strings.Contains(strings.ToLower(l), "github.com/") || strings.Contains(strings.ToLower(l), "bitbucket.org/")
			if github == (g.Name == "github-link") && !strings.Contains(l, "linkedin.com") && !strings.HasPrefix(l, "mailto:") && !strings.HasPrefix(l, "tel:") {
				return l, GateMet
			}
		}
		return "", GateNotMet
	}
	if w, ok := res.Gates[g.Name]; ok {
		return w, GateMet
	}
	return "", GateUnknown
}

// GateState is whether a gate is met.
type GateState string

// States of a gate, as the contract lists them.
const (
	GateMet      GateState = "met"
	GateNotMet   GateState = "not_met"
	GateUnknown  GateState = "unknown"
	GateNotAsked GateState = "not_asked"
)
