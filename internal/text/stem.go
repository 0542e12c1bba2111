package text

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// Stem returns the Snowball (English) stem of a folded word. Stems are used to
// derive the forms of prose names when an index is compiled, never on
// documents: on brand names they do harm (redis, redi; aws, aw).
func Stem(word string) string { return english.Stem(word, false) }

// Forms returns the other forms of a folded English word that share its stem:
// plural and singular, -ing and -ed, British and American spelling. The word
// itself is not among them. The order is fixed.
func Forms(word string) []string {
	if len(word) < 4 {
		return nil
	}
	stem := Stem(word)
	var out []string
	seen := map[string]bool{word: true}
	for _, w := range candidates(word) {
		if len(w) >= 3 && !seen[w] && Stem(w) == stem {
			out = append(out, w)
		}
		seen[w] = true
	}
	for _, w := range spellings(word) { // another spelling may have another stem
		if !seen[w] {
			out = append(out, w)
		}
		seen[w] = true
	}
	return out
}

// candidates lists what suffix rules make of a word, right or wrong; Forms
// keeps those with the same stem.
func candidates(w string) []string {
	bases := []string{w}
	add := func(s string) { bases = append(bases, s) }
	cut := func(suffix string, with ...string) {
		if s, ok := strings.CutSuffix(w, suffix); ok && len(s) >= 3 {
			for _, x := range with {
				add(s + x)
			}
			if n := len(s); s[n-1] == s[n-2] && suffix != "s" && suffix != "es" { // planning, plan
				add(s[:n-1])
			}
		}
	}
	cut("ies", "y")
	cut("es", "", "e")
	if !strings.HasSuffix(w, "ss") {
		cut("s", "")
	}
	cut("ing", "", "e")
	cut("ed", "", "e")
	var out []string
	for _, b := range bases {
		out = append(out, b)
		n := len(b)
		if n < 3 {
			continue
		}
		last, end := b[n-1], b[n-2:]
		switch {
		case last == 'y' && !vowel(b[n-2]):
			out = append(out, b[:n-1]+"ies", b[:n-1]+"ied", b+"ing")
		case last == 's' || last == 'x' || last == 'z' || end == "ch" || end == "sh":
			out = append(out, b+"es", b+"ing", b+"ed")
		case last == 'e':
			out = append(out, b+"s", b[:n-1]+"ing", b+"d")
		default:
			out = append(out, b+"s", b+"ing", b+"ed")
			if !vowel(last) && vowel(b[n-2]) && (n < 4 || !vowel(b[n-3])) { // plan, planning
				out = append(out, b+string(last)+"ing", b+string(last)+"ed")
			}
		}
	}
	return out
}

// spellings turns British into American forms and back.
func spellings(w string) []string {
	var out []string
	for _, p := range [...][2]string{
		{"ise", "ize"}, {"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"yse", "yze"}, {"ysing", "yzing"},
		{"our", "or"}, {"elling", "eling"}, {"elled", "eled"}, {"centre", "center"}, {"programme", "program"},
		{"defence", "defense"}, {"licence", "license"}, {"catalogue", "catalog"}, {"fulfilment", "fulfillment"},
	} {
		if s, ok := strings.CutSuffix(w, p[0]); ok && len(s) >= 3 {
			out = append(out, s+p[1])
		}
		if s, ok := strings.CutSuffix(w, p[1]); ok && len(s) >= 3 && p[1] != "or" {
			out = append(out, s+p[0])
		}
	}
	return out
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
