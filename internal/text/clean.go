package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Clean makes s safe to print on one line of a terminal: control characters
// (escape sequences and the C1 set too), bidirectional overrides, line and
// paragraph separators and all else that has no picture become visible
// escapes such as \x1b, \n or \u202e; bytes that are not UTF-8 become \xff.
// Letters, marks, digits, punctuation, symbols and spaces of every script stay,
// and so do the two joiners that Persian, Indic scripts and emoji need.
// Clean is for reading, not for reading back: a backslash of s stays as it is.
func Clean(s string) string {
	at := firstUnclean(s)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:at])
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[at])
		case clean(r):
			b.WriteRune(r)
		default:
			writeEscape(&b, r)
		}
		at += size
	}
	return b.String()
}

// firstUnclean returns the offset of the first rune that Clean would change, or -1.
func firstUnclean(s string) int {
	for i, r := range s {
		if ' ' <= r && r < 0x7f {
			continue
		}
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") || !clean(r) {
			return i
		}
	}
	return -1
}

func clean(r rune) bool {
	const zeroWidthNonJoiner, zeroWidthJoiner = 0x200c, 0x200d
	return unicode.IsPrint(r) || unicode.Is(unicode.Zs, r) ||
		r == zeroWidthNonJoiner || r == zeroWidthJoiner
}

func writeEscape(b *strings.Builder, r rune) {
	switch {
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r < 0x80:
		fmt.Fprintf(b, `\x%02x`, r)
	case r <= 0xffff:
		fmt.Fprintf(b, `\u%04x`, r)
	default:
		fmt.Fprintf(b, `\U%08x`, r)
	}
}

// CleanJSON makes JSON safe to print on a terminal: what Clean would change in the
// text of a value becomes a \u escape, which is read back as the same text. It
// returns b itself when there is nothing to change; b must be valid JSON.
func CleanJSON(b []byte) []byte {
	var out []byte // nil up to the first escape
	done := 0      // bytes of b that are in out
	for i := 0; i < len(b); {
		if b[i] < 0x7f { // JSON allows no control characters inside of values
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if !clean(r) {
			out = append(out, b[done:i]...)
			for _, unit := range utf16.AppendRune(nil, r) {
				out = fmt.Appendf(out, `\u%04x`, unit)
			}
			done = i + size
		}
		i += size
	}
	if out == nil {
		return b
	}
	return append(out, b[done:]...)
}
