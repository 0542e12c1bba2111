package profile

import "skillmatch/internal/outline"

// baseLevel is what a segment's place alone says of the names in it.
func (r *walker) baseLevel(seg *outline.Segment, headed bool) Level {
	switch seg.Section {
	case outline.Required:
		return Required
	case outline.Duties:
		if seg.Kind == outline.Sentence && r.ours(seg) {
			return Mentioned
		}
		return Required
	case outline.Preferred:
		return Preferred
	case outline.NotNeeded:
		return Excluded
	case outline.Company:
		if r.addressed(seg) {
			return Required
		}
		return Mentioned
	case outline.Title, outline.Benefits, outline.Legal, outline.Apply:
		return Mentioned
	}
	company, asks := false, seg.Kind == outline.Item
	for _, h := range r.o.CuesOf(seg) {
		switch h.Kind {
		case outline.LevelCue:
			level, _ := h.Level()
			company = company || level == outline.LevelCompany
			headed = headed || level == outline.LevelOurs && h.First == seg.First
			asks = asks || level == outline.LevelRequired
		case outline.Asks, outline.YearUnit:
			asks = true
		}
	}
	if company || headed && !asks {
		return Mentioned
	}
	return Required
}

// ours reports whether a sentence below a heading about the work speaks of the
// employer alone: "Our platform runs on Kafka".
func (r *walker) ours(seg *outline.Segment) bool {
	found := false
	for _, h := range r.o.CuesOf(seg) {
		switch level, _ := h.Level(); h.Kind {
		case outline.LevelCue:
			found = found || level == outline.LevelOurs && h.First == seg.First
		case outline.Asks, outline.Addressed:
			return false
		}
	}
	return found
}

// addressed reports whether a sentence below a heading about the employer says
// what the reader will do there: "as our analyst, you will build models".
func (r *walker) addressed(seg *outline.Segment) bool {
	found := false
	for _, h := range r.o.CuesOf(seg) {
		switch level, _ := h.Level(); {
		case h.Kind == outline.Addressed:
			found = true
		case h.Kind == outline.LevelCue && level == outline.LevelCompany:
			return false
		}
	}
	return found
}

// fixed reports whether no cue can raise what stands in a section: a benefit
// is never a requirement.
func fixed(s outline.Section) bool {
	switch s {
	case outline.Company, outline.Benefits, outline.Legal, outline.Apply, outline.Title, outline.NotNeeded:
		return true
	}
	return false
}
