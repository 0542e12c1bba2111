package mention

import (
	"cmp"
	"index/suffixarray"
	"slices"
	"strings"

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

// entries is a packed list of entries. Entry v, for a value v of the trie, is
// the first of its phrase; those that are asked after another stand behind.
// What few entries have lies apart.
type entries struct {
	records text.Words // recordWords each
	pool    string     // of texts
	guarded text.Ranks // entries with a guard
	guards  text.Words // per guarded entry: its near and its notNear
	chained text.Ranks // entries that another one follows
	nexts   text.Words // per chained entry: that other one
	listed  text.Ranks // words' numbers that are in any list; the rank stands for them there
	lists   text.Halves
}

// entryParts is the number of packed parts of entries.
const entryParts = 8

func (x *entries) parts() []string {
	return []string{string(x.records), x.pool, string(x.guarded), string(x.guards), string(x.chained), string(x.nexts), string(x.listed), string(x.lists)}
}

func entriesOf(p []string) entries {
	return entries{
		text.Words(p[0]), p[1], text.Ranks(p[2]), text.Words(p[3]), text.Ranks(p[4]), text.Words(p[5]), text.Ranks(p[6]), text.Halves(p[7]),
	}
}

// A record is two words: the skill's place, the rule and flags; the place of
// the text in the pool and its length.
const (
	recordWords = 2
	skillBits   = 20
	ruleBits    = 3
	flagExact   = 1 << (skillBits + ruleBits)
	flagShort   = 1 << (skillBits + ruleBits + 1)
	lengthBits  = 8
)

func (x *entries) len() int { return x.records.Len() / recordWords }

func (x *entries) at(id int32) entry {
	r := uint32(id) * recordWords
	what, where := x.records.At(r), x.records.At(r+1)
	e := entry{
		skill: what & (1<<skillBits - 1), rule: rules[what>>skillBits&(1<<ruleBits-1)],
		text:  pooled(x.pool, where),
		exact: what&flagExact != 0, short: what&flagShort != 0, next: -1,
	}
	if n, ok := x.guarded.Rank(uint32(id)); ok {
		e.near, e.notNear = x.guards.At(2*n), x.guards.At(2*n+1)
	}
	if n, ok := x.chained.Rank(uint32(id)); ok {
		e.next = int32(x.nexts.At(n))
	}
	return e
}

// pooled returns the text of a pool at a place with its length.
func pooled(pool string, where uint32) string {
	start := where >> lengthBits
	return pool[start : start+where&(1<<lengthBits-1)]
}

// has reports whether a word's number is in a list. Most words are in none.
func (x *entries) has(list uint32, id text.ID) bool {
	word, ok := x.listed.Rank(uint32(id))
	if !ok {
		return false
	}
	lo := list + 1
	hi := lo + x.lists.At(list)
	for lo < hi {
		m := (lo + hi) / 2
		switch w := x.lists.At(m); {
		case w == word:
			return true
		case w < word:
			lo = m + 1
		default:
			hi = m
		}
	}
	return false
}

// packer packs entries; equal lists are kept once.
type packer struct {
	lists [][]text.ID // of words' numbers, ascending; list 0 is empty
	known map[string]uint32
}

func newPacker() *packer {
	return &packer{lists: [][]text.ID{nil}, known: map[string]uint32{"": 0}}
}

// list keeps a list of words' numbers, which it sorts, and returns its number.
func (p *packer) list(ids []text.ID) uint32 {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	var key strings.Builder
	for _, id := range ids {
		for i := range 4 {
			key.WriteByte(byte(id >> (8 * i)))
		}
	}
	n, ok := p.known[key.String()]
	if !ok {
		n = uint32(len(p.lists))
		p.known[key.String()] = n
		p.lists = append(p.lists, ids)
	}
	return n
}

// pack returns the entries of a trie whose values are those of order; words is
// the largest number of a word.
func (p *packer) pack(list []entry, order []int32, words int) entries {
	list = inOrder(list, order)
	var x entries
	inList := make([]bool, words+1)
	for _, ids := range p.lists {
		for _, id := range ids {
			inList[id] = true
		}
	}
	x.listed = text.PackRanks(len(inList), func(i int) bool { return inList[i] })
	places := make([]uint32, len(p.lists)) // where in lists each one starts
	var lists []uint32
	for i, ids := range p.lists {
		places[i] = uint32(len(lists))
		lists = append(lists, uint32(len(ids)))
		for _, id := range ids {
			word, _ := x.listed.Rank(uint32(id))
			lists = append(lists, word)
		}
	}
	x.lists = text.PackHalves(lists)

	texts := newPool(list)
	x.pool = texts.pool
	var records, guards, nexts []uint32
	for i := range list {
		e := &list[i]
		what := e.skill | uint32(slices.Index(rules, e.rule))<<skillBits
		if e.exact {
			what |= flagExact
		}
		if e.short {
			what |= flagShort
		}
		records = append(records, what, texts.place(e.text)<<lengthBits|uint32(len(e.text)))
		if e.near != 0 || e.notNear != 0 {
			guards = append(guards, places[e.near], places[e.notNear])
		}
		if e.next >= 0 {
			nexts = append(nexts, uint32(e.next))
		}
	}
	x.guarded = text.PackRanks(len(list), func(i int) bool { return list[i].near != 0 || list[i].notNear != 0 })
	x.chained = text.PackRanks(len(list), func(i int) bool { return list[i].next >= 0 })
	x.records, x.guards, x.nexts = text.PackWords(records), text.PackWords(guards), text.PackWords(nexts)
	return x
}

// inOrder sorts entries so that the first entry of a phrase stands at the
// phrase's value.
func inOrder(list []entry, order []int32) []entry {
	to := make([]int32, len(list)) // where each entry goes
	first := make([]bool, len(list))
	for v, id := range order {
		to[id], first[id] = int32(v), true
	}
	free := int32(len(order))
	for id := range list {
		if !first[id] {
			to[id] = free
			free++
		}
	}
	out := make([]entry, len(list))
	for id, e := range list {
		if e.next >= 0 {
			e.next = to[e.next]
		}
		out[to[id]] = e
	}
	return out
}

// pool holds texts, those that are part of another one inside it.
type pool struct {
	pool  string
	index *suffixarray.Index
}

func newPool(list []entry) pool {
	var texts []string
	for i := range list {
		texts = append(texts, list[i].text)
	}
	slices.SortFunc(texts, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	texts = slices.Compact(texts)
	all := suffixarray.New([]byte(strings.Join(texts, "\n")))
	var b strings.Builder
	for _, s := range texts {
		if len(all.Lookup([]byte(s), 2)) == 1 { // it stands nowhere but at its own place
			b.WriteString(s)
		}
	}
	return pool{b.String(), suffixarray.New([]byte(b.String()))}
}

// place returns where a text starts: the lowest place, for the same bytes each time.
func (p *pool) place(s string) uint32 {
	return uint32(slices.Min(p.index.Lookup([]byte(s), -1)))
}
