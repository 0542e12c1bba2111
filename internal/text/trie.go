package text

import (
	"cmp"
	"slices"
)

// Trie maps phrases, sequences of numbers of a vocabulary, to values. Its nodes
// are numbered level by level, so that the children of a node are neighbours and
// node n is where edge n-1 leads. It is packed and safe for concurrent use; what
// is looked at together lies together, since looking up is waiting for memory.
type Trie struct {
	*Vocab
	nodes  Words // nodeWords per node; one more ends the last node's edges
	labels Words // per edge: the number on it, ascending within a node
	words  Words // wordWords per number of the vocabulary
}

// A node: value + 1, or 0 where no phrase ends; its first edge; a filter of its
// labels that turns most words away.
const (
	nodeWords  = 4
	nodeEdge   = 1
	nodeFilter = 2
)

// A word: the node of the phrases that start with it; its class, or 0 when it
// has no other forms that matter; the node of the phrases of classes that start
// with it. Node 0 is none.
const (
	wordWords     = 3
	wordClass     = 1
	wordClassNode = 2
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

// Build returns the trie of all phrases added so far.
func (b *TrieBuilder) Build() *Trie {
	t := &Trie{Vocab: b.VocabBuilder.Build()}
	var nodes, labels []uint32
	queue := []int{0}
	for len(queue) > 0 {
		n := &b.nodes[queue[0]]
		queue = queue[1:]
		type edge struct {
			id ID
			to int
		}
		edges := make([]edge, 0, len(n.kids))
		filter := uint64(0)
		for id, to := range n.kids {
			if id&classBit != 0 {
				id = t.of(Class(id &^ classBit))
			}
			edges = append(edges, edge{id, to})
			filter |= filterBit(id)
		}
		slices.SortFunc(edges, func(x, y edge) int { return cmp.Compare(x.id, y.id) })
		nodes = append(nodes, uint32(n.value+1), uint32(len(labels)), uint32(filter), uint32(filter>>32))
		for _, e := range edges {
			labels = append(labels, uint32(e.id))
			queue = append(queue, e.to)
		}
	}
	nodes = append(nodes, 0, uint32(len(labels)), 0, 0)
	words := make([]uint32, wordWords, wordWords*(len(b.keys)+1)) // number 0 is no word
	for i, k := range b.keys {
		c := b.classes.of[k]
		words = append(words, 0, uint32(c), 0)
		w := words[wordWords*(i+1):]
		roots := labels[:nodes[nodeWords+nodeEdge]]
		if at, ok := slices.BinarySearch(roots, uint32(i+1)); ok {
			w[0] = uint32(at + 1)
		}
		if at, ok := slices.BinarySearch(roots, uint32(t.of(c))); ok && c != 0 {
			w[wordClassNode] = uint32(at + 1)
		}
	}
	t.nodes, t.labels, t.words = PackWords(nodes), PackWords(labels), PackWords(words)
	return t
}

// of returns the number that stands for a class on an edge: those above the
// numbers of all keys.
func (t *Trie) of(c Class) ID { return ID(t.keys.Len()) + ID(c) }

// filterBit returns the bit of a label in the filter of its node.
func filterBit(id ID) uint64 { return 1 << (uint32(id) * 0x9E3779B1 >> 26) }

// start returns the node behind the root's edge with this number, or 0.
func (t *Trie) start(id ID) uint32 { return t.words.At(wordWords * uint32(id)) }

// step returns the node behind the edge from node, not the root, with this
// number, or 0.
func (t *Trie) step(node uint32, id ID) uint32 {
	n := nodeWords * node
	if t.nodes.long(n+nodeFilter)&filterBit(id) == 0 {
		return 0
	}
	lo, end := t.nodes.At(n+nodeEdge), t.nodes.At(n+nodeWords+nodeEdge)
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
func (t *Trie) value(node uint32) int32 { return int32(t.nodes.At(nodeWords*node)) - 1 }

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
	node := uint32(0)
	for i := range tokens {
		if ids[i] == 0 || i > 0 && !tokens[i].Sep.Joins() {
			break
		}
		w := wordWords * uint32(ids[i])
		c := Class(t.words.At(w + wordClass))
		if c == 0 {
			break
		}
		if i == 0 {
			node = t.words.At(w + wordClassNode)
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
func (t *Trie) Knows(id ID) bool { return t.start(id) != 0 }

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
const TrieParts = 5

// Parts returns the packed parts of t and of its vocabulary, from which TrieOf
// makes it again.
func (t *Trie) Parts() [TrieParts]string {
	v := t.Vocab.Parts()
	return [TrieParts]string{v[0], v[1], string(t.nodes), string(t.labels), string(t.words)}
}

// TrieOf makes a trie of its packed parts.
func TrieOf(p [TrieParts]string) *Trie {
	return &Trie{VocabOf([2]string(p[:2])), Words(p[2]), Words(p[3]), Words(p[4])}
}
