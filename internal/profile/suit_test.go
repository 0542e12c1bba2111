package profile_test

import (
	"testing"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

func TestTitleOf(t *testing.T) {
	role := &skill.Role{Name: "Back End Engineer", Titles: []string{"back-end developer"}}
	job := func(title string, kind profile.JobKind, current bool) profile.Job {
		return profile.Job{Title: title, Kind: kind, Current: current}
	}
	tests := []struct {
		name    string
		res     profile.Resume
		want    string
		current bool
	}{
		{"the resume's own", profile.Resume{Title: "Senior Back End Engineer"}, "Senior Back End Engineer", true},
		{"the present job before an older one", profile.Resume{Jobs: []profile.Job{
			job("Back end developer", profile.Work, false), job("Back-End Engineer", profile.Work, true),
		}}, "Back-End Engineer", true},
		{"an older job", profile.Resume{Title: "Baker", Jobs: []profile.Job{job("Back end developer", profile.Work, false)}}, "Back end developer", false},
		{"no part of a word", profile.Resume{Title: "Back End Engineering"}, "", false},
		{"a project is no job", profile.Resume{Jobs: []profile.Job{job("Back End Engineer", profile.Project, true)}}, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, current := profile.TitleOf(role, &tt.res); got != tt.want || current != tt.current {
				t.Errorf("%q, %v, want %q, %v", got, current, tt.want, tt.current)
			}
		})
	}
}

func TestStepOf(t *testing.T) {
	role := &skill.Role{Seniority: []skill.Step{{Name: "junior", Low: 2, High: 4}, {Name: "senior", Low: 3, High: 5}, {Name: "lead", Low: 4, High: 9}}}
	tests := []struct {
		name   string
		months int
		want   string
	}{
		{"unknown", profile.Unknown, ""},
		{"none", 0, "junior"},
		{"just short", 23, "junior"},
		{"as many as the first step takes", 24, "senior"},
		{"the last", 60, "lead"},
		{"far more", 400, "lead"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := profile.StepOf(role, tt.months); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
	if got := profile.StepOf(&skill.Role{}, 60); got != "" {
		t.Errorf("a role without steps has %q", got)
	}
}
