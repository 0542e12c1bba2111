package match

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
)

// testTaxonomy has families of several kinds, an edge of each kind and a soft
// skill.
func testTaxonomy() *skill.Taxonomy {
	tech := func(id, name string, edit func(*skill.Skill)) *skill.Skill {
		s := &skill.Skill{ID: id, Name: name, Kind: skill.Technology, Category: "test"}
		if edit != nil {
			edit(s)
		}
		return s
	}
	method := func(id, name string, edit func(*skill.Skill)) *skill.Skill {
		s := tech(id, name, edit)
		s.Kind = skill.Method
		return s
	}
	language := func(id, name string) *skill.Skill {
		s := tech(id, name, nil)
		if s.Category = languages; id != "go" {
			s.Is = []string{"scripting"}
		}
		return s
	}
	return skill.NewTaxonomy([]*skill.Skill{
		tech("relational-database", "relational databases", func(s *skill.Skill) { s.Implies = []string{"data-modeling"} }),
		tech("mysql", "MySQL", func(s *skill.Skill) { s.Is, s.Implies = []string{"relational-database"}, []string{"sql"} }),
		tech("postgresql", "PostgreSQL", func(s *skill.Skill) { s.Is, s.Implies = []string{"relational-database"}, []string{"sql"} }),
		tech("sql", "SQL", nil),
		tech("django", "Django", func(s *skill.Skill) { s.Implies, s.Close = []string{"python"}, []string{"flask"} }),
		tech("flask", "Flask", nil),
		language("python", "Python"),
		language("ruby", "Ruby"),
		language("go", "Go"),
		method("scripting", "scripting", func(s *skill.Skill) { s.Implies = []string{"programming"} }),
		method("programming", "programming", nil),
		method("data-modeling", "data modeling", nil),
		method("access", "access management", nil),
		method("authorization", "authorization", func(s *skill.Skill) { s.Is = []string{"access"} }),
		method("single-sign-on", "Single Sign-On", func(s *skill.Skill) { s.Is = []string{"access"} }),
		tech("skyhook", "Skyhook", nil),
		method("skyhook-service", "Skyhook services", func(s *skill.Skill) { s.Implies = []string{"skyhook"} }),
		tech("skyhook-queue", "Skyhook Queue", func(s *skill.Skill) { s.Is = []string{"skyhook-service"} }),
		tech("skyhook-mail", "Skyhook Mail", func(s *skill.Skill) { s.Is = []string{"skyhook-service"} }),
		method("cloud-store", "cloud stores", nil),
		method("warehouse", "data warehouses", nil),
		tech("skyhook-rows", "Skyhook Rows", func(s *skill.Skill) { s.Is = []string{"skyhook-service", "cloud-store", "relational-database"} }),
		tech("skyhook-heap", "Skyhook Heap", func(s *skill.Skill) { s.Is = []string{"skyhook-service", "cloud-store", "warehouse"} }),
		tech("skyhook-vault", "Skyhook Vault", func(s *skill.Skill) {
			s.Is = []string{"skyhook-service", "cloud-store", "relational-database", "warehouse"}
		}),
		tech("kafka", "Apache Kafka", nil),
		{ID: "teamwork", Name: "Teamwork", Kind: skill.Soft, Category: "soft"},
		{ID: "driving-licence", Name: "Driving licence", Kind: skill.Certification, Category: "test"},
	}, "test")
}

// claim is evidence in a dated job of so many months.
func claim(id string, months int) profile.Claim {
	return profile.Claim{Skill: id, Base: 1, Grade: profile.GradeJob, Months: months, Stated: profile.Unknown, Mentions: []int{0}}
}

// listed is evidence in a skills list alone.
func listed(id string) profile.Claim {
	return profile.Claim{Skill: id, Base: 0.7, Grade: profile.GradeSkills, Months: profile.Unknown, Stated: profile.Unknown, Mentions: []int{0}}
}

func want(level profile.Level, need int, ids ...string) profile.Requirement {
	return profile.Requirement{Skills: ids, Need: need, Level: level, Label: ids[0]}
}

func years36(q profile.Requirement) profile.Requirement { q.Months = 36; return q }

func posting(list ...profile.Requirement) *profile.Posting {
	return &profile.Posting{Requirements: list, LooksLike: true}
}

func compare(p *profile.Posting, claims ...profile.Claim) *Result {
	return Compare(NewCandidate(&profile.Resume{Claims: claims}, testTaxonomy()), p, DefaultWeights)
}

func TestCredit(t *testing.T) {
	stated := listed("go")
	stated.Stated = 48
	project := claim("go", 12)
	project.Base = 0.9
	type answer struct {
		Status        Status
		Credit, Share float64
		By            []string
		Via           *Via
	}
	tests := []struct {
		name   string
		asked  profile.Requirement
		claims []profile.Claim
		want   answer
	}{
		{"a dated job has full credit", want(profile.Required, 1, "go"), []profile.Claim{claim("go", 6)}, answer{Met, 1, 1, []string{"go"}, nil}},
		{"an undated entry has nine tenths", want(profile.Required, 1, "go"), []profile.Claim{project}, answer{Met, 0.9, 1, []string{"go"}, nil}},
		{"a list has seven tenths", want(profile.Required, 1, "go"), []profile.Claim{listed("go")}, answer{Met, 0.7, 1, []string{"go"}, nil}},
		{"nothing has none", want(profile.Required, 1, "go"), nil, answer{Missing, 0, 0, nil, nil}},
		{"a child shows its parent in full", want(profile.Required, 1, "relational-database"), []profile.Claim{claim("mysql", 6)}, answer{Met, 1, 1, []string{"mysql"}, nil}},
		{"a parent shows no child", want(profile.Required, 1, "mysql"), []profile.Claim{claim("relational-database", 6)}, answer{Missing, 0, 0, nil, nil}},
		{"what implies it shows six tenths", want(profile.Required, 1, "python"), []profile.Claim{claim("django", 6)}, answer{Implied, 0.6, 1, []string{"django"}, &Via{"django", "implies"}}},
		{"what implies it in a list shows six tenths", want(profile.Required, 1, "python"), []profile.Claim{listed("django")}, answer{Implied, 0.6, 1, []string{"django"}, &Via{"django", "implies"}}},
		{"an own weak place beats what implies it", want(profile.Required, 1, "python"), []profile.Claim{claim("django", 6), listed("python")}, answer{Met, 0.7, 1, []string{"python"}, nil}},
		{"what is near it has no credit", want(profile.Required, 1, "django"), []profile.Claim{claim("flask", 6)}, answer{Close, 0, 0, nil, nil}},
		{"practices of one field are not near", want(profile.Required, 1, "authorization"), []profile.Claim{claim("single-sign-on", 6)}, answer{Missing, 0, 0, nil, nil}},
		{"languages are not near", want(profile.Required, 1, "ruby"), []profile.Claim{claim("python", 6)}, answer{Missing, 0, 0, nil, nil}},
		{"products of one maker are not near", want(profile.Required, 1, "skyhook-mail"), []profile.Claim{claim("skyhook-queue", 6)}, answer{Missing, 0, 0, nil, nil}},
		{"services of different kinds are not near", want(profile.Required, 1, "skyhook-rows"), []profile.Claim{claim("skyhook-heap", 6)}, answer{Missing, 0, 0, nil, nil}},
		{"a service that is of the other's kinds too is near", want(profile.Required, 1, "skyhook-rows"), []profile.Claim{claim("skyhook-vault", 6)}, answer{Close, 0, 0, nil, nil}},
		{"a sibling for the same job is near", want(profile.Required, 1, "mysql"), []profile.Claim{claim("postgresql", 6)}, answer{Close, 0, 0, nil, nil}},
		{"years shown in full", years36(want(profile.Required, 1, "go")), []profile.Claim{claim("go", 36)}, answer{Met, 1, 1, []string{"go"}, nil}},
		{"years shown in part", years36(want(profile.Required, 1, "go")), []profile.Claim{claim("go", 27)}, answer{Met, 0.75, 1, []string{"go"}, nil}},
		{"years never count under a half", years36(want(profile.Required, 1, "go")), []profile.Claim{claim("go", 3)}, answer{Met, 0.5, 1, []string{"go"}, nil}},
		{"years unknown count a half", years36(want(profile.Required, 1, "go")), []profile.Claim{listed("go")}, answer{Met, 0.35, 1, []string{"go"}, nil}},
		{"years stated in words count", years36(want(profile.Required, 1, "go")), []profile.Claim{stated}, answer{Met, 0.7, 1, []string{"go"}, nil}},
		{"years of what implies it", years36(want(profile.Required, 1, "python")), []profile.Claim{claim("django", 18)}, answer{Implied, 0.3, 1, []string{"django"}, &Via{"django", "implies"}}},
		{"of a group the best counts", want(profile.Required, 1, "flask", "go"), []profile.Claim{listed("flask"), claim("go", 6)}, answer{Met, 1, 1, []string{"go"}, nil}},
		{"two of three", want(profile.Required, 2, "flask", "go", "kafka"), []profile.Claim{listed("flask"), claim("go", 6)}, answer{Met, 0.85, 1, []string{"go", "flask"}, nil}},
		{"one where two are needed", want(profile.Required, 2, "flask", "go", "kafka"), []profile.Claim{claim("go", 6)}, answer{Missing, 0.5, 0.5, []string{"go"}, nil}},
		{"two where one is implied", want(profile.Required, 2, "go", "python"), []profile.Claim{claim("go", 6), claim("django", 6)}, answer{Implied, 0.8, 1, []string{"go", "django"}, &Via{"django", "implies"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			it := compare(posting(tt.asked), tt.claims...).Items[0]
			got := answer{it.Status, rounded(it.Credit), it.Share, it.By, it.Via}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func rounded(f float64) float64 { return float64(int(f*1e6+0.5)) / 1e6 }

func TestScore(t *testing.T) {
	type score struct {
		Scorable            bool
		Basis               Basis
		Reason              string
		Fit, Evidence       int
		Required, Preferred Tally
	}
	soft := posting()
	soft.Soft = []profile.Soft{{Skill: "teamwork", Level: profile.Required}}
	letter := posting()
	letter.LooksLike = false
	dim := posting(want(profile.Required, 1, "go"), want(profile.Required, 1, "sql"), want(profile.Required, 1, "kafka"))
	dim.Understanding = profile.Understanding{Segments: 9, Requirement: 9, Understood: 4}
	tests := []struct {
		name    string
		posting *profile.Posting
		claims  []profile.Claim
		want    score
	}{
		{
			"required weighs three times preferred", posting(want(profile.Required, 1, "go"), want(profile.Preferred, 1, "kafka"), want(profile.Required, 1, "sql")),
			[]profile.Claim{claim("go", 6), listed("kafka")},
			score{true, OK, "", 5714, 5286, Tally{1, 0, 2}, Tally{1, 0, 1}},
		},
		{
			"mentioned and excluded weigh nothing", posting(want(profile.Required, 1, "go"), want(profile.Mentioned, 1, "kafka"), want(profile.Excluded, 1, "sql")),
			[]profile.Claim{claim("go", 6)},
			score{true, Thin, "", 10000, 10000, Tally{1, 0, 1}, Tally{}},
		},
		{
			"half of a group of two counts half", posting(want(profile.Required, 2, "go", "kafka")), []profile.Claim{claim("go", 6)},
			score{true, Thin, "", 5000, 5000, Tally{0, 0, 1}, Tally{}},
		},
		{"under half understood is thin", dim, []profile.Claim{claim("go", 6)}, score{true, Thin, "", 3333, 3333, Tally{1, 0, 3}, Tally{}}},
		{"an empty posting is no score", posting(), []profile.Claim{claim("go", 6)}, score{false, OK, "no-requirement", 0, 0, Tally{}, Tally{}}},
		{"soft skills alone are no score", soft, []profile.Claim{claim("go", 6)}, score{false, OK, "only-soft", 0, 0, Tally{}, Tally{}}},
		{"a letter is no posting", letter, nil, score{false, OK, "not-a-posting", 0, 0, Tally{}, Tally{}}},
		{"an empty resume scores nothing", posting(want(profile.Required, 1, "go")), nil, score{true, Thin, "", 0, 0, Tally{0, 0, 1}, Tally{}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := compare(tt.posting, tt.claims...)
			got := score{r.Scorable, r.Basis, r.Reason, r.Fit, r.Evidence, r.Required, r.Preferred}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestBeside(t *testing.T) {
	p := posting(want(profile.Required, 1, "relational-database"), want(profile.Mentioned, 1, "kafka"))
	p.Soft = []profile.Soft{{Skill: "teamwork", Level: profile.Required}, {Skill: "curiosity", Level: profile.Mentioned}}
	claims := []profile.Claim{claim("go", 6), claim("kafka", 6), claim("mysql", 6), claim("python", 6), claim("teamwork", 6), claim("scripting", 6)}
	claims[3].Mentions = []int{1, 2}
	claims[5].Mentions = []int{3, 4, 5}
	r := compare(p, claims...)
	if diff := cmp.Diff([]Extra{{"python", 2}, {"go", 1}, {"scripting", 3}}, r.Extras); diff != "" {
		t.Errorf("extras (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]Soft{{"teamwork", true, true}}, r.Soft); diff != "" {
		t.Errorf("soft skills (-want +got)\n%s", diff)
	}
}
