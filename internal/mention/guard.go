package mention

import (
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// reason says why, for people: a text and the word that it speaks of, which are
// put together only when somebody asks.
type reason struct {
	text, word string
}

var noReason = reason{}

// refused returns why a candidate cannot be this name, whatever stands in the
// same list; noReason when it can.
func (f *finder) refused(e *entry, seg *outline.Segment, first, last int, span text.Span) reason {
	s := f.o.Doc.Text
	if e.exact && !sameLetters(s[span.Start:span.End], e.text) {
		return reason{text: "its letters differ in case from the name"}
	}
	if e.short {
		if why := f.glued(e, first, last, span); why != noReason {
			return why
		}
	}
	if f.compound(seg, first, last) {
		return reason{"joined by a hyphen to ", f.word(first - 1)}
	}
	if e.notNear != 0 && f.near(e.notNear, seg, first, last) >= 0 { // most have none near: barred asks more
		if w := f.barred(e.notNear, seg, first, last); w >= 0 {
			return reason{"refused near ", f.word(w)}
		}
	}
	return noReason
}

// compound reports whether the first of several words belongs to a compound with
// the word before it, as in "cross-functional design", and not to a name: both
// sides of a hyphen are written alike, and no name ends at it.
func (f *finder) compound(seg *outline.Segment, first, last int) bool {
	tok := f.o.Tokens
	if last-first < 2 || first == seg.First || tok[first].Sep != text.SepDash || tok[first].Start != tok[first-1].End+1 {
		return false
	}
	const shape = text.Title | text.Digit | text.Inner
	if tok[first-1].Shape&shape != tok[first].Shape&shape || tok[first-1].AllUpper() {
		return false
	}
	return len(f.out) == 0 || f.out[len(f.out)-1].Last != first
}

// glued returns what is joined to a short name without a space, so that it is
// part of something else: C-level, R&D, A.C., C+.
func (f *finder) glued(e *entry, first, last int, span text.Span) reason {
	tok := f.o.Tokens
	tight := func(i int) bool { // nothing but a joint before token i
		switch tok[i].Sep {
		case text.SepNone, text.SepDash, text.SepApos, text.SepDot, text.SepAmp:
			return !strings.ContainsAny(f.o.Doc.Text[tok[i-1].End:tok[i].Start], " \t\r\n")
		}
		return false
	}
	switch {
	case tok[first].Start < span.Start || tok[last-1].End > span.End:
		return reason{text: "glued to a sign"}
	case first > 0 && tight(first):
		return reason{"glued to ", f.word(first - 1)}
	case last < len(tok) && tight(last):
		if tok[last].Sep == text.SepDot && tok[last].Shape&text.Title != 0 && tok[last].Len() > 2 {
			return noReason // the next sentence, its space lost
		}
		if f.x.tax.At(int(e.skill)).Kind == skill.Method && tok[last].Sep == text.SepDash && last == first+1 && tok[first].AllUpper() &&
			tok[first].Len() == 2 && tok[last].Shape&text.Upper == 0 && tok[last].Len() > 4 {
			return noReason // AI-powered, but neither C-level nor an RN-class ship
		}
		return reason{"glued to ", f.word(last)}
	}
	return noReason
}

// reach is how many tokens away a guard's word may stand.
const reach = 8

// near returns the token of seg, at most reach tokens away from the name, that
// is in a list of words, or -1.
func (f *finder) near(list uint32, seg *outline.Segment, first, last int) int {
	for d := 1; d <= reach; d++ {
		if i := first - d; i >= seg.First && f.words[i].Marked() && f.x.entries.has(list, f.words[i].ID) {
			return i
		}
		if i := last + d - 1; i < seg.Last && f.words[i].Marked() && f.x.entries.has(list, f.words[i].ID) {
			return i
		}
	}
	return -1
}

// barred returns the token of seg, at most reach tokens away from the name, that
// is in a list of words that speak against it, or -1. A word that belongs to
// another member's name says nothing of this one: Engineering in "Data
// Engineering, Analytics".
func (f *finder) barred(list uint32, seg *outline.Segment, first, last int) int {
	speaks := func(i int) bool { return f.words[i].Marked() && f.x.entries.has(list, f.words[i].ID) }
	for d := 1; d <= reach; d++ {
		if i := first - d; i >= seg.First && speaks(i) && !f.inEarlier(i, first) {
			return i
		}
		if i := last + d - 1; i < seg.Last && speaks(i) && !f.inLater(i, last, seg) {
			return i
		}
	}
	return -1
}

// inEarlier reports whether token i is a word of a longer name in a member of a
// list before that of token first.
func (f *finder) inEarlier(i, first int) bool {
	for k := len(f.out) - 1; k >= 0 && f.out[k].Last > i; k-- {
		if m := &f.out[k]; m.First <= i {
			return m.Last-m.First > 1 && f.parted(m.Last, first)
		}
	}
	return false
}

// inLater reports whether token i may be a word of a longer name in a member of
// a list behind the one that ends before token last.
func (f *finder) inLater(i, last int, seg *outline.Segment) bool {
	var buf [8]text.Hit
	for j := max(i-1, last); j <= i; j++ {
		hits := f.x.trie.Find(buf[:0], f.o.Tokens[j:seg.Last], f.words[j:seg.Last], f.o.Doc.Text)
		if n := len(hits); n > 0 && hits[n-1].N > 1 && j+hits[n-1].N > i && f.parted(last, j) {
			return true
		}
	}
	return false
}

// settle decides the segment's pending names by their neighbours in a list, and
// drops those that nothing speaks for. A name that is settled speaks for the
// next one: once from left to right and once back reaches all of them.
func (f *finder) settle(seg *outline.Segment, start int) {
	if len(f.pending) == 0 {
		return
	}
	for k := range f.pending {
		f.trySettle(k, start, seg)
	}
	drop := false
	for k := len(f.pending) - 1; k >= 0; k-- {
		p := &f.pending[k]
		if f.trySettle(k, start, seg); !p.done {
			f.dropped = append(f.dropped, dropped{f.out[p.at], p.entry})
			drop = true
		}
	}
	if !drop {
		return
	}
	for k := range f.pending {
		if p := &f.pending[k]; !p.done {
			f.out[p.at].Skill = nil
		}
	}
	f.out = append(f.out[:start], slices.DeleteFunc(f.out[start:], func(m Mention) bool { return m.Skill == nil })...)
}

// dropped is a guarded name that nothing beside it speaks for.
type dropped struct {
	mention Mention
	entry   entry
}

// recall takes back the dropped names of skills that the text names for certain
// somewhere else, by a name that needs no context: who writes golang once means
// the language by Go, too. Mentions before start are of other texts.
func (f *finder) recall(start int) {
	if len(f.dropped) == 0 {
		return
	}
	clear(f.sure)
	for i := start; i < len(f.out); i++ {
		if m := &f.out[i]; m.Rule != ByContext && m.Rule != ByTypo {
			f.sure[m.Skill] = i
		}
	}
	found := len(f.out)
	for i := range f.dropped {
		d := &f.dropped[i]
		if k, ok := f.sure[d.mention.Skill]; ok && (f.namelike(d) || f.again(&d.mention, &f.out[k])) {
			sure := f.out[k].Span
			f.say(&d.entry, d.mention.Span, ByContext, true, reason{"the text also names ", f.o.Doc.Text[sure.Start:sure.End]})
			f.out = append(f.out, d.mention)
		} else {
			f.say(&d.entry, d.mention.Span, ByContext, false, reason{text: "no word of its guard near, no technology beside it in a list"})
		}
	}
	if len(f.out) > found {
		slices.SortFunc(f.out[start:], func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	}
}

// namelike reports whether d is written like a name, and not where any word has
// a capital.
func (f *finder) namelike(d *dropped) bool {
	m := &d.mention
	return m.First > f.o.Segments[m.Segment].First && (d.entry.exact || f.o.Tokens[m.First].Shape&text.Upper != 0)
}

// again reports whether m names the method of sure once more by a word of it, as
// "reporting" behind "data reporting". A word that follows m in its phrase would
// have it as its attribute.
func (f *finder) again(m, sure *Mention) bool {
	tok := f.o.Tokens
	if m.Skill.Kind != skill.Method || m.Last < f.o.Segments[m.Segment].Last && !tok[m.Last].Sep.Lists() &&
		tok[m.Last].Sep <= text.SepLine && !f.joint(m.Last) {
		return false
	}
	const start = 5 // so many letters make a word the same, in whatever form
	w := f.word(m.First)
	w = w[:min(len(w), start)]
	for i := sure.First; i < sure.Last; i++ {
		if s := f.word(i); len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) {
			return true
		}
	}
	return false
}

// sameLetters reports whether two texts have the same letters, digits and signs
// in the same case, whatever stands between their words.
func sameLetters(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && joint(a[i]) {
			i++
		}
		for j < len(b) && joint(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i++
		j++
	}
}

func joint(c byte) bool {
	return c == ' ' || c == '-' || c == '.' || c == '/' || c == '&' || c == '_' || c == '\n' || c == '\r' || c == '\t' || c == '\'' || c == '\\'
}
