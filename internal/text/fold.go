package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// folder builds a Key byte by byte.
type folder struct {
	n      int
	lo, hi uint64
	hash   uint64
}

func (f *folder) put(c byte) {
	switch {
	case f.n < 8:
		f.lo |= uint64(c) << (8 * f.n)
	case f.n < 16:
		f.hi |= uint64(c) << (8 * (f.n - 8))
	case f.n == 16:
		f.hash = fnvOffset
		for i := range 8 {
			f.hash = (f.hash ^ (f.hi >> (8 * i) & 0xFF)) * fnvPrime
		}
		fallthrough
	default:
		f.hash = (f.hash ^ uint64(c)) * fnvPrime
	}
	f.n++
}

func (f *folder) key() Key {
	if f.n > 16 {
		return Key{f.lo, f.hash | 1<<63}
	}
	return Key{f.lo, f.hi}
}

// key folds the token's bytes in s.
func (t Token) key(s string) Key {
	if t.Shape&NonASCII == 0 {
		return asciiKey(s[t.Start:t.End])
	}
	var f folder
	foldRunes(s[t.Start:t.End], f.put)
	return f.key()
}

// asciiKey folds a word of letters, digits and the signs of an affix: of all of
// them the bit that parts lower from upper case may be set. It reads several
// bytes at a time, which makes Split a fifth faster.
func asciiKey(w string) Key {
	const lower8, lower4 = 0x2020202020202020, 0x20202020
	n := len(w)
	switch {
	case n > 16:
		var f folder
		for i := range n {
			f.put(w[i] | 0x20)
		}
		return f.key()
	case n > 8: // the second load overlaps the first
		return Key{load8(w) | lower8, (load8(w[n-8:]) | lower8) >> (8 * (16 - n))}
	case n == 8:
		return Key{Lo: load8(w) | lower8}
	case n >= 4:
		return Key{Lo: uint64(load4(w)|lower4) | uint64(load4(w[n-4:])|lower4)<<(8*(n-4))}
	}
	var k Key
	for i := range n {
		k.Lo |= uint64(w[i]|0x20) << (8 * i)
	}
	return k
}

// foldRunes gives put the folded bytes of s: compatibility decomposition, lower
// case, without marks and invisible characters. It allocates nothing.
func foldRunes(s string, put func(byte)) {
	for i, r := range s {
		if r == '\\' {
			continue // of an escaped sign
		}
		if r < 0x80 {
			foldRune(r, put)
			continue
		}
		d := norm.NFKD.PropertiesString(s[i:]).Decomposition()
		if d == nil {
			foldRune(r, put)
			continue
		}
		for len(d) > 0 {
			q, n := utf8.DecodeRune(d)
			if wordRune(q) { // the middle dot of ŀ is no part of a word
				foldRune(q, put)
			}
			d = d[n:]
		}
	}
}

// foldRune folds a decomposed rune.
func foldRune(r rune, put func(byte)) {
	switch {
	case r == 'ß' || r == 'ẞ':
		put('s')
		put('s')
	case r == 'ø' || r == 'Ø':
		put('o')
	case r == 'ł' || r == 'Ł':
		put('l')
	case r == 'æ' || r == 'Æ':
		put('a')
		put('e')
	case unicode.In(r, unicode.Mn, unicode.Me) || invisible(r):
	default:
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			put(b)
		}
	}
}

// Fold returns the folded tokens of s, parted by single spaces: what two names
// have in common when the matcher cannot tell them apart.
func Fold(s string) string {
	var words []string
	for _, t := range Split(nil, s) {
		if w := t.Folded(s); w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// Folded returns the folded form of t, a token of s.
func (t Token) Folded(s string) string {
	var b strings.Builder
	foldRunes(s[t.Start:t.End], func(c byte) { b.WriteByte(c) })
	return b.String()
}

// KeyOf returns the key of a single word.
func KeyOf(word string) Key {
	ts := Split(nil, word)
	if len(ts) != 1 {
		return Key{}
	}
	return ts[0].Key
}
