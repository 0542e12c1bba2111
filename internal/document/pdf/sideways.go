package pdf

import (
	"cmp"
	"math"
	"slices"
)

// placeSideways puts labels that are turned on their side into the text that
// they stand beside: designs set the headings of sections so, up the margin.
// turned are the lines of one direction; those that are no such labels it gives
// back.
func placeSideways(main, turned []line) (out, rest []line) {
	const most, words = 12, 3 // labels of a page, words of a label
	if len(turned) == 0 || len(turned) > most || len(main) == 0 || main[0].turn != 0 {
		return main, turned
	}
	for i := range turned {
		if l := &turned[i]; l.turn&1 == 0 || len(l.words) > words {
			return main, turned
		}
	}
	labels := slices.Clone(turned)
	slices.SortStableFunc(labels, func(a, b line) int { // from the top of the page down
		_, topA := a.height()
		_, topB := b.height()
		return cmp.Compare(topB, topA)
	})
	out = main
	above := math.Inf(1) // bottom of the label above
	reach := 2.0         // lengths of a label that its section may start above it: that of the first, above which stands the head of the page
	for i := range labels {
		bottom, top := labels[i].height()
		at := sectionStart(out, &labels[i], min(above, top+reach*(top-bottom)))
		reach = math.Inf(1)
		if at < 0 {
			rest = append(rest, labels[i])
			continue
		}
		out = slices.Insert(slices.Clip(out), at, labels[i])
		above = bottom
	}
	return out, rest
}

// sectionStart returns the line that begins the section of a label: of the first
// one beside it and those above that, up to limit, the one with the most white
// above it; -1 when the label stands beside no line.
func sectionStart(ls []line, label *line, limit float64) int {
	bottom, top := label.height()
	x := label.y // on the page
	if label.turn == 1 {
		x = -x
	}
	first := slices.IndexFunc(ls, func(l line) bool { return l.turn == 0 && l.y < top && l.y > bottom-l.size })
	over := func(l *line) bool { return l.x0 < x+l.size && x < l.x1 }
	if first < 0 || over(&ls[first]) {
		return -1
	}
	at, white := first, 0.0
	for i := first; i >= 0 && ls[i].turn == 0 && ls[i].y < limit && !over(&ls[i]); i-- {
		if i == 0 || ls[i-1].turn != 0 || ls[i-1].y < ls[i].y {
			break
		}
		if d := ls[i-1].y - ls[i].y; d > 1.2*white {
			at, white = i, d
		}
	}
	return at
}

// height returns where on the page a line that is turned on its side begins and
// ends, from the bottom up.
func (l *line) height() (bottom, top float64) {
	if l.turn == 1 {
		return l.x0, l.x1
	}
	return -l.x1, -l.x0
}
