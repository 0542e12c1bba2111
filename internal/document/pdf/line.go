package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of text as it stands on the page.
type line struct {
	words     []word
	x0, x1, y float64
	size      float64 // that most of its letters have
	bold      bool    // all of its words are
	caps      bool    // it has letters, and no small ones
	bullet    bool    // its first word is a bullet, written as •
	start     float64 // x of the text, after the bullet
	tabs      int     // gaps wide enough for a column
	turn      uint8
	zone      int // lines of one zone stand in one column
}

// newLine makes a line of pieces that stand side by side.
func newLine(ps []piece, zone int) (line, bool) {
	l := line{words: readingOrder(words(ps)), zone: zone}
	if len(l.words) == 0 {
		return l, false
	}
	l.splitBullet()
	l.measure()
	return l, true
}

// measure notes what the words of a line have in common.
func (l *line) measure() {
	l.x0, l.x1, l.bold, l.tabs, l.size = math.Inf(1), math.Inf(-1), true, 0, 0
	l.turn = l.words[0].turn
	upper, lower, letters := 0, 0, 0
	for i := range l.words {
		w := &l.words[i]
		l.x0, l.x1 = min(l.x0, w.x0), max(l.x1, w.x1)
		if l.cellAt(i) {
			l.tabs++
		}
		if i == 0 && l.bullet {
			continue
		}
		l.bold = l.bold && w.bold
		if n := utf8.RuneCountInString(w.text); n > letters {
			letters, l.size, l.y = n, w.size, w.y
		}
		for _, r := range w.text {
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		}
	}
	l.caps = upper > 3 && lower == 0
	l.start = l.x0
	if l.bullet && len(l.words) > 1 {
		l.start = l.words[1].x0
	}
	if l.size == 0 {
		l.size, l.y = l.words[0].size, l.words[0].y
	}
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// text returns the line's words with a space between those that are not glued.
func (l *line) text() string {
	var b strings.Builder
	for i, w := range l.words {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
