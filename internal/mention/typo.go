package mention

import (
	"math/bits"
	"strings"

	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// minTypo is the length below which no word is read as a misspelling.
const minTypo = 6

// typoIndex holds the names that a misspelling may mean, packed, by their first
// letter and their length: where those of each start, then targetWords per name.
type typoIndex struct {
	words text.Words
	pool  string // of folded names
}

// A target: the letters of its name; the place of its skill; the place of the
// name in the pool and its length.
const (
	targetWords = 3
	alphabet    = 26
	maxTypo     = 30 // the length above which no name is a target
	shelves     = maxTypo + 3
)

// shelf returns the number of the names of n letters that start with a letter.
func shelf(letter byte, n int) int { return int(letter|0x20-'a')*shelves + n }

// typoParts is the number of packed parts of a typoIndex.
const typoParts = 2

func newTypoIndex(tax *skill.Taxonomy) typoIndex {
	var pool strings.Builder
	var targets [alphabet * shelves][]uint32
	for i, s := range tax.All() {
		w := text.Fold(s.Name)
		if !s.Typo || len(w) < minTypo || len(w) > maxTypo || letterMask(w) == 0 {
			continue
		}
		t := &targets[shelf(w[0], len(w))]
		*t = append(*t, letterMask(w), uint32(i), uint32(pool.Len())<<lengthBits|uint32(len(w)))
		pool.WriteString(w)
	}
	words := make([]uint32, 0, len(targets)+1)
	at := uint32(len(targets) + 1)
	for _, t := range targets {
		words = append(words, at)
		at += uint32(len(t))
	}
	words = append(words, at)
	for _, t := range targets {
		words = append(words, t...)
	}
	return typoIndex{text.PackWords(words), pool.String()}
}

// nearest returns the skill of the only name that is one edit away from word, a
// word of ASCII letters, and starts with the same letter; -1 when there is none.
func (x *typoIndex) nearest(word string) int {
	mask := letterMask(word)
	if mask == 0 || len(word) > maxTypo {
		return -1
	}
	hit := -1
	from := shelf(word[0], len(word)-1)
	for at, end := x.words.At(uint32(from)), x.words.At(uint32(from+3)); at < end; at += targetWords {
		if bits.OnesCount32(x.words.At(at)^mask) > 2 {
			continue
		}
		name := pooled(x.pool, x.words.At(at+2))
		if !oneEdit(word, name) || plural(word, name) {
			continue
		}
		if hit >= 0 {
			return -1
		}
		hit = int(x.words.At(at + 1))
	}
	return hit
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

// typo reads the unknown token i as a misspelled name, when it can only be one.
func (f *finder) typo(n, i int) int {
	t := f.o.Tokens[i]
	hit := f.x.typos.nearest(f.o.Doc.Text[t.Start:t.End])
	if hit < 0 {
		return 0
	}
	e := entry{skill: uint32(hit), text: f.x.tax.At(hit).Name}
	f.say(&e, t.Span, ByTypo, true, reason{text: "one letter off, and near no other name"})
	f.out = append(f.out, f.mention(&e, ByTypo, t.Span, n, i, i+1))
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
