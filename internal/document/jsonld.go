package document

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of the JSON that is read from a page.
const (
	maxJSONDepth = 64
	maxJSONNodes = 100000
)

// jsonValue is a JSON value with its place.
type jsonValue struct {
	start   int    // offset in the file
	literal string // of a string, a number or a word, as it stands there
	text    string // of a string, decoded; else literal
	fields  []jsonField
	items   []jsonValue
}

type jsonField struct {
	name  string
	at    int // offset of the name in the file; 0: not known
	value jsonValue
}

// field returns the first field called name, and whether there is one.
func (v *jsonValue) field(name string) (*jsonValue, bool) {
	for i := range v.fields {
		if v.fields[i].name == name {
			return &v.fields[i].value, true
		}
	}
	return nil, false
}

// isType reports whether v is an object of the schema.org type name, alone or
// among others.
func (v *jsonValue) isType(name string) bool {
	kind, ok := v.field("@type")
	if !ok {
		return false
	}
	names := kind.items
	if len(names) == 0 {
		names = []jsonValue{*kind}
	}
	for _, n := range names {
		local := n.text[strings.LastIndexAny(n.text, "/:#")+1:]
		if strings.EqualFold(local, name) {
			return true
		}
	}
	return false
}

var errTooMuchJSON = errors.New("too deep or too much")

// parseJSON reads the JSON in src[start:end]. Pages often have raw line breaks
// in strings, or a comment around the whole.
func parseJSON(src string, start, end int) (jsonValue, error) {
	return parseJSONAt(src[start:end], start)
}

// parseJSONAt reads the JSON in s, which stands at offset start of the file.
func parseJSONAt(s string, start int) (jsonValue, error) {
	const cdata = "<![CDATA["
	if n := strings.Index(s, cdata); n >= 0 {
		s, start = s[n+len(cdata):], start+n+len(cdata)
	}
	if n := strings.IndexAny(s, "{["); n > 0 {
		s, start = s[n:], start+n
	}
	plain := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' ' // also one byte: the offsets stay
		}
		return r
	}, s)
	p := jsonParser{src: plain, base: start, dec: json.NewDecoder(strings.NewReader(plain))}
	p.dec.UseNumber()
	return p.value(0)
}

type jsonParser struct {
	src   string
	base  int // offset of src in the file
	dec   *json.Decoder
	nodes int
}

func (p *jsonParser) value(depth int) (jsonValue, error) {
	if p.nodes++; depth > maxJSONDepth || p.nodes > maxJSONNodes {
		return jsonValue{}, errTooMuchJSON
	}
	before := int(p.dec.InputOffset())
	before += len(p.src[before:]) - len(strings.TrimLeft(p.src[before:], " ,:"))
	token, err := p.dec.Token()
	if err != nil {
		return jsonValue{}, err
	}
	v := jsonValue{start: p.base + before, literal: p.src[before:p.dec.InputOffset()]}
	switch token := token.(type) {
	case json.Delim:
		v.literal = ""
		if err := p.members(&v, token == '{', depth); err != nil {
			return jsonValue{}, err
		}
	case string:
		v.text = token
	default:
		v.text = v.literal
	}
	return v, nil
}

// members reads an object or an array to its end.
func (p *jsonParser) members(v *jsonValue, object bool, depth int) error {
	for p.dec.More() {
		var name string
		if object {
			token, err := p.dec.Token()
			if err != nil {
				return err
			}
			name, _ = token.(string) // the decoder lets nothing else through
		}
		member, err := p.value(depth + 1)
		if err != nil {
			return err
		}
		if object {
			v.fields = append(v.fields, jsonField{name: name, value: member})
		} else {
			v.items = append(v.items, member)
		}
	}
	_, err := p.dec.Token()
	return err
}

// places returns the function from offsets of v.text, which must ascend from
// call to call, to offsets of the file.
func (v *jsonValue) places() func(int) int {
	raw, decoded := 1, 0 // after the quote
	return func(at int) int {
		for decoded < at && raw < len(v.literal)-1 {
			r, width := unquoteRune(v.literal[raw:])
			decoded += utf8.RuneLen(r)
			raw += width
		}
		return v.start + raw
	}
}

// unquoteRune returns the first code point of the inside of a JSON string, and
// how many bytes it takes there.
func unquoteRune(s string) (rune, int) {
	if s[0] != '\\' || len(s) < 2 {
		r, width := utf8.DecodeRuneInString(s)
		return r, width
	}
	if s[1] != 'u' {
		return ' ', 2 // all others stand for one byte
	}
	r := hexRune(s)
	if utf16.IsSurrogate(r) {
		if len(s) > 6 {
			if pair := utf16.DecodeRune(r, hexRune(s[6:])); pair != utf8.RuneError {
				return pair, 12
			}
		}
		r = utf8.RuneError
	}
	return r, min(6, len(s))
}

// hexRune returns the code point of an escape such as \u20ac, or U+FFFD.
func hexRune(s string) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	return rune(n)
}
