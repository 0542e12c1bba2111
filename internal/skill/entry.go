package skill

import (
	"slices"
	"strings"

	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

func kindInto(k *Kind) func(yamlx.Node) error {
	return func(n yamlx.Node) error {
		v, err := n.Text()
		if err != nil {
			return err
		}
		if !slices.Contains(Kinds, Kind(v)) {
			return n.Errorf("unknown kind %q: want one of technology, method, certification, soft, language", v)
		}
		*k = Kind(v)
		return nil
	}
}

// readSkill reads an entry; in an overlay it may have a category of its own.
func readSkill(n yamlx.Node, overlay bool) (*Skill, error) {
	s := &Skill{Pos: n.Pos()}
	fields := skillFields(s)
	if overlay {
		fields["category"] = yamlx.Into(&s.Category)
	}
	err := n.Fields(fields)
	switch {
	case err != nil:
		return nil, err
	case !validID(s.ID):
		return nil, s.Pos.Errorf("bad id %q: want lower case letters, digits and hyphens", s.ID)
	case s.Name == "":
		return nil, s.Pos.Errorf("skill %q has no name", s.ID)
	case s.Kind == "":
		return nil, s.Pos.Errorf("skill %q has no kind", s.ID)
	}
	return s, nil
}

// skillFields returns the readers of a skill's fields; schema/skill.json lists
// the same ones.
func skillFields(s *Skill) map[string]func(yamlx.Node) error {
	return map[string]func(yamlx.Node) error{
		"id":       yamlx.Into(&s.ID),
		"name":     nameInto(&s.Name),
		"kind":     kindInto(&s.Kind),
		"aliases":  func(n yamlx.Node) (err error) { s.Aliases, err = readAliases(n); return err },
		"is":       yamlx.IntoList(&s.Is),
		"implies":  yamlx.IntoList(&s.Implies),
		"close":    yamlx.IntoList(&s.Close),
		"formerly": yamlx.IntoList(&s.Formerly),
		"typo":     yamlx.IntoBool(&s.Typo),
		"sure":     yamlx.IntoList(&s.Sure),
		"yes":      yamlx.IntoList(&s.Yes),
		"no":       yamlx.IntoList(&s.No),
	}
}

// nameInto returns a reader of a name, which must hold something to be found and
// fit the compiled form.
func nameInto(name *string) func(yamlx.Node) error {
	return func(n yamlx.Node) error {
		v, err := n.Text()
		switch {
		case err != nil:
			return err
		case text.Fold(v) == "":
			return n.Errorf("a name without letters or digits")
		case len(v) > MaxName:
			return n.Errorf("a name of %d bytes: want at most %d", len(v), MaxName)
		}
		*name = v
		return nil
	}
}

func validID(id string) bool {
	return id != "" && strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func readAliases(n yamlx.Node) ([]Alias, error) {
	list, err := n.List()
	if err != nil {
		return nil, err
	}
	out := make([]Alias, 0, len(list))
	for _, m := range list {
		a := Alias{Mode: Fold, Pos: m.Pos()}
		if m.IsText() {
			err = nameInto(&a.Text)(m)
		} else if err = m.Fields(aliasFields(&a)); err == nil && a.Text == "" {
			err = m.Errorf("an alias without text")
		}
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// aliasFields returns the readers of an alias's fields; schema/skill.json lists
// the same ones.
func aliasFields(a *Alias) map[string]func(yamlx.Node) error {
	return map[string]func(yamlx.Node) error{
		"text":     nameInto(&a.Text),
		"near":     yamlx.IntoList(&a.Near),
		"not_near": yamlx.IntoList(&a.NotNear),
		"lang":     yamlx.Into(&a.Lang),
		"mode": func(n yamlx.Node) error {
			v, err := n.Text()
			if err == nil && v != string(Fold) && v != string(Exact) && v != string(Stem) {
				err = n.Errorf("unknown mode %q: want one of fold, exact, stem", v)
			}
			a.Mode = Mode(v)
			return err
		},
	}
}
