// Package skill holds the taxonomy: skills with their names and edges, roles,
// and the loader that reads them strictly from YAML. It does not search texts.
package skill

import (
	"iter"
	"slices"
	"strings"

	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

// Kind is what a skill is.
type Kind string

// The kinds of skills; the contract defines them.
const (
	Technology    Kind = "technology"
	Method        Kind = "method"
	Certification Kind = "certification"
	Soft          Kind = "soft"
	Language      Kind = "language"
)

// Kinds lists all kinds in their fixed order.
var Kinds = []Kind{Technology, Method, Certification, Soft, Language}

// Scored reports whether skills of this kind count in a score.
func (k Kind) Scored() bool { return k == Technology || k == Method || k == Certification }

// Skill is one entry of the taxonomy. Lists hold ids.
type Skill struct {
	ID       string
	Name     string
	Kind     Kind
	Category string
	Aliases  []Alias
	Is       []string // parents: who shows this shows them in full
	Implies  []string // who shows this shows them in part
	Close    []string // near it beside its siblings
	Formerly []string // ids that it had
	Typo     bool     // its name is so distinctive that a word one edit off means it
	Sure     []string // names that are also words, and yet nearly always mean it
	Yes, No  []string // sentences in which it is found, and is not
	Pos      yamlx.Pos
}

// Mode says how an alias is compared with a text.
type Mode string

// Modes of an alias.
const (
	Fold  Mode = "fold"  // case, accents, width and separators do not matter
	Exact Mode = "exact" // letters must have just this case
	Stem  Mode = "stem"  // other forms of its words are found too
)

// Alias is one way to write a skill's name.
type Alias struct {
	Text    string
	Mode    Mode
	Near    []string // when set, one of these words must stand near it
	NotNear []string // none of these words may stand near it
	Lang    string   // of the texts that the alias belongs to; only told
	Pos     yamlx.Pos
}

// Guarded reports whether a has a condition beyond its letters.
func (a Alias) Guarded() bool { return len(a.Near) > 0 || len(a.NotNear) > 0 }

// Names returns all that s is matched by: its name first, unless an alias says
// the same text with a mode or guard of its own, then its aliases.
func (s *Skill) Names() []Alias {
	key := text.Fold(s.Name)
	for _, a := range s.Aliases {
		if text.Fold(a.Text) == key {
			return s.Aliases
		}
	}
	return append([]Alias{{Text: s.Name, Mode: Fold, Pos: s.Pos}}, s.Aliases...)
}

// Taxonomy is a set of skills, sorted by id. It is not changed after loading
// and safe for concurrent use.
type Taxonomy struct {
	Hash   string // of all its files' bytes, hex
	skills []*Skill
	packed *packed // holds the skills instead, when it is not nil
}

// NewTaxonomy returns the taxonomy of skills, which it sorts and owns.
func NewTaxonomy(skills []*Skill, hash string) *Taxonomy {
	slices.SortFunc(skills, func(a, b *Skill) int { return strings.Compare(a.ID, b.ID) })
	return &Taxonomy{Hash: hash, skills: skills}
}

// Len returns the number of skills.
func (t *Taxonomy) Len() int {
	if t.packed != nil {
		return len(t.packed.read)
	}
	return len(t.skills)
}

// At returns the skill at place i, in the order of ids; the same pointer each
// time.
func (t *Taxonomy) At(i int) *Skill {
	if t.packed != nil {
		return t.packed.at(i)
	}
	return t.skills[i]
}

// All ranges over the skills with their places.
func (t *Taxonomy) All() iter.Seq2[int, *Skill] {
	return func(yield func(int, *Skill) bool) {
		for i := range t.Len() {
			if !yield(i, t.At(i)) {
				return
			}
		}
	}
}

func (t *Taxonomy) id(i int) string {
	if t.packed != nil {
		return t.packed.id(i)
	}
	return t.skills[i].ID
}

// Index returns the place of the skill with this id, or -1.
func (t *Taxonomy) Index(id string) int {
	lo, hi := 0, t.Len()
	for lo < hi {
		if m := (lo + hi) / 2; t.id(m) < id {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < t.Len() && t.id(lo) == id {
		return lo
	}
	return -1
}

// Get returns the skill with this id, or nil.
func (t *Taxonomy) Get(id string) *Skill {
	if i := t.Index(id); i >= 0 {
		return t.At(i)
	}
	return nil
}

// Name returns the name of the skill with this id, or the id where it is unknown.
func (t *Taxonomy) Name(id string) string {
	if s := t.Get(id); s != nil {
		return s.Name
	}
	return id
}
