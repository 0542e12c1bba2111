package skill

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"skillmatch/internal/text"
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
	l := &linter{t: t}
	for _, s := range t.All() {
		l.edges(s)
		l.names(s)
		l.sentences(s)
	}
	l.order()
	l.collisions()
	l.cycles()
	for i := range roles {
		l.role(&roles[i])
	}
	slices.SortStableFunc(l.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return l.out
}

type linter struct {
	t   *Taxonomy
	out []Finding
}

func (l *linter) add(rule string, pos yamlx.Pos, format string, args ...any) {
	l.out = append(l.out, Finding{rule, pos, fmt.Sprintf(format, args...)})
}

// edges looks for ids that lead nowhere.
func (l *linter) edges(s *Skill) {
	for _, e := range []struct {
		name string
		ids  []string
	}{{"is", s.Is}, {"implies", s.Implies}, {"close", s.Close}} {
		for _, id := range e.ids {
			switch {
			case id == s.ID:
				l.add("edge", s.Pos, "skill %q %s itself", s.ID, e.name)
			case l.t.Get(id) == nil:
				l.add("edge", s.Pos, "skill %q %s %q, which is no skill", s.ID, e.name, id)
			}
		}
	}
	for _, id := range s.Formerly {
		if l.t.Get(id) != nil {
			l.add("edge", s.Pos, "skill %q was formerly %q, which is a skill of its own: ids are never reused", s.ID, id)
		}
	}
}

// names looks for short names without a guard, for guards without sentences and
// for aliases that say the same twice.
func (l *linter) names(s *Skill) {
	seen := map[string]bool{}
	guarded := false
	for _, a := range s.Names() {
		key := text.Fold(a.Text)
		id := key
		if a.Mode == Exact {
			id = a.Text
		}
		if seen[id] {
			l.add("alias", a.Pos, "alias %q of %q says again what another name says", a.Text, s.ID)
		}
		seen[id] = true
		if utf8.RuneCountInString(strings.ReplaceAll(key, " ", "")) <= 2 && a.Mode != Exact && len(a.Near) == 0 {
			l.add("short", a.Pos, "name %q of %q has one or two letters: want mode exact or near", a.Text, s.ID)
		}
		if len(a.Near) > 0 {
			guarded = true
		}
	}
	if guarded && len(s.Yes) == 0 {
		l.add("guard", s.Pos, "skill %q has a guarded name and no yes sentence that shows it found", s.ID)
	}
	if guarded && len(s.No) == 0 {
		l.add("guard", s.Pos, "skill %q has a guarded name and no line under no that shows it refused", s.ID)
	}
}

// sentences looks for a no that cannot fail and a yes that is no sentence.
func (l *linter) sentences(s *Skill) {
	names := s.Names()
	for _, no := range s.No {
		folded := " " + text.Fold(no) + " "
		if !slices.ContainsFunc(names, func(a Alias) bool { return strings.Contains(folded, " "+text.Fold(a.Text)+" ") }) {
			l.add("sentence", s.Pos, "the no line %q of %q holds none of its names, so it cannot fail", no, s.ID)
		}
	}
	for _, yes := range s.Yes {
		if len(strings.Fields(yes)) < 2 {
			l.add("sentence", s.Pos, "the yes line %q of %q is no sentence", yes, s.ID)
		}
	}
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

// collisions looks for names of two skills that the matcher cannot tell apart:
// the same when folded, unless each needs its own letters or words near it.
func (l *linter) collisions() {
	type owner struct {
		skill *Skill
		alias Alias
	}
	names := map[string][]owner{}
	for _, s := range l.t.All() {
		for _, a := range s.Names() {
			key := text.Fold(a.Text)
			for _, o := range names[key] {
				if o.skill != s && clash(o.alias, a) {
					l.add("collision", a.Pos, "name %q of %q also names skill %q (%s)", a.Text, s.ID, o.skill.ID, o.skill.Pos)
				}
			}
			names[key] = append(names[key], owner{s, a})
		}
	}
}

// clash reports whether nothing tells two equal names apart.
func clash(a, b Alias) bool {
	if a.Mode == Exact && b.Mode == Exact && a.Text != b.Text {
		return false
	}
	return len(a.Near) == 0 && len(b.Near) == 0
}

// cycles looks for skills that are their own ancestors.
func (l *linter) cycles() {
	state := make(map[string]int) // 1 on the way, 2 done
	var visit func(s *Skill)
	visit = func(s *Skill) {
		state[s.ID] = 1
		for _, id := range s.Is {
			p := l.t.Get(id)
			if p == nil {
				continue
			}
			switch state[id] {
			case 0:
				visit(p)
			case 1:
				l.add("cycle", s.Pos, "skill %q is %q, which in the end is %q", s.ID, id, s.ID)
			}
		}
		state[s.ID] = 2
	}
	for _, s := range l.t.All() {
		if state[s.ID] == 0 {
			visit(s)
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
