package document

import (
	"strings"
	"unicode/utf8"
)

// The texts of values of a resume in JSON: which they are, and where each stands.

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

// jsonText returns the text of the first of the fields of v that has one.
func jsonText(v *jsonValue, names ...string) field {
	for _, name := range names {
		if f, ok := v.field(name); ok {
			if text := jsonScalar(f); text.text != "" {
				return text
			}
		}
	}
	return field{}
}

// jsonScalar returns the text of a value, empty for null, an array and an object.
func jsonScalar(v *jsonValue) field {
	if v.literal == "null" || v.text == "" {
		return field{}
	}
	return field{text: v.text, at: v.start}
}

// jsonTexts returns the texts of an array.
func jsonTexts(v *jsonValue, name string) []field {
	if f, ok := v.field(name); ok {
		return jsonList(f)
	}
	return nil
}

// jsonList returns the texts of a value: those of an array, whose members may be
// objects with a name, or a text alone.
func jsonList(v *jsonValue) []field {
	var out []field
	for i := range v.items {
		item := &v.items[i]
		if len(item.fields) > 0 {
			out = append(out, jsonFlat(item)...)
		} else if item.literal != "null" {
			out = append(out, field{text: item.text, at: item.start})
		}
	}
	if text := jsonScalar(v); len(v.items) == 0 && text.text != "" {
		out = append(out, text)
	}
	return out
}

// jsonFlat returns the texts of a member of a list of texts. In YAML "built this:
// fast" is a mapping: its key and its value are one text.
func jsonFlat(v *jsonValue) []field {
	if len(v.fields) == 0 {
		return jsonList(v)
	}
	if named := jsonText(v, "name", "title", "keyword", "text", "summary", "description"); named.text != "" {
		return []field{named}
	}
	var out []field
	for i := range v.fields {
		f := &v.fields[i]
		whole := field{text: f.name, at: f.at}
		if f.at == 0 {
			whole.at = f.value.start
		}
		if text := jsonScalar(&f.value); len(f.value.items) == 0 && text.text != "" {
			whole.text += ": " + text.text
		}
		out = append(out, whole)
		out = append(out, jsonList(&jsonValue{items: f.value.items})...)
	}
	return out
}
