package profile

import (
	"strconv"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// totalYears notes years that are asked without a skill.
func (p *Posting) totalYears(r *walker, seg *outline.Segment, t stated) {
	if t.months < 12 || r.overlaps(seg, t, outline.Degree) || r.has(seg.First, seg.Last, outline.Substitute) || r.ofHigherDegree(seg, t) || r.employersTime(seg, t) {
		return // "a four year degree", "four more years in lieu of it"
	}
	asks := t.first-seg.First <= 1 && (seg.Section == outline.Required || seg.Section == outline.Preferred) // "5+ years building models"
	for _, h := range r.o.CuesOf(seg) {                                                                     // "experience", "minimum", … : not every span of years is a demand
		if level, _ := h.Level(); h.Kind == outline.ClauseHead || h.Kind == outline.LevelCue && level == outline.LevelRequired {
			asks = true
		}
	}
	if !asks {
		return
	}
	level := r.gateLevel(seg, t.first, t.last)
	if level == Mentioned || level == Excluded {
		return
	}
	at := text.Span{Start: r.o.Tokens[t.first].Start, End: r.o.Tokens[t.last-1].End}
	p.gate(Gate{
		Name: GateYears, Asked: strconv.Itoa(t.months / 12), Value: t.months / 12, Level: level, At: &at, alternative: r.alternative(seg, t),
	})
}

// overlaps reports whether a stated time is part of a cue's words.
func (r *walker) overlaps(seg *outline.Segment, t stated, kind outline.CueKind) bool {
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind == kind && h.First < t.last && h.Last > t.first {
			return true
		}
	}
	return false
}

// employersTime reports whether a stated time is that for which the employer has
// been there: "With over 30 years of experience, our firm", "We have 30 years of data".
func (r *walker) employersTime(seg *outline.Segment, t stated) bool {
	if r.ownSentence(seg, t.first) {
		return true
	}
	for _, h := range r.cues(t.last, seg.Last) {
		switch level, _ := h.Level(); {
		case h.Kind == outline.EmployerDone, h.Kind == outline.LevelCue && level == outline.LevelCompany:
			return true
		case h.Kind == outline.LevelCue && level == outline.LevelOurs && r.o.Tokens[h.First].Sep == text.SepComma:
			return true
		}
	}
	return false
}

// ownSentence reports whether the employer speaks of itself from the start of a
// segment to token end, and asks nothing there.
func (r *walker) ownSentence(seg *outline.Segment, end int) bool {
	ours := false
	for _, h := range r.cues(seg.First, end) {
		switch level, _ := h.Level(); {
		case h.Kind == outline.LevelCue && level == outline.LevelOurs:
			ours = ours || h.First == seg.First
		case h.Kind == outline.LevelCue && level == outline.LevelRequired, h.Kind == outline.Asks && h.Value >= outline.AsksPlainly:
			return false
		}
	}
	return ours
}

// ofHigherDegree reports whether a stated time goes with a degree that is higher
// than another one of the segment: "a Master's and 2 years, or a Bachelor's and 4".
func (r *walker) ofHigherDegree(seg *outline.Segment, t stated) bool {
	var before, lowest, last outline.Hit
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind != outline.Degree || !r.asksDegree(seg, h) {
			continue
		}
		if h.Last <= t.first {
			before = h
		}
		if lowest.Value == 0 || h.Value < lowest.Value {
			lowest = h
		}
		last = h
	}
	if before.Value <= lowest.Value {
		return false
	}
	for _, o := range r.times(seg) { // the lowest has a time of its own
		if o.first >= lowest.Last && o.first != t.first && (o.first < before.First || lowest == last) {
			return true
		}
	}
	return false
}

// alternative reports whether an "or" stands before a stated time in its segment.
func (r *walker) alternative(seg *outline.Segment, t stated) bool {
	const reach = 24 // tokens
	return r.has(max(seg.First, t.first-reach), t.first, outline.Or)
}
