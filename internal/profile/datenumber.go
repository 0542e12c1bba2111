package profile

// numericDate reads 01/2018, 15/01/2018 or 01/15/2018.
func (r *walker) numericDate(i int) (date, int) {
	a, ok := r.number(i)
	if !ok || a < 1 || a > 31 || len(r.word(i)) > 2 {
		return date{}, 0
	}
	if r.isYear(i+1) && tight(r.gap(i+1)) && a <= 12 {
		y, _ := r.number(i + 1)
		return monthOf(y, a), 2
	}
	b, ok := r.part(i+1, 31, 0)
	if !ok || !r.isYear(i+2) || !tight(r.gap(i+2)) {
		return date{}, 0
	}
	y, _ := r.number(i + 2)
	d, ok := numbers(a, b, y, r.gap(i+1) == ".")
	if !ok {
		return date{}, 0
	}
	return d, 3
}

// numbers reads a day and a month in either order. With stops between them the
// day is first wherever it is written: 15.01.2018.
func numbers(a, b, y int, dotted bool) (d date, ok bool) {
	switch {
	case b > 12 && a <= 12 && !dotted:
		d = monthOf(y, a)
	case b > 12:
		return date{}, false
	case a > 12 || dotted:
		d = monthOf(y, b)
		d.dayFirst = true
	default:
		d = monthOf(y, a)
		d.other = NewMonth(y, b)
	}
	d.day = true
	return d, true
}

// shortDate reads 15/01/18 or 15.01.18, whose first number is a.
func (r *walker) shortDate(i, a int) (date, int) {
	b, ok := r.part(i+1, 31, 0)
	if !ok || a < 1 || a > 31 || r.gap(i+1) == "-" || r.gap(i+2) != r.gap(i+1) {
		return date{}, 0
	}
	y, ok := r.part(i+2, 99, 2)
	if !ok {
		return date{}, 0
	}
	d, ok := numbers(a, b, century(y), r.gap(i+1) == ".")
	if !ok {
		return date{}, 0
	}
	return d, 3
}

// part reads a number from 1 to most that is joined to the token before it, of
// exactly width digits unless width is 0.
func (r *walker) part(i, most, width int) (int, bool) {
	n, ok := r.number(i)
	if !ok || n > most || n < 1 && most != 99 || !tight(r.gap(i)) || width > 0 && len(r.word(i)) != width || len(r.word(i)) > 2 {
		return 0, false
	}
	return n, true
}

// tight reports whether a gap is the joint of a numeric date.
func tight(gap string) bool {
	switch gap {
	case "/", "-", ".", " / ", "'", "’":
		return true
	}
	return false
}
