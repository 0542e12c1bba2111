package document

import (
	"cmp"
	"slices"

	"skillmatch/internal/text"
)

// DifferenceKind says what became of words on the way from a source to what was
// built from it.
type DifferenceKind string

const (
	Lost  DifferenceKind = "lost"  // in the source, not in the build
	Added DifferenceKind = "added" // in the build, not in the source
	Glued DifferenceKind = "glued" // several words of the source are one in the build
	Split DifferenceKind = "split" // one word of the source is several in the build
	Moved DifferenceKind = "moved" // in both, out of order
)

// Difference is a run of words that a build has not as its source has them.
type Difference struct {
	Kind   DifferenceKind
	Words  int       // of the source; of an added run, of the build
	Source text.Span // in the text of the source; of an added run empty, where it would stand
	Built  text.Span // in the text of the build; of a lost run empty, where it would stand
}

// Comparison is what Compare found. The words of the source are those that are
// the same, lost or moved, and those of glued and split differences; so are
// those of the build, with added for lost.
type Comparison struct {
	SourceWords, BuiltWords  int
	Same, Lost, Added, Moved int  // words
	Glued, Split             int  // differences
	Truncated                bool // only the first 100,000 words of each side were compared
	Differences              []Difference
}

// Compare compares the words of a built document, a PDF say, with those of the
// source that it was made from. Words are parted by white space, without
// punctuation at their ends (but + and #, and a leading stop), NFKC, in lower
// case; typographic quotes and dashes equal the plain ones, and a word that
// differs by a hyphen alone is the same. Text that no reader of the page sees
// is left out on both sides. The differences stand in the order of the source.
// Its time is bounded, however little the two have in common: of a document only
// the first 100,000 words are compared, and what cannot be put in order within
// the bounds of the search counts as moved.
func Compare(built, source *Document) Comparison {
	s, b, pairs, cut := pairDocuments(built, source)
	out := Comparison{SourceWords: len(s), BuiltWords: len(b), Truncated: cut}
	inSource, inBuilt := newPlaces(s), newPlaces(b)
	for _, p := range pairs {
		inSource.take(p.source, p.sources, p.built, p.builts, p.moved)
		inBuilt.take(p.built, p.builts, p.source, p.sources, p.moved)
		kind := p.kind()
		switch kind {
		case "":
			out.Same += p.sources
			continue
		case Moved:
			out.Moved += p.sources
		case Glued:
			out.Glued++
		case Split:
			out.Split++
		}
		out.Differences = append(out.Differences, Difference{
			Kind: kind, Words: p.sources,
			Source: spanOf(s, p.source, p.sources), Built: spanOf(b, p.built, p.builts),
		})
	}
	inSource.untaken(func(from, n, mate int) {
		out.Lost += n
		out.Differences = append(out.Differences, Difference{
			Kind: Lost, Words: n, Source: spanOf(s, from, n), Built: behind(b, mate),
		})
	})
	inBuilt.untaken(func(from, n, mate int) {
		out.Added += n
		out.Differences = append(out.Differences, Difference{
			Kind: Added, Words: n, Source: behind(s, mate), Built: spanOf(b, from, n),
		})
	})
	slices.SortStableFunc(out.Differences, func(x, y Difference) int {
		return cmp.Or(cmp.Compare(x.Source.Start, y.Source.Start), cmp.Compare(x.Built.Start, y.Built.Start))
	})
	return out
}

func pairDocuments(built, source *Document) (s, b []againstWord, pairs []wordPair, cut bool) {
	v := vocabulary{ids: map[string]int32{}}
	s, b = v.words(source), v.words(built)
	cut = len(s) > maxWords || len(b) > maxWords
	s, b = s[:min(len(s), maxWords)], b[:min(len(b), maxWords)]
	return s, b, pairWords(s, b, &v), cut
}

// places says which words of one side are paired, and with which of the other.
type places struct {
	words []againstWord
	taken []bool
	mates []int // of words in order: the last word of the other side, plus one
}

func newPlaces(words []againstWord) places {
	return places{words, make([]bool, len(words)), make([]int, len(words))}
}

func (p *places) take(from, n, mate, mates int, moved bool) {
	for i := from; i < from+n; i++ {
		p.taken[i] = true
		if !moved {
			p.mates[i] = mate + mates
		}
	}
}

// untaken calls f for each run of words without a partner, with the partner of
// the nearest word in order before it, or -1.
func (p *places) untaken(f func(from, n, mate int)) {
	mate := -1
	for i := 0; i < len(p.words); {
		if p.taken[i] {
			if p.mates[i] > 0 {
				mate = p.mates[i] - 1
			}
			i++
			continue
		}
		from := i
		for i++; i < len(p.words) && !p.taken[i] && !p.words[i].apart; i++ {
		}
		f(from, i-from, mate)
	}
}

func spanOf(words []againstWord, from, n int) text.Span {
	return text.Span{Start: words[from].Start, End: words[from+n-1].End}
}

// behind returns the empty span behind word i, or the start of the text.
func behind(words []againstWord, i int) text.Span {
	if i < 0 {
		return text.Span{}
	}
	return text.Span{Start: words[i].End, End: words[i].End}
}
