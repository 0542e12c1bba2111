// Package yamlx reads YAML strictly and keeps the place of every value. It is
// the one home of the YAML library: one document a file, no anchors, no
// unknown or repeated fields, scalars taken as they are written.
package yamlx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"gopkg.in/yaml.v3"
)

// MaxBytes is the size above which Parse refuses a file: the library needs up
// to half a second for each megabyte.
const MaxBytes = 4 << 20

// Pos is a place in a YAML file; Line and Column are 1-based.
type Pos struct {
	File         string
	Line, Column int
}

// String gives p as file:line:column.
func (p Pos) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Error is a fault at a place in a file.
type Error struct {
	Pos Pos
	Msg string
}

// Error gives the place, then the fault.
func (e *Error) Error() string { return e.Pos.String() + ": " + e.Msg }

// Errorf returns an *Error at p.
func (p Pos) Errorf(format string, args ...any) error {
	return &Error{Pos: p, Msg: fmt.Sprintf(format, args...)}
}

// Node is a value with its place.
type Node struct {
	file string
	n    *yaml.Node
}

// libraryLine finds the line in the library's own messages, which carry no column.
var libraryLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// Parse reads the one document of a file. The error is an *Error.
func Parse(file string, data []byte) (Node, error) {
	at := Pos{File: file, Line: 1, Column: 1}
	if len(data) > MaxBytes {
		return Node{}, at.Errorf("larger than %d MB", MaxBytes>>20)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return Node{}, at.Errorf("empty")
		}
		m := libraryLine.FindStringSubmatch(err.Error())
		if m != nil && m[1] != "" {
			at.Line, _ = strconv.Atoi(m[1]) // digits by the expression
		}
		return Node{}, at.Errorf("%s", libraryLine.ReplaceAllString(err.Error(), ""))
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return Node{}, at.Errorf("more than one document")
	}
	root := Node{file, doc.Content[0]}
	return root, root.check(0)
}

// check refuses anchors and depth that no file of ours needs.
func (n Node) check(depth int) error {
	if depth > 20 {
		return n.Errorf("nested too deep")
	}
	if n.n.Kind == yaml.AliasNode || n.n.Anchor != "" {
		return n.Errorf("anchors and aliases are not allowed")
	}
	for _, c := range n.n.Content {
		if err := (Node{n.file, c}).check(depth + 1); err != nil {
			return err
		}
	}
	return nil
}

// Pos returns the place of n.
func (n Node) Pos() Pos { return Pos{n.file, n.n.Line, n.n.Column} }

// Errorf returns an *Error at n.
func (n Node) Errorf(format string, args ...any) error { return n.Pos().Errorf(format, args...) }

// IsText reports whether n is a scalar.
func (n Node) IsText() bool { return n.n.Kind == yaml.ScalarNode }

// IsMap reports whether n is a mapping.
func (n Node) IsMap() bool { return n.n.Kind == yaml.MappingNode }

// Text returns a scalar as it is written, without its quotes: NO is "NO", 3.10 is "3.10".
func (n Node) Text() (string, error) {
	if n.n.Kind != yaml.ScalarNode || n.n.Tag == "!!null" {
		return "", n.Errorf("want text")
	}
	return n.n.Value, nil
}

// Int returns a whole number of zero or more.
func (n Node) Int() (int, error) {
	v, err := strconv.Atoi(n.n.Value)
	if n.n.Kind != yaml.ScalarNode || err != nil || v < 0 {
		return 0, n.Errorf("want a whole number")
	}
	return v, nil
}

// Bool returns true or false.
func (n Node) Bool() (bool, error) {
	switch {
	case n.n.Kind == yaml.ScalarNode && n.n.Value == "true":
		return true, nil
	case n.n.Kind == yaml.ScalarNode && n.n.Value == "false":
		return false, nil
	}
	return false, n.Errorf("want true or false")
}

// List returns the members of a sequence.
func (n Node) List() ([]Node, error) {
	if n.n.Kind != yaml.SequenceNode {
		return nil, n.Errorf("want a list")
	}
	out := make([]Node, len(n.n.Content))
	for i, c := range n.n.Content {
		out[i] = Node{n.file, c}
	}
	return out, nil
}

// Texts returns the members of a sequence of scalars.
func (n Node) Texts() ([]string, error) {
	list, err := n.List()
	if err != nil {
		return nil, err
	}
	out := make([]string, len(list))
	for i, m := range list {
		if out[i], err = m.Text(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Each calls f for every field of a mapping, in the file's order. A field that
// stands twice is an error.
func (n Node) Each(f func(key string, k, v Node) error) error {
	if n.n.Kind != yaml.MappingNode {
		return n.Errorf("want fields")
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.n.Content); i += 2 {
		k, v := Node{n.file, n.n.Content[i]}, Node{n.file, n.n.Content[i+1]}
		key, err := k.Text()
		if err != nil {
			return err
		}
		if seen[key] {
			return k.Errorf("field %q stands twice", key)
		}
		seen[key] = true
		if err := f(key, k, v); err != nil {
			return err
		}
	}
	return nil
}

// Fields reads a mapping whose fields are all known: readers holds one function
// a field. An unknown field is an error.
func (n Node) Fields(readers map[string]func(Node) error) error {
	return n.Each(func(key string, k, v Node) error {
		read, ok := readers[key]
		if !ok {
			return k.Errorf("unknown field %q", key)
		}
		return read(v)
	})
}

// Into returns a reader for Fields that stores text in s.
func Into(s *string) func(Node) error {
	return func(n Node) (err error) { *s, err = n.Text(); return err }
}

// IntoList returns a reader for Fields that stores a list of texts in s.
func IntoList(s *[]string) func(Node) error {
	return func(n Node) (err error) { *s, err = n.Texts(); return err }
}

// IntoBool returns a reader for Fields that stores a truth value in b.
func IntoBool(b *bool) func(Node) error {
	return func(n Node) (err error) { *b, err = n.Bool(); return err }
}

// IntoInt returns a reader for Fields that stores a whole number in i.
func IntoInt(i *int) func(Node) error {
	return func(n Node) (err error) { *i, err = n.Int(); return err }
}
