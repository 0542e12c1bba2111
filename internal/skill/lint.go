package skill

import (
	"cmp"
	"fmt"
	"slices"

	"skillmatch/internal/skill/words"
	"skillmatch/internal/yamlx"
)

// Finding is a fault in the taxonomy.
type Finding struct {
	Rule    string
	Pos     yamlx.Pos
	Message string
}

// Lint returns the faults of a taxonomy and its roles, by file and line. The
// taxonomy must have been loaded from its files, so that places are known.
func Lint(t *Taxonomy, roles []Role) []Finding {
	l := &linter{t: t, words: words.Load()}
	for _, s := range t.All() {
		l.edges(s)
		l.names(s)
		l.guards(s)
		l.sentences(s)
	}
	l.order()
	l.collisions()
	l.forms()
	l.cycles()
	for i := range roles {
		l.role(&roles[i])
	}
	slices.SortStableFunc(l.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return l.out
}

// linter looks at one taxonomy; each file lint_*.go holds rules of one sort.
type linter struct {
	t     *Taxonomy
	words *words.Lists
	out   []Finding
}

func (l *linter) add(rule string, pos yamlx.Pos, format string, args ...any) {
	l.out = append(l.out, Finding{rule, pos, fmt.Sprintf(format, args...)})
}

// order looks for entries that are not sorted by id in their file.
func (l *linter) order() {
	byPlace := make([]*Skill, l.t.Len())
	for i, s := range l.t.All() {
		byPlace[i] = s
	}
	slices.SortFunc(byPlace, func(a, b *Skill) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line))
	})
	for i := 1; i < len(byPlace); i++ {
		a, b := byPlace[i-1], byPlace[i]
		if a.Pos.File == b.Pos.File && a.ID > b.ID {
			l.add("order", b.Pos, "skill %q stands after %q: entries are sorted by id", b.ID, a.ID)
		}
	}
}

// role looks for ids that lead nowhere.
func (l *linter) role(r *Role) {
	for _, q := range r.Requirements {
		for _, id := range q.AnyOf {
			if l.t.Get(id) == nil {
				l.add("role", q.Pos, "role %q asks for %q, which is no skill", r.ID, id)
			}
		}
	}
	for _, id := range r.Traits {
		if s := l.t.Get(id); s == nil {
			l.add("role", r.Pos, "role %q has the trait %q, which is no skill", r.ID, id)
		}
	}
}
