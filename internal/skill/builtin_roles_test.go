package skill

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
	"skillmatch/taxonomy"
)

// TestBuiltInRolesAreDeep holds every built-in role to the same depth: what it
// asks exists and is scored, its career has steps that add something, and no
// two roles go by one name.
func TestBuiltInRolesAreDeep(t *testing.T) {
	src := Source{FS: taxonomy.FS}
	tax, err := Load(src)
	if err != nil {
		t.Fatal(err)
	}
	roles, err := LoadRoles(src)
	if err != nil {
		t.Fatal(err)
	}
	if len(roles) < 27 {
		t.Errorf("%d roles, want at least 27", len(roles))
	}
	titles, duties := map[string]string{}, map[string]string{}
	for _, r := range roles {
		t.Run(r.ID, func(t *testing.T) {
			if want := "roles/" + r.ID + ".yaml"; r.Pos.File != want {
				t.Errorf("stands in %s, want %s", r.Pos.File, want)
			}
			later := 0
			for _, q := range r.Requirements {
				if q.From != "" && q.From != r.Seniority[0].Name {
					later++
				}
				for _, id := range q.AnyOf {
					s := tax.Get(id)
					if s == nil {
						t.Errorf("%s: no skill %q", q.Pos, id)
					} else if s.Kind == Soft || s.Kind == Language {
						t.Errorf("%s: %q is of kind %s, which is not scored", q.Pos, id, s.Kind)
					}
				}
			}
			for _, id := range r.Traits {
				if s := tax.Get(id); s == nil || s.Category != "soft-skills" {
					t.Errorf("trait %q stands not among the soft skills", id)
				}
			}
			for _, least := range []struct {
				name      string
				got, want int
			}{
				{"requirements", len(r.Requirements), 8},
				{"requirements from later steps", later, 3},
				{"steps", len(r.Seniority), 3},
				{"responsibilities", len(r.Responsibilities), 8},
				{"titles", len(r.Titles), 4},
				{"traits", len(r.Traits), 4},
			} {
				if least.got < least.want {
					t.Errorf("%d %s, want at least %d", least.got, least.name, least.want)
				}
			}
			for _, title := range append([]string{r.Name}, r.Titles...) {
				unique(t, titles, text.Fold(title), r.ID)
			}
			for _, d := range r.Responsibilities {
				unique(t, duties, text.Fold(d), r.ID)
			}
		})
	}
}

// unique reports an error when what was already said, by this role or another.
func unique(t *testing.T, seen map[string]string, what, role string) {
	t.Helper()
	if other, ok := seen[what]; ok {
		t.Errorf("%q is also said by %s", what, other)
	}
	seen[what] = role
}

// TestBuiltInRolesCoverTheFields names the roles that nobody should miss.
func TestBuiltInRolesCoverTheFields(t *testing.T) {
	roles, err := LoadRoles(Source{FS: taxonomy.FS})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		want []string
	}{
		{"software", []string{"back-end-engineer", "front-end-engineer", "full-stack-engineer", "mobile-engineer", "embedded-software-engineer", "game-developer", "qa-engineer", "devops-engineer", "site-reliability-engineer", "platform-engineer", "solutions-architect"}},
		{"data", []string{"data-analyst", "data-engineer", "data-scientist", "machine-learning-engineer", "analytics-engineer", "bi-developer", "database-administrator"}},
		{"security", []string{"security-analyst", "penetration-tester", "security-engineer"}},
		{"design", []string{"ux-designer", "product-designer", "ux-researcher", "graphic-designer"}},
		{"product and projects", []string{"product-manager", "product-owner", "project-manager", "scrum-master", "program-manager", "business-analyst"}},
		{"management", []string{"engineering-manager", "director-of-engineering"}},
		{"IT support", []string{"help-desk-technician", "systems-administrator", "network-engineer", "cloud-engineer"}},
		{"other fields", []string{"accountant", "financial-analyst", "digital-marketing-manager", "account-executive", "customer-success-manager", "hr-generalist", "recruiter", "registered-nurse", "mechanical-engineer", "electrical-engineer", "civil-engineer", "supply-chain-analyst", "teacher", "electrician"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, id := range tt.want {
				if slices.ContainsFunc(roles, func(r Role) bool { return r.ID == id }) {
					got = append(got, id)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
