package document

import (
	"html"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// maxTitle bounds the title of a page that is looked at, in bytes.
const maxTitle = 1000

func (s *htmlScan) textToken(start, end int) {
	top := s.top()
	if top.script != noScript {
		s.scripts = append(s.scripts, htmlScript{top.script, start, end})
	}
	if top.tag.atom == atom.Title && s.title == "" {
		s.title = html.UnescapeString(s.src[start:min(end, start+maxTitle)])
	}
	if top.skip {
		return
	}
	if top.look.out || top.look.unseen {
		s.leaveOut(start, end)
		return
	}
	s.text(s.src[start:end], start)
}

// text adds what a browser shows of raw, which stands at offset base: white
// space collapsed, no-break spaces too, entities resolved, and nothing of the
// characters that have no width.
func (s *htmlScan) text(raw string, base int) {
	pre := s.top().pre
	for at := 0; at < len(raw) && s.nodes <= maxHTMLNodes; {
		switch c := raw[at]; {
		case c == '\n' && pre:
			s.lineBreak()
			at++
		case c <= ' ' || c == 0x7f:
			s.space = true
			at++
		case c == '&':
			end := entityEnd(raw, at)
			if end == at+1 {
				s.piece("&", base+at)
			} else {
				s.entity(raw[at:end], base+at)
			}
			at = end
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(raw[at:])
			if isPlainRune(r) {
				end := plainEnd(raw, at)
				s.piece(raw[at:end], base+at)
				at = end
				continue
			}
			s.space = s.space || unicode.IsSpace(r)
			at += size
		default:
			end := plainEnd(raw, at)
			s.piece(raw[at:end], base+at)
			at = end
		}
	}
}

// entity adds what an entity stands for; one that is not known stands for itself.
func (s *htmlScan) entity(raw string, src int) {
	decoded := html.UnescapeString(raw)
	if decoded == raw {
		s.piece(raw, src)
		return
	}
	start := 0 // of what is shown as it is
	for at, r := range decoded {
		if isPlainRune(r) && r != utf8.RuneError {
			continue
		}
		if at > start {
			s.piece(decoded[start:at], src)
		}
		if r <= ' ' || unicode.IsSpace(r) {
			s.space = true
		}
		start = at + utf8.RuneLen(r)
	}
	if start < len(decoded) {
		s.piece(decoded[start:], src)
	}
}

// isPlainRune reports whether r is shown as it is: no white space, no control
// character, and neither a soft hyphen nor another character without width,
// which would part a word that the reader sees whole.
func isPlainRune(r rune) bool {
	switch r {
	case 0xAD, 0x200B, 0x2060, 0xFEFF:
		return false
	}
	return !unicode.IsSpace(r) && !unicode.IsControl(r)
}

// plainEnd returns where the text at at that needs no change ends. A single
// space between letters belongs to it.
func plainEnd(raw string, at int) int {
	for at < len(raw) {
		switch c := raw[at]; {
		case c == ' ':
			if at+1 == len(raw) || raw[at+1] <= ' ' || raw[at+1] == '&' || raw[at+1] >= 0x7f {
				return at
			}
			at++
		case c < ' ' || c == '&' || c == 0x7f:
			return at
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(raw[at:])
			if !isPlainRune(r) {
				return at
			}
			at += size
		default:
			at++
		}
	}
	return at
}

// entityEnd returns where the entity at at may end.
func entityEnd(raw string, at int) int {
	const longest = 40 // bytes; the longest name has 32
	end := at + 1
	for end < len(raw) && end-at < longest && (raw[end] == '#' || isAlphanumeric(raw[end])) {
		end++
	}
	if end < len(raw) && raw[end] == ';' && end > at+1 {
		end++
	}
	return end
}
