package text

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// class of an ASCII byte, for the fast path of Split.
const (
	isOther = iota
	isLower
	isUpper
	isDigit
	isSpace
	isHigh // 0x80 and above: decode the rune
)

var class = func() (c [256]uint8) {
	for b := range c {
		switch {
		case b >= 'a' && b <= 'z':
			c[b] = isLower
		case b >= 'A' && b <= 'Z':
			c[b] = isUpper
		case b >= '0' && b <= '9':
			c[b] = isDigit
		case b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\v' || b == '\f':
			c[b] = isSpace
		case b >= 0x80:
			c[b] = isHigh
		}
	}
	return c
}()

// Split appends the tokens of s to dst and returns it. A token is a run of
// letters and digits; "++", "+" and "#" at its end and a stop before it belong
// to it (C++, C#, .NET). Offsets are bytes into s. Split allocates nothing but
// the growth of dst.
func Split(dst []Token, s string) []Token {
	prev := 0 // end of the token before
	for i := 0; i < len(s); {
		switch class[s[i]] {
		case isLower, isUpper, isDigit:
		case isHigh:
			r, n := utf8.DecodeRuneInString(s[i:])
			if !wordRune(r) {
				i += n
				continue
			}
		default:
			i++
			continue
		}
		t := Token{Span: Span{Start: i}}
		i = t.scan(s, i)
		i = t.suffix(s, i)
		t.End = i
		t.prefix(s, prev)
		if len(dst) == 0 {
			t.Sep = SepPara
		} else {
			t.Sep = between(s, prev, t.Start)
		}
		t.Key = t.key(s)
		prev = t.End
		dst = append(dst, t)
		if t.Sep != SepSpace {
			markAddress(dst, s)
		}
	}
	return dst
}

// scan moves over the letters and digits of a token from i on and notes its
// shape. Marks and invisible characters between them belong to the token but
// say nothing of its shape; invisible ones at its end stay outside.
func (t *Token) scan(s string, i int) int {
	start, end, last := i, i, uint8(isOther)
	caps := 0 // upper case letters in a row
	for i < len(s) {
		c := class[s[i]]
		n := 1
		switch c {
		case isLower: // a run of them says no more than its first
			t.Shape |= Lower
			n = lowerRun(s[i:])
			if caps > 2 && n > 1 { // LDAPExperience, but not APIs
				t.Shape |= Inner
			}
		case isUpper:
			t.Shape |= Upper
			if i == start {
				t.Shape |= Title
			}
		case isDigit:
			t.Shape |= Digit
		case isHigh:
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			switch {
			case unicode.IsUpper(r):
				c = isUpper
				t.Shape |= Upper
				if i == start {
					t.Shape |= Title
				}
			case unicode.IsDigit(r):
				c = isDigit
				t.Shape |= Digit
			case wordRune(r):
				c = isLower
				t.Shape |= Lower
			case unicode.IsMark(r):
				c = last
			case invisible(r):
				i += n
				continue
			default:
				return end
			}
			t.Shape |= NonASCII
		default:
			return end
		}
		if i > end { // what was skipped lies inside
			t.Shape |= NonASCII
		}
		if last == isLower && c == isUpper || i > start && (last == isDigit) != (c == isDigit) {
			t.Shape |= Inner
		}
		if caps++; c != isUpper {
			caps = 0
		}
		last = c
		i += n
		end = i
	}
	return end
}

// lowerRun returns how many lower case ASCII letters s starts with. It looks at
// eight at a time: most of a text is such runs.
func lowerRun(s string) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	n := 0
	for len(s)-n >= 8 {
		x := load8(s[n:])
		low := x &^ high // so that no addition carries into the next byte
		atLeastA, overZ := low+(0x80-'a')*ones, low+(0x7F-'z')*ones
		if other := (^atLeastA | overZ | x) & high; other != 0 {
			return n + bits.TrailingZeros64(other)/8
		}
		n += 8
	}
	for n < len(s) && class[s[n]] == isLower {
		n++
	}
	return n
}

// suffix takes "++", "+" and "#" into the token that ends at i.
func (t *Token) suffix(s string, i int) int {
	if i >= len(s) {
		return i
	}
	next := func(j int) bool { return j < len(s) && startsWord(s[j:]) }
	switch {
	case s[i] == '\\':
		end := escapedSigns(s, i)
		if end == i || next(end) {
			return i
		}
		i = end
		t.Shape |= NonASCII // folding leaves the marks of the escapes out
	case s[i] == '+' && i+1 < len(s) && s[i+1] == '+':
		i += 2
	case s[i] == '+' && !next(i+1):
		i++
	case s[i] == '#' && (!next(i+1) || i-t.Start == 1):
		i++
	default:
		return i
	}
	t.Shape |= Affix
	return i
}

// escapedSigns returns where signs end that Markdown has escaped: C\#, C\+\+.
func escapedSigns(s string, i int) int {
	for range 2 {
		if i+1 >= len(s) || s[i] != '\\' || s[i+1] != '+' && s[i+1] != '#' {
			break
		}
		i += 2
	}
	return i
}

// prefix takes a stop right before the token into it, when nothing is glued to
// the stop on its other side.
func (t *Token) prefix(s string, prev int) {
	i := t.Start - 1
	if i < 0 || s[i] != '.' || t.Shape&(Upper|Lower) == 0 || i < prev || i == prev && prev > 0 {
		return
	}
	if i > 0 && (s[i-1] == '.' || !strings.ContainsRune(" \t\r\n,;:/|([{&+-*•'\"", rune(s[i-1])) && s[i-1] < 0x80) {
		return
	}
	t.Start = i
	t.Shape |= Affix
}

// Bare returns t without its leading stop and trailing signs, for a second
// try where the token with them is unknown.
func (t Token) Bare(s string) Token {
	for t.Start < t.End && s[t.Start] == '.' {
		t.Start++
	}
	for t.End > t.Start && (s[t.End-1] == '+' || s[t.End-1] == '#' || s[t.End-1] == '\\') {
		t.End--
	}
	t.Shape &^= Affix
	t.Key = t.key(s)
	return t
}

// head returns the key of what stands in a token before a capital that follows a
// lower case letter, where the space before the next sentence was lost
// ("QualityJoin"); the zero key when there is none.
func (t Token) head(s string) Key {
	if i := t.border(s); i > 0 {
		t.End = i
		return t.key(s)
	}
	return Key{}
}

// Tail returns the rest of t from a capital on that follows a lower case letter,
// where the space behind another sentence was lost ("experienceMachine"), and
// whether there is one.
func (t Token) Tail(s string) (tail Token, ok bool) {
	i := t.border(s)
	if i < 0 {
		return t, false
	}
	tail = Token{Span: Span{Start: i}, Sep: t.Sep}
	tail.scan(s[:t.End], i)
	tail.Shape |= t.Shape & Affix
	tail.End = t.End
	tail.Key = tail.key(s)
	return tail, true
}

// border returns where the first capital that follows a lower case letter stands
// in t, or -1.
func (t Token) border(s string) int {
	for i := t.Start + 1; i < t.End; i++ {
		if class[s[i]] == isUpper && class[s[i-1]] == isLower {
			return i
		}
	}
	return -1
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return wordRune(r)
}

func wordRune(r rune) bool {
	if r < 0x80 {
		c := class[r]
		return c == isLower || c == isUpper || c == isDigit
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// invisible reports whether r vanishes inside a word: soft hyphen, zero-width
// characters, word joiner, byte order mark.
func invisible(r rune) bool {
	switch r {
	case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF:
		return true
	}
	return false
}
