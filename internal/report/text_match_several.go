package report

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/match"
)

// shownCommon is how many edits of a kind over several postings people are
// shown; JSON has them all.
const shownCommon = 5

// matches prints several comparisons as a table, then what they have in common,
// then each one.
func (p *printer) matches(m *Matches) {
	p.raw(p.paint("     fit  evid.  required  posting", bold) + "\n")
	for i, r := range m.Results {
		name := pad(postingName(r), max(20, p.Width-29))
		if r.Score == nil {
			p.line("%2d    –      –         –  %s", i+1, name)
			continue
		}
		p.line("%2d %5.0f  %5.0f  %8s  %s", i+1, r.Score.Fit, r.Score.Evidence,
			countOf(r.Score.Required), name)
	}
	p.several = true
	if len(m.Results) > 0 {
		p.warnings(m.Results[0].Resume.Warnings, "")
	}
	p.common(m)
	for _, r := range m.Results {
		p.blank()
		p.raw(strings.Repeat("─", min(p.Width, 72)) + "\n")
		p.match(r)
	}
}

// countOf says how many requirements of a level are answered.
func countOf(t Tally) string {
	if t.Of == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d", t.answered(), t.Of)
}

// common prints what several postings miss, and what mends most of them.
func (p *printer) common(m *Matches) {
	for _, part := range m.inCommon() {
		p.head(part.head)
		p.wrapped("  ", "", "%s", strings.Join(part.labels, "; "))
	}
	if len(m.Edits) == 0 {
		return
	}
	p.head("What to mend first, over all postings (points summed)")
	for _, k := range m.kinds() {
		p.wrapped("  ", dim, "%s", k.head)
		for i, e := range k.list[:min(shownCommon, len(k.list))] {
			p.wrapped(fmt.Sprintf("  %2d. ", i+1), "", "%s – %s", editText(nil, commonEdit(e)), numbers(e.Postings))
		}
		if n := len(k.list) - shownCommon; n > 0 {
			p.wrapped("      ", dim, "and %d more", n)
		}
	}
}

// A kind is the edits of a step that is about what the resume shows, or all
// others, under one heading.
type kind struct {
	head string
	list []Common
}

// kinds parts the edits over several postings.
func (m *Matches) kinds() []kind {
	show, hint, other := kind{head: stepText(string(match.Show))}, kind{head: stepText(string(match.Hint))}, kind{head: stepText(string(match.Learn))}
	for _, e := range m.Edits {
		switch match.Step(e.Step) {
		case match.Show:
			show.list = append(show.list, e)
		case match.Hint:
			hint.list = append(hint.list, e)
		default:
			other.list = append(other.list, e)
		}
	}
	return slices.DeleteFunc([]kind{show, hint, other}, func(k kind) bool { return len(k.list) == 0 })
}

// commonEdit is an edit as it is told over several postings: of what is missing
// the name says it all.
func commonEdit(e Common) Edit {
	one := e.Edit
	if !match.Step(one.Step).Answers() {
		one.Code, one.Message, one.At = match.AddIfTrue, e.Label, nil
	}
	return one
}

// numbers says the rows of a table.
func numbers(postings []int) string {
	var list []string
	for _, i := range postings {
		list = append(list, fmt.Sprint(i+1))
	}
	if len(list) == 1 {
		return "posting " + list[0]
	}
	return "postings " + strings.Join(list, ", ")
}

// A part lists what is missing in so many postings.
type part struct {
	head   string
	labels []string
}

// inCommon lists what is missing in all postings, and in most but not all.
func (m *Matches) inCommon() []part {
	var out []part
	add := func(head string, least func(n, of int) bool) {
		list, of := m.missing(least)
		if of < 2 || len(list) == 0 {
			return
		}
		one := part{head: fmt.Sprintf(head, of)}
		for _, e := range list {
			one.labels = append(one.labels, e.Label)
		}
		out = append(out, one)
	}
	add("Missing in all %d that were scored", func(n, of int) bool { return n == of })
	add("Missing in most of the %d that were scored", func(n, of int) bool { return n < of && 2*n > of })
	return out
}
