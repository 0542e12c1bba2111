package pdf

import "math"

// tableRows finds the lines that are rows of a table: of three cells or more,
// two of which begin where two of a neighbouring row do. Two columns do not
// make a table: they are a label and its text, or a line and its date.
func tableRows(ls []line) []bool {
	const fewest = 3 // cells
	rows := make([]bool, len(ls))
	var above []float64
	for i := range ls {
		starts := cellStarts(&ls[i])
		if len(starts) < fewest {
			above = nil
			continue
		}
		shared := 0
		for _, x := range starts {
			for _, o := range above {
				if math.Abs(x-o) < 0.4*ls[i].size {
					shared++
				}
			}
		}
		if shared >= 2 && ls[i].zone == ls[i-1].zone {
			rows[i-1], rows[i] = true, true
		}
		above = starts
	}
	return rows
}

func cellStarts(l *line) []float64 {
	starts := []float64{l.x0}
	for i := range l.words {
		if l.cellAt(i) {
			starts = append(starts, l.words[i].x0)
		}
	}
	return starts
}

// cellAt reports whether word i begins a cell other than the first.
func (l *line) cellAt(i int) bool {
	return i > 0 && l.words[i].gap > tabGap && !(i == 1 && l.bullet)
}
