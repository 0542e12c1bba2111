package profile

import (
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// date is a time named in a text: a month, a season or a year, from its first
// month to the one after its last.
type date struct {
	from, to Month
	present  bool
	year     bool  // a year alone
	day      bool  // it names a day too
	dayFirst bool  // a numeric date that cannot be read month first
	other    Month // a numeric date read day first, where both readings are possible
	noYear   bool  // from and to count from the January of a year not named here
	short    bool  // its year has two digits that could be a day (Oct 18)
}

// end returns where a range stops that ends with d: a year alone ends a range
// in its January.
func (d date) end() Month {
	if d.year {
		return d.from
	}
	return d.to
}

func monthOf(year, m int) date {
	from := NewMonth(year, m)
	return date{from: from, to: from + 1}
}

func yearOf(year int) date {
	return date{from: NewMonth(year, 1), to: NewMonth(year+1, 1), year: true}
}

// date reads a date at token i and returns the number of its tokens, 0 when
// there is none.
func (r *walker) date(i int) (date, int) {
	if i >= len(r.o.Tokens) {
		return date{}, 0
	}
	if h, ok := r.cue(i, outline.Present); ok {
		return date{from: r.asOf, to: r.asOf + 1, present: true}, h.Last - i
	}
	if h, ok := r.cue(i, outline.Month); ok {
		return r.monthDate(i, h)
	}
	if h, months, ok := r.partOfYear(i); ok {
		return r.partDate(i, h, months)
	}
	if r.o.Tokens[i].Shape&text.Digit == 0 {
		return date{}, 0
	}
	if r.isYear(i) {
		return r.yearFirst(i)
	}
	if d, n := r.dayMonth(i); n > 0 {
		return d, n
	}
	return r.numericDate(i)
}

// monthDate reads June 2017, Jun-17, June 6, 2017 or junio de 2017, whose month
// is h at token i. A month in lower case needs its year in four digits.
func (r *walker) monthDate(i int, h outline.Hit) (date, int) {
	title := r.o.Tokens[i].Shape&text.Title != 0
	j := h.Last
	if r.isDay(j) {
		if k := r.filler(j + 1); r.isYear(k) && r.near(j) && r.near(k) { // June 6, 2017
			y, _ := r.number(k)
			d := monthOf(y, int(h.Value))
			d.day = true
			return d, k + 1 - i
		}
	}
	j = r.filler(j)
	y, n := r.yearAt(j)
	if n == 0 || !r.near(j) || !title && !r.isYear(j) {
		return date{}, 0
	}
	return monthOf(y, int(h.Value)), j + n - i
}

// partOfYear returns the cue of a season, a quarter or a half of a year at token
// i, and its months.
func (r *walker) partOfYear(i int) (h outline.Hit, months Month, ok bool) {
	if h, ok = r.cue(i, outline.Season); ok {
		return h, 3, true
	}
	h, ok = r.cue(i, outline.HalfYear)
	return h, 6, ok
}

// partDate reads Summer 2020, Winter 2019/20, Q3 2021 or H1 2020.
func (r *walker) partDate(i int, h outline.Hit, months Month) (date, int) {
	j := r.filler(h.Last)
	y, n := r.yearAt(j)
	if n == 0 || !r.near(j) || r.o.Tokens[i].Shape&text.Title == 0 && !r.isYear(j) {
		return date{}, 0
	}
	from := NewMonth(y, int(h.Value))
	j += n
	if z, ok := r.number(j); ok && r.gap(j) == "/" && (z == y+1 || z == (y+1)%100) {
		j++
	}
	return date{from: from, to: from + months}, j - i
}

// yearFirst reads 2018-01, 2018-01-15, 2018 Jan or a year alone.
func (r *walker) yearFirst(i int) (date, int) {
	y, _ := r.number(i)
	if m, ok := r.part(i+1, 12, 2); ok {
		if _, ok := r.part(i+2, 31, 2); ok {
			d := monthOf(y, m)
			d.day = true
			return d, 3
		}
		return monthOf(y, m), 2
	}
	if h, ok := r.cue(i+1, outline.Month); ok && r.o.Tokens[i+1].Shape&text.Title != 0 && r.o.Tokens[i+1].Sep <= text.SepComma && !strings.Contains(r.gap(i+1), "–") {
		_, n := r.yearAt(h.Last)
		if apart := strings.ContainsAny(r.gap(h.Last), "-–—\n"); apart || n == 0 && !r.isDay(h.Last) {
			return monthOf(y, int(h.Value)), h.Last - i
		}
	}
	if h, months, ok := r.partOfYear(i + 1); ok && r.o.Tokens[i+1].Shape&text.Digit != 0 && r.o.Tokens[i+1].Sep == text.SepSpace { // 2020 Q1
		from := NewMonth(y, int(h.Value))
		return date{from: from, to: from + months}, h.Last - i
	}
	return yearOf(y), 1
}

// dayMonth reads 6 June 2017, 6th of June, 2017 or 6-Jun-17.
func (r *walker) dayMonth(i int) (date, int) {
	if !r.isDay(i) {
		return date{}, 0
	}
	j := r.filler(i + 1)
	h, ok := r.cue(j, outline.Month)
	if !ok || !r.near(j) {
		return date{}, 0
	}
	d, n := r.monthDate(j, h)
	if n == 0 || d.day {
		return date{}, 0
	}
	d.day = true
	return d, j + n - i
}

// weak reads what is a date only as an end of a range: 5/18, 15/01/18, Oct 18, a month or
// a season whose year stands at the other end, '18.
func (r *walker) weak(i int) (date, int) {
	if i >= len(r.o.Tokens) {
		return date{}, 0
	}
	if m, ok := r.number(i); ok {
		if d, n := r.shortDate(i, m); n > 0 {
			return d, n
		}
		if y, ok := r.part(i+1, 99, 2); ok && m >= 1 && m <= 12 {
			if g := r.gap(i + 1); g == "/" || g != "-" && len(r.word(i)) == 2 {
				return monthOf(century(y), m), 2
			}
		}
		if len(r.word(i)) == 2 && strings.ContainsAny(r.gap(i), "'’‘`") {
			return yearOf(century(m)), 1
		}
		return date{}, 0
	}
	if r.o.Tokens[i].Shape&text.Title == 0 {
		return date{}, 0
	}
	if h, ok := r.cue(i, outline.Month); ok {
		if y, ok := r.number(h.Last); ok && len(r.word(h.Last)) == 2 && r.near(h.Last) {
			d := monthOf(century(y), int(h.Value))
			d.short = true
			return d, h.Last + 1 - i
		}
		return date{from: Month(h.Value - 1), to: Month(h.Value), noYear: true}, h.Last - i
	}
	if h, months, ok := r.partOfYear(i); ok {
		from := Month(h.Value - 1)
		return date{from: from, to: from + months, noYear: true}, h.Last - i
	}
	return date{}, 0
}

// century returns the year that two digits stand for.
func century(y int) int {
	if y < 60 {
		return 2000 + y
	}
	return 1900 + y
}

// near reports whether token i can belong to the date that stands before it.
func (r *walker) near(i int) bool {
	if i >= len(r.o.Tokens) {
		return false
	}
	switch s := r.o.Tokens[i].Sep; s {
	case text.SepBracket, text.SepStop: // June (2017), Jun. 2017
		return !strings.Contains(r.gap(i), "\n")
	default:
		return s <= text.SepComma
	}
}

// filler returns the token behind the words that may stand inside of a date
// or before its end: "junio de 2017", "to the end of 2019".
func (r *walker) filler(i int) int {
	for range 3 {
		h, ok := r.cue(i, outline.DateFiller)
		if !ok {
			break
		}
		i = h.Last
	}
	return i
}

// isDay reports whether token i can be a day of a month: 6, 06, 6th.
func (r *walker) isDay(i int) bool {
	if i >= len(r.o.Tokens) || r.o.Tokens[i].Shape&text.Digit == 0 || r.o.Tokens[i].Len() > 4 {
		return false
	}
	w := strings.ToLower(r.word(i))
	for _, suffix := range []string{"st", "nd", "rd", "th", "er"} {
		w = strings.TrimSuffix(w, suffix)
	}
	d, ok := digits(w)
	return ok && d >= 1 && d <= 31
}

// isYear reports whether token i is a year in four digits.
func (r *walker) isYear(i int) bool {
	return i < len(r.o.Tokens) && outline.IsYear(r.o.Tokens[i], r.o.Doc.Text)
}

// yearAt reads the year of a month at token i, in four digits or, behind an
// apostrophe or a joint, in two, and returns the number of its tokens.
func (r *walker) yearAt(i int) (year, tokens int) {
	if r.isYear(i) {
		y, _ := r.number(i)
		return y, 1
	}
	y, ok := r.number(i)
	if !ok || len(r.word(i)) != 2 {
		return 0, 0
	}
	if gap := r.gap(i); tight(gap) || strings.ContainsAny(gap, "'’‘`") {
		return century(y), 1
	}
	return 0, 0
}
