package mention

import (
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Candidate is a text that stands or is written like the name of a skill and is
// no name that the index knows.
type Candidate struct {
	text.Span
	Key     string // its text, folded
	Segment int    // place in the outline's segments
	Listed  bool   // it stands in a list of skills; else it is only written like a name
	Near    []*skill.Skill
}

// maxMember is the length in tokens up to which a member of a list can be a name.
const maxMember = 4

// Candidates returns the unknown terms of an outline of which own are the
// mentions, in text order: members of lists beside known skills or under a
// heading for skills, and words written like brands or acronyms.
func (x *Index) Candidates(o *outline.Outline, own []Mention) []Candidate {
	c := &candidates{x: x, o: o, own: own, words: x.trie.Words(nil, o.Tokens)}
	c.cues()
	for i := range o.Segments {
		if seg := &o.Segments[i]; !aside(seg.Section) || len(o.Segments) == 1 { // the one line of a text is no title
			c.segment(i, seg)
		}
	}
	c.endList()
	slices.SortFunc(c.out, func(a, b Candidate) int { return a.Start - b.Start })
	return c.out
}

// aside reports whether a section holds names of other things than skills.
func aside(s outline.Section) bool {
	switch s {
	case outline.Company, outline.Benefits, outline.Legal, outline.Apply, outline.Contact, outline.Title, outline.Education:
		return true
	}
	return false
}

// candidates looks through one outline.
type candidates struct {
	x     *Index
	o     *outline.Outline
	own   []Mention
	words []text.Word
	cut   []bool   // per token: a word that no name has
	and   []bool   // per token: a word between the members of a list
	job   []bool   // per token: a word of job titles
	at    int      // the mention that ends behind the token at hand, or later
	has   []int    // per token: place in out of the candidate that has it, plus one
	run   []member // of the list at hand
	out   []Candidate
}

// member is one member of a list: tokens first to last.
type member struct {
	first, last, segment int
	partly               bool         // a mention stands in it
	starts, ends         *skill.Skill // the mention that it starts and ends with: "used Python", "Docker at home"
}

// cues marks the tokens that speak against a name.
func (c *candidates) cues() {
	n := len(c.o.Tokens)
	c.cut, c.and, c.job, c.has = make([]bool, n), make([]bool, n), make([]bool, n), make([]int, n)
	mark := func(list []bool, h outline.Hit) {
		for i := h.First; i < h.Last; i++ {
			list[i] = true
		}
	}
	for _, h := range c.o.Cues {
		switch h.Kind {
		case outline.Or, outline.And:
			mark(c.cut, h)
			mark(c.and, h)
		case outline.Degree, outline.Month, outline.Season, outline.YearUnit, outline.MonthUnit, outline.School, outline.Present,
			outline.Gate, outline.Seniority, outline.Asks, outline.Open, outline.Example, outline.LevelCue, outline.Number:
			mark(c.cut, h)
		case outline.TitleWord:
			mark(c.job, h)
		}
	}
}

// segment reads the members of a segment and the words written like names. A
// list goes on over segments that are nothing but one member.
func (c *candidates) segment(n int, seg *outline.Segment) {
	for c.at < len(c.own) && c.own[c.at].Segment < n {
		c.at++
	}
	alone := (seg.Kind == outline.Item || seg.Section == outline.Skills && seg.Kind == outline.Sentence) && seg.Last-seg.First <= maxMember
	if !alone || len(c.run) > 0 && c.run[len(c.run)-1].segment != n-1 {
		c.endList()
	}
	start := seg.First
	for i := seg.First; i <= seg.Last; i++ {
		apart := i == seg.Last || i > seg.First && c.apart(i)
		if apart || i > seg.First && c.joins(i) {
			c.member(n, start, i)
			start = i
		}
		if apart && !alone {
			c.endList()
		}
	}
	c.written(n, seg)
}

// joins reports whether token i starts another member of the same list.
func (c *candidates) joins(i int) bool {
	t := c.o.Tokens[i]
	glued := t.Sep == text.SepAmp && c.o.Tokens[i-1].End+1 == t.Start // R&D
	return t.Sep.Lists() && !glued || c.and[i] || c.and[i-1]
}

// apart reports whether no list goes on over what stands before token i.
func (c *candidates) apart(i int) bool {
	s := c.o.Tokens[i].Sep
	return s > text.SepComma && s != text.SepBar && s != text.SepSemi && s != text.SepBullet
}

// member notes tokens first to last as a member of the list at hand.
func (c *candidates) member(n, first, last int) {
	if last-first == 1 && c.and[first] {
		return
	}
	m := member{first: first, last: last, segment: n}
	for c.at < len(c.own) && c.own[c.at].Last <= first {
		c.at++
	}
	for ; c.at < len(c.own) && c.own[c.at].First < last; c.at++ {
		own := &c.own[c.at]
		m.partly = true
		if own.First == first {
			m.starts = own.Skill
		}
		if own.Last == last {
			m.ends = own.Skill
		}
		if own.Last > last {
			break
		}
	}
	c.run = append(c.run, m)
}

// endList looks for unknown names in the list at hand, which ends.
func (c *candidates) endList() {
	known := 0
	for _, m := range c.run {
		if scored(m.starts) || scored(m.ends) {
			known++
		}
	}
	for i, m := range c.run {
		if m.partly || !c.nameable(m.first, m.last) {
			continue
		}
		var near []*skill.Skill
		if i > 0 && c.run[i-1].ends != nil {
			near = append(near, c.run[i-1].ends)
		}
		if i+1 < len(c.run) && c.run[i+1].starts != nil {
			near = append(near, c.run[i+1].starts)
		}
		beside := slices.ContainsFunc(near, scored)
		large := c.large(m)
		section := c.o.Segments[m.segment].Section
		switch {
		case section == outline.Skills && len(c.run) > 1 && (large || 2*known >= len(c.run)):
		case large && beside:
		case beside && len(near) == 2 && 2*known >= len(c.run):
		default:
			continue
		}
		c.add(Candidate{Listed: true, Near: near, Segment: m.segment}, m.first, m.last)
	}
	c.run = c.run[:0]
}

func scored(s *skill.Skill) bool { return s != nil && s.Kind.Scored() }

// written notes words with capitals inside, and acronyms beside a known skill in
// their sentence, wherever they stand.
func (c *candidates) written(n int, seg *outline.Segment) {
	at := c.firstOwn(n)
	known := false
	for k := at; k < len(c.own) && c.own[k].Segment == n; k++ {
		known = known || c.own[k].Skill.Kind.Scored()
	}
	for i := seg.First; i < seg.Last; i++ {
		for at < len(c.own) && c.own[at].Last <= i {
			at++
		}
		if at < len(c.own) && c.own[at].First <= i || !c.nameable(i, i+1) {
			continue
		}
		t := c.o.Tokens[i]
		if Branded(t, c.o.Text(t.Span)) || known && t.AllUpper() && t.Len() <= 6 && t.Shape&text.Digit == 0 && !c.loud(seg) {
			c.add(Candidate{Segment: n}, i, i+1)
		}
	}
}

// firstOwn returns the first mention of segment n, or one behind it.
func (c *candidates) firstOwn(n int) int {
	i, _ := slices.BinarySearchFunc(c.own, n, func(m Mention, n int) int { return m.Segment - n })
	return i
}

// loud reports whether a segment is written in capitals throughout.
func (c *candidates) loud(seg *outline.Segment) bool {
	for _, t := range c.o.Tokens[seg.First:seg.Last] {
		if t.Shape&text.Lower != 0 && t.Len() > 3 {
			return false
		}
	}
	return true
}

// large reports whether a member has a capital letter that it does not owe to
// its place at the start of a sentence.
func (c *candidates) large(m member) bool {
	first := m.first
	if seg := &c.o.Segments[m.segment]; first == seg.First && m.last < seg.Last && c.o.Tokens[first].Shape&(text.Inner|text.Lower) == text.Lower {
		first++
	}
	return slices.ContainsFunc(c.o.Tokens[first:m.last], func(t text.Token) bool { return t.Shape&text.Upper != 0 })
}

// nameable reports whether tokens first to last could be a name: few of them,
// with two letters at least, none an address, a word of sentences, or of dates
// and titles.
func (c *candidates) nameable(first, last int) bool {
	if last-first > maxMember || c.job[last-1] {
		return false
	}
	letters := 0
	for i := first; i < last; i++ {
		t := c.o.Tokens[i]
		if t.Shape&text.Address != 0 || c.cut[i] || functionWord(t.Folded(c.o.Doc.Text)) || t.Len() > 30 {
			return false
		}
		if !t.Numeric() {
			letters += t.Len()
		}
	}
	return letters >= 2 && !c.known(first, last)
}

// known reports whether the tokens are a name of the taxonomy, found here or
// not, or the plural of one.
func (c *candidates) known(first, last int) bool {
	var buf, forms [16]text.Hit
	tokens, words := c.o.Tokens[first:last], c.words[first:last]
	whole := func(h text.Hit) bool { return h.N == last-first }
	if slices.ContainsFunc(c.x.trie.Find(buf[:0], tokens, words, c.o.Doc.Text), whole) ||
		slices.ContainsFunc(c.x.trie.FindForms(forms[:0], tokens, words, c.o.Doc.Text), whole) {
		return true
	}
	one, plural := strings.CutSuffix(c.key(first, last), "s")
	if !plural {
		return false
	}
	_, ok := c.x.trie.Lookup(text.Split(nil, one))
	return ok
}

func (c *candidates) key(first, last int) string {
	return text.Fold(c.o.Doc.Text[c.o.Tokens[first].Start:c.o.Tokens[last-1].End])
}

// add notes a candidate unless its place has one already.
func (c *candidates) add(x Candidate, first, last int) {
	x.Span = text.Span{Start: c.o.Tokens[first].Start, End: c.o.Tokens[last-1].End}
	x.Key = c.key(first, last)
	for i := first; i < last; i++ {
		if k := c.has[i] - 1; k >= 0 {
			if x.Listed && !c.out[k].Listed {
				c.out[k] = x
			}
			return
		}
	}
	for i := first; i < last; i++ {
		c.has[i] = len(c.out) + 1
	}
	c.out = append(c.out, x)
}
