package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// leadReach is the most tokens from a lead-in to the first name known.
const leadReach = 16

// opener is what stands before a list: "two of", "such as", "(e.g.".
type opener struct {
	first, list int  // its first token, and the one behind it
	need        int  // how many of the list are asked; 0 for mere examples
	example     bool // the list gives examples
	inside      bool // it stands in a bracket that the list may fill
	noun        bool // a noun for families stands right before it: "tools such as"
	kind        bool // it says of what kind they are: "languages such as"
	bracket     bool // nothing but a bracket behind such a noun leads into it: "databases (MySQL, Oracle)"
	family      bool // what the list is of may stand before it: "any AWS services: S3"
}

// leads returns what leads into the list that starts at mention i. Items that
// nobody knows may stand between the two: "e.g. FrobDB, Oracle". Of several
// the nearest tells where the list starts: "one of the clouds, such as AWS".
func (r *walker) leads(seg *outline.Segment, m []mention.Mention, i int) (opener, bool) {
	first := m[i].First
	if r.o.Tokens[first].Sep == text.SepColon && seg.Kinds.Has(outline.FamilyNoun) {
		if l, ok := r.anyOf(seg, first); ok {
			return l, true
		}
	}
	if seg.Kinds.Has(outline.FamilyNoun) && r.familyBefore(first) {
		if open, shut := r.brackets(first); open == 1 && shut == 0 {
			return opener{first: first, list: first, inside: true, noun: true, bracket: true}, true
		}
	}
	if !seg.Kinds.Any(outline.SomeOf, outline.OneOf, outline.Example) {
		return opener{}, false
	}
	from := max(seg.First, first-leadReach)
	for k := i - 1; k >= 0 && m[k].Last > from; k-- { // what leads into the name before leads not into this one
		if m[k].Skill.Kind.Scored() {
			from = m[k].Last
			break
		}
	}
	var out opener
	found := false
	for t := first - 1; t >= from; t-- {
		for _, h := range r.o.Cues[r.at[t]:r.at[t+1]] {
			l := opener{first: h.First, list: h.Last}
			switch h.Kind {
			case outline.SomeOf:
				l.need = int(h.Value)
			case outline.OneOf:
				l.need = 1
			case outline.Example:
				l.example = true
			default:
				continue
			}
			if h.Last > first {
				continue
			}
			l.inside = r.inBracket(seg, h.First)
			if l.example {
				l.noun, l.kind = r.nounBefore(seg.First, h.First)
			}
			if !r.reaches(l, first) {
				continue
			}
			if found {
				out.first, out.need, out.example = l.first, max(out.need, l.need), out.example || l.example
			} else {
				out, found = l, true
			}
		}
	}
	return out, found
}

// anyOf returns the "any" of which the list behind a colon says what: "experience
// with any charting tools: Tableau, Looker".
func (r *walker) anyOf(seg *outline.Segment, first int) (opener, bool) {
	if !r.has(first-1, first, outline.FamilyNoun) {
		return opener{}, false
	}
	for k := first - 1; k >= max(seg.First, first-1-longestItem); k-- {
		if _, ok := r.o.AskedAt(k, outline.AnyOf); ok {
			return opener{first: first, list: first, need: 1, family: true}, true
		}
		if !r.o.Tokens[k].Sep.Joins() {
			break
		}
	}
	return opener{}, false
}

// nounBefore reports whether a noun for families stands a few words before token
// i, "libraries for charts such as", and whether it says what kind is meant.
func (r *walker) nounBefore(from, i int) (noun, kind bool) {
	for k := i - 1; k >= max(from, i-longestItem); k-- {
		if h, ok := r.cue(k, outline.FamilyNoun); ok {
			return true, h.Value == outline.KindNoun
		}
		if !r.o.Tokens[k].Sep.Joins() || r.conjunction(k) != apart {
			return false, false
		}
	}
	return false, false
}

// inBracket reports whether a bracket opens a few tokens before token i, or
// right before it, and is still open there.
func (r *walker) inBracket(seg *outline.Segment, i int) bool {
	for k := i; k >= max(seg.First, i-longestItem); k-- {
		switch open, shut := r.brackets(k); {
		case open > 0:
			return true
		case shut > 0:
			return false
		}
	}
	return false
}

// reaches reports whether nothing but words of a list's first items stands
// between a lead-in and token first.
func (r *walker) reaches(l opener, first int) bool {
	words := 0
	for k := l.list; k <= first; k++ {
		sep := r.o.Tokens[k].Sep
		if k > l.list {
			switch {
			case sep == text.SepColon && l.need > 0: // "two of these languages:"
				words = 0
			case sep >= text.SepBracket:
				return false
			case sep == text.SepComma || sep == text.SepSlash || sep == text.SepBar || r.conjunction(k) != apart:
				words = 0
			}
		}
		if k == first {
			break
		}
		if words++; words > longestItem || r.breaks(k, l.inside) {
			return false
		}
	}
	switch {
	case l.need > 0 || l.inside:
		return words < longestItem
	case first == l.list:
		return true
	}
	// "such as Frob, Java", and not "would like to work with Java"
	return words <= 1 && r.o.Tokens[first].Sep != text.SepSemi
}
