package mention

import (
	"math/bits"
	"strings"

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
	if t.Shape&(text.Digit|text.Affix|text.NonASCII) == 0 && t.Len() >= minTypo {
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
		if !version && f.x.tax.Skills[e.skill].Kind != skill.Technology {
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

// minTypo is the length below which no word is read as a misspelling.
const minTypo = 6

// typoTarget is a name that a text one edit off may mean.
type typoTarget struct {
	word  string // folded
	mask  uint32 // of its letters
	skill int32
}

// typoIndex holds the names that a misspelling may mean, by their first letter.
type typoIndex [26][]typoTarget

func newTypoIndex(tax *skill.Taxonomy) (x typoIndex) {
	for i := range tax.Skills {
		if !tax.Skills[i].Typo {
			continue
		}
		w := text.Fold(tax.Skills[i].Name)
		if len(w) < minTypo || letterMask(w) == 0 {
			continue
		}
		x[w[0]-'a'] = append(x[w[0]-'a'], typoTarget{w, letterMask(w), int32(i)})
	}
	return x
}

// letterMask has a bit for each letter of a word, or is 0 when the word holds
// anything else.
func letterMask(w string) uint32 {
	m := uint32(0)
	for i := range len(w) {
		c := w[i] | 0x20
		if c < 'a' || c > 'z' {
			return 0
		}
		m |= 1 << (c - 'a')
	}
	return m
}

// typo reads the unknown token i as a misspelled name, when just one name is
// one edit away and starts with the same letter.
func (f *finder) typo(n, i int) int {
	t := f.o.Tokens[i]
	s := f.o.Doc.Text[t.Start:t.End]
	mask := letterMask(s)
	if mask == 0 {
		return 0
	}
	var hit *typoTarget
	list := f.x.typos[s[0]|0x20-'a']
	for k := range list {
		c := &list[k]
		if bits.OnesCount32(c.mask^mask) > 2 || !oneEdit(s, c.word) || plural(s, c.word) {
			continue
		}
		if hit != nil {
			return 0
		}
		hit = c
	}
	if hit == nil {
		return 0
	}
	sk := &f.x.tax.Skills[hit.skill]
	if f.trace != nil && f.trace.skill == hit.skill {
		f.trace.list = append(f.trace.list, Decision{Span: t.Span, Skill: sk, Alias: sk.Name, Rule: ByTypo, Accepted: true, Reason: "one letter off, and near no other name"})
	}
	f.out = append(f.out, Mention{Span: t.Span, Skill: sk, Alias: sk.Name, Rule: ByTypo, Segment: n, First: i, Last: i + 1})
	return 1
}

// plural reports whether word, in any case, is the plural of name: dockers and
// snowflakes are no misspellings.
func plural(word, name string) bool {
	last := len(word) - 1
	return word[last]|0x20 == 's' && strings.EqualFold(word[:last], name)
}

// oneEdit reports whether word, in any case, becomes name by one insertion,
// deletion, replacement or exchange of neighbours.
func oneEdit(word, name string) bool {
	if len(word) < len(name)-1 || len(word) > len(name)+1 {
		return false
	}
	i := 0
	for i < len(word) && i < len(name) && word[i]|0x20 == name[i] {
		i++
	}
	same := func(a, b string) bool {
		if len(a) != len(b) {
			return false
		}
		for k := range len(a) {
			if a[k]|0x20 != b[k] {
				return false
			}
		}
		return true
	}
	switch {
	case len(word) == len(name)+1:
		return same(word[i+1:], name[i:])
	case len(word)+1 == len(name):
		return same(word[i:], name[i+1:])
	case i == len(word):
		return false // the same word
	}
	if same(word[i+1:], name[i+1:]) {
		return true
	}
	return i+1 < len(word) && word[i]|0x20 == name[i+1] && word[i+1]|0x20 == name[i] && same(word[i+2:], name[i+2:])
}
