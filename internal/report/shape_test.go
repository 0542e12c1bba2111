package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/batch"
	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
	"skillmatch/internal/skill"
)

// nilLists returns the paths of lists that would be printed as null.
func nilLists(v reflect.Value, path string) []string {
	var out []string
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			out = nilLists(v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out = append(out, nilLists(v.Field(i), path+"."+v.Type().Field(i).Name)...)
		}
	case reflect.Slice:
		if v.IsNil() {
			return []string{path}
		}
		for i := range v.Len() {
			out = append(out, nilLists(v.Index(i), fmt.Sprintf("%s[%d]", path, i))...)
		}
	}
	return out
}

// Unknown is null, none is []: a list is never null.
func TestNoneIsAnEmptyList(t *testing.T) {
	b := newBench(t)
	empty := b.text(t, "cv.txt", "Ada\n", outline.Resume)
	letter := b.text(t, "job.txt", "Dear aunt, the plums are ripe.\n", outline.Posting)
	ada := b.file(t, "resumes/ada-quill.md", outline.Resume)
	backEnd := b.file(t, "postings/back-end-engineer.txt", outline.Posting)
	sql := b.Taxonomy.Index("sql")
	source := b.document(t, "against/cv.tex")
	for name, r := range map[string]any{
		"match of nothing":   b.match(empty, letter),
		"match":              b.match(ada, backEnd),
		"matches":            report.NewMatches(b.Context, []*report.Match{b.match(empty, backEnd)}),
		"extract of nothing": report.NewExtract(b.Context, empty, "auto", false),
		"extract a letter":   report.NewExtract(b.Context, letter, "flag", false),
		"extract":            report.NewExtract(b.Context, backEnd, "flag", true),
		"batch":              b.batch(t, []*profile.Reading{empty, ada}, []*profile.Reading{letter, backEnd}),
		"against itself":     report.NewAgainst(b.Context, source, source, document.Compare(source, source)),
		"check":              report.NewCheck(b.Context, 0),
		"why":                report.NewWhy(b.Context, b.Taxonomy.At(sql), letter, nil),
		"taxonomy":           report.NewTaxonomy(b.Context, nil, nil),
		"suggestions":        report.NewSuggestions(b.Context, nil),
		"taxonomy show":      report.NewSkill(b.Context, b.Taxonomy.At(sql), nil, nil),
		"taxonomy stats":     report.NewTaxonomyStats(b.Context, skill.NewStats(b.Taxonomy, nil)),
		"taxonomy diff":      report.NewTaxonomyDiff(b.Context, report.DiffSide{}, report.DiffSide{}, skill.Difference{}, skill.Difference{}),
		"taxonomy mine":      report.NewTaxonomyMine(b.Context, &batch.Mined{}, []mention.Term{{}}, func(string) string { return "" }),
		"role":               report.NewRole(b.Context, &skill.Role{}, nil, nil),
		"role diff":          report.NewRoleDiff(b.Context, &skill.Role{}, &skill.Role{}, skill.RoleDelta{}, nil),
		"findings":           report.NewFindings(b.Context, "lint", "skills", 0, nil),
	} {
		if got := nilLists(reflect.ValueOf(r), ""); len(got) > 0 {
			t.Errorf("%s: null instead of a list at %v", name, got)
		}
		head := "{\n  \"schema_version\": 1,\n  \"type\": \""
		if got := write(t, "json", r, report.Style{}); !strings.HasPrefix(got, head) {
			t.Errorf("%s starts with %.60q", name, got)
		}
	}
}

// Offsets are bytes into the text that was read; mentions stand in its order
// and never overlap.
func TestPlacesLieInTheText(t *testing.T) {
	b := newBench(t)
	for _, name := range []string{"resumes/ada-quill.md", "resumes/rajesh-saffron.pdf"} {
		r := b.file(t, name, outline.Resume)
		e := report.NewExtract(b.Context, r, "auto", true)
		last := 0
		for _, m := range e.Mentions {
			if m.At.Start < last || m.At.End <= m.At.Start {
				t.Errorf("%s: %q at %d to %d, behind one that ends at %d", name, m.Text, m.At.Start, m.At.End, last)
			}
			last = m.At.End
			if got := (*e.Text)[m.At.Start:m.At.End]; got != m.Text {
				t.Errorf("%s: %q stands where %q is said to", name, got, m.Text)
			}
			line := strings.Count((*e.Text)[:m.At.Start], "\n") + 1
			if m.At.Line != line {
				t.Errorf("%s: %q is on line %d, not %d", name, m.Text, line, m.At.Line)
			}
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	var buf bytes.Buffer
	err := report.Write(&buf, "csv", &report.Match{}, report.Style{})
	want := &report.FormatError{Format: "csv", Want: []string{"text", "json", "markdown"}}
	if diff := cmp.Diff(error(want), err); diff != "" || buf.Len() > 0 {
		t.Errorf("wrote %d bytes, error (-want +got)\n%s", buf.Len(), diff)
	}
}

// ndjson is the JSON of each match on a line of its own.
func TestNDJSONIsOneMatchALine(t *testing.T) {
	b := newBench(t)
	ada := b.file(t, "resumes/ada-quill.md", outline.Resume)
	one := b.match(ada, b.file(t, "postings/back-end-engineer.txt", outline.Posting))
	two := b.match(ada, b.file(t, "postings/only-soft-skills.md", outline.Posting))
	lines := strings.Split(strings.TrimSpace(write(t, "ndjson", report.NewMatches(b.Context, []*report.Match{one, two}), report.Style{})), "\n")
	var got []string
	for _, line := range lines {
		var buf bytes.Buffer
		if err := json.Indent(&buf, []byte(line), "", "  "); err != nil {
			t.Fatal(err)
		}
		got = append(got, buf.String()+"\n")
	}
	want := []string{write(t, "json", one, report.Style{}), write(t, "json", two, report.Style{})}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
