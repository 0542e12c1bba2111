package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
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
	src := d.decodeText(data)
	switch {
	case isBlank(src):
		return &Error{Kind: Empty, Detail: "nothing but white space"}
	case len(src) > opt.MaxText:
		return tooLarge("the source", opt.MaxText, "--max-text")
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
	r.front(&root)
	for _, s := range jsonSections {
		list, ok := root.field(s.key)
		if !ok || len(list.items) == 0 {
			continue
		}
		r.heading(field{text: s.heading, at: list.start})
		for i := range list.items {
			r.member(s.key, &list.items[i])
		}
	}
	return r.out.finish()
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
	for _, s := range jsonSections {
		if list, ok := root.field(s.key); ok && len(list.items) > 0 && len(list.items[0].fields) > 0 {
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

// value writes a text; v.at is where its literal starts. What has no escape in
// it is taken from the file as it stands.
func (r *jsonResume) value(v field) {
	s := r.f.text[min(v.at, len(r.f.text)):]
	switch {
	case strings.HasPrefix(s, `"`) && strings.HasPrefix(s[1:], v.text):
		r.out.text(r.f, v.at+1, v.at+1+len(v.text))
	case strings.HasPrefix(s, `"`):
		r.escaped(v)
	default:
		r.out.words(r.f, v.at, v.text)
	}
}

// escaped writes a text whose literal has escapes, rune by rune.
func (r *jsonResume) escaped(v field) {
	end := v.at + 1
	lit := jsonValue{start: v.at, text: v.text}
	for end < len(r.f.text) && r.f.text[end] != '"' {
		if r.f.text[end] == '\\' {
			end++
		}
		end++
	}
	lit.literal = r.f.text[v.at:min(end+1, len(r.f.text))]
	at := lit.places()
	for from, c := range v.text {
		switch {
		case !isPlainRune(c):
			if c == '\n' || c == '\t' || c == ' ' || c == 0xA0 {
				r.out.sep(gapSpace)
			}
		default:
			r.out.put(r.f, at(from), v.text[from:from+utf8.RuneLen(c)])
		}
	}
}

// jsonText returns the text of a field of v, empty when there is none.
func jsonText(v *jsonValue, name string) field {
	if f, ok := v.field(name); ok && f.literal != "null" {
		return field{text: f.text, at: f.start}
	}
	return field{}
}

// jsonTexts returns the texts of an array.
func jsonTexts(v *jsonValue, name string) []field {
	f, ok := v.field(name)
	if !ok {
		return nil
	}
	var out []field
	for _, item := range f.items {
		out = append(out, field{text: item.text, at: item.start})
	}
	return out
}

// front writes who the resume is of.
func (r *jsonResume) front(root *jsonValue) {
	basics, ok := root.field("basics")
	if !ok {
		return
	}
	r.line(gapNone, jsonText(basics, "name"))
	r.line(gapNone, jsonText(basics, "label"))
	if mail := jsonText(basics, "email"); mail.text != "" {
		r.linked(mail, "mailto:"+mail.text)
	}
	r.out.sep(gapBar)
	r.write(jsonText(basics, "phone"))
	r.out.sep(gapBar)
	r.write(jsonText(basics, "url"))
	if place, ok := basics.field("location"); ok {
		for i, key := range []string{"address", "postalCode", "city", "region", "countryCode"} {
			if r.out.sep(gapComma); i == 0 {
				r.out.sep(gapBar)
			}
			r.write(jsonText(place, key))
		}
	}
	if profiles, ok := basics.field("profiles"); ok {
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
	if summary := jsonText(basics, "summary"); summary.text != "" {
		r.heading(field{text: "Summary", at: summary.at})
		r.line(gapNone, summary)
	}
}

// member writes one member of a section.
func (r *jsonResume) member(section string, v *jsonValue) {
	if len(v.fields) == 0 { // a text alone
		r.line(gapNone, field{text: v.text, at: v.start})
		return
	}
	title, org, place := field{}, jsonText(v, "name"), jsonText(v, "location")
	switch section {
	case "work":
		title = jsonText(v, "position")
		if org.text == "" {
			org = jsonText(v, "company") // as it was before version 1
		}
	case "volunteer":
		title, org = jsonText(v, "position"), jsonText(v, "organization")
	case "projects":
		title, org = org, jsonText(v, "entity")
	case "education":
		r.study(v)
		return
	case "skills", "interests":
		values := jsonTexts(v, "keywords")
		if level := jsonText(v, "level"); level.text != "" {
			values = append(values, level)
		}
		r.labelled(jsonText(v, "name"), values)
		return
	case "languages":
		r.labelled(jsonText(v, "language"), []field{jsonText(v, "fluency")})
		return
	case "references":
		r.labelled(jsonText(v, "name"), []field{jsonText(v, "reference")})
		return
	default:
		r.dated(section, v)
		return
	}
	r.entry(title, org, jsonText(v, "startDate"), jsonText(v, "endDate"), place)
	r.more(v)
}

// more writes what stands below the header of an entry.
func (r *jsonResume) more(v *jsonValue) {
	r.line(gapBar, jsonTexts(v, "roles")...)
	for _, key := range []string{"url", "description", "summary"} {
		r.line(gapNone, jsonText(v, key))
	}
	for _, h := range jsonTexts(v, "highlights") {
		r.item(h)
	}
	if words := jsonTexts(v, "keywords"); len(words) > 0 {
		r.line(gapComma, words...)
	}
}

// study writes a time of study.
func (r *jsonResume) study(v *jsonValue) {
	r.out.sep(gapPara)
	r.write(jsonText(v, "studyType"))
	r.out.sep(gapComma)
	r.write(jsonText(v, "area"))
	r.out.sep(gapBar)
	r.write(jsonText(v, "institution"))
	r.out.sep(gapBar)
	r.dates(jsonText(v, "startDate"), jsonText(v, "endDate"))
	r.out.sep(gapLine)
	r.line(gapNone, jsonText(v, "url"))
	r.line(gapComma, jsonTexts(v, "courses")...)
}

// dated writes what has one date: an award, a certificate, a publication.
func (r *jsonResume) dated(section string, v *jsonValue) {
	name, by, date := jsonText(v, "name"), jsonText(v, "issuer"), jsonText(v, "date")
	switch section {
	case "awards":
		name, by = jsonText(v, "title"), jsonText(v, "awarder")
	case "publications":
		by, date = jsonText(v, "publisher"), jsonText(v, "releaseDate")
	}
	r.line(gapBar, name, by, date)
	r.line(gapNone, jsonText(v, "url"))
	r.line(gapNone, jsonText(v, "summary"))
}
