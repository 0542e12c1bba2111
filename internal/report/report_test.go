package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/batch"
	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// bench is what reading needs, and what reports need beside their subject. Its
// version and hash are fixed, so that goldens change only with what was found.
type bench struct {
	batch.Reader
	report.Context
}

var load = sync.OnceValues(func() (*bench, error) {
	tax, x, cues, err := index.Load()
	if err != nil {
		return nil, err
	}
	asOf := profile.NewMonth(2026, 11)
	pinned := *tax
	pinned.Hash = "test"
	return &bench{
		batch.Reader{Reader: profile.Reader{Index: x, Cues: cues, AsOf: asOf}},
		report.Context{Version: "0.0.0", Taxonomy: &pinned, AsOf: asOf, Weights: match.DefaultWeights},
	}, nil
})

func newBench(t *testing.T) *bench {
	t.Helper()
	b, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// file reads a document of the repository's testdata.
func (b *bench) file(t *testing.T, name string, kind outline.Kind) *profile.Reading {
	t.Helper()
	return b.Read(b.document(t, name), kind)
}

func (b *bench) document(t *testing.T, name string) *document.Document {
	t.Helper()
	doc, err := document.Open(t.Context(), filepath.Join("../../testdata", name), document.Options{Name: filepath.Base(name)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// text reads a document that a test makes up.
func (b *bench) text(t *testing.T, name, body string, kind outline.Kind) *profile.Reading {
	t.Helper()
	doc, err := document.Read(name, []byte(body), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b.Read(doc, kind)
}

func (b *bench) match(resume, posting *profile.Reading) *report.Match {
	c := match.NewCandidate(resume.Resume, b.Taxonomy)
	return report.NewMatch(b.Context, c, posting.Posting, match.Compare(c, posting.Posting, b.Weights))
}

func (b *bench) matches(resume *profile.Reading, postings ...*profile.Reading) *report.Matches {
	var reports []*report.Match
	var list []match.Compared
	c := match.NewCandidate(resume.Resume, b.Taxonomy)
	for _, p := range postings {
		r := match.Compare(c, p.Posting, b.Weights)
		reports = append(reports, report.NewMatch(b.Context, c, p.Posting, r))
		list = append(list, match.Compared{Candidate: c, Result: r, Queue: match.Queue(match.NewAdvisor(c, p.Posting), r)})
	}
	m := report.NewMatches(b.Context, reports)
	m.Join(resume.Resume, match.Together(list))
	return m
}

func (b *bench) batch(t *testing.T, resumes, postings []*profile.Reading, failures ...batch.Failure) *report.Batch {
	t.Helper()
	var cells []batch.Cell
	err := b.Pair(t.Context(), resumes, postings, b.Weights, func(c batch.Cell) error {
		cells = append(cells, c)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	batch.Rank(cells)
	return report.NewBatch(b.Context, resumes, postings, cells, failures)
}

// write writes a report into a string.
func write(t *testing.T, format string, r any, s report.Style) string {
	t.Helper()
	var buf bytes.Buffer
	if err := report.Write(&buf, format, r, s); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// golden compares with a file of testdata, or writes it with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got), make golden writes it anew:\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	b := newBench(t)
	ada := b.file(t, "resumes/ada-quill.md", outline.Resume)
	raj := b.file(t, "resumes/rajesh-saffron.pdf", outline.Resume)
	backEnd := b.file(t, "postings/back-end-engineer.txt", outline.Posting)
	frontEnd := b.file(t, "postings/front-end-engineer.html", outline.Posting)
	oneLine := b.file(t, "postings/platform-engineer-one-line.txt", outline.Posting)
	soft := b.file(t, "postings/only-soft-skills.md", outline.Posting)

	one := b.match(ada, backEnd)
	several := b.matches(ada, backEnd, frontEnd, soft)
	table := b.batch(t, []*profile.Reading{ada, raj}, []*profile.Reading{backEnd, frontEnd, oneLine, soft},
		batch.Failure{Name: "old.doc", Err: &document.Error{Name: "old.doc", Kind: document.Unsupported, Detail: "not a text"}})
	limits := report.NewCheck(b.Context, 1)
	limits.Findings = []report.CheckFinding{{Rule: "min-score", File: "cv.md", Line: 1, Message: "fit is 10.00, at least 80 is asked (job.txt)"}}
	limits.Failures = []report.Failure{{Name: "old.doc", Code: "unsupported", Message: "old.doc: not a text"}}
	sql := b.Taxonomy.Index("sql")
	built, source := b.document(t, "against/cv.pdf"), b.document(t, "against/cv.tex")
	against := report.NewAgainst(b.Context, built, source, document.Compare(built, source))

	for _, tt := range []struct {
		name   string
		format string
		report any
		style  report.Style
	}{
		{"match.txt", "text", one, report.Style{}},
		{"match-60.txt", "text", one, report.Style{Width: 60}},
		{"match-color.txt", "text", one, report.Style{Color: true}},
		{"match.json", "json", one, report.Style{}},
		{"match.md", "markdown", one, report.Style{}},
		{"matches.txt", "text", several, report.Style{}},
		{"matches-60.txt", "text", several, report.Style{Width: 60}},
		{"matches.md", "markdown", several, report.Style{}},
		{"matches.csv", "csv", several, report.Style{}},
		{"nothing.json", "json", several.Results[2], report.Style{}},
		{"extract-resume.txt", "text", report.NewExtract(b.Context, raj, "auto", false), report.Style{}},
		{"extract-resume.json", "json", report.NewExtract(b.Context, ada, "auto", false), report.Style{}},
		{"extract-posting.txt", "text", report.NewExtract(b.Context, oneLine, "flag", false), report.Style{}},
		{"extract-posting.json", "json", report.NewExtract(b.Context, backEnd, "flag", true), report.Style{}},
		{"batch.csv", "csv", table, report.Style{}},
		{"batch.txt", "text", table, report.Style{}},
		{"batch-60.txt", "text", table, report.Style{Width: 60}},
		{"why.txt", "text", report.NewWhy(b.Context, b.Taxonomy.At(sql), backEnd, b.Index.Explain(backEnd.Outline, sql)), report.Style{}},
		{"against.txt", "text", against, report.Style{}},
		{"against.json", "json", against, report.Style{}},
		{"check.txt", "text", limits, report.Style{}},
		{"check.github", "github", limits, report.Style{}},
	} {
		t.Run(tt.name, func(t *testing.T) { golden(t, tt.name, write(t, tt.format, tt.report, tt.style)) })
	}
}
