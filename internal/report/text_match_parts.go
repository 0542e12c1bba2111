package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"skillmatch/internal/match"
	"skillmatch/internal/profile"
)

// How many lines of a page the parts of a comparison take at most before the rest
// is told by its names alone; with -v, and in the other formats, all is told.
const (
	mostMissing = 14
	mostDuties  = 4
	mostWeak    = 8
	mostMet     = 10
)

// missing prints requirements that are not met, and the words that ask for them;
// what the same words ask for is one entry. What is over most lines is named
// alone, by what it is worth.
func (p *printer) missing(head string, list []Requirement, most int) {
	if len(list) == 0 {
		return
	}
	p.head(head)
	lines := 0
	for len(list) > 0 && (lines < most || p.Verbose) {
		n := 1
		for n < len(list) && sameAsked(list[n-1:]) && opens(list[n]) == opens(list[0]) {
			n++
		}
		title := labels(list[:n]) + " " + opens(list[0]).each(n)
		lines++
		switch a := list[0].Asked; {
		case len(a) == 0:
			p.wrapped("  ✗ ", red, "%s", title)
		case a[0].Text == list[0].Label: // no need to say it twice
			p.wrapped("  ✗ ", red, "%s (%s)", title, p.askedAt(a[0]))
		default:
			p.wrapped("  ✗ ", red, "%s", title)
			p.quotation(a[0].Text, a[0].name, p.askedAt(a[0]))
			lines++
		}
		list = list[n:]
	}
	for len(list) > 0 {
		n := 1
		for n < len(list) && opens(list[n]) == opens(list[0]) {
			n++
		}
		if n == 1 {
			p.wrapped("  ✗ ", red, "%s %s", label(list[0]), opens(list[0]))
		} else {
			p.wrapped("  ✗ ", red, "and %d more %s: %s", n, opens(list[0]).each(n), labels(list[:n]))
		}
		list = list[n:]
	}
}

// price is what something is worth, said for people.
type price string

// opens says what is open of a requirement, and its level.
func opens(q Requirement) price {
	s := price(worth(q.open, q.open))
	if q.Level == string(profile.Preferred) {
		s = "– preferred " + s
	}
	return s
}

// each says that n things are worth it.
func (w price) each(n int) string {
	if n == 1 {
		return string(w)
	}
	return strings.TrimSuffix(string(w), "]") + " each]"
}

// labels says what requirements ask for.
func labels(list []Requirement) string {
	var out []string
	for _, q := range list {
		out = append(out, label(q))
	}
	return strings.Join(out, "; ")
}

// shown prints what is shown: first what could be shown better, then the rest.
func (p *printer) shown(weak, met []Requirement) {
	if len(weak)+len(met) == 0 {
		return
	}
	p.head("Shown (~ weakly, ✓ well)")
	lines := 0
	for i, q := range weak {
		if lines >= mostWeak && i+1 < len(weak) && !p.Verbose {
			p.wrapped("  ~ ", yellow, "and %d more: %s", len(weak)-i, labels(weak[i:]))
			break
		}
		p.wrapped("  ~ ", yellow, "%s%s%s%s", label(q), ifPreferred(q), weakness(q), worthOr(q.gain))
		lines++
		if q.from != "" || p.Verbose {
			p.evidence(q)
			lines++
		}
	}
	lines = 0
	for len(met) > 0 {
		if lines >= mostMet && len(met) > 1 && !p.Verbose {
			p.wrapped("  ✓ ", green, "and %d more: %s", len(met), labels(met))
			return
		}
		n := 1
		for n < len(met) && sameEvidence(met[n-1:]) && met[n].Level == met[0].Level && shown(met[n]) == shown(met[0]) {
			n++
		}
		p.wrapped("  ✓ ", green, "%s%s %s", labels(met[:n]), ifPreferred(met[0]), shown(met[0]))
		lines++
		if !sameEvidence(met[n-1:]) {
			p.evidence(met[0])
			lines++
		}
		met = met[n:]
	}
}

// weakness says in what way a requirement is shown weakly.
func weakness(q Requirement) string {
	if q.from != "" {
		return ", implied by " + q.from
	}
	if len(q.Evidence) == 0 {
		return ""
	}
	e := q.Evidence[0]
	switch q.codeOf() {
	case match.ShowInJob:
		switch profile.Grade(e.Grade) {
		case profile.GradeSkills:
			return ", only in a list"
		case profile.GradeSummary:
			return ", only in the summary"
		case profile.GradeEducation:
			return ", only under education"
		}
		return ", outside of jobs and projects"
	case match.AddDates:
		return ", without dates"
	case match.StateYears:
		if q.Months.Shown == nil {
			return ": for how long is not told"
		}
		return ": " + span(*q.Months.Shown) + " shown"
	}
	return ""
}

// codeOf is the code of the first advice about a requirement.
func (q *Requirement) codeOf() string {
	if len(q.Advice) == 0 {
		return ""
	}
	return q.Advice[0].Code
}

func ifPreferred(q Requirement) string {
	if q.Level == string(profile.Preferred) {
		return " – preferred"
	}
	return ""
}

func worthOr(gain float64) string {
	if gain <= 0 {
		return ""
	}
	return " " + worth(0, gain)
}

// askedAt says where a posting asks for something. The line is place enough: a
// posting is searched for the words.
func (p *printer) askedAt(a Quote) string {
	switch {
	case p.Verbose:
		return where(a.At)
	case a.At.Source != nil:
		return fmt.Sprintf("line %d", a.At.Source.Line)
	}
	return fmt.Sprintf("line %d", a.At.Line)
}

// evidence prints the best place that shows a requirement, and in which part of the
// resume it stands where there is room.
func (p *printer) evidence(q Requirement) {
	if len(q.Evidence) == 0 {
		return
	}
	e := q.Evidence[0]
	place := where(e.At)
	if p.Verbose || p.Width >= roomy {
		place = e.Section + ", " + place
	}
	p.quotation(e.Text, e.name, place)
}

// roomy is from how many columns on a quotation and all of its place have room.
const roomy = 72

// quotation prints words of a document around a name in one line; with -v whole.
func (p *printer) quotation(words, name, place string) {
	const indent = "      "
	if !p.Verbose {
		words = clip(words, name, max(leastQuote, p.Width-len(indent)-utf8.RuneCountInString("“” ()"+place)))
	}
	p.wrapped(indent, dim, "“%s” (%s)", words, place)
}

// leastQuote is how many code points of a quotation are shown on a narrow page.
const leastQuote = 24

// clip shortens words to n code points around a name: from the start where the
// name and a little behind it have room, else from the start of a word; up to the
// end of a word.
func clip(words, name string, n int) string {
	all := []rune(words)
	if len(all) <= n {
		return words
	}
	start := utf8.RuneCountInString(words[:max(0, strings.Index(words, name))])
	end := start + utf8.RuneCountInString(name)
	if behind := min(len(all)-end, n/4); end+behind >= n {
		from := end + behind - n + 2 // with an ellipsis on both sides
		for from < start && all[from-1] != ' ' {
			from++
		}
		words = ellipsis + string(all[min(from, start):])
	}
	if all = []rune(words); len(all) <= n {
		return words
	}
	return cutAtWord(words, len(string(all[:n-1]))) + ellipsis
}
