package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/text"
)

// pastedRun is the number of equal words in a row from which a resume's text
// counts as pasted from the posting (formula 1).
const pastedRun = 25

// Windows are the hashes of all runs of pastedRun words of a text.
type Windows map[uint64]struct{}

// WindowsOf returns the windows of a text's tokens.
func WindowsOf(tokens []text.Token) Windows {
	w := Windows{}
	eachWindow(tokens, func(_ int, h uint64) { w[h] = struct{}{} })
	return w
}

// eachWindow calls f with the first token and the hash of each run of words.
func eachWindow(tokens []text.Token, f func(first int, hash uint64)) {
	const prime = 0x9E3779B97F4A7C15
	out := uint64(1) // prime to the power of the run's length
	for range pastedRun {
		out *= prime
	}
	h := uint64(0)
	word := func(i int) uint64 { return tokens[i].Key.Lo ^ tokens[i].Key.Hi*prime + 1 }
	for i := range tokens {
		h = h*prime + word(i)
		if i >= pastedRun {
			h -= out * word(i-pastedRun)
		}
		if i >= pastedRun-1 {
			f(i-pastedRun+1, h)
		}
	}
}

// WithoutPasted returns res less what it has in common with a posting word for
// word over pastedRun words and more; res itself when there is nothing of that.
func (res *Resume) WithoutPasted(posting Windows) *Resume {
	tokens := res.Outline.Tokens
	var pasted []bool
	eachWindow(tokens, func(first int, h uint64) {
		if _, ok := posting[h]; !ok {
			return
		}
		if pasted == nil {
			pasted = make([]bool, len(tokens))
		}
		for i := first; i < first+pastedRun; i++ {
			pasted[i] = true
		}
	})
	if pasted == nil {
		return res
	}
	out := *res
	out.Mentions = append([]mention.Mention(nil), res.Mentions...)
	for i := range out.Mentions {
		if m := &out.Mentions[i]; pasted[m.First] && m.NotCounted == "" {
			m.NotCounted = mention.Pasted
		}
	}
	out.Claims = newWalker(res.Outline, res.AsOf).claims(&out)
	out.Integrity = append([]Integrity(nil), res.Integrity...)
	for i := 0; i < len(tokens); i++ {
		if !pasted[i] {
			continue
		}
		j := i
		for j < len(tokens) && pasted[j] {
			j++
		}
		out.Integrity = append(out.Integrity, Integrity{
			Code: "pasted", At: text.Span{Start: tokens[i].Start, End: tokens[j-1].End},
			Message: "this passage stands word for word in the posting; skills in it are not counted",
		})
		i = j
	}
	return &out
}
