package outline

import (
	"strings"

	"skillmatch/internal/text"
)

// lostLine reports whether a posting that lost its lines lost one before token
// i: behind how strongly the line before is asked ("SQL a plus 5+ years of"),
// or where a word that starts clauses is written as the first of a line
// ("billing systems Experience with").
func (o *Outline) lostLine(i int) bool {
	if !o.flat || o.Kind != Posting {
		return false
	}
	t, prev := &o.Tokens[i], &o.Tokens[i-1]
	if t.Shape&text.Title != 0 && prev.Shape&text.Title == 0 && o.has(i, SignOff) {
		return true
	}
	gap := o.Doc.Text[prev.End:t.Start]
	if gap == "\" " || gap == " \" " { // a quotation mark that was a bullet: "SQL a plus" Strong"
		return t.Shape&text.Title != 0 && o.levelEnds(i) > 1
	}
	if gap == ")" { // "(LDAP)Robust knowledge"
		if t.Shape&text.Title == 0 || o.has(i, LevelCue) {
			return false
		}
		return t.Shape&(text.Lower|text.Inner) == text.Lower && t.Len() >= lettersBefore || t.Len() > 1 && o.small(i+1)
	}
	if gap != " " && gap != ") " {
		return false
	}
	if t.Numeric() {
		return o.levelEnds(i) > 0 && o.yearsAt(i)
	}
	if t.Shape&text.Title == 0 {
		return false
	}
	words, says := o.levelEnds(i), o.starts(i, ClauseHead, Degree)
	if says && (gap == ") " || words > 0) || words > 1 {
		return true
	}
	if !says {
		return false
	}
	// "with Strong", "and Experience" go on; so does "SQL Experience"
	return prev.Shape&(text.Lower|text.Title) == text.Lower && prev.Len() > 4 && o.small(i+1)
}

// starts reports whether a cue of one of the kinds starts at token i.
func (o *Outline) starts(i int, kinds ...CueKind) bool {
	for _, k := range kinds {
		if o.has(i, k) {
			return true
		}
	}
	return false
}

// levelEnds returns how many words of level end right before token i that speak
// of what stands before them: 2 where they end a sentence's thought ("is a
// plus"), 1 where they need not ("preferred").
func (o *Outline) levelEnds(i int) int {
	for _, h := range o.cuesFrom(max(0, i-5)) {
		if h.First >= i {
			return 0
		}
		if h.Kind != LevelCue || h.Last != i {
			continue
		}
		level, ahead := h.Level()
		first := o.Tokens[h.First]
		switch {
		case ahead || level > LevelExcluded || first.Shape&text.Title != 0: // "Preferred Experience" is one
			return 0
		case h.Last-h.First > 1 && (first.Len() <= 3 || first.Folded(o.Doc.Text) == "would"):
			return 2
		}
		return 1
	}
	return 0
}

// yearsAt reports whether years are counted at token i: "5+ years", "3 to 5 years".
func (o *Outline) yearsAt(i int) bool {
	for j := i + 1; j < min(i+4, len(o.Tokens)); j++ {
		if o.has(j, YearUnit) {
			return true
		}
	}
	return false
}

// small reports whether token i is a word in small letters.
func (o *Outline) small(i int) bool {
	return i < len(o.Tokens) && o.Tokens[i].Shape&(text.Lower|text.Upper) == text.Lower
}

// titleRun finds a heading in title case at token i whose last word is one of
// headings, and behind which a colon stands or a line begins: "Other Required
// Qualifications Proficiency in …". It returns its length and section.
func (o *Outline) titleRun(p piece, i int) (int, Section) {
	if o.Tokens[i].Shape&text.Title == 0 || i > p.first && !o.breaksOff(i) {
		return 0, keep
	}
	for j := i; j < min(i+6, p.last-1); j++ {
		t := &o.Tokens[j]
		if j > i && t.Sep != text.SepSpace && t.Sep != text.SepSlash && t.Sep != text.SepAmp ||
			t.Shape&text.Title == 0 && t.Len() > 3 {
			break
		}
		next := &o.Tokens[j+1]
		if j == i || !o.has(j, HeadEnd) || next.Sep != text.SepColon && (next.Sep != text.SepSpace || next.Shape&(text.Title|text.Digit) == 0) {
			continue
		}
		if s := o.hinted(i, j+1); s != keep {
			return j + 1 - i, s
		}
	}
	return 0, keep
}

// leadIn finds a sentence at the start of a piece that leads into a list and
// names a section by one of its words: "The ideal candidate has the following:".
// It returns its length and section.
func (o *Outline) leadIn(p piece) (int, Section) {
	if o.Tokens[p.first].Shape&text.Title == 0 || o.has(p.first, ClauseHead) { // "Experience with the following:" is an item
		return 0, keep
	}
	for j := p.first + 1; j < min(p.first+10, p.last); j++ {
		switch sep := o.Tokens[j].Sep; {
		case sep == text.SepColon && o.cues.isWord(o.Tokens[j-1], LeadEnd):
			if o.Tokens[j-1].AllUpper() && !o.Tokens[p.first].AllUpper() { // "… in C++BENEFITS INCLUDE:" has a heading of its own
				return 0, keep
			}
			return j - p.first, o.hinted(p.first, j)
		case sep > text.SepComma:
			return 0, keep
		}
	}
	return 0, keep
}

// aboutEmployer returns the length of a heading at token i that names the
// employer and whose text starts with that name ("About Loom Works Loom Works
// is"), or which a colon follows ("About Loom: The Loom Works").
func (o *Outline) aboutEmployer(i int) int {
	if o.Tokens[i].Shape&text.Title == 0 || !o.has(i, CompanyStart) {
		return 0
	}
	for k := 1; k <= 3 && i+k < len(o.Tokens) && o.Tokens[i+k].Shape&text.Title != 0; k++ {
		if o.colon(i + k + 1) {
			return k + 1
		}
		if i+2*k >= len(o.Tokens) {
			break
		}
		same := true
		for j := i + 1; j <= i+k && same; j++ {
			a, b := &o.Tokens[j], &o.Tokens[j+k]
			same = a.Shape&text.Title != 0 && o.Doc.Text[a.Start:a.End] == o.Doc.Text[b.Start:b.End]
		}
		if same {
			return k + 1
		}
	}
	return 0
}

// hinted returns the section that the words of a heading at tokens first to last
// speak for, without regard to how it is set.
func (o *Outline) hinted(first, last int) Section {
	best, tail := int32(-1), false
	for _, h := range o.cuesFrom(first) {
		if h.First >= last {
			break
		}
		tail = tail || h.Kind == HeadTail
		if tail && best >= 0 {
			break
		}
		if h.Kind == PostingHeading && h.First > first && h.Last == last && h.Last-h.First > 1 && aside(h.Section()) {
			return h.Section() // "Sailing Programme Additional Qualifications"
		}
		if h.Kind == PostingHint && h.Last <= last && (best < 0 || h.Value>>8 < best>>8) {
			best = h.Value
		}
	}
	if best < 0 {
		return keep
	}
	return sections[best&0xFF]
}

// dashesAsBullets is the number of spaced dashes from which a text that lost its
// lines is taken to have lists of them.
const dashesAsBullets = 5

// dashed reports whether a spaced dash stands before token i that was a bullet
// of a list: "… reports - Maintain the models - Train".
func (o *Outline) dashed(i int) bool {
	t := &o.Tokens[i]
	return o.dashes && t.Sep == text.SepBar && t.Shape&(text.Title|text.Digit) != 0 && strings.HasSuffix(o.Doc.Text[:t.Start], " - ")
}

// hyphensAsBullets is the number of words in title case, glued by a hyphen to one
// in small letters or with a hyphen glued to them alone, from which a text that
// lost its lines is taken to have hyphens for bullets: "… with lakes-Collaborates
// with", "… with lakes -Collaborates with".
const hyphensAsBullets = 3

// hyphened reports whether the hyphens of a text are bullets.
func hyphened(tokens []text.Token, s string) bool {
	n := 0
	for i := 1; i < len(tokens) && n < hyphensAsBullets; i++ {
		if tokens[i].Sep == text.SepDash && (hyphenItem(tokens, i, s) || leftHyphen(tokens, i, s)) {
			n++
		}
	}
	return n == hyphensAsBullets
}

// hyphenItem reports whether the hyphen before token i may be a bullet: a word in
// title case follows one of some length in small letters.
func hyphenItem(tokens []text.Token, i int, s string) bool {
	t, prev := &tokens[i], &tokens[i-1]
	return s[prev.End:t.Start] == "-" && t.Shape&(text.Title|text.Lower) == text.Title|text.Lower && t.Len() > 3 &&
		prev.Shape&(text.Lower|text.Upper) == text.Lower && prev.Len() > 3
}

// leftHyphen reports whether a hyphen stands at token i alone, which is in title
// case: "lakes -Collaborates".
func leftHyphen(tokens []text.Token, i int, s string) bool {
	t := &tokens[i]
	return s[tokens[i-1].End:t.Start] == " -" && t.Shape&(text.Title|text.Lower) == text.Title|text.Lower && t.Len() > 1
}

// hyphenBefore reports whether a hyphen that stands for a bullet parts token i
// from the one before: also behind a name ("Ruby-Experience with") and before
// years ("(lakes)-2+ years").
func (o *Outline) hyphenBefore(i int) bool {
	if !o.hyphens {
		return false
	}
	t := &o.Tokens[i]
	gap := o.Doc.Text[o.Tokens[i-1].End:t.Start]
	if gap == " -" || gap == ") -" {
		return t.Shape&text.Title != 0 && !o.has(i, LevelCue) || t.Shape&text.Digit != 0 && o.yearsAt(i)
	}
	if gap != "-" && gap != ")-" {
		return false
	}
	switch {
	case t.Shape&text.Digit != 0:
		return o.yearsAt(i)
	case t.Shape&text.Title == 0:
		return false
	}
	return gap == ")-" || hyphenItem(o.Tokens, i, o.Doc.Text) || o.starts(i, ClauseHead, Degree)
}

// cutBefore reports whether token i was cut off the one before, where a line
// break was lost.
func (o *Outline) cutBefore(i int) bool {
	return i > 0 && o.Tokens[i].Sep == text.SepStop && o.Tokens[i].Start == o.Tokens[i-1].End
}

// flatHead reports whether the heading at tokens i to end of a posting that lost
// its lines is one, though its words are in small letters: "The role You will",
// "… of ours. What you will do - Build".
func (o *Outline) flatHead(p piece, i, end int) bool {
	if !o.flat || o.Kind != Posting || o.Tokens[i].Shape&text.Title == 0 {
		return false
	}
	n, next := end-i, &o.Tokens[end]
	hashed := o.inlineHash(i)
	fresh := next.Sep == text.SepSpace && next.Shape&(text.Title|text.Digit) != 0 || o.dashItem(end)
	switch {
	case !fresh || p.kind == Item:
		return false
	case hashed:
		return true
	case i == p.first:
		return n > 2 || n > 1 && (o.dashItem(end) || o.starts(end, ClauseHead, Asks, Addressed) || !next.AllUpper() && o.small(end+1))
	}
	return n > 2 && o.has(i, HeadStart) && (n > 3 || o.breaksOff(i))
}

// breaksOff reports whether a line may have started at token i, which is in
// title case: the word before it is not.
func (o *Outline) breaksOff(i int) bool {
	t, prev := &o.Tokens[i], &o.Tokens[i-1]
	return (t.Sep == text.SepSpace || t.Sep == text.SepBracket) && (prev.Shape&text.Title == 0 || prev.AllUpper() && prev.Len() > 1) && prev.Len() > 2
}
