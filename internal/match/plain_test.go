package match_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
)

// read reads a text as a document of a kind.
func read(t *testing.T, name, text string, kind outline.Kind) *profile.Reading {
	t.Helper()
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Read(name, []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Read(doc, kind)
}

const lampJob = `Platform Engineer

Responsibilities
- Run the lamp registry on Kubernetes
- Improve our incident management
- Keep the pages in Vue.js alive
- Watch it with Prometheus; Grafana experience is required

Requirements
- Technical writing
- Terraform
- Ansible
- 3 years of Kubernetes
- Ansible again, for the lamps on the pier
`

func TestAskedIn(t *testing.T) {
	p := read(t, "job.txt", lampJob, outline.Posting).Posting
	advisor := match.NewAdvisor(nil, p)
	got := map[string]string{}
	for i := range p.Requirements {
		got[p.Requirements[i].ID()] = advisor.AskedIn(&p.Requirements[i]).String()
	}
	want := map[string]string{
		"kubernetes":          "requirements", // in the duties too
		"incident-management": "duties", "vue-js": "duties",
		"prometheus": "requirements", "grafana": "requirements", // by the words of the sentence
		"technical-writing": "requirements", "terraform": "requirements", "ansible": "requirements",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := match.NewAdvisor(nil, &profile.Posting{}).AskedIn(&profile.Requirement{}); got != match.InRequirements {
		t.Errorf("a role asks in %s", got)
	}
}

// Of edits worth the same, what is asked for comes before what the duties name,
// a technology before a practice, what is named more often before the rest.
func TestQueuePutsThePlainestFirst(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	p := read(t, "job.txt", lampJob, outline.Posting).Posting
	c := match.NewCandidate(read(t, "cv.txt", cvHead, outline.Resume).Resume, r.Index.Taxonomy())
	result := match.Compare(c, p, match.DefaultWeights)
	queue := match.Queue(match.NewAdvisor(c, p), result)
	names := func(list []match.Edit) (out []string) {
		for _, e := range list {
			out = append(out, e.Label)
		}
		return out
	}
	want := []string{"Kubernetes", "Ansible", "Prometheus", "Grafana", "Terraform", "Technical Writing", "Vue.js", "Incident Management"}
	if diff := cmp.Diff(want, names(queue)); diff != "" {
		t.Errorf("the queue (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(want[:3], names(match.Reach(result, queue, 3700, false).Beyond)); diff != "" {
		t.Errorf("the way to a goal (-want +got)\n%s", diff)
	}
}

// The words of the resume are told where its reader would not know the name.
func TestAdviceSpeaksOfTheResumesWords(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	res := read(t, "cv.txt", cvHead+"- Wrote unit tests with pytest\n\nSkills\nPostgres, identity federation\n", outline.Resume).Resume
	p := read(t, "job.txt", job("- Single sign-on", "- PostgreSQL", "- Django"), outline.Posting).Posting
	c := match.NewCandidate(res, r.Index.Taxonomy())
	var got []string
	for _, e := range match.Queue(match.NewAdvisor(c, p), match.Compare(c, p, match.DefaultWeights)) {
		got = append(got, e.Message)
	}
	want := []string{
		"“identity federation” (read as Single Sign-On) stands only in a skills list: say in which job or project you used it, with dates",
		"PostgreSQL stands only in a skills list: say in which job or project you used it, with dates",
		"add Django only if true, with the job that shows it",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A hint is a word that was left out: no practice that only the duties name, and
// none so broad that dozens of skills hint at it.
func TestHints(t *testing.T) {
	r, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, duty, asked, cv string
		want                  []string
	}{
		{"a language", "", "Python", "Django", []string{"Django only suggests Python: if true, name that too, in a job with dates"}},
		{"a language in the duties", "Write Python", "Django", "Django", []string{"Django only suggests Python: if true, name that too, in a job with dates"}},
		{"a practice that is asked", "", "deep learning", "TensorRT", []string{"TensorRT only suggests deep learning: if true, name that too, in a job with dates"}},
		{"a practice in the duties alone", "Look after our deep learning models", "TensorRT", "TensorRT", nil},
		{"a broad practice", "", "programming", "COBOL", nil},
		{"two edges away", "", "Java", "Apache Karaf", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, "cv.txt", cvHead+"- Worked with "+tt.cv+"\n", outline.Resume).Resume
			p := read(t, "job.txt", "Engineer\n\nResponsibilities\n- "+tt.duty+"\n\nRequirements\n- "+tt.asked+"\n", outline.Posting).Posting
			c := match.NewCandidate(res, r.Index.Taxonomy())
			result := match.Compare(c, p, match.DefaultWeights)
			if !slices.ContainsFunc(result.Items, func(it match.Item) bool { return it.Status == match.Implied }) {
				t.Fatal("the resume implies nothing that is asked")
			}
			var got []string
			for _, e := range match.Queue(match.NewAdvisor(c, p), result) {
				if e.Step == match.Hint {
					got = append(got, e.Message)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
