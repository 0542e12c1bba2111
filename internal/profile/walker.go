package profile

import (
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
)

// walker walks over the tokens of an outline with its cues at hand.
type walker struct {
	o    *outline.Outline
	asOf Month
	at   []int32 // o.CueAt

	heading []int32   // per segment, the heading above it or -1; set by governing
	loosely bool      // blank lines part nothing; set by entries
	job     *jobTitle // of a posting; set by jobTitle
	terms   []term    // that may be skills, in text order

	// found once for a posting, when first asked for
	employersKnown bool
	employerNames  []piece

	// used again for each segment of a posting
	order        []int // 0, 1, 2 …
	months       []int
	joints       []joint
	members      []int
	labels       []string
	runs, joined []ask
	levelCues    []outline.Hit
	names        []mention.Mention // of the segment that was entered
	about        speaker           // of that segment; found when first asked for
	spoke        bool              // it is

	// cut up into parts of a posting's requirements
	skills []string
	asked  []Asked
}

func newWalker(o *outline.Outline, asOf Month) *walker {
	return &walker{o: o, asOf: asOf, at: o.CueAt}
}

// cue returns the cue of a kind that starts at token i.
func (r *walker) cue(i int, kind outline.CueKind) (outline.Hit, bool) {
	if i < 0 || i >= len(r.o.Tokens) {
		return outline.Hit{}, false
	}
	for _, h := range r.o.Cues[r.at[i]:r.at[i+1]] {
		if h.Kind == kind {
			return h, true
		}
	}
	return outline.Hit{}, false
}

// cues returns the cues that start at tokens first to last.
func (r *walker) cues(first, last int) []outline.Hit {
	if first >= last {
		return nil
	}
	return r.o.Cues[r.at[first]:r.at[last]]
}

// has reports whether a cue of a kind starts at tokens first to last.
func (r *walker) has(first, last int, kind outline.CueKind) bool {
	for _, h := range r.cues(first, last) {
		if h.Kind == kind {
			return true
		}
	}
	return false
}

// phrase returns a cue as it is written.
func (r *walker) phrase(h outline.Hit) string {
	return r.o.Doc.Text[r.o.Tokens[h.First].Start:r.o.Tokens[h.Last-1].End]
}

func (r *walker) word(i int) string {
	t := r.o.Tokens[i]
	return r.o.Doc.Text[t.Start:t.End]
}

// text returns what stands at tokens first to last, white space collapsed.
func (r *walker) text(first, last int) string {
	if first >= last {
		return ""
	}
	return strings.Join(strings.Fields(r.o.Doc.Text[r.o.Tokens[first].Start:r.o.Tokens[last-1].End]), " ")
}

// gap returns what stands before token i, back to the token before it or the
// start of the text.
func (r *walker) gap(i int) string {
	if i < 0 || i >= len(r.o.Tokens) {
		return ""
	}
	from := 0
	if i > 0 {
		from = r.o.Tokens[i-1].End
	}
	return r.o.Doc.Text[from:r.o.Tokens[i].Start]
}

// startsLine reports whether a line of the text starts with token i or ends
// before it.
func (r *walker) startsLine(i int) bool {
	return i <= 0 || i >= len(r.o.Tokens) || strings.Contains(r.gap(i), "\n")
}

// number returns the value of a token of digits.
func (r *walker) number(i int) (int, bool) {
	if i < 0 || i >= len(r.o.Tokens) || !r.o.Tokens[i].Numeric() {
		return 0, false
	}
	return digits(r.word(i))
}

func digits(s string) (int, bool) {
	n := 0
	if s == "" || len(s) > 6 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
