package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// signFont says what the letters of a font really are.
type signFont uint8

const (
	textFont    signFont = iota
	symbolFont           // Adobe's Symbol: Greek and mathematics
	dingbatFont          // Wingdings, Zapf Dingbats: bullets and icons at the places of letters
	iconFont             // Font Awesome and its like: icons, some of them named by words
)

// signFontOf knows fonts of signs by their names.
func signFontOf(name string) signFont {
	lower := plainName(name)
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(lower, p) {
				return true
			}
		}
		return false
	}
	switch {
	case has("dingbat", "wingding", "webding"):
		return dingbatFont
	case lower == "symbol" || strings.HasSuffix(lower, "+symbol") || has("symbolmt") || strings.HasPrefix(lower, "symbol,"):
		return symbolFont
	case has("lexicon", "silicon"):
		return textFont // typefaces
	case has("fontawesome", "font awesome", "font-awesome", "fa-solid", "fa-brands", "fa-regular", "icon", "materialsymbols", "glyphicon", "icomoon", "fontello", "devicon", "entypo", "marvosym", "wasy", "bbding", "ifsym"):
		return iconFont
	}
	return textFont
}

// hasPrivate reports whether characters of private use say which sign of the
// font is meant.
func (k signFont) hasPrivate() bool { return k == symbolFont || k == dingbatFont }

// text returns what a font's text for a glyph means: in fonts of signs letters
// stand for signs, whatever a mapping says.
func (k signFont) text(s string) string {
	if k == textFont || s == "" {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		low := r // the code in the font: signs are often mapped to 0xf000 and more
		if r >= 0xf000 && r < 0xf100 {
			low = r - 0xf000
		}
		switch {
		case k == symbolFont && low != r:
			b.WriteString(symbol(int(low)))
		case k == dingbatFont && low < 0x100:
			b.WriteString(dingbat(int(low)))
		case k == dingbatFont && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteString(dingbat(int(windowsByte(r))))
		case k == iconFont && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// windowsByte returns the code of r in the Windows character set, 0 for none.
func windowsByte(r rune) byte {
	b, _ := charmap.Windows1252.EncodeRune(r)
	return b
}

// dingbat reads the fonts of signs that are encoded by themselves: what serves
// as a bullet is one, the rest are icons and say nothing.
func dingbat(c int) string {
	switch c {
	case 'l', 'n', 'u', 'v', 'w', 'q', 'm', 'o', 'p', 't', 'y', 0x9f, 0xa7, 0xa8, 0xb7, 0xd8, 0xe0, 0xfc:
		return "•"
	case ' ', 0xa0:
		return " "
	}
	return ""
}

// symbol reads Adobe's Symbol font as far as text meets it.
func symbol(c int) string {
	const greek = "ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
	const small = "αβχδεφγηιϕκλµνοπθρστυϖωξψζ"
	switch {
	case c >= 'A' && c <= 'Z':
		return string([]rune(greek)[c-'A'])
	case c >= 'a' && c <= 'z':
		return string([]rune(small)[c-'a'])
	case c >= 32 && c < 127:
		return string(rune(c))
	}
	switch c {
	case 0xa0:
		return "€"
	case 0xa3:
		return "≤"
	case 0xb0:
		return "°"
	case 0xb1:
		return "±"
	case 0xb3:
		return "≥"
	case 0xb4:
		return "×"
	case 0xb7:
		return "•"
	case 0xbe:
		return "—"
	case 0xae:
		return "→"
	case 0xd2:
		return "®"
	case 0xd4:
		return "™"
	}
	return ""
}
