package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// stated is a span of time in words: "5+ years", "three (3) years", "47 months".
type stated struct {
	months      int
	first, last int // its tokens, half-open
	until       int // the next one starts here: "6 years of SQL and 4 years of Java"
}

// times returns the spans of time stated in a segment.
func (r *walker) times(seg *outline.Segment) []stated {
	if !seg.Kinds.Any(outline.YearUnit, outline.MonthUnit) {
		return nil
	}
	var out []stated
	next := seg.First
	for _, h := range r.cues(seg.First, seg.Last) {
		i := h.First
		if i < next || h.Kind != outline.YearUnit && h.Kind != outline.MonthUnit {
			continue
		}
		next = i + 1
		unit := 1
		if year, ok := r.cue(i, outline.YearUnit); ok {
			h, unit = year, 12
		}
		n, first, ok := r.amount(seg, i)
		if _, age := r.cue(i, outline.Age); !ok || age || n*unit > 50*12 || r.course(first, h.Last) {
			continue
		}
		if k := len(out); k > 0 {
			out[k-1].until = first
		}
		out = append(out, stated{months: n * unit, first: first, last: h.Last, until: seg.Last})
		next = h.Last
	}
	return out
}

// capped reports whether a stated time is the most that is asked, and so none
// that is: "no more than 2 years of experience".
func (r *walker) capped(seg *outline.Segment, t stated) bool {
	const reach = 3 // tokens
	for k := max(seg.First, t.first-reach); k < t.first; k++ {
		if h, ok := r.o.AskedAt(k, outline.AtMost); ok && h.Last == t.first {
			no, _ := r.cue(k-1, outline.LevelCue) // "no less than"
			level, _ := no.Level()
			return no.Last != k || level != outline.LevelNo
		}
	}
	return false
}

// course reports whether the time at tokens first to last is how long a course of
// study takes: "four year degree".
func (r *walker) course(first, last int) bool {
	if h, ok := r.cue(first, outline.Degree); ok && h.Last >= last {
		return true
	}
	_, ok := r.cue(last, outline.Degree)
	return ok && r.o.Tokens[last].Sep <= text.SepDash
}

// amount reads the number before token i; of a range the lower one, of "5 plus"
// the number. It returns the first token that belongs to it.
func (r *walker) amount(seg *outline.Segment, i int) (n, first int, ok bool) {
	j := i - 1
	if _, ok = r.value(j); !ok {
		if h, plus := r.cue(j, outline.And); plus && h.Last == i { // "5 plus years"
			j--
		}
	}
	if n, ok = r.value(j); !ok || j < seg.First {
		return 0, 0, false
	}
	first = j
	for k := 0; k < 2 && j-1 >= seg.First; k++ {
		p := j - 1
		if r.has(p, j, outline.Until) || r.has(p, j, outline.Or) {
			p--
		}
		low, more := r.value(p)
		if !more || p < seg.First {
			break
		}
		sep := r.o.Tokens[j].Sep
		if p == j-1 && sep != text.SepDash && sep != text.SepBracket && sep != text.SepSlash && sep != text.SepBar {
			break
		}
		n = min(n, low)
		first, j = p, p
	}
	return n, first, true
}

// value reads a number in digits, with or without a plus, or in words.
func (r *walker) value(i int) (int, bool) {
	if i < 0 || i >= len(r.o.Tokens) {
		return 0, false
	}
	if h, ok := r.cue(i, outline.Number); ok {
		return int(h.Value), true
	}
	t := r.o.Tokens[i]
	if t.Shape&text.Affix != 0 {
		t = t.Bare(r.o.Doc.Text)
	}
	if !t.Numeric() || t.Len() > 3 {
		return 0, false
	}
	return digits(r.o.Doc.Text[t.Start:t.End])
}

// stated returns, for each mention of a resume, the months that the text states
// for it right beside: "6 years of SQL", "SQL (5 years)", "SQL - 74 months".
func (r *walker) stated(mentions []mention.Mention) []int {
	out := make([]int, len(mentions))
	for i := range out {
		out[i] = Unknown
	}
	from := 0
	for si := range r.o.Segments {
		seg := &r.o.Segments[si]
		to := from
		for to < len(mentions) && mentions[to].Segment == si {
			to++
		}
		if from < to {
			for _, t := range r.times(seg) {
				for _, i := range r.timed(mentions[from:to], t) {
					out[from+i] = max(out[from+i], t.months)
				}
			}
		}
		from = to
	}
	return out
}
