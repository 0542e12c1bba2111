package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNotesBesideSideColumn puts what the file shows before or after all else
// back to lines of its own column, and leaves what is no note where it is. A
// line of the other column stands nearer to each date.
func TestNotesBesideSideColumn(t *testing.T) {
	head := placed{50, 770, "Ines Example"}
	var main, side, dates, named []placed
	var entries, whole string
	for i, y := range []float64{740, 680, 620, 560} {
		name, date := placed{50, y, fmt.Sprintf("Example%d Ltd", i)}, placed{300, y, fmt.Sprintf("201%d to 201%d", i, i+1)}
		for k := range 4 {
			line := placed{50, y - 12*float64(k+1), fmt.Sprintf("line %d of job %d that goes on as far as its column is wide", k, i)}
			main = append(main, line)
			whole += " " + line.text
			if k == 0 {
				entries += " " + name.text + " " + date.text
			}
			entries += " " + line.text
		}
		dates, named = append(dates, date), append(named, name, date)
	}
	var skills string
	for i := range 16 {
		side = append(side, placed{372, 740 - 15*float64(i), fmt.Sprintf("skill number%d", i)})
		skills += " " + side[i].text
	}
	var body []placed // with the names
	for i := range dates {
		body = append(append(body, named[2*i]), main[4*i:4*i+4]...)
	}
	cards := []placed{{50, 740, "First"}, {50, 728, "Its text"}, {200, 740, "Second"}, {200, 728, "Its words"}}
	for _, tc := range []struct {
		name   string
		pieces []placed
		want   string
	}{
		{"floats after the head", slices.Concat([]placed{head}, dates, body, side), head.text + entries + skills},
		{"floats before all", slices.Concat(dates, []placed{head}, body, side), head.text + entries + skills},
		{"floats after all", slices.Concat([]placed{head}, body, side, dates), head.text + entries + skills},
		{"placed heads before the side column", slices.Concat([]placed{head}, main, named, side), head.text + entries + skills},
		{"placed heads after the side column", slices.Concat([]placed{head}, main, side, named), head.text + entries + skills},
		{"the side column is no note", slices.Concat([]placed{head}, side, main), head.text + skills + whole},
		{"nor are cards below a head", slices.Concat([]placed{head}, cards, main[4:]),
			head.text + " First Its text Second Its words" + whole[strings.Index(whole, " line 0 of job 1"):]},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(pagePDF(contentOf(tc.pieces...), ""), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, strings.Join(strings.Fields(got.Text), " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRejoinMarginsEnds gives pieces in any disorder, overlapping too: margin
// notes are moved, none is lost, and the moving ends.
func TestRejoinMarginsEnds(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		ps := make([]piece, 2+rnd.IntN(14))
		for i := range ps {
			x, y := float64(rnd.IntN(6)*40), float64(rnd.IntN(8)*5)
			ps[i] = piece{x0: x, x1: x + float64(rnd.IntN(90)), y: y, size: 10, glyphs: []glyph{{text: fmt.Sprint(i)}}}
		}
		names := func(ps []piece) []string {
			var out []string
			for _, p := range ps {
				out = append(out, p.glyphs[0].text)
			}
			slices.Sort(out)
			return out
		}
		for _, gutter := range []gutterAt{{}, {x: 100, ok: true}} {
			if diff := cmp.Diff(names(ps), names(rejoinMargins(ps, 10, gutter))); diff != "" {
				t.Fatal(diff)
			}
		}
	}
}
