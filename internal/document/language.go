package document

import (
	"math/bits"
	"unicode/utf8"
)

// languageWords is how many words the guess reads: the answer does not get
// better with more, and a document should cost little more than its reading.
const languageWords = 1000

// The languages that the guess knows, each a bit.
const (
	english = 1 << iota
	german
	french
	spanish
	italian
	portuguese
	dutch
	polish
	swedish
	languageBits = iota
)

// languageCode returns the ISO 639-1 code of a bit.
func languageCode(bit int) string {
	switch bit {
	case english:
		return "en"
	case german:
		return "de"
	case french:
		return "fr"
	case spanish:
		return "es"
	case italian:
		return "it"
	case portuguese:
		return "pt"
	case dutch:
		return "nl"
	case polish:
		return "pl"
	case swedish:
		return "sv"
	}
	return ""
}

// guessLanguage returns the ISO 639-1 code of the language that s is written
// in, by its most frequent small words, or "" when they do not decide: a list
// of names has none, and a text of two languages has too many.
func guessLanguage(s string) string {
	var hits [languageBits]int
	words := 0
	for at := 0; at < len(s) && words < languageWords; {
		start := at
		for at < len(s) && isWordByte(s[at]) {
			at++
		}
		if at == start {
			at++
			continue
		}
		words++
		if start > 0 && isGlue(s[start-1]) || at < len(s) && isGlue(s[at]) && s[at] != '.' {
			continue // a part of an address or a name: "example.com"
		}
		for mask := smallWord(s[start:at]); mask != 0; mask &= mask - 1 {
			hits[bits.TrailingZeros(uint(mask))]++
		}
	}
	best, second := 0, 0
	for i := 1; i < languageBits; i++ {
		if hits[i] > hits[best] {
			best = i
		}
	}
	for i, n := range hits {
		if i != best {
			second = max(second, n)
		}
	}
	// A resume of fragments still has some three small words in a hundred.
	if hits[best] < 3 || hits[best]*33 < words || hits[best]*10 < second*13 {
		return ""
	}
	return languageCode(1 << best)
}

func isGlue(c byte) bool {
	switch c {
	case '.', '/', '@', '_', '-', '#', '<', '&':
		return true
	}
	return false
}

func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || isLetter(c)
}

// smallWord returns the languages that have w among their most frequent words;
// the capital of a sentence's first word does not matter.
func smallWord(w string) int {
	var lower [8]byte
	if len(w) > len(lower) {
		return 0
	}
	for i := range len(w) {
		lower[i] = lowerASCII(w[i])
	}
	// A switch, not a map: it costs nothing at the start of the program.
	switch string(lower[:len(w)]) {
	case "the", "and", "of", "with", "for", "you", "our", "are", "your", "will", "have", "that", "from", "this", "or", "as", "by", "to", "we", "is", "be":
		return english
	case "in":
		return english | german | dutch | italian
	case "an", "on":
		return english
	case "und", "der", "mit", "für", "von", "wir", "sie", "sind", "ein", "eine", "auf", "zu", "im", "den", "dem", "als", "bei", "ihre", "nicht", "oder", "das":
		return german
	case "die":
		return german | dutch
	case "des", "et", "les", "pour", "dans", "vous", "nous", "avec", "sur", "du", "au", "aux", "votre", "notre", "est":
		return french
	case "le", "la":
		return french | italian | spanish
	case "un", "una":
		return spanish | italian
	case "en":
		return french | spanish | dutch
	case "y", "el", "los", "las", "del", "por", "su", "nuestro", "nuestra", "más":
		return spanish
	case "con":
		return spanish | italian
	case "para", "que":
		return spanish | portuguese
	case "il", "di", "che", "per", "della", "nel", "sono", "gli", "dei", "alla", "è":
		return italian
	case "e":
		return italian | portuguese
	case "os", "dos", "com", "uma", "em", "não", "você", "nossa", "ao", "do", "da", "um":
		return portuguese
	case "het", "een", "van", "voor", "met", "je", "wij", "zijn", "op", "onze", "te", "aan", "ook":
		return dutch
	case "w", "na", "oraz", "się", "jest", "dla", "nie", "od", "z", "są":
		return polish
	case "och", "att", "för", "med", "som", "är", "på", "av", "ett", "till", "vi":
		return swedish
	case "de":
		return french | spanish | portuguese | dutch
	}
	return 0
}
