package text

import "math/bits"

// Ranks is a packed set of small numbers that also counts its members: the
// members of a set number their own list, so that the others need no place in
// it. Per 32 numbers it holds their bits and how many members stand before.
type Ranks Words

// PackRanks packs the set of the numbers below n for which in holds.
func PackRanks(n int, in func(i int) bool) Ranks {
	words := make([]uint32, 0, n/16+2)
	count := uint32(0)
	for i := 0; i < n; i += 32 {
		set := uint32(0)
		for k := i; k < min(i+32, n); k++ {
			if in(k) {
				set |= 1 << (k - i)
			}
		}
		words = append(words, set, count)
		count += uint32(bits.OnesCount32(set))
	}
	return Ranks(PackWords(words))
}

// Rank returns the number of members below i, and whether i is one.
func (r Ranks) Rank(i uint32) (rank uint32, ok bool) {
	both := Words(r).long(i / 32 * 2)
	set, bit := uint32(both), uint32(1)<<(i%32)
	if set&bit == 0 {
		return 0, false
	}
	return uint32(both>>32) + uint32(bits.OnesCount32(set&(bit-1))), true
}
