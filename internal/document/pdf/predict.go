package pdf

// unpredict undoes the predictors of Flate and LZW (ISO 32000-1, 7.4.4.4): the
// PNG ones, whose rows each begin with a byte that names theirs, and TIFF's.
func unpredict(data []byte, p filterParams) ([]byte, error) {
	const most = 1 << 20 // of bytes in a row; no picture that holds text is wider
	if p.colors < 1 || p.colors > 32 || p.bits < 1 || p.bits > 16 || p.columns < 1 || p.columns > most {
		return nil, errPredictor
	}
	row := (p.colors*p.bits*p.columns + 7) / 8
	step := max(1, p.colors*p.bits/8)
	if p.predictor == 2 {
		if p.bits == 8 {
			for start := 0; start+row <= len(data); start += row {
				for i := start + step; i < start+row; i++ {
					data[i] += data[i-step]
				}
			}
		}
		return data, nil
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		tag := data[0]
		n := min(row, len(data)-1)
		out = append(out, data[1:1+n]...)
		line := out[len(out)-n:]
		unpredictPNG(tag, line, above, step)
		above = line
		if n < row {
			break
		}
		data = data[1+n:]
	}
	return out, nil
}

func unpredictPNG(tag byte, line, above []byte, step int) {
	for i := range line {
		var left, corner byte
		if i >= step {
			left, corner = line[i-step], above[i-step]
		}
		switch tag {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

// paeth picks the neighbour that is nearest to left + up - corner.
func paeth(left, up, corner byte) byte {
	a, b, c := int(left), int(up), int(corner)
	p := a + b - c
	da, db, dc := max(p-a, a-p), max(p-b, b-p), max(p-c, c-p)
	if da <= db && da <= dc {
		return left
	}
	if db <= dc {
		return up
	}
	return corner
}
