package pdf

import (
	"strings"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
)

// typedText returns what was typed into a form field, or onto the page, as far
// as the file says it without showing it; "" for anything else.
func typedText(a lib.Value) string {
	if a.Key("Subtype").Name() == "FreeText" {
		return textString([]byte(a.Key("Contents").RawString()))
	}
	const password, levels = 1 << 13, 8
	kind, value, flags := "", lib.Value{}, int64(0)
	for range levels { // fields inherit from those around
		if kind == "" {
			kind = a.Key("FT").Name()
		}
		if value.Kind() == lib.Null {
			value = a.Key("V")
		}
		flags |= a.Key("Ff").Int64()
		a = a.Key("Parent")
	}
	if kind != "Tx" && kind != "Ch" || value.Kind() != lib.String || flags&password != 0 {
		return ""
	}
	return textString([]byte(value.RawString()))
}

// showTyped places text in the rectangle of its field as viewers do: line by
// line from the top, wrapped at its right edge.
func (s *stream) showTyped(text string, place rect) error {
	const most, least, leading = 11, 5, 1.2 // points; sizes
	size := min(most, max(least, (place.y1-place.y0)/leading/1.2))
	f := helvetica()
	s.g.font, s.g.size, s.g.clip = f, size, s.in.cur.box
	y := place.y1 - size
	if place.y1-place.y0 < 2*leading*size {
		y = (place.y0+place.y1-size)/2 + size/5 // one line stands in the middle
	}
	b := s.in.budget
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		x := place.x0 + 2
		for w := range strings.FieldsSeq(line) {
			if x > place.x0+2 && x+float64(utf8.RuneCountInString(w))*size/2 > place.x1 {
				x, y = place.x0+2, y-leading*size
			}
			for _, r := range w + " " {
				if b.glyphs++; b.glyphs > b.lim.Glyphs {
					return overLimit(limitGlyphs, 0, "more than %d glyphs", b.lim.Glyphs)
				}
				width := f.width(uint32(r), nil)
				s.tm = matrix{1, 0, 0, 1, x, y}
				s.place(string(r), uint32(r), width)
				x += width * size
			}
		}
		y -= leading * size
	}
	return nil
}
