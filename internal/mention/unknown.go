package mention

import (
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// unknown tries what can be done with a token that starts no name: split it
// where words are glued together, or read it as a misspelling. It returns the
// number of tokens used up.
func (f *finder) unknown(n, i int) int {
	t := &f.o.Tokens[i]
	if f.x.trie.Knows(f.ids[i]) {
		if t.Shape&text.Digit != 0 {
			return f.unglue(n, i) // HTML5, though HTML5 Canvas is a name
		}
		return 0 // the start of some longer name
	}
	if t.Shape&text.Inner != 0 {
		return f.unglue(n, i)
	}
	if !f.x.trie.Within(f.ids[i]) && t.Shape&(text.Digit|text.Affix|text.NonASCII) == 0 && t.Len() >= minTypo {
		return f.typo(n, i)
	}
	return 0
}

// unglue looks for a name inside a token: before a version (Python3, SQL2017),
// where the whole token is the surface, or beside a word whose space was lost
// (usingPython, PythonDeveloper), where the name alone is.
func (f *finder) unglue(n, i int) int {
	t := f.o.Tokens[i]
	s := f.o.Doc.Text
	var parts [8]text.Token
	k := split(t, s, parts[:])
	for p := range k {
		part := parts[p]
		var buf [4]text.Hit
		id := [1]text.ID{f.x.trie.ID(part.Key)}
		hits := f.x.trie.Find(buf[:0], parts[p:p+1], id[:], s)
		if len(hits) == 0 {
			continue
		}
		version := k == 2 && p == 0 && parts[1].Numeric()
		e, ok := f.unguarded(hits[0].Value, s[part.Start:part.End])
		if !ok || !version && (part.Len() < 3 || part.Numeric() || e.rule == ByInflection || part.Shape&text.Title == 0 && p > 0) {
			continue
		}
		if !version && f.x.tax.At(int(e.skill)).Kind != skill.Technology {
			continue
		}
		span := part.Span
		if version {
			span = t.Span
		}
		f.say(&e, span, e.rule, true, reason{"split from ", f.word(i)})
		f.out = append(f.out, f.mention(&e, e.rule, span, n, i, i+1))
		return 1
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
