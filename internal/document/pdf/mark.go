package pdf

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	lib "github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// mark is marked content that is open; text replaces what is shown inside.
type mark struct {
	replaces bool
	unshown  bool // it lies in a layer that is not shown
	text     string
	start    int // glyphs of the page before it
}

// beginMark opens marked content; with a property list it may hold ActualText
// or name a layer.
func (s *stream) beginMark(properties bool) {
	const most = 512 // open at a time; of those beyond nothing is kept but their number
	m := mark{start: len(s.in.cur.glyphs)}
	if properties && len(s.args) >= 2 {
		switch p := s.args[1]; p.kind {
		case kindDict:
			if o := p.get("ActualText"); o.kind == kindString {
				m.replaces, m.text = true, textString(o.str)
			}
		case kindName:
			v := s.resource("Properties", p.str)
			if text := v.Key("ActualText"); text.Kind() == lib.String {
				m.replaces, m.text = true, textString([]byte(text.RawString()))
			}
			m.unshown = s.args[0].is("OC") && isOff(v)
		}
	}
	if m.unshown {
		s.unshown++
	}
	if len(s.marks) < most {
		s.marks = append(s.marks, m)
	} else {
		s.deeper++
	}
}

// endMark closes marked content. Where its text is replaced, the first glyph
// takes the new text and the width of all.
func (s *stream) endMark() {
	if s.deeper > 0 {
		s.deeper--
		return
	}
	if len(s.marks) == 0 {
		return
	}
	m := s.marks[len(s.marks)-1]
	s.marks = s.marks[:len(s.marks)-1]
	if m.unshown {
		s.unshown--
	}
	p := s.in.cur
	if !m.replaces || m.start >= len(p.glyphs) {
		return
	}
	shown := p.glyphs[m.start:]
	first, last := &shown[0], &shown[len(shown)-1]
	if last.turn != first.turn || math.Abs(last.y-first.y) > first.size {
		return // text over several lines: what is shown says it better
	}
	if strings.Trim(m.text, "\u200b\u200c\u200d\ufeff") == "" {
		p.glyphs = p.glyphs[:m.start]
		return
	}
	if otherText(shown, m.text) {
		s.in.warnLie(m.text)
		return
	}
	first.text = shownText(m.text)
	for i := range shown { // an accent that is shown last stands over the middle
		first.width = max(first.width, shown[i].x+shown[i].width-first.x)
	}
	p.glyphs = p.glyphs[:m.start+1]
}

// otherText reports whether a replacement has little to do with the letters
// that are shown: it would let a page say one thing to people and another one
// to programs. Ligatures, hyphens, capitals, accents and digits that are put
// right keep most of the letters.
func otherText(shown []glyph, text string) bool {
	const least = 4 // letters; fewer are a sign or an abbreviation
	seen := map[rune]int{}
	letters := 0
	for i := range shown {
		for _, r := range norm.NFKC.String(shown[i].text) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				seen[unicode.ToLower(r)]++
				letters++
			}
		}
	}
	common, said := 0, 0
	for _, r := range norm.NFKC.String(text) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		said++
		if r = unicode.ToLower(r); seen[r] > 0 {
			seen[r]--
			common++
		}
	}
	if letters < least {
		return said > 20+letters // an icon may have a name, never a sentence
	}
	return said >= least && (2*common < said || 2*common < letters)
}

// warnLie notes that text of the page in hand was not replaced by what the
// file would have programs read.
func (in *interpreter) warnLie(text string) {
	const most, long = 5, 60 // warnings of a file; characters that they quote
	if in.lies++; in.lies > most {
		return
	}
	if r := []rune(text); len(r) > long {
		text = string(r[:long]) + "…"
	}
	in.warnings = append(in.warnings, Warning{Code: "actual-text", Page: in.cur.number,
		Message: fmt.Sprintf("the file tells programs to read %q where the page shows something else; what it shows is read", text)})
}
