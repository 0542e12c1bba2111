package text

import "encoding/binary"

// Words is a packed list of 32-bit words in little-endian order: it can lie in
// the program's read-only data and needs no decoding before use.
type Words string

// At returns word i.
func (w Words) At(i uint32) uint32 {
	return load4(string(w[4*i : 4*i+4]))
}

// Len returns the number of words.
func (w Words) Len() int { return len(w) / 4 }

// PackWords packs words.
func PackWords(words []uint32) Words {
	out := make([]byte, 0, 4*len(words))
	for _, w := range words {
		out = binary.LittleEndian.AppendUint32(out, w)
	}
	return Words(out)
}

// Longs is a packed list of 64-bit words.
type Longs Words

// At returns word i.
func (l Longs) At(i uint32) uint64 { return Words(l).long(2 * i) }

// Len returns the number of words.
func (l Longs) Len() int { return len(l) / 8 }

// long returns words i and i+1 as one.
func (w Words) long(i uint32) uint64 { return load8(string(w[4*i : 4*i+8])) }

// load4 and load8 read the first bytes of s, the lowest first; the compiler
// makes one load of each.
func load4(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func packLongs(longs []uint64) Longs {
	out := make([]byte, 0, 8*len(longs))
	for _, w := range longs {
		out = binary.LittleEndian.AppendUint64(out, w)
	}
	return Longs(out)
}

// Halves is a packed list of 16-bit words.
type Halves string

// At returns word i.
func (h Halves) At(i uint32) uint32 { return uint32(h[2*i]) | uint32(h[2*i+1])<<8 }

// PackHalves packs words, all of which must be below 1<<16.
func PackHalves(words []uint32) Halves {
	out := make([]byte, 0, 2*len(words))
	for _, w := range words {
		out = binary.LittleEndian.AppendUint16(out, uint16(w))
	}
	return Halves(out)
}
