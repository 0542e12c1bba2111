package match_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/mention"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
	"skillmatch/taxonomy"
)

// The way of a document, stage by stage, each over the same megabyte of
// postings; the first benchmark is what merely reading those bytes costs.

const megabyte = 1 << 20

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

func outlines(texts []string, cues *outline.Cues) []*outline.Outline {
	out := make([]*outline.Outline, 0, len(texts))
	for _, s := range texts {
		out = append(out, outline.Read(&document.Document{Name: "posting", Text: s}, cues, outline.Posting))
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

func BenchmarkPlainScan(b *testing.B) {
	texts := postings(b)
	perDocument(b, texts)
	for b.Loop() {
		for _, s := range texts {
			sum(s)
		}
	}
}

// sum looks at each byte once.
func sum(s string) (n int) {
	for i := range len(s) {
		n += int(s[i])
	}
	return n
}

func BenchmarkSplit(b *testing.B) {
	texts := postings(b)
	var tokens []text.Token
	perDocument(b, texts)
	for b.Loop() {
		for _, s := range texts {
			tokens = text.Split(tokens[:0], s)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	texts, r := postings(b), reader(b)
	list := outlines(texts, r.Cues)
	perDocument(b, texts)
	var found []mention.Mention
	for b.Loop() {
		for _, o := range list {
			found = r.Index.Append(found[:0], o)
		}
	}
}

// What the aim for speed is set for: from bytes to mentions, without sections.
func BenchmarkSplitAndFind(b *testing.B) {
	texts, r := postings(b), reader(b)
	list := outlines(texts, r.Cues)
	var found []mention.Mention
	perDocument(b, texts)
	for b.Loop() {
		for _, o := range list {
			o.Tokens = text.Split(o.Tokens[:0], o.Doc.Text)
			o.Segments = append(o.Segments[:0], outline.Segment{Last: len(o.Tokens)})
			found = r.Index.Append(found[:0], o)
		}
	}
}

func BenchmarkOutline(b *testing.B) {
	texts, r := postings(b), reader(b)
	perDocument(b, texts)
	for b.Loop() {
		outlines(texts, r.Cues)
	}
}

func BenchmarkReader(b *testing.B) {
	texts, r := postings(b), reader(b)
	perDocument(b, texts)
	for b.Loop() {
		for _, s := range texts {
			r.Read(&document.Document{Name: "posting", Text: s}, outline.Posting)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	tax, err := skill.Load(skill.Source{FS: taxonomy.FS})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.ReportMetric(float64(tax.Len()), "skills")
	for b.Loop() {
		mention.Compile(tax)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, _, err := index.Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// One resume against one posting, from the bytes of the files to the result.
func BenchmarkMatch(b *testing.B) {
	for _, bb := range []struct{ name, resume, posting string }{
		{"markdown", "ada-quill.md", "back-end-engineer.txt"},
		{"text", "noor-halvorsen.txt", "platform-engineer-one-line.txt"},
		{"pdf", "rajesh-saffron.pdf", "front-end-engineer.html"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			r := reader(b)
			resume := file(b, "resumes", bb.resume)
			posting := file(b, "postings", bb.posting)
			b.ReportAllocs()
			for b.Loop() {
				cv := r.Read(open(b, bb.resume, resume), outline.Resume)
				job := r.Read(open(b, bb.posting, posting), outline.Posting)
				got := match.Compare(match.NewCandidate(cv.Resume, r.Index.Taxonomy()), job.Posting, match.DefaultWeights)
				if !got.Scorable {
					b.Fatal(got.Reason)
				}
			}
		})
	}
}

func file(b *testing.B, folder, name string) []byte {
	b.Helper()
	data, err := os.ReadFile(filepath.Join("../../testdata", folder, name))
	if err != nil {
		b.Fatal(err)
	}
	return data
}

func open(b *testing.B, name string, data []byte) *document.Document {
	doc, err := document.Read(name, data, document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return doc
}
