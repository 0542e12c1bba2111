package match

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/profile"
)

func TestWhyIdle(t *testing.T) {
	p := posting(
		want(profile.Required, 1, "mysql"), want(profile.Required, 1, "go", "kafka"), want(profile.Required, 1, "scripting"),
		want(profile.Preferred, 1, "flask"), want(profile.Mentioned, 1, "skyhook"), want(profile.Required, 2, "ruby", "single-sign-on"),
	)
	p.Requirements[1].Label = "Go or Kafka"
	c := NewCandidate(&profile.Resume{Claims: []profile.Claim{claim("go", 6), claim("mysql", 6), claim("python", 6)}}, testTaxonomy())
	r := Compare(c, p, DefaultWeights)
	tests := []struct {
		name, id string
		want     []Idle
	}{
		{"met", "mysql", []Idle{{"mysql", IdleMet, "MySQL adds nothing to the fit: it is met already"}}},
		{"an alternative", "kafka", []Idle{{"kafka", IdleAlternative, "Apache Kafka adds nothing to the fit: it is only an alternative in “Go or Kafka”, which is met already"}}},
		{"a parent of it is met", "python", []Idle{{"python", IdleMet, "Python adds nothing to the fit: scripting is met already"}}},
		{"named alone", "skyhook", []Idle{{"skyhook", IdleNamed, "Skyhook adds nothing to the fit: it is named, but not asked for"}}},
		{"not asked", "authorization", []Idle{{"authorization", IdleNotAsked, "authorization adds nothing to the fit: it is not asked for"}}},
		{"missing", "flask", []Idle{}},
		{"one of two that are needed", "single-sign-on", []Idle{}},
		{"a parent is met, but it is asked itself", "ruby", []Idle{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, WhyIdle(c, r, []string{tt.id})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
