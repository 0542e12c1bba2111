package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// ReadResume reads what a resume proves. The present ends with asOf. It reuses
// mentions, from which it leaves out those that are part of an employer's name.
func ReadResume(o *outline.Outline, mentions []mention.Mention, tax *skill.Taxonomy, asOf Month) *Resume {
	r := newWalker(o, asOf)
	res := &Resume{Outline: o, Mentions: mentions, AsOf: asOf, Links: links(o.Doc), Gates: r.gates()}
	entries := r.entries()
	res.Jobs = r.jobs(entries)
	res.Education = r.education(res.Jobs)
	res.Mentions = withoutEmployers(o, mentions, res.Jobs)
	r.discount(res.Mentions)
	res.grades = r.grades(res.Mentions)
	res.repetition()
	res.instructions(r)
	title := r.headline(res)
	res.found = len(res.Mentions)
	res.Mentions = r.appendFields(res, title, tax)
	res.hide()
	res.Claims = r.claims(res)
	res.Months = worked(res.Jobs)
	res.Gaps = gaps(entries)
	res.Title = r.resumeTitle(res, title)
	return res
}

// withoutEmployers leaves out the mentions that are part of an employer's name:
// who worked at Oracle need not know the database.
func withoutEmployers(o *outline.Outline, mentions []mention.Mention, jobs []Job) []mention.Mention {
	var names []text.Span
	for _, j := range jobs {
		if j.Kind != Work || j.Employer == "" || j.borrowed || strings.ContainsAny(j.Employer, ",/;") {
			continue // a list is no name
		}
		head := o.Doc.Text[j.Start:j.End]
		if at := strings.Index(head, j.Employer); at >= 0 {
			names = append(names, text.Span{Start: j.Start + at, End: j.Start + at + len(j.Employer)})
		}
	}
	return slices.DeleteFunc(mentions, func(m mention.Mention) bool {
		i, found := slices.BinarySearchFunc(names, m.Start, func(s text.Span, at int) int { return s.Start - at })
		if !found {
			i--
		}
		return i >= 0 && names[i].Contains(m.Span)
	})
}

// worked returns the months of all work, overlaps counted once, or Unknown
// when none of it has dates.
func worked(jobs []Job) int {
	var all []Interval
	for _, j := range jobs {
		if j.Kind == Work && j.Dated() {
			all = append(all, j.Time)
		}
	}
	if len(all) == 0 {
		return Unknown
	}
	return union(all)
}

// titleSegments is how many segments at the top of a resume may say what the
// person is.
const titleSegments = 6

// titleTokens is the length, in tokens, up to which a piece can be a title.
const titleTokens = 8

// headline returns the tokens that say what the person is: a short early piece
// with a word of job titles. It is empty when there is none.
func (r *walker) headline(res *Resume) piece {
	end := len(r.o.Tokens)
	if len(res.Jobs) > 0 {
		end = res.Jobs[0].First
	}
	for i := range min(titleSegments, len(r.o.Segments)) {
		s := &r.o.Segments[i]
		if s.First >= end || s.Section != outline.Other && s.Section != outline.Summary && s.Section != outline.Contact {
			continue
		}
		for _, p := range r.pieces(s.First, s.Last) {
			if p.last-p.first <= titleTokens && r.isTitle(p.first, p.last) && r.nameLike(p.first, p.last) && !r.has(p.first, p.last, outline.Own) {
				return r.once(p)
			}
		}
	}
	return r.besideHeadline(end)
}

// resumeTitle returns what the person is: the headline, else the title of the
// newest job.
func (r *walker) resumeTitle(res *Resume, headline piece) string {
	if headline.last > headline.first {
		return r.text(headline.first, headline.last)
	}
	best := -1
	for i, j := range res.Jobs {
		if j.Kind == Work && j.Title != "" && (best < 0 || j.Time.To > res.Jobs[best].Time.To) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return res.Jobs[best].Title
}

// once returns a piece up to where it starts anew: exports of job sites repeat
// the title ("Java Developer Java Developer").
func (r *walker) once(p piece) piece {
	for i := p.first + 1; i < p.last; i++ {
		if r.o.Tokens[i].Key == r.o.Tokens[p.first].Key {
			return piece{p.first, i}
		}
	}
	return p
}

// hide marks the mentions inside hidden passages.
func (res *Resume) hide() {
	for _, h := range res.Outline.Doc.Hidden {
		found := false
		for i := range res.Mentions {
			if m := &res.Mentions[i]; m.Overlap(h.Span) > 0 {
				m.NotCounted, found = mention.Hidden, true
			}
		}
		if found && h.Reason != "markup" {
			res.Integrity = append(res.Integrity, Integrity{
				Code: "hidden-text", At: h.Span,
				Message: "text that a reader of the page cannot see (" + h.Reason + ") names skills; it is not counted",
			})
		}
	}
}

// With returns res with more skills in it, each shown as well as can be: in a
// dated job, for as long as anyone asks.
func (res *Resume) With(ids []string) *Resume {
	out := *res
	out.Claims = slices.DeleteFunc(slices.Clone(res.Claims), func(c Claim) bool { return slices.Contains(ids, c.Skill) })
	for _, id := range ids {
		const ever = 100 * 12
		out.Claims = append(out.Claims, Claim{Skill: id, Base: 1, Grade: GradeJob, Months: ever, Stated: Unknown})
	}
	slices.SortFunc(out.Claims, func(a, b Claim) int { return strings.Compare(a.Skill, b.Skill) })
	return &out
}
