package pdf_test

import (
	"fmt"
	"os"

	"skillmatch/internal/document/pdf"
)

func ExampleRead() {
	data, err := os.ReadFile("testdata/layouts/fpdf_a.pdf")
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := pdf.Read(data, pdf.Limits{Pages: 10})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range t.Blocks[:5] {
		fmt.Println(b.Kind == pdf.Heading, t.Text[b.Start:b.End])
	}
	// Output:
	// true Ines Carvalho
	// false Platform Engineer
	// false ines@example.com +351 555 0188 Porto, Portugal
	// true Summary
	// false Engineer with nine years of experience in distributed systems, efficient data pipelines and first-class developer tooling
	// for offices of every size.
}
