package skill

import (
	"slices"

	"skillmatch/internal/yamlx"
)

// known returns the skill that an overlay names, by its id or one that it had.
func (l *loader) known(id string, at yamlx.Pos, what string) (*Skill, error) {
	if where, ok := l.retired[id]; ok {
		return nil, at.Errorf("skill %q is retired in %s already", id, where)
	}
	if i, ok := l.byID[id]; ok {
		return l.skills[i], nil
	}
	for _, s := range l.skills {
		if _, gone := l.retired[s.ID]; !gone && slices.Contains(s.Formerly, id) {
			return s, nil
		}
	}
	return nil, at.Errorf("no skill %q to %s", id, what)
}

// retire notes the skills that an overlay removes.
func (l *loader) retire(n yamlx.Node) error {
	return eachOf(n, func(m yamlx.Node) error {
		id, err := m.Text()
		if err != nil {
			return err
		}
		s, err := l.known(id, m.Pos(), "retire")
		if err != nil {
			return err
		}
		l.retired[s.ID] = m.Pos()
		return nil
	})
}

// kept returns the skills that no overlay has retired, without the edges to
// those that are gone.
func (l *loader) kept() []*Skill {
	if len(l.retired) == 0 {
		return l.skills
	}
	gone := func(id string) bool { _, ok := l.retired[id]; return ok }
	kept := slices.DeleteFunc(l.skills, func(s *Skill) bool { return gone(s.ID) })
	for _, s := range kept {
		for _, ids := range []*[]string{&s.Is, &s.Implies, &s.Close} {
			*ids = slices.DeleteFunc(*ids, gone)
		}
	}
	return kept
}

// change applies an overlay's changes: {id: {add_aliases: […], drop_is: […], name: …}}.
func (l *loader) change(n yamlx.Node) error {
	return n.Each(func(id string, k, v yamlx.Node) error {
		s, err := l.known(id, k.Pos(), "change")
		if err != nil {
			return err
		}
		return v.Fields(changeFields(s))
	})
}

// changeFields returns the readers of what an overlay changes in s;
// schema/overlay.json lists the same ones.
func changeFields(s *Skill) map[string]func(yamlx.Node) error {
	fields := map[string]func(yamlx.Node) error{
		"category": yamlx.Into(&s.Category),
		"name":     nameInto(&s.Name),
		"kind":     kindInto(&s.Kind),
		"typo":     yamlx.IntoBool(&s.Typo),
		"add_aliases": func(n yamlx.Node) error {
			more, err := readAliases(n)
			s.Aliases = append(s.Aliases, more...)
			return err
		},
		"drop_aliases": func(n yamlx.Node) error {
			return eachText(n, func(m yamlx.Node, drop string) error {
				before := len(s.Aliases)
				s.Aliases = slices.DeleteFunc(s.Aliases, func(a Alias) bool { return a.Text == drop })
				if len(s.Aliases) == before {
					return m.Errorf("skill %q has no alias %q to drop", s.ID, drop)
				}
				return nil
			})
		},
	}
	for name, list := range map[string]*[]string{
		"is": &s.Is, "implies": &s.Implies, "close": &s.Close, "formerly": &s.Formerly, "sure": &s.Sure, "yes": &s.Yes, "no": &s.No,
	} {
		fields["add_"+name] = func(n yamlx.Node) error {
			more, err := n.Texts()
			*list = append(*list, more...)
			return err
		}
		fields["drop_"+name] = func(n yamlx.Node) error {
			return eachText(n, func(m yamlx.Node, drop string) error {
				if !slices.Contains(*list, drop) {
					return m.Errorf("skill %q has no %q under %s to drop", s.ID, drop, name)
				}
				*list = slices.DeleteFunc(*list, func(x string) bool { return x == drop })
				return nil
			})
		}
	}
	return fields
}

// eachText calls f for each text of a list.
func eachText(n yamlx.Node, f func(m yamlx.Node, s string) error) error {
	return eachOf(n, func(m yamlx.Node) error {
		s, err := m.Text()
		if err != nil {
			return err
		}
		return f(m, s)
	})
}
