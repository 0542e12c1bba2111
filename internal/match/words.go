package match

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"skillmatch/internal/profile"
)

// askedWords returns how a posting writes the skills that it asks for, each
// writing once. A role has no words of its own.
func askedWords(p *profile.Posting) map[string][]string {
	out := map[string][]string{}
	if p == nil || p.Outline == nil {
		return out
	}
	for i := range p.Mentions {
		if l := p.Levels[i]; l != profile.Required && l != profile.Preferred {
			continue
		}
		m := &p.Mentions[i]
		word := oneLine(p.Outline.Doc.Text[m.Start:m.End])
		if id := m.Skill.ID; !slices.Contains(out[id], word) && len(out[id]) < mostNames {
			out[id] = append(out[id], word)
		}
	}
	return out
}

// writeBoth advises to write a skill the posting's way too, where one side has
// only its short form and the other only its long one. It is worth no points,
// since the score knows both; people who search for words may not.
func (v *Advisor) writeBoth(a *answer) (Advice, bool) {
	cl := a.piece.claim
	res := v.c.resume
	asked := v.words[a.id]
	if len(asked) == 0 || cl.Skill != a.id || res.Outline == nil {
		return Advice{}, false
	}
	var own string
	for _, i := range cl.Mentions {
		m := &res.Mentions[i]
		word := oneLine(res.Outline.Doc.Text[m.Start:m.End])
		if own != "" && !strings.EqualFold(word, own) {
			return Advice{}, false // more than one form is there already
		}
		own = word
	}
	var other string
	for _, word := range asked {
		if !shortFor(own, word) && !shortFor(word, own) {
			return Advice{}, false
		}
		other = word
	}
	if strings.Contains(res.Outline.Doc.Text, other) {
		return Advice{}, false
	}
	return Advice{
		Code: WriteBoth, Step: Show, Skill: a.id, Mention: place(cl),
		Message: fmt.Sprintf("the posting says %s, the resume only %s: write both once, since people search for exact words", other, own),
	}, true
}

// written names a skill by the resume's own words: by the skill's name where
// these are a spelling of it, else by both, so that the reader finds the place.
func (c *Candidate) written(cl *profile.Claim) string {
	name := c.tax.Name(cl.Skill)
	if c.resume.Outline == nil || len(cl.Mentions) == 0 {
		return name
	}
	m := &c.resume.Mentions[cl.Mentions[0]]
	word := oneLine(c.resume.Outline.Doc.Text[m.Start:m.End])
	if Spells(word, name) {
		return name
	}
	return fmt.Sprintf("“%s” (read as %s)", word, name)
}

// Spells reports whether a reader recognises a name in the words of a text: one
// is the short form of the other, or a word of the one starts as a word of the
// other does. "Postgres" spells PostgreSQL, "identity federation" does not
// spell Single Sign-On.
func Spells(words, name string) bool {
	if strings.EqualFold(words, name) || shortFor(words, name) || shortFor(name, words) {
		return true
	}
	for _, w := range strings.Fields(name) { // "service level agreements" for SLA management
		if shortFor(w, words) {
			return true
		}
	}
	text, known := lettersOf(words), lettersOf(name)
	alone := len(text) == 1 || len(known) == 1
	for _, a := range text {
		for _, b := range known {
			if commonStart(a, b) >= stemBytes || alone && a == b { // "and" in both says nothing
				return true
			}
		}
	}
	return false
}

// stemBytes is how much two words of one stem have in common at least, as
// "data" and "database" do.
const stemBytes = 4

// lettersOf returns the words of s in small letters, signs that tell C from C++
// included.
func lettersOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' && r != '#'
	})
}

// commonStart is the length of what a and b start with.
func commonStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// shortFor reports whether short is the acronym or the numeronym of long: SQL of
// Structured Query Language, JS of JavaScript, K8s of Kubernetes; not Excel of
// Microsoft Excel, and not GA4 of Google Analytics.
func shortFor(short, long string) bool {
	s, l := []rune(strings.ToLower(short)), []rune(strings.ToLower(long))
	if len(s) < 2 || len(l) < 2*len(s) {
		return false
	}
	last := len(s) - 1
	if n, err := strconv.Atoi(string(s[1:last])); err == nil && s[0] == l[0] && s[last] == l[len(l)-1] {
		return n == len(l)-2
	}
	if strings.ToUpper(short) != short && strings.ToUpper(short) != strings.TrimSuffix(short, "s")+"S" {
		return false
	}
	firsts, capitals := initials(long)
	plain := strings.ToLower(strings.TrimSuffix(short, "s"))
	return plain == firsts || plain == capitals
}

// initials returns the first letters of the words of s, and these with the
// capitals inside of them, in small letters.
func initials(s string) (firsts, capitals string) {
	var f, c strings.Builder
	start := true
	for _, r := range s {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case !letter:
			start = true
		case start:
			f.WriteRune(unicode.ToLower(r))
			c.WriteRune(unicode.ToLower(r))
			start = false
		case unicode.IsUpper(r):
			c.WriteRune(unicode.ToLower(r))
		}
	}
	return f.String(), c.String()
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
