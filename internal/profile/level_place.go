package profile

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// baseLevel is what a segment's place alone says of the names in it.
func (r *walker) baseLevel(seg *outline.Segment, headed bool) Level {
	switch seg.Section {
	case outline.Required, outline.Duties, outline.Preferred:
		if seg.Kind == outline.Sentence && r.speaker(seg).end >= seg.Last {
			return Mentioned
		}
		if seg.Section == outline.Preferred {
			return Preferred
		}
		return Required
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
	if r.says(seg, outline.LevelCompany) && !r.duties(seg) {
		return Mentioned
	}
	if seg.Kind == outline.Item || r.asksAt(seg, outline.AsksMaybe) < seg.Last {
		return Required
	}
	if headed || r.speaker(seg).end >= seg.Last {
		return Mentioned
	}
	return Required
}

// duties reports whether a sentence starts with what the reader will do: what the
// employer makes is only named in it.
func (r *walker) duties(seg *outline.Segment) bool {
	return r.asksAt(seg, outline.AsksPlainly) == seg.First
}

// says reports whether a segment holds a cue of a level.
func (r *walker) says(seg *outline.Segment, level int32) bool {
	if !seg.Kinds.Has(outline.LevelCue) {
		return false
	}
	for _, h := range r.o.CuesOf(seg) {
		if l, _ := h.Level(); h.Kind == outline.LevelCue && l == level {
			return true
		}
	}
	return false
}

// asksAt returns the first token of a segment that asks something of the
// reader, or its end: what "the team has skills in" asks is less than least.
func (r *walker) asksAt(seg *outline.Segment, least int32) int {
	if !seg.Kinds.Any(outline.Asks, outline.Addressed, outline.DutyVerb, outline.LevelCue, outline.ClauseHead, outline.YearUnit) {
		return seg.Last
	}
	for _, h := range r.o.CuesOf(seg) {
		switch h.Kind {
		case outline.Asks:
			if h.Value >= least {
				return h.First
			}
		case outline.Addressed:
			return h.First
		case outline.DutyVerb:
			if h.First == seg.First {
				return h.First
			}
		case outline.LevelCue:
			level, ahead := h.Level() // "our looms must run" asks for nothing
			if level == outline.LevelRequired && r.speaks(seg, h) && !(ahead && r.oursFrom(seg)) {
				return h.First
			}
		case outline.ClauseHead: // "As our analyst, you translate"
			starts := h.First == seg.First || h.Value > 0 && h.First-seg.First <= leadIn && r.o.Tokens[h.First].Sep == text.SepComma
			if starts && !r.firm(h.First) && !r.asksNothing(h.First) {
				return h.First
			}
		case outline.YearUnit:
			if least == outline.AsksMaybe && r.counted(h.First) {
				return h.First
			}
		}
	}
	return seg.Last
}

// leadIn is the most tokens before the subject of a sentence: "At the mill, we".
const leadIn = 12

func (r *walker) asksNothing(i int) bool {
	h, ok := r.cue(i, outline.Asks)
	return ok && h.Value == outline.AsksNothing
}

// counted reports whether a number stands right before the unit of time at
// token i: "5+ years", but not "in the last year".
func (r *walker) counted(i int) bool {
	const reach = 3 // "five (5) or more years"
	for j := max(0, i-reach); j < i; j++ {
		if _, ok := r.cue(j, outline.Number); ok {
			return true
		}
		if _, ok := r.number(j); ok {
			return true
		}
	}
	return false
}

// addressed reports whether a sentence below a heading about the employer says
// what the reader will do there ("as our analyst, you will build models") or must
// have.
func (r *walker) addressed(seg *outline.Segment) bool {
	found := false
	if !seg.Kinds.Any(outline.Addressed, outline.LevelCue) {
		return false
	}
	for _, h := range r.o.CuesOf(seg) {
		switch level, ahead := h.Level(); {
		case h.Kind == outline.Addressed:
			found = true
		case h.Kind != outline.LevelCue:
		case level == outline.LevelCompany:
			return false
		case level == outline.LevelRequired && ahead:
			found = true
		}
	}
	return found && !r.ours(seg.First)
}

// ours reports whether the employer speaks of itself from token i on: "we".
func (r *walker) ours(i int) bool {
	h, ok := r.cue(i, outline.LevelCue)
	level, _ := h.Level()
	return ok && level == outline.LevelOurs
}

// firm reports whether words about the employer start at token i: "we", "we're a".
func (r *walker) firm(i int) bool {
	h, ok := r.cue(i, outline.LevelCue)
	level, _ := h.Level()
	return ok && (level == outline.LevelOurs || level == outline.LevelCompany)
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
