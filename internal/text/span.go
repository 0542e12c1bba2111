package text

// Span is a half-open range of byte offsets, [Start, End), into a text.
type Span struct {
	Start, End int
}

// Len returns the number of bytes that s covers.
func (s Span) Len() int { return s.End - s.Start }

// Overlap returns the number of bytes that s and t share.
func (s Span) Overlap(t Span) int {
	return max(0, min(s.End, t.End)-max(s.Start, t.Start))
}

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
