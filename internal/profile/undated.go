package profile

import "skillmatch/internal/outline"

// headerLines is the most lines that the header of an undated job can have.
const headerLines = lead + 1

// addUndated adds an entry for each employer that a field names and no dates
// stand beside.
func (r *walker) addUndated(list []entry) []entry {
	out := make([]entry, 0, len(list))
	next := 0
	for _, h := range r.o.Cues {
		if h.Kind != outline.EntryField || outline.EntryFieldNames[h.Value] != "employer" || !r.startsLine(h.First) {
			continue
		}
		for next < len(list) && list[next].head[0] <= h.First {
			out = append(out, list[next])
			next++
		}
		if n := len(out); n > 0 && h.First < out[n-1].head[1] {
			continue
		}
		si := r.o.SegmentAt(r.o.Tokens[h.First].Start)
		if _, ok := r.field(h.First); !ok || si < 0 || !r.mayHold(si) {
			continue
		}
		end := r.fieldEnd(h)
		if t, ok := r.field(end); ok && outline.EntryFieldNames[t.Value] == "title" && r.startsLine(end) {
			end = r.fieldEnd(t)
		}
		out = append(out, r.undated(h.First, end, si))
	}
	return append(out, list[next:]...)
}

// fieldEnd returns the token behind the line of a field.
func (r *walker) fieldEnd(h outline.Hit) int {
	end := h.Last + 1
	for !r.startsLine(end) && end-h.First < headTokens {
		end++
	}
	return end
}

// addUnmarked adds the jobs without dates that are set like the dated one
// before them: "Developer, Loom & Co" below "Developer, Spindle Ltd, 2018 –
// 2020". Nothing else tells them from what was done in the dated one.
func (r *walker) addUnmarked(list []entry) []entry {
	if len(list) == 0 {
		return list
	}
	out := make([]entry, 0, len(list))
	next, model := 0, -1 // the first entry not yet in out; the last dated job in it
	for si := list[0].segment; si < len(r.o.Segments); si++ {
		seg := &r.o.Segments[si]
		for next < len(list) && list[next].first <= seg.First {
			if e := &list[next]; e.kind == workEntry && e.g.last > e.g.first {
				model = next
			}
			out = append(out, list[next])
			next++
		}
		if model < 0 || seg.First < out[len(out)-1].head[1] || seg.Section != r.o.Segments[list[model].segment].Section {
			continue
		}
		end, ok := r.setLike(&list[model], si)
		if !ok || next < len(list) && end > list[next].first {
			continue
		}
		if e := r.undated(seg.First, end, si); e.parts.title != "" && e.parts.employer != "" {
			out = append(out, e)
		}
	}
	return append(out, list[next:]...)
}

// undated makes a job without dates of the header at tokens first to last.
func (r *walker) undated(first, last, segment int) entry {
	none := dateRange{first: last, last: last}
	return entry{g: none, segment: segment, first: first, head: [2]int{first, last}, parts: r.parts(first, none, last)}
}

// setLike returns the end of the header that segment si starts, when its lines
// read like those of the dated entry model: as many of them, with the title in
// the same one.
func (r *walker) setLike(model *entry, si int) (end int, ok bool) {
	seg := &r.o.Segments[si]
	if seg.Kind == outline.Item || !r.startsLine(seg.First) || !r.breaksOff(si) {
		return 0, false
	}
	want := r.titleLines(model)
	i := seg.First
	for _, title := range want {
		last, ok := r.nameLine(i, seg.Section)
		if !ok || title != r.isTitle(i, last) || i > seg.First && r.blank(i) {
			return 0, false
		}
		i = last
	}
	return i, len(want) > 0 && i < len(r.o.Tokens)
}

// breaksOff reports whether segment si cannot go on with what stands before it:
// a blank line, a list or the end of a sentence does.
func (r *walker) breaksOff(si int) bool {
	if si == 0 || r.blank(r.o.Segments[si].First) || r.o.Segments[si].Kind == outline.Heading {
		return true
	}
	before := &r.o.Segments[si-1]
	end := r.o.Tokens[before.Last-1].End
	return before.Kind == outline.Item || end < len(r.o.Doc.Text) && r.o.Doc.Text[end] == '.'
}

// titleLines tells for each line of a dated header, its dates left out, whether
// a title stands there; none when it is too long to be looked for.
func (r *walker) titleLines(e *entry) []bool {
	var out []bool
	for i := e.head[0]; i < e.head[1]; {
		last := i + 1
		for last < e.head[1] && !r.startsLine(last) {
			last++
		}
		before, behind := min(last, max(i, e.g.first)), max(i, min(last, e.g.last))
		if before > i || last > behind {
			out = append(out, r.isTitle(i, before) || r.isTitle(behind, last))
		}
		i = last
	}
	if len(out) > headerLines {
		return nil
	}
	return out
}

// nameLine returns the end of the line that starts with token i, and whether it
// can be one of a header and holds no dates.
func (r *walker) nameLine(i int, section outline.Section) (last int, ok bool) {
	if i >= len(r.o.Tokens) || !r.startsLine(i) {
		return 0, false
	}
	last = i + 1
	for ; last < len(r.o.Tokens) && !r.startsLine(last); last++ {
		if last-i >= headTokens {
			return 0, false
		}
	}
	return last, r.headLine(i, last, section) && r.nameLike(i, last) && !r.datesIn(i, last)
}

// datesIn reports whether a date or a range starts at tokens first to last.
func (r *walker) datesIn(first, last int) bool {
	for i := first; i < last; i++ {
		if _, ok := r.rangeAt(i); ok {
			return true
		}
	}
	return false
}
