package text

import (
	"unicode"
	"unicode/utf8"
)

// between classes what stands in s[from:to], two tokens' borders.
func between(s string, from, to int) Sep {
	if from == to {
		return SepNone
	}
	if from+1 == to && s[from] == ' ' { // by far the most frequent
		return SepSpace
	}
	sep, lines := SepNone, 0
	for i := from; i < to; {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		k := SepOther
		switch r {
		case '\n':
			lines++
			k = SepLine
			if lines > 1 {
				k = SepPara
			}
		case ' ', '\t', '\r', '\v', '\f', 0xA0, 0x2007, 0x202F, '"', '“', '”', '„', '«', '`', '*':
			k = SepSpace
			if r == '*' && spaceAt(s, i+1) && (i == 0 || spaceAt(s, i-1)) {
				k = SepBullet
			}
		case '§', '»': // a bullet, unless it stands at a number or a word
			switch {
			case spaceAt(s, i+n) && spaceAt(s, i-1) && !(to < len(s) && class[s[to]] == isDigit):
				k = SepBullet
			case r == '»':
				k = SepSpace
			}
		case '-', '_', 0x2010, 0x2011:
			k = SepDash
			if r == '-' && i > 0 && spaceAt(s, i-1) && spaceAt(s, i+1) {
				k = SepBar
				if lines > 0 || i == 0 {
					k = SepBullet
				}
			}
		case '–', '—', '−':
			k = SepDash
			if r == '—' || i > 0 && spaceAt(s, i-1) {
				k = SepBar
			}
		case '\'', '’', '‘':
			k = SepApos
		case '.':
			k = SepStop
			if i+1 == to {
				k = SepDot
			}
		case '!', '?', '…':
			k = SepStop
		case '&', '+':
			k = SepAmp
		case '/', '\\':
			k = SepSlash
		case ',', '、':
			k = SepComma
		case '|', '¦':
			k = SepBar
		case '(', ')', '[', ']', '{', '}':
			k = SepBracket
		case ';':
			k = SepSemi
		case ':':
			k = SepColon
		default:
			switch {
			case IsBullet(r):
				k = SepBullet
			case invisible(r):
				k = SepNone
			case unicode.IsSpace(r):
				k = SepSpace
			}
		}
		sep = max(sep, k)
		i += n
	}
	return sep
}

func spaceAt(s string, i int) bool {
	return i >= len(s) || i < 0 || class[s[i]] == isSpace
}

// IsBullet reports whether r is used as a list bullet. U+FFFD is one: it is what
// bullets become in texts that were decoded wrongly.
func IsBullet(r rune) bool {
	switch r {
	case '•', '·', '∙', '●', '○', '◦', '▪', '▫', '■', '□', '◆', '◇', '►', '▶', '▸', '‣', '⁃', '➢', '➣', '➤', '➔', '➜', '➡', '→', '⇒', '✓', '✔', '✅', '☑', '★', '☆', '❖', '❑', '❒', '♦', '⦁', '▷', '◾', '◼', '⬤', 0x95, utf8.RuneError:
		return true
	}
	return r >= 0xE000 && r <= 0xF8FF // private use: symbol fonts
}
