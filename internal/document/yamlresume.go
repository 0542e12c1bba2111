package document

import "skillmatch/internal/yamlx"

// readYAMLResume reads YAML that holds what JSON Resume holds: in its own shape,
// in that of YAMLResume, which has it under content, or with the same sections
// under other names. It reports false when it is none of these.
func readYAMLResume(d *Document, src string, root yamlx.Node, opt Options) (done bool, problem *Error) {
	f := newSourceFile(d.Name, src)
	tree, err := yamlTree(f, root)
	if err != nil {
		return true, yamlError(err)
	}
	if content, ok := tree.field("content"); ok && len(content.fields) > 0 {
		tree = *content
	}
	if !isJSONResume(&tree) {
		return false, nil
	}
	values := &renderCV{f: f, record: record{out: newSourceText(d, opt)}}
	r := &jsonResume{f: f, record: record{out: values.out, put: values.value}}
	r.resume(&tree)
	return true, r.out.finish()
}

// yamlTree returns YAML in the form of JSON. Scalars are as they are written. The
// error is that of a field that stands twice.
func yamlTree(f *sourceFile, n yamlx.Node) (jsonValue, error) {
	v := jsonValue{start: yamlOffset(f, n)}
	if n.IsText() {
		s, err := n.Text()
		if v.text, v.literal = s, s; err != nil { // null
			v.literal = "null"
		}
		return v, nil
	}
	if n.IsMap() {
		err := n.Each(func(key string, k, value yamlx.Node) error {
			member, err := yamlTree(f, value)
			v.fields = append(v.fields, jsonField{name: key, at: yamlOffset(f, k), value: member})
			return err
		})
		return v, err
	}
	list, err := n.List()
	for _, m := range list {
		member, problem := yamlTree(f, m)
		if problem != nil {
			return v, problem
		}
		v.items = append(v.items, member)
	}
	return v, err
}
