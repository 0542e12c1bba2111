package skill

import "slices"

// Children returns the ids of the skills that have id as a parent, sorted.
func (t *Taxonomy) Children(id string) (out []string) {
	for _, s := range t.All() {
		if slices.Contains(s.Is, id) {
			out = append(out, s.ID)
		}
	}
	return out
}

// Siblings returns the ids of the skills that share a parent with id, sorted:
// they are near it without being named so.
func (t *Taxonomy) Siblings(id string) (out []string) {
	own := t.Get(id)
	if own == nil {
		return nil
	}
	for _, s := range t.All() {
		if s != own && s.siblingOf(own) {
			out = append(out, s.ID)
		}
	}
	return out
}
