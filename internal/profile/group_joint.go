package profile

import (
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// joint is how two neighbours in a list are joined.
type joint uint8

const (
	apart joint = iota // they are no list
	comma
	slash
	and
	or

	over joint = 8 // beside comma or or: an item that is not known stands between
)

// joint tells how the name that ends before token from and the one that starts
// at token to are joined.
func (r *walker) joint(from, to int) joint {
	j, _ := r.joins(from, to, false)
	return j
}

// beforeNext tells the same of two names in a demand. A noun for families may
// follow the first ("Agile methods, test automation or Scrum") where that is not
// the family of the second ("wikis, Confluence"). Beside an "or" the demand may be
// said again ("in Java or in Scala").
func (r *walker) beforeNext(a, b *mention.Mention) joint {
	j, noun := r.joins(a.Last, b.First, true)
	if noun && j != or && (a.Skill.Kind != skill.Method || b.Skill.Kind != skill.Method) {
		return apart
	}
	return j
}

// joins tells how what ends before token from and what starts at token to are
// joined. Two names inside one token are no list. Loosely, a noun for families
// and words said again may stand between as well; noun tells of the former.
func (r *walker) joins(from, to int, loosely bool) (j joint, noun bool) {
	if from > to {
		return apart, false
	}
	again := 0
	for i := from; ; {
		switch sep := r.o.Tokens[i].Sep; {
		case sep == text.SepComma || sep == text.SepBar || sep == text.SepSemi:
			j = max(j, comma)
		case sep == text.SepSlash:
			j = max(j, slash)
		case sep == text.SepAmp:
			j = max(j, and)
		case sep == text.SepBracket:
			end := r.gloss(i, to)
			if end < 0 {
				return apart, false
			}
			i = end
			if strings.Contains(r.gap(i), ",") {
				j = max(j, comma)
			}
		case sep > text.SepSemi:
			return apart, false
		}
		if i >= to {
			break
		}
		if h, ok := r.cue(i, outline.Or); ok && h.Last <= to {
			j, i = or, h.Last
		} else if h, ok := r.cue(i, outline.And); ok && h.Last <= to {
			j, i = max(j, and), h.Last
		} else if t := r.o.Tokens[i]; t.Shape&text.Digit != 0 && t.Len() <= 6 {
			i++ // a version
		} else if h, ok := r.cue(i, outline.FamilyNoun); ok && loosely && i == from && h.Last <= to && t.Sep.Joins() {
			i, noun = h.Last, true
		} else if again < 2 && loosely && t.Sep.Joins() && (j == or || i == from && r.has(i, to, outline.Or)) {
			h, ok := r.o.AskedAt(i, outline.SaidAgain)
			if !ok || h.Last > to {
				return apart, false
			}
			i = h.Last
			again++
		} else {
			return apart, false
		}
	}
	if again > 0 && j != or {
		return apart, false
	}
	return j, noun
}

// stepsOver tells how two names of one kind are joined when one item that nobody
// knows stands between them: "Java, Frob script, or Scala".
func (r *walker) stepsOver(a, b *mention.Mention) joint {
	i := a.Last
	if a.Skill.Kind != b.Skill.Kind || i+1 > b.First || b.First-i > longestItem || r.o.Tokens[i].Sep != text.SepComma {
		return apart
	}
	for words := 0; i < b.First; words++ {
		if h, ok := r.cue(i, outline.Or); ok && words > 0 && h.Last == b.First {
			return or | over
		}
		if words > 0 && !r.o.Tokens[i].Sep.Joins() && r.o.Tokens[i].Sep != text.SepComma || r.breaks(i, false) || r.conjunction(i) == and {
			return apart
		}
		if _, open := r.leftOpen(i); open {
			return apart
		}
		if i++; r.o.Tokens[i].Sep == text.SepComma && i < b.First {
			if h, ok := r.cue(i, outline.Or); ok && h.Last == b.First {
				return or | over
			}
			return apart
		}
	}
	if r.o.Tokens[i].Sep == text.SepComma {
		return comma | over
	}
	return apart
}

// gloss returns the token behind a bracket that opens before token i, closes not
// behind token to and says nothing of level or time: "Angular (version 8 or
// above) or React"; else -1.
func (r *walker) gloss(i, to int) int {
	if open, shut := r.brackets(i); open != 1 || shut != 0 {
		return -1
	}
	for k := i + 1; k <= min(to, i+longestItem+1); k++ {
		if r.breaks(k-1, true) {
			return -1
		}
		if open, shut := r.brackets(k); shut == 1 && open == 0 {
			return k
		} else if open+shut > 0 {
			return -1
		}
	}
	return -1
}
