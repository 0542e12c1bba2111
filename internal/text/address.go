package text

import "strings"

// markAddress marks the last token, and those before it in the same word, when
// what joins it to them makes the word a web or mail address.
func markAddress(tokens []Token, s string) {
	n := len(tokens) - 1
	if n == 0 {
		return
	}
	a, b := &tokens[n-1], &tokens[n]
	gap := s[a.End:b.Start]
	switch {
	case a.Shape&Address != 0 && !strings.ContainsAny(gap, " \t\r\n<>\""): // it goes on
	case gap == "://", gap == "@", gap == ".", gap == "/":
		if gap == "." && !(b.End < len(s) && s[b.End] == '/' && topDomain(s[b.Start:b.End])) && s[a.Start:a.End] != "www" {
			return
		}
		if gap == "/" && !(a.Sep == SepDot && topDomain(s[a.Start:a.End])) {
			return
		}
		start := a.Start
		for start > 0 && s[start-1] > ' ' && s[start-1] != '(' && s[start-1] != '<' {
			start--
		}
		for i := n - 1; i >= 0 && tokens[i].Start >= start; i-- {
			tokens[i].Shape |= Address
		}
	default:
		return
	}
	b.Shape |= Address
}

// topDomain reports whether w is a top level domain that people's pages have.
func topDomain(w string) bool {
	switch w {
	case "com", "org", "net", "io", "dev", "ai", "me", "co", "uk", "de", "fr", "eu", "app", "edu", "gov", "info", "ua", "in", "ca", "au", "nl", "ch", "at", "pl", "es", "it":
		return true
	}
	return false
}
