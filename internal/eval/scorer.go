package eval

import (
	"cmp"
	"fmt"
	"slices"

	"skillmatch/internal/document"
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// scorer measures one case.
type scorer struct {
	c        *Case
	x        *mention.Index
	f        *Figures
	mentions []mention.Mention
	posting  *profile.Posting
	mistakes []Mistake
}

func (s *scorer) run(reader profile.Reader) error {
	doc, err := document.Read(s.c.ID+".txt", []byte(s.c.Text), document.Options{})
	if err != nil {
		return err
	}
	if s.c.AsOf != "" {
		if reader.AsOf, err = profile.ParseMonth(s.c.AsOf); err != nil {
			return err
		}
	}
	read := reader.Read(doc, outline.Kind(s.c.Kind))
	s.mentions, s.posting = read.Mentions, read.Posting
	slices.SortStableFunc(s.c.Spans, func(a, b Label) int { return cmp.Compare(a.Start, b.Start) })
	tech := func(k string) bool { return k == string(skill.Technology) }
	hard := func(k string) bool { return skill.Kind(k).Scored() }
	s.spans("technology", tech, &s.f.Technology, false)
	pairs := s.spans("hard", hard, &s.f.Hard, true)
	if s.c.Kind == "posting" {
		s.levels(pairs)
		s.groups()
	} else if len(s.c.Months) > 0 || s.c.ExperienceMonths != nil {
		s.months(read.Resume)
	}
	return nil
}

// spanPair is a found mention with its label.
type spanPair struct {
	m *mention.Mention
	g *Label
}

// spans pairs the mentions and labels of a class of kinds.
func (s *scorer) spans(class string, in func(string) bool, count *Count, detail bool) []spanPair {
	var found, gold []text.Span
	var ms []*mention.Mention
	var gs []*Label
	for i := range s.mentions {
		if m := &s.mentions[i]; in(string(m.Skill.Kind)) {
			found, ms = append(found, m.Span), append(ms, m)
		}
	}
	for i := range s.c.Spans {
		if g := &s.c.Spans[i]; in(g.Kind) {
			gold, gs = append(gold, text.Span{Start: g.Start, End: g.End}), append(gs, g)
		}
	}
	var out []spanPair
	used := make([]bool, len(gold))
	for i, j := range pair(found, gold) {
		if j < 0 {
			count.False++
			s.mistake("false", class, found[i], ms[i].Skill.Name, string(ms[i].Rule))
			continue
		}
		used[j] = true
		count.Pairs++
		out = append(out, spanPair{ms[i], gs[j]})
		if detail {
			s.detail(ms[i], gs[j])
		}
	}
	for j := range gold {
		if !used[j] {
			count.Missed++
			s.mistake("missed", class, gold[j], gs[j].Name, gs[j].Kind)
		}
	}
	return out
}

// detail measures boundary, identity and kind of one hard pair.
func (s *scorer) detail(m *mention.Mention, g *Label) {
	if m.Start == g.Start && m.End == g.End {
		s.f.Boundary.Pairs++
	} else {
		s.f.Boundary.Missed++
		s.mistake("boundary", "hard", m.Span, m.Skill.Name, "labelled "+s.c.Text[g.Start:g.End])
	}
	if string(m.Skill.Kind) != g.Kind {
		s.f.OtherKind++
		s.mistake("kind", "hard", m.Span, m.Skill.Name, string(m.Skill.Kind)+", labelled "+g.Kind)
	}
	switch i := s.x.Resolve(g.Name); {
	case i < 0:
		s.f.Unresolved++
	case s.x.Taxonomy().At(i) == m.Skill:
		s.f.Identity.Pairs++
	default:
		s.f.Identity.Missed++
		s.mistake("name", "hard", m.Span, g.Name, "found "+m.Skill.Name)
	}
}

// levels compares the strongest level of each skill found on both sides.
func (s *scorer) levels(pairs []spanPair) {
	gold, found := map[string]profile.Level{}, map[string]profile.Level{}
	var order []string
	for _, p := range pairs {
		id := p.m.Skill.ID
		if l, ok := gold[id]; !ok || profile.Level(p.g.Level).Stronger(l) {
			if !ok {
				order = append(order, id)
			}
			gold[id] = profile.Level(p.g.Level)
		}
	}
	for i, m := range s.mentions {
		if l, ok := found[m.Skill.ID]; !ok || s.posting.Levels[i].Stronger(l) {
			found[m.Skill.ID] = s.posting.Levels[i]
		}
	}
	for _, id := range order {
		s.f.level(gold[id], found[id], 1)
		if gold[id] != found[id] {
			for _, p := range pairs {
				if p.m.Skill.ID == id {
					s.mistake("level", "hard", p.m.Span, p.m.Skill.Name, string(found[id])+", labelled "+string(gold[id]))
					break
				}
			}
		}
	}
}

// groups compares either/or groups: the exact set and need. They are labelled as
// they stand in the text, so those that a skill asked alone absorbs count too.
// Labels that are names of one and the same skill want that skill; natural
// languages are gates and no groups.
func (s *scorer) groups() {
	if s.c.Groups == nil && s.c.NotGroups == nil {
		return
	}
	read := slices.Concat(s.posting.Requirements, s.posting.Absorbed)
	var have, alone []string
	for _, q := range read {
		if len(q.Skills) > 1 {
			have = append(have, q.ID())
		} else {
			alone = append(alone, q.ID())
		}
	}
	for _, g := range s.c.Groups {
		q := profile.Requirement{Need: g.Need, Skills: s.ids(g.Names)}
		if s.languages(q.Skills) {
			continue
		}
		if len(q.Skills) == 1 && slices.Contains(alone, q.Skills[0]) {
			s.f.Groups.Pairs++
		} else if i := slices.Index(have, q.ID()); i >= 0 {
			s.f.Groups.Pairs++
			have = slices.Delete(have, i, i+1)
		} else {
			s.f.Groups.Missed++
			s.mistake("group", "", text.Span{}, q.ID(), "not found as a group")
		}
	}
	if s.c.Groups != nil {
		s.f.Groups.False += len(have)
		for _, id := range have {
			s.mistake("group", "", text.Span{}, id, "not labelled as a group")
		}
	}
	for _, names := range s.c.NotGroups {
		ids := s.ids(names)
		bad := slices.ContainsFunc(read, func(q profile.Requirement) bool {
			n := 0
			for _, id := range ids {
				if slices.Contains(q.Skills, id) {
					n++
				}
			}
			return n > 1
		})
		if bad {
			s.f.NotGroups.False++
			s.mistake("group", "", text.Span{}, profile.Label(s.x.Taxonomy(), ids, 1), "taken for a group")
		} else {
			s.f.NotGroups.Pairs++
		}
	}
}

// languages reports whether all ids are of natural languages.
func (s *scorer) languages(ids []string) bool {
	for _, id := range ids {
		if k := s.x.Taxonomy().Get(id); k == nil || k.Kind != skill.Language {
			return false
		}
	}
	return len(ids) > 0
}

// ids returns what names mean, each once, sorted; a name that means no skill
// stands for itself.
func (s *scorer) ids(names []string) []string {
	out := make([]string, 0, len(names))
	for _, n := range names {
		if i := s.x.Resolve(n); i >= 0 {
			n = s.x.Taxonomy().At(i).ID
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// months compares the months by dates of each skill that the case names.
func (s *scorer) months(res *profile.Resume) {
	check := func(name string, got, want int) {
		if got == want || want != profile.Unknown && got != profile.Unknown && got >= want-1 && got <= want+1 {
			s.f.Months.Pairs++
			return
		}
		s.f.Months.Missed++
		s.mistake("months", "", text.Span{}, name, fmt.Sprintf("%d, labelled %d", got, want))
	}
	for _, w := range s.c.Months {
		got := profile.Unknown
		id := s.ids([]string{w.Name})[0]
		for _, c := range res.Claims {
			if c.Skill == id {
				got = c.Months
			}
		}
		want := profile.Unknown
		if w.Months != nil {
			want = *w.Months
		}
		check(w.Name, got, want)
	}
	if s.c.ExperienceMonths != nil {
		check("total", res.Months, *s.c.ExperienceMonths)
	}
}
