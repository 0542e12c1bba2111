package document

import (
	"strconv"
	"strings"
	"unicode"
)

// What the letters of symbol fonts look like.

// symbolOf returns the letter of a symbol font by its number in hex: that of
// its private area, or a Greek letter or sign of the font Symbol.
func symbolOf(font, hex string) string {
	n, err := strconv.ParseUint(hex, 16, 16)
	if err != nil {
		return ""
	}
	return symbolText(font, string(rune(n)))
}

// isSymbolFont reports whether a font has pictures where others have letters.
func isSymbolFont(name string) bool {
	switch name {
	case "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "ZapfDingbats", "Zapf Dingbats":
		return true
	}
	return false
}

// symbolText returns what letters look like that are set in a font: those of a
// symbol font are moved to its private area, or read, where they are letters.
func symbolText(font, s string) string {
	if !isSymbolFont(font) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		code := r
		if r>>8 == 0xF0 {
			code = r & 0xFF
		}
		switch {
		case code > 0xFF || unicode.IsSpace(code):
			b.WriteRune(r)
		case font == "Symbol" && symbolLetter(byte(code)) != "":
			b.WriteString(symbolLetter(byte(code)))
		default:
			b.WriteRune(0xF000 | code)
		}
	}
	return b.String()
}

// symbolLetter returns what the font Symbol has for a byte, as far as texts
// have it; else "".
func symbolLetter(c byte) string {
	const upper, lower = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
	switch {
	case 'A' <= c && c <= 'Z':
		return string([]rune(upper)[c-'A'])
	case 'a' <= c && c <= 'z':
		return string([]rune(lower)[c-'a'])
	case ' ' <= c && c <= '?':
		return string(rune(c))
	}
	switch c {
	case 0xA3:
		return "≤"
	case 0xB0:
		return "°"
	case 0xB1:
		return "±"
	case 0xB3:
		return "≥"
	case 0xB4:
		return "×"
	case 0xB7:
		return "•"
	case 0xAE:
		return "→"
	case 0xD2, 0xE2:
		return "®"
	case 0xD3, 0xE3:
		return "©"
	case 0xD4, 0xE4:
		return "™"
	}
	return ""
}
