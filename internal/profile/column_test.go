package profile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
)

// readPages reads a resume of pages as a program for columns gives them.
func readPages(t *testing.T, columns bool, pages ...string) *Resume {
	t.Helper()
	x, err := loadResumeIndex()
	if err != nil {
		t.Fatal(err)
	}
	doc := &document.Document{Name: "cv.pdf", Text: strings.Join(pages, "")}
	at := 0
	for _, p := range pages {
		doc.Pages = append(doc.Pages, at)
		at += len(p)
	}
	if columns {
		doc.Warnings = []document.Warning{{Code: "two-columns"}}
	}
	return Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}.Read(doc, outline.Resume).Resume
}

func TestJobsGoOnBehindAColumn(t *testing.T) {
	const (
		first = "Nell Ashgrove\n\nExperience\n\nLoom & Co  2020 – 2022\nClerk\n• Java\n\nSkills\n• Perl\n\nCertifications\n• Loom licence\n\n"
		items = "• SQL\n• Kafka\n\n"
		older = "Spindle Ltd  2018 – 2020\nClerk\n• PHP\n\n"
		end   = "Education\nBSc Physics, 2015\n"
	)
	tests := []struct {
		name    string
		columns bool
		pages   []string
		want    string
	}{
		{"the next page goes on", true, []string{first, items + older + end}, "48; java 24 2021-12; kafka 24 2021-12; perl -; php 24 2019-12; sql 24 2021-12"},
		{"the next page starts with a job", true, []string{first, older + end}, "48; java 24 2021-12; perl -; php 24 2019-12"},
		{"one column", false, []string{first, items + older + end}, "48; java 24 2021-12; kafka -; perl -; php 24 2019-12; sql -"},
		{"one page", true, []string{first + items + older + end}, "48; java 24 2021-12; kafka -; perl -; php 24 2019-12; sql -"},
		{"no job behind the list", true, []string{first, items + end}, "24; java 24 2021-12; kafka -; perl -; sql -"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, summed(readPages(t, tt.columns, tt.pages...))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestHeadlineBehindAColumn(t *testing.T) {
	const column = "Skills\n\n• Perl\n\n• Java\n\n• SQL\n\n• PHP\n\n• Git\n\n• Kafka\n\n"
	tests := []struct {
		name, text string
		columns    bool
		want       string
	}{
		{"below the name", column + "Nell Ashgrove\n\nPlatform Engineer\n\nProfile\n\nQuiet.\n", true, "Platform Engineer"},
		{"no name above it", column + "• Engineer of the Year\n\nProfile\n\nQuiet.\n", true, ""},
		{"one column", column + "Nell Ashgrove\n\nPlatform Engineer\n\nProfile\n\nQuiet.\n", false, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := readPages(t, tt.columns, tt.text).Title; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
