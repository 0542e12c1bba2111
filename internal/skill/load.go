package skill

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"path"
	"slices"

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
	l := loader{byID: map[string]int{}, retired: map[string]yamlx.Pos{}, hash: sha256.New()}
	for i, src := range append([]Source{base}, overlays...) {
		l.overlay = i > 0
		if err := l.source(src); err != nil {
			return nil, err
		}
	}
	kept := l.kept()
	if err := fits(kept); err != nil {
		return nil, err
	}
	return NewTaxonomy(kept, hex.EncodeToString(l.hash.Sum(nil))), nil
}

// Hash returns the hash that Load gives the taxonomy, without parsing a file.
func Hash(base Source, overlays ...Source) (string, error) {
	h := sha256.New()
	for i, src := range append([]Source{base}, overlays...) {
		files, err := src.skillFiles(i > 0)
		if err != nil {
			return "", err
		}
		for _, f := range files {
			data, _, err := src.Read(f)
			if err != nil {
				return "", err
			}
			HashFile(h, f, data)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Files lists the skill files of a source in order.
func (s Source) Files() ([]string, error) { return s.glob("skills/*.yaml") }

// skillFiles lists the skill files of the built-in taxonomy or of an overlay,
// which may hold them directly and must hold something.
func (s Source) skillFiles(overlay bool) ([]string, error) {
	files, err := s.Files()
	if err != nil || !overlay {
		return files, err
	}
	for _, pattern := range []string{"*.yml", "skills/*.yml", "roles/*.yml"} {
		other, err := s.glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(other) > 0 {
			return nil, fmt.Errorf("%s: files of a taxonomy end in .yaml", path.Join(s.Name, other[0]))
		}
	}
	top, err := s.glob("*.yaml")
	if err != nil {
		return nil, err
	}
	roles, err := s.glob("roles/*.yaml")
	if err != nil {
		return nil, err
	}
	if files = append(top, files...); len(files)+len(roles) == 0 {
		return nil, fmt.Errorf("%s: no taxonomy files: want *.yaml, skills/*.yaml or roles/*.yaml", s.Name)
	}
	return files, nil
}

// Whole reports whether s is a taxonomy of its own and not an overlay: it has
// skills/*.yaml and no YAML at its top.
func (s Source) Whole() (bool, error) {
	own, err := s.Files()
	if err != nil || len(own) == 0 {
		return false, err
	}
	top, err := s.glob("*.yaml")
	return len(top) == 0, err
}

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
	retired map[string]yamlx.Pos // where an overlay says so
	hash    hash.Hash
}

func (l *loader) source(src Source) error {
	files, err := src.skillFiles(l.overlay)
	if err != nil {
		return err
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
func HashFile(h hash.Hash, name string, data []byte) {
	fmt.Fprintf(h, "%s %d\n", name, len(data)) // a hash never returns an error
	h.Write(data)
}

func (l *loader) file(name string, data []byte) error {
	root, err := yamlx.Parse(name, data)
	if err != nil {
		return err
	}
	var category string
	fields := l.fileFields(&category)
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
		l.skills[i].Category = cmp.Or(l.skills[i].Category, category)
	}
	return nil
}

// fileFields returns the readers of a file's fields; schema/skill.json and
// schema/overlay.json list the same ones.
func (l *loader) fileFields(category *string) map[string]func(yamlx.Node) error {
	fields := map[string]func(yamlx.Node) error{
		"category": yamlx.Into(category),
		"skills": func(n yamlx.Node) error {
			return eachOf(n, func(m yamlx.Node) error {
				s, err := readSkill(m, l.overlay)
				if err != nil {
					return err
				}
				return l.add(s)
			})
		},
	}
	if l.overlay {
		fields["change"] = l.change
		fields["retire"] = l.retire
	}
	return fields
}

func (l *loader) add(s *Skill) error {
	if at, ok := l.retired[s.ID]; ok {
		return s.Pos.Errorf("skill %q is retired in %s: ids are never used again", s.ID, at)
	}
	if i, ok := l.byID[s.ID]; ok {
		return s.Pos.Errorf("skill %q stands already in %s; to change it use change:", s.ID, l.skills[i].Pos)
	}
	l.byID[s.ID] = len(l.skills)
	l.skills = append(l.skills, s)
	return nil
}
