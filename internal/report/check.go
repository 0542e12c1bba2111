package report

// Check holds the limits that resumes break.
type Check struct {
	Head
	Checked  int            `json:"checked"` // resumes
	Findings []CheckFinding `json:"findings"`
	Failures []Failure      `json:"failures"`
}

// CheckFinding is one broken limit.
type CheckFinding struct {
	Rule    string `json:"rule"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

// NewCheck makes an empty check of n resumes.
func NewCheck(c Context, n int) *Check {
	return &Check{Head: c.head("check"), Checked: n, Findings: []CheckFinding{}, Failures: []Failure{}}
}
