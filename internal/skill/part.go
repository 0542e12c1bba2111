package skill

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/yamlx"
)

// Part is one value of a skill and the place in a file that it came from.
type Part struct {
	Field string // as a skill's own entry calls it; what has no value of its own is "true" or "false"
	Text  string // of an alias with conditions its text alone
	Pos   yamlx.Pos
}

// Parts returns what a skill is made of, field by field in the order in which
// the files give it: the entry itself, then what overlays changed. Values that
// an overlay dropped or replaced are not among them. Files that do not hold the
// id are not parsed; the sources must have been loaded without an error before.
func Parts(id string, base Source, overlays ...Source) ([]Part, error) {
	p := parts{id: id}
	for i, src := range append([]Source{base}, overlays...) {
		files, err := src.skillFiles(i > 0)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			data, shown, err := src.Read(f)
			if err != nil {
				return nil, err
			}
			if !bytes.Contains(data, []byte(id)) {
				continue
			}
			if err := p.file(shown, data); err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(p.list, func(a, b Part) int { return cmp.Compare(a.order(), b.order()) })
	return p.list, nil
}

// partFields is the order in which parts are told; other fields come last.
var partFields = []string{"name", "kind", "category", "typo", "aliases", "sure", "is", "implies", "close", "formerly", "yes", "no"}

func (p Part) order() int {
	if i := slices.Index(partFields, p.Field); i >= 0 {
		return i
	}
	return len(partFields)
}

// parts gathers the parts of one skill.
type parts struct {
	id   string
	list []Part
}

func (p *parts) file(name string, data []byte) error {
	root, err := yamlx.Parse(name, data)
	if err != nil {
		return err
	}
	category, own := Part{Field: "category", Text: "custom"}, false
	err = root.Each(func(key string, _, v yamlx.Node) error {
		switch key {
		case "category":
			category.Pos = v.Pos()
			return yamlx.Into(&category.Text)(v)
		case "skills":
			return eachOf(v, func(n yamlx.Node) error {
				is, err := hasID(n, p.id)
				if err != nil || !is {
					return err
				}
				if own = true; category.Pos.File == "" {
					category.Pos = n.Pos()
				}
				return n.Each(func(key string, _, v yamlx.Node) error { return p.add(key, v) })
			})
		case "change":
			return v.Each(func(id string, _, v yamlx.Node) error {
				if id != p.id {
					return nil
				}
				return v.Each(func(key string, _, v yamlx.Node) error { return p.change(key, v) })
			})
		}
		return nil
	})
	if own {
		p.list = append(p.list, category)
	}
	return err
}

func hasID(n yamlx.Node, id string) (is bool, err error) {
	err = n.Each(func(key string, _, v yamlx.Node) error {
		if key != "id" {
			return nil
		}
		s, err := v.Text()
		is = s == id
		return err
	})
	return is, err
}

// add notes the values of a field.
func (p *parts) add(field string, v yamlx.Node) error {
	if field == "id" {
		return nil
	}
	if v.IsText() {
		s, err := v.Text()
		p.list = append(p.list, Part{field, s, v.Pos()})
		return err
	}
	return eachOf(v, func(n yamlx.Node) error {
		s, err := partText(n)
		p.list = append(p.list, Part{field, s, n.Pos()})
		return err
	})
}

// change applies a field of an overlay's change.
func (p *parts) change(field string, v yamlx.Node) error {
	if add, ok := strings.CutPrefix(field, "add_"); ok {
		return p.add(add, v)
	}
	if drop, ok := strings.CutPrefix(field, "drop_"); ok {
		gone, err := v.Texts()
		p.list = slices.DeleteFunc(p.list, func(x Part) bool { return x.Field == drop && slices.Contains(gone, x.Text) })
		return err
	}
	p.list = slices.DeleteFunc(p.list, func(x Part) bool { return x.Field == field })
	return p.add(field, v)
}

// partText returns a member of a list: a text, or the text of an alias with
// conditions.
func partText(n yamlx.Node) (s string, err error) {
	if n.IsText() {
		return n.Text()
	}
	err = n.Each(func(key string, _, v yamlx.Node) error {
		if key != "text" {
			return nil
		}
		return yamlx.Into(&s)(v)
	})
	return s, err
}
