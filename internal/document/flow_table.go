package document

// tableRow is a row that is being read: a row of the text has its cells on one
// line, parted by tabs, unless a cell holds several paragraphs. Then the table
// lays out the page, and each cell is read by itself.
type tableRow struct {
	start int // its first block
	first int // the first block of the open cell
	cells int // closed ones with text
	gap   gap // before the open cell
}

func (f *flow) beginTable() {
	f.outer = append(f.outer, f.row)
	f.gap = max(f.gap, blockGap)
	f.beginRow()
}

func (f *flow) endTable() {
	f.end()
	f.row = f.outer[len(f.outer)-1]
	f.outer = f.outer[:len(f.outer)-1]
	f.gap = max(f.gap, blockGap)
}

func (f *flow) beginRow() {
	f.end()
	f.gap = max(f.gap, lineGap)
	f.row = tableRow{start: len(f.blocks), first: len(f.blocks), gap: f.gap}
}

func (f *flow) endRow() {
	f.end()
	if f.row.cells > 1 {
		f.tabled = true
	} else {
		f.uncell(f.row.start)
	}
	f.gap = max(f.gap, lineGap)
}

func (f *flow) beginCell() {
	f.end()
	f.row.first, f.row.gap = len(f.blocks), f.gap
}

func (f *flow) endCell() {
	f.end()
	switch n := len(f.blocks) - f.row.first; {
	case n == 0:
		f.gap = f.row.gap
		return
	case n == 1:
		f.gap = cellGap
	default:
		first := &f.blocks[f.row.first]
		first.gap = max(first.gap, lineGap)
		f.uncell(f.row.first)
		f.gap = lineGap
	}
	f.below = 0
	f.row.cells++
}

// uncell makes paragraphs of the cells from block first on.
func (f *flow) uncell(first int) {
	for i := first; i < len(f.blocks); i++ {
		if f.blocks[i].kind == Cell {
			f.blocks[i].kind = Paragraph
		}
	}
}
