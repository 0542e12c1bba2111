package profile

import (
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Bounds of what is read as one list behind its lead-in, in tokens.
const (
	longestItem = 4 // an item of a list in which no name is known
	longestTail = 3 // what may follow a name in its item, inside a bracket
)

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
	beside  []int // names that stand right behind a member and are none
	next    int   // the first mention behind it
	end     int   // the token behind it
	last    joint // what stands before its last item: and, or; else comma
	open    bool  // it ends in "etc." or the like
	unknown bool  // an item of it is not known
}

// listed reads the list of mentions behind a lead-in, from mention i on. It goes
// up to "etc.", the closing bracket, the item behind an "and" or "or", or to what
// is no item, as brackets inside of brackets. Unknown items are stepped over.
func (r *walker) listed(tax *skill.Taxonomy, seg *outline.Segment, m []mention.Mention, i int, l opener) list {
	from := len(r.members)
	r.members = append(r.members, i)
	out := list{next: r.glued(m, i), end: m[i].Last, last: comma}
	tail := 1
	if l.inside {
		tail = longestTail
	}
	known, final := true, false // of the item: a name stands in it; it is the one behind "and" or "or"
	words, depth := 0, 0        // of the item, since its name; of the brackets in it
	before := comma             // what stood before the last item so far
	for k := m[i].Last; k < seg.Last; {
		how, next, stop := r.border(l, k, &depth)
		if stop || depth > 1 || depth == 1 && words > 0 && len(r.members) == from+1 && r.familyBefore(k) {
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
			before = out.last
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
			if r.introduces(m[n].Last, seg.Last) {
				out.last = before
				break // "databases like MySQL, and clouds like AWS"
			}
			if known && words == 0 && how == apart && r.o.Tokens[k].Sep == text.SepSpace && m[n].Skill.Kind == skill.Method &&
				m[r.members[len(r.members)-1]].Skill.Kind == skill.Technology && !kin(tax, m[r.members[len(r.members)-1]].Skill, m[n].Skill) {
				out.beside = append(out.beside, n) // what is done with it: "R, Python data science"
				k, out.next, out.end = m[n].Last, n+1, m[n].Last
				continue
			}
			if prev := r.members[len(r.members)-1]; !known || words > 0 || !kin(tax, m[prev].Skill, m[n].Skill) {
				r.members = append(r.members, n)
			} else if tax.Below(m[n].Skill, m[prev].Skill.ID) {
				r.members[len(r.members)-1] = n // "Agile Scrum"; of "Linux operating system" the first stays
			}
			k, known, words = m[n].Last, true, 0
			out.next, out.end = r.glued(m, n), k
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

// glued makes members of the names that share a token with member n, the space
// between them being lost ("JiraTrello"), and returns the first mention behind.
func (r *walker) glued(m []mention.Mention, n int) int {
	next := n + 1
	for ; next < len(m) && m[next].First < m[n].Last; next++ {
		if m[next].Skill.Kind.Scored() {
			r.members = append(r.members, next)
		}
	}
	return next
}

// introduces reports whether a name that ends before token last leads into
// examples of its own: "clouds such as".
func (r *walker) introduces(last, end int) bool {
	for k := last; k < min(end, last+familyGap); k++ {
		if !r.o.Tokens[k].Sep.Joins() {
			return false
		}
		if _, ok := r.cue(k, outline.Example); ok {
			return true
		}
	}
	return false
}

// familyBefore reports whether a noun for families stands right before a bracket
// that opens before token k: "one of the scripting languages (Perl, PHP)".
func (r *walker) familyBefore(k int) bool {
	if r.o.Tokens[k].Sep != text.SepBracket {
		return false
	}
	_, ok := r.cue(k-1, outline.FamilyNoun)
	return ok
}

// border returns what stands before token k in a list: a comma, a slash, "and",
// "or", or nothing that parts two items (apart); and the token behind it. It
// stops at what ends a list. Depth counts the brackets that opened in the list.
func (r *walker) border(l opener, k int, depth *int) (how joint, next int, stop bool) {
	how, next = apart, k
	switch sep := r.o.Tokens[k].Sep; {
	case sep == text.SepComma || sep == text.SepBar:
		how = comma
	case sep == text.SepSemi && l.inside:
		open, shut := r.brackets(k)
		if shut > *depth { // "(e.g. Java, Go); SQL"
			return apart, k, true
		}
		*depth += open - shut
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
