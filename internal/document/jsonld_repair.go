package document

import "strings"

// repairedJSON returns src with what people do wrong in JSON put right:
// comments, commas before a closing bracket, quotes inside of strings, escapes
// that do not exist. Each byte keeps its place.
func repairedJSON(src string) string {
	b := []byte(src)
	comma := -1 // the last one, as long as only white space follows
	blank := func(from, to int) {
		for ; from < to; from++ {
			b[from] = ' '
		}
	}
	for at := 0; at < len(b); at++ {
		switch c := b[at]; {
		case c <= ' ':
			continue
		case c == '"':
			at = repairString(b, at)
		case c == '/' || c == '<' || c == '-':
			if end := commentEnd(src, at); end > at {
				blank(at, end)
				at = end - 1
				continue
			}
		case c == ',':
			if comma >= 0 {
				b[comma] = ' '
			}
			comma = at
			continue
		case (c == '}' || c == ']') && comma >= 0:
			b[comma] = ' '
		}
		comma = -1
	}
	return string(b)
}

// commentEnd returns where a comment that starts at at ends, at if there is
// none. Those of HTML hide nothing: only their marks are left out.
func commentEnd(src string, at int) int {
	rest := src[at:]
	switch {
	case strings.HasPrefix(rest, "//"):
		if n := strings.IndexByte(rest, '\n'); n >= 0 {
			return at + n
		}
		return len(src)
	case strings.HasPrefix(rest, "/*"):
		if n := strings.Index(rest, "*/"); n >= 0 {
			return at + n + len("*/")
		}
		return len(src)
	case strings.HasPrefix(rest, "<!--"):
		return at + len("<!--")
	case strings.HasPrefix(rest, "-->"):
		return at + len("-->")
	}
	return at
}

// repairString repairs the string that starts at at and returns where its last
// quote stands. A quote that no sign of JSON follows is inside of it.
func repairString(b []byte, at int) int {
	for i := at + 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
			if i < len(b) && strings.IndexByte(`"\/bfnrtu`, b[i]) < 0 {
				b[i-1] = ' '
			}
		case '"':
			next := i + 1
			for next < len(b) && b[next] <= ' ' && next-i < maxGapJSON {
				next++
			}
			if next == len(b) || strings.IndexByte(",:}]", b[next]) >= 0 {
				return i
			}
			b[i] = '\''
		}
	}
	return len(b)
}

// maxGapJSON bounds the white space that is looked over again and again.
const maxGapJSON = 256
