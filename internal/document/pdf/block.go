package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// group is a block before it is written: lines that belong together.
type group struct {
	lines     []line
	kind      BlockKind
	level     int
	continues bool // the last block of the page before
}

// groups puts the lines of a page into blocks.
func groups(ls []line, body float64) []group {
	var out []group
	rows := tableRows(ls)
	leading := usualLeading(ls)
	for i := range ls {
		if rows[i] {
			out = append(out, group{lines: ls[i : i+1 : i+1], kind: Cell})
			continue
		}
		if n := len(out); n > 0 && out[n-1].kind != Cell && joins(ls, i, out[n-1].lines, leading) {
			out[n-1].lines = append(out[n-1].lines, ls[i])
			continue
		}
		out = append(out, group{lines: ls[i : i+1 : i+1]})
	}
	for i := range out {
		if out[i].kind == Cell {
			continue
		}
		out[i].kind = kindOf(out[i].lines, body)
		if out[i].kind == Heading && !out[i].standsOut(body) && i > 0 && !setOff(&out[i-1], &out[i]) {
			out[i].kind = Paragraph
		}
	}
	return out
}

// standsOut reports whether a heading has larger or heavier letters than the
// text; capitals alone are not enough.
func (g *group) standsOut(body float64) bool {
	return g.lines[0].bold || g.lines[0].size > 1.12*body
}

// setOff reports whether there is more white above b than between lines.
func setOff(a, b *group) bool {
	last, first := &a.lines[len(a.lines)-1], &b.lines[0]
	drop := last.y - first.y
	return last.zone != first.zone || drop < 0 || drop > 1.5*max(first.size, last.size)
}

// joins reports whether line i reads on from the line before, the last one of
// block; leading is how far lines are set apart, in sizes.
func joins(ls []line, i int, block []line, leading float64) bool {
	prev, next := &ls[i-1], &ls[i]
	size := max(prev.size, next.size)
	parted := prev.parted()
	if next.bullet || looksNumbered(next) || prev.turn != next.turn || math.Abs(prev.size-next.size) > 0.1*size {
		return false
	}
	if prev.zone != next.zone { // over to the next column with half a word
		return parted && startsLower(next)
	}
	drop := prev.y - next.y
	if drop < 0.7*size || drop > max(1.9, 1.1*leading)*size {
		return false
	}
	if len(block) > 1 && drop > 1.25*(block[0].y-block[1].y) {
		return false
	}
	last, first := &prev.words[len(prev.words)-1], &next.words[0]
	if parted && (startsLower(next) || aligned(prev, next, block) || addressCut(last.text) && centred(prev, next)) {
		return true
	}
	if first.bold != last.bold && (prev.bold != next.bold || first.bold && !startsLower(next)) {
		return false // another line in other letters, or a label
	}
	if strings.Contains(first.text, "@") || strings.Contains(first.text, "://") || labelled(next) && labelled(&block[0]) {
		return false
	}
	if strings.Trim(last.text, "-–—") == "" && len(prev.words) > 1 && (aligned(prev, next, block) || below(prev, next)) {
		return true // a range, as of months, cut at its dash
	}
	if !aligned(prev, next, block) || next.tabs > 0 && !openEnd(prev) {
		return false
	}
	if hangs(next, &block[0]) && drop < max(1.35, 1.02*leading)*size {
		return true
	}
	margin, known := marginOf(ls, i)
	if startsLower(next) || openEnd(prev) {
		const shortest, slack = 12, 4 // sizes
		return prev.x1-prev.x0 > shortest*size || known && prev.x1+firstWidth(next) > margin-slack*size
	}
	if prev.tabs > 0 && !underWord(prev, next.start) {
		return false // a date at the margin ends where all dates do
	}
	return known && prev.x1+0.3*size+firstWidth(next) > margin
}

// labelled reports whether a line begins with a label: heavy words before light
// ones, or up to three words with a colon after them.
func labelled(l *line) bool {
	const most = 3 // words
	if l.words[0].bold && !l.bold {
		return true
	}
	for i := range min(most, len(l.words)-1) {
		if strings.HasSuffix(l.words[i].text, ":") {
			return true
		}
	}
	return false
}

// usualLeading returns the distance, in sizes, of most lines that follow each
// other in a column.
func usualLeading(ls []line) float64 {
	const most = 3 // more parts blocks
	count := map[int]int{}
	best := 0
	for i := 1; i < len(ls); i++ {
		if d := (ls[i-1].y - ls[i].y) / ls[i].size; d > 0.7 && d < most {
			step := int(d*20 + 0.5)
			if count[step]++; count[step] > count[best] || count[step] == count[best] && step < best {
				best = step
			}
		}
	}
	return float64(best) / 20
}

// parted reports whether a line ends in the middle of a word.
func (l *line) parted() bool {
	w := &l.words[len(l.words)-1]
	return w.soft || hyphenEnd(w.text) || slashEnd(w.text) || addressCut(w.text)
}

func firstWidth(l *line) float64 { return l.words[0].x1 - l.words[0].x0 }

// hangs reports whether a line stands under the text of an item, clear of its
// bullet: nothing but the rest of the item does.
func hangs(l, item *line) bool {
	return item.bullet && math.Abs(l.start-item.start) < 0.3*l.size && item.start-item.x0 > 0.5*l.size
}

// aligned reports whether next starts where the text of the block does.
func aligned(prev, next *line, block []line) bool {
	slack := 0.6 * next.size
	d := next.start - prev.start
	if math.Abs(d) < slack {
		return true
	}
	if len(block) > 1 {
		return false
	}
	switch {
	case prev.bullet:
		return math.Abs(next.start-prev.x0) < slack
	case d < 0 && d > -3*next.size: // the first line was indented
		return true
	case underWord(prev, next.start):
		return true
	}
	return centred(prev, next) && startsLower(next)
}

// underWord reports whether x is where a word of l begins that is set off from
// the words before it, as the text after a label is.
func underWord(l *line, x float64) bool {
	for i := 1; i < len(l.words); i++ {
		if w := &l.words[i]; w.gap > 0.45 && math.Abs(w.x0-x) < 0.2*w.size {
			return true
		}
	}
	return false
}

func centred(a, b *line) bool {
	return math.Abs(a.x0+a.x1-b.x0-b.x1) < 0.8*b.size
}

// below reports whether b stands under a and reaches over neither of its ends.
func below(a, b *line) bool {
	slack := 0.8 * b.size
	return b.x0 > a.x0-slack && b.x1 < a.x1+slack
}

// marginOf returns the right margin of the column that line i stands in: how
// far its neighbours reach, of which at least two must end there.
func marginOf(ls []line, i int) (float64, bool) {
	const around = 80 // lines
	l := &ls[i]
	ends := make([]float64, 0, 2*around)
	for j := max(0, i-around); j < min(len(ls), i+around); j++ {
		o := &ls[j]
		if o.zone == l.zone && o.turn == l.turn && o.x0 < l.x1 && o.x1-max(o.x0, l.x0) > 10*l.size {
			ends = append(ends, o.x1)
		}
	}
	slices.Sort(ends)
	for k := len(ends) - 1; k > 0; k-- {
		if ends[k]-ends[k-1] < 2.5*l.size {
			return ends[k] - 0.2*l.size, true
		}
	}
	return 0, false
}

// startsLower reports whether a line begins with a small letter that does not
// begin an address.
func startsLower(l *line) bool {
	w := l.words[0].text
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && !strings.ContainsAny(w, "@/") && !strings.Contains(w, "www.")
}

// openEnd reports whether a line cannot be the end of what it says.
func openEnd(l *line) bool {
	last := l.words[len(l.words)-1].text
	switch strings.ToLower(last) {
	case "and", "or", "of", "the", "a", "an", "with", "for", "to", "in", "on", "by", "from", "as", "at", "using", "&", "und", "et", "y", "de":
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(last)
	return r == ',' || r == '/' || hyphenEnd(last)
}

// looksNumbered reports whether a line begins with "1." or "2)".
func looksNumbered(l *line) bool {
	s := l.words[0].text
	n := strings.TrimLeft(s, "0123456789")
	return len(n) < len(s) && len(s)-len(n) <= 2 && (n == "." || n == ")") && len(l.words) > 1
}

func kindOf(ls []line, body float64) BlockKind {
	first := &ls[0]
	if first.bullet || looksNumbered(first) {
		return Item
	}
	const longest = 80 // bytes; a heading is short
	n := 0
	for i := range ls {
		for _, w := range ls[i].words {
			n += len(w.text) + 1
		}
	}
	letters := strings.ContainsFunc(first.text(), unicode.IsLetter)
	if !letters || n > longest || len(ls) > 2 || first.tabs > 0 {
		return Paragraph
	}
	if r, _ := utf8.DecodeLastRuneInString(first.words[len(first.words)-1].text); r == '.' || r == ',' || r == ';' {
		return Paragraph
	}
	if first.size > 1.12*body || first.bold || first.caps && len(ls) == 1 {
		return Heading
	}
	return Paragraph
}
