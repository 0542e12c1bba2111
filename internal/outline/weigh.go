package outline

// weighHeadings corrects the sections of headings by what stands around them.
func (o *Outline) weighHeadings() {
	if o.Kind == Posting {
		o.mainList()
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
		for _, h := range o.CuesOf(&o.Segments[k]) {
			if h.Kind == Tongue {
				return true
			}
		}
	}
	return i+1 >= len(o.Segments) || o.Segments[i+1].Kind == Heading
}
