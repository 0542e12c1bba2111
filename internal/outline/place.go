package outline

import "strings"

// assignSections lets each heading govern what follows it, up to the next one.
func (o *Outline) assignSections() {
	current := Other
	if o.Kind == Posting {
		current = Title
	}
	var own Section // of a label, for the segment behind it
	for i := range o.Segments {
		s := &o.Segments[i]
		if s.Kind == Heading {
			if of, ok := strings.CutPrefix(string(s.Section), string(label)); ok {
				own = Section(of)
				s.Section = own
				continue
			}
			switch {
			case s.Section == unknown:
				if o.Kind == Posting {
					current = Other
				}
			case s.Section == Required && i > 0 && o.Segments[i-1].Kind == Heading && aside(current) && !o.says(s, LevelRequired):
				// "Preferred Skills: Experience with:" is all preferred
			case s.Section != keep:
				current = s.Section
			}
			s.Section, own = current, keep
			continue
		}
		if own != keep {
			s.Section, own = own, keep
			continue
		}
		if o.Kind == Posting && current == Title && i > 0 {
			current = Other // the first segment alone is a title
		}
		s.Section = current
		if current == Title && !o.isTitle(s) {
			s.Section, current = Other, Other
		}
		o.placeSentence(s)
	}
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

// says reports whether a segment holds a word of this level.
func (o *Outline) says(s *Segment, level int32) bool {
	for _, h := range o.CuesOf(s) {
		if l, _ := h.Level(); h.Kind == LevelCue && l == level {
			return true
		}
	}
	return false
}

// isTitle reports whether a first segment is short enough for a title and asks
// for no years and no degree.
func (o *Outline) isTitle(s *Segment) bool {
	for _, h := range o.CuesOf(s) {
		if h.Kind == YearUnit || h.Kind == Degree && h.Last-h.First > 1 {
			return false
		}
	}
	return s.Last-s.First <= 12
}
