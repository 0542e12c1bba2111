package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

func TestRun(t *testing.T) {
	item := func(label string, level profile.Level, s match.Status) match.Item {
		return match.Item{Requirement: &profile.Requirement{Label: label, Level: level}, Status: s}
	}
	result := &match.Result{
		Scorable: true, Fit: 6977, Evidence: 6000,
		Items: []match.Item{
			item("Go", profile.Required, match.Met), item("SQL", profile.Required, match.Implied), item("Docker", profile.Required, match.Close),
			item("Kubernetes", profile.Required, match.Missing), item("Terraform", profile.Preferred, match.Missing),
		},
	}
	num := func(f float64) *float64 { return &f }
	count := func(n int) *int { return &n }
	tests := []struct {
		name   string
		limits Limits
		want   []Finding
	}{
		{"no limits", Limits{}, nil},
		{"all hold", Limits{num(69.77), num(60), count(2)}, nil},
		{"fit", Limits{MinScore: num(69.78)}, []Finding{{"min-score", "fit is 69.77, at least 69.78 is asked"}}},
		{"evidence", Limits{MinEvidence: num(80)}, []Finding{{"min-evidence", "evidence is 60.00, at least 80 is asked"}}},
		{"missing, what is near among them, preferred ones not", Limits{MaxMissingRequired: count(1)},
			[]Finding{{"max-missing-required", "2 required are missing, at most 1 may be: Docker; Kubernetes"}}},
		{"zero is a limit", Limits{MaxMissingRequired: count(0)}, []Finding{{"max-missing-required", "2 required are missing, at most 0 may be: Docker; Kubernetes"}}},
		{"all broken, in order", Limits{num(100), num(100), count(0)}, []Finding{
			{"min-score", "fit is 69.77, at least 100 is asked"},
			{"min-evidence", "evidence is 60.00, at least 100 is asked"},
			{"max-missing-required", "2 required are missing, at most 0 may be: Docker; Kubernetes"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Run(tt.limits, result)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
