package report

import (
	"fmt"
	"io"
	"strings"

	"skillmatch/internal/text"
)

// inMarkdown reports whether writeMarkdown knows r.
func inMarkdown(r any) bool {
	switch r.(type) {
	case *Match, *Matches, *TaxonomyStats, *TaxonomyMine, *TaxonomyDiff, *RoleDiff:
		return true
	}
	return false
}

// writeMarkdown writes a report as GitHub-flavoured Markdown.
func writeMarkdown(w io.Writer, r any, _ Style) error {
	var d markdown
	switch r := r.(type) {
	case *Match:
		d.match(r, "#")
	case *Matches:
		d.matches(r)
	case *TaxonomyStats:
		d.taxonomyStats(r)
	case *TaxonomyMine:
		d.taxonomyMine(r)
	case *TaxonomyDiff:
		d.taxonomyDiff(r)
	case *RoleDiff:
		d.roleDiff(r)
	}
	_, err := io.WriteString(w, strings.TrimRight(d.String(), "\n")+"\n")
	return err
}

type markdown struct{ strings.Builder }

func (d *markdown) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

// md makes text from a document harmless inside Markdown: nothing in it is
// markup, a link or HTML.
func md(s string) string {
	return mdEscaper.Replace(text.Clean(oneLine(s)))
}

var mdEscaper = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "#", `\#`, "~", `\~`, "!", `\!`, "://", ":&#47;&#47;", "www.", "www&#46;", "@", "&#64;",
)

func (d *markdown) match(m *Match, h string) {
	d.line("%s %s against %s\n", h, md(m.Resume.Name), md(postingName(m)))
	if m.Score == nil {
		d.line("**Nothing to score:** %s\n", reasonText(*m.Reason))
	} else {
		s := m.Score
		d.line("**Fit %.2f**, evidence %.2f (of 100): evidence for %d of %d required and %d of %d preferred.\n", s.Fit, s.Evidence,
			s.Required.answered(), s.Required.Of, s.Preferred.answered(), s.Preferred.Of)
		if text := cautionText(m); text != "" {
			d.line("*%s*\n", text)
		}
		if m.WhatIf != nil {
			d.line("%s\n", md(whatIfText(m.WhatIf)))
		}
	}
	for _, i := range m.Integrity {
		d.line("> **%s**: %s (%s)\n", i.Code, md(i.Message), md(where(i.At)))
	}
	for _, w := range m.Resume.Warnings {
		d.line("> %s\n", md(w.Message))
	}
	for _, w := range m.Posting.Warnings {
		d.line("> posting: %s\n", md(w.Message))
	}
	d.mendFirst(m, h)
	missing, weak, met, _ := sortOut(m)
	d.gaps(missing, weak, h)
	if len(met) > 0 {
		d.line("%s# Met\n", h)
		d.line("| requirement | level | shown | place |")
		d.line("| --- | --- | --- | --- |")
		for _, q := range met {
			shown, at := "", ""
			if q.Months.Shown != nil {
				shown = span(*q.Months.Shown)
			}
			if len(q.Evidence) > 0 {
				at = where(q.Evidence[0].At)
			}
			d.line("| %s | %s | %s | %s |", md(label(q)), q.Level, shown, md(at))
		}
		d.line("")
	}
	d.rest(m, h)
	d.edits(m, h)
	d.goal(m, h)
}

func (d *markdown) gaps(missing, weak []Requirement, h string) {
	asked, duties := byPlace(missing)
	for _, part := range []struct {
		head string
		list []Requirement
	}{{"Missing", asked}, {"Missing too, but named in the duties alone", duties}} {
		if len(part.list) == 0 {
			continue
		}
		d.line("%s# %s\n", h, part.head)
		for i, q := range part.list {
			d.line("- **%s** (%s, %+.2f fit)", md(label(q)), q.Level, q.Points.Max-q.Points.Fit)
			if len(q.Asked) > 0 && !sameAsked(part.list[i:]) {
				d.line("  - asked: “%s” (%s)", md(q.Asked[0].Text), md(where(q.Asked[0].At)))
			}
		}
		d.line("")
	}
	if len(weak) > 0 {
		d.line("%s# Shown weakly\n", h)
		for _, q := range weak {
			d.line("- **%s** (%s, %+.2f evidence)%s", md(label(q)), q.Level, gain(q), md(weakness(q)))
		}
		d.line("")
	}
}

func (d *markdown) rest(m *Match, h string) {
	if len(m.Gates) > 0 {
		d.line("%s# Beside the score\n", h)
		d.line("| gate | level | asked | found | state |")
		d.line("| --- | --- | --- | --- | --- |")
		for _, g := range m.Gates {
			d.line("| %s | %s | %s | %s | %s |", g.Gate, g.Level, md(orEmpty(g.Asked)), md(orEmpty(g.Found)), g.State)
		}
		d.line("")
	}
	if named, not := softAsked(m); len(named)+len(not) > 0 {
		d.line("%s# Soft skills asked (not scored)\n", h)
		if len(named) > 0 {
			d.line("- named: %s", md(strings.Join(named, ", ")))
		}
		if len(not) > 0 {
			d.line("- not named: %s", md(strings.Join(not, ", ")))
		}
		d.line("")
	}
	if len(m.Extras) > 0 {
		var names []string
		for _, e := range m.Extras {
			names = append(names, md(e.Name))
		}
		d.line("%s# Also shown\n\nNot asked for: %s\n", h, strings.Join(names, ", "))
	}
	if terms := unknownTerms(m.Understanding); len(terms) > 0 {
		d.line("%s# Not in the taxonomy\n\nLooks like a skill, not scored: %s\n", h, md(strings.Join(terms, ", ")))
	}
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
