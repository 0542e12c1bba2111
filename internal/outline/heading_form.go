package outline

import "skillmatch/internal/text"

// asksWhat reports whether tokens first to last have the form of a heading about
// the reader: a question, or words in title case that start as headings do: "What
// skills you need", "Your Experience and Skills".
func (o *Outline) asksWhat(first, last int) bool {
	if last-first < 3 || last-first > headingTokens {
		return false
	}
	for _, h := range o.cuesAt(first) {
		if h.Kind == HeadStart {
			return h.Value == headQuestion || o.titled(first, last)
		}
	}
	return false
}

// headQuestion is the Value of a HeadStart with which questions start.
const headQuestion = 1

// capitals reports whether tokens first to last have no small letters.
func (o *Outline) capitals(first, last int) bool {
	for _, t := range o.Tokens[first:last] {
		if t.Shape&text.Lower != 0 {
			return false
		}
	}
	return true
}

// aside reports whether a section's name, at the start of a line in title case,
// is seldom the start of an item.
func aside(s Section) bool {
	switch s {
	case Preferred, NotNeeded, Benefits, Legal, Apply:
		return true
	}
	return false
}

// aboutName reports whether tokens first to last say that what follows is about
// the employer, whom they name: "More about Loom Works".
func (o *Outline) aboutName(first, last int) bool {
	if o.Tokens[first].Shape&text.Title == 0 {
		return false
	}
	for _, h := range o.cuesAt(first) {
		if h.Kind == CompanyStart && h.Last < last {
			return o.capitalized(h.Last, last) > 0
		}
	}
	return false
}

// titled reports whether the longer words of tokens first to last are written
// in title case, two of them at least.
func (o *Outline) titled(first, last int) bool { return o.capitalized(first, last) > 1 }

// capitalized returns how many of tokens first to last are in title case, 0 where
// a longer word is not.
func (o *Outline) capitalized(first, last int) int {
	n := 0
	for _, t := range o.Tokens[first:last] {
		if t.Shape&(text.Title|text.Digit) != 0 {
			n++
		} else if t.Len() > 3 {
			return 0
		}
	}
	return n
}
