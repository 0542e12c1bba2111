package text

import "math/bits"

// Vocab numbers token keys from 1 on. It is packed and safe for concurrent use.
type Vocab struct {
	slots Words // open addressing: tag, whether the key is long, id
	first Longs // the first word of the key of id 1 and on
	long  Ranks // ids, less 1, whose key has a second word
	rest  Longs // those second words
}

// ID is the number of a token's key; 0 is unknown.
type ID uint32

const (
	idBits  = 20 // up to a million keys; the bits above the next are the tag
	idMask  = 1<<idBits - 1
	longBit = 1 << idBits
	tagBits = 32 - idBits - 1
)

// VocabBuilder collects keys.
type VocabBuilder struct {
	ids  map[Key]ID
	keys []Key
}

// NewVocabBuilder returns an empty builder.
func NewVocabBuilder() *VocabBuilder { return &VocabBuilder{ids: map[Key]ID{}} }

// Add returns the number of a key, a new one if need be.
func (b *VocabBuilder) Add(k Key) ID {
	id, ok := b.ids[k]
	if !ok {
		b.keys = append(b.keys, k)
		id = ID(len(b.keys))
		b.ids[k] = id
	}
	return id
}

// Build returns the vocabulary of all keys added so far.
func (b *VocabBuilder) Build() *Vocab {
	slots := make([]uint32, 1<<bits.Len(uint(len(b.keys)*3/2)))
	for i, k := range b.keys {
		h := k.hash()
		p := h & uint64(len(slots)-1)
		for slots[p] != 0 {
			p = (p + 1) & uint64(len(slots)-1)
		}
		slots[p] = k.tag(h) | uint32(i+1)
	}
	var first, rest []uint64
	for _, k := range b.keys {
		first = append(first, k.Lo)
		if k.Hi != 0 {
			rest = append(rest, k.Hi)
		}
	}
	return &Vocab{PackWords(slots), packLongs(first), PackRanks(len(b.keys), func(i int) bool { return b.keys[i].Hi != 0 }), packLongs(rest)}
}

// second returns the second word of the key of id i+1, a long one.
func (v *Vocab) second(i uint32) uint64 {
	n, _ := v.long.Rank(i)
	return v.rest.At(n)
}

// ID returns the number of a key, 0 when it is unknown.
func (v *Vocab) ID(k Key) ID {
	h := k.hash()
	tag := k.tag(h)
	mask := uint32(v.slots.Len() - 1)
	for p := uint32(h) & mask; ; p = (p + 1) & mask {
		s := v.slots.At(p)
		if s == 0 {
			return 0
		}
		if s&^idMask == tag && v.first.At(s&idMask-1) == k.Lo && (k.Hi == 0 || v.second(s&idMask-1) == k.Hi) {
			return ID(s & idMask)
		}
	}
}

// Len returns the number of keys, which is the largest number.
func (v *Vocab) Len() int { return v.first.Len() }

// tag returns the upper bits of a slot that holds k, whose hash is h: they tell
// most keys apart, and keys of one word from those of two for certain.
func (k Key) tag(h uint64) uint32 {
	tag := uint32(h>>(64-tagBits)) << (idBits + 1)
	if k.Hi != 0 {
		tag |= longBit
	}
	return tag
}

func (k Key) hash() uint64 {
	hi, lo := bits.Mul64(k.Lo^0x9E3779B97F4A7C15, k.Hi^0xC2B2AE3D27D4EB4F)
	return (hi ^ lo) * 0x9E3779B97F4A7C15
}

// vocabParts is the number of packed parts of a vocabulary.
const vocabParts = 4

// Parts returns the packed parts, from which VocabOf makes v again.
func (v *Vocab) Parts() [vocabParts]string {
	return [vocabParts]string{string(v.slots), string(v.first), string(v.long), string(v.rest)}
}

// VocabOf makes a vocabulary of its packed parts.
func VocabOf(p [vocabParts]string) *Vocab {
	return &Vocab{Words(p[0]), Longs(p[1]), Ranks(p[2]), Longs(p[3])}
}
