package check

import (
	"fmt"
	"strings"

	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

// maxMissingRequired bounds how many required skills may be missing. A skill that
// is only near to another is missing.
func maxMissingRequired(l Limits, r *match.Result) []Finding {
	if l.MaxMissingRequired == nil {
		return nil
	}
	var names []string
	for _, it := range r.Items {
		if it.Requirement.Level == profile.Required && it.Status != match.Met && it.Status != match.Implied {
			names = append(names, it.Requirement.Label)
		}
	}
	if len(names) <= *l.MaxMissingRequired {
		return nil
	}
	return []Finding{{"max-missing-required", fmt.Sprintf("%d required are missing, at most %d may be: %s", len(names), *l.MaxMissingRequired, strings.Join(names, "; "))}}
}
