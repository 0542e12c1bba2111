// Package mention finds the names of skills in an outline: a trie of token keys
// gives the candidates, the rules of each name (case, words near it, list
// neighbours) decide. It says where a name stands and by which rule it was
// found, not what that means for a resume or a posting.
package mention

import (
	"slices"
	"strings"
	"sync"

	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Rule says by what a mention was found.
type Rule string

// Rules, as the contract lists them.
const (
	ByName       Rule = "name"
	ByAlias      Rule = "alias"
	ByInflection Rule = "inflection"
	ByExact      Rule = "exact"
	ByContext    Rule = "context"
	ByTypo       Rule = "typo"
)

// Index is a compiled taxonomy, safe for concurrent use.
type Index struct {
	tax     *skill.Taxonomy
	trie    *text.Trie
	entries entries
	typos   typoIndex
	idle    sync.Pool // of *finder
}

// Taxonomy returns the taxonomy that x was compiled from.
func (x *Index) Taxonomy() *skill.Taxonomy { return x.tax }

// Compile makes an index of a taxonomy.
func Compile(tax *skill.Taxonomy) *Index {
	b := builder{trie: text.NewTrieBuilder(), pack: newPacker()}
	for i, s := range tax.All() {
		for n, a := range s.Names() {
			rule := ByAlias
			if n == 0 && text.Fold(a.Text) == text.Fold(s.Name) {
				rule = ByName
			}
			b.add(uint32(i), a, rule)
		}
	}
	// other forms come last: they must not stand before a name of another skill
	for i, s := range tax.All() {
		for _, a := range s.Names() {
			if a.Mode == skill.Stem {
				b.inflect(uint32(i), a)
			}
		}
	}
	trie, order := b.trie.Build()
	return &Index{tax: tax, trie: trie, entries: b.pack.pack(b.list, order, trie.Len()), typos: newTypoIndex(tax)}
}

// Parts returns the packed parts of x, from which IndexOf makes it again.
func (x *Index) Parts() []string {
	t := x.trie.Parts()
	return slices.Concat(t[:], x.entries.parts(), []string{string(x.typos.words), x.typos.pool})
}

// AddNames gives the skills of x's taxonomy the aliases that x knows, in the
// order of their letters, without modes and guards: what a list of names needs.
func (x *Index) AddNames() {
	for _, s := range x.tax.All() {
		s.Aliases = nil
	}
	for id := range int32(x.entries.len()) {
		e := x.entries.at(id)
		s := x.tax.At(int(e.skill))
		if e.rule != ByInflection && e.rule != ByName {
			s.Aliases = append(s.Aliases, skill.Alias{Text: e.text})
		}
	}
	for _, s := range x.tax.All() {
		slices.SortFunc(s.Aliases, func(a, b skill.Alias) int { return strings.Compare(a.Text, b.Text) })
	}
}

// IndexParts is the number of parts of an index.
const IndexParts = text.TrieParts + entryParts + typoParts

// IndexOf makes an index of a taxonomy and the packed parts of its index.
func IndexOf(tax *skill.Taxonomy, p []string) *Index {
	trie, p := text.TrieOf([text.TrieParts]string(p)), p[text.TrieParts:]
	typos := p[entryParts:]
	return &Index{tax: tax, trie: trie, entries: entriesOf(p), typos: typoIndex{text.Words(typos[0]), typos[1]}}
}

type builder struct {
	trie *text.TrieBuilder
	pack *packer
	list []entry
}

func (b *builder) add(s uint32, a skill.Alias, rule Rule) {
	e := entry{
		skill: s, rule: rule, text: a.Text, exact: a.Mode == skill.Exact, short: letters(a.Text) <= 2,
		near: b.words(a.Near), notNear: b.words(a.NotNear), next: -1,
	}
	if e.exact {
		e.rule = ByExact
	}
	b.chain(b.trie.AddPhrase(text.Split(nil, a.Text)), e)
}

// chain puts e behind the entries that a phrase has already, of which v holds
// the first; guarded and exact ones are asked before the others.
func (b *builder) chain(v *int32, e entry) {
	id := int32(len(b.list))
	if *v >= 0 && (e.guarded() || e.exact && !b.list[*v].exact) {
		e.next, *v = *v, id
	} else if *v >= 0 {
		last := *v
		for b.list[last].next >= 0 {
			last = b.list[last].next
		}
		b.list[last].next = id
	} else {
		*v = id
	}
	b.list = append(b.list, e)
}

// inflect adds the other forms of a prose name: any form of its last word
// behind any number of each of the others. A name of one word takes other
// numbers and spellings only: "accounting" is not "account". A name that has
// the same forms as one of another skill is left to that one.
func (b *builder) inflect(s uint32, a skill.Alias) {
	words := strings.Fields(text.Fold(a.Text))
	phrase := make([]text.Class, len(words))
	for i, w := range words {
		c := b.trie.AddForms(w)
		if i == len(words)-1 && i > 0 {
			c = c.As(text.FormAny)
		}
		phrase[i] = c
	}
	if v := b.trie.AddClasses(phrase); *v < 0 {
		b.chain(v, entry{skill: s, rule: ByInflection, text: a.Text, near: b.words(a.Near), notNear: b.words(a.NotNear), next: -1})
	}
}

// words keeps a guard's words with their other forms.
func (b *builder) words(words []string) uint32 {
	var ids []text.ID
	for _, w := range words {
		for _, t := range text.Split(nil, w) {
			ids = append(ids, b.trie.Add(t.Key))
		}
		for _, f := range text.Forms(text.Fold(w)) {
			ids = append(ids, b.trie.Add(text.KeyOf(f)))
		}
	}
	if ids == nil {
		return 0
	}
	for _, id := range ids {
		b.trie.Mark(id)
	}
	return b.pack.list(ids)
}

func letters(s string) int {
	n := 0
	for _, t := range text.Split(nil, s) {
		n += t.Len()
	}
	return n
}

// Resolve returns the place of the skill that a name, alias or id means: id
// first, then the names as a text without context would have them. It is -1
// when there is none.
func (x *Index) Resolve(name string) int {
	if i := x.tax.Index(name); i >= 0 {
		return i
	}
	for i, s := range x.tax.All() {
		if slices.Contains(s.Formerly, name) {
			return i
		}
	}
	v, ok := x.trie.Lookup(text.Split(nil, name))
	if !ok {
		return -1
	}
	best, most := uint32(0), -1
	for id := v; id >= 0; {
		e := x.entries.at(id)
		if n := x.likeness(&e, name); n > most {
			best, most = e.skill, n
		}
		id = e.next
	}
	return int(best)
}

// Knows reports whether a text is a name of some skill, whatever its context asks.
func (x *Index) Knows(name string) bool {
	_, ok := x.trie.Lookup(text.Split(nil, name))
	return ok
}

// likeness says how likely name alone means the skill of e, one of those that it
// may mean: by its letters, then as the skill's own name, then as one that needs
// no context, then as the name of a technology.
func (x *Index) likeness(e *entry, name string) int {
	n := 0
	for _, yes := range []bool{e.text == name, e.rule == ByName, !e.guarded(), x.tax.At(int(e.skill)).Kind == skill.Technology} {
		n *= 2
		if yes {
			n++
		}
	}
	return n
}
