package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// writeText writes a report for people.
func writeText(w io.Writer, r any, s Style) error {
	p := &printer{w: w, Style: s}
	switch r := r.(type) {
	case *Match:
		p.match(r)
	case *Matches:
		p.matches(r)
	case *Extract:
		p.extract(r)
	case *Against:
		p.against(r)
	case *Why:
		p.why(r)
	case *Batch:
		p.batch(r)
	case *Check:
		p.check(r)
	case *Taxonomy:
		p.taxonomy(r)
	case *Role:
		p.role(r)
	case *Suggestions:
		p.suggestions(r)
	case *Findings:
		p.findings(r)
	case *TaxonomyStats:
		p.taxonomyStats(r)
	case *TaxonomyMine:
		p.taxonomyMine(r)
	case *TaxonomyDiff:
		p.taxonomyDiff(r)
	case *RoleDiff:
		p.roleDiff(r)
	case *Eval:
		p.eval(r)
	default:
		return fmt.Errorf("no text for %T", r)
	}
	return p.err
}

// printer lays out text. All that it is given is made safe for a terminal; the
// first error is kept.
type printer struct {
	Style
	w       io.Writer
	several bool // several postings are compared
	err     error
}

// Colors of the terminal (ECMA-48 SGR parameters).
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

func (p *printer) paint(s, color string) string {
	if !p.Color || color == "" || s == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

func (p *printer) raw(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// line prints one line, not wrapped.
func (p *printer) line(format string, args ...any) {
	p.raw(Inert(strings.TrimRight(text.Clean(fmt.Sprintf(format, args...)), " ")) + "\n")
}

// Inert makes a line safe in the log of a GitHub Actions run, which obeys a line
// that starts with :: behind any white space, or that holds ##[ anywhere.
func Inert(line string) string {
	line = strings.ReplaceAll(line, "##[", `#\#[`)
	words := strings.TrimLeftFunc(line, unicode.IsSpace)
	if strings.HasPrefix(words, "::") {
		return line[:len(line)-len(words)] + `\` + words
	}
	return line
}

func (p *printer) blank() { p.raw("\n") }

// head prints the heading of a part.
func (p *printer) head(s string) {
	p.blank()
	p.wrapped("", bold, "%s", s)
}

// wrapped prints words broken at the width, the first line behind first, the
// others indented by as much.
func (p *printer) wrapped(first string, color, format string, args ...any) {
	indent := utf8.RuneCountInString(first)
	width := max(20, p.Width-indent)
	lines := wrap(text.Clean(fmt.Sprintf(format, args...)), width)
	for i, l := range lines {
		lead := strings.Repeat(" ", indent)
		if i == 0 {
			lead = text.Clean(first)
		}
		l = Inert(strings.TrimRight(lead+l, " "))
		words := strings.TrimLeft(l, " ")
		p.raw(l[:len(l)-len(words)] + p.paint(words, color) + "\n")
	}
}

// wrap breaks words into lines of at most width runes; a longer word stands alone.
func wrap(s string, width int) []string {
	var out []string
	line, n := "", 0
	for _, w := range strings.Fields(s) {
		k := utf8.RuneCountInString(w)
		if n > 0 && n+1+k > width {
			out = append(out, line)
			line, n = "", 0
		}
		if n > 0 {
			line, n = line+" ", n+1
		}
		line, n = line+w, n+k
	}
	return append(out, line)
}

// pad fills s with spaces up to n runes; a longer s is cut, with an ellipsis.
func pad(s string, n int) string {
	s = text.Clean(s)
	k := utf8.RuneCountInString(s)
	if k > n {
		r := []rune(s)
		return string(r[:max(0, n-1)]) + "…"
	}
	return s + strings.Repeat(" ", n-k)
}

// plural says a number with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// where says a place for people; on a line too long to look through, its column too.
func where(l Location) string {
	at := fmt.Sprintf("line %d", l.Line)
	if l.Column > longLine {
		at += fmt.Sprintf(", column %d", l.Column)
	}
	switch {
	case l.Source != nil && l.Page != nil: // a build that was traced to its source
		return fmt.Sprintf("%s:%d, page %d, %s", l.Source.File, l.Source.Line, *l.Page, at)
	case l.Source != nil:
		return fmt.Sprintf("%s:%d", l.Source.File, l.Source.Line)
	case l.Page != nil:
		return fmt.Sprintf("page %d, %s", *l.Page, at)
	}
	return at
}

// longLine is the number of code points from which on a line number says little:
// many postings arrive as one line.
const longLine = 200

// span says months for people.
func span(months int) string {
	y, m := months/12, months%12
	switch {
	case y == 0:
		return plural(m, "month", "months")
	case m == 0:
		return plural(y, "year", "years")
	}
	return fmt.Sprintf("%d y %d m", y, m)
}
