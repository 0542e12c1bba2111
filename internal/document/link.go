package document

import (
	"strings"
	"unicode"

	"skillmatch/internal/text"
)

// appendBareLinks appends the web addresses that stand as such in s[from:to].
func appendBareLinks(links []Link, s string, from, to int) []Link {
	for at := from; at < to; {
		n := strings.IndexByte(s[at:to], ':')
		if n < 0 {
			break
		}
		at += n + 1
		if span, ok := bareLink(s, from, at-1, to); ok {
			links = append(links, Link{URL: s[span.Start:span.End], At: span})
			at, from = span.End, span.End
		}
	}
	return links
}

// bareLink returns the address around the colon at s[colon]; it lies within
// [from, to).
func bareLink(s string, from, colon, to int) (text.Span, bool) {
	if !strings.HasPrefix(s[colon:to], "://") {
		return text.Span{}, false
	}
	start := colon
	for _, scheme := range []string{"https", "http"} {
		if colon-len(scheme) >= from && strings.EqualFold(s[colon-len(scheme):colon], scheme) {
			start = colon - len(scheme)
			break
		}
	}
	if start == colon || start > from && isAlphanumeric(s[start-1]) {
		return text.Span{}, false
	}
	end := colon + len("://")
	open := 0 // parentheses of the address itself
	for end < to && isURLByte(s[end]) {
		if s[end] == '(' {
			open++
		} else if s[end] == ')' {
			if open == 0 {
				break
			}
			open--
		}
		end++
	}
	if n := strings.IndexFunc(s[colon:end], unicode.IsSpace); n >= 0 {
		end = colon + n // a no-break space, say
	}
	for end > colon+len("://") && strings.IndexByte(`.,:;!?'"*_~`, s[end-1]) >= 0 {
		end-- // punctuation of the sentence, emphasis of Markdown
	}
	return text.Span{Start: start, End: end}, end > colon+len("://")
}

// isURLByte reports whether c can stand in an address: no space, no control
// character, no bracket or quote that commonly surrounds one.
func isURLByte(c byte) bool {
	switch c {
	case '<', '>', '"', '`', '[', ']', '{', '}', '|', '\\', '^', 0x7f:
		return false
	}
	return c > ' '
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
