package eval

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

func spans(ends [][2]int) []text.Span {
	var out []text.Span
	for _, e := range ends {
		out = append(out, text.Span{Start: e[0], End: e[1]})
	}
	return out
}

func TestPair(t *testing.T) {
	tests := []struct {
		name        string
		found, gold [][2]int
		want        []int
	}{
		{"nothing", nil, nil, []int{}},
		{"nothing labelled", [][2]int{{0, 4}}, nil, []int{-1}},
		{"nothing found", nil, [][2]int{{0, 4}}, []int{}},
		{"equal", [][2]int{{0, 4}, {6, 9}}, [][2]int{{0, 4}, {6, 9}}, []int{0, 1}},
		{"half of the longer", [][2]int{{0, 4}}, [][2]int{{0, 8}}, []int{0}},
		{"under half of the longer", [][2]int{{0, 4}}, [][2]int{{0, 9}}, []int{-1}},
		{"inside, but too short", [][2]int{{4, 6}}, [][2]int{{0, 9}}, []int{-1}},
		{"one to one, of equals the last", [][2]int{{0, 4}, {4, 8}}, [][2]int{{0, 8}}, []int{-1, 0}},
		{"most overlap", [][2]int{{0, 5}, {5, 10}}, [][2]int{{2, 9}}, []int{-1, 0}},
		{"most pairs before most overlap", [][2]int{{0, 6}, {6, 12}}, [][2]int{{3, 9}, {9, 12}}, []int{0, 1}},
		{"touching is not overlapping", [][2]int{{0, 4}}, [][2]int{{4, 8}}, []int{-1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, pair(spans(tt.found), spans(tt.gold))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// bestPairs tries every pairing: the most pairs, and of those the most overlap.
func bestPairs(found, gold []text.Span, used int) (pairs, overlap int) {
	if len(found) == 0 {
		return 0, 0
	}
	pairs, overlap = bestPairs(found[1:], gold, used)
	for j, g := range gold {
		o, ok := match(found[0], g)
		if !ok || used&(1<<j) != 0 {
			continue
		}
		p, q := bestPairs(found[1:], gold, used|1<<j)
		if p++; p > pairs || p == pairs && q+o > overlap {
			pairs, overlap = p, q+o
		}
	}
	return pairs, overlap
}

func TestPairIsTheBest(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	some := func() []text.Span {
		var out []text.Span
		for at := r.IntN(4); len(out) < 5 && r.IntN(6) > 0; at += r.IntN(3) {
			n := 1 + r.IntN(6)
			out = append(out, text.Span{Start: at, End: at + n})
			at += n
		}
		return out
	}
	for range 5000 {
		found, gold := some(), some()
		used := map[int]bool{}
		pairs, overlap := 0, 0
		for i, j := range pair(found, gold) {
			if j < 0 {
				continue
			}
			o, ok := match(found[i], gold[j])
			if !ok || used[j] {
				t.Fatalf("pair(%v, %v) pairs %v with %v wrongly or again", found, gold, found[i], gold[j])
			}
			used[j] = true
			pairs++
			overlap += o
		}
		if p, o := bestPairs(found, gold, 0); pairs != p || overlap != o {
			t.Fatalf("pair(%v, %v) has %d pairs that share %d bytes, want %d and %d", found, gold, pairs, overlap, p, o)
		}
	}
}
