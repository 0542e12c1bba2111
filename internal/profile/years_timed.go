package profile

import (
	"sort"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// timed returns which of a segment's mentions a stated time belongs to: the one
// right before it ("SQL (5 years)", "SQL 5 years"), else those behind it in its
// clause: before "experience" ("5 years of SQL experience in banks") or, where none
// stands there, behind it.
func (r *walker) timed(mentions []mention.Mention, t stated) []int {
	const reach = 24 // tokens
	start := sort.Search(len(mentions), func(k int) bool { return mentions[k].Last >= t.first-2 })
	for i := start; i < len(mentions) && mentions[i].Last <= t.first; i++ {
		m := &mentions[i]
		if i+1 < len(mentions) && mentions[i+1].First < t.first {
			continue
		}
		if r.attached(m.Last, t.first) || m.Last == t.first && r.ends(t.last) {
			return []int{i}
		}
	}
	limit := min(t.until, t.last+reach, len(r.o.Tokens))
	var out []int
	noun := limit // of what the years are: "experience"
	for k := t.last; k < limit; k++ {
		if _, ok := r.cue(k, outline.TimeNoun); ok && r.sameClause(t.last-1, k) {
			noun = k
			break
		}
	}
	for i := start; i < len(mentions) && mentions[i].First < limit; i++ {
		m := &mentions[i]
		if m.First < t.last || !r.sameClause(t.last-1, m.First) {
			continue
		}
		if m.First >= noun && out == nil && !r.bare(t.last, noun) && m.First > noun+2 {
			break // of experience in something unknown: "software experience in banks"
		}
		if m.First >= noun && len(out) > 0 && mentions[out[0]].First < noun && !fieldThenTool(mentions, out, m) {
			break
		}
		out = append(out, i)
	}
	return out
}

// fieldThenTool reports whether the names so far start with a field and m is a technology
// that the years in them were spent with: "3 years of programming experience in Java".
func fieldThenTool(mentions []mention.Mention, out []int, m *mention.Mention) bool {
	return mentions[out[0]].Skill.Kind != skill.Technology && m.Skill.Kind == skill.Technology
}

// timedAsked returns which of a posting's mentions a stated time belongs to. Years
// in a job are years in all, whatever its title names: "5 years as a Java developer".
func (r *walker) timedAsked(mentions []mention.Mention, t stated) []int {
	for k := t.last; k < min(t.until, t.last+3); k++ {
		if _, ok := r.cue(k, outline.TitleAs); ok {
			return nil
		}
	}
	return r.timed(mentions, t)
}

// bare reports whether nothing stands between a time and the noun that it is of
// that says what in: "5 years of professional experience", where in "5 years
// software experience" the experience is in software.
func (r *walker) bare(from, noun int) bool {
	for k := from; k < noun; {
		if h, ok := r.cue(k, outline.TimeKind); ok {
			k = h.Last
			continue
		}
		if _, ok := r.cue(k, outline.DateFiller); !ok && r.conjunction(k) == apart && r.o.Tokens[k].Len() > 2 {
			return false
		}
		k++
	}
	return true
}

// ends reports whether a list member ends before token i: "Java 5 years, …".
func (r *walker) ends(i int) bool {
	return i >= len(r.o.Tokens) || r.o.Tokens[i].Sep >= text.SepComma || r.startsLine(i)
}

// attached reports whether a time at token to belongs to a name that ends at
// from: a bracket, a dash or a colon between them and at most one filler word
// ("Exprience", "min", "over").
func (r *walker) attached(from, to int) bool {
	if to-from > 2 {
		return false
	}
	for i := from; i <= to; i++ {
		switch r.o.Tokens[i].Sep {
		case text.SepBracket, text.SepDash, text.SepBar, text.SepColon:
			return true
		}
	}
	return false
}
