package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/profile"
)

// extract prints what was found in a document, most mentioned first.
func (p *printer) extract(e *Extract) {
	d := e.Document
	facts := []string{d.Kind, d.Format}
	if d.Pages != nil {
		facts = append(facts, plural(*d.Pages, "page", "pages"))
	}
	if d.Encoding != nil {
		facts = append(facts, *d.Encoding)
	}
	p.wrapped("", bold, "%s (%s)", d.Name, strings.Join(facts, ", "))
	for _, w := range d.Warnings {
		p.wrapped("! ", yellow, "%s", w.Message)
	}
	for _, h := range d.Hidden {
		if h.Reason != "markup" {
			p.wrapped("! ", yellow, "hidden text (%s), %s", h.Reason, where(h.At))
		}
	}
	if r := e.Resume; r != nil {
		p.resume(r)
	}
	if q := e.Posting; q != nil {
		p.posting(q)
	}
	p.mentions(e)
}

func (p *printer) resume(r *Resume) {
	if r.Title != nil {
		p.wrapped("", "", "%s", *r.Title)
	}
	if len(r.Jobs) > 0 {
		p.head("Jobs and projects")
		for _, j := range r.Jobs {
			end := "present"
			if j.End != nil {
				end = *j.End
			}
			start := "?"
			if j.Start != nil {
				start = *j.Start
			}
			var who []string
			for _, s := range []*string{j.Title, j.Employer} {
				if s != nil {
					who = append(who, *s)
				}
			}
			p.wrapped(fmt.Sprintf("  %s – %-7s  ", start, end), "", "%s", strings.Join(who, ", "))
		}
		if r.ExperienceMonths != nil {
			p.line("  %s in all, overlaps counted once", span(*r.ExperienceMonths))
		}
		for _, g := range r.Gaps {
			with := "no job in the resume"
			if g.With != nil {
				with += ", but " + gapWith[*g.With]
			}
			p.wrapped("  ", "", "%s – %s: %s (%s)", g.From, g.To, with, span(g.Months))
		}
	}
	for i, e := range r.Education {
		if i == 0 {
			p.head("Degrees")
		}
		field := ""
		if e.Field != nil {
			field = ", " + *e.Field
		}
		p.line("  %s%s", e.Degree, field)
	}
	for _, i := range r.Integrity {
		p.wrapped("! ", red, "%s (%s)", i.Message, where(i.At))
	}
}

// gapWith says what a resume shows between two jobs.
var gapWith = map[string]string{"education": "a time of study", "break": "a break that it names"}

func (p *printer) posting(q *Posting) {
	if q.Title != nil {
		p.wrapped("", "", "%s", *q.Title)
	}
	for _, level := range []string{"required", "preferred", "mentioned", "excluded"} {
		first := true
		for _, r := range q.Requirements {
			if r.Level != level {
				continue
			}
			if first {
				p.head(strings.ToUpper(level[:1]) + level[1:])
				first = false
			}
			label := r.Label
			if r.Months.Asked != nil {
				label += ", " + span(*r.Months.Asked)
			}
			if r.Open {
				label += " (or similar)"
			}
			p.wrapped("  ", "", "%s", label)
		}
	}
	for i, g := range q.Gates {
		if i == 0 {
			p.head("Beside the score")
		}
		if g.State == string(profile.GateNotAsked) {
			p.line("  %s: not needed", gateName(g))
		} else {
			p.wrapped("  ", "", "%s", gateAsked(g))
		}
	}
	if terms := unknownTerms(q.Understanding); len(terms) > 0 {
		p.head("Looks like a skill, not in the taxonomy")
		p.wrapped("  ", "", "%s", strings.Join(terms, ", "))
	}
}

// mentions prints a table of skills: how often, where first, and how it is shown.
func (p *printer) mentions(e *Extract) {
	type row struct {
		name, kind, where string
		n, skipped        int
	}
	var rows []*row
	by := map[string]*row{}
	for _, m := range e.Mentions {
		r := by[m.Skill]
		if r == nil {
			r = &row{name: m.Name, kind: m.Kind, where: where(m.At)}
			by[m.Skill] = r
			rows = append(rows, r)
		}
		r.n++
		if m.NotCounted != nil {
			r.skipped++
		}
	}
	slices.SortStableFunc(rows, func(a, b *row) int { return cmp.Compare(b.n, a.n) })
	p.head(plural(len(rows), "skill", "skills") + " in " + plural(len(e.Mentions), "place", "places"))
	name := max(16, p.Width-46)
	for _, r := range rows {
		note := ""
		if r.skipped > 0 {
			note = fmt.Sprintf(" (%d not counted)", r.skipped)
		}
		p.line("  %3d× %s  %-13s  %s%s", r.n, pad(r.name, name), r.kind, r.where, note)
	}
}

// why prints each place considered for a name.
func (p *printer) why(w *Why) {
	p.wrapped("", bold, "%s (%s) in %s", w.Name, w.Skill, w.Document)
	if len(w.Places) == 0 {
		p.line("No place looks like it.")
		return
	}
	for _, x := range w.Places {
		p.blank()
		mark, color, verdict := "✓", green, "found by "+x.Rule
		if !x.Accepted {
			mark, color, verdict = "✗", red, "refused"
		}
		if x.Reason != nil {
			verdict += ": " + *x.Reason
		}
		p.wrapped(mark+" ", color, "“%s”, %s – %s", x.Text, where(x.At), verdict)
		facts := "section " + x.Section
		if x.Level != nil {
			facts += ", " + *x.Level
		}
		if x.NotCounted != nil {
			facts += ", not counted: " + *x.NotCounted
		}
		p.wrapped("    ", "", "%s", facts)
		p.wrapped("    ", dim, "“%s”", x.Segment)
	}
}
