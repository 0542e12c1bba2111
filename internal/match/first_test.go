package match

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/profile"
)

func TestFirst(t *testing.T) {
	required := func(ids ...string) profile.Requirement { return want(profile.Required, 1, ids...) }
	preferred := func(ids ...string) profile.Requirement { return want(profile.Preferred, 1, ids...) }
	tests := []struct {
		name   string
		asked  []profile.Requirement
		claims []profile.Claim
		want   []string
	}{
		{"what is proved before what is missing", []profile.Requirement{required("kafka"), required("go"), required("mysql")}, []profile.Claim{listed("go")}, []string{"show go", "learn kafka", "learn mysql"}},
		{"three at most", []profile.Requirement{required("kafka"), required("go"), required("mysql"), required("python")}, []profile.Claim{listed("go"), listed("mysql"), listed("python")}, []string{"show go", "show mysql", "show python"}},
		{"a hint at what is required before what is missing", []profile.Requirement{required("kafka"), required("python")}, []profile.Claim{claim("django", 6)}, []string{"hint python", "learn kafka"}},
		{"a hint worth little behind it", []profile.Requirement{required("kafka"), preferred("python")}, []profile.Claim{claim("django", 6)}, []string{"learn kafka", "hint python"}},
		{"what is near before a hint worth under half", []profile.Requirement{required("django"), required("sql")}, []profile.Claim{claim("flask", 6), claim("mysql", 6)}, []string{"close django", "hint sql"}},
		{"no practice that is missing", []profile.Requirement{required("data-modeling"), required("go")}, []profile.Claim{listed("go")}, []string{"show go"}},
		{"nothing that is preferred and missing", []profile.Requirement{preferred("kafka"), required("go")}, []profile.Claim{claim("go", 6)}, nil},
		{"all is well", []profile.Requirement{required("go")}, []profile.Claim{claim("go", 6)}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, edits := queue(posting(tt.asked...), tt.claims)
			var got []string
			for _, i := range First(edits) {
				got = append(got, string(edits[i].Step)+" "+edits[i].Skill)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// In the queue no hint stands above what is close and worth more than twice as
// much, and nothing that is close above a hint worth half of it.
func TestHintsStandByWorth(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		_, _, edits := queue(p, claims)
		for i, a := range edits {
			for _, b := range edits[i+1:] {
				if a.Step.Tier() > b.Step.Tier() {
					t.Errorf("%s %s stands above %s %s", a.Step, a.Skill, b.Step, b.Skill)
				}
				if a.Step == Hint && b.Step == Near && settled(b.evidence) > settled(2*a.evidence) ||
					a.Step == Near && b.Step == Hint && settled(2*b.evidence) >= settled(a.evidence) {
					t.Errorf("%s %s (%.2f) stands above %s %s (%.2f)", a.Step, a.Skill, a.evidence, b.Step, b.Skill, b.evidence)
				}
			}
		}
		first := First(edits)
		if len(first) > mostFirst || len(slices.Compact(slices.Sorted(slices.Values(first)))) != len(first) {
			t.Errorf("first are %v", first)
		}
	})
}

// A year is asked of no one who has not worked that long.
func TestYearsOfAllJobs(t *testing.T) {
	tests := []struct {
		name        string
		all, shown  int
		points      int
		wantMessage string
	}{
		{"more jobs than are named", 30, 18, 3333, "3 years are asked, 18 months are shown by dates: name Go in each job where you used it; all jobs together have 2.5 years"},
		{"named in all", 18, 18, 0, ""},
		{"longer than is asked", 60, 18, 5000, "3 years are asked, 18 months are shown by dates: name Go in each job where you used it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := NewCandidate(&profile.Resume{Claims: []profile.Claim{claim("go", tt.shown)}, Months: tt.all}, testTaxonomy())
			p := posting(years36(want(profile.Required, 1, "go")))
			r := Compare(c, p, DefaultWeights)
			points, message := 0, ""
			for _, e := range Queue(NewAdvisor(c, p), r) {
				points, message = points+e.Evidence, e.Message
			}
			if points != tt.points || message != tt.wantMessage {
				t.Errorf("%d points: %q", points, message)
			}
		})
	}
}

func TestCaution(t *testing.T) {
	one, vague := posting(want(profile.Required, 1, "go")), posting(want(profile.Required, 1, "go"))
	vague.Understanding = profile.Understanding{Requirement: 5, Understood: 2}
	many := posting(want(profile.Required, 1, "go"), want(profile.Required, 1, "python"), want(profile.Required, 1, "ruby"), want(profile.Required, 1, "kafka"), want(profile.Required, 1, "sql"))
	tests := []struct {
		name   string
		p      *profile.Posting
		claims []profile.Claim
		want   string
	}{
		{"nothing of little that has a name", one, nil, FewTechnologies},
		{"something of it", one, []profile.Claim{listed("go")}, ""},
		{"nothing of five", many, nil, ""},
		{"under half was understood", vague, []profile.Claim{listed("go")}, NotUnderstood},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Compare(NewCandidate(&profile.Resume{Claims: tt.claims}, testTaxonomy()), tt.p, DefaultWeights).Caution; got != tt.want {
				t.Errorf("caution is %q, want %q", got, tt.want)
			}
		})
	}
}
