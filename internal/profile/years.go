package profile

import (
	"sort"

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
		if _, age := r.cue(i, outline.Age); !ok || age || n*unit > 50*12 {
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

// amount reads the number before token i; of a range the lower one. It returns
// the first token that belongs to it.
func (r *walker) amount(seg *outline.Segment, i int) (n, first int, ok bool) {
	j := i - 1
	if n, ok = r.value(j); !ok || j < seg.First {
		return 0, 0, false
	}
	first = j
	for k := 0; k < 2 && j-1 >= seg.First; k++ {
		p := j - 1
		if r.word(p) == "to" || r.word(p) == "or" {
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

// timed returns which of a segment's mentions a stated time belongs to: the one
// right before it ("SQL (5 years)", "SQL 5 years"), else those behind it in its clause.
func (r *walker) timed(mentions []mention.Mention, t stated) []int {
	const reach = 24 // tokens
	start := sort.Search(len(mentions), func(k int) bool { return mentions[k].Last >= t.first-2 })
	for i := start; i < len(mentions) && mentions[i].Last <= t.first; i++ {
		m := &mentions[i]
		if i+1 < len(mentions) && mentions[i+1].First < t.first {
			continue
		}
		if r.attached(m.Last, t.first) || m.Last == t.first && r.ends(t.last) {
			return []int{i}
		}
	}
	var out []int
	for i := start; i < len(mentions) && mentions[i].First < min(t.until, t.last+reach); i++ {
		if m := &mentions[i]; m.First >= t.last && r.sameClause(t.last-1, m.First) {
			out = append(out, i)
		}
	}
	return out
}

// ends reports whether a list member ends before token i: "Java 5 years, …".
func (r *walker) ends(i int) bool {
	return i >= len(r.o.Tokens) || r.o.Tokens[i].Sep >= text.SepComma || r.startsLine(i)
}

// attached reports whether a time at token to belongs to a name that ends at
// from: a bracket, a dash or a colon between them and at most one filler word
// ("Exprience", "min", "over").
func (r *walker) attached(from, to int) bool {
	if to-from > 2 {
		return false
	}
	for i := from; i <= to; i++ {
		switch r.o.Tokens[i].Sep {
		case text.SepBracket, text.SepDash, text.SepBar, text.SepColon:
			return true
		}
	}
	return false
}
