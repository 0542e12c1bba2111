package text

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
