package profile

import (
	"slices"
	"strconv"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// ReadPosting reads what a posting asks. It reuses mentions, from which it leaves
// out those that name no skill there.
func ReadPosting(o *outline.Outline, mentions []mention.Mention, tax *skill.Taxonomy) *Posting {
	r := newWalker(o, 0)
	mentions = r.withoutNames(mentions)
	p := &Posting{Outline: o, Mentions: mentions, Levels: make([]Level, 0, len(mentions))}
	headed := false
	for i := range o.Segments {
		switch o.Segments[i].Section {
		case outline.Required, outline.Duties, outline.Preferred:
			headed = true
		}
	}
	scored := 0
	for i := range mentions {
		if mentions[i].Skill.Kind.Scored() {
			scored++
		}
	}
	asked := slices.Grow([]Requirement(nil), scored)
	r.skills, r.asked = make([]string, 0, scored), make([]Asked, 0, scored)
	from := 0
	for si := range o.Segments {
		seg := &o.Segments[si]
		to := from
		for to < len(mentions) && mentions[to].Segment == si {
			to++
		}
		own := mentions[from:to]
		from = to
		if seg.Kind == outline.Heading {
			for range own {
				p.Levels = append(p.Levels, Mentioned)
			}
			continue
		}
		p.Levels = r.levels(p.Levels, seg, own, headed)
		levels := p.Levels[len(p.Levels)-len(own):]
		times := r.times(seg)
		months := slices.Grow(r.months[:0], len(own))[:len(own)]
		clear(months)
		r.months = months
		for _, t := range times {
			free := true
			for _, i := range r.timed(own, t) {
				if own[i].Skill.Kind.Scored() {
					months[i] = max(months[i], t.months)
					free = free && own[i].Skill.Kind == skill.Method // "years of software development" ask for both
				}
			}
			if free && !fixed(seg.Section) {
				p.totalYears(r, seg, t)
			}
		}
		for _, a := range r.asks(tax, seg, own) {
			q := requirement(tax, r, a, own, levels, months, si)
			if q.Level.Stronger(Excluded) || len(a.members) == 1 {
				asked = append(asked, q)
				continue
			}
			for _, k := range a.members { // what is not asked is no choice
				asked = append(asked, requirement(tax, r, ask{members: r.places(k, k+1), need: 1}, own, levels, months, si))
			}
		}
		for i := range own {
			p.soft(&own[i], levels[i])
		}
		p.languages(r, own, levels)
		p.conditions(r, seg)
		p.understand(r, seg, own, len(times) > 0, headed)
	}
	p.Requirements = slices.DeleteFunc(absorb(merge(asked)), func(q Requirement) bool { return p.licenses(tax, &q) })
	p.title(r)
	for _, h := range o.Cues {
		switch h.Kind {
		case outline.PostingHeading, outline.LevelCue, outline.PostingWord:
			p.LooksLike = true
		}
	}
	return p
}

// requirement makes one of an ask: the strongest level and the most months of
// its members.
func requirement(tax *skill.Taxonomy, r *walker, a ask, m []mention.Mention, levels []Level, months []int, seg int) Requirement {
	q := Requirement{Need: a.need, Open: a.open, Family: a.family, Level: levels[a.members[0]]}
	at := text.Span{Start: m[a.members[0]].Start}
	from := len(r.skills)
	for _, k := range a.members {
		if id := m[k].Skill.ID; !slices.Contains(r.skills[from:], id) {
			r.skills = append(r.skills, id)
		}
		if levels[k].Stronger(q.Level) {
			q.Level = levels[k]
		}
		q.Months = max(q.Months, months[k])
		at.End = m[k].End
	}
	q.Skills = r.skills[from:len(r.skills):len(r.skills)]
	if len(q.Skills) == 1 {
		q.Label = m[a.members[0]].Skill.Name
	} else {
		q.Label = Label(tax, q.Skills, q.Need)
		slices.Sort(q.Skills)
	}
	q.Need = min(q.Need, len(q.Skills))
	if len(q.Skills) == 1 && len(a.members) > 1 {
		q.Need = 1
	}
	r.asked = append(r.asked, Asked{Segment: seg, At: at})
	q.Asked = r.asked[len(r.asked)-1 : len(r.asked) : len(r.asked)]
	return q
}

// Label names a requirement for people: "PostgreSQL or MySQL", "2 of A, B, C".
func Label(tax *skill.Taxonomy, ids []string, need int) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = tax.Name(id)
	}
	switch {
	case len(names) == 1:
		return names[0]
	case need > 1:
		return strconv.Itoa(need) + " of " + strings.Join(names, ", ")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// ID returns the requirement's id in the contract's form: sorted skill ids
// joined by |, with N/ before them when N > 1 are needed.
func (q *Requirement) ID() string {
	id := strings.Join(q.Skills, "|")
	if q.Need > 1 {
		return strconv.Itoa(q.Need) + "/" + id
	}
	return id
}

// merge joins equal sets: strongest level, most months, all places; in the
// order of their first places. It reuses list.
func merge(list []Requirement) []Requirement {
	at := make(map[string]int, len(list))
	out := list[:0]
	for _, q := range list {
		id := q.ID()
		i, ok := at[id]
		if !ok {
			at[id] = len(out)
			out = append(out, q)
			continue
		}
		p := &out[i]
		if q.Level.Stronger(p.Level) {
			p.Level = q.Level
		}
		p.Months = max(p.Months, q.Months)
		p.Open = p.Open || q.Open
		if p.Family == "" {
			p.Family = q.Family
		}
		p.Asked = append(p.Asked, q.Asked...)
	}
	return out
}

// absorb drops each group of which a member is asked alone at the same or a
// higher level; its months and places go over to that member. It reuses list.
func absorb(list []Requirement) []Requirement {
	if !slices.ContainsFunc(list, func(q Requirement) bool { return len(q.Skills) > 1 }) {
		return list
	}
	single := make(map[string]int, len(list))
	for i, q := range list {
		if len(q.Skills) == 1 {
			single[q.Skills[0]] = i
		}
	}
	gone := make([]bool, len(list))
	for i := range list {
		q := &list[i]
		if len(q.Skills) == 1 {
			continue
		}
		for _, id := range q.Skills {
			k, ok := single[id]
			if !ok || q.Level.Stronger(list[k].Level) {
				continue
			}
			list[k].Asked = append(list[k].Asked, q.Asked...)
			gone[i] = true
			break
		}
	}
	out := list[:0]
	for i, q := range list {
		if !gone[i] {
			slices.SortStableFunc(q.Asked, func(a, b Asked) int { return a.At.Start - b.At.Start })
			out = append(out, q)
		}
	}
	return out
}

// soft notes a soft skill once, at its strongest level.
func (p *Posting) soft(m *mention.Mention, level Level) {
	if m.Skill.Kind != skill.Soft {
		return
	}
	for i := range p.Soft {
		if p.Soft[i].Skill == m.Skill.ID {
			if level.Stronger(p.Soft[i].Level) {
				p.Soft[i].Level = level
			}
			return
		}
	}
	p.Soft = append(p.Soft, Soft{m.Skill.ID, level})
}
