package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// batchColumns are those of the contract.
var batchColumns = []string{
	"resume", "posting", "fit", "evidence", "required_met", "required_of", "preferred_met", "preferred_of",
	"basis", "missing_required", "error",
}

// inCSV reports whether writeCSV knows r.
func inCSV(r any) bool {
	switch r.(type) {
	case *Matches, *Batch, *TaxonomyStats, *TaxonomyMine:
		return true
	}
	return false
}

// writeCSV writes a report as a table, its columns in the first row.
func writeCSV(w io.Writer, r any, _ Style) error {
	var rows [][]string
	switch r := r.(type) {
	case *Matches:
		rows = matchesCSV(r)
	case *Batch:
		rows = batchCSV(r)
	case *TaxonomyStats:
		rows = statsCSV(r)
	case *TaxonomyMine:
		rows = mineCSV(r)
	}
	out := csv.NewWriter(w)
	for _, row := range rows {
		for i := range row {
			row[i] = cell(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func batchCSV(b *Batch) [][]string {
	rows := [][]string{slices.Clone(batchColumns)}
	for _, c := range b.Cells {
		row := []string{
			b.Resumes[c.Resume].Name, b.Postings[c.Posting].Name, number(c.Fit), number(c.Evidence),
			strconv.Itoa(c.Required.answered()), strconv.Itoa(c.Required.Of),
			strconv.Itoa(c.Preferred.answered()), strconv.Itoa(c.Preferred.Of),
			c.Basis, strings.Join(c.MissingRequired, "; "), "",
		}
		if c.Reason != nil {
			row[len(row)-1] = *c.Reason
		}
		rows = append(rows, row)
	}
	for _, f := range b.Failures {
		row := make([]string, len(batchColumns))
		row[0], row[len(row)-1] = f.Name, f.Message
		rows = append(rows, row)
	}
	return rows
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', 2, 64)
}

// cell makes text safe for a spreadsheet: no control characters, and a quote
// before what would be read as a formula, in full-width letters too.
func cell(s string) string {
	s = text.Clean(s)
	if first, _ := utf8.DecodeRuneInString(s); s == "" || !strings.ContainsRune("=+-@|%＝＋－＠", first) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
