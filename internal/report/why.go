package report

import (
	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// Why lists each place that was considered for a skill.
type Why struct {
	Head
	Skill    string     `json:"skill"`
	Name     string     `json:"name"`
	Document string     `json:"document"`
	Places   []WhyPlace `json:"places"`
}

// WhyPlace is one place with the decision about it.
type WhyPlace struct {
	Text       string   `json:"text"`
	Alias      string   `json:"alias"`
	Accepted   bool     `json:"accepted"`
	Rule       string   `json:"rule"`
	Reason     *string  `json:"reason"`
	Section    string   `json:"section"`
	Level      *string  `json:"level"`
	NotCounted *string  `json:"not_counted"`
	Segment    string   `json:"segment"`
	At         Location `json:"at"`
}

// NewWhy makes the report of a search for one skill. r is the document as read.
func NewWhy(c Context, s *skill.Skill, r *profile.Reading, decisions []mention.Decision) *Why {
	doc := r.Outline.Doc
	out := &Why{Head: c.head("why"), Skill: s.ID, Name: s.Name, Document: doc.Name, Places: []WhyPlace{}}
	for _, d := range decisions {
		out.Places = append(out.Places, place(doc, r, d))
	}
	if r.Resume != nil {
		out.Places = append(out.Places, fields(s, r)...)
	}
	return out
}

// fields returns the titles and degrees of a resume that stand for a skill
// without its name.
func fields(s *skill.Skill, r *profile.Reading) []WhyPlace {
	var out []WhyPlace
	for i := len(r.Resume.Found()); i < len(r.Resume.Mentions); i++ {
		m := &r.Resume.Mentions[i]
		if m.Skill != s {
			continue
		}
		seg, doc := &r.Outline.Segments[m.Segment], r.Outline.Doc
		out = append(out, WhyPlace{
			Text: doc.Text[m.Start:m.End], Alias: m.Alias, Accepted: true, Rule: string(m.Rule), Section: string(seg.Section),
			NotCounted: orNull(string(m.NotCounted)), Segment: window(doc, seg.Span, m.Span), At: locate(doc, m.Span),
		})
	}
	return out
}

func place(doc *document.Document, r *profile.Reading, d mention.Decision) WhyPlace {
	p := WhyPlace{
		Text: doc.Text[d.Start:d.End], Alias: d.Alias, Accepted: d.Accepted, Rule: string(d.Rule), Reason: orNull(d.Reason),
		Section: string(outline.Other), At: locate(doc, d.Span),
	}
	if i := r.Outline.SegmentAt(d.Start); i >= 0 {
		seg := &r.Outline.Segments[i]
		p.Section, p.Segment = string(seg.Section), window(doc, seg.Span, d.Span)
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Skill != d.Skill || m.Span != d.Span {
			continue
		}
		p.NotCounted = orNull(string(m.NotCounted))
		if r.Posting != nil {
			p.Level = orNull(string(r.Posting.Levels[i]))
		}
	}
	return p
}
