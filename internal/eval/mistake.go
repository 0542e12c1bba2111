package eval

import (
	"strings"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// around is how many bytes of text a mistake shows on either side.
const around = 50

// mistake notes what went wrong at a span; the blind half's are thrown away.
func (s *scorer) mistake(what, class string, at text.Span, name, detail string) {
	m := Mistake{Case: s.c.ID, What: what, Class: class, Name: name, Detail: detail}
	if at.End > 0 {
		m.Text = s.c.Text[at.Start:at.End]
		lo, hi := max(0, at.Start-around), min(len(s.c.Text), at.End+around)
		for lo > 0 && !utf8.RuneStart(s.c.Text[lo]) {
			lo--
		}
		for hi < len(s.c.Text) && !utf8.RuneStart(s.c.Text[hi]) {
			hi++
		}
		m.Context = strings.Join(strings.Fields(s.c.Text[lo:at.Start]+" ⟦"+m.Text+"⟧ "+s.c.Text[at.End:hi]), " ")
	}
	s.mistakes = append(s.mistakes, m)
}
