package skill

import (
	"slices"
	"strings"

	"skillmatch/internal/text"
)

// guards looks for guards that nothing shows at work, and for words in them
// that have no effect.
func (l *linter) guards(s *Skill) {
	guarded := false
	for _, a := range s.Aliases {
		guarded = guarded || len(a.Near) > 0
		own := strings.Fields(text.Fold(a.Text))
		for _, g := range []struct {
			field string
			words []string
		}{{"near", a.Near}, {"not_near", a.NotNear}} {
			for i, w := range g.words {
				key := text.Fold(w)
				switch {
				case key == "":
					l.add("guard", a.Pos, "%s of %q in %q has a word without letters or digits", g.field, a.Text, s.ID)
				case slices.ContainsFunc(g.words[:i], func(x string) bool { return text.Fold(x) == key }):
					l.add("guard", a.Pos, "%s of %q in %q has %q twice", g.field, a.Text, s.ID, w)
				case g.field == "near" && slices.Contains(own, key):
					l.add("guard", a.Pos, "near of %q in %q has %q, which is a word of the name itself", a.Text, s.ID, w)
				case g.field == "not_near" && slices.ContainsFunc(a.Near, func(x string) bool { return text.Fold(x) == key }):
					l.add("guard", a.Pos, "%q stands under near and under not_near of %q in %q", w, a.Text, s.ID)
				}
			}
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
		if !slices.ContainsFunc(names, func(a Alias) bool { return holds(no, a) }) {
			l.add("sentence", s.Pos, "the no line %q of %q holds none of its names, so it cannot fail", no, s.ID)
		}
	}
	for _, yes := range s.Yes {
		key := text.Fold(yes)
		if len(strings.Fields(yes)) < 2 || slices.ContainsFunc(names, func(a Alias) bool { return text.Fold(a.Text) == key }) {
			l.add("sentence", s.Pos, "the yes line %q of %q is no sentence", yes, s.ID)
		}
	}
}

// holds reports whether a name stands in a sentence, in mode stem in any form.
func holds(sentence string, a Alias) bool {
	words, name := strings.Fields(text.Fold(sentence)), strings.Fields(text.Fold(a.Text))
	for i := 0; i+len(name) <= len(words); i++ {
		at := words[i : i+len(name)]
		if slices.Equal(at, name) || a.Mode == Stem && formsOf(name, at) {
			return true
		}
	}
	return false
}
