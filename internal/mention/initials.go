package mention

import (
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// Initials returns where the words start before a bracket whose initials are the abbreviation
// in it, token i: "Safety Management Team (SMT)". Small words may have none.
func Initials(o *outline.Outline, i int) (first int, ok bool) {
	t := &o.Tokens[i]
	s := o.Doc.Text
	if t.Sep != text.SepBracket || t.Len() < 2 || t.Len() > 8 || t.Shape&text.Upper == 0 || t.Shape&text.NonASCII != 0 || !strings.HasSuffix(s[:t.Start], "(") {
		return 0, false
	}
	letters := strings.TrimSuffix(s[t.Start:t.End], "s")
	k := len(letters)
	for j := i - 1; j >= 0 && k > 0; j-- {
		w := o.Tokens[j]
		switch {
		case j < i-1 && o.Tokens[j+1].Sep > text.SepLine:
			return 0, false
		case lowerByte(s[w.Start]) == lowerByte(letters[k-1]):
			k--
			first = j
		case w.Shape&text.Upper != 0 || w.Len() > 3: // "of" has no letter
			return 0, false
		}
	}
	return first, k == 0
}

func lowerByte(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// redefined leaves out the mentions from start on of abbreviations to which the
// text itself gives another meaning: "Safety Management Team (SMT)" is no
// surface-mount technology, there and wherever SMT stands. A meaning is another one where
// no word of it stands in the long names of the skill with the same initials.
func (f *finder) redefined(start int) {
	var other []text.Key // abbreviations of another meaning, each once; mostly none
	for i := start; i < len(f.out); i++ {
		m := &f.out[i]
		if m.Last-m.First != 1 || slices.Contains(other, f.o.Tokens[m.First].Key) {
			continue
		}
		if first, ok := Initials(f.o, m.First); ok && f.differs(m, first) {
			other = append(other, f.o.Tokens[m.First].Key)
		}
	}
	if other == nil {
		return
	}
	kept := f.out[:start]
	for i := start; i < len(f.out); i++ {
		m := &f.out[i]
		if t := &f.o.Tokens[m.First]; m.Last-m.First == 1 && t.AllUpper() && slices.Contains(other, t.Key) {
			f.unsay(m, "the text gives another meaning in words before a bracket")
			continue
		}
		kept = append(kept, *m)
	}
	f.out = kept
}

// differs reports whether the words from token first to the bracket before m have
// nothing of a long name of its skill whose initials are the same.
func (f *finder) differs(m *Mention, first int) bool {
	letters := f.o.Text(f.o.Tokens[m.First].Span)
	says, long := f.meaning(m.Skill.Name, letters, first, m.First)
	for i := range m.Skill.Aliases {
		if says {
			break
		}
		var other bool
		says, other = f.meaning(m.Skill.Aliases[i].Text, letters, first, m.First)
		long = long || other
	}
	return long && !says
}

// meaning reports whether a name is a long one with these initials, and whether
// tokens first to last have a word of it then.
func (f *finder) meaning(name, letters string, first, last int) (says, long bool) {
	f.name = text.Split(f.name[:0], name)
	if len(f.name) < 2 || !haveInitials(f.name, name, letters) {
		return false, false
	}
	for _, w := range f.name {
		for i := first; i < last; i++ {
			if f.o.Tokens[i].Key == w.Key {
				return true, true
			}
		}
	}
	return false, true
}

// haveInitials reports whether letters are the first ones of words, whatever
// their case.
func haveInitials(words []text.Token, s, letters string) bool {
	if len(words) != len(letters) {
		return false
	}
	for i, w := range words {
		if lowerByte(s[w.Start]) != lowerByte(letters[i]) {
			return false
		}
	}
	return true
}
