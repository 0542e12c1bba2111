package profile

import (
	"strings"

	"skillmatch/internal/outline"
)

// entry is a passage with a time of its own: a job, a project, a time of study
// or a break. The last two only end what stands before them.
type entry struct {
	g           dateRange
	segment     int // the one that holds the dates
	kind        entryKind
	first, last int    // its tokens, half-open
	head        [2]int // the tokens of its header, half-open
	parts       parts
	more        piece // tokens behind others that go on with it
}

type entryKind uint8

const (
	workEntry entryKind = iota
	projectEntry
	studyEntry
	breakEntry
)

// headTokens is the length up to which words can be a line of an entry's header.
const headTokens = 14

// entries returns what the times of a text date, in text order.
func (r *walker) entries() []entry {
	loose := r.loose()
	r.loosely = loose
	r.governing()
	var out []entry
	behind := 0 // the dates before g: no header goes back over them
	for _, g := range r.ranges() {
		si := r.o.SegmentAt(r.o.Tokens[g.first].Start)
		if si < 0 || !r.mayHold(si) {
			continue
		}
		floor := behind
		behind = g.last
		if n := len(out); n > 0 {
			floor = max(floor, out[n-1].head[1])
		}
		e, ok := r.entry(g, si, floor, loose)
		if !ok || r.nested(out, e) {
			continue
		}
		out = append(out, e)
	}
	out = r.addUnmarked(r.addUndated(out))
	r.bounds(out, loose)
	r.goOn(out)
	return out
}

// mayHold reports whether a segment's section can hold what dates tell of. The
// next job may stand below "Accomplishments" of the one before it.
func (r *walker) mayHold(si int) bool {
	switch r.o.Segments[si].Section {
	case outline.Publications, outline.Volunteering:
		return false
	case outline.Other: // awards and interests cannot, what has no heading can
		head := r.headingOf(si)
		return !r.isSectionHeading(head) || r.partOfJob(head)
	}
	return true
}

// nested reports whether e is a part of the entry before it: a bullet within
// its time, or its dates told once more.
func (r *walker) nested(list []entry, e entry) bool {
	if len(list) == 0 || e.kind != workEntry && e.kind != projectEntry {
		return false
	}
	prev := &list[len(list)-1]
	if r.o.Segments[prev.segment].Section != r.o.Segments[e.segment].Section {
		return false
	}
	inside := prev.g.From <= e.g.From && e.g.To <= prev.g.To
	item := r.o.Segments[e.segment].Kind == outline.Item && r.o.Segments[prev.segment].Kind != outline.Item
	bare := e.parts.title == "" && e.parts.employer == ""
	return inside && item || bare && (e.g.From == prev.g.From || inside && !r.startsLine(e.g.first))
}

// entry reads the header around the dates g. It looks no further back than
// token floor.
func (r *walker) entry(g dateRange, si, floor int, loose bool) (entry, bool) {
	seg := &r.o.Segments[si]
	e := entry{g: g, segment: si}
	from := r.wordsBefore(g, si, floor)
	to := r.wordsBehind(g, si)
	if !r.heads(g, seg, from) {
		return entry{}, false
	}
	e.first = r.linesBefore(from, to, g, si, floor, loose)
	e.head = [2]int{e.first, to}
	e.parts = r.parts(e.first, g, to)
	if next, ok := r.nameLine(to, seg.Section); ok && e.parts.lacks(r.isTitle(to, next)) {
		e.head[1] = next
		e.parts = r.parts(e.first, g, next)
	}
	var ok bool
	e.kind, ok = r.kindOf(e, seg)
	return e, ok
}

// kindOf tells what an entry is by the words of its header and its section.
func (r *walker) kindOf(e entry, seg *outline.Segment) (entryKind, bool) {
	title := r.isTitle(e.head[0], e.head[1])
	school, degree := false, false
	for _, h := range r.cues(e.head[0], e.head[1]) {
		switch h.Kind {
		case outline.CareerBreak:
			if !title || h.Last-h.First > 1 {
				return breakEntry, true
			}
		case outline.School:
			school = true
		case outline.Degree:
			degree = degree || r.isDegree(h)
		}
	}
	switch seg.Section {
	case outline.Education:
		return studyEntry, true
	case outline.Experience, outline.Projects:
		if degree && !title && !e.parts.byField {
			return studyEntry, true
		}
		if seg.Section == outline.Projects {
			return projectEntry, true
		}
		return workEntry, true
	}
	if seg.Section == outline.Certifications || seg.Section == outline.Languages {
		// what a column beside the jobs has cut off from their heading
		return workEntry, title && seg.Kind != outline.Item && r.itemBehind(e.head[1])
	}
	if (degree || school && !r.itemBehind(e.head[1])) && !title && !e.parts.byField {
		return studyEntry, true
	}
	// without a heading that says so, a job shows by a title or, where no
	// heading says something else, by a line of its own
	return workEntry, title || r.startsLine(e.first) && !e.g.lone && !r.isSectionHeading(r.headingOf(e.segment))
}

// itemBehind reports whether a list starts at token i: what was done in a job.
func (r *walker) itemBehind(i int) bool {
	if i >= len(r.o.Tokens) {
		return false
	}
	si := r.o.SegmentAt(r.o.Tokens[i].Start)
	_, start, _ := strings.Cut(r.gap(i), "\n")
	return si >= 0 && r.o.Segments[si].Kind == outline.Item || strings.ContainsAny(start, "-–—*")
}
