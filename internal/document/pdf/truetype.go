package pdf

import (
	"encoding/binary"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// trueType is what a font program in tables (OpenType, ISO/IEC 14496-22) tells
// of its glyphs: the text of each, and those of the codes of its own encoding.
type trueType struct {
	glyphs []string      // by glyph number
	codes  map[uint8]int // code → glyph number, of fonts of signs and of subsets
}

// sfnt reads big-endian numbers; what is out of bounds is 0.
type sfnt []byte

func (b sfnt) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b sfnt) u32(at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

// from returns what is left from an offset on.
func (b sfnt) from(at int) sfnt {
	if at < 0 || at > len(b) {
		return nil
	}
	return b[at:]
}

// table returns the table with a tag of four letters.
func (b sfnt) table(tag string) sfnt {
	for i := range min(b.u16(4), 64) {
		at := 12 + 16*i
		if at+16 <= len(b) && string(b[at:at+4]) == tag {
			t := b.from(b.u32(at + 8))
			return t[:min(len(t), b.u32(at+12))]
		}
	}
	return nil
}

const maxGlyphs = 1 << 16

func parseTrueType(data []byte) trueType {
	b := sfnt(data)
	t := trueType{glyphs: make([]string, b.table("maxp").u16(4)), codes: map[uint8]int{}}
	for gid, name := range b.postNames(len(t.glyphs)) {
		t.glyphs[gid] = name
	}
	cmap := b.table("cmap")
	own := 0 // how good what codes has is: a Macintosh table, then one of signs
	for i := range min(cmap.u16(2), 32) {
		platform, encoding := cmap.u16(4+8*i), cmap.u16(6+8*i)
		sub := cmap.from(cmap.u32(8 + 8*i))
		switch {
		case platform == 3 && encoding == 0 && own < 2:
			own = 2
			sub.eachCode(func(code, gid int) {
				if code < 0x100 || code >= 0xf000 && code < 0xf100 {
					t.codes[uint8(code)] = gid
				}
			})
		case platform == 1 && own < 1:
			own = 1
			sub.eachCode(func(code, gid int) {
				if code < 0x100 {
					t.codes[uint8(code)] = gid
				}
			})
		case platform == 0 || platform == 3 && (encoding == 1 || encoding == 10):
			sub.eachCode(t.setText)
		}
	}
	return t
}

// setText takes in what a Unicode table says of a glyph: the least character
// that is no look-alike for private use.
func (t *trueType) setText(code, gid int) {
	if gid >= len(t.glyphs) || code < ' ' || code > unicode.MaxRune || code >= 0xd800 && code < 0xe000 {
		return
	}
	old := []rune(t.glyphs[gid])
	if len(old) == 0 || unicode.Is(unicode.Co, old[0]) {
		t.glyphs[gid] = string(rune(code))
	}
}

// eachCode calls f with the codes of a cmap subtable and their glyphs, in
// order; glyph 0 is none.
func (b sfnt) eachCode(f func(code, gid int)) {
	call := func(code, gid int) {
		if gid != 0 {
			f(code, gid)
		}
	}
	switch b.u16(0) {
	case 0:
		for code := range min(256, max(0, len(b)-6)) {
			call(code, int(b[6+code]))
		}
	case 4:
		b.eachSegment(call)
	case 6:
		first := b.u16(6)
		for i := range b.u16(8) {
			call(first+i, b.u16(10+2*i))
		}
	case 12:
		left := maxGlyphs
		for i := range min(b.u32(12), maxGlyphs) {
			lo, hi, gid := b.u32(16+12*i), b.u32(20+12*i), b.u32(24+12*i)
			for code := lo; code <= hi && left > 0; code++ {
				call(code, gid+code-lo)
				left--
			}
		}
	}
}

// eachSegment reads format 4, segments of codes.
func (b sfnt) eachSegment(call func(code, gid int)) {
	n := b.u16(6) // twice the number of segments
	left := 2 * maxGlyphs
	for i := 0; i < n; i += 2 {
		end, start := b.u16(14+i), b.u16(16+n+i)
		delta, at := b.u16(16+2*n+i), 16+3*n+i
		offset := b.u16(at)
		for code := start; code <= end && code < 0xffff && left > 0; code++ {
			gid := code
			if offset > 0 {
				gid = b.u16(at + offset + 2*(code-start))
			}
			if offset == 0 || gid != 0 {
				gid = (gid + delta) & 0xffff
			}
			call(code, gid)
			left--
		}
	}
}

// postNames returns the texts of the glyphs' names, as far as there are names.
func (b sfnt) postNames(glyphs int) []string {
	post := b.table("post")
	out := make([]string, glyphs)
	switch post.u32(0) {
	case 0x10000:
		for gid := range min(glyphs, macGlyphs) {
			out[gid] = macGlyph(gid)
		}
	case 0x20000:
		n := post.u16(32)
		var names []string
		for p := 34 + 2*n; p < len(post); {
			end := min(p+1+int(post[p]), len(post))
			names = append(names, string(post[p+1:end]))
			p = end
		}
		for gid := range min(glyphs, n) {
			i := post.u16(34 + 2*gid)
			if i < macGlyphs {
				out[gid] = macGlyph(i)
			} else if i-macGlyphs < len(names) {
				out[gid] = glyphText(names[i-macGlyphs])
			}
		}
	}
	return out
}

const macGlyphs = 258

// macGlyph returns the text of a glyph in the standard order of the Macintosh:
// ASCII, the rest of its character set, and a few more.
func macGlyph(i int) string {
	const ascii, upper, more = 3, 98, 226
	switch {
	case i < ascii || i >= macGlyphs:
		return ""
	case i < upper:
		return string(rune(' ' + i - ascii))
	case i < more:
		return string(charmap.Macintosh.DecodeByte(byte(0x80 + i - upper)))
	}
	return string([]rune("ŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ")[i-more])
}
