package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Bounds of what is read as one list behind its lead-in, in tokens.
const (
	leadReach   = 16 // from a lead-in to the first name known
	longestItem = 4  // an item of a list in which no name is known
	longestTail = 3  // what may follow a name in its item, inside a bracket
)

// opener is what stands before a list: "two of", "such as", "(e.g.".
type opener struct {
	first, list int  // its first token, and the one behind it
	need        int  // how many of the list are asked; 0 for mere examples
	example     bool // the list gives examples
	inside      bool // it stands in a bracket that the list may fill
}

// leads returns what leads into the list that starts at mention i. Items that
// nobody knows may stand between the two: "e.g. FrobDB, Oracle". Of several
// the nearest tells where the list starts: "one of the clouds, such as AWS".
func (r *walker) leads(seg *outline.Segment, m []mention.Mention, i int) (opener, bool) {
	first := m[i].First
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
			case sep == text.SepBracket || sep > text.SepBracket:
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

// conjunction returns how an "and" or "or" at token i joins, apart when there is none.
func (r *walker) conjunction(i int) joint {
	if _, ok := r.cue(i, outline.Or); ok {
		return or
	}
	if _, ok := r.cue(i, outline.And); ok || r.o.Tokens[i].Sep == text.SepAmp {
		return and
	}
	return apart
}

// breaks reports whether what starts at token i is no part of an item of a list:
// a clause of its own, a level, a time. In a bracket "advanced Java" is an item.
func (r *walker) breaks(i int, inside bool) bool {
	for _, h := range r.o.Cues[r.at[i]:r.at[i+1]] {
		switch h.Kind {
		case outline.Contrast, outline.YearUnit, outline.Degree, outline.Gate, outline.Addressed, outline.Example, outline.OneOf, outline.SomeOf:
			return true
		case outline.LevelCue:
			if levelWord(h) {
				return true
			}
		case outline.ClauseHead:
			if !inside {
				return true
			}
		}
	}
	return false
}

// list is a list behind its lead-in.
type list struct {
	members []int
	next    int   // the first mention behind it
	end     int   // the token behind it
	last    joint // what stands before its last item: and, or; else comma
	open    bool  // it ends in "etc." or the like
	unknown bool  // an item of it is not known
}

// listed reads the list of mentions behind a lead-in, from mention i on. It goes
// up to "etc.", the closing bracket, the item behind an "and" or "or", or to what
// is no item. Unknown items are stepped over.
func (r *walker) listed(tax *skill.Taxonomy, seg *outline.Segment, m []mention.Mention, i int, l opener) list {
	from := len(r.members)
	r.members = append(r.members, i)
	out := list{next: i + 1, end: m[i].Last, last: comma}
	tail := 1
	if l.inside {
		tail = longestTail
	}
	known, final := true, false // of the item: a name stands in it; it is the one behind "and" or "or"
	words, depth := 0, 0        // of the item, since its name; of the brackets in it
	for k := m[i].Last; k < seg.Last; {
		how, next, stop := r.border(l, k, &depth)
		if stop {
			break
		}
		if h, ok := r.leftOpen(next); ok {
			out.open, out.end = true, h.Last
			break
		}
		if how != apart {
			if final && (words > 0 || how != slash && (how != or || out.last != or)) {
				break
			}
			if how == and || how == or {
				out.last, final = how, true
			}
			out.unknown = out.unknown || !known
			k, known, words = next, false, 0
			if k >= seg.Last {
				break
			}
		}
		for out.next < len(m) && m[out.next].First < k {
			out.next++
		}
		if n := out.next; n < len(m) && m[n].First == k && m[n].Skill.Kind.Scored() {
			if known && words > 0 && depth == 0 && !l.inside {
				break // "such as Java to feed Kafka"
			}
			if prev := r.members[len(r.members)-1]; !known || words > 0 || !kin(tax, m[prev].Skill, m[n].Skill) {
				r.members = append(r.members, n)
			} else if slices.Contains(tax.Ancestors(m[n].Skill.ID), m[prev].Skill.ID) {
				r.members[len(r.members)-1] = n // "Agile Scrum"; of "Linux operating system" the first stays
			}
			k, known, words = m[n].Last, true, 0
			out.next, out.end = n+1, k
			continue
		}
		words++
		if words > longestItem || known && depth == 0 && words > tail || r.breaks(k, l.inside) {
			break
		}
		k++
	}
	out.members = r.members[from:len(r.members):len(r.members)]
	return out
}

// border returns what stands before token k in a list: a comma, a slash, "and",
// "or", or nothing that parts two items (apart); and the token behind it. It
// stops at what ends a list. Depth counts the brackets that opened in the list.
func (r *walker) border(l opener, k int, depth *int) (how joint, next int, stop bool) {
	how, next = apart, k
	switch sep := r.o.Tokens[k].Sep; {
	case sep == text.SepComma || sep == text.SepBar || sep == text.SepSemi && l.inside:
		how = comma
	case sep == text.SepSlash:
		how = slash
	case sep == text.SepAmp:
		how = and
	case sep > text.SepBracket:
		return apart, k, true
	case sep == text.SepBracket:
		open, shut := r.brackets(k)
		if shut > *depth {
			return apart, k, true
		}
		*depth += open - shut
		if shut > 0 && strings.Contains(r.gap(k), ",") { // behind a gloss: "SPR (Biacore), ELISA"
			how = comma
		}
	}
	if h, ok := r.cue(k, outline.Or); ok {
		how, next = or, h.Last
	} else if h, ok := r.cue(k, outline.And); ok {
		how, next = and, h.Last
	}
	return how, next, false
}

// leftOpen returns the words at token i that leave a list open: "or similar", "etc.",
// and "others" where nothing follows.
func (r *walker) leftOpen(i int) (outline.Hit, bool) {
	if h, ok := r.cue(i, outline.Open); ok {
		return h, true
	}
	h, ok := r.cue(i, outline.OpenEnd)
	if !ok {
		return h, false
	}
	if h.Last >= len(r.o.Tokens) {
		return h, true
	}
	_, shut := r.brackets(h.Last)
	return h, shut > 0 || r.o.Tokens[h.Last].Sep >= text.SepStop
}

// oneWillDo reports whether the examples of a list are such that any one of them
// will do. Of "tools such as A, B or C" or "(e.g. A, B)" one is meant; a list that
// ends in "and" names what is used side by side ("web technologies like HTML, CSS
// and jQuery"), unless its members can stand in for each other, being of one kind:
// "clouds such as AWS, Azure and GCP". What only belongs to one product ("products
// such as Word and Excel") is not of one kind.
func oneWillDo(tax *skill.Taxonomy, m []mention.Mention, l *list) bool {
	if l.last != and || l.open {
		return true
	}
	for i, k := range l.members {
		if i > 0 && !ofOneKind(tax, m[l.members[0]].Skill, m[k].Skill) {
			return false
		}
	}
	return true
}
