package profile

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// shortLine is the length, in tokens, up to which a line can be a heading that
// the outline does not know.
const shortLine = 8

// bounds sets where the entries end: before the next one, at the end of their
// section, or where the text shows that something else starts.
func (r *walker) bounds(list []entry, loose bool) {
	for i := range list {
		e := &list[i]
		limit, more := len(r.o.Tokens), false
		if i+1 < len(list) {
			next := &list[i+1]
			limit, more = next.first, r.o.Segments[next.segment].Section == r.o.Segments[e.segment].Section ||
				next.kind == workEntry && r.partOfJob(r.headingOf(next.segment))
		}
		e.last = max(r.sectionEnd(e, limit, more), e.head[1])
	}
	if loose {
		return
	}
	for i := 0; i+1 < len(list); i++ {
		list[i].last = r.lineAbove(&list[i], list[i+1].first)
	}
	tight, known := r.tightEntries(list)
	for i := range list {
		e := &list[i]
		if i+1 < len(list) && r.follows(e, &list[i+1]) {
			continue
		}
		own := r.o.Segments[e.segment].Section
		headed := own == outline.Experience || own == outline.Projects
		if known && tight || len(list) == 1 && !headed {
			e.last = r.paragraphEnd(e)
		}
	}
}

// lineAbove returns the end of an entry that the one at token next follows: a
// short line that starts the next one's paragraph is a heading of its own.
func (r *walker) lineAbove(e *entry, next int) int {
	if e.last < next {
		return e.last
	}
	for i := next; i > e.head[1] && next-i <= shortLine; i-- {
		if r.blank(i) {
			return i
		}
	}
	return e.last
}

// tightEntries reports whether the entries that another one follows have no
// blank line inside and one behind: then the others end at a blank line too.
// Without such entries nothing is known.
func (r *walker) tightEntries(list []entry) (tight, known bool) {
	for i := range list {
		e := &list[i]
		if i+1 == len(list) || !r.follows(e, &list[i+1]) {
			continue
		}
		if !r.blank(e.last) || r.paragraphEnd(e) < e.last {
			return false, true
		}
		known = true
	}
	return true, known
}

// follows reports whether no more than a short line stands between two entries,
// and no heading of another section.
func (r *walker) follows(e, next *entry) bool {
	return next.first-e.last <= shortLine && r.o.Segments[next.segment].Section == r.o.Segments[e.segment].Section
}

// paragraphEnd returns the end of the paragraph that goes on behind an entry's
// header; a field of the entry behind a blank line belongs to it ("Tools: …").
func (r *walker) paragraphEnd(e *entry) int {
	i := e.head[1]
	if i < e.last && i == e.g.last { // nothing but the header so far
		i++
	}
	for ; i < e.last; i++ {
		if _, field := r.field(i); r.blank(i) && !field {
			return i
		}
	}
	return e.last
}

// sectionEnd returns the token behind the last one of e's section, at most
// limit. A list of tools that runs in between two jobs belongs to the first.
func (r *walker) sectionEnd(e *entry, limit int, more bool) int {
	segs := r.o.Segments
	own := segs[e.segment].Section
	last := segs[e.segment].Last
	unheaded := own != outline.Experience && own != outline.Projects
	for i := e.segment + 1; i < len(segs) && segs[i].First < limit; i++ {
		s := &segs[i]
		switch {
		case s.Kind == outline.Heading && s.First >= e.head[1] && (unheaded || s.Section == own && r.isSectionHeading(s)):
			if !r.entryLabel(s) && !(more && r.partOfJob(s)) {
				return min(last, limit)
			}
		case more && r.partOfJob(r.headingOf(i)):
		case s.Section != own && !(s.Section == outline.Skills && r.runIn(r.headingOf(i)) && (more || r.entryLabel(r.headingOf(i)))):
			return min(last, limit)
		}
		last = s.Last
	}
	return min(last, limit)
}

// entryLabel reports whether a heading only names a part of an entry and its
// text follows on the same line ("Tools: Go, Git").
func (r *walker) entryLabel(seg *outline.Segment) bool {
	h, ok := r.cue(seg.First, outline.EntryField)
	return ok && h.Last == seg.Last && r.runIn(seg) && r.o.Tokens[seg.Last].Sep == text.SepColon
}

// partOfJob reports whether a heading names a part of a job and nothing else:
// "Accomplishments", "Technologies".
func (r *walker) partOfJob(seg *outline.Segment) bool {
	h, ok := r.cue(seg.First, outline.EntryField)
	return ok && seg.Kind == outline.Heading && h.Last == seg.Last && outline.EntryFieldNames[h.Value] == "text"
}

// runIn reports whether the text of a heading follows on its own line.
func (r *walker) runIn(seg *outline.Segment) bool {
	return seg.Kind == outline.Heading && seg.Last < len(r.o.Tokens) && !r.startsLine(seg.Last)
}
