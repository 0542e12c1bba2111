package mention

import (
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Words that join the members of a list.
var keyAnd, keyOr = text.KeyOf("and"), text.KeyOf("or")

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
		if why := f.glued(first, last, span); why != noReason {
			return why
		}
	}
	if e.notNear != 0 {
		if w := f.near(e.notNear, seg, first, last); w >= 0 {
			return reason{"refused near ", f.word(w)}
		}
	}
	return noReason
}

// glued returns what is joined to a short name without a space, so that it is
// part of something else: C-level, R&D, A.C., C+.
func (f *finder) glued(first, last int, span text.Span) reason {
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
			f.sure[m.Skill] = m.Span
		}
	}
	found := len(f.out)
	for i := range f.dropped {
		d := &f.dropped[i]
		if sure, ok := f.sure[d.mention.Skill]; ok && f.namelike(d) {
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

// trySettle settles the pending name number k if something speaks for it.
func (f *finder) trySettle(k, start int, seg *outline.Segment) {
	p := &f.pending[k]
	if p.done {
		return
	}
	if why := f.neighbour(k, start, seg); why != noReason {
		f.say(&p.entry, f.out[p.at].Span, ByContext, true, why)
		p.done = true
	}
}

// neighbour returns what speaks for the pending name number k: an accepted
// technology right beside it in a list, or that it stands alone as an item of a
// skills section.
func (f *finder) neighbour(k, start int, seg *outline.Segment) reason {
	i := f.pending[k].at
	m := &f.out[i]
	if !f.member(m, seg) {
		return noReason
	}
	if i > start && (k == 0 || f.settled(k-1, i-1)) {
		if p := &f.out[i-1]; p.Skill.Kind == skill.Technology && f.listed(p.Last, m.First) {
			return reason{"listed beside ", p.Skill.Name}
		}
	}
	if i+1 < len(f.out) && (k+1 == len(f.pending) || f.settled(k+1, i+1)) {
		if p := &f.out[i+1]; p.Skill.Kind == skill.Technology && f.listed(m.Last, p.First) {
			return reason{"listed beside ", p.Skill.Name}
		}
	}
	if m.First == seg.First && m.Last == seg.Last && seg.Kind != outline.Heading &&
		(seg.Section == outline.Skills || seg.Section == outline.Required || seg.Section == outline.Preferred) {
		return reason{"alone in an item of ", string(seg.Section)}
	}
	return noReason
}

// member reports whether m can be a whole member of a list: in small letters it
// is more often a word of a sentence ("Docker, and make sure that"), so that
// nothing of one may follow.
func (f *finder) member(m *Mention, seg *outline.Segment) bool {
	tok := f.o.Tokens
	if tok[m.First].Shape&text.Upper != 0 || m.Last >= seg.Last || tok[m.Last].Sep != text.SepSpace {
		return true
	}
	return tok[m.Last].Key == keyAnd || tok[m.Last].Key == keyOr || tok[m.Last].Shape&text.Digit != 0
}

// settled reports whether the mention at place i is certain; the pending name
// number k is the only one that may stand there.
func (f *finder) settled(k, i int) bool { return f.pending[k].at != i || f.pending[k].done }

// listed reports whether only a list's separator stands between the tokens
// before from and the token to: a comma, a slash, "and", "or", or a version.
func (f *finder) listed(from, to int) bool {
	tok := f.o.Tokens
	sep := false
	for i := from; i <= to; i++ {
		if tok[i].Sep > text.SepSemi {
			return false
		}
		sep = sep || tok[i].Sep.Lists() || tok[i].Sep == text.SepBracket
		if i == to {
			break
		}
		switch k := tok[i].Key; {
		case k == keyAnd || k == keyOr:
			sep = true
		case tok[i].Shape&text.Digit != 0 && tok[i].Len() <= 6:
		default:
			return false
		}
	}
	return sep
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
