package text

import "math/bits"

// Vocab numbers token keys from 1 on. It is packed and safe for concurrent use.
type Vocab struct {
	slots Words // open addressing: tag<<idBits | id
	keys  Keys  // of id 1 and on
}

// ID is the number of a token's key; 0 is unknown.
type ID uint32

const (
	idBits = 20 // up to a million keys, 12 bits of tag
	idMask = 1<<idBits - 1
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
		slots[p] = uint32(h>>52)<<idBits | uint32(i+1)
	}
	return &Vocab{PackWords(slots), packKeys(b.keys)}
}

// ID returns the number of a key, 0 when it is unknown.
func (v *Vocab) ID(k Key) ID {
	h := k.hash()
	tag := uint32(h>>52) << idBits
	mask := uint32(v.slots.Len() - 1)
	for p := uint32(h) & mask; ; p = (p + 1) & mask {
		s := v.slots.At(p)
		if s == 0 {
			return 0
		}
		if s&^idMask == tag && v.keys.At(s&idMask-1) == k {
			return ID(s & idMask)
		}
	}
}

// Len returns the number of keys, which is the largest number.
func (v *Vocab) Len() int { return v.keys.Len() }

func (k Key) hash() uint64 {
	hi, lo := bits.Mul64(k.Lo^0x9E3779B97F4A7C15, k.Hi^0xC2B2AE3D27D4EB4F)
	return (hi ^ lo) * 0x9E3779B97F4A7C15
}

// Parts returns the packed parts, from which VocabOf makes v again.
func (v *Vocab) Parts() [2]string { return [2]string{string(v.slots), string(v.keys)} }

// VocabOf makes a vocabulary of its packed parts.
func VocabOf(p [2]string) *Vocab { return &Vocab{Words(p[0]), Keys(p[1])} }
