package document

import (
	"strings"

	"skillmatch/internal/text"
)

const (
	maxPending    = 10000 // links by label
	maxBackticks  = 32    // longest marker of a code span
	maxParens     = 32    // nesting inside an address, as in CommonMark
	maxLabelBytes = 999   // as in CommonMark
)

// reference is a link whose address stands elsewhere under its label.
type reference struct {
	label text.Span
	at    text.Span
}

// inline is the pass over one block. What it looks for ahead it looks for at
// most once, so that the pass stays linear on any text.
type inline struct {
	m         *markdown
	end       int
	opened    []bracket          // brackets that may open a link
	href      string             // address of the open <a>; empty when none is open
	anchor    int                // where its text starts
	noTicks   [maxBackticks]bool // no further marker of this length closes a code span
	noComment bool               // no further comment is closed
	noCall    bool               // no further call of a template is closed
	firstAt   int                // number of links before the block
	shown     bool               // the page shows something of the block
}

type bracket struct {
	at    int
	image bool
}

// inline finds links and hidden markup in the block at span. It reports
// whether anything of the block shows on the page.
func (m *markdown) inline(span text.Span) bool {
	in := inline{m: m, end: span.End, firstAt: len(m.d.Links)}
	s := m.s
	for at := span.Start; at < span.End; {
		switch s[at] {
		case ' ', '\t', '\r', '\n', '>':
			at++
			continue
		case '<':
			if next := in.angle(at); next > at {
				at = next
				continue
			}
		case '{':
			if next := in.template(at); next > at {
				at = next
				continue
			}
		}
		in.shown = true
		at = in.step(span.Start, at)
	}
	return in.shown
}

// step reads what starts at at, which shows on the page, and returns where to read on.
func (in *inline) step(from, at int) int {
	s := in.m.s
	switch s[at] {
	case '\\':
		if at+1 < in.end && s[at+1] < 0x80 {
			return at + 2
		}
	case '`':
		return in.code(at)
	case '!':
		if at+1 < in.end && s[at+1] == '[' {
			in.opened = append(in.opened, bracket{at: at + 1, image: true})
			return at + 2
		}
	case '[':
		in.opened = append(in.opened, bracket{at: at})
	case ']':
		return in.closeBracket(at)
	case ':':
		if span, ok := bareLink(s, from, at, in.end); ok {
			in.m.d.Links = append(in.m.d.Links, Link{URL: s[span.Start:span.End], At: span})
			return span.End
		}
	}
	return at + 1
}

// code skips a code span, or the marker when nothing closes it.
func (in *inline) code(at int) int {
	s := in.m.s[:in.end]
	after := at
	for after < len(s) && s[after] == '`' {
		after++
	}
	width := after - at
	if width >= maxBackticks || in.noTicks[width] {
		return after
	}
	for i := after; i < len(s); {
		n := strings.IndexByte(s[i:], '`')
		if n < 0 {
			break
		}
		start := i + n
		for i = start; i < len(s) && s[i] == '`'; i++ {
		}
		if i-start == width {
			return i
		}
	}
	in.noTicks[width] = true
	return after
}

// closeBracket makes a link of the text before at and the address after.
func (in *inline) closeBracket(at int) int {
	if len(in.opened) == 0 {
		return at + 1
	}
	open := in.opened[len(in.opened)-1]
	in.opened = in.opened[:len(in.opened)-1]
	shown := text.Span{Start: open.at + 1, End: at}
	s := in.m.s

	if at+1 < in.end && s[at+1] == '(' {
		if url, after := in.address(at + 2); after > 0 {
			if !open.image {
				in.link(shown, url)
			}
			if addressOf(url) == "" { // words of a path are none of the text: img/angular.png
				in.m.hide(at+1, after)
			}
			return after
		}
	}
	label, after := shown, at+1
	if at+2 < in.end && s[at+1] == '[' {
		if n := strings.IndexAny(s[at+2:min(in.end, at+2+maxLabelBytes)], "[]"); n >= 0 && s[at+2+n] == ']' {
			after = at + 2 + n + 1
			if n > 0 {
				label = text.Span{Start: at + 2, End: at + 2 + n}
			}
		}
	}
	if !open.image && label.Len() > 0 && label.Len() <= maxLabelBytes && len(in.m.pending) < maxPending {
		in.m.pending = append(in.m.pending, reference{label: label, at: shown})
	}
	return after
}

// link adds a link. A link holds no other: brackets that are still open, and
// addresses found inside, are text.
func (in *inline) link(at text.Span, url string) {
	in.opened = in.opened[:0]
	links := in.m.d.Links
	for len(links) > in.firstAt && links[len(links)-1].At.Start >= at.Start {
		links = links[:len(links)-1]
	}
	if url != "" {
		links = append(links, Link{URL: url, At: at})
	}
	in.m.d.Links = links
}

// address reads `https://example.com "title")` and returns where it ends, or 0.
func (in *inline) address(at int) (url string, after int) {
	s := in.m.s[:in.end]
	for at < len(s) && s[at] == ' ' {
		at++
	}
	start, end, depth := at, 0, 0
	if at < len(s) && s[at] == '<' {
		n := strings.IndexAny(s[at+1:], "<>\n")
		if n < 0 || s[at+1+n] != '>' {
			return "", 0
		}
		start, end, at = at+1, at+1+n, at+n+2
	} else {
	scan:
		for ; at < len(s) && s[at] > ' '; at++ {
			switch s[at] {
			case '(':
				if depth++; depth > maxParens {
					return "", 0
				}
			case ')':
				if depth == 0 {
					break scan
				}
				depth--
			case '\\':
				at++
			}
		}
		at = min(at, len(s))
		end = at
	}
	at = skipTitle(s, at)
	if at >= len(s) || s[at] != ')' {
		return "", 0
	}
	return s[start:end], at + 1
}

// skipTitle skips a quoted title and the space around it.
func skipTitle(s string, at int) int {
	at = skipSpace(s, at)
	if at < len(s) && (s[at] == '"' || s[at] == '\'') {
		if n := strings.IndexByte(s[at+1:], s[at]); n >= 0 {
			at = skipSpace(s, at+1+n+1)
		}
	}
	return at
}

func skipSpace(s string, at int) int {
	for at < len(s) && (s[at] == ' ' || s[at] == '\t' || s[at] == '\r' || s[at] == '\n') {
		at++
	}
	return at
}

// settleReferences makes links of the references whose label is defined.
func (m *markdown) settleReferences() {
	if len(m.definitions) == 0 {
		return
	}
	for _, r := range m.pending {
		key, ok := labelKey(m.s[r.label.Start:r.label.End])
		if url := m.definitions[key]; ok && url != "" {
			m.d.Links = append(m.d.Links, Link{URL: url, At: r.at})
		}
	}
}

// labelKey returns what makes two labels the same: case and white space do not
// tell them apart.
func labelKey(label string) (string, bool) {
	if len(label) > maxLabelBytes {
		return "", false
	}
	return strings.ToLower(strings.Join(strings.Fields(label), " ")), true
}
