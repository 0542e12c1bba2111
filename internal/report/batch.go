package report

import (
	"skillmatch/internal/batch"
	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

// Batch is a matrix of resumes and postings.
type Batch struct {
	Head
	Resumes  []BatchFile `json:"resumes"`
	Postings []BatchFile `json:"postings"`
	Cells    []Cell      `json:"cells"` // ranked: best fit first
	Failures []Failure   `json:"failures"`
}

// BatchFile is a document of a batch.
type BatchFile struct {
	Name   string  `json:"name"`
	SHA256 string  `json:"sha256"`
	Title  *string `json:"title"`
}

// Cell is a resume against a posting; both are places in the lists. Of a
// posting that cannot be scored, fit and evidence are null.
type Cell struct {
	Resume          int      `json:"resume"`
	Posting         int      `json:"posting"`
	Fit             *float64 `json:"fit"`
	Evidence        *float64 `json:"evidence"`
	Basis           string   `json:"basis"`
	Reason          *string  `json:"reason"`
	Required        Tally    `json:"required"`
	Preferred       Tally    `json:"preferred"`
	MissingRequired []string `json:"missing_required"`
}

// Failure is a file that could not be read.
type Failure struct {
	Name    string `json:"name"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// NewBatch makes the report of a batch. The cells come as they are ranked.
func NewBatch(c Context, resumes, postings []*profile.Reading, cells []batch.Cell, failures []batch.Failure) *Batch {
	out := &Batch{Head: c.head("batch"), Resumes: []BatchFile{}, Postings: []BatchFile{}, Cells: []Cell{}, Failures: []Failure{}}
	for _, r := range resumes {
		out.Resumes = append(out.Resumes, BatchFile{r.Outline.Doc.Name, r.Outline.Doc.SHA256, orNull(r.Resume.Title)})
	}
	for _, p := range postings {
		out.Postings = append(out.Postings, BatchFile{p.Outline.Doc.Name, p.Outline.Doc.SHA256, orNull(p.Posting.Title)})
	}
	for _, x := range cells {
		out.Cells = append(out.Cells, newCell(x))
	}
	for _, f := range failures {
		out.Failures = append(out.Failures, NewFailure(f))
	}
	return out
}

// NewFailure makes the report of a file that could not be read.
func NewFailure(f batch.Failure) Failure {
	return Failure{Name: f.Name, Code: f.Code(), Message: f.Err.Error()}
}

func newCell(x batch.Cell) Cell {
	r := x.Result
	out := Cell{
		Resume: x.Resume, Posting: x.Posting, Basis: string(r.Basis), Reason: orNull(r.Reason),
		Required: Tally(r.Required), Preferred: Tally(r.Preferred), MissingRequired: []string{},
	}
	if r.Scorable {
		fit, evidence := points(r.Fit), points(r.Evidence)
		out.Fit, out.Evidence = &fit, &evidence
	}
	for _, it := range r.Items {
		if it.Requirement.Level == profile.Required && it.Status != match.Met && it.Status != match.Implied {
			out.MissingRequired = append(out.MissingRequired, it.Requirement.Label)
		}
	}
	return out
}
