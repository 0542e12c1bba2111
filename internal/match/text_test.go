package match_test

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/mention/index"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

var shipped = sync.OnceValues(func() (profile.Reader, error) {
	_, x, cues, err := index.Load()
	return profile.Reader{Index: x, Cues: cues, AsOf: profile.NewMonth(2026, 11)}, err
})

// score reads and compares two texts.
func score(t *testing.T, resume, posting string) *match.Result {
	t.Helper()
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	read := func(name, text string, kind outline.Kind) *profile.Reading {
		doc, err := document.Read(name, []byte(text), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return r.Read(doc, kind)
	}
	p := read("job.txt", posting, outline.Posting).Posting
	res := read("cv.txt", resume, outline.Resume).Resume.WithoutPasted(profile.WindowsOf(p.Outline.Tokens))
	return match.Compare(match.NewCandidate(res, r.Index.Taxonomy()), p, match.DefaultWeights)
}

// points returns the scores and, by requirement, points and status.
func points(r *match.Result) map[string]any {
	out := map[string]any{"fit": r.Fit, "evidence": r.Evidence, "scorable": r.Scorable}
	for _, it := range r.Items {
		out[it.Requirement.ID()] = []any{it.Points, it.Status, it.Requirement.Level, it.Requirement.Months}
	}
	return out
}

const (
	jobHead = "Back End Engineer\n\nRequirements\n"
	cvHead  = "Ada Quill\nada@example.com\n\nExperience\n\nBack End Engineer, Harbor Booking\nMarch 2020 - March 2024\n"
	cvTail  = "\nSkills\nDocker, Redis\n"
)

var (
	jobLines = []string{"- 3+ years of Python", "- Django or Flask", "- PostgreSQL", "- Docker", "- Experience with Kubernetes", "- Terraform and Ansible"}
	cvLines  = []string{"- Built the booking service in Python and Django", "- Moved the reports to PostgreSQL", "- Wrote unit tests with pytest"}
)

func job(lines ...string) string { return jobHead + strings.Join(lines, "\n") + "\n" }
func cv(lines ...string) string  { return cvHead + strings.Join(lines, "\n") + "\n" + cvTail }

func TestOrderOfTextNeverMatters(t *testing.T) {
	want := points(score(t, cv(cvLines...), job(jobLines...)))
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		a, b := append([]string{}, jobLines...), append([]string{}, cvLines...)
		r.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
		r.Shuffle(len(b), func(i, j int) { b[i], b[j] = b[j], b[i] })
		if diff := cmp.Diff(want, points(score(t, cv(b...), job(a...)))); diff != "" {
			t.Fatalf("seed %d (-want +got)\n%s", seed, diff)
		}
	}
}

func TestWhatAddsNothing(t *testing.T) {
	tests := []struct {
		name        string
		resume, job string // more lines
	}{
		{"a word repeated in a job", "- Python, Python, Python Python Python", ""},
		{"a sentence repeated", cvLines[0], ""},
		{"unrelated text", "- Sang in the harbor choir and kept bees on the roof", ""},
		{"an unrelated skill", "- Drew plans in AutoCAD", ""},
		{"a requirement repeated in the posting", "", jobLines[2]},
		{"a group beside a member that is asked alone", "", "- PostgreSQL or MySQL"},
		{"praise in the posting", "", "- A roof terrace with a view, and rather good coffee"},
	}
	want := points(score(t, cv(cvLines...), job(jobLines...)))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			resume, posting := cv(cvLines...), job(jobLines...)
			if tt.resume != "" {
				resume = cv(append(append([]string{}, cvLines...), tt.resume)...)
			}
			if tt.job != "" {
				posting = job(append(append([]string{}, jobLines...), tt.job)...)
			}
			if diff := cmp.Diff(want, points(score(t, resume, posting))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTrueEvidenceNeverLowers(t *testing.T) {
	more := []string{
		"- Ran it on Kubernetes", "- Set up the machines with Terraform and Ansible", "- Shipped it with Docker",
		"- Wrote a small Flask site", "- Tuned MySQL", "- Kept Redis warm", "- Used Go for a queue",
	}
	lines := append([]string{}, cvLines...)
	before := score(t, cv(lines...), job(jobLines...))
	for _, line := range more {
		lines = append(lines, line)
		after := score(t, cv(lines...), job(jobLines...))
		if after.Fit < before.Fit || after.Evidence < before.Evidence {
			t.Errorf("%q lowers fit from %d to %d or evidence from %d to %d", line, before.Fit, after.Fit, before.Evidence, after.Evidence)
		}
		before = after
	}
	if before.Fit != 10000 {
		t.Errorf("fit is %d with evidence for all", before.Fit)
	}
}

// Who pastes 25 words or more of the posting into the resume gains nothing by it.
func TestPastedPostingAddsNothing(t *testing.T) {
	long := job(append([]string{"- Care for users, and for the colleagues who will look after your work when you are on leave"}, jobLines...)...)
	before := score(t, cv(cvLines...), long)
	after := score(t, cv(cvLines...)+"\n"+strings.ReplaceAll(long, "- ", ""), long)
	if diff := cmp.Diff(points(before), points(after)); diff != "" {
		t.Errorf("(-before +after)\n%s", diff)
	}
}
