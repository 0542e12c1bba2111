package match

// What a title adds to a role's rank, in points. They were set so that of two
// roles which a resume fits alike the one that it names comes first, and that a
// title alone carries no role past one with clearly more of what is asked.
const (
	titleNow    = 15 // the resume's own title, or that of the present job
	titleBefore = 8
)

// Rank orders roles for a resume: the fit, and points for a title of the role.
func Rank(r *Result, title, current bool) float64 {
	rank := float64(r.Fit) / 100
	switch {
	case title && current:
		rank += titleNow
	case title:
		rank += titleBefore
	}
	return rank
}
