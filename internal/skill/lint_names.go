package skill

import (
	"slices"
	"strings"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// longName is the number of bytes above which a name is surely a mistake; the
// compiled form takes MaxName.
const longName = 200

// names looks for names that mean something else as well, that say the same
// twice and that can never match.
func (l *linter) names(s *Skill) {
	seen := map[string]bool{}
	used := make([]bool, len(s.Sure))
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
		if len(a.Text) > longName {
			l.add("long", a.Pos, "name of %q has %d bytes: want at most %d", s.ID, len(a.Text), longName)
		}
		if why := never(a); why != "" && !(a.Pos == s.Pos && findable(s)) {
			l.add("never", a.Pos, "name %q of %q can never match: %s", a.Text, s.ID, why)
		}
		if a.Mode == Stem && !slices.ContainsFunc(strings.Fields(key), func(w string) bool { return len(text.Forms(w)) > 0 }) {
			l.add("stem", a.Pos, "name %q of %q is in mode stem and none of its words has another form", a.Text, s.ID)
		}
		sure := slices.IndexFunc(s.Sure, func(x string) bool { return text.Fold(x) == key })
		if sure >= 0 {
			used[sure] = short(key) || l.words.What(key) != ""
		}
		l.meaning(s, a, key, sure >= 0)
	}
	for i, x := range s.Sure {
		if !used[i] {
			l.add("sure", s.Pos, "%q under sure of %q is no name of it that is short, an English word, a first name or a place", x, s.ID)
		}
	}
}

// meaning looks for a short name, and for one that is also a word, without a guard.
func (l *linter) meaning(s *Skill, a Alias, key string, sure bool) {
	guarded := a.Mode == Exact || len(a.Near) > 0
	if short(key) {
		switch {
		case !guarded:
			l.add("short", a.Pos, "name %q of %q has one or two letters: want mode exact or near", a.Text, s.ID)
		case len(s.No) == 0 && !sure:
			l.add("short", a.Pos, "name %q of %q has one or two letters: want a line under no that shows it refused", a.Text, s.ID)
		}
		return
	}
	if s.Kind != Technology && s.Kind != Certification || sure {
		return // what people can do is called by ordinary words
	}
	what := l.words.What(key)
	switch {
	case what == "":
	case !guarded && len(a.NotNear) == 0:
		l.add("word", a.Pos, "name %q of %q is also %s: want mode exact, near or not_near, or the name under sure", a.Text, s.ID, what)
	case len(s.No) == 0:
		l.add("word", a.Pos, "name %q of %q is also %s: want a line under no that shows it refused", a.Text, s.ID, what)
	}
}

// findable reports whether a skill has an alias that can be found: then its name
// may be one that only people read, as its makers write it (Connect:Direct).
func findable(s *Skill) bool {
	return slices.ContainsFunc(s.Aliases, func(a Alias) bool { return never(a) == "" })
}

// short reports whether a folded name has one or two letters.
func short(key string) bool { return utf8.RuneCountInString(strings.ReplaceAll(key, " ", "")) <= 2 }

// never returns why a name can never be found, or nothing.
func never(a Alias) string {
	tokens := text.Split(nil, a.Text)
	for _, t := range tokens {
		if t.Shape&text.Address != 0 {
			return "addresses are passed over"
		}
	}
	first, last := tokens[0], tokens[len(tokens)-1]
	if a.Mode == Exact && (first.Start > 0 || last.End < len(a.Text)) {
		return "in mode exact signs at its ends must be part of its words"
	}
	for _, t := range tokens[1:] {
		if !t.Sep.Joins() {
			return "no name runs across a sign that parts words"
		}
	}
	return ""
}
