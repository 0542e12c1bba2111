package pdf

import "encoding/binary"

// cff is what a compact font program (Adobe Technical Note 5176) tells of its
// glyphs: the text of each one's name, and the codes of its own encoding.
type cff struct {
	glyphs []string      // by glyph number; nil when glyphs have numbers for names
	codes  map[uint8]int // code → glyph number; nil for a predefined encoding
}

// parseCFF reads the first font of b; what is out of bounds is left out.
func parseCFF(b []byte) cff {
	var c cff
	if len(b) < 4 {
		return c
	}
	r := cffReader{b: b, p: int(b[2])}
	r.index() // names
	tops := r.index()
	strings := r.index()
	if len(tops) == 0 {
		return c
	}
	top := cffDict(tops[0])
	glyphs := cffReader{b: b, p: top.charStrings}
	count := len(glyphs.index())
	if top.byNumber || count == 0 {
		return c
	}
	c.glyphs = make([]string, count)
	charset := cffReader{b: b, p: top.charset}
	for gid, sid := range charset.charset(top.charset, count) {
		c.glyphs[gid] = cffString(sid, strings)
	}
	if top.encoding > 1 {
		enc := cffReader{b: b, p: top.encoding}
		c.codes = enc.encoding()
	}
	return c
}

// cffTop are the entries of a Top DICT that are used.
type cffTop struct {
	charset, encoding, charStrings int
	byNumber                       bool // a CID-keyed font
}

func cffDict(b []byte) cffTop {
	var t cffTop
	operand := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == 12: // two-byte operators; 30 is ROS
			i++
			t.byNumber = t.byNumber || i < len(b) && b[i] == 30
		case c == 15:
			t.charset = operand
		case c == 16:
			t.encoding = operand
		case c == 17:
			t.charStrings = operand
		case c == 28 && i+2 < len(b):
			operand = int(int16(binary.BigEndian.Uint16(b[i+1:])))
			i += 2
		case c == 29 && i+4 < len(b):
			operand = int(int32(binary.BigEndian.Uint32(b[i+1:])))
			i += 4
		case c == 30: // a real number; none of the offsets is one
			for i++; i < len(b) && b[i]&0x0f != 0x0f && b[i]>>4 != 0x0f; i++ {
			}
		case c >= 32 && c <= 246:
			operand = int(c) - 139
		case c >= 247 && c <= 250 && i+1 < len(b):
			operand = (int(c)-247)*256 + int(b[i+1]) + 108
			i++
		case c >= 251 && c <= 254 && i+1 < len(b):
			operand = -(int(c)-251)*256 - int(b[i+1]) - 108
			i++
		}
	}
	return t
}

// cffReader reads big-endian numbers; past the end all are 0.
type cffReader struct {
	b []byte
	p int
}

func (r *cffReader) uint(n int) int {
	v := 0
	for range n {
		v <<= 8
		if r.p >= 0 && r.p < len(r.b) {
			v |= int(r.b[r.p])
		}
		r.p++
	}
	return v
}

// index reads an INDEX: counted pieces of data.
func (r *cffReader) index() [][]byte {
	count := r.uint(2)
	if count == 0 || r.p+1 >= len(r.b) {
		return nil
	}
	size := r.uint(1)
	base := r.p + (count+1)*size - 1
	if size < 1 || size > 4 || base < 0 || base >= len(r.b) {
		return nil
	}
	out := make([][]byte, 0, count)
	from := r.uint(size)
	for range count {
		to := r.uint(size)
		if from < 1 || to < from || base+to > len(r.b) {
			return nil
		}
		out = append(out, r.b[base+from:base+to])
		from = to
	}
	r.p = base + from
	return out
}

// charset returns the names' numbers by glyph number; that of glyph 0 is 0.
func (r *cffReader) charset(offset, count int) []int {
	sids := make([]int, count)
	if offset <= 2 { // predefined; the first is in the order of the numbers, the expert ones are left out
		for i := range sids {
			if offset == 0 && i <= lastISOAdobe {
				sids[i] = i
			}
		}
		return sids
	}
	format := r.uint(1)
	for gid := 1; gid < count && r.p < len(r.b); {
		first, left := r.uint(2), 0
		if format > 0 {
			left = r.uint(format)
		}
		for i := 0; i <= left && gid < count; i++ {
			sids[gid] = first + i
			gid++
		}
	}
	return sids
}

// encoding returns the glyph numbers of codes.
func (r *cffReader) encoding() map[uint8]int {
	codes := map[uint8]int{}
	format := r.uint(1) & 0x7f
	n := r.uint(1)
	gid := 1
	for range n {
		first, left := r.uint(1), 0
		if format == 1 {
			left = r.uint(1)
		}
		for i := 0; i <= left; i++ {
			codes[uint8(first+i)] = gid
			gid++
		}
	}
	return codes
}

const lastISOAdobe = 228

// isoAdobe is the text of the standard names from number 150 on. Those before
// stand in the order of StandardEncoding.
const isoAdobe = "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž"

// cffString returns the text of the name with number sid.
func cffString(sid int, own [][]byte) string {
	const standardStrings, fromStandard = 391, 150
	switch {
	case sid >= standardStrings && sid-standardStrings < len(own):
		return glyphText(string(own[sid-standardStrings]))
	case sid >= fromStandard && sid <= lastISOAdobe:
		return string([]rune(isoAdobe)[sid-fromStandard])
	case sid <= 0 || sid >= fromStandard:
		return ""
	}
	for c := ' '; c < 256; c++ {
		if s := standard(int(c)); s != "" {
			if sid--; sid == 0 {
				return s
			}
		}
	}
	return ""
}
