package document

import (
	"strings"
	"unicode"
)

// member writes one member of a section.
func (r *jsonResume) member(section string, v *jsonValue) {
	if len(v.fields) == 0 { // a text alone
		r.line(gapNone, jsonList(v)...)
		return
	}
	defer r.others(v)
	title, org, place := field{}, jsonText(v, "name"), jsonText(v, "location")
	switch section {
	case "work":
		title, org = jsonText(v, "position", "title", "role"), jsonText(v, "name", "company", "employer", "organization") // company: before version 1
	case "volunteer":
		title, org = jsonText(v, "position"), jsonText(v, "organization", "name")
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
		r.labelled(jsonText(v, "name", "category", "label"), values)
		return
	case "languages":
		r.labelled(jsonText(v, "language", "name"), []field{jsonText(v, "fluency", "level")})
		return
	case "references":
		r.labelled(jsonText(v, "name"), []field{jsonText(v, "reference")})
		return
	default:
		r.dated(section, v)
		return
	}
	r.entry(title, org, jsonText(v, "startDate", "start", "start_date"), jsonText(v, "endDate", "end", "end_date", "date", "dates"), place)
	r.more(v)
}

// more writes what stands below the header of an entry.
func (r *jsonResume) more(v *jsonValue) {
	r.line(gapBar, jsonTexts(v, "roles")...)
	for _, key := range []string{"url", "website", "description", "summary"} {
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
	r.write(jsonText(v, "studyType", "degree"))
	r.out.sep(gapComma)
	r.write(jsonText(v, "area"))
	r.out.sep(gapBar)
	r.write(jsonText(v, "institution", "school", "name"))
	r.out.sep(gapBar)
	r.dates(jsonText(v, "startDate", "start", "start_date"), jsonText(v, "endDate", "end", "end_date", "date", "dates"))
	r.out.sep(gapLine)
	r.line(gapNone, jsonText(v, "url", "website"))
	r.line(gapNone, jsonText(v, "score", "gpa"))
	r.line(gapNone, jsonText(v, "summary"))
	r.line(gapComma, jsonTexts(v, "courses")...)
}

// dated writes what has one date: an award, a certificate, a publication.
func (r *jsonResume) dated(section string, v *jsonValue) {
	name, by, date := jsonText(v, "name", "title"), jsonText(v, "issuer"), jsonText(v, "date")
	switch section {
	case "awards":
		name, by = jsonText(v, "title"), jsonText(v, "awarder")
	case "publications":
		by, date = jsonText(v, "publisher"), jsonText(v, "releaseDate")
	}
	r.line(gapBar, name, by, date)
	r.line(gapNone, jsonText(v, "url", "website"))
	r.line(gapNone, jsonText(v, "summary", "description"))
}

// others writes the texts of fields that the format does not have, and lists of
// what stands in the wild beside it.
func (r *jsonResume) others(v *jsonValue) {
	for i := range v.fields {
		f := &v.fields[i]
		if jsonKnown(f.name) {
			continue
		}
		switch {
		case len(f.value.items) > 0 && len(f.value.items[0].fields) > 0 && jsonText(&f.value.items[0], "position", "title", "company").text != "":
			for j := range f.value.items { // positions at one employer
				r.member("work", &f.value.items[j])
			}
		case len(f.value.items) > 0:
			r.line(gapComma, jsonList(&f.value)...)
		case len(f.value.fields) == 0 && isJSONText(&f.value):
			r.line(gapNone, field{text: f.value.text, at: f.value.start})
		}
	}
}

// isJSONText reports whether a value is a text with words in it: no address of a
// picture, no number.
func isJSONText(v *jsonValue) bool {
	return v.literal != "null" && v.literal != "true" && v.literal != "false" && strings.ContainsFunc(v.text, unicode.IsLetter)
}

// jsonKnown reports whether a field is one of the format, which is written in its
// place, or one that is no text.
func jsonKnown(name string) bool {
	switch name {
	case "name", "position", "title", "role", "company", "employer", "organization", "entity", "location", "startDate", "endDate", "start", "end", "start_date",
		"end_date", "date", "dates", "url", "website", "description", "summary", "highlights", "keywords", "roles", "studyType", "degree", "area", "institution",
		"school", "score", "gpa", "courses", "level", "language", "fluency", "reference", "issuer", "awarder", "publisher", "releaseDate", "category", "label",
		"id", "_id", "uuid", "image", "picture", "logo", "icon", "type", "color":
		return true
	}
	return false
}
