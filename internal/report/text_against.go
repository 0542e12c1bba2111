package report

import "fmt"

// shownDifferences is how many differences of a kind are shown to people; JSON
// has them all.
const shownDifferences = 20

// against prints what became of the words of a source.
func (p *printer) against(a *Against) {
	p.wrapped("", bold, "%s against its source %s", a.Built.Name, a.Source.Name)
	c := a.Counts
	p.wrapped("", "", "%s in the source, %d in the build: %d the same, in the same order.", plural(a.Source.Words, "word", "words"), a.Built.Words, c.Same)
	if a.Truncated {
		p.wrapped("! ", yellow, "Only these first words of each were compared: it is too long.")
	}
	for _, w := range a.Built.Warnings {
		p.wrapped("! ", yellow, "%s", w.Message)
	}
	for _, w := range a.Source.Warnings {
		p.wrapped("! ", yellow, "%s: %s", a.Source.Name, w.Message)
	}
	if len(a.Differences) == 0 {
		p.blank()
		p.wrapped("", green, "No difference.")
		return
	}
	words := func(n int) string { return plural(n, "word", "words") }
	places := func(n int) string { return plural(n, "place", "places") }
	p.differences(a, "lost", red, "Lost: "+words(c.Lost)+" of the source, not in the build")
	p.differences(a, "glued", red, "Glued: words of the source are one in the build, in "+places(c.Glued))
	p.differences(a, "split", red, "Split: one word of the source is several in the build, in "+places(c.Split))
	p.differences(a, "moved", yellow, "Moved: "+words(c.Moved)+" in another order")
	p.differences(a, "added", yellow, "Added: "+words(c.Added)+" of the build, not in the source")
}

func (p *printer) differences(a *Against, kind, color, head string) {
	n := 0
	for _, d := range a.Differences {
		if d.Kind != kind {
			continue
		}
		if n++; n == 1 {
			p.head(head)
		}
		if n > shownDifferences {
			continue
		}
		source, built := sourceWhere(a.Source, d.Source.At), where(d.Built.At)
		switch kind {
		case "lost":
			p.wrapped("  - ", color, "“%s” (%s; would be on %s)", d.Source.Text, source, built)
		case "added":
			p.wrapped("  + ", color, "“%s” (%s; would be at %s)", d.Built.Text, built, source)
		case "moved":
			p.wrapped("  ~ ", color, "“%s” (%s; %s)", d.Source.Text, source, built)
		default:
			p.wrapped("  ~ ", color, "“%s” is “%s” (%s; %s)", d.Source.Text, d.Built.Text, source, built)
		}
	}
	if more := n - shownDifferences; more > 0 {
		p.wrapped("  ", dim, "%s", fmt.Sprintf("and %d more (--format json has them all)", more))
	}
}

// sourceWhere says a place in the source; one in a text is a line of its file.
func sourceWhere(s ComparedSide, at Location) string {
	if at.Source == nil && at.Page == nil {
		return fmt.Sprintf("%s:%d", s.Name, at.Line)
	}
	return where(at)
}
