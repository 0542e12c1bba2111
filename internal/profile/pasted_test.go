package profile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

func TestPastedFromThePosting(t *testing.T) {
	posting := "We look for an engineer who builds and runs services in Java and Kafka on AWS, who knows Docker and Terraform " +
		"well, who writes tests before the code, and who likes to talk to the people who use what we make."
	own := "Skills\nPython\n\nExperience\nEngineer, Loom & Co, 2018 – 2020\n- Java\n"
	words := strings.Fields(posting)
	tests := []struct {
		name   string
		resume string
		want   []string // skills that count
		pasted int      // passages
	}{
		{"nothing", own, []string{"java", "python"}, 0},
		{"the whole posting", own + "\n" + posting + "\n", []string{"java", "python"}, 1},
		{"in other case and with other signs", own + "\n" + strings.ToUpper(strings.ReplaceAll(posting, ",", ";")) + "\n", []string{"java", "python"}, 1},
		{"25 words", own + "\n" + strings.Join(words[:25], " ") + "\n", []string{"java", "python"}, 1},
		{"24 words", own + "\n" + strings.Join(words[:24], " ") + "\n", []string{"aws", "docker", "java", "kafka", "python", "terraform"}, 0},
		{"twice", own + "\n" + posting + "\nand again, for good measure\n" + posting + "\n", []string{"java", "python"}, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := readResume(t, tt.resume)
			before := len(res.Claims)
			got := res.WithoutPasted(WindowsOf(text.Split(nil, posting)))
			var ids []string
			for _, c := range got.Claims {
				ids = append(ids, c.Skill)
			}
			if diff := cmp.Diff(tt.want, ids); diff != "" {
				t.Errorf("claims (-want +got):\n%s", diff)
			}
			if n := len(got.Integrity); n != tt.pasted {
				t.Errorf("%d passages, want %d: %v", n, tt.pasted, got.Integrity)
			}
			if len(res.Claims) != before || len(res.Integrity) != 0 {
				t.Error("the resume itself was changed")
			}
		})
	}
}

func TestHiddenTextIsReportedAndNotCounted(t *testing.T) {
	const words = "Skills: Java\nKafka Docker AWS\n"
	tests := []struct {
		name   string
		hidden []document.Hidden
		want   []string
		notes  int
	}{
		{"nothing hidden", nil, []string{"aws", "docker", "java", "kafka"}, 0},
		{"a white line", []document.Hidden{{Span: text.Span{Start: 13, End: 30}, Reason: "white"}}, []string{"java"}, 1},
		{"by markup, as menus are", []document.Hidden{{Span: text.Span{Start: 13, End: 30}, Reason: "markup"}}, []string{"java"}, 0},
		{"without a skill", []document.Hidden{{Span: text.Span{Start: 0, End: 7}, Reason: "white"}}, []string{"aws", "docker", "java", "kafka"}, 0},
	}
	x, err := loadResumeIndex()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &document.Document{Text: words, Hidden: tt.hidden}
			res := Reader{Index: x, Cues: testCues(t), AsOf: testAsOf}.Read(doc, outline.Resume).Resume
			var ids []string
			for _, c := range res.Claims {
				ids = append(ids, c.Skill)
			}
			if diff := cmp.Diff(tt.want, ids); diff != "" {
				t.Errorf("claims (-want +got):\n%s", diff)
			}
			if len(res.Integrity) != tt.notes {
				t.Errorf("%d notes, want %d", len(res.Integrity), tt.notes)
			}
		})
	}
}
