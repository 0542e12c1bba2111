package match_test

import (
	"testing"

	"skillmatch/internal/match"
)

func TestATitleOutweighsALittleFit(t *testing.T) {
	tests := []struct {
		name           string
		title, current bool
		want           float64
	}{
		{"no title", false, false, 54.32},
		{"a title of the past", true, false, 62.32},
		{"the title of now", true, true, 69.32},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := match.Rank(&match.Result{Fit: 5432}, tt.title, tt.current); got != tt.want {
				t.Errorf("rank %v, want %v", got, tt.want)
			}
		})
	}
}
