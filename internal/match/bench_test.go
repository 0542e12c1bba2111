package match_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

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
	list := outlines(texts, r.Cues, outline.Posting)
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
	list := outlines(texts, r.Cues, outline.Posting)
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
		outlines(texts, r.Cues, outline.Posting)
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

// The profile by itself: what postings ask, and what the same texts prove when
// they are read as resumes.
func BenchmarkProfile(b *testing.B) {
	texts, r := postings(b), reader(b)
	for _, bb := range []struct {
		kind outline.Kind
		read func(*outline.Outline, []mention.Mention)
	}{
		{outline.Posting, func(o *outline.Outline, own []mention.Mention) { profile.ReadPosting(o, own, r.Index.Taxonomy()) }},
		{outline.Resume, func(o *outline.Outline, own []mention.Mention) {
			profile.ReadResume(o, own, r.Index.Taxonomy(), r.AsOf)
		}},
	} {
		b.Run(string(bb.kind), func(b *testing.B) {
			list := outlines(texts, r.Cues, bb.kind)
			all := finds(list, r.Index)
			var own []mention.Mention
			perDocument(b, texts)
			for b.Loop() {
				for i, o := range list {
					own = append(own[:0], all[i]...) // the profile keeps and changes them
					bb.read(o, own)
				}
			}
		})
	}
}

func finds(list []*outline.Outline, x *mention.Index) [][]mention.Mention {
	out := make([][]mention.Mention, 0, len(list))
	for _, o := range list {
		out = append(out, x.Find(o))
	}
	return out
}

// What understanding costs beside finding, in one run so that a busy machine
// slows both: the aim is twice as much. Splitting a text into tokens is counted
// as a part of outlining, and once more as what it is for a finder of names: a
// part of finding.
func BenchmarkUnderstanding(b *testing.B) {
	texts, r := postings(b), reader(b)
	var splitting, outlining, finding, profiling time.Duration
	var tokens []text.Token
	perDocument(b, texts)
	for b.Loop() {
		start := time.Now()
		for _, s := range texts {
			tokens = text.Split(tokens[:0], s)
		}
		split := time.Now()
		list := outlines(texts, r.Cues, outline.Posting)
		outlined := time.Now()
		all := finds(list, r.Index)
		found := time.Now()
		for i, o := range list {
			profile.ReadPosting(o, all[i], r.Index.Taxonomy())
		}
		splitting += split.Sub(start)
		outlining += outlined.Sub(split)
		finding += found.Sub(outlined)
		profiling += time.Since(found)
	}
	share := func(name string, a, of time.Duration) { b.ReportMetric(float64(a)/float64(of), name) }
	share("outline/find", outlining, finding)
	share("profile/find", profiling, finding)
	share("both/find", outlining+profiling, finding)
	share("both/(split+find)", outlining+profiling-splitting, finding+splitting)
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
