package pdf

import (
	"slices"
	"unicode/utf16"
)

// cmap maps the codes of a font to text (a ToUnicode CMap) or to glyph numbers
// (the encoding of a composite font).
type cmap struct {
	ranges []cmapRange // by lo
	spaces []codeSpace
	uses   string // name of the CMap that has what this one lacks
	base   *cmap  // that CMap; nil for none
}

// codeSpace says which bytes make a code of n bytes: the first of them lies
// between the first bytes of lo and hi, and so on.
type codeSpace struct {
	lo, hi uint32
	n      int
}

// has reports whether s begins with a code of the space.
func (c codeSpace) has(s []byte) bool {
	if len(s) < c.n {
		return false
	}
	for i, b := range s[:c.n] {
		shift := 8 * (c.n - 1 - i)
		if b < byte(c.lo>>shift) || b > byte(c.hi>>shift) {
			return false
		}
	}
	return true
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
	case "usecmap":
		if len(args) > 0 {
			m.uses = string(args[len(args)-1].str)
		}
	case "endcodespacerange":
		for i := 0; i+1 < len(args); i += 2 {
			const most = 256 // spaces; the encodings in use have up to ten
			if n := len(args[i].str); n >= 1 && n <= 4 && len(m.spaces) < most {
				m.spaces = append(m.spaces, codeSpace{codeOf(args[i].str), codeOf(args[i+1].str), n})
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
	if s := slipped(o.str); s != "" {
		return s
	}
	return utf16Text(o.str)
}

// slipped reads the ligatures of Latin letters that Ghostscript 10.00 writes
// one byte too far to the left, "66006900" for "fi"; of three letters it adds
// up the last two. Taken as they stand they are two rare ideographs or more.
func slipped(b []byte) string {
	letter := func(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
	switch {
	case len(b) != 4 || b[1] != 0 || b[3] != 0 || !letter(b[0]):
	case letter(b[2]):
		return string([]byte{b[0], b[2]})
	case b[0] == 'f' && b[2] == 'f'+'i':
		return "ffi"
	case b[0] == 'f' && b[2] == 'f'+'l':
		return "ffl"
	}
	return ""
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

// next returns the length of the code that s begins with.
func (m *cmap) next(s []byte) int {
	short := 0
	for _, c := range m.spaces {
		if c.has(s) {
			return c.n
		}
		if short == 0 || c.n < short {
			short = c.n
		}
	}
	if short == 0 {
		short = 2 // it does not say
	}
	return min(short, len(s))
}

// cid returns the glyph number of code.
func (m *cmap) cid(code uint32) uint32 {
	r, ok := m.find(code)
	if !ok && m.base != nil {
		return m.base.cid(code)
	}
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
