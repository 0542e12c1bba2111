package text

import (
	"cmp"
	"math/bits"
	"slices"
)

// TrieBuilder collects phrases.
type TrieBuilder struct {
	*VocabBuilder
	classes classes
	nodes   []buildNode
	marked  map[ID]bool
}

type buildNode struct {
	value int32
	kids  map[ID]int
}

// NewTrieBuilder returns an empty builder.
func NewTrieBuilder() *TrieBuilder {
	return &TrieBuilder{
		VocabBuilder: NewVocabBuilder(),
		classes:      classes{of: map[Key]Class{}},
		nodes:        []buildNode{{value: -1}},
		marked:       map[ID]bool{},
	}
}

// Mark has a number marked.
func (b *TrieBuilder) Mark(id ID) { b.marked[id] = true }

// classBit marks, while a trie is built, a number that stands for a class: how
// many keys there will be is not yet known.
const classBit = 1 << 31

// AddPhrase notes a phrase and returns where its value is kept; the value is -1
// when the phrase is new. The phrase must have a token. The pointer is good
// until the next call.
func (b *TrieBuilder) AddPhrase(phrase []Token) *int32 {
	ids := make([]ID, len(phrase))
	for i, t := range phrase {
		ids[i] = b.Add(t.Key)
	}
	return b.add(ids)
}

// AddClasses is AddPhrase for a phrase of classes, the first of which is not
// FormAny.
func (b *TrieBuilder) AddClasses(phrase []Class) *int32 {
	ids := make([]ID, len(phrase))
	for i, c := range phrase {
		ids[i] = classBit | ID(c)
	}
	return b.add(ids)
}

func (b *TrieBuilder) add(ids []ID) *int32 {
	node := 0
	for _, id := range ids {
		if b.nodes[node].kids == nil {
			b.nodes[node].kids = map[ID]int{}
		}
		next, ok := b.nodes[node].kids[id]
		if !ok {
			next = len(b.nodes)
			b.nodes[node].kids[id] = next
			b.nodes = append(b.nodes, buildNode{value: -1})
		}
		node = next
	}
	return &b.nodes[node].value
}

// Build returns the trie of all phrases added so far. Its values are numbered
// anew: value v is that of the phrase which had order[v].
func (b *TrieBuilder) Build() (t *Trie, order []int32) {
	t = &Trie{Vocab: b.VocabBuilder.Build()}
	type edge struct {
		node, to int
		id       ID
	}
	var edges []edge
	queue := []int{0}
	for n := 0; n < len(queue); n++ {
		node := &b.nodes[queue[n]]
		if node.value >= 0 {
			order = append(order, node.value)
		}
		first := len(edges)
		for id, to := range node.kids {
			if id&classBit != 0 {
				id = t.of(Class(id &^ classBit))
			}
			edges = append(edges, edge{node: n, to: to, id: id})
		}
		slices.SortFunc(edges[first:], func(x, y edge) int { return cmp.Compare(x.id, y.id) })
		for i := first; i < len(edges); i++ {
			queue = append(queue, edges[i].to)
			edges[i].to = i + 1
		}
	}
	uses := make([]uint64, len(b.keys)+1)
	forms := map[ID]uint64{} // nodes behind classes that start a phrase
	slots := make([]uint64, 1<<bits.Len(uint(len(edges)*3/2)))
	pairs := make([]uint32, max(1, len(slots)*pairsPerSlot/32))
	for _, e := range edges {
		word := int(e.id) < len(uses)
		if word {
			uses[e.id] |= inPhrase
		}
		switch {
		case e.node > 0:
			to := uint64(e.to)
			if b.nodes[queue[e.to]].value >= 0 {
				to |= endBit
			}
			from := edgeFrom(uint32(e.node), e.id)
			h := edgeHash(from)
			i := h >> 8 & uint64(32*len(pairs)-1)
			pairs[i/32] |= 1 << (i % 32)
			p := h & uint64(len(slots)-1)
			for slots[p] != 0 {
				p = (p + 1) & uint64(len(slots)-1)
			}
			slots[p] = from<<toBits | to
		case word:
			uses[e.id] |= uint64(e.to)
		default:
			forms[e.id] = uint64(e.to)
		}
	}
	for i, k := range b.keys {
		if c := b.classes.of[k]; c != 0 {
			uses[i+1] |= inPhrase | uint64(c)<<classShift | forms[t.of(c)]<<formsShift
		}
		if b.marked[ID(i+1)] {
			uses[i+1] |= marked
		}
	}
	t.uses, t.pairs, t.edges = packLongs(uses), PackWords(pairs), packLongs(slots)
	t.ends = PackRanks(len(queue), func(n int) bool { return b.nodes[queue[n]].value >= 0 })
	return t, order
}
