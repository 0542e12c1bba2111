// Package check holds the rules by which a build fails: limits on how a resume
// fits a posting. One file for each kind of limit; a rule turns a comparison into findings.
package check

import "skillmatch/internal/match"

// Finding is a broken limit.
type Finding struct {
	Rule    string
	Message string
}

// Limits are what the owner of a resume asks of it. A nil limit is not checked.
type Limits struct {
	MinScore           *float64 // of fit, 0 to 100
	MinEvidence        *float64 // of evidence, 0 to 100
	MaxMissingRequired *int     // required skills that are neither met nor implied
}

// rules are all rules, in the order in which their findings come.
var rules = []func(Limits, *match.Result) []Finding{minScore, minEvidence, maxMissingRequired}

// Run returns the limits that a scorable result breaks.
func Run(l Limits, r *match.Result) []Finding {
	var out []Finding
	for _, rule := range rules {
		out = append(out, rule(l, r)...)
	}
	return out
}
