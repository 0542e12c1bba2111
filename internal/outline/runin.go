package outline

import (
	"strings"

	"skillmatch/internal/text"
)

// asideBefore finds words that end in a colon at the start of a piece and name,
// by one of their words, what is not asked of everyone: "What you may have: …".
// It returns the number of tokens.
func (o *Outline) asideBefore(p piece) (int, Section) {
	if end, _ := o.glued(p.first); end > 0 { // "ElasticsearchWhat is not needed:"
		return 0, keep
	}
	for j := p.first + 1; j < min(p.first+14, p.last); j++ {
		switch sep := o.Tokens[j].Sep; {
		case sep == text.SepColon:
			item := o.isItem(p.first, j)
			wished, named := false, false
			for _, h := range o.cuesFrom(p.first) {
				if h.First >= j {
					break
				}
				if h.Kind == PostingHeading && h.First > p.first && h.Last == j && o.Tokens[h.First].Shape&text.Title != 0 {
					return 0, keep // "… verbal and written What We Offer:" has one of its own
				}
				if h.Kind == PostingHint && h.First > p.first && o.Tokens[h.First].AllUpper() && !o.Tokens[p.first].AllUpper() {
					return 0, keep // "… in Go or C++BENEFITS INCLUDE:" too
				}
				wished = wished || h.Kind == PostingHint && h.Section() == Preferred
				if wished && h.Kind == PostingHint && h.Section() == NotNeeded && h.Last == j {
					return j - p.first, Preferred // "Preferred skills, but not required: …"
				}
				if level, ahead := h.Level(); h.Kind == LevelCue && level == LevelPreferred && !ahead && named && (!h.EndsClause() || h.Last == j) && !o.has(p.first, ClauseHead) && o.Tokens[h.Last-1].Shape&text.Title == 0 {
					return j - p.first, Preferred // "Other skills that would be useful for this work: …"
				}
				named = named || h.Kind == PostingHint
				if h.Kind == PostingHint && aside(h.Section()) && (!item || h.Section() == Preferred) && (j-h.Last <= 1 || h.First == p.first && o.titled(p.first, j)) { // "You need not know PHP: …" is none
					return j - p.first, h.Section()
				}
			}
			return 0, keep
		case sep > text.SepComma:
			return 0, keep
		}
	}
	return 0, keep
}

// runIn returns the length of a heading or label that starts at token i inside
// a piece and is followed by its text, and the section that it names.
func (o *Outline) runIn(p piece, i int) (int, Section) {
	heading, lab := ResumeHeading, ResumeLabel
	if o.Kind == Posting {
		heading, lab = PostingHeading, PostingLabel
	}
	if o.Tokens[i].Shape&text.Title == 0 && i > p.first && (o.Kind != Posting || !o.has(i, heading)) {
		return 0, keep
	}
	n, section := 0, keep
	if o.flat && o.Kind == Posting && p.kind != Item {
		if i == p.first && !p.headed {
			if n, section = o.leadIn(p); section == keep {
				n = 0
			}
		}
		if n == 0 {
			n, section = o.titleRun(p, i)
		}
	}
	if o.Kind == Posting && p.kind != Item {
		if k := o.aboutEmployer(i); k > 0 && (i+k < p.last || i+k == p.last && o.cutBefore(p.last)) && (o.flat || o.colon(i+k)) {
			n, section = k, Company
		}
	}
	if n == 0 && o.Kind == Posting && i > p.first {
		n, section = o.capitalRun(p, i)
	}
	if i == p.first && !p.headed && o.Kind == Posting && (p.kind != Item || !o.lineBefore(i)) {
		if k, s := o.asideBefore(p); k > 0 {
			n, section = k, s
		}
	}
	for _, h := range o.cuesAt(i) {
		switch {
		case h.Kind == heading && h.Last <= p.last && o.startsText(p, i, h.Last) &&
			(i == p.first || o.Tokens[i].Shape&text.Title != 0 || !aside(h.Section())): // "but not required:" ends a thought
			n, section = h.Last-i, h.Section()
			if o.ownLine(p, i, h) || section == Company && i > p.first && o.small(i) { // "led by our core values: care"
				section = label + section
			}
		case h.Kind == heading && n == 0 && o.flat && o.oneWord(p, i, h):
			n, section = 1, h.Section()
		case h.Kind == lab && h.Last < p.last && o.Tokens[h.Last].Sep == text.SepColon && (n == 0 || o.factBehind(p, h) && section == h.Section()):
			n, section = h.Last-i, label+h.Section()
		}
	}
	return n, section
}

// capitalRun finds a heading in capitals inside a piece, which a colon follows:
// "(lakes or rivers)BENEFITS AT A GLANCE:Tea". It returns its length and section.
func (o *Outline) capitalRun(p piece, i int) (int, Section) {
	if !o.Tokens[i].AllUpper() || o.Tokens[i-1].AllUpper() && o.Tokens[i].Sep != text.SepNone && o.Tokens[i].Sep < text.SepBracket {
		return 0, keep
	}
	end := i + 1
	for end < min(i+9, p.last) && o.Tokens[end].AllUpper() && o.Tokens[end].Sep != text.SepNone && o.Tokens[end].Sep <= text.SepComma {
		end++
	}
	if end == i+9 || end == len(o.Tokens) || o.Tokens[end-1].End-o.Tokens[i].Start < 6 || !o.colon(end) {
		return 0, keep
	}
	section := o.headingSection(i, end, false)
	if section == keep {
		return 0, keep
	}
	return end - i, section
}

// oneWord reports whether only the first word of what could be a longer heading is
// one, and the next starts the text: "Qualifications Experience in Go".
func (o *Outline) oneWord(p piece, i int, h Hit) bool {
	return o.Kind == Posting && h.Last == i+2 && h.Last < p.last && o.has(i, RunIn) && o.Tokens[i].Shape&text.Title != 0 &&
		o.Tokens[i+1].Shape&text.Title != 0 && o.has(i+1, ClauseHead) && o.small(i+2) && (i == p.first || o.has(i, HeadEnd) && o.breaksOff(i))
}

// ownLine reports whether a heading inside a line is a single word that says how
// strongly the rest of that line is asked, and no more: "Degree in maths.
// Desired: 3 years of Go".
func (o *Outline) ownLine(p piece, i int, h Hit) bool {
	return o.Kind == Posting && i > p.first && p.line && !p.headed && h.Last == i+1 && o.has(i, LevelCue) && o.Tokens[h.Last].Sep == text.SepColon &&
		p.last < len(o.Tokens) && o.lineBefore(p.last)
}

// factBehind reports whether no more than a fact follows the colon behind a label
// on its line: "Company: Loom Works".
func (o *Outline) factBehind(p piece, h Hit) bool {
	return h.Last < p.last && !o.lineBefore(h.Last) && p.last-h.Last <= factTokens && (p.last == len(o.Tokens) || o.lineBefore(p.last))
}

// factTokens is the most tokens of a fact behind a label, such as a firm's name.
const factTokens = 6

// glued finds a heading whose first word is glued to the end of token i, and
// which a colon, a bullet or a new line follows: in texts that lost lines. It
// returns the token behind the heading.
func (o *Outline) glued(i int) (end int, section Section) {
	t := &o.Tokens[i]
	if t.Shape&text.Inner == 0 || t.Shape&text.Lower == 0 {
		return 0, keep
	}
	s := o.Doc.Text
	cut := 0
	for k := t.End - 1; k > t.Start; k-- {
		if s[k] >= 'A' && s[k] <= 'Z' && s[k-1] >= 'a' && s[k-1] <= 'z' {
			cut = k
			break
		}
	}
	if cut == 0 {
		return 0, keep
	}
	var buf [10]text.Token
	head := text.Split(buf[:0], s[cut:t.End])
	if len(head) != 1 {
		return 0, keep
	}
	head[0].Start += cut
	head[0].End += cut
	head = append(head, o.Tokens[i+1:min(i+len(buf), len(o.Tokens))]...)
	heading, _ := o.headingKinds()
	n, cue := o.cues.longest(head, s, heading)
	if n == 0 {
		return 0, keep
	}
	end = i + n
	if end >= len(o.Tokens) {
		return 0, keep
	}
	after := s[o.Tokens[end-1].End:o.Tokens[end].Start]
	if !strings.HasPrefix(after, ":") && !strings.Contains(after, "\n") && o.Tokens[end].Sep != text.SepBullet && !o.dashItem(end) {
		return 0, keep
	}
	return end, cue.Section()
}

// startsText reports whether the heading at tokens i to end is followed by its
// text: by a colon, a bullet, or, when it stands at the start of a piece and is
// written in title case, by the start of something new.
func (o *Outline) startsText(p piece, i, end int) bool {
	if end >= len(o.Tokens) {
		return i == p.first
	}
	next := &o.Tokens[end]
	if o.colon(end) {
		// "as a Map Maker you will:" leads into a list
		return o.Tokens[i].Shape&text.Title != 0 || i == p.first || o.Kind == Posting && (end-i > 1 || o.has(i, Addressed))
	}
	if o.Tokens[i].Shape&text.Title == 0 && i > p.first {
		return false
	}
	if next.Sep == text.SepBullet && o.Tokens[i].Shape&text.Title != 0 && (end-i > 2 || i == p.first && p.kind != Item) {
		return true // "Nice to have • Go"
	}
	if o.shouted(i, end) {
		return true
	}
	if o.flatHead(p, i, end) {
		return true
	}
	if o.has(end, TitleWord) && end-i == 1 && next.Sep == text.SepSpace { // "Benefits Associate"
		return false
	}
	titled := 0 // words in title case
	for j := i; j < end; j++ {
		t := &o.Tokens[j]
		if t.Shape&(text.Title|text.Digit) != 0 {
			titled++
		} else if t.Len() > 3 {
			return false
		}
	}
	if titled == 0 || end-i > 1 && titled < 2 { // "Knowledge of Go" is no heading
		return false
	}
	if next.Sep == text.SepBullet || o.dashItem(end) && (end-i > 1 || i == p.first || o.Kind != Posting || o.breaksOff(i)) || o.inlineHash(i) || o.cutBefore(end) {
		return true
	}
	if end == p.last || next.Sep != text.SepSpace && next.Sep != text.SepSlash && next.Sep != text.SepBar {
		return false
	}
	fresh := next.Shape&(text.Title|text.Digit) != 0
	if i == p.first && p.kind != Item {
		return fresh && (end-i > 1 || o.has(i, RunIn))
	}
	// inside a piece: only in texts that lost their lines, and only what is
	// seldom anything else
	if o.Kind == Posting {
		if !fresh || !o.flat || i == 0 {
			return false
		}
		if end-i == 1 { // "… may be asked Qualifications Minimum 3 years"
			return o.has(i, RunIn) && o.has(i, HeadEnd) && o.breaksOff(i) && (o.starts(end, ClauseHead, Degree) || next.Shape&text.Digit != 0)
		}
		return o.breaksOff(i) || o.has(end-1, HeadEnd)
	}
	return fresh && o.flat && (end-i > 1 || o.has(i, RunIn)) &&
		o.Tokens[i].Sep != text.SepComma && o.Tokens[i].Sep != text.SepSlash && o.Tokens[i].Sep != text.SepAmp
}

// shouted reports whether tokens i to end are in capitals and their neighbours
// are not: "… every week. PROFILE Analyst with".
func (o *Outline) shouted(i, end int) bool {
	for j := i; j < end; j++ {
		if t := &o.Tokens[j]; !t.AllUpper() && t.Len() > 3 {
			return false
		}
	}
	return o.Tokens[end-1].End-o.Tokens[i].Start >= 6 && (i == 0 || !o.Tokens[i-1].AllUpper()) &&
		o.Tokens[end].Sep == text.SepSpace && o.Tokens[end].Shape&(text.Title|text.Digit) != 0 && !o.Tokens[end].AllUpper()
}
