package skill

import (
	"slices"
	"strconv"
	"strings"

	"skillmatch/internal/yamlx"
)

// Role is what a job of one kind asks as a rule.
type Role struct {
	ID               string
	Name             string
	Titles           []string
	Requirements     []RoleRequirement
	Responsibilities []string
	Seniority        []Step   // in the order of a career
	Expects          []string // gates of kind link: github-link, portfolio
	Traits           []string // ids of soft skills
	Pos              yamlx.Pos
}

// RoleRequirement asks for Need of AnyOf.
type RoleRequirement struct {
	Level  string // required or preferred
	AnyOf  []string
	Need   int
	Open   bool
	Label  string // what the set is called; may be empty
	From   string // the step from which it is asked; empty for all
	Months int
	Pos    yamlx.Pos
}

// Step is a step of a career: how many years people spend in it.
type Step struct {
	Name      string
	Low, High int // years
}

// Expectations lists what a role can expect beside skills.
var Expectations = []string{"github-link", "portfolio"}

// LoadRoles reads the roles of all sources; a later one replaces one of the
// same id. They come sorted by id.
func LoadRoles(sources ...Source) ([]Role, error) {
	var out []Role
	for _, src := range sources {
		files, err := src.glob("roles/*.yaml")
		if err != nil {
			return nil, err
		}
		before := len(out)
		for _, f := range files {
			data, shown, err := src.Read(f)
			if err != nil {
				return nil, err
			}
			role, err := readRole(shown, data)
			if err != nil {
				return nil, err
			}
			i := slices.IndexFunc(out, func(r Role) bool { return r.ID == role.ID })
			switch {
			case i < 0:
				out = append(out, role)
			case i >= before:
				return nil, role.Pos.Errorf("role %q stands already in %s", role.ID, out[i].Pos)
			default:
				out[i] = role
			}
		}
	}
	slices.SortFunc(out, func(a, b Role) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

func readRole(file string, data []byte) (Role, error) {
	var r Role
	root, err := yamlx.Parse(file, data)
	if err != nil {
		return r, err
	}
	r.Pos = root.Pos()
	err = root.Fields(roleFields(&r))
	switch {
	case err != nil:
		return r, err
	case !validID(r.ID) || r.Name == "":
		return r, root.Errorf("a role needs an id and a name")
	case len(r.Requirements) == 0:
		return r, root.Errorf("role %q asks nothing", r.ID)
	}
	for _, q := range r.Requirements {
		if q.From != "" && !slices.ContainsFunc(r.Seniority, func(s Step) bool { return s.Name == q.From }) {
			return r, q.Pos.Errorf("no step %q under seniority", q.From)
		}
	}
	return r, nil
}

// roleFields returns the readers of a role's fields; schema/role.json lists the
// same ones.
func roleFields(r *Role) map[string]func(yamlx.Node) error {
	return map[string]func(yamlx.Node) error{
		"id":               yamlx.Into(&r.ID),
		"name":             yamlx.Into(&r.Name),
		"titles":           yamlx.IntoList(&r.Titles),
		"responsibilities": yamlx.IntoList(&r.Responsibilities),
		"traits":           yamlx.IntoList(&r.Traits),
		"requirements": func(n yamlx.Node) error {
			return eachOf(n, func(m yamlx.Node) error {
				q, err := readRoleRequirement(m)
				r.Requirements = append(r.Requirements, q)
				return err
			})
		},
		"seniority": func(n yamlx.Node) error {
			return eachOf(n, func(m yamlx.Node) error {
				s, err := readStep(m)
				r.Seniority = append(r.Seniority, s)
				return err
			})
		},
		"expects": func(n yamlx.Node) error {
			return eachOf(n, func(m yamlx.Node) error {
				e, err := m.Text()
				if err == nil && !slices.Contains(Expectations, e) {
					err = m.Errorf("unknown expectation %q: want one of %s", e, strings.Join(Expectations, ", "))
				}
				r.Expects = append(r.Expects, e)
				return err
			})
		},
	}
}

// eachOf calls f for each member of a list.
func eachOf(n yamlx.Node, f func(yamlx.Node) error) error {
	list, err := n.List()
	if err != nil {
		return err
	}
	for _, m := range list {
		if err := f(m); err != nil {
			return err
		}
	}
	return nil
}

func readRoleRequirement(n yamlx.Node) (RoleRequirement, error) {
	q := RoleRequirement{Need: 1, Pos: n.Pos()}
	var one string
	err := n.Fields(requirementFields(&q, &one))
	switch {
	case err != nil:
		return q, err
	case q.Level != "required" && q.Level != "preferred":
		return q, n.Errorf("bad level %q: want required or preferred", q.Level)
	case (one == "") == (len(q.AnyOf) == 0):
		return q, n.Errorf("want either skill or any_of")
	}
	if one != "" {
		q.AnyOf = []string{one}
	}
	if q.Need < 1 || q.Need > len(q.AnyOf) {
		return q, n.Errorf("need %d of %d skills", q.Need, len(q.AnyOf))
	}
	return q, nil
}

// requirementFields returns the readers of what a role asks; one is set for a
// single skill.
func requirementFields(q *RoleRequirement, one *string) map[string]func(yamlx.Node) error {
	return map[string]func(yamlx.Node) error{
		"level":  yamlx.Into(&q.Level),
		"skill":  yamlx.Into(one),
		"any_of": yamlx.IntoList(&q.AnyOf),
		"need":   yamlx.IntoInt(&q.Need),
		"open":   yamlx.IntoBool(&q.Open),
		"label":  yamlx.Into(&q.Label),
		"from":   yamlx.Into(&q.From),
		"months": yamlx.IntoInt(&q.Months),
	}
}

func readStep(n yamlx.Node) (Step, error) {
	var s Step
	var years string
	if err := n.Fields(map[string]func(yamlx.Node) error{"name": yamlx.Into(&s.Name), "years": yamlx.Into(&years)}); err != nil {
		return s, err
	}
	low, high, ok := strings.Cut(years, "-")
	var err1, err2 error
	s.Low, err1 = strconv.Atoi(low)
	s.High, err2 = strconv.Atoi(high)
	if !ok || err1 != nil || err2 != nil || s.Low > s.High || s.Name == "" {
		return s, n.Errorf("want {name: …, years: LOW-HIGH}")
	}
	return s, nil
}
