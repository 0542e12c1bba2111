package pdf

import (
	"math"
	"strings"
)

// continuesOver reports whether the first block of a page, b, is the rest of
// the last one of the page before, a, whose lines are ls: it goes on in small
// letters, in the middle of a word or of a full line. A running foot or head
// between the two keeps them apart.
func continuesOver(ls []line, a, b *group) bool {
	if a.kind != Paragraph && a.kind != Item || b.kind != Paragraph {
		return false
	}
	prev, next := &a.lines[len(a.lines)-1], &b.lines[0]
	if prev.turn != next.turn || math.Abs(prev.size-next.size) > 0.1*prev.size || !startsLower(next) {
		return false
	}
	if prev.parted() {
		return true
	}
	if prev.tabs > 0 || next.tabs > 0 || strings.ContainsAny(prev.words[len(prev.words)-1].text, ".!?:;") || !aligned(prev, next, a.lines) {
		return false
	}
	margin, known := marginOf(ls, len(ls)-1)
	return openEnd(prev) || known && prev.x1+0.3*prev.size+firstWidth(next) > margin
}
