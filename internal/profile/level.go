package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// fragment is the most tokens of an item of a list that lost its lines; what is
// longer is a sentence, which may start with any name.
const fragment = 10

// levels appends to dst the level of each of a segment's mentions: that of its
// place, unless a cue in its clause says otherwise.
func (r *walker) levels(dst []Level, seg *outline.Segment, mentions []mention.Mention, headed bool) []Level {
	if len(mentions) == 0 {
		return dst
	}
	base := r.baseLevel(seg, headed)
	cues := r.levelCues[:0]
	for _, h := range r.o.CuesOf(seg) {
		if level, _ := h.Level(); h.Kind == outline.LevelCue && level != outline.LevelCompany && level != outline.LevelOurs && h.Last <= seg.Last {
			cues = append(cues, h)
		}
	}
	r.levelCues = cues
	var lo, hi int
	var plain bool
	for i := range mentions {
		m := &mentions[i]
		level := base
		if base == Mentioned && seg.Section == outline.Other && m.First == seg.First && seg.Last-seg.First <= fragment {
			level = Required // a fragment that starts with a name is an item of a lost list
		}
		if len(cues) > 0 {
			if !plain || m.Last > hi || r.startsWithin(m) { // else in the clause of the one before
				lo, hi, plain = r.clause(seg, m)
			}
			if said, ok := r.spoken(cues, m, lo, hi); ok && (!fixed(seg.Section) || said == Excluded || base == Required) {
				level = said
			}
		}
		dst = append(dst, level)
	}
	return dst
}

var cueLevels = [...]Level{
	outline.LevelRequired: Required, outline.LevelPreferred: Preferred, outline.LevelExcluded: Excluded, outline.LevelOthers: Mentioned,
}

// spoken returns what the cues between tokens lo and hi say of a mention: the
// first cue behind it, else the last one before it. "No … required" around it
// says that it is not needed.
func (r *walker) spoken(cues []outline.Hit, m *mention.Mention, lo, hi int) (Level, bool) {
	best, found, behind, denied := int32(0), false, false, false
	spared := false // what stands before it says that it is not needed
	for _, c := range cues {
		inside := c.First < m.Last && m.First < c.Last
		if c.First < lo || c.First >= hi || inside {
			continue
		}
		level, ahead := c.Level()
		switch {
		case level == outline.LevelNo:
			denied = denied || c.Last <= m.First && m.First-c.Last <= 6
		case c.First < m.Last:
			best, found = level, true
			spared = level == outline.LevelExcluded && m.First-c.Last <= 6
		case !behind && (!ahead || c.Last >= hi): // "Java or Scala, preferably"
			best, found, behind = level, true, true
		}
	}
	if !found {
		return "", false
	}
	if (denied || spared) && behind && best == outline.LevelRequired {
		return Excluded, true
	}
	return cueLevels[best], true
}

// clause returns the tokens around a mention within which a level cue speaks of
// it: up to a semicolon, a contrast, the comma before a clause of its own, or a
// bracket that it is not part of. Without a bracket the clause is plain: that of
// all names in it.
func (r *walker) clause(seg *outline.Segment, m *mention.Mention) (lo, hi int, plain bool) {
	lo, hi, plain = m.First, m.Last, !r.startsWithin(m)
	depth := 0
	for lo > seg.First {
		open, shut := r.brackets(lo)
		plain = plain && open+shut == 0
		if depth += shut - open; depth < 0 && r.bracketHasCue(seg, m.Last) {
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
			if end, ok := r.bracketCue(seg, hi); ok {
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
	switch r.o.Tokens[i].Sep {
	case text.SepSemi, text.SepBullet, text.SepPara: // a stop that ends no segment ends no clause: "etc.) preferred"
		return true
	case text.SepComma:
		if r.cueEnds(i, outline.LevelCue) { // "ideally, exposure to Python"
			return false
		}
		_, head := r.cue(i, outline.ClauseHead)
		if !head {
			if _, and := r.cue(i, outline.And); and {
				_, head = r.cue(i+1, outline.ClauseHead)
			}
		}
		return head
	}
	_, ok := r.cue(i, outline.Contrast)
	return ok
}

// cueEnds reports whether a cue of a kind ends right before token i.
func (r *walker) cueEnds(i int, kind outline.CueKind) bool {
	for j := max(0, i-4); j < i; j++ {
		if h, ok := r.cue(j, kind); ok && h.Last == i {
			return true
		}
	}
	return false
}

// bracketCue reports whether the bracket that opens before token i holds a level
// cue and no comma, and returns the token behind the bracket.
func (r *walker) bracketCue(seg *outline.Segment, i int) (int, bool) {
	has := false
	for j := i; j < seg.Last; j++ {
		if j > i {
			if _, shut := r.brackets(j); shut > 0 {
				return j, has
			}
			if j-i > 5 {
				return 0, false
			}
		}
		if h, ok := r.cue(j, outline.LevelCue); ok && levelWord(h) {
			has = true
		}
	}
	return seg.Last, has
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
