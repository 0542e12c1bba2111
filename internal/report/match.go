package report

import (
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// Match is a resume against one posting or role.
type Match struct {
	Head
	Resume        Side          `json:"resume"`
	Posting       PostingSide   `json:"posting"`
	Scorable      bool          `json:"scorable"`
	Basis         string        `json:"basis"`
	Reason        *string       `json:"reason"`
	Score         *Score        `json:"score"`
	Requirements  []Requirement `json:"requirements"`
	Extras        []Extra       `json:"extras"`
	Soft          []Soft        `json:"soft"`
	Gates         []Gate        `json:"gates"`
	Integrity     []Integrity   `json:"integrity"`
	Understanding Understanding `json:"understanding"`
	Caution       *string       `json:"caution"`    // why the score says little: not-understood, few-technologies
	MendFirst     []int         `json:"mend_first"` // the places in Edits of what is worth doing first
	Edits         []Edit        `json:"edits"`      // what could be done, in the order in which it is worth doing
	Goal          *Goal         `json:"goal"`       // with --goal
	WhatIf        *WhatIf       `json:"what_if"`    // with --what-if
}

// Side is the resume that was compared.
type Side struct {
	Name     string    `json:"name"`
	SHA256   string    `json:"sha256"`
	Format   string    `json:"format"`
	Warnings []Warning `json:"warnings"`
}

// PostingSide is the posting or role that was compared with. Of a role, name is
// "role:ID" and sha256 is empty.
type PostingSide struct {
	Name      string    `json:"name"`
	SHA256    string    `json:"sha256"`
	Format    string    `json:"format"`
	Role      *string   `json:"role"`
	Seniority *string   `json:"seniority"`
	Title     *string   `json:"title"`
	Warnings  []Warning `json:"warnings"`
}

// Score runs from 0 to 100.
type Score struct {
	Fit       float64 `json:"fit"`
	Evidence  float64 `json:"evidence"`
	Required  Tally   `json:"required"`
	Preferred Tally   `json:"preferred"`
}

// Tally counts requirements.
type Tally struct {
	Met     int `json:"met"`
	Implied int `json:"implied"`
	Of      int `json:"of"`
}

// answered is how many are met or implied.
func (t Tally) answered() int { return t.Met + t.Implied }

// Requirement is what is asked and how it is answered.
type Requirement struct {
	Ask
	Weight   float64    `json:"weight"`
	Status   string     `json:"status"`
	By       []string   `json:"by"`
	Via      *Via       `json:"via"`
	Credit   float64    `json:"credit"`
	Points   Points     `json:"points"`
	Months   Months     `json:"months"`
	Asked    []Quote    `json:"asked"`
	AskedIn  string     `json:"asked_in"` // requirements, duties (and nowhere else) or other
	Written  *string    `json:"written"`  // the words of the posting, where they are no spelling of the label
	Evidence []Evidence `json:"evidence"`
	Advice   []Advice   `json:"advice"`

	open, gain float64 // exact points of the fit that are open, and of the evidence that its advice adds where it is answered
	from       string  // the name of what implies it
}

// answered reports whether a requirement is met or implied.
func (q *Requirement) answered() bool { return q.Status == "met" || q.Status == "implied" }

// Via is the edge by which a skill is implied.
type Via struct {
	From string `json:"from"`
	Edge string `json:"edge"`
}

// Points are a requirement's share of the scores.
type Points struct {
	Fit      float64 `json:"fit"`
	Evidence float64 `json:"evidence"`
	Max      float64 `json:"max"`
}

// Months compare the experience asked with what is shown.
type Months struct {
	Asked *int    `json:"asked"`
	Shown *int    `json:"shown"`
	Last  *string `json:"last"`
}

// Evidence is a place in the resume.
type Evidence struct {
	Skill   string   `json:"skill"`
	Text    string   `json:"text"`
	Section string   `json:"section"`
	Grade   string   `json:"grade"`
	Months  *int     `json:"months"`
	At      Location `json:"at"`

	name string // as in a Quote
}

// Extra is a skill that the posting does not ask for.
type Extra struct {
	Skill    string `json:"skill"`
	Name     string `json:"name"`
	Mentions int    `json:"mentions"`
}

// Soft is a soft skill; it is not scored.
type Soft struct {
	Skill string `json:"skill"`
	Name  string `json:"name"`
	Asked bool   `json:"asked"`
	Found bool   `json:"found"`
}

// Gate is a condition beside the score.
type Gate struct {
	Gate  string    `json:"gate"`
	Asked *string   `json:"asked"`
	Found *string   `json:"found"`
	State string    `json:"state"`
	At    *Location `json:"at"`
	Level string    `json:"level"` // required, preferred, or excluded: the posting says that it is not needed
}

// maxEvidence is how many places are shown for one requirement.
const maxEvidence = 3

// NewMatch makes the report of one comparison.
func NewMatch(c Context, cand *match.Candidate, p *profile.Posting, r *match.Result) *Match {
	res := cand.Resume()
	doc := res.Outline.Doc
	out := &Match{
		Head:     c.head("match"),
		Resume:   Side{doc.Name, doc.SHA256, doc.Format, resumeWarnings(doc, res)},
		Posting:  postingSide(p),
		Scorable: r.Scorable, Basis: string(r.Basis), Reason: orNull(r.Reason),
		Requirements: []Requirement{}, Extras: []Extra{}, Soft: []Soft{}, Gates: gates(c, p, res), Integrity: integrity(doc, res),
		Understanding: understanding(p.Outline, p), Caution: orNull(r.Caution), Edits: []Edit{},
	}
	if r.Scorable {
		out.Score = &Score{points(r.Fit), points(r.Evidence), Tally(r.Required), Tally(r.Preferred)}
	}
	advisor, total := match.NewAdvisor(cand, p), r.Weight()
	for i := range r.Items {
		it := &r.Items[i]
		q := requirement(cand, advisor, p.Outline, it)
		list := advisor.Advise(it)
		q.Advice = advice(res, list)
		if it.Via != nil {
			q.from = c.Taxonomy.Name(it.Via.From)
		}
		q.open, q.gain = it.Exact(total, list)
		out.Requirements = append(out.Requirements, q)
	}
	queue := match.Queue(advisor, r)
	out.MendFirst = match.First(queue)
	for _, e := range queue {
		out.Edits = append(out.Edits, newEdit(res, e))
	}
	for _, e := range r.Extras {
		out.Extras = append(out.Extras, Extra{e.Skill, c.Taxonomy.Name(e.Skill), e.Mentions})
	}
	for _, s := range r.Soft {
		out.Soft = append(out.Soft, Soft{s.Skill, c.Taxonomy.Name(s.Skill), s.Asked, s.Found})
	}
	return out
}

func postingSide(p *profile.Posting) PostingSide {
	s := PostingSide{Role: orNull(p.Role), Seniority: orNull(p.Seniority), Title: orNull(p.Title), Warnings: []Warning{}}
	if p.Outline == nil {
		s.Name, s.Format = "role:"+p.Role, "role"
		return s
	}
	doc := p.Outline.Doc
	s.Name, s.SHA256, s.Format, s.Warnings = doc.Name, doc.SHA256, doc.Format, warnings(doc)
	return s
}

func requirement(cand *match.Candidate, advisor *match.Advisor, posting *outline.Outline, it *match.Item) Requirement {
	q := it.Requirement
	out := Requirement{
		Ask: newAsk(q), Weight: it.Weight, Status: string(it.Status), By: orNone(it.By), Credit: share(it.Credit),
		Points: Points{points(it.Points.Fit), points(it.Points.Evidence), points(it.Points.Max)},
		Months: Months{askedMonths(q), monthsOrNull(it.Shown), orNull(it.Last.String())},
		Asked:  quotes(posting, q), AskedIn: advisor.AskedIn(q).String(), Written: written(posting, q), Evidence: []Evidence{}, Advice: []Advice{},
	}
	if it.Via != nil {
		out.Via = &Via{it.Via.From, it.Via.Edge}
	}
	for _, id := range it.By {
		out.Evidence = append(out.Evidence, evidence(cand, id)...)
	}
	return out
}

// written returns how a posting writes the one skill that it asks for, nil where
// a reader sees that it is the label.
func written(o *outline.Outline, q *profile.Requirement) *string {
	if o == nil || len(q.Skills) != 1 || len(q.Asked) == 0 {
		return nil
	}
	at := plainest(o, q)[0].At
	words := oneLine(o.Doc.Text[at.Start:at.End])
	if len(words) > mostWritten || match.Spells(words, q.Label) {
		return nil
	}
	return &words
}

// mostWritten is the longest writing of a skill that is told, in bytes: what is
// longer is a list that was taken together.
const mostWritten = 60

// evidence quotes the best places that show a skill.
func evidence(cand *match.Candidate, id string) []Evidence {
	var out []Evidence
	res := cand.Resume()
	cl := cand.Claim(id)
	if cl == nil {
		return nil
	}
	for _, i := range cl.Mentions[:min(maxEvidence, len(cl.Mentions))] {
		m := &res.Mentions[i]
		q := quote(res.Outline, m.Segment, m.Span)
		out = append(out, Evidence{
			Skill: id, Text: q.Text, Section: string(res.Outline.Segments[m.Segment].Section),
			Grade: string(res.Grade(m)), Months: monthsOrNull(res.MonthsAt(m)), At: q.At, name: q.name,
		})
	}
	return out
}

func gates(c Context, p *profile.Posting, res *profile.Resume) []Gate {
	out := []Gate{}
	for _, g := range p.Gates {
		found, state := profile.Meets(g, res, c.Taxonomy)
		e := Gate{Gate: g.Name, Level: string(g.Level), Asked: orNull(g.Asked), Found: orNull(found), State: string(state)}
		if p.Outline != nil {
			e.At = locateOr(p.Outline.Doc, g.At)
		}
		out = append(out, e)
	}
	return out
}
