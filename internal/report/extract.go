package report

import (
	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// Extract is the result of reading one document.
type Extract struct {
	Head
	Document Document  `json:"document"`
	Mentions []Mention `json:"mentions"`
	Resume   *Resume   `json:"resume"`
	Posting  *Posting  `json:"posting"`
	Text     *string   `json:"text,omitempty"` // with --with-text
}

// Document describes the file that was read.
type Document struct {
	Name      string    `json:"name"`
	SHA256    string    `json:"sha256"`
	Kind      string    `json:"kind"`
	KindBy    string    `json:"kind_by"` // auto or flag
	Language  *string   `json:"language"`
	Format    string    `json:"format"`
	Encoding  *string   `json:"encoding"`
	Pages     *int      `json:"pages"`
	Bytes     int       `json:"bytes"`
	TextBytes int       `json:"text_bytes"`
	Links     []Link    `json:"links"`
	Hidden    []Hidden  `json:"hidden"`
	Warnings  []Warning `json:"warnings"`
}

// Link is an address in a document.
type Link struct {
	URL string   `json:"url"`
	At  Location `json:"at"`
}

// Hidden is a passage that a reader of the page cannot see.
type Hidden struct {
	Reason string   `json:"reason"`
	At     Location `json:"at"`
}

// Mention is a skill at a place.
type Mention struct {
	Skill      string   `json:"skill"`
	Name       string   `json:"name"`
	Kind       string   `json:"kind"`
	Category   string   `json:"category"`
	Text       string   `json:"text"`
	At         Location `json:"at"`
	Section    string   `json:"section"`
	Rule       string   `json:"rule"`
	Level      *string  `json:"level"` // of a posting's mention
	NotCounted *string  `json:"not_counted"`
}

// Resume is what a resume proves.
type Resume struct {
	Title            *string        `json:"title"`
	Sections         []SectionHead  `json:"sections"`
	Jobs             []Job          `json:"jobs"`
	Skills           []ClaimedSkill `json:"skills"`
	ExperienceMonths *int           `json:"experience_months"`
	Gaps             []Gap          `json:"gaps"`
	Education        []Education    `json:"education"`
	Integrity        []Integrity    `json:"integrity"`
}

// SectionHead is a heading.
type SectionHead struct {
	Section string   `json:"section"`
	Heading string   `json:"heading"`
	At      Location `json:"at"`
}

// Job is an entry of the experience or projects section. Months are YYYY-MM.
type Job struct {
	Title    *string  `json:"title"`
	Employer *string  `json:"employer"`
	Start    *string  `json:"start"`
	End      *string  `json:"end"` // null while current
	Current  bool     `json:"current"`
	At       Location `json:"at"`
}

// ClaimedSkill is all that a resume shows of a skill.
type ClaimedSkill struct {
	Skill        string  `json:"skill"`
	Months       *int    `json:"months"`
	Last         *string `json:"last"`
	StatedMonths *int    `json:"stated_months"`
	Grade        string  `json:"grade"`
	Mentions     int     `json:"mentions"`
}

// Gap is a time of some months between jobs. Months are YYYY-MM, the last one
// belongs to it.
type Gap struct {
	From   string  `json:"from"`
	To     string  `json:"to"`
	Months int     `json:"months"`
	With   *string `json:"with"` // education or break, when the resume shows that instead
}

// Education is a degree.
type Education struct {
	Degree string   `json:"degree"`
	Field  *string  `json:"field"`
	At     Location `json:"at"`
}

// Integrity is something that is reported and never counted.
type Integrity struct {
	Code    string   `json:"code"`
	Message string   `json:"message"`
	At      Location `json:"at"`
}

// Posting is what a posting asks.
type Posting struct {
	Title         *string       `json:"title"`
	Seniority     *string       `json:"seniority"`
	Requirements  []AskedSkills `json:"requirements"`
	Gates         []Gate        `json:"gates"`
	Understanding Understanding `json:"understanding"`
}

// Ask is what a requirement asks, common to both sides of it.
type Ask struct {
	ID     string   `json:"id"`
	Label  string   `json:"label"`
	Skills []string `json:"skills"`
	Need   int      `json:"need"`
	Open   bool     `json:"open"`
	Family *string  `json:"family"`
	Level  string   `json:"level"`
}

func newAsk(q *profile.Requirement) Ask {
	return Ask{
		ID: q.ID(), Label: q.Label, Skills: orNone(q.Skills), Need: q.Need, Open: q.Open, Family: orNull(q.Family),
		Level: string(q.Level),
	}
}

// AskedSkills is a requirement without a resume's side.
type AskedSkills struct {
	Ask
	Weight float64 `json:"weight"`
	Months Months  `json:"months"` // shown and last are null
	Asked  []Quote `json:"asked"`
}

// Quote is a segment with its place.
type Quote struct {
	Text string   `json:"text"`
	At   Location `json:"at"`

	name string // the words that it is about, in one line
}

// Understanding says how much of a posting was read.
type Understanding struct {
	Segments            int     `json:"segments"`
	RequirementSegments int     `json:"requirement_segments"`
	Understood          float64 `json:"understood"`
	UnknownTerms        []Quote `json:"unknown_terms"`
}

// NewExtract makes the report of one document; kindBy says who told its kind.
func NewExtract(c Context, r *profile.Reading, kindBy string, withText bool) *Extract {
	doc := r.Outline.Doc
	out := &Extract{Head: c.head("extract"), Document: describe(doc, r.Outline.Kind, kindBy), Mentions: []Mention{}}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		e := Mention{
			Skill: m.Skill.ID, Name: m.Skill.Name, Kind: string(m.Skill.Kind), Category: m.Skill.Category,
			Text: doc.Text[m.Start:m.End], At: locate(doc, m.Span), Section: string(r.Outline.Segments[m.Segment].Section),
			Rule: string(m.Rule), NotCounted: orNull(string(m.NotCounted)),
		}
		if r.Posting != nil {
			e.Level = orNull(string(r.Posting.Levels[i]))
		}
		out.Mentions = append(out.Mentions, e)
	}
	if r.Resume != nil {
		out.Resume = resume(r.Outline, r.Resume)
		out.Document.Warnings = resumeWarnings(doc, r.Resume)
	}
	if r.Posting != nil {
		out.Posting = posting(c, r.Outline, r.Posting)
	}
	if withText {
		out.Text = &doc.Text
	}
	return out
}

func describe(doc *document.Document, kind outline.Kind, kindBy string) Document {
	d := Document{
		Name: doc.Name, SHA256: doc.SHA256, Kind: string(kind), KindBy: kindBy, Language: orNull(doc.Language),
		Format: doc.Format, Encoding: orNull(doc.Encoding), Bytes: doc.Bytes, TextBytes: len(doc.Text),
		Links: []Link{}, Hidden: []Hidden{}, Warnings: warnings(doc),
	}
	if n := len(doc.Pages); n > 0 {
		d.Pages = &n
	}
	for _, l := range doc.Links {
		d.Links = append(d.Links, Link{l.URL, locate(doc, l.At)})
	}
	for _, h := range doc.Hidden {
		d.Hidden = append(d.Hidden, Hidden{h.Reason, locate(doc, h.Span)})
	}
	return d
}

func resume(o *outline.Outline, r *profile.Resume) *Resume {
	doc := o.Doc
	out := &Resume{
		Title: orNull(r.Title), Sections: []SectionHead{}, Jobs: []Job{}, Skills: []ClaimedSkill{},
		ExperienceMonths: monthsOrNull(r.Months), Gaps: []Gap{}, Education: []Education{}, Integrity: integrity(doc, r),
	}
	for i := range o.Segments {
		if s := &o.Segments[i]; s.Kind == outline.Heading {
			out.Sections = append(out.Sections, SectionHead{string(s.Section), doc.Snippet(s.Span), locate(doc, s.Span)})
		}
	}
	for _, j := range r.Jobs {
		e := Job{Title: orNull(j.Title), Employer: orNull(j.Employer), Current: j.Current, At: locate(doc, j.Span)}
		if j.Dated() {
			e.Start = orNull(j.Time.From.String())
			if !j.Current {
				e.End = orNull((j.Time.To - 1).String())
			}
		}
		out.Jobs = append(out.Jobs, e)
	}
	for _, c := range r.Claims {
		out.Skills = append(out.Skills, ClaimedSkill{
			Skill: c.Skill, Months: monthsOrNull(c.Months), Last: orNull(c.Last.String()), StatedMonths: monthsOrNull(c.Stated),
			Grade: string(c.Grade), Mentions: len(c.Mentions),
		})
	}
	for _, g := range r.Gaps {
		out.Gaps = append(out.Gaps, Gap{g.From.String(), (g.To - 1).String(), g.Months(), orNull(g.With)})
	}
	for _, e := range r.Education {
		out.Education = append(out.Education, Education{e.Degree, orNull(e.Field), locate(doc, e.Span)})
	}
	return out
}

func integrity(doc *document.Document, r *profile.Resume) []Integrity {
	out := []Integrity{}
	for _, i := range r.Integrity {
		out = append(out, Integrity{i.Code, i.Message, locate(doc, i.At)})
	}
	return out
}

func posting(c Context, o *outline.Outline, p *profile.Posting) *Posting {
	out := &Posting{
		Title: orNull(p.Title), Seniority: orNull(p.Seniority), Requirements: []AskedSkills{}, Gates: []Gate{},
		Understanding: understanding(o, p),
	}
	for i := range p.Requirements {
		q := &p.Requirements[i]
		out.Requirements = append(out.Requirements, AskedSkills{
			Ask: newAsk(q), Weight: c.Weights.Of(q.Level), Months: Months{Asked: askedMonths(q)}, Asked: quotes(o, q),
		})
	}
	for _, g := range p.Gates {
		out.Gates = append(out.Gates, Gate{Gate: g.Name, Level: string(g.Level), Asked: orNull(g.Asked), State: string(g.Asks()), At: locateOr(o.Doc, g.At)})
	}
	return out
}

func understanding(o *outline.Outline, p *profile.Posting) Understanding {
	u := Understanding{
		Segments: p.Understanding.Segments, RequirementSegments: p.Understanding.Requirement,
		Understood: share(p.Understanding.Share()), UnknownTerms: []Quote{},
	}
	for _, t := range p.Understanding.UnknownTerms {
		u.UnknownTerms = append(u.UnknownTerms, Quote{Text: o.Text(t), At: locate(o.Doc, t)})
	}
	return u
}

func askedMonths(q *profile.Requirement) *int {
	if q.Months == 0 {
		return nil
	}
	m := q.Months
	return &m
}
