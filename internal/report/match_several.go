package report

import (
	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

// Matches is a resume against several postings.
type Matches struct {
	Head
	Results []*Match `json:"results"`
	Edits   []Common `json:"edits"` // over all postings, most points first
}

// Common is an edit over several postings: what it adds to all their scores
// together, and the places of those postings in Results.
type Common struct {
	Edit
	Postings []int `json:"postings"`
}

// NewMatches makes the report of several comparisons.
func NewMatches(c Context, results []*Match) *Matches {
	return &Matches{Head: c.head("matches"), Results: results, Edits: []Common{}}
}

// Join adds what would mend the resume for several of its postings.
func (m *Matches) Join(res *profile.Resume, list []match.Common) {
	for _, e := range list {
		m.Edits = append(m.Edits, Common{newEdit(res, e.Edit), e.Postings})
	}
}

// missing returns what is asked in vain by as many postings as least wants, of
// those that could be scored, most points first; and how many those are.
func (m *Matches) missing(least func(n, of int) bool) (out []Common, of int) {
	for _, r := range m.Results {
		if r.Score != nil {
			of++
		}
	}
	for _, e := range m.Edits {
		if !match.Step(e.Step).Answers() && least(len(e.Postings), of) {
			out = append(out, e)
		}
	}
	return out, of
}
