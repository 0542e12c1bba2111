// Package text splits text into tokens and folds them to keys, so that names,
// aliases, cues and documents all go through one splitter. It knows spans,
// tokens, stems and a trie of token keys; it knows nothing of skills or files.
package text

// Key is a folded token: lower case, without accents, in normal width. Keys of
// up to 16 bytes hold the token itself; of a longer one the second word is a
// hash of what follows the first 8 bytes.
type Key struct {
	Lo, Hi uint64
}

// Sep says what stands between a token and the one before it. Where several
// things stand there, the one that parts most counts.
type Sep uint8

const (
	SepNone    Sep = iota // nothing: the two tokens are glued
	SepSpace              // white space, quotation marks, the marks of bold and code
	SepDash               // hyphen or underscore inside a name
	SepApos               // apostrophe
	SepDot                // full stop with a word right behind it
	SepAmp                // & or a plus sign
	SepSlash              // / or \
	SepLine               // one line break
	SepComma              // ,
	SepBar                // | or a spaced dash
	SepBracket            // any bracket
	SepSemi               // ;
	SepColon              // :
	SepOther              // any other sign
	SepStop               // end of a sentence
	SepBullet             // a list bullet
	SepPara               // a blank line, or the start of the text
)

// Joins reports whether a name of several words may run across s: space,
// hyphen, stop, slash and ampersand are equal inside a name.
func (s Sep) Joins() bool { return s <= SepLine }

// Lists reports whether s parts the members of a list within a sentence.
func (s Sep) Lists() bool {
	return s == SepComma || s == SepSlash || s == SepBar || s == SepSemi || s == SepAmp
}

// Shape holds what folding takes away from a token.
type Shape uint8

const (
	Upper    Shape = 1 << iota // has an upper case letter
	Lower                      // has a lower case letter
	Digit                      // has a digit
	Title                      // starts with an upper case letter
	Inner                      // has a border inside: lower→Upper, an acronym→Word, or between letter and digit
	Affix                      // carries a leading stop or trailing + or #
	NonASCII                   // has a byte of 0x80 or above
	Address                    // is part of a web or mail address
)

// Token is a word of a text with its folded key.
type Token struct {
	Span
	Key   Key
	Sep   Sep // what stands before the token
	Shape Shape
}

// AllUpper reports whether the letters of t are upper case, at least one of them.
func (t Token) AllUpper() bool { return t.Shape&(Upper|Lower) == Upper }

// Numeric reports whether t is made of digits alone.
func (t Token) Numeric() bool { return t.Shape&(Digit|Upper|Lower|NonASCII) == Digit }
