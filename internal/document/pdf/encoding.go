package pdf

import "golang.org/x/text/encoding/charmap"

// fillEncoding fills t with a named base encoding; a font without one gets
// fallback.
func fillEncoding(t *[256]string, name, fallback string) {
	switch name {
	case "WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding":
	default:
		name = fallback
	}
	for c := 32; c < 256; c++ {
		switch name {
		case "WinAnsiEncoding":
			t[c] = string(charmap.Windows1252.DecodeByte(byte(c)))
		case "MacRomanEncoding":
			t[c] = string(charmap.Macintosh.DecodeByte(byte(c)))
		default:
			t[c] = standard(c)
		}
	}
	if name == "WinAnsiEncoding" {
		t[0xad] = "-" // ISO 32000-1, annex D.2: the soft hyphen shows as a hyphen
		for _, c := range []int{0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d} {
			t[c] = "•"
		}
	}
}

// standard returns the character of Adobe's StandardEncoding.
func standard(c int) string {
	switch {
	case c == 0x27:
		return "’"
	case c == 0x60:
		return "‘"
	case c < 0x7f:
		return string(rune(c))
	case c >= 0xa1 && c < 0xa1+len(standardHigh):
		if r := standardHigh[c-0xa1]; r != 0 {
			return string(r)
		}
	}
	return ""
}

// standardHigh is the upper half of StandardEncoding, from 0xa1 on.
var standardHigh = [...]rune{
	'¡', '¢', '£', '⁄', '¥', 'ƒ', '§', '¤', '\'', '“', '«', '‹', '›', 'ﬁ', 'ﬂ',
	0, '–', '†', '‡', '·', 0, '¶', '•', '‚', '„', '”', '»', '…', '‰', 0, '¿',
	0, '`', '´', 'ˆ', '˜', '¯', '˘', '˙', '¨', 0, '˚', '¸', 0, '˝', '˛', 'ˇ',
	'—', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 'Æ', 0, 'ª', 0, 0, 0, 0, 'Ł', 'Ø', 'Œ', 'º', 0, 0, 0, 0,
	0, 'æ', 0, 0, 0, 'ı', 0, 0, 'ł', 'ø', 'œ', 'ß',
}
