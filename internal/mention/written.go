package mention

import "skillmatch/internal/text"

// Branded reports whether a word is written like a brand: with a capital inside,
// and not because the space between two words was lost.
func Branded(t text.Token, word string) bool {
	return t.Shape&text.Inner != 0 && t.Shape&text.Lower != 0 && t.Shape&text.Upper != 0 && t.Shape&text.Digit == 0 && !gluedWords(word)
}

// gluedWords reports whether a word with a capital inside is rather two words
// whose space was lost: the first is long and starts small.
func gluedWords(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] >= 'A' && w[i] <= 'Z' {
			return i >= 4 && w[0] >= 'a' && w[0] <= 'z'
		}
	}
	return false
}

// functionWord reports whether a folded word is one of grammar, or of talk about
// skills: no name holds one.
func functionWord(w string) bool {
	switch w {
	case "a", "about", "above", "across", "after", "all", "also", "an", "any", "are", "as", "at", "be", "been", "both", "but", "by", "can",
		"did", "do", "each", "either", "etc", "every", "for", "from", "good", "great", "had", "has", "have", "he", "her", "his", "how", "i",
		"if", "in", "including", "into", "is", "it", "its", "least", "like", "many", "may", "me", "more", "most", "must", "my", "no", "not",
		"of", "on", "one", "only", "other", "others", "our", "out", "over", "own", "per", "same", "she", "should", "so", "some", "strong",
		"such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "two",
		"under", "up", "us", "used", "using", "various", "very", "via", "was", "we", "well", "were", "what", "when", "where", "which",
		"while", "who", "will", "with", "within", "without", "would", "you", "your":
		return true
	}
	return false
}
