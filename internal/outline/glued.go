package outline

import (
	"slices"

	"skillmatch/internal/text"
)

// Lengths from which a cue word is looked for inside a token: at its end
// ("teamsPreferred") shorter ones stand in names (GoodData), at its start in
// small letters ("plusAgile") they seldom do.
const (
	lettersBehind = 6
	lettersBefore = 4

	lettersHeading = 8 // of a heading that stands alone
	lettersWord    = 8 // of a word in small letters that no name starts with: "maintenanceTrouble-shooting"
	lettersCapital = 7 // of a cue word behind an acronym, all in capitals
)

// gluedBytes is the length up to which a token is looked into; no two words are
// longer.
const gluedBytes = 48

// unglue splits the tokens of a text that lost its line breaks where a line
// ended or began inside: "preferredAbility to …" are two lines.
func unglue(tokens []text.Token, s string, cues *Cues) []text.Token {
	return split(tokens, s, text.SepStop, text.Digit|text.Inner|text.Upper, func(i int) int {
		t := &tokens[i]
		switch {
		case t.Shape&(text.Address|text.NonASCII) != 0 || t.Len() > gluedBytes:
		case t.Shape&text.Digit != 0:
			return yearsBorder(tokens, i, s, cues)
		case t.Shape&(text.Inner|text.Lower) == text.Inner|text.Lower:
			return wordBorder(tokens, i, s, cues)
		case t.AllUpper():
			return capitalBorder(*t, s, cues)
		}
		return 0
	})
}

// split splits the tokens inside of which border finds a place that is not 0:
// sep stands there. It asks for those alone that have something of a shape.
func split(tokens []text.Token, s string, sep text.Sep, shape text.Shape, border func(i int) int) []text.Token {
	type right struct {
		at   int // of the token that stood behind the one that was split
		half text.Token
	}
	var split []right
	for i := range tokens {
		if tokens[i].Shape&shape == 0 {
			continue
		}
		k := border(i)
		if k == 0 {
			continue
		}
		t := tokens[i]
		a, b := part(s, t.Start, k), part(s, k, t.End)
		a.Sep, b.Sep = t.Sep, sep
		tokens[i] = a
		split = append(split, right{i + 1, b})
	}
	end := len(tokens)
	tokens = append(tokens, make([]text.Token, len(split))...)
	for k := len(split) - 1; k >= 0; k-- { // from the back, so that each token moves once
		at := split[k].at
		copy(tokens[at+k+1:], tokens[at:end])
		tokens[at+k] = split[k].half
		end = at
	}
	return tokens
}

// wordBorder returns where in token i a line ended before a capital, behind a
// small letter or an acronym ("LDAPExperience"), or 0: where one side is a cue
// word that ends or starts lines, or a word in small letters runs into one in
// title case that goes on in small letters ("deliveryThe following").
func wordBorder(tokens []text.Token, i int, s string, cues *Cues) int {
	t := &tokens[i]
	for k := t.Start + 1; k < t.End; k++ {
		behind := s[k-1] >= 'a' && s[k-1] <= 'z' || isCapital(s[k-1]) && k+1 < t.End && !isCapital(s[k+1]) // "LDAP|Experience"
		if !behind || !isCapital(s[k]) {
			continue
		}
		left, right := part(s, t.Start, k), part(s, k, t.End)
		left.Sep = t.Sep
		if cues.ends(left) || cues.starts(right) || cues.headed(tokens, i, left, right, s) || s[t.Start:k] == s[k:t.End] && right.Len() >= lettersBefore {
			return k
		}
		goesOn := i+1 < len(tokens) && tokens[i+1].Sep == text.SepSpace && tokens[i+1].Shape&(text.Lower|text.Upper) == text.Lower
		if goesOn && cues.isWord(right, LineStart) {
			return k // "OracleMust have"
		}
		if left.Shape&text.Upper != 0 || right.Len() < 2 {
			continue
		}
		long := left.Len() >= lettersWord
		if (long || left.Len() >= lettersBefore && right.Shape&text.Inner == 0 && goesOn) && !cues.isWord(right, NameEnd) {
			return k
		}
	}
	return 0
}

// yearsBorder returns where years start that are glued to the word before them
// in token i ("experience5+ years"), or 0.
func yearsBorder(tokens []text.Token, i int, s string, cues *Cues) int {
	t := &tokens[i]
	k := t.Start
	for k < t.End && (s[k] < '0' || s[k] > '9') {
		k++
	}
	if k-t.Start < 2 || k == t.End || s[k-1] == '.' {
		return 0
	}
	for j := k; j < t.End; j++ {
		if (s[j] < '0' || s[j] > '9') && s[j] != '+' {
			return 0
		}
	}
	j := i + 1
	if j < len(tokens) && tokens[j].Sep == text.SepDash && tokens[j].Shape&text.Digit != 0 { // "experience3-5 years"
		j++
	}
	if j < len(tokens) && tokens[j].Sep == text.SepSpace && cues.isWord(tokens[j], YearUnit) {
		return k
	}
	return 0
}

// capitalBorder returns where a cue word starts behind an acronym, both in
// capitals ("JSONPREFERRED"), or 0.
func capitalBorder(t text.Token, s string, cues *Cues) int {
	for k := t.Start + 2; k+lettersCapital <= t.End; k++ {
		if cues.isWord(part(s, k, t.End), LevelCue) {
			return k
		}
	}
	return 0
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// part returns the token of s[from:to], a run of letters or of digits.
func part(s string, from, to int) text.Token {
	var buf [1]text.Token
	t := text.Split(buf[:0], s[from:to])[0]
	t.Start, t.End = from, to
	return t
}

// ends reports whether a token is a word that ends lines: how strongly
// something is asked, or a heading ("ResponsibilitiesManage", "DUTIESManage").
func (c *Cues) ends(t text.Token) bool {
	return t.Len() >= lettersBefore && t.Shape&text.Upper == 0 && c.isWord(t, LevelCue) ||
		t.Len() >= lettersHeading && t.Shape&text.Title != 0 && c.isWord(t, RunIn) ||
		t.Len() > lettersBefore && t.AllUpper() && c.isWord(t, PostingHeading)
}

// starts reports whether a token is a word that starts lines.
func (c *Cues) starts(t text.Token) bool {
	return (t.Len() >= lettersBehind || t.AllUpper() && t.Len() >= lettersBefore) && c.isWord(t, LevelCue, ClauseHead, PostingHeading)
}

// headed reports whether a heading of several words ends with the left half of
// token i ("Required SkillsBachelor") or starts with its right one ("skillsBonus
// Skills").
func (c *Cues) headed(tokens []text.Token, i int, left, right text.Token, s string) bool {
	var buf [8]text.Token
	if right.Shape&text.Upper != 0 && left.Shape&text.Upper == 0 && left.Len() >= lettersBefore {
		head := append(append(buf[:0], right), tokens[i+1:min(i+6, len(tokens))]...)
		if n, _ := c.longest(head, s, PostingHeading); n > 1 {
			return true
		}
	}
	if left.Shape&(text.Affix|text.Inner) == 0 && !c.trie.Word(left.Key).Within() {
		return false // most names
	}
	for first := max(0, i-4); first < i; first++ {
		if tokens[first].Shape&text.Title == 0 {
			continue
		}
		head := append(append(buf[:0], tokens[first:i]...), left)
		if n, _ := c.longest(head, s, PostingHeading); n == len(head) {
			return true
		}
	}
	return false
}

// isWord reports whether a token alone is a cue of one of the kinds.
func (c *Cues) isWord(t text.Token, kinds ...CueKind) bool {
	v, ok := c.trie.Lookup([]text.Token{t})
	if !ok {
		return false
	}
	for i, end := c.of(v); i < end; i += cueWords {
		if slices.Contains(kinds, c.at(i).Kind) {
			return true
		}
	}
	return false
}
