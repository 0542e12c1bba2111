package report_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

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

// A page says the name of everything that is missing and of every edit, folded or
// not, and is no wider than it should be; -v folds nothing.
func TestPageIsWhole(t *testing.T) {
	b := newBench(t)
	long := "Requirements\n"
	for _, s := range []string{
		"Go", "Rust", "Kotlin", "Scala", "Swift", "Erlang", "Haskell", "Terraform", "Ansible", "Puppet", "Kafka", "RabbitMQ", "Jenkins", "Grafana",
		"Prometheus", "MongoDB", "Cassandra", "Elasticsearch", "Snowflake", "Hadoop", "GraphQL", "Docker and Redis", "Bash", "Git", "Jira", "Linux",
	} {
		long += "- Years behind you in which you have looked after " + s + " for people who slept well in the meantime\n"
	}
	ada := b.file(t, "resumes/ada-quill.md", outline.Resume)
	for _, posting := range []*profile.Reading{b.text(t, "long.txt", long, outline.Posting), b.file(t, "postings/back-end-engineer.txt", outline.Posting)} {
		m := b.match(ada, posting)
		folded := write(t, "text", m, report.Style{})
		whole := write(t, "text", m, report.Style{Verbose: true})
		if strings.Count(whole, "\n") < strings.Count(folded, "\n") || strings.Contains(whole, " more: ") || strings.Contains(whole, "…") {
			t.Errorf("folded with -v:\n%s", whole)
		}
		if n := strings.Count(folded, "\n"); n > 85 {
			t.Errorf("%d lines", n)
		}
		for _, width := range []int{60, 80} {
			page := write(t, "text", m, report.Style{Width: width})
			for line := range strings.Lines(page) {
				if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > width {
					t.Errorf("%d columns: %s", n, line)
				}
			}
			words := strings.Join(strings.Fields(page), " ")
			for _, q := range m.Requirements {
				if q.Weight > 0 && !strings.Contains(words, q.Label) {
					t.Errorf("%s is not on the page of %d columns:\n%s", q.Label, width, page)
				}
			}
			for _, e := range m.Edits {
				if !strings.Contains(words, e.Label) && !strings.Contains(words, e.Message) {
					t.Errorf("the edit %s is not on the page", e.Label)
				}
			}
		}
	}
}

// What is worth the same is told in one lump, however its hundredths were rounded.
func TestPointsThatRoundAlike(t *testing.T) {
	b := newBench(t)
	var asked []string
	for _, s := range []string{"Rust", "Kotlin", "Swift", "Erlang", "Terraform", "Puppet", "Jenkins"} {
		asked = append(asked, "- "+s)
	}
	m := b.match(b.text(t, "cv.txt", "Ada\n\nSkills\nFigma\n", outline.Resume), b.text(t, "job.txt", "Requirements\n"+strings.Join(asked, "\n")+"\n", outline.Posting))
	if !slices.ContainsFunc(m.Edits, func(e report.Edit) bool { return e.Fit != m.Edits[0].Fit }) {
		t.Fatal("no two edits were rounded to different points")
	}
	if got := write(t, "text", m, report.Style{}); !strings.Contains(got, "  1–7. the 7 marked ✗ above, in that order [+14.3 fit each]\n") {
		t.Error(got)
	}
}
