package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"skillmatch/internal/text"
)

// againstWord is a word as Compare sees it.
type againstWord struct {
	text.Span       // without punctuation at the ends
	key       int32 // equal for equal words
	apart     bool  // hidden text stands between the word and the one before
}

// vocabulary numbers words.
type vocabulary struct {
	ids  map[string]int32
	keys []string
}

func (v *vocabulary) id(key string) int32 {
	id, ok := v.ids[key]
	if !ok {
		id = int32(len(v.keys))
		v.ids[key] = id
		v.keys = append(v.keys, key)
	}
	return id
}

// maxWords is the most words of a document that are looked at: as many as a long
// book has, some hundred times those of a resume.
const maxWords = 100_000

// words returns the words of d that a reader of the page sees, the first maxWords
// of them and, if there are more, one.
func (v *vocabulary) words(d *Document) []againstWord {
	var out []againstWord
	at, apart := 0, false
	for _, h := range append(addresses(d), Hidden{Span: text.Span{Start: len(d.Text), End: len(d.Text)}}) {
		out = v.shown(out, d.Text, at, max(at, h.Start), apart)
		at, apart = max(at, h.End), true
	}
	return out
}

// shown appends the words of s[from:to]; apart says that hidden text stands before.
func (v *vocabulary) shown(out []againstWord, s string, from, to int, apart bool) []againstWord {
	for from < to && len(out) <= maxWords {
		rest := s[from:to]
		start := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsSpace(r) })
		if start < 0 {
			break
		}
		end := strings.IndexFunc(rest[start:], unicode.IsSpace)
		if end < 0 {
			end = len(rest) - start
		}
		start += from
		from = start + end
		core := strings.TrimLeftFunc(s[start:from], func(r rune) bool { return !isAlnum(r) && r != '.' })
		start = from - len(core)
		core = strings.TrimRightFunc(core, func(r rune) bool { return !isAlnum(r) && r != '+' && r != '#' })
		if strings.IndexFunc(core, isAlnum) < 0 {
			continue
		}
		out = append(out, againstWord{text.Span{Start: start, End: start + len(core)}, v.id(foldWord(core)), apart})
		apart = false
	}
	return out
}

// addresses returns what is hidden in d, and in Markdown the addresses that
// follow the text of links, in text order.
func addresses(d *Document) []Hidden {
	if d.Format != "markdown" {
		return d.Hidden[:len(d.Hidden):len(d.Hidden)]
	}
	var out []Hidden
	hidden := d.Hidden
	for _, l := range d.Links {
		end := addressEnd(d.Text, l.At.End)
		if end == l.At.End {
			continue
		}
		for len(hidden) > 0 && hidden[0].Start < end {
			out, hidden = append(out, hidden[0]), hidden[1:]
		}
		out = append(out, Hidden{Span: text.Span{Start: l.At.End, End: end}})
	}
	return append(out, hidden...)
}

// maxAddress is the longest address behind a link's text that is left out.
const maxAddress = 4096

// addressEnd returns the end of the ](address) or ][label] at at, or at.
func addressEnd(s string, at int) int {
	s = s[:min(len(s), at+maxAddress)]
	switch {
	case strings.HasPrefix(s[at:], "]["):
		if n := strings.IndexByte(s[at+2:], ']'); n >= 0 {
			return at + 2 + n + 1
		}
	case strings.HasPrefix(s[at:], "]("):
		depth := 0
		for i := at + 1; i < len(s); i++ {
			switch s[i] {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
	}
	return at
}

func isAlnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// foldWord makes equal what a typesetter may change without a loss.
func foldWord(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			if r == '*' || r == '`' || r == '\\' { // marks of Markdown
				return -1
			}
		case strings.ContainsRune("‘’ʼ′", r):
			return '\''
		case strings.ContainsRune("“”„″", r):
			return '"'
		case unicode.Is(unicode.Pd, r) || r == '−':
			return '-'
		case unicode.Is(unicode.Cf, r): // soft hyphens, joiners
			return -1
		}
		return r
	}, strings.ToLower(norm.NFKC.String(s)))
}

// bareWord leaves the letters, digits and + # of a folded word.
func bareWord(key string) string {
	return strings.Map(func(r rune) rune {
		if isAlnum(r) || r == '+' || r == '#' {
			return r
		}
		return -1
	}, key)
}
