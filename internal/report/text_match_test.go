package report_test

import (
	"regexp"
	"strings"
	"testing"

	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

// What is printed for people promises nothing, and advises nobody to claim or
// to repeat what is not so.
func TestWordsToUsers(t *testing.T) {
	b := newBench(t)
	never := regexp.MustCompile(`(?i)\bATS\b|will pass|chance|% match|repeat|keyword`)
	for _, resume := range []string{"resumes/ada-quill.md", "resumes/rajesh-saffron.pdf", "resumes/noor-halvorsen.txt"} {
		r := b.file(t, resume, outline.Resume)
		var postings []*profile.Reading
		for _, name := range []string{"back-end-engineer.txt", "front-end-engineer.html", "data-analyst.md", "registered-nurse.txt", "only-soft-skills.md"} {
			postings = append(postings, b.file(t, "postings/"+name, outline.Posting))
		}
		m := b.matches(r, postings...)
		c := match.NewCandidate(r.Resume, b.Taxonomy)
		for i, p := range postings {
			if x := match.Compare(c, p.Posting, b.Weights); x.Scorable {
				m.Results[i].Goal = report.NewGoal(c, 80, "fit", match.Reach(x, match.Queue(match.NewAdvisor(c, p.Posting), x), 8000, false))
			}
		}
		for _, format := range []string{"text", "markdown"} {
			if bad := never.FindString(write(t, format, m, report.Style{})); bad != "" {
				t.Errorf("%s: %s says %q", resume, format, bad)
			}
		}
	}
}

// A goal is told in every format in the words that fit it.
func TestGoal(t *testing.T) {
	b := newBench(t)
	ada := b.file(t, "resumes/ada-quill.md", outline.Resume)
	p := b.file(t, "postings/back-end-engineer.txt", outline.Posting).Posting
	c := match.NewCandidate(ada.Resume, b.Taxonomy)
	r := match.Compare(c, p, b.Weights)
	queue := match.Queue(match.NewAdvisor(c, p), r)
	tests := []struct {
		name string
		goal int
		by   string
		want string
	}{
		{"reached", 10, "fit", "It is reached as it is."},
		{"by what is proved", r.Evidence/100 + 2, "evidence", "all of them about what the resume proves: 1."},
		{"fit takes more", 99, "fit", "Showing better what is proved adds nothing to it."},
		{"evidence takes more", 99, "evidence", "Showing better what is proved gets to"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := report.NewMatch(b.Context, c, p, r)
			m.Goal = report.NewGoal(c, float64(tt.goal), tt.by, match.Reach(r, queue, tt.goal*100, tt.by == "evidence"))
			for _, format := range []string{"text", "markdown"} {
				if got := write(t, format, m, report.Style{Width: 200}); !strings.Contains(got, tt.want) {
					t.Errorf("%s lacks %q:\n%s", format, tt.want, got)
				}
			}
		})
	}
}
