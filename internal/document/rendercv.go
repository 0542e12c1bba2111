package document

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/yamlx"
)

// readRenderCV reads a resume in the YAML of RenderCV. Scalars are taken as they
// are written: NO is no truth value, 3.10 no number.
func readRenderCV(d *Document, data []byte, opt Options) *Error {
	src, problem := d.decodeSource(data, opt)
	if problem != nil {
		return problem
	}
	root, err := yamlx.Parse(d.Name, []byte(src))
	if err != nil {
		return yamlError(err)
	}
	cv, ok := yamlField(root, "cv")
	if !ok {
		if done, problem := readYAMLResume(d, src, root, opt); done {
			return problem
		}
	}
	if !ok || !cv.IsMap() {
		return &Error{
			Kind:   Unsupported,
			Detail: "YAML, but no resume: of YAML only the formats of RenderCV (cv, with name and sections), JSON Resume and YAMLResume are read",
			Hint:   "save it as PDF or text",
		}
	}
	r := &renderCV{f: newSourceFile(d.Name, src), record: record{out: newSourceText(d, opt)}}
	r.put = r.value
	if err := r.resume(cv); err != nil {
		return yamlError(err)
	}
	return r.out.finish()
}

// yamlError makes an *Error of what yamlx finds wrong.
func yamlError(err error) *Error {
	var e *yamlx.Error
	if !errors.As(err, &e) {
		return &Error{Kind: Damaged, Detail: err.Error()}
	}
	return &Error{Kind: Damaged, Detail: fmt.Sprintf("line %d: %s", e.Pos.Line, e.Msg)}
}

// yamlField returns a field of a mapping.
func yamlField(n yamlx.Node, name string) (value yamlx.Node, found bool) {
	if !n.IsMap() {
		return value, false
	}
	err := n.Each(func(key string, _, v yamlx.Node) error {
		if key == name {
			value, found = v, true
		}
		return nil
	})
	return value, found && err == nil
}

// renderCV writes the text of a resume in YAML.
type renderCV struct {
	record
	f *sourceFile
}

// offset returns where a value starts in the file.
func (r *renderCV) offset(n yamlx.Node) int {
	return yamlOffset(r.f, n)
}

// resume writes the front and the sections in the order of the file.
func (r *renderCV) resume(cv yamlx.Node) error {
	return cv.Each(func(key string, k, v yamlx.Node) error {
		switch key {
		case "name", "headline", "label":
			r.line(gapNone, r.field(v))
		case "email", "location", "phone", "website":
			values := []field{r.field(v)}
			if !v.IsText() {
				values = r.texts(cv, key)
			}
			for _, value := range values {
				r.out.sep(gapBar)
				url := ""
				if key == "email" {
					url = "mailto:" + value.text
				}
				r.linked(value, url)
				r.out.sep(gapBar)
			}
		case "custom_connections":
			list, err := v.List()
			if err != nil {
				return nil // of another shape: nothing is lost but a link
			}
			for _, n := range list {
				r.out.sep(gapBar)
				r.linked(r.get(n, "placeholder"), r.get(n, "url").text)
				r.out.sep(gapBar)
			}
		case "social_networks":
			return r.networks(v)
		case "sections":
			if !v.IsMap() {
				return nil
			}
			return v.Each(r.section)
		}
		return nil
	})
}

// networks writes names at sites.
func (r *renderCV) networks(v yamlx.Node) error {
	if isNull(v) {
		return nil
	}
	list, err := v.List()
	if err != nil {
		return err
	}
	r.out.sep(gapLine)
	for _, n := range list {
		network, user := r.get(n, "network"), r.get(n, "username")
		url := ""
		if base := latexLinks()[strings.ToLower(strings.ReplaceAll(network.text, " ", ""))]; base != "" && user.text != "" {
			url = base + user.text
		}
		r.write(network)
		r.out.sep(gapColon)
		r.linked(user, url)
		r.out.sep(gapBar)
	}
	return nil
}

// section writes a section: "work_experience" is headed Work Experience.
func (r *renderCV) section(key string, k, v yamlx.Node) error {
	r.heading(field{text: sectionTitle(key), at: r.offset(k)})
	if isNull(v) {
		return nil // a section that is still empty
	}
	list, err := v.List()
	if err != nil {
		return err
	}
	for _, n := range list {
		if err := r.member(n); err != nil {
			return err
		}
	}
	return nil
}

// sectionTitle makes the heading of a section of its key.
func sectionTitle(key string) string {
	if strings.ToLower(key) != key {
		return key
	}
	words := strings.Fields(strings.ReplaceAll(key, "_", " "))
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(words, " ")
}

// member writes one entry of a section, whose fields tell its kind.
func (r *renderCV) member(n yamlx.Node) error {
	if n.IsText() {
		r.line(gapNone, r.field(n))
		return nil
	}
	if !n.IsMap() {
		return n.Errorf("want an entry: a text or fields")
	}
	for _, key := range []string{"bullet", "number", "reversed_number"} {
		if v := r.get(n, key); v.text != "" {
			r.item(v)
			return nil
		}
	}
	if label := r.get(n, "label"); label.text != "" {
		r.labelled(label, []field{r.get(n, "details")})
		return nil
	}
	r.header(n)
	for _, key := range []string{"summary", "journal", "doi", "url", "gpa"} {
		r.line(gapNone, r.get(n, key))
	}
	r.line(gapComma, r.texts(n, "authors")...)
	for _, h := range r.texts(n, "highlights") {
		r.item(h)
	}
	return nil
}

// header writes what an entry is, where it was and when.
func (r *renderCV) header(n yamlx.Node) {
	title, org := r.get(n, "position"), r.get(n, "company")
	if institution := r.get(n, "institution"); institution.text != "" {
		org = institution
	}
	if title.text == "" {
		title = r.get(n, "name")
	}
	if title.text == "" {
		title = r.get(n, "title")
	}
	r.out.sep(gapPara)
	r.write(title)
	r.out.sep(gapBar)
	r.write(r.get(n, "degree"))
	r.out.sep(gapComma)
	r.write(r.get(n, "area"))
	r.out.sep(gapBar)
	r.write(org)
	r.out.sep(gapBar)
	if date := r.get(n, "date"); date.text != "" {
		r.write(date)
	} else {
		r.dates(r.get(n, "start_date"), r.get(n, "end_date"))
	}
	r.out.sep(gapBar)
	r.write(r.get(n, "location"))
	r.out.sep(gapLine)
}

// isNull reports whether a value is missing: nothing stands there, or null.
func isNull(n yamlx.Node) bool {
	_, err := n.Text()
	return n.IsText() && err != nil
}

// field returns a scalar, empty for anything else.
func (r *renderCV) field(n yamlx.Node) field {
	s, err := n.Text()
	if err != nil {
		return field{}
	}
	return field{text: s, at: r.offset(n)}
}

// get returns the scalar of a field of n, empty when there is none.
func (r *renderCV) get(n yamlx.Node, name string) field {
	if v, ok := yamlField(n, name); ok {
		return r.field(v)
	}
	return field{}
}

// texts returns the scalars of a field that is a list.
func (r *renderCV) texts(n yamlx.Node, name string) []field {
	v, ok := yamlField(n, name)
	if !ok {
		return nil
	}
	list, err := v.List()
	if err != nil {
		return []field{r.field(v)}
	}
	var out []field
	for _, m := range list {
		out = append(out, r.flat(m)...)
	}
	return out
}

// flat returns the texts of a member of a list. What was meant as one text is a
// mapping where a colon stands in it.
func (r *renderCV) flat(n yamlx.Node) []field {
	if n.IsText() {
		return []field{r.field(n)}
	}
	tree, err := yamlTree(r.f, n)
	if err != nil {
		return nil
	}
	return jsonFlat(&tree)
}
