package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markdownSign is a sign of Markdown inside a value: it is no text.
type markdownSign struct {
	at, width int
	url       string // of the link whose text starts behind the sign
	closes    bool   // the text of a link ends here
}

// markdownSigns finds the Markdown that RenderCV knows: links and bold text.
func markdownSigns(s string) []markdownSign {
	var signs []markdownSign
	open, unclosed := -1, false
	for at := 0; at < len(s); at++ {
		switch s[at] {
		case '*':
			width := 1
			if at+1 < len(s) && s[at+1] == '*' {
				width = 2
			}
			if spaceAt(s, at-1) && spaceAt(s, at+width) { // a product
				continue
			}
			signs = append(signs, markdownSign{at: at, width: width})
			at += width - 1
		case '[':
			open = at
		case ']':
			if open < 0 || unclosed || at+1 >= len(s) || s[at+1] != '(' {
				continue
			}
			n := strings.IndexByte(s[at:], ')')
			if n < 0 {
				unclosed = true
				continue
			}
			signs = append(signs,
				markdownSign{at: open, width: 1, url: strings.TrimSpace(s[at+2 : at+n])},
				markdownSign{at: at, width: n + 1, closes: true})
			open = -1
			at += n
		}
	}
	// the start of a link was noted with its end, behind what is bold in it
	slices.SortStableFunc(signs, func(a, b markdownSign) int { return cmp.Compare(a.at, b.at) })
	return signs
}

func spaceAt(s string, at int) bool { return at < 0 || at >= len(s) || s[at] == ' ' || s[at] == '\n' }

// value writes a scalar, word by word: quotes, folding and indentation part it
// otherwise in the file, but its words stand there one after the other.
func (r *renderCV) value(v field) {
	signs := markdownSigns(v.text)
	at := r.contentStart(v.at)
	for from := 0; from < len(v.text); {
		if c, size := utf8.DecodeRuneInString(v.text[from:]); unicode.IsSpace(c) {
			r.out.sep(gapSpace)
			if strings.HasPrefix(v.text[from:], "\n\n") {
				r.out.sep(gapPara)
			}
			from += size
			continue
		}
		if rest := v.text[from:]; (from == 0 || v.text[from-1] == '\n') && (strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "* ")) {
			_, at = r.find(at, rest[:1])
			r.out.begin(Item, 1) // a list of Markdown in a text of many lines
			from++
			continue
		}
		end := strings.IndexFunc(v.text[from:], unicode.IsSpace) + from
		if end < from {
			end = len(v.text)
		}
		start, next := r.find(at, v.text[from:end])
		signs = r.word(v.text, from, end, start, signs)
		at, from = next, end
	}
	r.out.closeLink()
}

// contentStart returns where the letters of the scalar at at start: behind its
// quote, or on the line behind the sign of a block.
func (r *renderCV) contentStart(at int) int {
	if at >= len(r.f.text) {
		return at
	}
	switch r.f.text[at] {
	case '"', '\'':
		return at + 1
	case '|', '>':
		return afterLine(r.f.text, at, len(r.f.text))
	}
	return at
}

// find returns where the word that stands behind white space at at starts, and
// where the source goes on behind it.
func (r *renderCV) find(at int, word string) (start, next int) {
	s := r.f.text
	for at < len(s) {
		c, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsSpace(c) && !(c == '\\' && at+1 < len(s) && s[at+1] == '\n') {
			break
		}
		at += size
	}
	if strings.HasPrefix(s[at:], word) {
		return at, at + len(word)
	}
	n := strings.IndexFunc(s[at:], unicode.IsSpace) // it is written with escapes
	if n < 0 {
		n = len(s) - at
	}
	return at, at + n
}

// word writes s[from:end], which stands at start in the file, without the signs
// of Markdown in it. It returns the signs that are left.
func (r *renderCV) word(s string, from, end, start int, signs []markdownSign) []markdownSign {
	verbatim := strings.HasPrefix(r.f.text[start:], s[from:end])
	write := func(a, b int) {
		place := start
		if verbatim {
			place += a - from
		}
		r.out.put(r.f, place, strings.Map(plainRune, s[a:b]))
	}
	at := from
	for len(signs) > 0 && signs[0].at < end {
		sign := signs[0]
		if sign.at > at {
			write(at, sign.at)
		}
		switch {
		case sign.closes:
			r.out.closeLink()
		case sign.url != "":
			r.out.openLink(sign.url)
		}
		if at = max(at, sign.at+sign.width); at > end { // an address with a space in it
			signs[0] = markdownSign{at: end, width: at - end}
			return signs
		}
		signs = signs[1:]
	}
	if at < end {
		write(at, end)
	}
	return signs
}
