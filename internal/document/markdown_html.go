package document

import (
	"html"
	"strings"

	"skillmatch/internal/text"
)

// HTML inside Markdown: tags and comments are not shown, so they are hidden
// passages; what stands between tags is text like any other.

// hiddenElement hides a comment, script or style that starts a line, over as
// many lines as it takes. It returns where to read on, or 0 if there is none.
func (m *markdown) hiddenElement(at, end int) int {
	closing, skip := "", 0
	switch rest := m.s[at:end]; {
	case strings.HasPrefix(rest, "<!--"):
		closing, skip = "-->", len("<!") // "<!-->" is a whole comment
	case rest == "<script" || hasTag(rest, "<script"):
		closing, skip = "</script>", len("<script")
	case rest == "<style" || hasTag(rest, "<style"):
		closing, skip = "</style>", len("<style")
	default:
		return 0
	}
	m.close()
	n := indexFold(m.s[at+skip:], closing)
	if n < 0 {
		m.hide(at, len(m.s))
		m.d.warn("unclosed-markup", "the page shows nothing after "+m.s[at:at+max(skip, len("<!--"))]+", which is never closed")
		return len(m.s)
	}
	stop := at + skip + n + len(closing)
	m.hide(at, stop)
	return stop
}

// indexFold is strings.Index for an ASCII needle in any case, whose first byte is no letter.
func indexFold(s, needle string) int {
	for at := 0; ; {
		n := strings.IndexByte(s[at:], needle[0])
		if n < 0 || at+n+len(needle) > len(s) {
			return -1
		}
		at += n
		if strings.EqualFold(s[at:at+len(needle)], needle) {
			return at
		}
		at++
	}
}

// angle reads a comment, a tag or an address in angle brackets, and returns
// where to read on, or at if there is none.
func (in *inline) angle(at int) int {
	m, s := in.m, in.m.s[:in.end]
	if strings.HasPrefix(s[at:], "<!--") {
		if in.noComment {
			return at
		}
		n := strings.Index(s[at+len("<!"):], "-->")
		if n < 0 {
			in.noComment = true
			return at
		}
		stop := at + len("<!") + n + len("-->")
		m.hide(at, stop)
		return stop
	}
	n := strings.IndexAny(s[at+1:], "<>")
	if n < 0 || s[at+1+n] != '>' {
		return at
	}
	inside, stop := s[at+1:at+1+n], at+n+2
	if url := autolink(inside); url != "" {
		in.shown = true
		m.d.Links = append(m.d.Links, Link{URL: url, At: text.Span{Start: at + 1, End: stop - 1}})
		return stop
	}
	if !isTag(inside) {
		return at
	}
	in.anchorTag(inside, at, stop)
	if from, to := altOf(inside); to > from { // the words of a picture are shown where it is not
		m.hide(at, at+1+from)
		m.hide(at+1+to, stop)
		in.shown = true
		return stop
	}
	m.hide(at, stop)
	return stop
}

// altOf returns where in the inside of an image tag its words stand.
func altOf(tag string) (from, to int) {
	if len(tag) < len("img ") || !strings.EqualFold(tag[:len("img")], "img") || tag[3] > ' ' {
		return 0, 0
	}
	at, n := attribute(tag, "alt")
	return at, at + n
}

// attribute returns where the value of an attribute stands among those of a
// tag, and its length.
func attribute(tag, key string) (at, n int) {
	for {
		equal := strings.IndexByte(tag[at:], '=')
		if equal < 0 {
			return 0, 0
		}
		at += equal + 1
		start := at - 1 - len(key)
		named := start > 0 && tag[start-1] <= ' ' && strings.EqualFold(tag[start:at-1], key)
		if at == len(tag) {
			return 0, 0
		}
		if quote := tag[at]; quote == '"' || quote == '\'' {
			end := strings.IndexByte(tag[at+1:], quote)
			if end < 0 {
				return 0, 0
			}
			if named {
				return at + 1, end
			}
			at += end + 2
			continue
		}
		if named {
			end := strings.IndexAny(tag[at:], " \t\r\n/")
			if end < 0 {
				end = len(tag) - at
			}
			return at, end
		}
	}
}

// template hides a call of the program that makes the page: {{< icon >}},
// {% include head.html %}, {: .class }. It returns where to read on, or at if
// there is none.
func (in *inline) template(at int) int {
	s := in.m.s[:in.end]
	closing := ""
	switch {
	case in.noCall:
		return at
	case strings.HasPrefix(s[at:], "{{"):
		closing = "}}"
	case strings.HasPrefix(s[at:], "{%"):
		closing = "%}"
	case strings.HasPrefix(s[at:], "{:"), strings.HasPrefix(s[at:], "{."), strings.HasPrefix(s[at:], "{#"):
		closing = "}"
	default:
		return at
	}
	n := strings.Index(s[at:], closing)
	if n < 0 {
		in.noCall = true
		return at
	}
	stop := at + n + len(closing)
	in.m.hide(at, stop)
	return stop
}

// autolink returns the address that s, found in angle brackets, is, or "".
func autolink(s string) string {
	if strings.ContainsAny(s, " \t\r\n") {
		return ""
	}
	switch scheme, rest, found := strings.Cut(s, ":"); {
	case found && rest != "" && isScheme(scheme):
		return s
	case !found && strings.Count(s, "@") == 1 && !strings.HasPrefix(s, "@") && !strings.HasSuffix(s, "@"):
		return "mailto:" + s
	}
	return ""
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "http", "https", "mailto", "tel", "ftp":
		return true
	}
	return false
}

// isTag reports whether s, found in angle brackets, is the inside of a tag.
func isTag(s string) bool {
	s = strings.TrimPrefix(s, "/")
	name := s[:len(s)-len(strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"))]
	if name == "" || !isLetter(name[0]) {
		return false
	}
	rest := s[len(name):]
	return rest == "" || strings.IndexByte(" \t\r\n/", rest[0]) >= 0
}

// anchorTag makes a link of what stands between <a href="…"> and </a>.
func (in *inline) anchorTag(tag string, at, stop int) {
	name, attributes := tag, ""
	if n := strings.IndexAny(tag, " \t\r\n"); n >= 0 {
		name, attributes = tag[:n], tag[n:]
	}
	switch strings.ToLower(name) {
	case "a":
		in.href, in.anchor = hrefOf(attributes), stop
	case "/a":
		if in.href != "" {
			in.m.d.Links = append(in.m.d.Links, Link{URL: in.href, At: text.Span{Start: in.anchor, End: at}})
		}
		in.href = ""
	}
}

// hrefOf returns the address among the attributes of a tag, or "".
func hrefOf(attributes string) string {
	const key = "href"
	for at := 0; ; {
		n := strings.IndexByte(attributes[at:], '=')
		if n < 0 {
			return ""
		}
		at += n + 1
		if start := at - 1 - len(key); start < 0 || !strings.EqualFold(attributes[start:at-1], key) {
			continue
		}
		value := strings.TrimLeft(attributes[at:], " ")
		if quoted := strings.TrimLeft(value, `"'`); len(quoted) < len(value) {
			value, _, _ = strings.Cut(value[1:], value[:1])
		} else {
			value, _, _ = strings.Cut(value, " ")
		}
		return html.UnescapeString(value)
	}
}
