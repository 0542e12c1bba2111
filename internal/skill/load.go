package skill

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"skillmatch/internal/text"
	"skillmatch/internal/yamlx"
)

// Source is a tree of taxonomy files: the built-in one or a user's overlay.
type Source struct {
	Name string // stands before file names in messages; may be empty
	FS   fs.FS  // holds skills/*.yaml and roles/*.yaml; an overlay may hold *.yaml directly
}

// Load reads the built-in skills and lays the overlays over them, the later
// over the earlier. Errors are *yamlx.Error with file, line and column, or come
// from the file system.
func Load(base Source, overlays ...Source) (*Taxonomy, error) {
	l := loader{byID: map[string]int{}, hash: sha256.New()}
	for i, src := range append([]Source{base}, overlays...) {
		l.overlay = i > 0
		if err := l.source(src); err != nil {
			return nil, err
		}
	}
	kept := slices.DeleteFunc(l.skills, func(s *Skill) bool { return l.retired[s.ID] })
	return NewTaxonomy(kept, hex.EncodeToString(l.hash.Sum(nil))), nil
}

// Files lists the skill files of a source in order.
func (s Source) Files() ([]string, error) { return s.glob("skills/*.yaml") }

func (s Source) glob(pattern string) ([]string, error) {
	names, err := fs.Glob(s.FS, pattern)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	return names, nil
}

// Read returns the bytes of a file and the name to use for it in messages.
func (s Source) Read(name string) (data []byte, shown string, err error) {
	data, err = fs.ReadFile(s.FS, name)
	return data, path.Join(s.Name, name), err
}

type loader struct {
	overlay bool
	skills  []*Skill
	byID    map[string]int
	retired map[string]bool
	hash    interface {
		Write([]byte) (int, error)
		Sum([]byte) []byte
	}
}

func (l *loader) source(src Source) error {
	files, err := src.Files()
	if err != nil {
		return err
	}
	if l.overlay {
		top, err := src.glob("*.yaml")
		if err != nil {
			return err
		}
		roles, err := src.glob("roles/*.yaml")
		if err != nil {
			return err
		}
		if files = append(top, files...); len(files)+len(roles) == 0 {
			return fmt.Errorf("%s: no taxonomy files: want *.yaml, skills/*.yaml or roles/*.yaml", src.Name)
		}
	}
	for _, f := range files {
		data, shown, err := src.Read(f)
		if err != nil {
			return err
		}
		HashFile(l.hash, f, data)
		if err := l.file(shown, data); err != nil {
			return err
		}
	}
	return nil
}

// HashFile adds a file to a taxonomy's hash.
func HashFile(h interface{ Write([]byte) (int, error) }, name string, data []byte) {
	fmt.Fprintf(h, "%s %d\n", name, len(data)) // a hash never returns an error
	h.Write(data)
}

func (l *loader) file(name string, data []byte) error {
	root, err := yamlx.Parse(name, data)
	if err != nil {
		return err
	}
	var category string
	fields := map[string]func(yamlx.Node) error{
		"category": yamlx.Into(&category),
		"skills": func(n yamlx.Node) error {
			list, err := n.List()
			if err != nil {
				return err
			}
			for _, m := range list {
				s, err := readSkill(m)
				if err != nil {
					return err
				}
				if err := l.add(s); err != nil {
					return err
				}
			}
			return nil
		},
	}
	if l.overlay {
		fields["change"] = l.change
		fields["retire"] = l.retire
	}
	first := len(l.skills)
	if err := root.Fields(fields); err != nil {
		return err
	}
	if category == "" {
		if !l.overlay {
			return root.Errorf("no category")
		}
		category = "custom"
	}
	for i := first; i < len(l.skills); i++ {
		l.skills[i].Category = category
	}
	return nil
}

func (l *loader) add(s *Skill) error {
	if i, ok := l.byID[s.ID]; ok {
		return s.Pos.Errorf("skill %q stands already in %s; to change it use change:", s.ID, l.skills[i].Pos)
	}
	l.byID[s.ID] = len(l.skills)
	l.skills = append(l.skills, s)
	return nil
}

// known returns the place of a skill that an overlay names.
func (l *loader) known(id string, at yamlx.Pos) (*Skill, error) {
	i, ok := l.byID[id]
	if !ok {
		return nil, at.Errorf("no skill %q to change", id)
	}
	return l.skills[i], nil
}

func (l *loader) retire(n yamlx.Node) error {
	list, err := n.List()
	if err != nil {
		return err
	}
	for _, m := range list {
		id, err := m.Text()
		if err != nil {
			return err
		}
		if _, err := l.known(id, m.Pos()); err != nil {
			return err
		}
		if l.retired == nil {
			l.retired = map[string]bool{}
		}
		l.retired[id] = true
	}
	return nil
}

// change applies an overlay's change: {id: {add_aliases: […], drop_is: […], name: …}}.
func (l *loader) change(n yamlx.Node) error {
	return n.Each(func(id string, k, v yamlx.Node) error {
		s, err := l.known(id, k.Pos())
		if err != nil {
			return err
		}
		fields := map[string]func(yamlx.Node) error{
			"name": yamlx.Into(&s.Name),
			"kind": kindInto(&s.Kind),
			"typo": yamlx.IntoBool(&s.Typo),
			"add_aliases": func(n yamlx.Node) error {
				more, err := readAliases(n)
				s.Aliases = append(slices.Clone(s.Aliases), more...)
				return err
			},
			"drop_aliases": func(n yamlx.Node) error {
				drop, err := n.Texts()
				s.Aliases = slices.DeleteFunc(slices.Clone(s.Aliases), func(a Alias) bool { return slices.Contains(drop, a.Text) })
				return err
			},
		}
		for name, list := range map[string]*[]string{
			"is": &s.Is, "implies": &s.Implies, "close": &s.Close, "yes": &s.Yes, "no": &s.No,
		} {
			fields["add_"+name] = func(n yamlx.Node) error {
				more, err := n.Texts()
				*list = append(slices.Clone(*list), more...)
				return err
			}
			fields["drop_"+name] = func(n yamlx.Node) error {
				drop, err := n.Texts()
				*list = slices.DeleteFunc(slices.Clone(*list), func(x string) bool { return slices.Contains(drop, x) })
				return err
			}
		}
		return v.Fields(fields)
	})
}

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

func readSkill(n yamlx.Node) (*Skill, error) {
	s := &Skill{Pos: n.Pos()}
	err := n.Fields(map[string]func(yamlx.Node) error{
		"id":       yamlx.Into(&s.ID),
		"name":     yamlx.Into(&s.Name),
		"kind":     kindInto(&s.Kind),
		"aliases":  func(n yamlx.Node) (err error) { s.Aliases, err = readAliases(n); return err },
		"is":       yamlx.IntoList(&s.Is),
		"implies":  yamlx.IntoList(&s.Implies),
		"close":    yamlx.IntoList(&s.Close),
		"formerly": yamlx.IntoList(&s.Formerly),
		"typo":     yamlx.IntoBool(&s.Typo),
		"yes":      yamlx.IntoList(&s.Yes),
		"no":       yamlx.IntoList(&s.No),
	})
	switch {
	case err != nil:
		return nil, err
	case !validID(s.ID):
		return nil, s.Pos.Errorf("bad id %q: want lower case letters, digits and hyphens", s.ID)
	case text.Fold(s.Name) == "":
		return nil, s.Pos.Errorf("skill %q has no name", s.ID)
	case s.Kind == "":
		return nil, s.Pos.Errorf("skill %q has no kind", s.ID)
	}
	return s, nil
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
			a.Text, err = m.Text()
		} else {
			err = m.Fields(map[string]func(yamlx.Node) error{
				"text":     yamlx.Into(&a.Text),
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
			})
		}
		if err != nil {
			return nil, err
		}
		if text.Fold(a.Text) == "" {
			return nil, a.Pos.Errorf("an alias without letters or digits")
		}
		out = append(out, a)
	}
	return out, nil
}
