package profile

import (
	"fmt"
	"slices"

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
	p.Requirements, p.Absorbed = absorb(merge(list))
	p.Understanding = Understanding{Segments: len(list), Requirement: len(list), Understood: len(list)}
	for _, id := range role.Traits {
		p.Soft = append(p.Soft, Soft{id, Preferred})
	}
	for _, e := range role.Expects {
		p.Gates = append(p.Gates, Gate{Name: e, Asked: e, Level: Required})
	}
	if years > 0 { // the years of the steps before are asked of who wants this one
		p.Gates = append(p.Gates, Gate{Name: GateYears, Asked: fmt.Sprint(years), Value: years, Level: Required})
	}
	return p, nil
}
