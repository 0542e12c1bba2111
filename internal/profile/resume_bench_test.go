package profile

import (
	"strings"
	"testing"
	"time"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// benchResume is a resume of about two pages.
var benchResume = "Nell Ashgrove\nPlatform Engineer\nnell@example.com\n\nSummary\nEight years of Java behind web shops.\n\nExperience\n\n" +
	strings.Repeat("Platform Engineer, Loom & Co\nJan 2018 – Dec 2019\n- Built services in Java and Kafka for the mill\n"+
		"- Moved the whole planning to AWS with Docker and Terraform, and wrote down how\n- Never lost an order\n\n", 12) +
	"Education\n\nBSc Physics, Dunmore University, 2014 – 2017\n\nSkills\nJava, Python, SQL, Git\n"

func BenchmarkReadResume(b *testing.B) {
	x, err := loadResumeIndex()
	if err != nil {
		b.Fatal(err)
	}
	o := outline.Read(&document.Document{Text: benchResume}, testCues(b), outline.Resume)
	mentions := x.Find(o)
	b.SetBytes(int64(len(benchResume)))
	b.ReportAllocs()
	for b.Loop() {
		ReadResume(o, mentions, x.Taxonomy(), testAsOf)
	}
}

// Reading takes time in proportion to the text, whatever the text is.
func TestHostileResumesStayLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a good deal")
	}
	const size, limit = 1 << 17, time.Second // a hundred times what it takes
	tests := []struct{ name, unit string }{
		{"dates", "2018 – 2020 "},
		{"jobs on one line", "Engineer, Loom & Co, Jan 2018 – Feb 2018. "},
		{"jobs on lines", "Engineer, Loom & Co, Jan 2018 – Feb 2018\n"},
		{"months", "May "},
		{"headings", "Skills: Java\n\n"},
		{"denials", "no Java never "},
		{"people", "the Java team who "},
		{"fields", "Company: "},
		{"titles", "Engineer "},
		{"blank lines", "x\n\n"},
		{"years", "5 years of Java "},
		{"wishes", "want to learn Java, Java, "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			readResume(t, strings.Repeat(tt.unit, size/len(tt.unit)))
			if d := time.Since(start); d > limit {
				t.Errorf("%d bytes took %v", size, d)
			}
		})
	}
}
