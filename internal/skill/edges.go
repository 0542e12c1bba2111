package skill

import "slices"

// Ancestors returns the ids that id is, directly or by way of others, without
// id itself, sorted.
func (t *Taxonomy) Ancestors(id string) []string {
	out := t.reach([]string{id}, func(s *Skill) []string { return s.Is })
	return slices.DeleteFunc(out, func(a string) bool { return a == id })
}

// Below reports whether ancestor is one of s's Ancestors, without a list of them.
func (t *Taxonomy) Below(s *Skill, ancestor string) bool {
	var most [16]string // more than any skill has
	up := append(most[:0], s.Is...)
	for i := 0; i < len(up); i++ {
		if up[i] == ancestor {
			return ancestor != s.ID && t.Index(ancestor) >= 0
		}
		p := t.Get(up[i])
		if p == nil {
			continue
		}
		for _, id := range p.Is {
			if !slices.Contains(up, id) {
				up = append(up, id)
			}
		}
	}
	return false
}

// Implied returns the ids that showing id implies: what it or one of its
// parents implies, what those are and imply in turn, less what it is itself.
// The list is sorted.
func (t *Taxonomy) Implied(id string) []string {
	own := append(t.Ancestors(id), id)
	var first []string
	for _, a := range own {
		if s := t.Get(a); s != nil {
			first = append(first, s.Implies...)
		}
	}
	all := t.reach(first, func(s *Skill) []string { return append(slices.Clone(s.Is), s.Implies...) })
	return slices.DeleteFunc(all, func(a string) bool { return slices.Contains(own, a) })
}

// Near reports whether a and b are close: they share a parent, or one of them
// names the other. Closeness is symmetric.
func (t *Taxonomy) Near(a, b string) bool {
	x, y := t.Get(a), t.Get(b)
	if x == nil || y == nil || a == b {
		return false
	}
	if slices.Contains(x.Close, b) || slices.Contains(y.Close, a) {
		return true
	}
	return x.siblingOf(y)
}

// siblingOf reports whether two skills share a parent.
func (s *Skill) siblingOf(other *Skill) bool {
	return slices.ContainsFunc(s.Is, func(p string) bool { return slices.Contains(other.Is, p) })
}

// reach returns all ids that can be reached from ids over next, ids included, sorted.
func (t *Taxonomy) reach(ids []string, next func(*Skill) []string) []string {
	seen := map[string]bool{}
	queue := slices.Clone(ids)
	var out []string
	for len(queue) > 0 {
		id := queue[0]
		queue = queue[1:]
		s := t.Get(id)
		if s == nil || seen[id] {
			continue
		}
		seen[id] = true
		out = append(out, id)
		queue = append(queue, next(s)...)
	}
	slices.Sort(out)
	return out
}
