package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/text"
)

func TestWindow(t *testing.T) {
	filler := "we mend lamps on the pier and look after the boats that pass it in the night"
	tests := []struct {
		name, text, about, want string
	}{
		{"short", "You know  Go\nwell", "Go", "You know Go well"},
		{"the end is cut at a word", "You know Go, " + strings.Repeat(filler+", ", 4) + "always", "Go",
			"You know Go, " + filler + ", " + filler + ", we mend lamps on the pier and look after the boats that pass it in…"},
		{"the start is that of a clause", strings.Repeat(filler+", ", 4) + "with Terraform and Go", "Terraform",
			"…" + filler + ", with Terraform and Go"},
		{"a sentence before a clause", strings.Repeat(filler+", ", 4) + "as ever. Then, as now, with Go", "Go", "…Then, as now, with Go"},
		{"the start is that of a word", strings.Repeat(filler+" ", 5) + "with Go", "Go",
			"…the boats that pass it in the night " + filler + " with Go"},
		{"cut at both ends", strings.Repeat(filler+" ", 4) + "with Go " + strings.Repeat(filler+" ", 4), "Go",
			"…the boats that pass it in the night " + filler + " with Go " + filler + " we mend lamps on the pier and look…"},
		{"no words to cut at", strings.Repeat("灯", 200) + "Go" + strings.Repeat("灯", 200), "Go",
			"…" + strings.Repeat("灯", 40) + "Go" + strings.Repeat("灯", 37) + "…"},
		{"a bracket behind the end", "Tools (Go", "Go", "Tools (Go)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &document.Document{Text: tt.text + ") and more"}
			at := strings.Index(tt.text, tt.about)
			got := window(doc, text.Span{Start: 0, End: len(tt.text)}, text.Span{Start: at, End: at + len(tt.about)})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if len(got) > snippetBytes {
				t.Errorf("%d bytes", len(got))
			}
		})
	}
}

func TestClip(t *testing.T) {
	filler := "we mend lamps on the pier and look after the boats"
	tests := []struct{ name, words, about, want string }{
		{"short", "You know Go", "Go", "You know Go"},
		{"from the start", "You know Go, " + filler, "Go", "You know Go, we mend lamps on the pier…"},
		{"around the name", filler + " with Go and " + filler, "Go", "…look after the boats with Go and we…"},
		{"up to the end", filler + " with Terraform", "Terraform", "…look after the boats with Terraform"},
		{"a name of two words stays whole", strings.Repeat("x", 30) + "-look after of all", "look after", "…look after of all"},
		{"no words to cut at", strings.Repeat("灯", 60) + "Go" + strings.Repeat("灯", 60), "Go", "…Go" + strings.Repeat("灯", 36) + "…"},
		{"a name that is not there", filler, "Go", "we mend lamps on the pier and look…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := clip(tt.words, tt.about, 40)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if n := utf8.RuneCountInString(got); n > 40 {
				t.Errorf("%d code points", n)
			}
		})
	}
}
