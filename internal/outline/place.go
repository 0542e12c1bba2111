package outline

import (
	"strings"

	"skillmatch/internal/text"
)

// assignSections lets each heading govern what follows it, up to the next one.
func (o *Outline) assignSections() {
	o.splitLegal()
	current, titled := Other, -1
	if o.Kind == Posting {
		titled = o.titleSegment()
	}
	jobs := false   // they have been met
	perks := false  // in a list without a heading
	var own Section // of a label, for the segment behind it
	for i := range o.Segments {
		s := &o.Segments[i]
		jobs = jobs || current == Experience
		if jobs && o.jobsGoOn(i, current) {
			current, own = Experience, keep
		}
		if s.Kind == Heading {
			if of, ok := strings.CutPrefix(string(s.Section), string(label)); ok {
				own = Section(of)
				s.Section = own
				continue
			}
			switch {
			case s.Section == Title: // as a label: what follows the title is no more of it
				own = Title
				continue
			case s.Section == unknown:
				if o.Kind == Posting {
					current = Other
				}
			case s.Section == Required && i > 0 && o.Segments[i-1].Kind == Heading && aside(current) && !o.says(s, LevelRequired):
				// "Preferred Skills: Experience with:" is all preferred
			case s.Section != keep:
				current = s.Section
			}
			if s.Section, own = current, keep; i == titled {
				s.Section = Title
			}
			continue
		}
		if own != keep {
			s.Section, own = own, keep
			if s.Section == Title && s.Last-s.First > titleTokens {
				s.Section = current
			}
			continue
		}
		if o.Kind == Posting && s.Kinds.Has(SignOff) && o.has(s.First, SignOff) {
			current = Apply // a signature follows, and often what the agency says of itself
		}
		if s.Section = current; i == titled {
			s.Section = Title
			continue
		}
		o.placeSentence(s)
		perks = perks || s.Section == Benefits && current == Other
	}
	if perks {
		o.placePerks()
	}
}

// perkTokens is the most tokens of a line in a list of perks.
const perkTokens = 10

// placePerks moves the lines of a list without a heading to the benefits where two
// of them say by their own words that they are: "Paid leave for mills" between "401k"
// and "Dental insurance".
func (o *Outline) placePerks() {
	for from := 0; from < len(o.Segments); {
		to, perks := from, 0
		for ; to < len(o.Segments); to++ {
			s := &o.Segments[to]
			if s.Kind == Heading || s.Last-s.First > perkTokens || s.Section != Other && s.Section != Benefits ||
				to > from && (!o.lineBefore(s.First) || o.Tokens[s.First].Sep == text.SepPara) || s.Kinds.Any(ClauseHead, DemandStart, YearUnit) {
				break
			}
			if s.Section == Benefits {
				perks++
			}
		}
		for i := from; i < to && perks > 1; i++ {
			o.Segments[i].Section = Benefits
		}
		from = max(to, from+1)
	}
}

// titleTokens is the most tokens of a line that is a title.
const titleTokens = 14

// titleSegment returns which of a posting's first segments is its title, -1 when
// none is: the first of the few at the top, less labels and addresses, that holds a
// word of titles; else the very first where it asks for nothing and says nothing.
func (o *Outline) titleSegment() int {
	const top = 3 // segments: the employer's name may stand above the title
	labelled, seen, quiet := false, 0, -1
	for i := range o.Segments {
		s := &o.Segments[i]
		switch {
		case s.Kind == Heading && (strings.HasPrefix(string(s.Section), string(label)) || s.Section == Title):
			labelled = true
			continue
		case labelled || o.address(s):
			labelled = false
			continue
		case s.Kind == Heading && s.Section != unknown && s.Section != keep:
			return quiet
		}
		if o.isTitle(s) {
			if s.Kinds.Any(TitleWord, TitlePlural) {
				return i
			}
			if i == 0 && s.Kind != Heading {
				quiet = i
			}
		}
		if seen++; seen == top || s.Last-s.First > titleTokens {
			break
		}
	}
	return quiet
}

// address reports whether a segment is nothing but a web address.
func (o *Outline) address(s *Segment) bool {
	for i := s.First; i < s.Last; i++ {
		if o.Tokens[i].Shape&text.Address == 0 {
			return false
		}
	}
	return true
}

// sentenceTokens is the most tokens of a sentence that one phrase can speak for;
// what is longer is a whole posting without stops.
const sentenceTokens = 80

// placeSentence moves a sentence that says by its own words where it belongs:
// "… is an equal opportunity employer" is legal under any heading, perks are
// benefits unless a heading asks for them.
func (o *Outline) placeSentence(s *Segment) {
	if o.Kind != Posting || s.Last-s.First > sentenceTokens {
		return
	}
	switch s.Section {
	case Company, Benefits, Apply: // a heading above what is asked was lost
		if o.demands(s) {
			s.Section = Required
			return
		}
	}
	if !s.Kinds.Has(SentenceOf) {
		return
	}
	for _, h := range o.CuesOf(s) {
		if h.Kind != SentenceOf {
			continue
		}
		if to := h.Section(); to == Legal || s.Section == Other || s.Section == Company || s.Section == Legal {
			s.Section = to
			return
		}
	}
}

// demands reports whether a segment starts with what only demands start with:
// "Proficiency in Go", "3 to 5 years' experience".
func (o *Outline) demands(s *Segment) bool {
	const lead, years = 3, 8 // tokens: "Strong hands-on experience in", "Minimum of 3 to 5 years"
	counted := false
	if o.has(s.First, LevelClause) { // "With expertise in mills, the firm"
		return false
	}
	for _, h := range o.CuesOf(s) {
		switch {
		case h.First >= s.First+years:
			return false
		case h.Kind == SentenceOf || h.Kind == Age:
			return false
		case h.Kind == LevelCue && h.First == s.First && h.Value == LevelOurs: // "Our knowledge of mills"
			return false
		case h.Kind == DemandStart && h.First < s.First+lead:
			return true
		case h.Kind == YearUnit:
			counted = o.Tokens[s.First].Numeric() || o.has(s.First, Number) || o.has(s.First, ClauseHead)
		case h.Kind == TimeNoun && counted:
			return true
		}
	}
	return false
}

// splitLegal parts what is asked from a statement in law's words that lost its
// line: "5 years of Java experience Acme is an equal opportunity employer".
func (o *Outline) splitLegal() {
	if o.Kind != Posting {
		return
	}
	var out []Segment // from the first one on that is cut
	for i := range o.Segments {
		s := o.Segments[i]
		at := o.legalStart(&s)
		if at > 0 && out == nil {
			out = append(make([]Segment, 0, len(o.Segments)+8), o.Segments[:i]...)
		}
		if at > 0 {
			law := s
			law.Kind, law.First, law.Start, law.CueFrom = Sentence, at, o.Tokens[at].Start, int(o.CueAt[at])
			s.Last, s.End, s.CueTo = at, o.Tokens[at-1].End, law.CueFrom
			o.noteKinds(&s)
			o.noteKinds(&law)
			out = append(out, s, law)
		} else if out != nil {
			out = append(out, s)
		}
	}
	if out != nil {
		o.Segments = out
	}
}

// legalStart returns the token at which, behind a demand for years, a degree or
// experience, a statement in law's words starts with a capital; 0 where none does.
func (o *Outline) legalStart(s *Segment) int {
	const reach, least = 12, 4 // tokens
	if s.Kind == Heading || !s.Kinds.Has(SentenceOf) {
		return 0
	}
	asked := 0 // the last token of a demand
	for _, h := range o.CuesOf(s) {
		switch {
		case h.Kind == YearUnit || h.Kind == Degree || h.Kind == ClauseHead && h.First == s.First:
			if asked == 0 {
				asked = h.Last
			}
		case h.Kind == SentenceOf && h.Section() == Legal && asked > 0:
			for j := h.First; j > max(asked, s.First+least, h.First-reach); j-- {
				if o.Tokens[j].Shape&text.Title != 0 && o.Tokens[j-1].Shape&text.Title == 0 {
					return j
				}
			}
			return 0
		}
	}
	return 0
}

// says reports whether a segment holds a word of this level.
func (o *Outline) says(s *Segment, level int32) bool {
	for _, h := range o.CuesOf(s) {
		if l, _ := h.Level(); h.Kind == LevelCue && l == level {
			return true
		}
	}
	return false
}

// isTitle reports whether a segment can be a title: it is short, no sentence and
// no item of a list, and asks for nothing.
func (o *Outline) isTitle(s *Segment) bool {
	if s.Last-s.First > titleTokens || s.Kind == Item {
		return false
	}
	if s.End < len(o.Doc.Text) && strings.IndexByte(".?!", o.Doc.Text[s.End]) >= 0 && !o.large(s) {
		return false
	}
	for _, h := range o.CuesOf(s) {
		switch h.Kind {
		case YearUnit, ClauseHead, LevelCue, TitleLead, TitleActs, Addressed:
			return false
		case Degree, PostingWord:
			if h.Last-h.First > 1 {
				return false
			}
		}
	}
	return true
}

// large reports whether the words of a segment have capitals, small words apart.
func (o *Outline) large(s *Segment) bool {
	for _, t := range o.Tokens[s.First:s.Last] {
		if t.Shape&(text.Upper|text.Digit) == 0 && t.Len() > 3 {
			return false
		}
	}
	return true
}
