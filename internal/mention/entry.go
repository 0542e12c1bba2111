package mention

import (
	"encoding/binary"
	"slices"

	"skillmatch/internal/text"
)

// entry is one way to write a skill. Entries with the same folded text are
// chained by next.
type entry struct {
	skill   uint32 // place in the taxonomy
	rule    Rule   // of an unguarded hit
	text    string // as the taxonomy writes it; for an exact one its letters count
	exact   bool
	short   bool   // one or two letters: nothing may be glued to it
	near    uint32 // list of words of which one must stand near; 0 for none
	notNear uint32 // list of words that must not stand near
	next    int32  // the next entry for the same text, or -1
}

func (e *entry) guarded() bool { return e.near != 0 }

// rules gives each rule a number.
var rules = []Rule{ByName, ByAlias, ByInflection, ByExact, ByContext, ByTypo}

// entries is a packed list of entries: records of recordBytes each, their texts
// in a pool, their word lists in another.
type entries struct {
	records text.Words
	pool    string
	lists   text.Words // per list: its length, then its words' numbers, ascending; list 0 is empty
	listed  text.Words // a bit per word's number: whether it is in any list
}

// entryParts is the number of packed parts of entries.
const entryParts = 4

func (x *entries) parts() []string {
	return []string{string(x.records), x.pool, string(x.lists), string(x.listed)}
}

func entriesOf(p []string) entries {
	return entries{text.Words(p[0]), p[1], text.Words(p[2]), text.Words(p[3])}
}

// A record: skill; text's place in the pool; near; notNear; next + 1; flags and
// the text's length.
const (
	recordWords = 6
	flagExact   = 1 << 8
	flagShort   = 1 << 9
	lengthShift = 16
)

func (x *entries) len() int { return x.records.Len() / recordWords }

func (x *entries) at(id int32) entry {
	r := uint32(id) * recordWords
	flags := x.records.At(r + 5)
	start := x.records.At(r + 1)
	return entry{
		skill: x.records.At(r), rule: rules[flags&0xFF], text: x.pool[start : start+flags>>lengthShift],
		exact: flags&flagExact != 0, short: flags&flagShort != 0,
		near: x.records.At(r + 2), notNear: x.records.At(r + 3), next: int32(x.records.At(r+4)) - 1,
	}
}

// has reports whether a word's number is in a list. Most words are in none.
func (x *entries) has(list uint32, id text.ID) bool {
	if x.listed.At(uint32(id)/32)>>(id%32)&1 == 0 {
		return false
	}
	lo := list + 1
	hi := lo + x.lists.At(list)
	for lo < hi {
		m := (lo + hi) / 2
		switch w := x.lists.At(m); {
		case w == uint32(id):
			return true
		case w < uint32(id):
			lo = m + 1
		default:
			hi = m
		}
	}
	return false
}

// packer packs entries; equal texts and equal lists are kept once.
type packer struct {
	records []byte
	pool    []byte
	texts   map[string]uint32
	lists   []uint32
	known   map[string]uint32
}

func newPacker() *packer {
	return &packer{texts: map[string]uint32{}, lists: []uint32{0}, known: map[string]uint32{"": 0}}
}

func (p *packer) add(e entry) {
	start, ok := p.texts[e.text]
	if !ok {
		start = uint32(len(p.pool))
		p.texts[e.text] = start
		p.pool = append(p.pool, e.text...)
	}
	flags := uint32(len(e.text)) << lengthShift
	for i, r := range rules {
		if r == e.rule {
			flags |= uint32(i)
		}
	}
	if e.exact {
		flags |= flagExact
	}
	if e.short {
		flags |= flagShort
	}
	for _, w := range []uint32{e.skill, start, e.near, e.notNear, uint32(e.next + 1), flags} {
		p.records = binary.LittleEndian.AppendUint32(p.records, w)
	}
}

// list keeps a list of words' numbers, which it sorts.
func (p *packer) list(ids []text.ID) uint32 {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	key := make([]byte, 0, 4*len(ids))
	for _, id := range ids {
		key = binary.LittleEndian.AppendUint32(key, uint32(id))
	}
	at, ok := p.known[string(key)]
	if !ok {
		at = uint32(len(p.lists))
		p.known[string(key)] = at
		p.lists = append(p.lists, uint32(len(ids)))
		for _, id := range ids {
			p.lists = append(p.lists, uint32(id))
		}
	}
	return at
}

// pack returns the entries; the largest number of a word is last.
func (p *packer) pack(last int) entries {
	listed := make([]uint32, last/32+1)
	for i := 1; i < len(p.lists); i++ {
		for n := p.lists[i]; n > 0; n-- {
			i++
			listed[p.lists[i]/32] |= 1 << (p.lists[i] % 32)
		}
	}
	return entries{text.Words(p.records), string(p.pool), text.PackWords(p.lists), text.PackWords(listed)}
}
