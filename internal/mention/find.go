package mention

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Mention is a name found in a text.
type Mention struct {
	text.Span
	Skill      *skill.Skill
	Alias      string // the name in the taxonomy that was met
	Rule       Rule
	Segment    int // place in the outline's segments
	First      int // its tokens, half-open
	Last       int
	NotCounted NotCounted
}

// NotCounted says why a mention is no evidence; empty when it is.
type NotCounted string

// Reasons; a part of what the program prints.
const (
	Negated     NotCounted = "negated"
	Wish        NotCounted = "wish"
	OtherPerson NotCounted = "other_person"
	Hidden      NotCounted = "hidden"
	Pasted      NotCounted = "pasted"
	Instruction NotCounted = "instruction"
)

// Find returns the mentions of an outline in text order; they never overlap,
// the longest name wins.
func (x *Index) Find(o *outline.Outline) []Mention {
	return x.Append(make([]Mention, 0, len(o.Tokens)/8+4), o)
}

// Append is Find that appends to dst, in which nothing else is changed; it
// allocates nothing but the growth of dst.
func (x *Index) Append(dst []Mention, o *outline.Outline) []Mention {
	f, ok := x.idle.Get().(*finder)
	if !ok {
		f = newFinder(x)
	}
	f.o, f.out = o, dst
	f.run()
	dst, f.o, f.out = f.out, nil, nil
	x.idle.Put(f)
	return dst
}

// finder is one search; what it allocates serves the next one, too.
type finder struct {
	x       *Index
	o       *outline.Outline
	words   []text.Word // what the trie knows of the outline's tokens
	out     []Mention
	pending []pending            // guarded names of the segment whose guard has not yet spoken
	dropped []dropped            // those of all segments that nothing beside them spoke for
	sure    map[*skill.Skill]int // place in out of one that needs no context
	trace   *trace

	plain, inflected [16]text.Hit   // of the token at hand
	tail             [16]text.Token // what follows a token to whose end a name is glued, that end first
	tailWords        [16]text.Word
	name             []text.Token // of a skill that is looked at
}

// pending is a guarded name that may still be saved by its neighbours.
type pending struct {
	at    int // place in out, where it waits
	entry entry
	done  bool
}

func newFinder(x *Index) *finder { return &finder{x: x, sure: map[*skill.Skill]int{}} }

func (f *finder) run() {
	f.words = f.x.trie.Words(f.words[:0], f.o.Tokens)
	f.dropped = f.dropped[:0]
	start := len(f.out)
	for i := range f.o.Segments {
		f.segment(i)
	}
	f.recall(start)
	f.ellipses(start)
	f.redefined(start)
}

// segment finds the names of one segment.
func (f *finder) segment(n int) {
	seg := &f.o.Segments[n]
	tokens, words := f.o.Tokens[seg.First:seg.Last], f.words[seg.First:seg.Last]
	s := f.o.Doc.Text
	start := len(f.out)
	f.pending = f.pending[:0]
	for i := 0; i < len(tokens); {
		if tokens[i].Shape&text.Address != 0 {
			i++
			continue
		}
		hits := f.x.trie.Find(f.plain[:0], tokens[i:], words[i:], s)
		forms := f.x.trie.FindForms(f.inflected[:0], tokens[i:], words[i:], s)
		step := 0
		for len(hits)+len(forms) > 0 && step == 0 { // longest first, as written before other forms
			k := len(hits) - 1
			if j := len(forms) - 1; j >= 0 && (k < 0 || forms[j].N > hits[k].N) {
				step = f.accept(n, seg, seg.First+i, forms[j], 0)
				forms = forms[:j]
			} else {
				step = f.accept(n, seg, seg.First+i, hits[k], 0)
				hits = hits[:k]
			}
		}
		if step == 0 {
			step = f.unknown(n, seg.First+i)
		}
		i += max(step, 1)
	}
	f.settle(seg, start)
}

// accept asks the entries of a hit at token first and notes the mention. It
// returns the number of tokens that were used up. A guarded entry that no word
// near it speaks for gives way to the others; when none of them is accepted it
// waits for its neighbours. So many bytes of its first token are glued to it: they
// belong to the mention, and not to the name.
func (f *finder) accept(n int, seg *outline.Segment, first int, h text.Hit, glued int) int {
	last := first + h.N
	span := f.span(first, last)
	name := text.Span{Start: span.Start + glued, End: span.End}
	var waits entry
	found := false
	for id := h.Value; id >= 0; {
		e := f.x.entries.at(id)
		id = e.next
		if why := f.refused(&e, seg, first, last, name); why != noReason {
			f.say(&e, span, e.rule, false, why)
			continue
		}
		rule, why := e.rule, noReason
		if e.guarded() {
			w := f.near(e.near, seg, first, last)
			if w < 0 {
				if !found {
					waits, found = e, true
				}
				continue
			}
			rule, why = ByContext, reason{"near ", f.word(w)}
		}
		f.say(&e, span, rule, true, why)
		f.out = append(f.out, f.mention(&e, rule, span, n, first, last))
		return h.N
	}
	if !found {
		return 0
	}
	f.pending = append(f.pending, pending{at: len(f.out), entry: waits})
	f.out = append(f.out, f.mention(&waits, ByContext, span, n, first, last))
	return h.N
}

func (f *finder) mention(e *entry, rule Rule, span text.Span, segment, first, last int) Mention {
	return Mention{
		Span: span, Skill: f.x.tax.At(int(e.skill)), Alias: e.text, Rule: rule, Segment: segment, First: first, Last: last,
	}
}

// span returns the bytes of tokens first to last, less the signs of its ends
// that are not part of the name that was met.
func (f *finder) span(first, last int) text.Span {
	a, b := f.o.Tokens[first], f.o.Tokens[last-1]
	if a.Shape&text.Affix != 0 && first < last-1 && f.o.Doc.Text[a.Start] == '.' && !f.words[first].Starts() {
		a = a.Bare(f.o.Doc.Text)
	}
	if b.Shape&text.Affix != 0 && !f.knows(first, last) {
		b = b.Bare(f.o.Doc.Text)
		if first == last-1 {
			a = b
		}
	}
	return text.Span{Start: a.Start, End: b.End}
}

// knows reports whether the tokens are a name just as they are, signs included.
func (f *finder) knows(first, last int) bool {
	_, ok := f.x.trie.Lookup(f.o.Tokens[first:last])
	return ok
}

func (f *finder) word(i int) string {
	t := f.o.Tokens[i]
	return f.o.Doc.Text[t.Start:t.End]
}
