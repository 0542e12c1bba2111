package skill

import "slices"

// edges looks for ids that lead nowhere, twice to the same, or to the skill itself.
func (l *linter) edges(s *Skill) {
	for _, e := range []struct {
		name string
		ids  []string
	}{{"is", s.Is}, {"implies", s.Implies}, {"close", s.Close}} {
		for i, id := range e.ids {
			switch {
			case id == s.ID:
				l.add("edge", s.Pos, "skill %q %s itself", s.ID, e.name)
			case l.t.Get(id) == nil:
				l.add("edge", s.Pos, "skill %q %s %q, which is no skill", s.ID, e.name, id)
			case slices.Contains(e.ids[:i], id):
				l.add("edge", s.Pos, "skill %q says twice that it %s %q", s.ID, e.name, id)
			}
		}
	}
	for _, id := range s.Formerly {
		if l.t.Get(id) != nil {
			l.add("edge", s.Pos, "skill %q was formerly %q, which is a skill of its own: ids are never reused", s.ID, id)
		}
	}
}

// cycles looks for skills that lead back to themselves over is and implies.
func (l *linter) cycles() {
	state := make(map[string]int) // 1 on the way, 2 done
	var visit func(s *Skill)
	visit = func(s *Skill) {
		state[s.ID] = 1
		for _, e := range []struct {
			word string
			ids  []string
		}{{"is", s.Is}, {"implies", s.Implies}} {
			for _, id := range e.ids {
				p := l.t.Get(id)
				if p == nil || p == s {
					continue // the rule of edges tells
				}
				switch state[id] {
				case 0:
					visit(p)
				case 1:
					l.add("cycle", s.Pos, "skill %q %s %q, which in the end leads back to %q", s.ID, e.word, id, s.ID)
				}
			}
		}
		state[s.ID] = 2
	}
	for _, s := range l.t.All() {
		if state[s.ID] == 0 {
			visit(s)
		}
	}
}
