package report

import (
	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

// Advice says what would mend a requirement. Points are those of the evidence
// score, Fit those of the fit; At is where to mend, null when there is no place.
type Advice struct {
	Code    string    `json:"code"`
	Skill   string    `json:"skill"`
	Points  float64   `json:"points"`
	Message string    `json:"message"`
	Fit     float64   `json:"fit"`
	Step    string    `json:"step"`
	At      *Location `json:"at"`
}

// Edit is one thing to do, with the ids of all the requirements that it mends.
type Edit struct {
	Code         string    `json:"code"`
	Step         string    `json:"step"`
	Skill        string    `json:"skill"`
	Label        string    `json:"label"`
	Requirements []string  `json:"requirements"`
	Fit          float64   `json:"fit"`
	Evidence     float64   `json:"evidence"`
	Message      string    `json:"message"`
	At           *Location `json:"at"`

	fit, evidence float64 // before rounding
}

// Goal says with what a score can be reached.
type Goal struct {
	Goal      float64 `json:"goal"`
	By        string  `json:"by"`
	Now       float64 `json:"now"`
	Reached   bool    `json:"reached"`
	Rewritten float64 `json:"rewritten"` // the score with the edits alone
	After     float64 `json:"after"`     // the score with all that is listed
	Edits     []Edit  `json:"edits"`     // about what is proved
	Beyond    []Edit  `json:"beyond"`    // what else it takes; may have to be learned
}

// WhatIf is the score that the resume would have with more skills in it, and by
// how much that differs.
type WhatIf struct {
	Skills    []string `json:"skills"`
	Fit       float64  `json:"fit"`
	Evidence  float64  `json:"evidence"`
	Required  Tally    `json:"required"`
	Preferred Tally    `json:"preferred"`
	Gain      Gain     `json:"gain"`
	Idle      []Idle   `json:"idle"` // of the skills those that add nothing to the fit, and why
}

// Idle says why a skill would add nothing to the fit.
type Idle struct {
	Skill   string `json:"skill"`
	Code    string `json:"code"` // met, alternative, named, not-asked
	Message string `json:"message"`
}

// Gain is a difference of scores.
type Gain struct {
	Fit      float64 `json:"fit"`
	Evidence float64 `json:"evidence"`
}

// NewGoal makes the part that tells the way to a goal.
func NewGoal(cand *match.Candidate, goal float64, by string, p match.Plan) *Goal {
	out := &Goal{
		Goal: goal, By: by, Now: points(p.Now), Reached: p.Reached, Rewritten: points(p.Rewritten), After: points(p.After),
		Edits: []Edit{}, Beyond: []Edit{},
	}
	for _, e := range p.Edits {
		out.Edits = append(out.Edits, newEdit(cand.Resume(), e))
	}
	for _, e := range p.Beyond {
		out.Beyond = append(out.Beyond, newEdit(cand.Resume(), e))
	}
	return out
}

// NewWhatIf makes the part that tells the score with more skills; r is that of
// cand, without them.
func NewWhatIf(c Context, cand *match.Candidate, ids []string, r, with *match.Result) *WhatIf {
	out := &WhatIf{
		Fit: points(with.Fit), Evidence: points(with.Evidence), Required: Tally(with.Required), Preferred: Tally(with.Preferred),
		Gain: Gain{points(with.Fit - r.Fit), points(with.Evidence - r.Evidence)}, Idle: []Idle{},
	}
	for _, i := range match.WhyIdle(cand, r, ids) {
		out.Idle = append(out.Idle, Idle(i))
	}
	for _, id := range ids {
		out.Skills = append(out.Skills, c.Taxonomy.Name(id))
	}
	return out
}

func advice(res *profile.Resume, list []match.Advice) []Advice {
	out := []Advice{}
	for _, a := range list {
		out = append(out, Advice{a.Code, a.Skill, points(a.Points), a.Message, points(a.Fit), string(a.Step), mentionAt(res, a.Mention)})
	}
	return out
}

func newEdit(res *profile.Resume, e match.Edit) Edit {
	out := Edit{
		Code: e.Code, Step: string(e.Step), Skill: e.Skill, Label: e.Label, Requirements: orNone(e.Requirements),
		Fit: points(e.Fit), Evidence: points(e.Evidence), Message: e.Message, At: mentionAt(res, e.Mention),
	}
	out.fit, out.evidence = e.Exact()
	return out
}

// mentionAt is the place of a mention, nil for match.NoPlace.
func mentionAt(res *profile.Resume, i int) *Location {
	if i == match.NoPlace {
		return nil
	}
	return locateOr(res.Outline.Doc, &res.Mentions[i].Span)
}
