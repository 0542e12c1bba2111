package report

import (
	"strconv"
	"strings"

	"skillmatch/internal/batch"
	"skillmatch/internal/mention"
)

// TaxonomyMine lists terms that look like skills and are not in the taxonomy.
type TaxonomyMine struct {
	Head
	Documents int        `json:"documents"` // that were read
	Terms     []MineTerm `json:"terms"`     // most documents first
	Failures  []Failure  `json:"failures"`
}

// MineTerm is one term. Kind and category are those of most of its neighbours,
// null where it has none; means says what else its text is, and so that it needs
// a guard: "an English word", "a first name", "a place".
type MineTerm struct {
	Text      string        `json:"text"`
	Documents int           `json:"documents"`
	Listed    int           `json:"listed"` // documents in which it stands in a list of skills
	Kind      *string       `json:"kind"`
	Category  *string       `json:"category"`
	Share     *float64      `json:"share"` // of the neighbours that have the category
	Means     *string       `json:"means"`
	Contexts  []MineContext `json:"contexts"`
}

// MineContext is a place of a term.
type MineContext struct {
	Document string `json:"document"`
	Line     int    `json:"line"`
	Text     string `json:"text"`
}

// NewTaxonomyMine makes the report of a search for terms. means tells what else a
// text is, empty for nothing.
func NewTaxonomyMine(c Context, m *batch.Mined, terms []mention.Term, means func(string) string) *TaxonomyMine {
	out := &TaxonomyMine{Head: c.head("taxonomy-mine"), Documents: m.Documents, Terms: []MineTerm{}, Failures: []Failure{}}
	for _, t := range terms {
		x := MineTerm{Text: t.Text, Documents: t.Documents, Listed: t.Listed, Means: orNull(means(t.Text)), Contexts: []MineContext{}}
		if t.Category != "" {
			kind, s := string(t.Kind), share(t.Share)
			x.Kind, x.Category, x.Share = &kind, &t.Category, &s
		}
		for _, k := range t.Contexts {
			x.Contexts = append(x.Contexts, MineContext(k))
		}
		out.Terms = append(out.Terms, x)
	}
	for _, f := range m.Failures {
		out.Failures = append(out.Failures, NewFailure(f))
	}
	return out
}

func (t MineTerm) like() string {
	if t.Category == nil {
		return ""
	}
	return *t.Kind + ", " + *t.Category
}

func (t MineTerm) also() string {
	if t.Means == nil {
		return ""
	}
	return "also " + *t.Means
}

func (p *printer) taxonomyMine(m *TaxonomyMine) {
	p.line("%s read, %s", plural(m.Documents, "document", "documents"), plural(len(m.Terms), "unknown term", "unknown terms"))
	for _, t := range m.Terms {
		p.blank()
		notes := []string{plural(t.Documents, "document", "documents")}
		if t.Listed > 0 && t.Listed < t.Documents {
			notes = append(notes, "a list in "+strconv.Itoa(t.Listed))
		}
		for _, s := range []string{t.like(), t.also()} {
			if s != "" {
				notes = append(notes, s)
			}
		}
		p.wrapped("", bold, "%s – %s", t.Text, strings.Join(notes, "; "))
		for _, c := range t.Contexts {
			p.wrapped("    ", "", "“%s” (%s:%d)", c.Text, c.Document, c.Line)
		}
	}
	p.failures(m.Failures)
}

func (d *markdown) taxonomyMine(m *TaxonomyMine) {
	d.line("# Not in the taxonomy\n")
	d.line("%s read.\n", plural(m.Documents, "document", "documents"))
	d.line("| term | documents | like | | first place |")
	d.line("| --- | ---: | --- | --- | --- |")
	for _, t := range m.Terms {
		place := ""
		if len(t.Contexts) > 0 {
			place = t.Contexts[0].Text
		}
		d.line("| %s | %d | %s | %s | %s |", md(t.Text), t.Documents, md(t.like()), md(t.also()), md(place))
	}
}

func mineCSV(m *TaxonomyMine) [][]string {
	rows := [][]string{{"term", "documents", "listed", "kind", "category", "means", "context_1", "context_2", "context_3"}}
	for _, t := range m.Terms {
		row := []string{t.Text, strconv.Itoa(t.Documents), strconv.Itoa(t.Listed), orEmpty(t.Kind), orEmpty(t.Category), orEmpty(t.Means), "", "", ""}
		for i, c := range t.Contexts[:min(3, len(t.Contexts))] {
			row[6+i] = c.Text
		}
		rows = append(rows, row)
	}
	return rows
}
