package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// textSpace is white space between letters; the greater wins.
type textSpace uint8

const (
	noSpace textSpace = iota
	oneSpace
	wideSpace // two or more set apart what stands on one line, as in a PDF
	tabSpace
)

func (s textSpace) String() string { return [...]string{"", " ", "  ", "\t"}[s] }

// letters is what of the look of letters tells whether they can be seen, and
// whether they make a heading.
type letters struct {
	hide string // why they cannot be seen, a reason of Hidden; "" if they can
	bold bool
	size int // in half points; 0 if unknown
}

// write adds s to the paragraph: white space narrowed, no-break spaces too, and
// nothing of the characters that have no width.
func (f *flow) write(s string, l letters) {
	f.budget.bytes += len(s)
	if f.over() {
		return
	}
	for at := 0; at < len(s); {
		if end := asciiEnd(s, at); end > at {
			f.add(s[at:end], l)
			at = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		switch {
		case r == '\t':
			f.tab()
		case r == '\u2028' || r == '\u2029': // line and paragraph separator
			f.lineBreak()
		case unicode.IsSpace(r) || unicode.IsControl(r):
			f.para.space = max(f.para.space, min(f.para.space+1, wideSpace))
		case r == utf8.RuneError:
			f.add("\uFFFD", l)
		case !isPlainRune(r): // no width: it would part a word that the reader sees whole
		case 0xE000 <= r && r <= 0xF8FF:
			f.symbol(r, l)
		default:
			f.add(s[at:at+n], l)
		}
		at += n
	}
}

// asciiEnd returns where the run of ASCII letters, digits and signs at at ends.
func asciiEnd(s string, at int) int {
	for at < len(s) && ' ' < s[at] && s[at] < 0x7f {
		at++
	}
	return at
}

// tab sets apart what follows on the same line.
func (f *flow) tab() { f.para.space = tabSpace }

// add adds letters without white space.
func (f *flow) add(s string, l letters) {
	p := &f.para
	p.open = true
	before := len(p.text)
	if before > 0 {
		p.text = append(p.text, p.space.String()...)
	}
	p.space = noSpace
	start := len(p.text)
	if p.link != "" && p.linkFrom < 0 {
		p.linkFrom = start
	}
	p.text = append(p.text, s...)
	if l.hide == "" {
		p.light = p.light || !l.bold
		if !p.shown || l.size < p.size {
			p.size = l.size
		}
		p.shown = true
		return
	}
	if n := len(p.hidden); n > 0 && p.hidden[n-1].End == before && p.hidden[n-1].Reason == l.hide {
		p.hidden[n-1].End = len(p.text)
		return
	}
	p.hidden = append(p.hidden, Hidden{Span: text.Span{Start: start, End: len(p.text)}, Reason: l.hide})
}

// symbol adds a letter of the private area, where symbol fonts have theirs: a
// bullet of Symbol or Wingdings, or a picture that is no text, such as the
// envelope before an address.
func (f *flow) symbol(r rune, l letters) {
	if r>>8 == 0xF0 {
		switch r & 0xFF {
		case 0xB7, 0xA7, 0xA8, 0x6C, 0x6E, 0x71, 0x75, 0x76, 0x77, 0x9F, 0xD8, 0xFC:
			f.add("•", l)
			return
		}
	}
	f.para.space = max(f.para.space, oneSpace)
}

// bulletSigns are those that stand for nothing but a bullet at the start of a line.
const bulletSigns = "•‣◦▪●○■□➢➤✓✔·◆❖►▶⁃∙"

// bulletMark returns how many bytes of s are a bullet that somebody typed, with
// the white space behind it; 0 when there is none, or nothing behind it.
func bulletMark(s []byte) int {
	r, n := utf8.DecodeRune(s)
	if !strings.ContainsRune(bulletSigns+"-*–", r) {
		return 0
	}
	end := n
	for end < len(s) && (s[end] == ' ' || s[end] == '\t') {
		end++
	}
	if end == n || end == len(s) {
		return 0
	}
	return end
}

// cannotSee returns why letters of a colour on a background cannot be seen; ""
// when they can, or when one of the two is not known. Colours are RRGGBB.
func cannotSee(color, background string) string {
	const near = 16 // of 255; light grey on white can be read, if barely
	a, ok := parseColor(color)
	b, ok2 := parseColor(background)
	if !ok || !ok2 {
		return ""
	}
	white := true
	for i := range a {
		if d := int(a[i]) - int(b[i]); d >= near || d <= -near {
			return ""
		}
		white = white && b[i] > 0xFF-near
	}
	if white {
		return "white"
	}
	return "invisible"
}

// parseColor reads RRGGBB, with or without # before it.
func parseColor(s string) (c [3]byte, ok bool) {
	s = strings.TrimPrefix(s, "#")
	if len(s) != 6 {
		return c, false
	}
	for i := range 6 {
		d := hexDigit(s[i])
		if d < 0 {
			return c, false
		}
		c[i/2] = c[i/2]<<4 | byte(d)
	}
	return c, true
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// isTiny reports whether letters of a size in half points are too small to be
// read: 2 points or less; print ends at about 4.
func isTiny(size int) bool { return 0 < size && size <= 4 }
