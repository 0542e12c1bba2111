package mention

import (
	"slices"

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
	if !f.words[i].Within() && t.Shape&(text.Digit|text.Affix|text.NonASCII) == 0 && t.Len() >= minTypo {
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
	if step := f.behind(n, i); step > 0 {
		return step
	}
	k := split(t, s, parts[:])
	for p := range k {
		for q := k; q > p; q-- { // JavaScriptWe is JavaScript, not Java
			part := text.Span{Start: parts[p].Start, End: parts[q-1].End}
			if part == t.Span {
				continue
			}
			version := k == 2 && p == 0 && parts[1].Numeric()
			if e, ok := f.part(part, version, p > 0); ok {
				f.say(&e, t.Span, e.rule, true, reason{"split from ", f.word(i)})
				f.out = append(f.out, f.mention(&e, e.rule, t.Span, n, i, i+1))
				return 1
			}
		}
	}
	return 0
}

// part returns the name that a part of a token is, if it can be one there: what
// stands before a version may be any, other parts must be of some length, and
// start with a capital when something stands before them.
func (f *finder) part(at text.Span, version, inside bool) (entry, bool) {
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
	return e, f.x.tax.At(int(e.skill)).Kind == skill.Technology
}

// behind looks for a name of several words to whose first one, in token i, the
// end of another sentence is glued ("experienceMachine Learning").
func (f *finder) behind(n, i int) int {
	seg, t := &f.o.Segments[n], f.o.Tokens[i]
	part, ok := t.Tail(f.o.Doc.Text)
	if !ok {
		return 0
	}
	end := min(i+len(f.tail), seg.Last) // no name has more words
	tokens, words, s := f.tail[:copy(f.tail[:], f.o.Tokens[i:end])], f.tailWords[:copy(f.tailWords[:], f.words[i:end])], f.o.Doc.Text
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
