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
)

// gluedBytes is the length up to which a token is looked into; no two words are
// longer.
const gluedBytes = 48

// unglue splits the tokens of a text that lost its line breaks where a line
// ended or began with a cue word: "preferredAbility to …" are two lines.
func unglue(tokens []text.Token, s string, cues *Cues) []text.Token {
	type right struct {
		at   int // of the token that stood behind the one that was split
		half text.Token
	}
	var split []right
	for i := range tokens {
		if !gluable(&tokens[i]) {
			continue
		}
		if a, b, ok := halves(tokens[i], s, cues); ok {
			tokens[i] = a
			split = append(split, right{i + 1, b})
		}
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

// gluable reports whether two words may be glued in a token.
func gluable(t *text.Token) bool {
	return t.Shape&(text.Inner|text.Lower) == text.Inner|text.Lower && t.Shape&(text.Address|text.NonASCII|text.Digit) == 0 && t.Len() <= gluedBytes
}

// halves splits a gluable token between a lower case letter and an upper case one when
// one side is a cue word that ends or starts a line.
func halves(t text.Token, s string, cues *Cues) (a, b text.Token, ok bool) {
	for i := t.Start + 1; i < t.End; i++ {
		if s[i] < 'A' || s[i] > 'Z' || s[i-1] < 'a' || s[i-1] > 'z' {
			continue
		}
		left, right := part(s, t.Start, i), part(s, i, t.End)
		if cues.ends(left) || cues.starts(right) {
			left.Sep, right.Sep = t.Sep, text.SepStop
			return left, right, true
		}
	}
	return a, b, false
}

// part returns the token of s[from:to], a run of letters.
func part(s string, from, to int) text.Token {
	var buf [1]text.Token
	t := text.Split(buf[:0], s[from:to])[0]
	t.Start, t.End = from, to
	return t
}

// ends reports whether a token is a word that ends lines: how strongly
// something is asked, or a heading ("ResponsibilitiesManage").
func (c *Cues) ends(t text.Token) bool {
	return t.Len() >= lettersBefore && t.Shape&text.Upper == 0 && c.isWord(t, LevelCue) ||
		t.Len() >= lettersHeading && t.Shape&text.Title != 0 && c.isWord(t, RunIn)
}

// starts reports whether a token is a word that starts lines.
func (c *Cues) starts(t text.Token) bool {
	return t.Len() >= lettersBehind && c.isWord(t, LevelCue, ClauseHead, PostingHeading)
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
