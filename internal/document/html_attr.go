package document

import (
	"html"
	"strings"
	"unicode/utf8"
)

// eachAttribute calls f for the attributes of a tag, of those with one key for
// the first. The tokenizer can read them too, but brings a table of all
// character references that would be built at each start of the program, for
// each of its processes: package html builds its own when it is first asked.
func eachAttribute(tag string, f func(key, value string)) {
	i := strings.IndexAny(tag, " \t\r\n\f/>")
	if i < 0 {
		return
	}
	var seen map[string]bool
	for rest := tag[i:]; ; {
		key, value, after, ok := nextAttribute(rest)
		if !ok {
			return
		}
		if rest = after; seen[key] {
			continue
		}
		if seen == nil {
			seen = map[string]bool{}
		}
		seen[key] = true
		f(key, unescapeAttribute(value))
	}
}

// nextAttribute reads the first attribute of s; ok is false when there is none.
func nextAttribute(s string) (key, value, rest string, ok bool) {
	const white = " \t\r\n\f"
	s = strings.TrimLeft(s, white+"/")
	if s == "" || s[0] == '>' {
		return "", "", "", false
	}
	end := 1 + upTo(s[1:], white+"/>=") // a name may begin with "="
	key, s = lowerKey(s[:end]), strings.TrimLeft(s[end:], white)
	if s == "" || s[0] != '=' {
		return key, "", s, true
	}
	s = strings.TrimLeft(s[1:], white)
	switch {
	case s == "":
		return key, "", "", true
	case s[0] == '"' || s[0] == '\'':
		value, rest, _ = strings.Cut(s[1:], s[:1])
	default:
		end := upTo(s, white+">")
		value, rest = s[:end], s[end:]
	}
	return key, strings.ReplaceAll(strings.ReplaceAll(value, "\r\n", "\n"), "\r", "\n"), rest, true
}

// upTo returns how much of s stands before the first of chars, all of it when
// there is none.
func upTo(s, chars string) int {
	if end := strings.IndexAny(s, chars); end >= 0 {
		return end
	}
	return len(s)
}

// unescapeAttribute decodes character references. In an attribute a name
// without a semicolon must be one as a whole, and no "=" may follow: addresses
// hold "&copy=1" and "&notify".
func unescapeAttribute(s string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&")
		if b.WriteString(before); !ok {
			return b.String()
		}
		name, most := referenceIn(after), 1 // characters of one reference; of what only begins with one there are more
		s = after[len(name):]
		closed := strings.HasSuffix(name, ";")
		switch {
		case name != "" && name[0] == '#' && !closed:
			name += ";" // package html wants it behind a single digit
		case closed:
			most = 2
		case strings.HasPrefix(s, "="):
			most = 0
		}
		if text := html.UnescapeString("&" + name); utf8.RuneCountInString(text) <= most {
			b.WriteString(text)
		} else {
			b.WriteString("&" + name)
		}
	}
}

// referenceIn returns the letters and digits, and the semicolon, that may be a
// character reference at the start of s.
func referenceIn(s string) string {
	end := 0
	in := isAlphanumeric
	if strings.HasPrefix(s, "#") {
		end, in = 1, func(c byte) bool { return c >= '0' && c <= '9' }
		if len(s) > 1 && s[1]|0x20 == 'x' {
			end, in = 2, func(c byte) bool { return isAlphanumeric(c) && (c <= '9' || c|0x20 <= 'f') }
		}
	}
	first := end
	for end < len(s) && in(s[end]) {
		end++
	}
	if end > first && end < len(s) && s[end] == ';' {
		end++
	}
	if end == first {
		return ""
	}
	return s[:end]
}

func lowerKey(s string) string {
	b := []byte(s)
	for i, c := range b {
		b[i] = lowerASCII(c)
	}
	return string(b)
}
