package skill

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/yamlx"
	"skillmatch/taxonomy"
)

// The schemas list the fields that the loader reads, no more and no fewer.
func TestSchemasListTheLoadersFields(t *testing.T) {
	type fields = map[string]func(yamlx.Node) error
	var category string
	var one string
	ours := skillFields(&Skill{})
	ours["category"] = yamlx.Into(&category) // readSkill adds it
	for _, tt := range []struct {
		name, schema, path string
		fields             fields
	}{
		{"a file of skills", "skill", "", (&loader{}).fileFields(&category)},
		{"a file of an overlay", "overlay", "", (&loader{overlay: true}).fileFields(&category)},
		{"a skill", "skill", "$defs skill", skillFields(&Skill{})},
		{"a skill of an overlay", "overlay", "$defs skill", ours},
		{"an alias", "skill", "$defs alias anyOf 1", aliasFields(&Alias{})},
		{"a change", "overlay", "$defs change", changeFields(&Skill{})},
		{"a role", "role", "", roleFields(&Role{})},
		{"a requirement", "role", "properties requirements items", requirementFields(&RoleRequirement{}, &one)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at := dig(t, parsed(t, tt.schema), tt.path)
			got := slices.Sorted(maps.Keys(at["properties"].(map[string]any)))
			if diff := cmp.Diff(slices.Sorted(maps.Keys(tt.fields)), got); diff != "" {
				t.Errorf("fields (-loader +schema):\n%s", diff)
			}
			if at["additionalProperties"] != false {
				t.Error("other fields are allowed")
			}
		})
	}
}

// All files that ship are valid, and so is an overlay that uses all there is.
func TestFilesAreValid(t *testing.T) {
	check := func(name, file string, data []byte) {
		root, err := yamlx.Parse(file, data)
		if err != nil {
			t.Fatal(err)
		}
		s := parsed(t, name)
		if err := newValidator(s).check(s, root); err != nil {
			t.Errorf("schema %s: %v", name, err)
		}
	}
	src := Source{FS: taxonomy.FS}
	for pattern, name := range map[string]string{"skills/*.yaml": "skill", "roles/*.yaml": "role"} {
		files, err := src.glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(err, files)
		}
		for _, f := range files {
			data, _, err := src.Read(f)
			if err != nil {
				t.Fatal(err)
			}
			check(name, f, data)
		}
	}
	check("overlay", "own.yaml", []byte("category: ours\nskills: [{id: frobdb, name: 3270, kind: technology, aliases: [frob, {text: Frob, mode: exact, near: [sql]}]}]\n"+
		"change: {mysql: {name: My, add_is: [sql], drop_aliases: [my sql], add_aliases: [{text: M}], typo: true}}\nretire: [sql]\n"))
}

func TestSchemasRefuse(t *testing.T) {
	for _, tt := range []struct{ name, schema, data, want string }{
		{"an unknown field", "skill", "category: a\nskills: [{id: a, nmae: A, name: A, kind: soft}]", `x.yaml:2:18: unknown field "nmae"`},
		{"no category", "skill", "skills: []", "x.yaml:1:1: no category"},
		{"an unknown kind", "skill", "category: a\nskills: [{id: a, name: A, kind: tool}]", "x.yaml:2:33: none of technology method certification soft language"},
		{"a bad id", "overlay", "retire: [A b]", "x.yaml:1:10: bad text"},
		{"both skill and any_of", "role", "id: a\nname: A\nrequirements: [{level: required, skill: a, any_of: [b]}]", "x.yaml:3:16: 2 of 2 fit"},
		{"a requirement of nothing", "role", "id: a\nname: A\nrequirements: []", "x.yaml:3:15: too few"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			root, err := yamlx.Parse("x.yaml", []byte(tt.data))
			if err != nil {
				t.Fatal(err)
			}
			s := parsed(t, tt.schema)
			if err := newValidator(s).check(s, root); err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
	if Schema("cue") != nil {
		t.Error("there is a schema of cues")
	}
}

func parsed(t *testing.T, name string) map[string]any {
	t.Helper()
	var s map[string]any
	if err := json.Unmarshal(Schema(name), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// dig follows keys and places, parted by spaces.
func dig(t *testing.T, at any, path string) map[string]any {
	t.Helper()
	for _, k := range strings.Fields(path) {
		switch x := at.(type) {
		case map[string]any:
			at = x[k]
		case []any:
			at = x[int(k[0]-'0')]
		}
	}
	m, ok := at.(map[string]any)
	if !ok {
		t.Fatalf("nothing at %q", path)
	}
	return m
}

// validator checks YAML against the keywords of JSON Schema that ours use.
type validator struct {
	root     map[string]any
	patterns map[string]*regexp.Regexp
}

func newValidator(root map[string]any) validator {
	return validator{root, map[string]*regexp.Regexp{}}
}

// matches reports whether s has a pattern, which is compiled once.
func (v validator) matches(pattern, s string) bool {
	if v.patterns[pattern] == nil {
		v.patterns[pattern] = regexp.MustCompile(pattern)
	}
	return v.patterns[pattern].MatchString(s)
}

func (v validator) check(s map[string]any, n yamlx.Node) error {
	for key, arg := range s {
		var err error
		switch key {
		case "$ref":
			def := v.root["$defs"].(map[string]any)[strings.TrimPrefix(arg.(string), "#/$defs/")]
			err = v.check(def.(map[string]any), n)
		case "type":
			if !hasType(n, arg) {
				err = n.Errorf("no %v", arg)
			}
		case "anyOf", "oneOf":
			fit, of := 0, arg.([]any)
			for _, one := range of {
				if v.check(one.(map[string]any), n) == nil {
					fit++
				}
			}
			if fit == 0 || key == "oneOf" && fit > 1 {
				err = n.Errorf("%d of %d fit", fit, len(of))
			}
		case "enum":
			if text, e := n.Text(); e != nil || !slices.Contains(arg.([]any), any(text)) {
				err = n.Errorf("none of %s", strings.Trim(fmt.Sprint(arg), "[]"))
			}
		case "pattern", "maxLength":
			text, e := n.Text()
			if e != nil || key == "pattern" && !v.matches(arg.(string), text) || key == "maxLength" && float64(len(text)) > arg.(float64) {
				err = n.Errorf("bad text")
			}
		case "items", "minItems":
			list, e := n.List()
			if e != nil {
				return e
			}
			if key == "minItems" && float64(len(list)) < arg.(float64) {
				return n.Errorf("too few")
			}
			for i := 0; key == "items" && err == nil && i < len(list); i++ {
				err = v.check(arg.(map[string]any), list[i])
			}
		case "properties", "additionalProperties", "required":
			err = v.fields(s, n)
		case "minimum", "description", "title", "$defs", "$schema":
		default:
			err = fmt.Errorf("keyword %s", key)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// fields checks a mapping.
func (v validator) fields(s map[string]any, n yamlx.Node) error {
	if !n.IsMap() {
		return n.Errorf("no object")
	}
	known, _ := s["properties"].(map[string]any)
	other := s["additionalProperties"]
	var seen []any
	err := n.Each(func(key string, k, value yamlx.Node) error {
		seen = append(seen, key)
		if p, ok := known[key].(map[string]any); ok {
			return v.check(p, value)
		}
		if p, ok := other.(map[string]any); ok {
			return v.check(p, value)
		}
		if other == false {
			return k.Errorf("unknown field %q", key)
		}
		return nil
	})
	if err != nil {
		return err
	}
	required, _ := s["required"].([]any)
	for _, key := range required {
		if !slices.Contains(seen, key) {
			return n.Errorf("no %s", key)
		}
	}
	return nil
}

// hasType reports whether a node has one of the types of a schema.
func hasType(n yamlx.Node, types any) bool {
	list, ok := types.([]any)
	if !ok {
		list = []any{types}
	}
	return slices.ContainsFunc(list, func(name any) bool {
		switch name {
		case "object":
			return n.IsMap()
		case "array":
			_, err := n.List()
			return err == nil
		case "integer":
			_, err := n.Int()
			return err == nil
		case "boolean":
			_, err := n.Bool()
			return err == nil
		}
		_, err := n.Text()
		return err == nil
	})
}
