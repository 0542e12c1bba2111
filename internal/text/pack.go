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

// Keys is a packed list of keys.
type Keys string

// At returns key i.
func (k Keys) At(i uint32) Key {
	return Key{Words(k).long(4 * i), Words(k).long(4*i + 2)}
}

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

// Len returns the number of keys.
func (k Keys) Len() int { return len(k) / 16 }

func packKeys(keys []Key) Keys {
	out := make([]byte, 0, 16*len(keys))
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint64(out, k.Lo)
		out = binary.LittleEndian.AppendUint64(out, k.Hi)
	}
	return Keys(out)
}
