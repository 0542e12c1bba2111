package check

import (
	"fmt"

	"skillmatch/internal/match"
)

// minScore asks for a fit.
func minScore(l Limits, r *match.Result) []Finding {
	return atLeast("min-score", "fit", l.MinScore, r.Fit)
}

// minEvidence asks for an evidence score.
func minEvidence(l Limits, r *match.Result) []Finding {
	return atLeast("min-evidence", "evidence", l.MinEvidence, r.Evidence)
}

func atLeast(rule, what string, limit *float64, hundredths int) []Finding {
	if limit == nil || float64(hundredths)/100 >= *limit {
		return nil
	}
	return []Finding{{rule, fmt.Sprintf("%s is %.2f, at least %g is asked", what, float64(hundredths)/100, *limit)}}
}
