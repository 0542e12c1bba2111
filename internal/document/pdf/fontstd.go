package pdf

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// standardWidths returns the widths of the printable ASCII characters of a
// font that comes without any, as the fourteen standard fonts may (their
// metrics are Adobe's); nil for Courier. Unknown fonts are taken for
// Helvetica's kind. Programs that place letters or syllables one by one leave
// no gap to spare, so heavy and sloping letters have widths of their own;
// Helvetica's sloping ones are as wide as the upright.
func standardWidths(name string) *[95]uint16 {
	bold := strings.Contains(name, "Bold")
	italic := strings.Contains(name, "Italic") || strings.Contains(name, "Oblique")
	switch {
	case strings.Contains(name, "Courier"):
		return nil
	case strings.Contains(name, "Times"), strings.Contains(name, "Serif"):
		switch {
		case bold && italic:
			return &timesBoldItalicWidths
		case bold:
			return &timesBoldWidths
		case italic:
			return &timesItalicWidths
		}
		return &timesWidths
	case bold:
		return &helveticaBoldWidths
	}
	return &helveticaWidths
}

// helvetica returns the font that viewers take where a file brings none.
func helvetica() *font {
	f := &font{unit: 0.001, em: 1, missing: 556, standard: &helveticaWidths}
	fillEncoding(&f.simple, "WinAnsiEncoding", "")
	return f
}

// standardWidth returns the width of a code of Windows-1252 in a standard font:
// an accented letter is as wide as the plain one, other signs beyond ASCII are
// about as wide as a digit, dashes and dots apart.
func standardWidth(widths *[95]uint16, code byte) uint16 {
	if code >= 32 && code < 127 {
		return widths[code-32]
	}
	switch code {
	case 0x97, 0x85, 0x89, 0x99, 0xc6, 0x8c: // em dash, ellipsis, per mille, trade mark, Æ, Œ
		return 1000
	case 0x91, 0x92: // single quotes
		return widths['\''-32]
	case 0x93, 0x94, 0x84: // double quotes
		return widths['('-32]
	case 0x95: // bullet
		return 350
	case 0xa0, 0xb7: // blank, middle dot
		return widths[0]
	case 0xd8: // Ø
		return widths['O'-32]
	case 0xe6, 0x9c: // æ, œ
		return widths['m'-32]
	}
	base := norm.NFD.String(string(charmap.Windows1252.DecodeByte(code)))[0]
	if base >= 32 && base < 127 {
		return widths[base-32]
	}
	return widths['0'-32]
}

var helveticaWidths = [95]uint16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

var timesWidths = [95]uint16{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
}

var helveticaBoldWidths = [95]uint16{
	278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
	975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
	333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
	611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
}

var timesBoldWidths = [95]uint16{
	250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
	930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
	611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
	333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
	556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
}

var timesItalicWidths = [95]uint16{
	250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500,
	920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
	611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500,
	333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500,
	500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
}

var timesBoldItalicWidths = [95]uint16{
	250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
	832, 667, 667, 667, 722, 667, 667, 722, 778, 389, 500, 667, 611, 889, 722, 722,
	611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570, 500,
	333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500,
	500, 500, 389, 389, 278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570,
}
