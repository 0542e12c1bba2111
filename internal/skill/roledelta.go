package skill

import (
	"fmt"
	"slices"
	"strings"
)

// RoleDelta is what parts two roles.
type RoleDelta struct {
	OnlyA, OnlyB []OneSided
	Differ       []RolePair // asked by both, not in the same way
	Same         []RoleRequirement
	Steps        []StepPair // that are not the same in both
	Expects      []Change
	Traits       []Change
}

// OneSided is a requirement whose set of skills the other role does not ask for.
type OneSided struct {
	RoleRequirement
	Shared []string // ids of it that the other role asks for in another set, sorted
}

// RolePair is the same set of skills as two roles ask for it.
type RolePair struct {
	A, B RoleRequirement
}

// StepPair is a step of two careers; nil where a role does not have it.
type StepPair struct {
	Name string
	A, B *Step
}

// CompareRoles compares what two roles ask, in the order of their files.
func CompareRoles(a, b *Role) RoleDelta {
	var d RoleDelta
	d.OnlyA, d.OnlyB = oneSided(a, b), oneSided(b, a)
	for _, q := range a.Requirements {
		i := slices.IndexFunc(b.Requirements, q.sameSet)
		if i < 0 {
			continue
		}
		if r := b.Requirements[i]; q.String() == r.withOrder(q).String() {
			d.Same = append(d.Same, q)
		} else {
			d.Differ = append(d.Differ, RolePair{q, r})
		}
	}
	for i := range a.Seniority {
		s := &a.Seniority[i]
		if t := b.step(s.Name); t == nil || *t != *s {
			d.Steps = append(d.Steps, StepPair{s.Name, s, t})
		}
	}
	for i := range b.Seniority {
		if s := &b.Seniority[i]; a.step(s.Name) == nil {
			d.Steps = append(d.Steps, StepPair{s.Name, nil, s})
		}
	}
	(*changes)(&d.Expects).list("expects", a.Expects, b.Expects)
	(*changes)(&d.Traits).list("traits", a.Traits, b.Traits)
	return d
}

// withOrder returns q with its skills in the order of r's, which has the same.
func (q RoleRequirement) withOrder(r RoleRequirement) RoleRequirement {
	q.AnyOf = r.AnyOf
	return q
}

// oneSided returns the requirements of a that b does not have.
func oneSided(a, b *Role) (out []OneSided) {
	for _, q := range a.Requirements {
		if slices.ContainsFunc(b.Requirements, q.sameSet) {
			continue
		}
		one := OneSided{RoleRequirement: q}
		for _, id := range slices.Sorted(slices.Values(q.AnyOf)) {
			if slices.ContainsFunc(b.Requirements, func(r RoleRequirement) bool { return slices.Contains(r.AnyOf, id) }) {
				one.Shared = append(one.Shared, id)
			}
		}
		out = append(out, one)
	}
	return out
}

func (r *Role) step(name string) *Step {
	if i := r.stepIndex(name); i >= 0 {
		return &r.Seniority[i]
	}
	return nil
}

func (r *Role) stepIndex(name string) int {
	return slices.IndexFunc(r.Seniority, func(s Step) bool { return s.Name == name })
}

// AtStep returns the requirements that a role asks at a step of its career and
// the years of work that the steps before it ask for. An empty step leaves out
// what only later steps add. The error says which steps there are.
func (r *Role) AtStep(step string) (list []RoleRequirement, years int, err error) {
	at := -1
	if step != "" {
		if at = r.stepIndex(step); at < 0 {
			names := make([]string, len(r.Seniority))
			for i, s := range r.Seniority {
				names[i] = s.Name
			}
			return nil, 0, fmt.Errorf("role %s has no seniority %q: want one of %s", r.ID, step, strings.Join(names, ", "))
		}
		for _, s := range r.Seniority[:at] {
			years += s.Low
		}
	}
	for _, q := range r.Requirements {
		if q.From == "" || r.stepIndex(q.From) <= at {
			list = append(list, q)
		}
	}
	return list, years, nil
}
