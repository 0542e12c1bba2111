package pdf

import (
	"math"
	"slices"
)

// setLevels numbers the levels of the headings of a file by the size of their
// letters, the largest first; at one size capitals and heavy letters come
// before plain ones. Items are numbered by how far they are set in.
func setLevels(pages [][]group) {
	var ranks []int
	for _, gs := range pages {
		for i := range gs {
			if gs[i].kind == Heading {
				ranks = append(ranks, rank(&gs[i]))
			}
		}
	}
	slices.SortFunc(ranks, func(a, b int) int { return b - a })
	ranks = slices.Compact(ranks)
	for _, gs := range pages {
		setItemLevels(gs)
		for i := range gs {
			if gs[i].kind == Heading {
				at, _ := slices.BinarySearchFunc(ranks, rank(&gs[i]), func(a, b int) int { return b - a })
				gs[i].level = 1 + at
			}
		}
	}
}

// rank is the size in half points, with weight as the lesser part.
func rank(g *group) int {
	r := int(math.Round(g.lines[0].size*2)) * 4
	if g.lines[0].caps {
		r += 2
	}
	if g.lines[0].bold {
		r++
	}
	return r
}

// setItemLevels gives each run of items levels by their indents.
func setItemLevels(gs []group) {
	for i := 0; i < len(gs); {
		if gs[i].kind != Item {
			i++
			continue
		}
		j := i
		var indents []float64
		for ; j < len(gs) && gs[j].kind == Item; j++ {
			x, slack := gs[j].lines[0].x0, gs[j].lines[0].size/2
			for len(indents) > 0 && indents[len(indents)-1] > x+slack {
				indents = indents[:len(indents)-1]
			}
			if len(indents) == 0 || indents[len(indents)-1] < x-slack {
				indents = append(indents, x)
			}
			gs[j].level = len(indents)
		}
		i = j
	}
}
