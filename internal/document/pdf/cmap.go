package pdf

import (
	"slices"
	"unicode/utf16"
)

// cmap maps the codes of a font to text (a ToUnicode CMap) or to glyph numbers
// (the encoding of a composite font).
type cmap struct {
	ranges []cmapRange // by lo
	bytes  [5]bool     // lengths of codes, 1 to 4 bytes
}

// cmapRange maps lo..hi to text, whose last character grows with the code, or
// to cid onwards.
type cmapRange struct {
	lo, hi uint32
	text   string
	cid    uint32
}

// maxCMapRanges bounds a CMap; fonts have at most 65,536 glyphs.
const maxCMapRanges = 1 << 17

func parseCMap(b []byte, nesting int) *cmap {
	m := &cmap{}
	l := lexer{b: b, nesting: nesting}
	var args []object
	for len(m.ranges) < maxCMapRanges {
		o, ok := l.next()
		if !ok {
			break
		}
		if o.kind != kindWord {
			const most = 1 << 18 // operands; a section has 100 entries by the book
			if len(args) < most {
				args = append(args, o)
			}
			continue
		}
		m.section(string(o.str), args)
		args = args[:0]
	}
	slices.SortStableFunc(m.ranges, func(a, b cmapRange) int { return int(int64(a.lo) - int64(b.lo)) })
	return m
}

// section takes in what stands between beginX and endX.
func (m *cmap) section(op string, args []object) {
	switch op {
	case "endcodespacerange":
		for i := 0; i+1 < len(args); i += 2 {
			if n := len(args[i].str); n >= 1 && n <= 4 {
				m.bytes[n] = true
			}
		}
	case "endbfchar":
		for i := 0; i+1 < len(args); i += 2 {
			c := codeOf(args[i].str)
			m.ranges = append(m.ranges, cmapRange{lo: c, hi: c, text: bfText(args[i+1])})
		}
	case "endbfrange":
		for i := 0; i+2 < len(args); i += 3 {
			m.bfRange(codeOf(args[i].str), codeOf(args[i+1].str), args[i+2])
		}
	case "endcidchar":
		for i := 0; i+1 < len(args); i += 2 {
			c := codeOf(args[i].str)
			m.ranges = append(m.ranges, cmapRange{lo: c, hi: c, cid: uint32(args[i+1].int())})
		}
	case "endcidrange":
		for i := 0; i+2 < len(args); i += 3 {
			m.ranges = append(m.ranges, cmapRange{lo: codeOf(args[i].str), hi: codeOf(args[i+1].str), cid: uint32(args[i+2].int())})
		}
	}
}

func (m *cmap) bfRange(lo, hi uint32, to object) {
	if to.kind != kindArray {
		m.ranges = append(m.ranges, cmapRange{lo: lo, hi: hi, text: bfText(to)})
		return
	}
	for i, item := range to.list {
		if c := lo + uint32(i); c <= hi {
			m.ranges = append(m.ranges, cmapRange{lo: c, hi: c, text: bfText(item)})
		}
	}
}

// bfText reads the target of a mapping: UTF-16, or the name of a glyph.
func bfText(o object) string {
	if o.kind == kindName {
		return glyphText(string(o.str))
	}
	return utf16Text(o.str)
}

func (m *cmap) find(code uint32) (cmapRange, bool) {
	i, _ := slices.BinarySearchFunc(m.ranges, code, func(r cmapRange, c uint32) int {
		if r.lo <= c {
			return -1
		}
		return 1
	})
	// Ranges may lie inside others; a few steps back find the one around.
	for j := i - 1; j >= 0 && j > i-9; j-- {
		if m.ranges[j].hi >= code {
			return m.ranges[j], true
		}
	}
	return cmapRange{}, false
}

// text returns the text of code, "" when there is none.
func (m *cmap) text(code uint32) string {
	r, ok := m.find(code)
	if !ok || code == r.lo || r.text == "" {
		return r.text
	}
	runes := []rune(r.text)
	runes[len(runes)-1] += rune(code - r.lo)
	return string(runes)
}

// cid returns the glyph number of code.
func (m *cmap) cid(code uint32) uint32 {
	r, ok := m.find(code)
	if !ok {
		return 0
	}
	return r.cid + code - r.lo
}

// codeOf returns the number that the bytes of a code make.
func codeOf(s []byte) uint32 {
	var c uint32
	for _, b := range s[:min(len(s), 4)] {
		c = c<<8 | uint32(b)
	}
	return c
}

// utf16Text decodes big-endian UTF-16; a single byte is taken for itself.
func utf16Text(s []byte) string {
	if len(s) == 1 {
		return string(rune(s[0]))
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
