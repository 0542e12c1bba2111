package pdf

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// A page shows right-to-left text from left to right: what is read first
// stands last. This file puts it back into the order in which it is read, by
// undoing the rules of UAX #9 as far as a line tells: runs of letters that are
// written from left to right keep their order, and so does each number.

// cell is a letter of a line with its accents, and the word that it came from.
type cell struct {
	text string
	word int // -1 for the blank between words
}

// hasRightToLeft reports whether s has a letter that is written from right to left.
func hasRightToLeft(s string) bool {
	for _, r := range s {
		if r >= 0x590 && isRight(r) { // nothing below is
			return true
		}
	}
	return false
}

func isRight(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

func isLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.L
}

func isDigit(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.EN || p.Class() == bidi.AN
}

// shownText returns the text of a glyph that stands for several letters, as if
// each of them had been shown: a ligature's text is in the order of reading.
func shownText(s string) string {
	if len(s) < 3 || !hasRightToLeft(s) {
		return s
	}
	cells := cellsOf(s, 0)
	if len(cells) < 2 {
		return s
	}
	return cellText(logical(cells, true))
}

// readingOrder puts the words of a line, which stand from left to right, into
// the order of reading.
func readingOrder(ws []word) []word {
	if !slices.ContainsFunc(ws, func(w word) bool { return hasRightToLeft(w.text) }) {
		return ws
	}
	right, left := 0, 0
	for i := range ws {
		if hasRightToLeft(ws[i].text) {
			right++
		} else if strings.ContainsFunc(ws[i].text, isLeft) {
			left++
		}
	}
	var cells []cell
	for i := range ws {
		if i > 0 && !ws[i].glued {
			cells = append(cells, cell{" ", -1})
		}
		cells = append(cells, cellsOf(ws[i].text, i)...)
	}
	return wordsOf(logical(cells, right >= left), ws)
}

// cellsOf cuts a text into letters; accents stay with the letter before.
func cellsOf(s string, word int) []cell {
	var out []cell
	for _, r := range s {
		if n := len(out); n > 0 && unicode.Is(unicode.Mn, r) {
			out[n-1].text += string(r)
			continue
		}
		out = append(out, cell{string(r), word})
	}
	return out
}

func cellText(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}

// logical turns cells from the order in which they are shown into that in
// which they are read; the line as a whole reads from the right or from the left.
func logical(cells []cell, right bool) []cell {
	if right {
		return reversed(cells)
	}
	var out []cell
	for i := 0; i < len(cells); {
		if !cells[i].is(isRight) {
			out = append(out, cells[i])
			i++
			continue
		}
		end := i + 1 // after the last letter of the run
		for j := i; j < len(cells) && !cells[j].is(isLeft); j++ {
			if cells[j].is(isRight) {
				end = j + 1
			}
		}
		out = append(out, reversed(cells[i:end])...)
		i = end
	}
	return out
}

// reversed turns a run round, but for what is written from left to right in it.
func reversed(cells []cell) []cell {
	out := make([]cell, 0, len(cells))
	for end := len(cells); end > 0; {
		start := end // of what has no letter from the right
		for start > 0 && !cells[start-1].is(isRight) {
			start--
		}
		out = appendStretch(out, cells[start:end])
		if start > 0 {
			out = append(out, cells[start-1])
			start--
		}
		end = start
	}
	return out
}

// appendStretch appends a stretch without letters from the right. Letters from
// the left are one run with all between them; numbers without such letters are
// turned round among themselves.
func appendStretch(out, cells []cell) []cell {
	first, last, letters, opened := len(cells), -1, false, false
	for i, c := range cells {
		switch {
		case c.is(isLeft), c.is(isDigit):
			first, last = min(first, i), i
			letters = letters || c.is(isLeft)
		case c.text == "(" && first < i:
			opened = true
		}
	}
	if letters {
		if opened && last+1 < len(cells) && cells[last+1].text == ")" {
			last++
		}
		out = appendTurned(out, cells[last+1:])
		out = append(out, cells[first:last+1]...)
		return appendTurned(out, cells[:first])
	}
	for end := len(cells); end > 0; {
		start := numberStart(cells[:end])
		if start == end {
			out = appendTurned(out, cells[end-1:end])
			end--
			continue
		}
		out = append(out, cells[start:end]...)
		end = start
	}
	return out
}

// numberStart returns where the number begins that cells end with, their
// length when they end with none. Single marks may stand in a number.
func numberStart(cells []cell) int {
	start := len(cells)
	for i := len(cells) - 1; i >= 0; i-- {
		if cells[i].is(isDigit) {
			start = i
		} else if start != i+1 || start == len(cells) || !strings.Contains("-+./:,", cells[i].text) {
			break
		}
	}
	return start
}

// appendTurned appends signs in the other order, as the other direction shows them.
func appendTurned(out, cells []cell) []cell {
	for _, c := range slices.Backward(cells) {
		c.text = mirrored(c.text)
		out = append(out, c)
	}
	return out
}

func (c cell) is(class func(rune) bool) bool {
	for _, r := range c.text {
		return class(r)
	}
	return false
}

// mirrored returns the bracket that the other direction shows as s.
func mirrored(s string) string {
	const pairs = "()[]{}<>«»‹›"
	i := strings.Index(pairs, s)
	if i < 0 || len(s) == 0 {
		return s
	}
	all := []rune(pairs)
	at := slices.Index(all, []rune(s)[0])
	return string(all[at^1])
}

// wordsOf makes words of cells again; each takes its place and looks from the
// word that its first letter came from.
func wordsOf(cells []cell, from []word) []word {
	const between = 0.3 // sizes, of a blank; where two runs meet their words are no neighbours on the page
	var out []word
	parted, before := true, 0
	for _, c := range cells {
		if c.word < 0 {
			parted = true
			continue
		}
		w := &from[c.word]
		if n := len(out); !parted && out[n-1].hide == w.hide {
			out[n-1].text += c.text
			before = c.word
			continue
		}
		next := *w
		next.text, next.glued, next.gap = c.text, !parted, 0
		if n := len(out); n > 0 && (before == c.word-1 || before == c.word+1) {
			last := &from[before]
			next.gap = max(0, max(last.x0, w.x0)-min(last.x1, w.x1)) / w.size
		} else if n > 0 {
			next.gap = between
		}
		out = append(out, next)
		parted, before = false, c.word
	}
	return out
}
