package mention

import (
	"slices"
	"strings"

	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// unknown tries what can be done with a token that starts no name: split it
// where words are glued together, or read it as a misspelling. It returns the
// number of tokens used up.
func (f *finder) unknown(n, i int) int {
	t := &f.o.Tokens[i]
	if f.words[i].Starts() {
		if t.Shape&text.Digit != 0 {
			return f.unglue(n, i) // HTML5, though HTML5 Canvas is a name
		}
		return 0 // the start of some longer name
	}
	if t.Shape&text.Inner != 0 {
		return f.unglue(n, i)
	}
	if f.words[i].ID == 0 && t.AllUpper() && t.Shape&text.NonASCII == 0 {
		if step := f.capitals(n, i); step > 0 {
			return step
		}
	}
	if f.words[i].ID == 0 && t.Shape&(text.Title|text.Lower|text.Digit) == text.Title|text.Lower {
		if step := f.plural(n, i); step > 0 {
			return step
		}
	}
	if !f.words[i].Within() && t.Shape&(text.Digit|text.Affix|text.NonASCII) == 0 && t.Len() >= minTypo {
		return f.typo(n, i)
	}
	return 0
}

// plural reads an unknown word in capitals with a small s behind them as the
// plural of an acronym: PSURs. Products have none.
func (f *finder) plural(n, i int) int {
	t := f.o.Tokens[i]
	w := f.o.Doc.Text[t.Start:t.End]
	one := len(w) - 1
	if one < 3 || w[one] != 's' || strings.ContainsFunc(w[:one], func(r rune) bool { return r < 'A' || r > 'Z' }) {
		return 0
	}
	e, ok := f.part(text.Span{Start: t.Start, End: t.End - 1}, false, false, true)
	if !ok || f.x.tax.At(int(e.skill)).Kind == skill.Technology {
		return 0
	}
	f.say(&e, t.Span, ByInflection, true, reason{"plural of ", e.text})
	f.out = append(f.out, f.mention(&e, ByInflection, t.Span, n, i, i+1))
	return 1
}

// unglue looks for names inside a token: before a version (Python3, SQL2017),
// where the whole token is the surface, or beside words whose space was lost
// (usingPython, PythonDeveloper). A name alone has the whole token, too; where
// there are several (JavaPython), each has what stands before the next one.
func (f *finder) unglue(n, i int) int {
	t := f.o.Tokens[i]
	s := f.o.Doc.Text
	var parts [8]text.Token
	k := split(t, s, parts[:])
	prose := gluedWords(s[t.Start:t.End])
	found := len(f.out)
	for p := 0; p < k; {
		if p > 0 {
			if step := f.behind(n, i, parts[p].Start); step > 0 {
				f.cut(found, parts[p].Start)
				return step
			}
		}
		q := k
		for ; q > p; q-- { // JavaScriptWe is JavaScript, not Java
			part := text.Span{Start: parts[p].Start, End: parts[q-1].End}
			if part == t.Span {
				continue
			}
			version := k == 2 && p == 0 && parts[1].Numeric()
			if e, ok := f.part(part, version, p > 0, prose); ok {
				f.say(&e, t.Span, e.rule, true, reason{"split from ", f.word(i)})
				f.out = append(f.out, f.mention(&e, e.rule, t.Span, n, i, i+1))
				f.cut(found, part.Start)
				break
			}
		}
		p = max(q, p+1)
	}
	return min(len(f.out)-found, 1)
}

// capitals reads an unknown word in capitals that a name stands before in a list
// as two names whose space was lost ("Azure, AWSREST"), when there is one way only
// to do so. Elsewhere it is rather the acronym of something else.
func (f *finder) capitals(n, i int) int {
	if k := len(f.out) - 1; k < 0 || f.out[k].Segment != n || !f.listed(f.out[k].Last, i) {
		return 0
	}
	t := f.o.Tokens[i]
	const least = 3
	at := 0
	var first, second entry
	for cut := t.Start + least; cut <= t.End-least; cut++ {
		a, ok := f.part(text.Span{Start: t.Start, End: cut}, false, false, true)
		if !ok {
			continue
		}
		b, ok := f.part(text.Span{Start: cut, End: t.End}, false, true, true)
		if !ok {
			continue
		}
		if at > 0 {
			return 0
		}
		at, first, second = cut, a, b
	}
	if at == 0 {
		return 0
	}
	found := len(f.out)
	for _, e := range [...]*entry{&first, &second} {
		f.say(e, t.Span, e.rule, true, reason{"split from ", f.word(i)})
		f.out = append(f.out, f.mention(e, e.rule, t.Span, n, i, i+1))
	}
	f.cut(found, at)
	return 1
}

// cut makes the last mention start at a place inside its first token when
// another one, not before number found, has what stands there.
func (f *finder) cut(found, at int) {
	last := len(f.out) - 1
	if last <= found {
		return
	}
	m, before := &f.out[last], &f.out[last-1]
	f.respan(m, text.Span{Start: at, End: m.End})
	f.respan(before, text.Span{Start: before.Start, End: at})
}

// part returns the name that a part of a token is, if it can be one there: what
// stands before a version may be any, other parts must be of some length, and
// start with a capital when something stands before them. Outside of prose the
// token may be a brand (DebugDiag), of which only a technology is told.
func (f *finder) part(at text.Span, version, inside, prose bool) (entry, bool) {
	letters := f.o.Doc.Text[at.Start:at.End]
	var tokens [2]text.Token
	var hits [4]text.Hit
	part := text.Split(tokens[:0], letters)
	if len(part) != 1 {
		return entry{}, false
	}
	word := [1]text.Word{f.x.trie.Word(part[0].Key)}
	found := f.x.trie.Find(hits[:0], part, word[:], letters)
	if len(found) == 0 {
		return entry{}, false
	}
	e, ok := f.unguarded(found[0].Value, letters)
	switch {
	case !ok || version:
		return e, ok
	case part[0].Len() < 3 || part[0].Numeric() || e.rule == ByInflection || inside && part[0].Shape&text.Title == 0:
		return entry{}, false
	}
	kind := f.x.tax.At(int(e.skill)).Kind
	return e, kind == skill.Technology || prose && kind.Scored()
}

// behind looks for a name of several words to whose first one, in token i from
// the byte start on, the end of another sentence is glued ("experienceMachine
// Learning").
func (f *finder) behind(n, i, start int) int {
	seg, t := &f.o.Segments[n], f.o.Tokens[i]
	if i+1 >= seg.Last || !f.o.Tokens[i+1].Sep.Joins() {
		return 0
	}
	end := min(i+len(f.tail), seg.Last) // no name has more words
	tokens, words, s := f.tail[:copy(f.tail[:], f.o.Tokens[i:end])], f.tailWords[:copy(f.tailWords[:], f.words[i:end])], f.o.Doc.Text
	var buf [2]text.Token
	rest := text.Split(buf[:0], s[start:t.End])
	if len(rest) != 1 {
		return 0
	}
	part := rest[0]
	part.Start, part.End = part.Start+start, part.End+start
	tokens[0], words[0] = part, f.x.trie.Word(part.Key)
	hits := f.x.trie.FindForms(f.x.trie.Find(f.plain[:0], tokens, words, s), tokens, words, s)
	slices.SortStableFunc(hits, func(a, b text.Hit) int { return b.N - a.N })
	for _, h := range hits {
		if h.N == 1 {
			break
		}
		if step := f.accept(n, seg, i, h, part.Start-t.Start); step > 0 {
			return step
		}
	}
	return 0
}

// unguarded returns the first entry that needs no context and has these letters.
func (f *finder) unguarded(id int32, letters string) (entry, bool) {
	for id >= 0 {
		e := f.x.entries.at(id)
		if !e.guarded() && !e.short && (!e.exact || sameLetters(letters, e.text)) {
			return e, true
		}
		id = e.next
	}
	return entry{}, false
}

// split cuts a token where a lower case letter meets an upper case one, before
// the last of several upper case letters that a lower case one follows, and
// between letters and digits. It returns the number of parts; more than fit are
// left in the last one.
func split(t text.Token, s string, parts []text.Token) int {
	kind := func(c byte) int {
		switch {
		case c >= 'a' && c <= 'z' || c >= 0x80:
			return 0
		case c >= 'A' && c <= 'Z':
			return 1
		case c >= '0' && c <= '9':
			return 2
		}
		return 3
	}
	n, from := 0, t.Start
	cut := func(to int) {
		if to > from && n < len(parts) {
			var buf [2]text.Token
			if sub := text.Split(buf[:0], s[from:to]); len(sub) == 1 {
				parts[n] = sub[0]
				parts[n].Start += from
				parts[n].End += from
				n++
			}
			from = to
		}
	}
	for i := t.Start + 1; i < t.End && n < len(parts)-1; i++ {
		a, b := kind(s[i-1]), kind(s[i])
		switch {
		case a == 0 && b == 1, a == 2 && b < 2, a < 2 && b == 2:
			cut(i)
		case a == 1 && b == 0 && i-1 > from && kind(s[i-2]) == 1:
			cut(i - 1)
		}
	}
	cut(t.End)
	return n
}
