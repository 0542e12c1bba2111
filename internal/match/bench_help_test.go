package match_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"skillmatch/internal/document"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// postings returns a megabyte of texts: real ones when they lie beside the
// project, else its own over and over.
func postings(b *testing.B) []string {
	b.Helper()
	texts := corpus(b)
	if texts == nil {
		texts = ownPostings(b)
	}
	var out []string
	for size, i := 0, 0; size < megabyte; i++ {
		s := texts[i%len(texts)]
		out = append(out, s)
		size += len(s)
	}
	return out
}

func corpus(b *testing.B) []string {
	b.Helper()
	f, err := os.Open("../../../shared/corpus/postings.jsonl")
	if err != nil {
		return nil
	}
	defer f.Close()
	var out []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, megabyte)
	for size := 0; size < megabyte && in.Scan(); {
		var p struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			b.Fatal(err)
		}
		out = append(out, p.Text)
		size += len(p.Text)
	}
	if err := in.Err(); err != nil {
		b.Fatal(err)
	}
	return out
}

func ownPostings(b *testing.B) []string {
	b.Helper()
	files, err := filepath.Glob("../../testdata/postings/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no postings under testdata (%v)", err)
	}
	var out []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, string(data))
	}
	return out
}

// reader returns what the program itself starts with.
func reader(b *testing.B) profile.Reader {
	b.Helper()
	_, x, cues, err := index.Load()
	if err != nil {
		b.Fatal(err)
	}
	asOf, err := profile.ParseMonth("2026-01")
	if err != nil {
		b.Fatal(err)
	}
	return profile.Reader{Index: x, Cues: cues, AsOf: asOf}
}

func outlines(texts []string, cues *outline.Cues, kind outline.Kind) []*outline.Outline {
	out := make([]*outline.Outline, 0, len(texts))
	for _, s := range texts {
		out = append(out, outline.Read(&document.Document{Name: "posting", Text: s}, cues, kind))
	}
	return out
}

// perDocument reports allocations by document, and sets what the speed is of.
func perDocument(b *testing.B, texts []string) {
	b.Helper()
	size := 0
	for _, s := range texts {
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	b.ReportMetric(float64(len(texts)), "docs/op")
}
