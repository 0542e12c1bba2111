package document

import (
	"os"
	"strings"
	"testing"
)

// A document costs little more than reading its file: what the benchmarks
// print beside each other.
func BenchmarkRead(b *testing.B) {
	page, err := os.ReadFile("testdata/posting.html")
	if err != nil {
		b.Fatal(err)
	}
	resume, err := os.ReadFile("testdata/resume.md")
	if err != nil {
		b.Fatal(err)
	}
	plain, err := os.ReadFile("testdata/resume.txt")
	if err != nil {
		b.Fatal(err)
	}
	_, body, _ := strings.Cut(string(resume), "\n---\n")
	for _, bb := range []struct {
		name, file string
		data       string
	}{
		{"text, small", "a.txt", string(plain)},
		{"text, 1 MB", "a.txt", strings.Repeat(string(plain), 1<<20/len(plain))},
		{"markdown, small", "a.md", string(resume)},
		{"markdown, 1 MB", "a.md", strings.Repeat(body, 1<<20/len(body))},
		{"html, small", "a.html", string(page)},
		{"html, 1 MB", "a.html", strings.Repeat(string(page), 1<<20/len(page))},
	} {
		b.Run(bb.name, func(b *testing.B) {
			data := []byte(bb.data)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(bb.file, data, Options{unguarded: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
