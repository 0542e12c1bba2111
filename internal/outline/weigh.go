package outline

// weighHeadings corrects the sections of headings by what stands around them.
func (o *Outline) weighHeadings() {
	if o.Kind == Posting {
		o.mainList()
		o.moreDemands()
		o.dutyLists()
	} else {
		o.subLanguages()
	}
}

// mainList makes a list of wishes the demands of a posting that has no others
// before it, and a list of lesser wishes behind it: "Desired Skills and
// Experience" above "Bonus".
func (o *Outline) mainList() {
	main := -1
	for i := range o.Segments {
		s := &o.Segments[i]
		if s.Kind != Heading {
			continue
		}
		switch {
		case main < 0 && s.Section == Required:
			return
		case main < 0 && s.Section == Preferred && o.has(s.First, MainList):
			main = i
		case main >= 0 && s.Section == Preferred:
			o.Segments[main].Section = Required
			return
		}
	}
}

// moreDemands makes a list of additional qualifications, which is one of wishes
// for want of others, demands where a list of wishes follows: "Additional
// qualifications" above "Desired experience".
func (o *Outline) moreDemands() {
	wishes := false
	for i := len(o.Segments) - 1; i >= 0; i-- {
		s := &o.Segments[i]
		if s.Kind != Heading || s.Section != Preferred {
			continue
		}
		if o.has(s.First, MoreList) {
			if wishes {
				s.Section = Required
			}
			continue
		}
		wishes = true
	}
}

// dutyLists makes duties of what stands below a heading that seems by a word of it
// to be about the employer, or says nothing, where half of it or more starts with
// what one does there: "ABOUT THE GIG" above "Build", "Maintain" and "Tune".
func (o *Outline) dutyLists() {
	const most, least = 6, 2 // segments that tell
	for i := range o.Segments {
		s := &o.Segments[i]
		if s.Kind != Heading || s.Section != Company && s.Section != unknown || o.known(s) {
			continue
		}
		n, acts := 0, 0
		for k := i + 1; k < len(o.Segments) && n < most && o.Segments[k].Kind != Heading; k++ {
			if n++; o.has(o.Segments[k].First, DutyVerb) {
				acts++
			}
		}
		if acts >= least && 2*acts >= n {
			s.Section = Duties
		}
	}
}

// known reports whether a heading is one as a whole: "Why join us".
func (o *Outline) known(s *Segment) bool {
	for _, h := range o.cuesAt(s.First) {
		if h.Kind == PostingHeading && h.Last == s.Last {
			return true
		}
	}
	return false
}

// subLanguages leaves a part of a resume's skills that is headed "Languages", and
// names no natural language, among the skills.
func (o *Outline) subLanguages() {
	above := keep // what the last heading names
	for i := range o.Segments {
		s := &o.Segments[i]
		if s.Kind != Heading || s.Section == keep {
			continue
		}
		if s.Section == Languages && above == Skills && !o.tongueBehind(i) {
			s.Section = Skills
		}
		above = s.Section
	}
}

// tongueBehind reports whether the text below heading i names a natural language,
// or there is no text.
func (o *Outline) tongueBehind(i int) bool {
	for k := i + 1; k < len(o.Segments) && o.Segments[k].Kind != Heading; k++ {
		if o.Segments[k].Kinds.Has(Tongue) {
			return true
		}
	}
	return i+1 >= len(o.Segments) || o.Segments[i+1].Kind == Heading
}
