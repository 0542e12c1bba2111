package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// TitleOf returns the title of a resume, or of one of its jobs, that is one of a
// role's, and whether it is that of the resume itself or of a job that runs to
// the present; empty when there is none.
func TitleOf(role *skill.Role, res *Resume) (title string, current bool) {
	if isTitle(role, res.Title) {
		return res.Title, true
	}
	for _, j := range res.Jobs {
		if j.Kind == Work && isTitle(role, j.Title) && (title == "" || j.Current) {
			title, current = j.Title, j.Current
		}
	}
	return title, current
}

func isTitle(role *skill.Role, title string) bool {
	words := " " + text.Fold(title) + " "
	return slices.ContainsFunc(append([]string{role.Name}, role.Titles...), func(own string) bool {
		return strings.Contains(words, " "+text.Fold(own)+" ")
	})
}

// StepOf returns the last step of a role's career that months of work reach:
// those of the steps before it, at the least that people spend in them. It is
// empty when the months are unknown or the role has no steps.
func StepOf(role *skill.Role, months int) string {
	if months == Unknown || len(role.Seniority) == 0 {
		return ""
	}
	step, before := role.Seniority[0].Name, 0
	for i, s := range role.Seniority[:len(role.Seniority)-1] {
		if before += s.Low * 12; months >= before {
			step = role.Seniority[i+1].Name
		}
	}
	return step
}
