package text

import "strings"

// Class is a set of forms of one English word, with the kind of one of them: a
// number for the set shifted by two, and one of the Form constants.
type Class uint32

// Kinds of forms.
const (
	FormBase Class = iota // as it is, or its plural
	FormIng
	FormEd
	FormAny // stands for all three in a phrase
)

// As returns the class with another kind of form.
func (c Class) As(kind Class) Class { return c&^3 | kind }

// FormOf returns the kind of form that a folded word seems to be by its ending.
func FormOf(word string) Class {
	switch {
	case strings.HasSuffix(word, "ing") && len(word) > 5:
		return FormIng
	case strings.HasSuffix(word, "ed") && len(word) > 4:
		return FormEd
	}
	return FormBase
}

// classes collects words with their forms.
type classes struct {
	of   map[Key]Class
	sets Class // sets so far
}

// AddForms notes a folded word with all its forms and returns its class. Words
// of one class are forms of each other, not merely of one stem: "computer" and
// "computing" are two words.
func (b *TrieBuilder) AddForms(word string) Class {
	key := KeyOf(word)
	if c, ok := b.classes.of[key]; ok {
		return c
	}
	forms := Forms(word)
	set := Class(0)
	for _, f := range forms { // the class that a form has already
		if c, ok := b.classes.of[KeyOf(f)]; ok {
			set = c &^ 3
			break
		}
	}
	if set == 0 {
		b.classes.sets++
		set = b.classes.sets << 2
	}
	b.Add(key)
	b.classes.of[key] = set | FormOf(word)
	for _, f := range forms {
		if k := KeyOf(f); b.classes.of[k] == 0 {
			b.Add(k)
			b.classes.of[k] = set | FormOf(f)
		}
	}
	return b.classes.of[key]
}
