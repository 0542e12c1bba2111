package document

import (
	"cmp"
	"slices"
	"strings"
)

// wordPair says that words of the source are words of the build.
type wordPair struct {
	source, sources int // first word and number of words
	built, builts   int
	moved           bool
}

// kind returns the difference that the pair is; empty for none.
func (p wordPair) kind() DifferenceKind {
	switch {
	case p.moved:
		return Moved
	case p.sources > p.builts:
		return Glued
	case p.sources < p.builts:
		return Split
	}
	return ""
}

// maxParts is the most words that one word is glued of or split into: a
// letter-spaced heading is one word a letter.
const maxParts = 24

// pairWords pairs the words of a source with those of its build, in the order
// of the source: first the equal ones in order, then between those the ones that
// were glued or split, then what is left and equal, as moved. The same two
// texts are paired in the same way whichever of them is the source.
func pairWords(source, built []againstWord, v *vocabulary) []wordPair {
	x, y := keysOf(source), keysOf(built)
	swapped := len(x) > len(y)
	if len(x) == len(y) {
		swapped = slices.CompareFunc(x, y, func(a, b int32) int { return cmp.Compare(v.keys[a], v.keys[b]) }) > 0
	}
	if swapped {
		x, y = y, x
	}
	p := pairer{x: x, y: y, keys: v.keys, bare: bareWords(v), mates: alignKeys(x, y, len(v.keys)), used: make([]bool, len(y))}
	for i, j := range p.mates {
		if j >= 0 {
			p.add(wordPair{source: i, sources: 1, built: j, builts: 1})
		}
	}
	p.joinGaps()
	p.findMoved(len(v.keys))
	for i := range p.pairs {
		if q := &p.pairs[i]; swapped {
			q.source, q.sources, q.built, q.builts = q.built, q.builts, q.source, q.sources
		}
	}
	slices.SortFunc(p.pairs, func(a, b wordPair) int { return cmp.Compare(a.source, b.source) })
	return p.pairs
}

func keysOf(words []againstWord) []int32 {
	out := make([]int32, len(words))
	for i, w := range words {
		out[i] = w.key
	}
	return out
}

func bareWords(v *vocabulary) []string {
	out := make([]string, len(v.keys))
	for i, k := range v.keys {
		out[i] = bareWord(k)
	}
	return out
}

// pairer pairs the words x with the words y.
type pairer struct {
	x, y  []int32
	keys  []string
	bare  []string // letters and digits of each key
	mates []int    // of each x its y; -1 for none
	used  []bool   // of each y
	pairs []wordPair
}

func (p *pairer) add(q wordPair) {
	for i := range q.sources {
		p.mates[q.source+i] = q.built
	}
	for j := range q.builts {
		p.used[q.built+j] = true
	}
	p.pairs = append(p.pairs, q)
}

// joinGaps looks for glued and split words between words in order.
func (p *pairer) joinGaps() {
	type gap struct{ fromX, toX, fromY, toY int }
	var gaps []gap
	lastX, lastY := 0, 0
	for i := 0; i <= len(p.x); i++ {
		j := len(p.y)
		if i < len(p.x) {
			if j = p.mates[i]; j < 0 {
				continue
			}
		}
		if lastX < i && lastY < j {
			gaps = append(gaps, gap{lastX, i, lastY, j})
		}
		lastX, lastY = i+1, j+1
	}
	for _, g := range gaps {
		x := stretch{p.x, g.fromX, g.toX, func(i int) bool { return p.mates[i] < 0 }}
		y := stretch{p.y, g.fromY, g.toY, func(j int) bool { return !p.used[j] }}
		p.join(x, y, func(i, n, j int) { p.add(wordPair{source: i, sources: n, built: j, builts: 1}) })
		p.join(y, x, func(j, n, i int) { p.add(wordPair{source: i, sources: 1, built: j, builts: n}) })
	}
}

// stretch is a range of the words of one side.
type stretch struct {
	keys     []int32
	from, to int
	free     func(int) bool
}

// join calls found for each run of free words i to i+n of many that makes up the
// free word j of ones, hyphens and the like apart.
func (p *pairer) join(many, ones stretch, found func(i, n, j int)) {
	waiting := map[string][]int{}
	longest := 0
	for j := ones.from; j < ones.to; j++ {
		if ones.free(j) {
			w := p.bare[ones.keys[j]]
			waiting[w] = append(waiting[w], j)
			longest = max(longest, len(w))
		}
	}
	for i := many.from; i < many.to; {
		n, j := 0, -1
		var joined []byte
		for k := i; k < min(many.to, i+maxParts) && many.free(k) && j < 0; k++ {
			if joined = append(joined, p.bare[many.keys[k]]...); len(joined) > longest {
				break
			}
			list := waiting[string(joined)]
			if len(list) > 0 && (k > i || p.hyphenated(many.keys[i], ones.keys[list[0]])) {
				n, j = k-i+1, list[0]
				waiting[string(joined)] = list[1:]
			}
		}
		if j >= 0 {
			found(i, n, j)
		}
		i += max(n, 1)
	}
}

// hyphenated reports whether two different words differ by hyphens alone, as
// one does that was broken at the end of a line.
func (p *pairer) hyphenated(a, b int32) bool {
	return a != b && strings.ReplaceAll(p.keys[a], "-", "") == strings.ReplaceAll(p.keys[b], "-", "")
}

// maxTries is how many places are tried for a passage that moved.
const maxTries = 32

// findMoved pairs what is left and equal, the longest passage first at each
// place. Each word that is left on both sides finds a partner.
func (p *pairer) findMoved(keys int) {
	// The free words of y by key, as lists that a word leaves when it is used.
	next, prev, head := make([]int, len(p.y)), make([]int, len(p.y)), slices.Repeat([]int{-1}, keys)
	for j := len(p.y) - 1; j >= 0; j-- {
		if !p.used[j] {
			k := p.y[j]
			next[j], prev[j] = head[k], -1
			if head[k] >= 0 {
				prev[head[k]] = j
			}
			head[k] = j
		}
	}
	for i := 0; i < len(p.x); i++ {
		if p.mates[i] >= 0 {
			continue
		}
		best, at := 0, -1
		for j, try := head[p.x[i]], 0; j >= 0 && try < maxTries; j, try = next[j], try+1 {
			if n := p.passage(i, j); n > best {
				best, at = n, j
			}
		}
		if best == 0 {
			continue
		}
		p.add(wordPair{source: i, sources: best, built: at, builts: best, moved: true})
		for j := at; j < at+best; j++ {
			if prev[j] >= 0 {
				next[prev[j]] = next[j]
			} else {
				head[p.y[j]] = next[j]
			}
			if next[j] >= 0 {
				prev[next[j]] = prev[j]
			}
		}
	}
}

// passage returns how many free words from i and j on are equal.
func (p *pairer) passage(i, j int) int {
	n := 0
	for i+n < len(p.x) && j+n < len(p.y) && p.mates[i+n] < 0 && !p.used[j+n] && p.x[i+n] == p.y[j+n] {
		n++
	}
	return n
}
