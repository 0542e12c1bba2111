package text

import (
	"cmp"
	"slices"
)

// Trie maps phrases, sequences of numbers of a vocabulary, to values. Its nodes
// are numbered level by level, so that the children of a node are neighbours and
// node n is where edge n-1 leads. Only what is there takes room: sets with ranks
// say which words and nodes have more, and where that lies. It is packed and
// safe for concurrent use.
type Trie struct {
	*Vocab
	uses    string // per word's number: what it is in phrases
	roots   Ranks  // numbers that start a phrase; node rank+1 is behind them
	classed Ranks  // numbers of words that have other forms which matter
	classes Words  // their classes
	inner   Ranks  // nodes with edges
	edges   Words  // edgeWords per inner node; one more ends the last node's edges
	ends    Ranks  // nodes where a phrase ends; the rank is its value
	labels  Words  // per edge: the number on it, ascending within a node
}

// What a word is in phrases.
const (
	startsPhrase = 1 << iota // the first word of one
	startsForms              // the first word of one of classes, in any form
	inPhrase                 // a word of one, in any form
)

// An inner node: its first edge; a filter of its labels that turns most words
// away.
const (
	edgeWords  = 2
	edgeFilter = 1
)

// Hit is a phrase found: its value and the number of tokens that it covers.
type Hit struct {
	Value int32
	N     int
}

// TrieBuilder collects phrases.
type TrieBuilder struct {
	*VocabBuilder
	classes classes
	nodes   []buildNode
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
	}
}

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
	var labels, edges, classes []uint32
	queue := []int{0}
	for n := 0; n < len(queue); n++ {
		node := &b.nodes[queue[n]]
		if node.value >= 0 {
			order = append(order, node.value)
		}
		if len(node.kids) == 0 {
			continue
		}
		type edge struct {
			id ID
			to int
		}
		out := make([]edge, 0, len(node.kids))
		filter := uint32(0)
		for id, to := range node.kids {
			if id&classBit != 0 {
				id = t.of(Class(id &^ classBit))
			}
			out = append(out, edge{id, to})
			filter |= filterBit(id)
		}
		slices.SortFunc(out, func(x, y edge) int { return cmp.Compare(x.id, y.id) })
		edges = append(edges, uint32(len(labels)), filter)
		for _, e := range out {
			labels = append(labels, uint32(e.id))
			queue = append(queue, e.to)
		}
	}
	roots := labels[:len(b.nodes[0].kids)]
	isRoot := make([]bool, 1+len(b.keys)+1+int(b.classes.last()))
	for _, id := range roots {
		isRoot[id] = true
	}
	for _, k := range b.keys {
		if c := b.classes.of[k]; c != 0 {
			classes = append(classes, uint32(c))
		}
	}
	uses := make([]byte, len(b.keys)+1)
	for _, id := range labels {
		if int(id) < len(uses) {
			uses[id] |= inPhrase
		}
	}
	for i, k := range b.keys {
		if isRoot[i+1] {
			uses[i+1] |= startsPhrase
		}
		if c := b.classes.of[k]; c != 0 {
			uses[i+1] |= inPhrase
			if isRoot[t.of(c)] {
				uses[i+1] |= startsForms
			}
		}
	}
	t.uses = string(uses)
	t.roots = PackRanks(len(isRoot), func(i int) bool { return isRoot[i] })
	t.classed = PackRanks(len(b.keys)+1, func(i int) bool { return i > 0 && b.classes.of[b.keys[i-1]] != 0 })
	t.inner = PackRanks(len(queue), func(n int) bool { return len(b.nodes[queue[n]].kids) > 0 })
	t.ends = PackRanks(len(queue), func(n int) bool { return b.nodes[queue[n]].value >= 0 })
	t.classes, t.edges, t.labels = PackWords(classes), PackWords(append(edges, uint32(len(labels)), 0)), PackWords(labels)
	return t, order
}

// of returns the number that stands for a class on an edge: those above the
// numbers of all keys.
func (t *Trie) of(c Class) ID { return ID(t.Len()) + ID(c) }

// filterBit returns the bit of a label in the filter of its node.
func filterBit(id ID) uint32 { return 1 << (uint32(id) * 0x9E3779B1 >> 27) }

// start returns the node behind the root's edge with this number, or 0.
func (t *Trie) start(id ID) uint32 {
	if n, ok := t.roots.Rank(uint32(id)); ok {
		return n + 1
	}
	return 0
}

// step returns the node behind the edge from node, not the root, with this
// number, or 0.
func (t *Trie) step(node uint32, id ID) uint32 {
	n, ok := t.inner.Rank(node)
	if !ok || t.edges.At(n*edgeWords+edgeFilter)&filterBit(id) == 0 {
		return 0
	}
	lo, end := t.edges.At(n*edgeWords), t.edges.At((n+1)*edgeWords)
	hi := end
	for lo < hi {
		if m := (lo + hi) / 2; t.labels.At(m) < uint32(id) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < end && t.labels.At(lo) == uint32(id) {
		return lo + 1
	}
	return 0
}

// value returns the value of the phrase that ends at a node, or -1.
func (t *Trie) value(node uint32) int32 {
	if n, ok := t.ends.Rank(node); ok {
		return int32(n)
	}
	return -1
}

// IDs appends the numbers of tokens to dst.
func (t *Trie) IDs(dst []ID, tokens []Token) []ID {
	for i := range tokens {
		dst = append(dst, t.ID(tokens[i].Key))
	}
	return dst
}

// Find appends to hits every phrase that starts at tokens[0] and runs only over
// separators that join, shortest first. ids are the tokens' numbers and s is
// their text; a token with a leading stop or trailing signs that leads nowhere
// is tried without them.
func (t *Trie) Find(hits []Hit, tokens []Token, ids []ID, s string) []Hit {
	if t.uses[ids[0]]&startsPhrase == 0 && tokens[0].Shape&Affix == 0 {
		return hits
	}
	node := uint32(0)
	for i := range tokens {
		tok := &tokens[i]
		if i > 0 && !tok.Sep.Joins() {
			break
		}
		next := t.next(node, i, ids[i])
		if next == 0 && tok.Shape&Affix != 0 {
			next = t.next(node, i, t.ID(tok.Bare(s).Key))
		}
		if next == 0 {
			break
		}
		node = next
		if v := t.value(node); v >= 0 {
			hits = append(hits, Hit{Value: v, N: i + 1})
		}
	}
	return hits
}

// next returns the node behind word i of a phrase, or 0.
func (t *Trie) next(node uint32, i int, id ID) uint32 {
	switch {
	case id == 0:
		return 0
	case i == 0:
		return t.start(id)
	}
	return t.step(node, id)
}

// FindForms appends to hits every phrase of classes that starts at tokens[0],
// shortest first.
func (t *Trie) FindForms(hits []Hit, tokens []Token, ids []ID) []Hit {
	if t.uses[ids[0]]&startsForms == 0 {
		return hits
	}
	node := uint32(0)
	for i := range tokens {
		if ids[i] == 0 || i > 0 && !tokens[i].Sep.Joins() {
			break
		}
		n, ok := t.classed.Rank(uint32(ids[i]))
		if !ok {
			break
		}
		c := Class(t.classes.At(n))
		if i == 0 {
			node = t.start(t.of(c))
		} else {
			// the last word of a phrase may have any form
			if end := t.step(node, t.of(c.As(FormAny))); end != 0 {
				if v := t.value(end); v >= 0 {
					hits = append(hits, Hit{Value: v, N: i + 1})
				}
			}
			node = t.step(node, t.of(c))
		}
		if node == 0 {
			break
		}
		if v := t.value(node); v >= 0 {
			hits = append(hits, Hit{Value: v, N: i + 1})
		}
	}
	return hits
}

// Knows reports whether some phrase starts with this number.
func (t *Trie) Knows(id ID) bool { return t.uses[id]&startsPhrase != 0 }

// Within reports whether this number stands in some phrase, in any form.
func (t *Trie) Within(id ID) bool { return t.uses[id]&inPhrase != 0 }

// Lookup returns the value of exactly this phrase.
func (t *Trie) Lookup(phrase []Token) (int32, bool) {
	node := uint32(0)
	for i, tok := range phrase {
		if node = t.next(node, i, t.ID(tok.Key)); node == 0 {
			return -1, false
		}
	}
	v := t.value(node)
	return v, v >= 0
}

// TrieParts is the number of packed parts of a trie.
const TrieParts = vocabParts + 8

// Parts returns the packed parts of t and of its vocabulary, from which TrieOf
// makes it again.
func (t *Trie) Parts() [TrieParts]string {
	v := t.Vocab.Parts()
	return [TrieParts]string(append(v[:], t.uses, string(t.roots), string(t.classed), string(t.classes),
		string(t.inner), string(t.edges), string(t.ends), string(t.labels)))
}

// TrieOf makes a trie of its packed parts.
func TrieOf(p [TrieParts]string) *Trie {
	q := p[vocabParts:]
	return &Trie{VocabOf([vocabParts]string(p[:vocabParts])), q[0], Ranks(q[1]), Ranks(q[2]), Words(q[3]), Ranks(q[4]), Words(q[5]), Ranks(q[6]), Words(q[7])}
}
