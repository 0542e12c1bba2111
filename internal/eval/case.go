// Package eval measures what the program finds against labelled documents:
// precision, recall and F1 of skills, identity, boundaries, levels and groups,
// as the contract defines them.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Case is one labelled document, less the fields that nothing here measures.
// Offsets are bytes into Text, half-open.
type Case struct {
	ID               string     `json:"id"`
	Kind             string     `json:"kind"` // posting or resume
	Text             string     `json:"text"`
	Spans            []Label    `json:"spans"`
	Half             string     `json:"half"` // open or blind; of a blind one only figures are shown
	Groups           []Group    `json:"groups"`
	NotGroups        [][]string `json:"not_groups"`
	Months           []MonthsOf `json:"months"`
	ExperienceMonths *int       `json:"experience_months"`
	AsOf             string     `json:"as_of"`
}

// Label is a span that a person marked.
type Label struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Level string `json:"level"`
}

// Group is an either/or group: Need of Names.
type Group struct {
	Names []string `json:"names"`
	Need  int      `json:"need"`
	Level string   `json:"level"`
}

// MonthsOf is the time a resume shows for a skill.
type MonthsOf struct {
	Name   string `json:"name"`
	Months *int   `json:"months"` // nil when no dated job names it
}

// maxLine bounds one line of a gold file.
const maxLine = 16 << 20

// ReadCases reads labelled documents, one JSON object a line.
func ReadCases(name string, r io.Reader) ([]Case, error) {
	var out []Case
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 1<<16), maxLine)
	for line := 1; in.Scan(); line++ {
		if len(in.Bytes()) == 0 {
			continue
		}
		var c Case
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("%s:%d: not a labelled document: %w", name, line, err)
		}
		if c.Kind != "posting" && c.Kind != "resume" {
			return nil, fmt.Errorf("%s:%d: kind %q: want posting or resume", name, line, c.Kind)
		}
		for _, s := range c.Spans {
			if s.Start < 0 || s.End <= s.Start || s.End > len(c.Text) {
				return nil, fmt.Errorf("%s:%d: span %d-%d lies outside the text", name, line, s.Start, s.End)
			}
		}
		out = append(out, c)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no labelled documents", name)
	}
	return out, nil
}
