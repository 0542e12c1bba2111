package outline

import (
	"math"

	"skillmatch/internal/text"
)

// asked are the kinds whose words stand everywhere and matter at few places:
// those ask for them by AskedAt, and an outline's Cues are without them.
var asked = []CueKind{EmployerNever, EmployerGoesOn, Between, LeadEnd, SaidAgain, TeamArticle, BroadField, AnyOf, AtMost}

// resumes are the kinds that nothing looks for in a posting. OthersAfter is none of
// them: a heading may start with a word for people.
var resumes = []CueKind{
	ResumeHeading, ResumeLabel, ResumeHint, CareerBreak, Negated, Wish, OthersBefore, NegatedAfter, NoBefore, NoAfter,
	WishAfter, OthersOwner, WishNote, OthersActor, EntryField, TitleField, TitleOfOthers, Department, OwnBoss, Sells, Instruction,
}

// find returns the cues of a text that is to be read as a resume or posting. Of
// each kind the longest phrase wins, and none starts inside another of its kind.
// at holds for each token, and one place more, where the cues start that begin
// there or later.
func (c *Cues) find(tokens []text.Token, s string, as Kind) (hits []Hit, at []int32) {
	at = make([]int32, len(tokens)+1)
	var busy [cueKinds]int // up to which token
	for _, k := range asked {
		busy[k] = math.MaxInt
	}
	if as == Posting {
		for _, k := range resumes {
			busy[k] = math.MaxInt
		}
	}
	var buf [8]text.Hit
	idle, ok := c.idle.Get().(*scratch)
	if !ok {
		idle = new(scratch)
	}
	defer c.idle.Put(idle)
	idle.words = c.trie.Words(idle.words[:0], tokens)
	words := idle.words
	out := idle.hits[:0]
	for i := range tokens {
		at[i] = int32(len(out))
		if !words[i].Starts() && tokens[i].Shape&text.Affix == 0 {
			continue
		}
		found := c.trie.Find(buf[:0], tokens[i:], words[i:], s)
		for j := len(found) - 1; j >= 0; j-- {
			for k, end := c.of(found[j].Value); k < end; k += cueWords {
				cue := c.at(k)
				if busy[cue.Kind] <= i {
					busy[cue.Kind] = i + found[j].N
					out = append(out, Hit{Cue: cue, First: i, Last: i + found[j].N})
				}
			}
		}
	}
	at[len(tokens)] = int32(len(out))
	idle.hits = out
	hits = make([]Hit, len(out)) // how many they are is known only now
	copy(hits, out)
	return hits, at
}

// scratch is what find uses again for the next text.
type scratch struct {
	words []text.Word
	hits  []Hit
}

// longest returns the longest cue of a kind that starts at tokens[0], in tokens.
func (c *Cues) longest(tokens []text.Token, s string, kind CueKind) (n int, cue Cue) {
	var buf [longestCue]text.Hit
	for _, h := range c.phrases(buf[:0], tokens, s) {
		for k, end := c.of(h.Value); k < end; k += cueWords {
			if of := c.at(k); of.Kind == kind {
				n, cue = h.N, of
			}
		}
	}
	return n, cue
}

// longestCue is the most tokens of a phrase that is looked up by itself.
const longestCue = 16

// phrases appends to hits the phrases that start at tokens[0].
func (c *Cues) phrases(hits []text.Hit, tokens []text.Token, s string) []text.Hit {
	var words [longestCue]text.Word
	tokens = tokens[:min(len(tokens), longestCue)]
	return c.trie.Find(hits, tokens, c.trie.Words(words[:0], tokens), s)
}

// AskedAt returns the cue at token i of one of the kinds that are not among the
// outline's Cues.
func (o *Outline) AskedAt(i int, kind CueKind) (Hit, bool) {
	n, cue := o.cues.longest(o.Tokens[i:], o.Doc.Text, kind)
	return Hit{cue, i, i + n}, n > 0
}

// IsCue reports whether a cue of any kind starts at token i, be it among the
// outline's Cues or not.
func (o *Outline) IsCue(i int) bool {
	var buf [longestCue]text.Hit
	return o.CueAt[i] != o.CueAt[i+1] || len(o.cues.phrases(buf[:0], o.Tokens[i:], o.Doc.Text)) > 0
}
