package skill

import (
	"slices"
	"strings"

	"skillmatch/internal/text"
)

// collisions looks for names of two skills that the matcher cannot tell apart:
// the same when folded, unless each needs its own letters or words near it. A
// name that a parent or a child has, too, is hierarchy written as an alias.
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
				switch {
				case o.skill == s:
				case slices.Contains(s.Is, o.skill.ID) || slices.Contains(o.skill.Is, s.ID):
					l.add("hierarchy", a.Pos, "name %q of %q also names %q, to which it stands under is: a whole is no alias of its part", a.Text, s.ID, o.skill.ID)
				case clash(o.alias, a):
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

// forms looks for names in mode stem that in another form are a name of another
// skill. The matcher gives the text to that one, so the form is lost.
func (l *linter) forms() {
	type owner struct {
		skill *Skill
		alias Alias
		words []string
	}
	byStart := map[string][]owner{} // by the first letters of each word
	for _, s := range l.t.All() {
		for _, a := range s.Names() {
			w := strings.Fields(text.Fold(a.Text))
			byStart[starts(w)] = append(byStart[starts(w)], owner{s, a, w})
		}
	}
	for _, s := range l.t.All() {
		for _, a := range s.Aliases {
			if a.Mode != Stem {
				continue
			}
			w := strings.Fields(text.Fold(a.Text))
			for _, o := range byStart[starts(w)] {
				if o.skill == s || slices.Equal(o.words, w) || o.alias.Mode == Stem && o.skill.ID < s.ID { // told once
					continue
				}
				if formsOf(w, o.words) && !a.Guarded() && !o.alias.Guarded() {
					l.add("collision", a.Pos, "name %q of %q is in another form %q, which names skill %q (%s)", a.Text, s.ID, o.alias.Text, o.skill.ID, o.skill.Pos)
				}
			}
		}
	}
}

// starts returns what all forms of some words have in common: the first three
// letters of each.
func starts(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w[:min(3, len(w))])
		b.WriteByte(' ')
	}
	return b.String()
}

// formsOf reports whether each word of other is the word of name at its place
// or another form of it, as the matcher takes forms: a name of one word has
// other numbers and spellings only.
func formsOf(name, other []string) bool {
	if len(name) != len(other) {
		return false
	}
	for i, w := range other {
		if w == name[i] {
			continue
		}
		if !slices.Contains(text.Forms(name[i]), w) || len(name) == 1 && text.FormOf(w) != text.FormOf(name[i]) {
			return false
		}
	}
	return true
}
