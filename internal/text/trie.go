package text

import (
	"cmp"
	"math/bits"
	"slices"
)

// Trie maps phrases, sequences of numbers of a vocabulary, to values. Its nodes
// are numbered level by level. Looking up is waiting for memory, so that all that
// is to know of a word stands in one place, and an edge is found in one place,
// whatever node it leaves. The trie is packed and safe for concurrent use.
type Trie struct {
	*Vocab
	uses  Longs // per number: what the word is in phrases
	pairs Words // a bit per hash of an edge: most that is looked for is not there
	edges Longs // open addressing: node<<fromShift | number<<toBits | where the edge leads
	ends  Ranks // nodes where a phrase ends; the rank is its value
}

// What a word is in phrases: the node behind it where a phrase starts with it;
// the same for phrases of classes, which hold any form of a word; its class, or
// 0 when it has no other forms that matter; and flags.
const (
	nodeBits   = 20
	formsShift = nodeBits
	classShift = 2 * nodeBits
	inPhrase   = 1 << 60 // some phrase holds it, in any form
	marked     = 1 << 61 // the builder was told to mark it
	nodeMask   = 1<<nodeBits - 1
)

// A slot of an edge. Where it leads is a node with endBit set where a phrase ends.
const (
	toBits = 24
	endBit = 1 << nodeBits
	// so many bits of pairs: one in ten or so of what is not there is looked for
	pairsPerSlot = 8
	fromShift    = toBits + nodeBits
)

// Word is what a trie knows of a token.
type Word struct {
	ID  ID
	use uint64
}

// Starts reports whether some phrase starts with w as it is.
func (w Word) Starts() bool { return w.use&nodeMask != 0 }

// Within reports whether some phrase holds w, in any form.
func (w Word) Within() bool { return w.use&inPhrase != 0 }

// Marked reports whether the builder was told to mark w.
func (w Word) Marked() bool { return w.use&marked != 0 }

func (w Word) startsForms() bool { return w.use>>formsShift&nodeMask != 0 }

func (w Word) class() Class { return Class(w.use >> classShift & nodeMask) }

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

// of returns the number that stands for a class on an edge: those above the
// numbers of all keys.
func (t *Trie) of(c Class) ID { return ID(t.Len()) + ID(c) }

// edgeFrom is what a slot says of where an edge starts: a node and a number.
func edgeFrom(node uint32, id ID) uint64 { return uint64(node)<<nodeBits | uint64(id) }

func edgeHash(from uint64) uint64 { return from * 0x9E3779B97F4A7C15 >> 32 }

// step returns where the edge from node, not the root, with this number leads,
// or 0.
func (t *Trie) step(node uint32, id ID) uint32 {
	from := edgeFrom(node&nodeMask, id)
	h := edgeHash(from)
	if i := uint32(h>>8) & uint32(32*t.pairs.Len()-1); t.pairs.At(i/32)>>(i%32)&1 == 0 {
		return 0
	}
	mask := uint32(t.edges.Len() - 1)
	for p := uint32(h) & mask; ; p = (p + 1) & mask {
		slot := t.edges.At(p)
		if slot>>toBits == from {
			return uint32(slot & (1<<toBits - 1))
		}
		if slot == 0 {
			return 0
		}
	}
}

// value returns the value of the phrase that ends at a node, or -1.
func (t *Trie) value(node uint32) int32 {
	if n, ok := t.ends.Rank(node & nodeMask); ok {
		return int32(n)
	}
	return -1
}

// Word returns what t knows of a token.
func (t *Trie) Word(k Key) Word {
	id := t.ID(k)
	return Word{id, t.uses.At(uint32(id))}
}

// Words appends what t knows of tokens to dst.
func (t *Trie) Words(dst []Word, tokens []Token) []Word {
	for i := range tokens {
		dst = append(dst, t.Word(tokens[i].Key))
	}
	return dst
}

// Find appends to hits every phrase that starts at tokens[0] and runs only over
// separators that join, shortest first. words are what t knows of the tokens and
// s is their text; a token with a leading stop or trailing signs that leads
// nowhere is tried without them, and an unknown one up to where the next sentence is
// glued to it.
func (t *Trie) Find(hits []Hit, tokens []Token, words []Word, s string) []Hit {
	node := uint32(words[0].use & nodeMask)
	if node == 0 && tokens[0].Shape&Affix != 0 {
		node = uint32(t.Word(tokens[0].Bare(s).Key).use & nodeMask)
	}
	if node == 0 {
		return hits
	}
	if v := t.value(node); v >= 0 {
		hits = append(hits, Hit{Value: v, N: 1})
	}
	for i := 1; i < len(tokens); i++ {
		tok := &tokens[i]
		if !tok.Sep.Joins() {
			break
		}
		next := uint32(0)
		if words[i].Within() {
			next = t.step(node, words[i].ID)
		}
		if next == 0 && tok.Shape&Affix != 0 {
			next = t.step(node, t.ID(tok.Bare(s).Key))
		}
		if next == 0 {
			if words[i].ID == 0 && tok.Shape&Inner != 0 {
				if end := t.step(node, t.ID(tok.head(s))); end&endBit != 0 {
					hits = append(hits, Hit{Value: t.value(end), N: i + 1})
				}
			}
			break
		}
		node = next
		if node&endBit != 0 {
			hits = append(hits, Hit{Value: t.value(node), N: i + 1})
		}
	}
	return hits
}

// FindForms appends to hits every phrase of classes that starts at tokens[0],
// shortest first.
func (t *Trie) FindForms(hits []Hit, tokens []Token, words []Word, s string) []Hit {
	if !words[0].startsForms() {
		return hits
	}
	node := uint32(words[0].use >> formsShift & nodeMask)
	if v := t.value(node); v >= 0 {
		hits = append(hits, Hit{Value: v, N: 1})
	}
	for i := 1; i < len(tokens) && tokens[i].Sep.Joins(); i++ {
		c := words[i].class()
		if words[i].ID == 0 && tokens[i].Shape&Inner != 0 {
			c = t.Word(tokens[i].head(s)).class()
		}
		if c == 0 {
			break
		}
		// the last word of a phrase may have any form
		if end := t.step(node, t.of(c.As(FormAny))); end&endBit != 0 {
			hits = append(hits, Hit{Value: t.value(end), N: i + 1})
		}
		if node = t.step(node, t.of(c)); node == 0 {
			break
		}
		if node&endBit != 0 {
			hits = append(hits, Hit{Value: t.value(node), N: i + 1})
		}
	}
	return hits
}

// Lookup returns the value of exactly this phrase.
func (t *Trie) Lookup(phrase []Token) (int32, bool) {
	node := uint32(0)
	for i, tok := range phrase {
		switch w := t.Word(tok.Key); {
		case i == 0:
			node = uint32(w.use & nodeMask)
		case w.ID == 0:
			node = 0
		default:
			node = t.step(node, w.ID)
		}
		if node == 0 {
			return -1, false
		}
	}
	v := t.value(node)
	return v, v >= 0
}

// TrieParts is the number of packed parts of a trie.
const TrieParts = vocabParts + 4

// Parts returns the packed parts of t and of its vocabulary, from which TrieOf
// makes it again.
func (t *Trie) Parts() [TrieParts]string {
	v := t.Vocab.Parts()
	return [TrieParts]string(append(v[:], string(t.uses), string(t.pairs), string(t.edges), string(t.ends)))
}

// TrieOf makes a trie of its packed parts.
func TrieOf(p [TrieParts]string) *Trie {
	q := p[vocabParts:]
	return &Trie{VocabOf([vocabParts]string(p[:vocabParts])), Longs(q[0]), Words(q[1]), Longs(q[2]), Ranks(q[3])}
}
