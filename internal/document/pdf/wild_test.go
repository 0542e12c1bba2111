package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWildLayouts holds habits of real programs and designs that were once
// read wrongly.
func TestWildLayouts(t *testing.T) {
	prose := func(x, y float64, n int) (out []placed) {
		for i := range n {
			out = append(out, placed{x, y - 12*float64(i), fmt.Sprintf("text %d of the job that goes on to about the margin of the page", i)})
		}
		return out
	}
	var dated []placed
	for i, y := range []float64{700, 640, 580} {
		dated = append(dated, placed{50, y, fmt.Sprintf("date %d", i)})
		dated = append(dated, prose(150, y, 3)...)
	}
	dated = append(dated, placed{50, 540, "Heading"})
	for i, y := range []float64{520, 503, 486} {
		dated = append(dated, placed{50, y, fmt.Sprintf("label %d", i)}, placed{150, y, fmt.Sprintf("value %d", i)})
	}
	for _, tc := range []struct {
		name    string
		content string
		want    []string
	}{
		{
			name:    "heavy letters placed one by one",
			content: "BT /F2 10 Tf 1 0 0 1 50 700 Tm (Profi) Tj 1 0 0 1 72.78 700 Tm (lf) Tj 1 0 0 1 78.89 700 Tm (\\344lle) Tj ET",
			want:    []string{"h1 Profilfälle"},
		},
		{
			name: "drop capital",
			content: "BT /F1 30 Tf 50 681 Td (B) Tj ET " + contentOf(placed{72, 695, "ackend engineer with many years of practice and"},
				placed{72, 683, "a second line beside the letter, as it should be"}),
			want: []string{"p Backend engineer with many years of practice and|a second line beside the letter, as it should be"},
		},
		{
			name:    "page head shown last",
			content: contentOf(append(prose(50, 600, 4), placed{50, 700, "Ines Example"})...),
			want: []string{"p Ines Example", "p text 0 of the job that goes on to about the margin of the page|" +
				"text 1 of the job that goes on to about the margin of the page|" +
				"text 2 of the job that goes on to about the margin of the page|text 3 of the job that goes on to about the margin of the page"},
		},
		{
			name: "cards side by side",
			content: contentOf(append([]placed{{50, 740, "Projects"}, {50, 700, "First"}, {50, 688, "Its text"}, {300, 700, "Second"}, {300, 688, "Its words"},
				{50, 650, "Third"}, {50, 638, "More text"}, {300, 650, "Fourth"}, {300, 638, "More words"}}, prose(50, 600, 3)...)...),
			want: []string{"p Projects", "p First", "p Its text", "p Second", "p Its words", "p Third", "p More text", "p Fourth", "p More words",
				"p text 0 of the job that goes on to about the margin of the page|text 1 of the job that goes on to about the margin of the page|" +
					"text 2 of the job that goes on to about the margin of the page"},
		},
		{
			name: "address cut at a slash, and at a dot of its host",
			content: contentOf(placed{50, 700, "This and that and all the rest of it stands on www.example.com/"}, placed{50, 688, "ines and on www.example."},
				placed{50, 676, "com/list too"}),
			want: []string{"p This and that and all the rest of it stands on www.example.com/ines|and on www.example.com/list|too"},
		},
		{
			name:    "pair cut at its slash",
			content: contentOf(placed{50, 700, "A line of some length about Terraform and CI/"}, placed{50, 688, "CD, and nothing else"}),
			want:    []string{"p A line of some length about Terraform and CI/CD,|and nothing else"},
		},
		{
			name:    "name that the file writes in one word elsewhere",
			content: contentOf(placed{50, 700, "A line of some length about PostgreSQL and Type-"}, placed{50, 688, "Script, with TypeScript after it"}),
			want:    []string{"p A line of some length about PostgreSQL and TypeScript,|with TypeScript after it"},
		},
		{
			name:    "months cut at their dash",
			content: contentOf(placed{50, 700, "09/2016 \\226"}, placed{50, 688, "02/2020"}),
			want:    []string{"p 09/2016 –|02/2020"},
		},
		{
			name: "labelled lines",
			content: contentOf(placed{50, 700, "Languages: a list that is long enough to reach the margin"}, placed{50, 688, "Platforms: another list that is long enough to reach it"},
				placed{50, 676, "and one line more"}),
			want: []string{"p Languages: a list that is long enough to reach the margin", "p Platforms: another list that is long enough to reach it|and one line more"},
		},
		{
			name: "circles drawn as bullets of the second level",
			content: contentOf(placed{50, 700, "\\225 Outer"}, placed{70, 688, "inner"}, placed{70, 676, "inner too"}) +
				"62 689.5 m 65 689.5 l 65 692.5 l 62 692.5 l s 62 677.5 m 65 677.5 l 65 680.5 l 62 680.5 l s",
			want: []string{"i1 • Outer", "i2 • inner", "i2 • inner too"},
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
	t.Run("dates and labels beside text are no column", func(t *testing.T) {
		got, err := Read(pagePDF(contentOf(dated...), ""), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, p := range dated {
			want = append(want, p.text)
		}
		if diff := cmp.Diff(strings.Fields(strings.Join(want, " ")), strings.Fields(got.Text)); diff != "" {
			t.Error(diff)
		}
		if len(got.Warnings) > 0 {
			t.Errorf("warnings %v", got.Warnings)
		}
	})
}

// TestPageBreak goes on with a block over the end of a page, in the middle of a
// word or of a sentence, and with no other.
func TestPageBreak(t *testing.T) {
	const page = "<</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents %d 0 R>>"
	for _, tc := range []struct {
		name          string
		first, second string // the last line of a page, the first of the next
		want          []string
		pageAt        string // what stands at the start of the second page
	}{
		{"word", "A line of some length about the interna-", "tional office", []string{"p A line of some length about the international|office", "p Skills"}, "office"},
		{"last word", "A line of some length about the interna-", "tional", []string{"p A line of some length about the international", "p Skills"}, "Skills"},
		{"sentence", "A line of some length that ends in the words and", "goes on here", []string{"p A line of some length that ends in the words and|goes on here", "p Skills"}, "goes"},
		{"new sentence", "A line of some length that ends with a stop.", "node is not part of it", []string{"p A line of some length that ends with a stop.", "p node is not part of it", "p Skills"}, "node"},
		{"new block", "A line of some length that ends in the words and", "Other words", []string{"p A line of some length that ends in the words and", "p Other words", "p Skills"}, "Other"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read(filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", fmt.Sprintf(page, 5), fmt.Sprintf(page, 6),
				streamObject("", contentOf(placed{50, 100, tc.first})), streamObject("", contentOf(placed{50, 700, tc.second}, placed{50, 660, "Skills"}))), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, outline(got)); diff != "" {
				t.Error(diff)
			}
			if at := strings.TrimLeft(got.Text[got.Pages[1]:], "\n"); !strings.HasPrefix(at, tc.pageAt) {
				t.Errorf("second page begins at %q", at)
			}
			checkText(t, got)
		})
	}
}
