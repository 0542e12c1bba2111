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
// place, base, unless a cue in its clause says otherwise.
func (r *walker) levels(dst []Level, seg *outline.Segment, mentions []mention.Mention, base Level) []Level {
	if len(mentions) == 0 {
		return dst
	}
	cues := r.levelCuesOf(seg)
	whole := len(cues) == 1 && r.alone(seg, cues[0])
	var about speaker
	if seg.Kind == outline.Sentence {
		about = r.speaker(seg)
	}
	from := len(dst)
	var lo, hi int
	var plain bool
	for i := range mentions {
		m := &mentions[i]
		level := base
		switch {
		case m.Last <= about.end && level.Stronger(Mentioned):
			level = Mentioned
		case base == Mentioned && seg.Section == outline.Other && m.First == seg.First && seg.Last-seg.First <= fragment && about.end < m.Last:
			level = Required // a fragment that starts with a name is an item of a lost list
		}
		if len(cues) > 0 {
			if whole {
				lo, hi = seg.First, seg.Last
			} else if !plain || m.Last > hi || r.startsWithin(m) { // else in the clause of the one before
				lo, hi, plain = r.clause(seg, m)
			}
			if said, ok := r.spoken(cues, m, lo, hi); ok && (!fixed(seg.Section) || said == Excluded || base == Required) {
				level = said
			}
		}
		dst = append(dst, level)
	}
	r.unasked(dst[from:], seg, mentions, about)
	return dst
}

// unasked lowers the levels of those mentions that name no skill of the reader:
// fields of study, and parts of the employer that others work in.
func (r *walker) unasked(levels []Level, seg *outline.Segment, mentions []mention.Mention, about speaker) {
	for i := range mentions {
		if m := &mentions[i]; m.Last <= about.name && levels[i].Stronger(Mentioned) {
			levels[i] = Mentioned
		}
	}
	if seg.Kinds.Any(outline.Degree, outline.Major) {
		r.majors(levels, seg, mentions)
	}
	if seg.Kinds.Any(outline.TeamBeside, outline.TeamName, outline.TeamOf) {
		r.teams(levels, seg, mentions)
	}
}

// levelCuesOf returns the cues of a segment that say how strongly something is
// asked; they are good until the next call.
func (r *walker) levelCuesOf(seg *outline.Segment) []outline.Hit {
	cues := r.levelCues[:0]
	if !seg.Kinds.Has(outline.LevelCue) {
		return cues
	}
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind == outline.LevelCue && h.Last <= seg.Last && r.speaks(seg, h) && !r.taste(seg, h) {
			cues = append(cues, h)
		}
	}
	r.soften(cues)
	r.levelCues = cues
	return cues
}

// soften makes a wish of what is said to be needless and wished for in one
// breath: "not mandatory, but considered a plus", "desired, though not required",
// "while not required, it is an asset".
func (r *walker) soften(cues []outline.Hit) {
	const reach, lead = 6, 12 // tokens
	for i := 1; i < len(cues); i++ {
		a, b := &cues[i-1], &cues[i]
		one, aheadA := a.Level()
		two, aheadB := b.Level()
		if aheadA || aheadB || one+two != outline.LevelPreferred+outline.LevelExcluded || one == two || b.First-a.Last > reach || !r.has(max(0, a.First-lead), b.First, outline.Contrast) {
			continue
		}
		if r.namedIn(a.Last, b.First) { // "Go is not needed, but Rust is a plus"
			continue
		}
		a.Value, b.Value = outline.LevelPreferred, outline.LevelPreferred
	}
}

// speaks reports whether a level cue says something where it stands: "Java plus
// SQL" has no level, "eager to learn and Java" none that reaches Java, and "we
// look for engineers who use Java" speaks of the reader.
func (r *walker) speaks(seg *outline.Segment, h outline.Hit) bool {
	switch level, ahead := h.Level(); {
	case level == outline.LevelCompany || level == outline.LevelOurs || level == outline.LevelNone:
		return false
	case level == outline.LevelOthers && ahead:
		if _, and := r.cue(h.Last, outline.And); and {
			return false
		}
		return !r.hired(h.First)
	}
	if h.EndsClause() && h.Last < seg.Last {
		if and, ok := r.cue(h.Last, outline.And); ok && and.Last-and.First > 1 { // "Go useful, as well as"
			return true
		}
		return r.o.Tokens[h.Last].Sep >= text.SepLine || r.starts(h.Last)
	}
	return true
}

// taste reports whether a wish stands alone in brackets behind one of several names
// any of which will do: "Oracle (preferred) or MySQL". It lowers none of them.
func (r *walker) taste(seg *outline.Segment, h outline.Hit) bool {
	const reach = 12 // tokens
	if level, _ := h.Level(); level != outline.LevelPreferred || h.First == seg.First || h.Last >= seg.Last {
		return false
	}
	open, _ := r.brackets(h.First)
	_, shut := r.brackets(h.Last)
	if open == 0 || shut == 0 {
		return false
	}
	for i := h.Last; i < min(seg.Last, h.Last+reach); i++ {
		if more, _ := r.brackets(i); more > 0 || r.o.Tokens[i].Sep > text.SepComma && r.o.Tokens[i].Sep != text.SepBracket || r.has(i, i+1, outline.And) {
			return false
		}
		if r.has(i, i+1, outline.Or) {
			return true
		}
	}
	return false
}

// trails reports whether a word of level that mostly speaks of what follows stands
// right before a comma, and so behind what it speaks of: "Java ideally, with Scala".
func (r *walker) trails(h outline.Hit) bool {
	return h.Last < len(r.o.Tokens) && r.o.Tokens[h.Last].Sep == text.SepComma && r.o.Tokens[h.First].Sep <= text.SepSpace
}

// hired reports whether the people named at token i are those that the posting
// looks for, be it in a heading in the same line.
func (r *walker) hired(i int) bool {
	const reach = 10 // tokens
	for j := i - 1; j >= max(0, i-reach); j-- {
		if r.hires(j) {
			return true
		}
		if r.o.Tokens[j].Sep >= text.SepStop {
			break
		}
	}
	return false
}

// alone reports whether a cue is all that its item says behind its last comma or
// semicolon: "Excel, Word; required" asks for both.
func (r *walker) alone(seg *outline.Segment, h outline.Hit) bool {
	if _, ahead := h.Level(); ahead || h.Last != seg.Last || h.First == seg.First {
		return false
	}
	s := r.o.Tokens[h.First].Sep
	return s == text.SepSemi || s == text.SepComma
}

// commaIn reports whether a comma stands between tokens i and end, not far behind
// the first.
func (r *walker) commaIn(i, end int) bool {
	const reach = 60 // tokens
	for last := min(end, i+reach); i < last; i++ {
		if r.o.Tokens[i].Sep == text.SepComma {
			return true
		}
	}
	return false
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
	const list = 30 // tokens
	must := false   // or that it is, and what follows
	for _, c := range cues {
		inside := c.First < m.Last && m.First < c.Last
		if c.First < lo || c.First >= hi || inside {
			continue
		}
		level, ahead := c.Level()
		switch {
		case level == outline.LevelNo:
			denied = denied || c.Last <= m.First && m.First-c.Last <= 6
		case level == outline.LevelNone:
		case c.First < m.Last:
			best, found = level, true
			spared = level == outline.LevelExcluded && m.First-c.Last <= 6
			must = level == outline.LevelRequired && ahead && m.First-c.Last <= list
		case must && !behind && level == outline.LevelPreferred && r.commaIn(m.Last, c.First): // "must know Go, C a plus"
		case level == outline.LevelOthers && ahead: // speaks of what follows alone
		case !behind && (!ahead || c.Last >= hi || r.trails(c)): // "Java or Scala, preferably"
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
