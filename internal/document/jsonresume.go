package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// jsonSections holds the sections of JSON Resume (version 1) in the order in
// which the text has them.
var jsonSections = []struct{ key, heading string }{
	{"work", "Experience"}, {"volunteer", "Volunteering"}, {"projects", "Projects"}, {"education", "Education"}, {"certificates", "Certifications"},
	{"publications", "Publications"}, {"awards", "Awards"}, {"skills", "Skills"}, {"languages", "Languages"}, {"interests", "Interests"},
	{"references", "References"},
}

// readJSONResume reads a resume in the format JSON Resume.
func readJSONResume(d *Document, data []byte, opt Options) *Error {
	src, problem := d.decodeSource(data, opt)
	if problem != nil {
		return problem
	}
	f := newSourceFile(d.Name, src)
	root, err := parseJSON(src, 0, len(src))
	if err != nil {
		return jsonError(f, err)
	}
	if !isJSONResume(&root) {
		return &Error{
			Kind:   Unsupported,
			Detail: "JSON, but no resume: of JSON only the format JSON Resume (basics, work, education, skills, …) is read",
			Hint:   "save it as PDF or text",
		}
	}
	r := &jsonResume{f: f, record: record{out: newSourceText(d, opt)}}
	r.put = r.value
	r.resume(&root)
	return r.out.finish()
}

// resume writes the front, the sections of the format in its order, and then
// what else the file holds in lists.
func (r *jsonResume) resume(root *jsonValue) {
	r.front(root)
	sections := make([]string, len(root.fields))
	for i, f := range root.fields {
		sections[i] = jsonSection(f.name)
	}
	for _, s := range jsonSections {
		for i, section := range sections {
			if section == s.key {
				r.section(s.key, s.heading, &root.fields[i].value)
			}
		}
	}
	for i := range root.fields {
		if f := &root.fields[i]; sections[i] == "" && len(f.value.items) > 0 && f.name != "profiles" {
			r.section("", sectionTitle(f.name), &f.value)
		}
	}
}

// section writes a section, whose value is a list most often.
func (r *jsonResume) section(key, heading string, v *jsonValue) {
	if len(v.items) == 0 && len(v.fields) == 0 {
		return
	}
	r.heading(field{text: heading, at: v.start})
	for i := range v.items {
		r.member(key, &v.items[i])
	}
	for i := range v.fields { // groups by name, as of skills
		f := &v.fields[i]
		if len(f.value.items) > 0 && len(f.value.items[0].fields) > 0 {
			r.line(gapNone, field{text: f.name, at: f.value.start})
			for j := range f.value.items {
				r.member(key, &f.value.items[j])
			}
			continue
		}
		r.labelled(field{text: f.name, at: f.value.start}, jsonList(&f.value))
	}
}

// jsonSection returns the section of the format that a file means by key.
func jsonSection(key string) string {
	const longest = 40 // bytes
	if len(key) > longest {
		return ""
	}
	switch key = foldKey(strings.ReplaceAll(key, " ", "")); key {
	case "experience", "workexperience", "professionalexperience", "employment", "jobs":
		return "work"
	case "volunteering":
		return "volunteer"
	case "certifications":
		return "certificates"
	}
	for _, s := range jsonSections {
		if s.key == key {
			return key
		}
	}
	return ""
}

// sniffJSONResume looks for the part that all such resumes start with, where the
// name of the file says nothing.
func sniffJSONResume(data []byte, ext string) bool {
	if ext != "" {
		return false
	}
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
	return bytes.HasPrefix(data, []byte("{")) && bytes.Contains(data[:min(len(data), 4096)], []byte(`"basics"`))
}

// isJSONResume reports whether a part of a resume stands in root.
func isJSONResume(root *jsonValue) bool {
	if basics, ok := root.field("basics"); ok && len(basics.fields) > 0 {
		return true
	}
	for i := range root.fields {
		f := &root.fields[i]
		if jsonSection(f.name) == "" {
			continue
		}
		if items := f.value.items; len(items) > 0 && len(items[0].fields) > 0 {
			return true
		}
	}
	return false
}

// jsonError says where the JSON breaks off.
func jsonError(f *sourceFile, err error) *Error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, errTooMuchJSON):
		return &Error{Kind: Limit, Detail: fmt.Sprintf("JSON of more than %d levels or %d values", maxJSONDepth, maxJSONNodes)}
	case errors.As(err, &syntax):
		at := max(int(syntax.Offset)-1, 0) // or one less, and white space before it
		for at < len(f.text) && f.text[at] <= ' ' {
			at++
		}
		line, _ := f.lines.position(at)
		return &Error{Kind: Damaged, Detail: fmt.Sprintf("line %d: %s", line, syntax.Error())}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Kind: Damaged, Detail: "the JSON ends too early"}
	}
	return &Error{Kind: Damaged, Detail: err.Error()}
}

// jsonResume writes the text of a resume in JSON.
type jsonResume struct {
	record
	f *sourceFile
}

// front writes who the resume is of.
func (r *jsonResume) front(root *jsonValue) {
	basics, ok := root.field("basics")
	if !ok {
		if basics, ok = root.field("personal"); !ok {
			basics = root
		}
	}
	r.line(gapNone, jsonText(basics, "name", "fullName"))
	r.line(gapNone, jsonText(basics, "label", "headline", "title"))
	if mail := jsonText(basics, "email"); mail.text != "" {
		r.linked(mail, "mailto:"+mail.text)
	}
	r.out.sep(gapBar)
	r.write(jsonText(basics, "phone"))
	r.out.sep(gapBar)
	r.write(jsonText(basics, "url", "website"))
	place, ok := basics.field("location")
	if !ok {
		place, ok = root.field("location")
	}
	if ok {
		r.out.sep(gapBar)
		if len(place.fields) == 0 {
			r.write(jsonScalar(place))
		}
		for _, key := range []string{"address", "postalCode", "city", "region", "country", "countryCode"} {
			r.write(jsonText(place, key))
			r.out.sep(gapComma)
		}
	}
	profiles, ok := basics.field("profiles")
	if !ok {
		profiles, ok = root.field("profiles")
	}
	if ok {
		for i := range profiles.items {
			p := &profiles.items[i]
			r.out.sep(gapLine)
			r.write(jsonText(p, "network"))
			r.out.sep(gapColon)
			r.linked(jsonText(p, "username"), jsonText(p, "url").text)
			r.out.sep(gapBar)
			r.write(jsonText(p, "url"))
		}
	}
	if summary := jsonText(basics, "summary", "about"); summary.text != "" {
		r.heading(field{text: "Summary", at: summary.at})
		r.line(gapNone, summary)
	}
}
