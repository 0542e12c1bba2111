package match

import (
	"slices"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// hints reports whether what answers a requirement hints at it by one edge: it
// implies just what is asked. What takes a longer way is so general that naming
// it says nothing; nobody adds "scripting" to a resume that hints at JavaScript.
func (c *Candidate) hints(a *answer) bool {
	s := c.tax.Get(a.piece.claim.Skill)
	return s != nil && slices.Contains(s.Implies, a.id)
}

// worthHint reports whether it is worth naming what the resume hints at: not a
// broad practice, which that many skills hint at, and no practice that only the
// description of the work names.
func (v *Advisor) worthHint(q *profile.Requirement, id string) bool {
	s := v.c.tax.Get(id)
	if s == nil || s.Kind != skill.Method || q.Months > 0 { // who asks for years wants the word
		return true
	}
	return v.AskedIn(q) != InDuties && v.hintsAt(id) < broad
}

// broad is from how many skills on that imply it a practice is so broad that one
// of them says nothing of it: more than 50 imply programming, a handful deep learning.
const broad = 40

// hintsAt counts the skills that imply id, up to broad.
func (v *Advisor) hintsAt(id string) int {
	n := 0
	for _, s := range v.c.tax.All() {
		if slices.Contains(s.Implies, id) {
			if n++; n == broad {
				break
			}
		}
	}
	return n
}
