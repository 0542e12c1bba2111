package match

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"skillmatch/internal/profile"
)

func TestAdvise(t *testing.T) {
	education := claim("go", profile.Unknown)
	education.Base, education.Grade = 0.9, profile.GradeEducation
	licence := education
	licence.Skill = "driving-licence"
	undated := claim("go", profile.Unknown)
	undated.Base = 0.9
	show := func(code, id string, points int, message string) Advice {
		return Advice{Code: code, Step: Show, Skill: id, Points: points, Message: message}
	}
	hint := func(id string, points int, message string) Advice {
		return Advice{Code: NameIt, Step: Hint, Skill: id, Points: points, Message: message}
	}
	tests := []struct {
		name   string
		asked  profile.Requirement
		claims []profile.Claim
		want   []Advice
	}{
		{"met in full", want(profile.Required, 1, "go"), []profile.Claim{claim("go", 6)}, nil},
		{"not scored", want(profile.Mentioned, 1, "go"), nil, nil},
		{"missing", want(profile.Required, 1, "go"), nil, []Advice{{Code: AddIfTrue, Step: Learn, Skill: "go", Fit: 10000, Points: 10000, Message: "add Go only if true, with the job that shows it", Mention: NoPlace}}},
		{"a missing group", want(profile.Required, 1, "flask", "go", "kafka"), nil, []Advice{{Code: AddIfTrue, Step: Learn, Skill: "flask", Fit: 10000, Points: 10000, Message: "add Flask, Go or Apache Kafka only if true, with the job that shows it", Mention: NoPlace}}},
		{"two of a missing group", want(profile.Required, 2, "flask", "go", "kafka"), nil, []Advice{{Code: AddIfTrue, Step: Learn, Skill: "flask", Fit: 10000, Points: 10000, Message: "add 2 of Flask, Go and Apache Kafka only if true, with the job that shows it", Mention: NoPlace}}},
		{"one of two, in a list", want(profile.Required, 2, "go", "kafka"), []profile.Claim{listed("go")}, []Advice{
			show(ShowInJob, "go", 1500, "Go stands only in a skills list: say in which job or project you used it, with dates"),
			{Code: AddIfTrue, Step: Learn, Skill: "kafka", Fit: 5000, Points: 5000, Message: "add Apache Kafka only if true, with the job that shows it", Mention: NoPlace},
		}},
		{"near", want(profile.Required, 1, "django"), []profile.Claim{claim("flask", 6)}, []Advice{{Code: IsNear, Step: Near, Skill: "django", Fit: 10000, Points: 10000, Message: "Flask is near Django, but another thing: add the latter only if true"}}},
		{"implied", want(profile.Required, 1, "python"), []profile.Claim{claim("django", 6)}, []Advice{hint("python", 4000, "Django only suggests Python: if true, name that too, in a job with dates")}},
		{"a parent of what is implied", want(profile.Required, 1, "scripting"), []profile.Claim{claim("django", 6)}, nil},
		{"implied by a parent", want(profile.Required, 1, "data-modeling"), []profile.Claim{claim("mysql", 6)}, nil},
		{"too far away to be worth a word", want(profile.Required, 1, "programming"), []profile.Claim{claim("django", 6)}, nil},
		{"far away where years are asked", years36(want(profile.Required, 1, "programming")), []profile.Claim{claim("django", 36)}, nil},
		{"too few years of a kind of it", years36(want(profile.Required, 1, "relational-database")), []profile.Claim{claim("mysql", 18)}, []Advice{show(StateYears, "mysql", 5000, "3 years are asked, 18 months are shown by dates: name relational databases or MySQL in each job where you used it")}},
		{"listed", want(profile.Required, 1, "go"), []profile.Claim{listed("go")}, []Advice{show(ShowInJob, "go", 3000, "Go stands only in a skills list: say in which job or project you used it, with dates")}},
		{"listed where years are asked", years36(want(profile.Required, 1, "go")), []profile.Claim{listed("go")}, []Advice{show(ShowInJob, "go", 6500, "Go stands only in a skills list: say in which job or project you used it, with dates; 3 years are asked")}},
		{"under education", want(profile.Required, 1, "go"), []profile.Claim{education}, []Advice{show(ShowInJob, "go", 1000, "Go stands only under education: if you used it in a job or project, say so there")}},
		{"a certificate that is held", want(profile.Required, 1, "driving-licence"), []profile.Claim{licence}, nil},
		{"undated", want(profile.Required, 1, "go"), []profile.Claim{undated}, []Advice{show(AddDates, "go", 1000, "the entry that shows Go has no dates that could be read: give it a start and an end")}},
		{"too few years", years36(want(profile.Required, 1, "go")), []profile.Claim{claim("go", 18)}, []Advice{show(StateYears, "go", 5000, "3 years are asked, 18 months are shown by dates: name Go in each job where you used it")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := NewCandidate(&profile.Resume{Claims: tt.claims}, testTaxonomy())
			p := posting(tt.asked)
			if tt.asked.Level == profile.Mentioned { // so that an unscored one does not leave nothing to score
				p.Requirements = append(p.Requirements, want(profile.Required, 1, "sql"))
			}
			r := Compare(c, p, DefaultWeights)
			got := NewAdvisor(c, p).Advise(&r.Items[0])
			if diff := cmp.Diff(tt.want, got, cmpopts.IgnoreFields(Advice{}, "Share", "Credit")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestShortFor(t *testing.T) {
	tests := []struct {
		name, short, long string
		want              bool
	}{
		{"numeronym", "K8s", "Kubernetes", true},
		{"numeronym in small letters", "k8s", "Kubernetes", true},
		{"acronym", "SQL", "Structured Query Language", true},
		{"acronym of a name", "AWS", "Amazon Web Services", true},
		{"two letters", "JS", "JavaScript", true},
		{"numeronym of many letters", "i18n", "internationalization", true},
		{"hyphens part words", "TDD", "test-driven development", true},
		{"a version", "GA4", "Google Analytics", false},
		{"other words", "ETL", "ELT tools", false},
		{"an acronym with more behind it", "IVS", "IV therapy", false},
		{"plural", "APIs", "Application programming interfaces", true},
		{"part of the long one", "Excel", "Microsoft Excel", false},
		{"part in another case", "REST", "RESTful services", false},
		{"no acronym", "Go", "Golang", false},
		{"another writing", "Postgres", "PostgreSQL", false},
		{"other letters", "XML", "Structured Query Language", false},
		{"the same", "SQL", "SQL", false},
		{"empty", "", "Kubernetes", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shortFor(tt.short, tt.long); got != tt.want {
				t.Errorf("shortFor(%q, %q) = %v", tt.short, tt.long, got)
			}
		})
	}
}

// queue compares and returns what could be done.
func queue(p *profile.Posting, claims []profile.Claim) (*Candidate, *Result, []Edit) {
	c := NewCandidate(&profile.Resume{Claims: claims}, testTaxonomy())
	r := Compare(c, p, DefaultWeights)
	return c, r, Queue(NewAdvisor(c, p), r)
}

func TestQueueOrder(t *testing.T) {
	_, _, got := queue(
		posting(want(profile.Required, 1, "kafka"), want(profile.Required, 1, "django"), want(profile.Preferred, 1, "go"), want(profile.Required, 1, "mysql"), want(profile.Required, 1, "relational-database")),
		[]profile.Claim{claim("flask", 6), listed("go"), listed("mysql")},
	)
	type line struct {
		Code, Skill   string
		Fit, Evidence int
		Mends         []string
	}
	var lines []line
	for _, e := range got {
		lines = append(lines, line{e.Code, e.Skill, e.Fit, e.Evidence, e.Requirements})
	}
	want := []line{
		{ShowInJob, "mysql", 0, 1386, []string{"mysql", "relational-database"}},
		{ShowInJob, "go", 0, 230, []string{"go"}},
		{IsNear, "django", 2308, 2308, []string{"django"}},
		{AddIfTrue, "kafka", 2307, 2307, []string{"kafka"}},
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// All edits together promise no more than what is open, and never a negative
// amount.
func TestEditsNeverPromiseTooMuch(t *testing.T) {
	each(t, func(t *testing.T, _ *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		_, r, edits := queue(p, claims)
		fit, evidence := r.Fit, r.Evidence
		for _, e := range edits {
			if e.Fit < 0 || e.Evidence < 0 || e.Step.Answers() && e.Fit != 0 {
				t.Errorf("%s %s is worth %d and %d", e.Code, e.Skill, e.Fit, e.Evidence)
			}
			fit, evidence = fit+e.Fit, evidence+e.Evidence
		}
		least := 10000 - len(r.Items) // each may lose a hundredth to rounding
		if r.Scorable && (fit > 10000 || evidence > 10000 || fit < least || evidence < least) {
			t.Errorf("with all edits fit is %d and evidence %d, want 10000", fit, evidence)
		}
	})
}

// No smaller set of edits reaches a goal: tried against every set.
func TestReachIsMinimal(t *testing.T) {
	each(t, func(t *testing.T, rnd *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		_, r, edits := queue(p, claims)
		if !r.Scorable || len(edits) > 8 {
			return
		}
		goal := rnd.IntN(10001)
		plan := Reach(r, edits, goal, true)
		if !plan.Reached || plan.After < goal {
			t.Fatalf("goal %d: %+v", goal, plan)
		}
		exact := 0.0
		for i := range r.Items {
			exact += 10000 * r.Items[i].Weight / r.Weight() * r.Items[i].Credit
		}
		fewest := func(list []Edit, from float64) int {
			best := len(list) + 1
			for set := range 1 << len(list) {
				sum, n := from, 0
				for i := range list {
					if set>>i&1 == 1 {
						sum, n = sum+list[i].evidence, n+1
					}
				}
				if int(sum+0.5+1e-7) >= goal {
					best = min(best, n)
				}
			}
			return best
		}
		shown := slices.DeleteFunc(slices.Clone(edits), func(e Edit) bool { return e.Step != Show })
		other := slices.DeleteFunc(slices.Clone(edits), func(e Edit) bool { return e.Step == Show })
		if n := fewest(shown, exact); n <= len(shown) {
			if len(plan.Edits) != n || len(plan.Beyond) > 0 {
				t.Errorf("goal %d takes %d edits, the plan has %d and %d beyond", goal, n, len(plan.Edits), len(plan.Beyond))
			}
			return
		}
		for i := range shown {
			exact += shown[i].evidence
		}
		if n := fewest(other, exact); len(plan.Beyond) != n {
			t.Errorf("goal %d takes %d beyond, the plan has %d", goal, n, len(plan.Beyond))
		}
	})
}

// Who does what a plan says reaches at least the score that it says.
func TestPlanHolds(t *testing.T) {
	each(t, func(t *testing.T, rnd *rand.Rand, p *profile.Posting, claims []profile.Claim) {
		c, r, edits := queue(p, claims)
		if !r.Scorable {
			return
		}
		evidence := rnd.IntN(2) == 0
		plan := Reach(r, edits, rnd.IntN(10001), evidence)
		var ids []string
		for _, e := range slices.Concat(plan.Edits, plan.Beyond) {
			ids = append(ids, e.Skill)
			if e.Step != Show { // of a group that asks for several all are learned
				for i := range r.Items {
					if q := r.Items[i].Requirement; q.ID() == e.Requirements[0] && q.Need > 1 {
						ids = append(ids, q.Skills...)
					}
				}
			}
		}
		after := Compare(NewCandidate(c.Resume().With(ids), testTaxonomy()), p, DefaultWeights)
		got := after.Fit
		if evidence {
			got = after.Evidence
		}
		if got < plan.After {
			t.Errorf("%v reaches %d, the plan says %d", ids, got, plan.After)
		}
	})
}

func TestTogether(t *testing.T) {
	var list []Compared
	for _, p := range []*profile.Posting{
		posting(want(profile.Required, 1, "kafka"), want(profile.Required, 1, "go")),
		posting(want(profile.Required, 1, "flask", "kafka"), want(profile.Required, 1, "go")),
		posting(want(profile.Required, 1, "flask", "mysql"), want(profile.Required, 1, "go")),
		posting(),
	} {
		c, r, edits := queue(p, []profile.Claim{listed("go")})
		list = append(list, Compared{c, r, edits})
	}
	type line struct {
		Code, Label   string
		Fit, Evidence int
		Postings      []int
	}
	var got []line
	for _, e := range Together(list) {
		got = append(got, line{e.Code, e.Label, e.Fit, e.Evidence, e.Postings})
	}
	want := []line{
		{ShowInJob, "Go", 0, 4500, []int{0, 1, 2}},
		{AddIfTrue, "Apache Kafka", 10000, 10000, []int{0, 1}},
		{AddIfTrue, "Flask", 10000, 10000, []int{1, 2}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
