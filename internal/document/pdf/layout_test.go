package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outline writes the blocks of a text one a line, each with the letter of its
// kind, and line ends inside blocks as "|".
func outline(t *Text) []string {
	var out []string
	for _, b := range t.Blocks {
		kind := string("phic"[b.Kind])
		if b.Level > 0 {
			kind += fmt.Sprint(b.Level)
		}
		out = append(out, kind+" "+strings.ReplaceAll(t.Text[b.Start:b.End], "\n", "|"))
	}
	return out
}

func TestLayout(t *testing.T) {
	for _, tc := range []struct {
		name    string
		content string
		want    []string
	}{
		{
			name:    "words by gaps",
			content: "BT /F1 10 Tf 50 700 Td [(Go)-300(and)-20(Rust)] TJ ET",
			want:    []string{"p Go andRust"},
		},
		{
			name:    "words by moves",
			content: contentOf(placed{50, 700, "Go"}, placed{66, 700, "and"}, placed{86, 700, "Rust"}),
			want:    []string{"p Go and Rust"},
		},
		{
			name:    "letter-spaced heading",
			content: "BT /F2 14 Tf 4 Tc 50 700 Td (EXPERIENCE) Tj ET " + contentOf(placed{50, 680, "Plain text."}, placed{50, 640, "More plain text."}),
			want:    []string{"h1 EXPERIENCE", "p Plain text.", "p More plain text."},
		},
		{
			name:    "heading with a blank after each letter",
			content: "BT /F2 14 Tf 50 700 Td (W O R K   H I S T O R Y) Tj ET " + contentOf(placed{50, 680, "Plain text, and some more."}),
			want:    []string{"h1 WORK HISTORY", "p Plain text, and some more."},
		},
		{
			name:    "row of dots",
			content: "BT /F1 10 Tf 50 700 Td [(Club)-200(Spoken)] TJ [-300(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)-400(.)] TJ ET",
			want:    []string{"p Club Spoken . . . . . . . . . . . ."},
		},
		{
			name: "wrapped paragraph",
			content: contentOf(placed{50, 700, "A paragraph that is set over two lines of some length, as it"},
				placed{50, 688, "goes on here."}, placed{50, 664, "Another one."}),
			want: []string{"p A paragraph that is set over two lines of some length, as it|goes on here.", "p Another one."},
		},
		{
			name: "wrapped item",
			content: contentOf(placed{50, 700, "\\225"}, placed{60, 700, "Built a pipeline that reads files and"}, placed{60, 688, "Kafka topics"},
				placed{50, 676, "\\225"}, placed{60, 676, "Wrote tests"}),
			want: []string{"i1 • Built a pipeline that reads files and|Kafka topics", "i1 • Wrote tests"},
		},
		{
			name: "bullets shown after all the text",
			content: contentOf(placed{60, 700, "One thing"}, placed{60, 688, "Second thing"}, placed{60, 676, "Third thing"},
				placed{50, 700, "\\225"}, placed{50, 688, "\\225"}, placed{50, 676, "\\225"}),
			want: []string{"i1 • One thing", "i1 • Second thing", "i1 • Third thing"},
		},
		{
			name: "bullets that are drawn",
			content: "52 701 3 3 re f 52 689 3 3 re f " +
				contentOf(placed{60, 700, "One thing"}, placed{60, 688, "Second thing"}),
			want: []string{"i1 • One thing", "i1 • Second thing"},
		},
		{
			name: "nested items",
			content: contentOf(placed{50, 700, "\\225 Outer"}, placed{70, 688, "- Inner"}, placed{70, 676, "- Inner too"},
				placed{50, 664, "\\225 Outer again"}),
			want: []string{"i1 • Outer", "i2 • Inner", "i2 • Inner too", "i1 • Outer again"},
		},
		{
			name:    "a dash before a date is no bullet",
			content: contentOf(placed{50, 700, "- 2019 to 2021"}),
			want:    []string{"p - 2019 to 2021"},
		},
		{
			name: "hyphen at a line's end",
			content: contentOf(placed{50, 700, "A long line of text about the develop-"}, placed{50, 688, "ment of self-"},
				placed{50, 676, "service tools and end-to-"}, placed{50, 664, "end tests"}),
			want: []string{"p A long line of text about the development|of self-service|tools and end-to-end|tests"},
		},
		{
			name:    "date at the margin",
			content: contentOf(placed{50, 700, "Engineer, Example Ltd"}, placed{480, 700, "2019 to 2021"}, placed{50, 688, "Lisbon"}),
			want:    []string{"p Engineer, Example Ltd  2019 to 2021", "p Lisbon"},
		},
		{
			name: "table",
			content: contentOf(placed{50, 700, "Python"}, placed{150, 700, "Java"}, placed{250, 700, "Go"},
				placed{50, 688, "Redis"}, placed{150, 688, "Kafka"}, placed{250, 688, "Spark"}),
			want: []string{"c Python", "c Java", "c Go", "c Redis", "c Kafka", "c Spark"},
		},
		{
			name:    "printed twice to look bold",
			content: contentOf(placed{50, 700, "Twice"}, placed{50.3, 700, "Twice"}),
			want:    []string{"p Twice"},
		},
		{
			name:    "superscript",
			content: "BT /F1 10 Tf 50 700 Td (1) Tj 3 Ts /F1 6 Tf (st) Tj 0 Ts /F1 10 Tf ( place) Tj ET",
			want:    []string{"p 1st place"},
		},
		{
			name: "headings on their side",
			content: contentOf(placed{50, 740, "Mira"}) + "BT /F2 10 Tf 0 1 -1 0 60 655 Tm (Profile) Tj 0 1 -1 0 60 560 Tm (Work) Tj ET " +
				contentOf(placed{80, 690, "Writes services."}, placed{80, 676, "Likes them small."}, placed{80, 640, "Acme, since 2019"},
					placed{80, 626, "Moved a service."}, placed{80, 612, "Moved another one."}, placed{80, 598, "Moved all others."},
					placed{80, 584, "Wrote some of it."}, placed{80, 570, "Wrote the rest."}, placed{80, 556, "Read it all."}),
			want: []string{"p Mira", "h1 Profile", "p Writes services.", "p Likes them small.", "h1 Work", "p Acme, since 2019", "p Moved a service.",
				"p Moved another one.", "p Moved all others.", "p Wrote some of it.", "p Wrote the rest.", "p Read it all."},
		},
		{
			name: "a range that is cut at its dash, set to the right",
			content: contentOf(placed{50, 700, "Mar 2019 \\226"}, placed{62, 688, "Present"}, placed{140, 700, "Engineer"},
				placed{140, 688, "Wrote services."}),
			want: []string{"p Mar 2019 –|Present", "p Engineer", "p Wrote services."},
		},
		{
			name:    "turned page",
			content: "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Upwards) Tj 0 1 -1 0 112 50 Tm (second) Tj ET",
			want:    []string{"p Upwards", "p second"},
		},
		{
			name:    "upside down",
			content: "BT /F1 10 Tf -1 0 0 -1 300 300 Tm (Turned over) Tj ET",
			want:    []string{"p Turned over"},
		},
		{
			name:    "actual text",
			content: "BT /F1 10 Tf 50 700 Td /Span <</ActualText (office)>> BDC (o\\200ce) Tj EMC ( hours) Tj ET",
			want:    []string{"p office hours"},
		},
		{
			name:    "accent printed over its letter",
			content: "BT /F1 10 Tf 50 700 Td (caf) Tj ET BT /F1 10 Tf 63.9 700 Td (\\264) Tj ET BT /F1 10 Tf 63.9 700 Td (e) Tj ET",
			want:    []string{"p café"},
		},
		{
			name:    "inline image between texts",
			content: "BT /F1 10 Tf 50 700 Td (Before) Tj ET BI /W 1 /H 1 ID \x00EIxEI\x00( Tj EI BT /F1 10 Tf 50 688 Td (after) Tj ET",
			want:    []string{"p Before", "p after"},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(pagePDF(tc.content, ""), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, outline(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// twoColumns is a page with a head and two columns of prose.
func twoColumns() (head placed, left, right []placed) {
	head = placed{50, 760, "Ines Example, Engineer"}
	for i := range 20 {
		y := 720 - 12*float64(i)
		left = append(left, placed{50, y, fmt.Sprintf("left line %d goes on for quite a while and ends here", i)})
		right = append(right, placed{320, y, fmt.Sprintf("right line %d goes on for quite a while and ends here", i)})
	}
	return head, left, right
}

// TestColumnsAnyStreamOrder reads two columns whole, whichever way the file
// writes them.
func TestColumnsAnyStreamOrder(t *testing.T) {
	head, left, right := twoColumns()
	var want []string
	for _, p := range slices.Concat([]placed{head}, left, right) {
		want = append(want, strings.Fields(p.text)...)
	}
	byRow := []placed{head}
	for i := range left {
		byRow = append(byRow, left[i], right[i])
	}
	// The lines of the columns need not stand on one height.
	uneven := []placed{head}
	for i := range left {
		r := right[i]
		r.y -= 5
		uneven = append(uneven, left[i], r)
	}
	footed := append(slices.Clone(byRow), placed{250, 40, "a foot that stands across the gutter"})
	shuffled := slices.Clone(byRow)
	rnd := rand.New(rand.NewPCG(1, 2))
	rnd.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	backwards := slices.Clone(byRow)
	slices.Reverse(backwards)
	for _, tc := range []struct {
		name   string
		pieces []placed
	}{
		{"column by column", slices.Concat([]placed{head}, left, right)},
		{"row by row", byRow},
		{"row by row, uneven", uneven},
		{"row by row, with a foot", footed},
		{"backwards", backwards},
		{"shuffled", shuffled},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(pagePDF(contentOf(tc.pieces...), ""), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			words := strings.Fields(got.Text)
			if diff := cmp.Diff(want, words[:min(len(want), len(words))]); diff != "" {
				t.Error(diff)
			}
			if !slices.ContainsFunc(got.Warnings, func(w Warning) bool { return w.Code == "two-columns" }) {
				t.Errorf("warnings %v, want two-columns", got.Warnings)
			}
		})
	}
}

// TestDatesShownFirst puts dates that the file shows before all else back to
// their lines.
func TestDatesShownFirst(t *testing.T) {
	dates := []placed{{480, 700, "2019 to 2021"}, {480, 640, "2016 to 2019"}}
	rest := []placed{{50, 740, "Experience"}, {50, 700, "Example Ltd"}, {50, 688, "Wrote programs"}, {50, 676, "and tests"},
		{50, 640, "Sample Inc"}, {50, 628, "Wrote letters"}}
	got, err := Read(pagePDF(contentOf(append(dates, rest...)...), ""), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := "Experience Example Ltd 2019 to 2021 Wrote programs and tests Sample Inc 2016 to 2019 Wrote letters"
	if diff := cmp.Diff(want, strings.Join(strings.Fields(got.Text), " ")); diff != "" {
		t.Error(diff)
	}
}

// TestHeadingLevels numbers headings by the size of their letters.
func TestHeadingLevels(t *testing.T) {
	content := "BT /F2 24 Tf 50 760 Td (Ines Example) Tj ET BT /F2 14 Tf 50 720 Td (Experience) Tj ET " +
		"BT /F2 10 Tf 50 700 Td (Example Ltd) Tj ET " + contentOf(placed{50, 688, "Wrote programs in Go and in Rust for the post."}) +
		"BT /F2 14 Tf 50 650 Td (Education) Tj ET " + contentOf(placed{50, 630, "A school of some renown, in Porto."})
	got, err := Read(pagePDF(content, ""), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"h1 Ines Example", "h2 Experience", "h3 Example Ltd", "p Wrote programs in Go and in Rust for the post.",
		"h2 Education", "p A school of some renown, in Porto."}
	if diff := cmp.Diff(want, outline(got)); diff != "" {
		t.Error(diff)
	}
}
