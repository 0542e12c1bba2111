package outline

import "skillmatch/internal/text"

// yearDigits is the length of a year in a glued date.
const yearDigits = 4

// unglueDates splits the tokens that are a month and a year without a space
// between them: "Jan2019", "2019Jan".
func unglueDates(tokens []text.Token, s string, cues *Cues) []text.Token {
	const most = 10 // letters and digits of a date that is worth a look
	return split(tokens, s, text.SepSpace, text.Digit, func(i int) int {
		t := &tokens[i]
		if t.Shape&(text.Digit|text.Lower) != text.Digit|text.Lower || t.Shape&text.Address != 0 || t.Len() <= yearDigits+2 || t.End-t.Start > 2*most {
			return 0
		}
		at := t.End - yearDigits
		if !allDigits(s[at:t.End]) {
			at = t.Start + yearDigits
			if !allDigits(s[t.Start:at]) {
				return 0
			}
		}
		if a, b := part(s, t.Start, at), part(s, at, t.End); IsYear(a, s) && cues.isWord(b, Month) || IsYear(b, s) && cues.isWord(a, Month) {
			return at
		}
		return 0
	})
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
