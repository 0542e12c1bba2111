package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// dateRange is a time in a text that may date a job: from one date to another,
// or one date alone.
type dateRange struct {
	Interval
	current     bool  // it runs to the present
	since       bool  // only its start is named: "since 2019"
	lone        bool  // one date alone
	years       bool  // its start names no month
	latest      Month // the latest that it can end
	first, last int   // its tokens, half-open
}

// ranges returns all times of a text that have begun, in text order.
func (r *walker) ranges() []dateRange {
	var out []dateRange
	for i := 0; i < len(r.o.Tokens); {
		if r.o.Tokens[i].Shape&text.Digit == 0 && r.at[i] == r.at[i+1] { // most words
			i++
			continue
		}
		g, ok := r.rangeAt(i)
		if !ok {
			i = max(i+1, g.last)
			continue
		}
		g.latest = min(g.latest, r.asOf+1)
		if g.To = min(g.To, r.asOf+1); g.To > g.From && !r.hidden(g) {
			out = append(out, g)
		}
		i = g.last
	}
	return out
}

// rangeAt reads a range or a lone date at token i. Of two dates that make no
// range, such as an end before its start, it returns only where they end.
func (r *walker) rangeAt(i int) (dateRange, bool) {
	start, since := i, false
	if h, ok := r.cue(i, outline.Since); ok && (r.o.Tokens[i].Len() > 2 || !r.o.Tokens[i].AllUpper()) { // not the AB of a firm's name
		start, since = r.filler(h.Last), true
	}
	a, n := r.date(start)
	if a.present {
		return dateRange{}, false
	}
	if n == 0 || a.noYear {
		if a, n = r.weak(start); n == 0 {
			return dateRange{}, false
		}
		return r.weakRange(i, start+n, a)
	}
	if g, ok := r.academicYear(i, start, n, a); ok {
		return g, true
	}
	if r.partOfNumber(start) {
		return dateRange{}, false
	}
	if b, j := r.rangeEnd(a, start+n); j > 0 {
		if g, ok := r.between(i, j, a, b); ok || !strings.Contains(r.gap(start+n), "\n") {
			return g, ok
		}
	}
	if b, j := r.andEnd(start, start+n); j > 0 {
		return r.between(i, j, a, b)
	}
	if h, ok := r.cue(start-1, outline.Until); ok && h.Last == start {
		return dateRange{last: start + n}, false // only its end is known
	}
	g := dateRange{Interval: Interval{a.from, a.to}, lone: true, years: a.year, first: i, last: start + n}
	if h, ok := r.cue(start+n, outline.Onwards); ok {
		g.last = h.Last
		since = true
	}
	if since || r.open(start+n) {
		g.To, g.current, g.lone = r.asOf+1, true, false
		g.since = since
	}
	return g, true
}

// academicYear tells 2010-12, a pair of years, from December 2010: it is a
// month when it stands at an end of a longer range, or when the second number
// is no later year.
func (r *walker) academicYear(i, start, n int, a date) (dateRange, bool) {
	if n != 2 || !r.isYear(start) || a.day {
		return dateRange{}, false
	}
	y, _ := r.number(start)
	m, ok := r.number(start + 1)
	if !ok || m <= y%100 || r.gap(start+1) == "." {
		return dateRange{}, false
	}
	if _, j := r.rangeEnd(a, start+2); j > 0 {
		return dateRange{}, false
	}
	return r.between(i, start+2, yearOf(y), yearOf(y/100*100+m))
}

// weakRange reads a range from a date that is none without its other end.
func (r *walker) weakRange(i, j int, a date) (dateRange, bool) {
	b, last := r.rangeEnd(a, j)
	if last == 0 || b.noYear {
		return dateRange{}, false
	}
	if a.short && b.day && !b.present { // Oct 18 – Dec 20, 2019: a day
		a = date{from: Month(int(a.from) % 12), to: Month(int(a.from)%12 + 1), noYear: true}
	}
	if a.noYear {
		if b.present {
			return dateRange{}, false
		}
		year := b.from - b.from%12
		length := a.to - a.from
		if a.from += year; a.from > b.from {
			a.from -= 12
		}
		a.to = a.from + length
	}
	return r.between(i, last, a, b)
}

// between makes a range of its two ends.
func (r *walker) between(first, last int, a, b date) (dateRange, bool) {
	switch { // one date that can be read in one way alone tells how to read the other
	case a.dayFirst && b.other != 0:
		b.from, b.to = b.other, b.other+1
	case b.dayFirst && a.other != 0:
		a.from = a.other
	}
	to := b.end()
	if a.year && b.year && a.from == b.from {
		to = b.to // 2019 – 2019
	}
	if to <= a.from || a.from > r.asOf {
		return dateRange{last: last}, false
	}
	return dateRange{Interval: Interval{a.from, to}, current: b.present, years: a.year, latest: b.to, first: first, last: last}, true
}

// rangeEnd reads the connector at token j and the end of a range that starts
// with a; it returns the token behind it, 0 when there is none.
func (r *walker) rangeEnd(a date, j int) (date, int) {
	if h, ok := r.cue(j, outline.Present); ok && h.Last-h.First > 1 { // "to date"
		return date{from: r.asOf, to: r.asOf + 1, present: true}, h.Last
	}
	k, ok := r.connector(j)
	if !ok {
		return date{}, 0
	}
	if _, ok := r.cue(k, outline.Present); !ok {
		k = r.filler(k)
	}
	if b, m := r.date(k); m > 0 {
		return b, k + m
	}
	if y, ok := r.number(k); ok && len(r.word(k)) == 2 && a.year && !strings.ContainsAny(r.gap(k), "\n") {
		if _, m := r.weak(k); m != 2 { // 2016-18
			year := int(a.from) / 12
			return yearOf(year/100*100 + y), k + 1
		}
	}
	if b, m := r.weak(k); m > 0 {
		return b, k + m
	}
	return date{}, 0
}

// andEnd reads the end of "between 2018 and 2020", whose first date stands at
// tokens i to j.
func (r *walker) andEnd(i, j int) (date, int) {
	and, ok := r.cue(j, outline.And)
	if i == 0 || !ok {
		return date{}, 0
	}
	if _, ok := r.o.AskedAt(i-1, outline.Between); !ok {
		return date{}, 0
	}
	b, n := r.date(and.Last)
	if n == 0 {
		return date{}, 0
	}
	return b, and.Last + n
}

// partOfNumber reports whether what looks like a date at token i is the rest of
// something longer, 13/2020, 27001:2013 or 555-2019, or a price.
func (r *walker) partOfNumber(i int) bool {
	gap := r.gap(i)
	if strings.HasSuffix(gap, "$") || strings.HasSuffix(gap, "€") || strings.HasSuffix(gap, "£") {
		return true
	}
	return i > 0 && r.o.Tokens[i-1].Numeric() && (gap == "/" || gap == "-" || gap == ":")
}

// connector returns the token behind "–", "to" or "until" at token j.
func (r *walker) connector(j int) (int, bool) {
	if j >= len(r.o.Tokens) {
		return 0, false
	}
	if h, ok := r.cue(j, outline.Until); ok {
		return h.Last, true
	}
	gap := strings.TrimSpace(r.gap(j))
	line, _, _ := strings.Cut(gap, "\n") // a dash on a new line is a bullet
	return j, strings.ContainsAny(line, "-–—−~→‐‑‒") || gap == "/" || gap == ">" || gap == ".." || gap == "..."
}

// open reports whether nothing but a dash stands between token j-1 and the end
// of its line or of its column: "2019 –".
func (r *walker) open(j int) bool {
	rest := r.o.Doc.Text[r.o.Tokens[j-1].End:]
	if j < len(r.o.Tokens) {
		rest = r.gap(j)
	}
	rest = strings.TrimLeft(rest, " ")
	for _, dash := range []string{"-", "–", "—"} {
		if column, ok := strings.CutPrefix(rest, dash); ok {
			return j >= len(r.o.Tokens) || strings.Contains(column, "\n") || strings.HasPrefix(column, "  ") || strings.HasPrefix(column, "\t")
		}
	}
	return false
}

// union returns how many months the intervals cover, overlaps counted once. It
// sorts list.
func union(list []Interval) int {
	slices.SortFunc(list, func(a, b Interval) int { return int(a.From - b.From) })
	n, end := 0, Month(0)
	for _, iv := range list {
		if iv.From = max(iv.From, end); iv.To > iv.From {
			n += iv.Months()
			end = iv.To
		}
	}
	return n
}

// hidden reports whether dates stand in a passage that nobody sees: they date
// nothing.
func (r *walker) hidden(g dateRange) bool {
	at := text.Span{Start: r.o.Tokens[g.first].Start, End: r.o.Tokens[g.last-1].End}
	for _, h := range r.o.Doc.Hidden {
		if h.Overlap(at) > 0 {
			return true
		}
	}
	return false
}
