package report

import (
	"strings"

	"skillmatch/internal/match"
)

func (d *markdown) matches(m *Matches) {
	d.line("# Postings compared\n")
	d.line("| | fit | evidence | required | posting |")
	d.line("| ---: | ---: | ---: | ---: | --- |")
	for i, r := range m.Results {
		if r.Score == nil {
			d.line("| %d | – | – | – | %s |", i+1, md(postingName(r)))
			continue
		}
		d.line("| %d | %.2f | %.2f | %s | %s |", i+1, r.Score.Fit, r.Score.Evidence, countOf(r.Score.Required), md(postingName(r)))
	}
	for _, part := range m.inCommon() {
		d.line("\n%s: %s", part.head, md(strings.Join(part.labels, "; ")))
	}
	if len(m.Edits) > 0 {
		d.line("\n## What to mend first, over all postings\n")
		d.line("| fit | evidence | what | place | postings |")
		d.line("| ---: | ---: | --- | --- | --- |")
		for _, k := range m.kinds() {
			for _, c := range k.list[:min(shownCommon, len(k.list))] {
				e := commonEdit(c)
				d.line("| %+.2f | %+.2f | %s | %s | %s |", e.Fit, e.Evidence, md(do(nil, e)), md(whereOr(e.At)), numbers(c.Postings))
			}
		}
	}
	for _, r := range m.Results {
		d.line("")
		d.match(r, "##")
	}
}

// mendFirst writes what is worth doing first.
func (d *markdown) mendFirst(m *Match, h string) {
	if len(m.Edits) == 0 {
		return
	}
	d.line("%s# Mend first\n", h)
	if len(m.MendFirst) == 0 {
		d.line("%s", nothingFirst)
	}
	for i, k := range m.MendFirst {
		e := m.Edits[k]
		at := ""
		if e.At != nil {
			at = " (" + md(where(*e.At)) + ")"
		}
		d.line("%d. %s: %s%s", i+1, strings.Trim(worth(e.fit, e.evidence), "[]"), md(do(m, e)), at)
	}
	d.line("")
}

// edits writes the edit queue as a table.
func (d *markdown) edits(m *Match, h string) {
	if len(m.Edits) == 0 {
		return
	}
	d.line("%s# What to mend, in this order\n", h)
	d.line("| | fit | evidence | what | place |")
	d.line("| ---: | ---: | ---: | --- | --- |")
	for i, e := range m.Edits {
		d.line("| %d | %+.2f | %+.2f | %s | %s |", i+1, e.Fit, e.Evidence, md(do(m, e)), md(whereOr(e.At)))
	}
	d.line("")
}

// goal writes the way to a goal.
func (d *markdown) goal(m *Match, h string) {
	g := m.Goal
	if g == nil {
		return
	}
	d.line("%s# Goal: %s %g\n", h, g.By, g.Goal)
	d.line("Now %.2f. %s\n", g.Now, md(goalText(g)))
	for _, list := range [][]Edit{g.Edits, g.Beyond} {
		for _, e := range list {
			d.line("- %+.2f: %s (edit %d)", g.gain(e), md(askedLabel(m, e)), queued(m, e))
		}
	}
	if len(g.Edits)+len(g.Beyond) > 0 {
		d.line("\nTogether: %.2f\n", g.After)
	}
}

// do says what an edit is to do, in a row that has no heading.
func do(m *Match, e Edit) string {
	if e.Code == match.AddIfTrue {
		return "add " + editLabel(m, e) + " only if true"
	}
	if a := aim(m, e); a != "" {
		return e.Message + " (" + a + ")"
	}
	return e.Message
}

func whereOr(l *Location) string {
	if l == nil {
		return ""
	}
	return where(*l)
}
