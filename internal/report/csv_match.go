package report

import (
	"slices"
	"strconv"
	"strings"
)

// matchesCSV is a row a posting in the columns of a batch, what is missing
// among them.
func matchesCSV(m *Matches) [][]string {
	rows := [][]string{slices.Clone(batchColumns)}
	for _, r := range m.Results {
		row := make([]string, len(batchColumns))
		row[0], row[1], row[8] = r.Resume.Name, r.Posting.Name, r.Basis
		if s := r.Score; s != nil {
			row[2], row[3] = number(&s.Fit), number(&s.Evidence)
			row[4], row[5] = strconv.Itoa(s.Required.answered()), strconv.Itoa(s.Required.Of)
			row[6], row[7] = strconv.Itoa(s.Preferred.answered()), strconv.Itoa(s.Preferred.Of)
		} else {
			row[10] = *r.Reason
		}
		var missing []string
		for _, q := range r.Requirements {
			if q.Level == "required" && !q.answered() {
				missing = append(missing, q.Label)
			}
		}
		row[9] = strings.Join(missing, "; ")
		rows = append(rows, row)
	}
	return rows
}
