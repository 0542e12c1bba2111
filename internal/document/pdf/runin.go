package pdf

// splitRunIns puts headings that stand in the margin beside their text, in
// larger letters, on lines of their own.
func splitRunIns(ls []line) []line {
	var out []line
	for i := range ls {
		n := ls[i].runIn()
		if n == 0 {
			if out != nil {
				out = append(out, ls[i])
			}
			continue
		}
		if out == nil {
			out = append(make([]line, 0, len(ls)+8), ls[:i]...)
		}
		heading, rest := ls[i], ls[i]
		heading.words, rest.words = ls[i].words[:n:n], ls[i].words[n:]
		rest.words[0].gap = 0
		heading.measure()
		rest.measure()
		out = append(out, heading, rest)
	}
	if out == nil {
		return ls
	}
	return out
}

// runIn returns the number of words at the start of a line that are a heading
// in the margin, 0 for none.
func (l *line) runIn() int {
	const most, larger, apart = 4, 1.12, 0.6 // words; times the size of the rest; sizes
	if l.bullet {
		return 0
	}
	for n := 1; n <= min(most, len(l.words)-1); n++ {
		if l.words[0].size < larger*l.words[n].size {
			continue // a word of the heading
		}
		if l.words[n].gap < apart {
			return 0
		}
		for _, rest := range l.words[n:] {
			if l.words[0].size < larger*rest.size {
				return 0
			}
		}
		return n
	}
	return 0
}
