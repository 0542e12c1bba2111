package pdf

import (
	"math"
	"strings"
	"unicode"
)

// runningLine returns the first page of two that show the same line, numbers
// aside, at the same height near their upper or lower edge: a running head or
// foot, which many parsers leave out. 0 when there is none.
func runningLine(pages []page, lines [][]line) int {
	for i := 1; i < len(pages); i++ {
		for _, a := range edgeLines(&pages[i-1], lines[i-1]) {
			for _, b := range edgeLines(&pages[i], lines[i]) {
				if math.Abs(a.y-b.y) < a.size/2 && withoutNumbers(a.text()) == withoutNumbers(b.text()) {
					return pages[i-1].number
				}
			}
		}
	}
	return 0
}

// edgeLines returns the lines in the outer parts of a page, of each edge a few.
func edgeLines(p *page, ls []line) []*line {
	const part, most = 0.1, 8 // of the page's height; lines
	var out []*line
	margin := part * (p.box.y1 - p.box.y0)
	for i := range ls {
		if l := &ls[i]; l.turn == 0 && (l.y > p.box.y1-margin || l.y < p.box.y0+margin) && len(out) < most {
			out = append(out, l)
		}
	}
	return out
}

func withoutNumbers(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, s)
}
