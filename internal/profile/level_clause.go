package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// clause returns the tokens around a mention within which a level cue speaks of
// it: up to a semicolon, a contrast, the comma before a clause of its own, or a
// bracket that it is not part of. Without a bracket the clause is plain: that of
// all names in it.
func (r *walker) clause(seg *outline.Segment, m *mention.Mention) (lo, hi int, plain bool) {
	lo, hi, plain = m.First, m.Last, !r.startsWithin(m)
	depth := 0
	looked, says := false, false // whether its bracket holds a cue, asked once
	for lo > seg.First {
		open, shut := r.brackets(lo)
		plain = plain && open+shut == 0
		if depth += shut - open; depth < 0 && !looked {
			looked, says = true, r.bracketHasCue(seg, m.Last)
		}
		if depth < 0 && says {
			break
		}
		if r.starts(lo) {
			break
		}
		lo--
	}
	depth = 0
	for hi < seg.Last {
		open, shut := r.brackets(hi)
		plain = plain && open+shut == 0
		if open > 0 && depth == 0 && shut == 0 {
			// "Python (required), Go (a plus)": the bracket behind closes the scope
			end, says, named := r.bracketCue(seg, hi)
			if says && named { // "SQL (Scala is a plus)": the cue speaks of what stands beside it
				return lo, hi, false
			}
			if says {
				return max(lo, r.itemStart(seg, m.First)), end, false
			}
		}
		if depth += open - shut; depth < 0 {
			depth = 0
		}
		if r.starts(hi) {
			break
		}
		hi++
	}
	return lo, hi, plain
}

// startsWithin reports whether a clause starts inside a name.
func (r *walker) startsWithin(m *mention.Mention) bool {
	for i := m.First + 1; i < m.Last; i++ {
		if r.starts(i) {
			return true
		}
	}
	return false
}

// starts reports whether a clause of its own starts at token i.
func (r *walker) starts(i int) bool {
	if r.o.Tokens[i].Sep <= text.SepSpace && r.at[i] == r.at[i+1] {
		return false // most words
	}
	_, contrast := r.cue(i, outline.Contrast)
	if and, ok := r.cue(i, outline.And); ok && r.o.Tokens[i].Sep < text.SepSemi && r.asksAnew(and) {
		return true
	}
	switch r.o.Tokens[i].Sep {
	case text.SepSemi:
		return !r.levelAlone(i)
	case text.SepBullet, text.SepPara: // a stop that ends no segment ends no clause: "etc.) preferred"
		return true
	case text.SepBar: // "not a support role - we build", "- you will"
		h, head := r.cue(i, outline.ClauseHead)
		return contrast || head && h.Value > 0 || r.ours(i)
	case text.SepComma:
		if c, ok := r.cueEnding(i); ok { // "ideally, exposure to Python", but not "Kafka is not required, but"
			return contrast && !r.startsLine(c.First) && r.o.Tokens[c.First].Sep < text.SepSemi
		}
		if r.levelAhead(i) {
			return true
		}
		_, head := r.cue(i, outline.ClauseHead)
		if !head {
			if _, and := r.cue(i, outline.And); and {
				_, head = r.cue(i+1, outline.ClauseHead)
			}
		}
		return head || contrast
	}
	return contrast
}

// asksAnew reports whether an "and" right behind a level cue goes on with what is
// asked besides: "PhD preferred and 3 years of Go".
func (r *walker) asksAnew(and outline.Hit) bool {
	c, ok := r.cueEnding(and.First)
	if _, ahead := c.Level(); !ok || ahead || and.Last >= len(r.o.Tokens) {
		return false
	}
	if h, ok := r.cue(and.Last, outline.ClauseHead); ok {
		return h.Value > 0
	}
	_, number := r.number(and.Last)
	return number && r.has(and.Last+1, min(len(r.o.Tokens), and.Last+4), outline.YearUnit)
}

// levelAlone reports whether a level cue stands at token i and nothing else up to
// the next stop, semicolon or line: "Docker; a plus".
func (r *walker) levelAlone(i int) bool {
	h, ok := r.cue(i, outline.LevelCue)
	if _, ahead := h.Level(); !ok || ahead || !levelWord(h) {
		return false
	}
	return h.Last == len(r.o.Tokens) || r.o.Tokens[h.Last].Sep >= text.SepSemi || r.startsLine(h.Last)
}

// levelAhead reports whether what starts at token i, behind a comma, says its own
// level and stands apart from the list before it: ", with Java skills desirable",
// ", PhD a plus".
func (r *walker) levelAhead(i int) bool {
	const reach = 8 // tokens
	_, with := r.cue(i, outline.LevelClause)
	if _, degree := r.cue(i, outline.Degree); !with && !degree {
		return false
	}
	for j := i + 1; j < min(len(r.o.Tokens), i+reach); j++ {
		if r.o.Tokens[j].Sep >= text.SepComma {
			return false
		}
		if h, ok := r.cue(j, outline.LevelCue); ok && levelWord(h) {
			return true
		}
	}
	return false
}

// cueEnding returns the level cue that ends right before token i.
func (r *walker) cueEnding(i int) (outline.Hit, bool) {
	for j := max(0, i-4); j < i; j++ {
		if h, ok := r.cue(j, outline.LevelCue); ok && h.Last == i && levelWord(h) {
			return h, true
		}
	}
	return outline.Hit{}, false
}

// bracketCue returns the token behind the bracket that opens before token i,
// and tells whether it holds a level cue, and a name. Of a long bracket without
// a name it says nothing.
func (r *walker) bracketCue(seg *outline.Segment, i int) (end int, says, named bool) {
	const short, long = 5, 24 // tokens
	for end = i; end < min(seg.Last, i+long); end++ {
		if end > i {
			if _, shut := r.brackets(end); shut > 0 {
				break
			}
		}
		if h, ok := r.cue(end, outline.LevelCue); ok && levelWord(h) {
			says = true
		}
	}
	named = r.namedIn(i, end)
	return end, says && (named || end-i <= short), named
}

// bracketHasCue reports whether a level cue stands between token i and the next
// closing bracket.
func (r *walker) bracketHasCue(seg *outline.Segment, i int) bool {
	for j := i; j < seg.Last; j++ {
		if _, shut := r.brackets(j); shut > 0 {
			return false
		}
		if h, ok := r.cue(j, outline.LevelCue); ok && levelWord(h) {
			return true
		}
	}
	return false
}

// itemStart returns the first token of the list item that token i belongs to.
func (r *walker) itemStart(seg *outline.Segment, i int) int {
	for i > seg.First && r.o.Tokens[i].Sep != text.SepComma && r.o.Tokens[i].Sep != text.SepSemi {
		i--
	}
	return i
}

// levelWord reports whether a level cue says how strongly something is asked.
func levelWord(h outline.Hit) bool {
	level, _ := h.Level()
	return level <= outline.LevelExcluded
}

// brackets counts the brackets before token i.
func (r *walker) brackets(i int) (open, shut int) {
	if r.o.Tokens[i].Sep < text.SepBracket {
		return 0, 0
	}
	gap := r.gap(i)
	for i := range len(gap) {
		switch gap[i] {
		case '(', '[', '{':
			open++
		case ')', ']', '}':
			shut++
		}
	}
	return open, shut
}
