package skill

import "skillmatch/internal/text"

// What the compiled form has room for.
const (
	MaxName       = 255       // bytes of a name
	MaxGuardWords = 1<<16 - 1 // different words under near and not_near, with their forms
	maxSkills     = 1 << 20
	maxNameBytes  = 1 << 24 // of all names together
)

// fits refuses what the compiled form has no room for, at the first skill or
// name that is too much.
func fits(skills []*Skill) error {
	words := map[string]bool{}
	known := map[string]bool{} // as they are written, so that forms are asked for once
	add := func(list []string) {
		for _, w := range list {
			if known[w] {
				continue
			}
			known[w] = true
			for _, t := range text.Split(nil, w) {
				words[t.Folded(w)] = true
			}
			for _, f := range text.Forms(text.Fold(w)) {
				words[f] = true
			}
		}
	}
	size := 0
	for i, s := range skills {
		if i == maxSkills {
			return s.Pos.Errorf("more than %d skills", maxSkills)
		}
		for _, a := range s.Names() {
			if size += len(a.Text); size > maxNameBytes {
				return a.Pos.Errorf("names of more than %d MB", maxNameBytes>>20)
			}
			add(a.Near)
			if add(a.NotNear); len(words) > MaxGuardWords {
				return a.Pos.Errorf("more than %d different words, with their forms, under near and not_near", MaxGuardWords)
			}
		}
	}
	return nil
}
