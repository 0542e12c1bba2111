package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// hyphenEnd reports whether a word ends in a hyphen after a letter.
func hyphenEnd(s string) bool {
	stem, ok := strings.CutSuffix(s, "-")
	before, _ := utf8.DecodeLastRuneInString(stem)
	return ok && unicode.IsLetter(before)
}

// slashEnd reports whether a word ends in a slash that parts it from a second
// half, as in CI/CD; "w/" is a word of its own.
func slashEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(s, "/"))
	return strings.HasSuffix(s, "/") && len(s) > 2 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// addressCut reports whether a word is the first part of a web address that a
// line's end has cut: at a slash, a hyphen or the like, or at a dot before the
// end of its host's name.
func addressCut(s string) bool {
	_, host, schemed := strings.Cut(s, "://")
	if !schemed {
		host = s
	}
	host, www := strings.CutPrefix(host, "www.")
	known := schemed || www || slices.ContainsFunc(addressEnds, func(end string) bool { return strings.Contains(s, end) })
	if !known || host == "" {
		return false
	}
	switch host[len(host)-1] {
	case '/', '-', '_', '?', '=', '&':
		return true
	case '.':
		return !strings.Contains(host[:len(host)-1], ".")
	}
	return false
}

// addressEnds are ends of hosts' names, in small letters: ASP.NET/Java is none.
var addressEnds = []string{".com/", ".dev/", ".io/", ".net/", ".org/"}

// hyphens is what a file tells of its way with hyphens at line ends.
type hyphens struct {
	soft  bool            // it marks the ones that part words: the others belong to theirs
	words map[string]bool // how it writes words elsewhere; nil when no line ends in a hyphen, or soft says it all
}

func learnHyphens(pages [][]line) hyphens {
	var h hyphens
	ends := false
	for _, ls := range pages {
		for i := range ls {
			last := &ls[i].words[len(ls[i].words)-1]
			h.soft = h.soft || last.soft
			ends = ends || hyphenEnd(last.text)
		}
	}
	if !ends || h.soft {
		return h
	}
	h.words = map[string]bool{}
	for _, ls := range pages {
		for i := range ls {
			for _, w := range ls[i].words {
				h.words[wordKey(w.text)] = true
			}
		}
	}
	return h
}

func wordKey(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// join puts the halves of a word together that a line's end has parted.
func (h hyphens) join(a *word, b string) string {
	if a.soft {
		return norm.NFKC.String(a.text + b)
	}
	if slashEnd(a.text) || addressCut(a.text) {
		return a.text + b
	}
	stem := strings.TrimSuffix(a.text, "-")
	if h.belongs(stem, b) {
		return stem + "-" + b
	}
	return norm.NFKC.String(stem + b)
}

// belongs reports whether the hyphen is a part of the word: the file writes it
// so elsewhere, or the halves look like those of a compound.
func (h hyphens) belongs(stem, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	s, t := wordKey(stem), wordKey(rest)
	switch {
	case h.words[s+t] && !h.words[s+"-"+t]:
		return false
	case h.soft || !unicode.IsLower(r) || strings.Contains(s, "-") || utf8.RuneCountInString(s) == 1:
		return true
	case h.words[s+"-"+t]:
		return true
	case s == "on" && (t == "call" || t == "site" || strings.HasPrefix(t, "premise")):
		return true
	}
	return slices.Contains(compoundEnds, t) || slices.Contains(compoundStarts, s) && len(t) > 3
}

// Halves of compounds that postings and resumes are full of, and that no
// program would part a word at.
var (
	compoundEnds = []string{
		"five", "seven", "eight", "nine",
		"based", "class", "driven", "end", "facing", "first", "friendly", "functional", "learn", "level", "native", "oriented",
		"party", "performance", "quality", "ready", "related", "scale", "side", "source", "specific", "stack", "term",
		"time", "tolerant", "wide",
	}
	compoundStarts = []string{"client", "cross", "first", "hands", "large", "self", "third", "well"}
)
