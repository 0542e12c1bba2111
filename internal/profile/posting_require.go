package profile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// requirement makes one of an ask: the strongest level and the most months of
// its members, and of the family that they stand for.
func requirement(r *walker, a ask, m []mention.Mention, levels []Level, months []int, seg int) Requirement {
	q := Requirement{Need: a.need, Open: a.open, Family: a.family, Level: levels[a.members[0]]}
	at := text.Span{Start: m[a.members[0]].Start}
	from := len(r.skills)
	r.labels = r.labels[:0]
	for _, k := range a.members {
		if s := m[k].Skill; !slices.Contains(r.skills[from:], s.ID) {
			r.skills, r.labels = append(r.skills, s.ID), append(r.labels, s.Name)
		}
		if levels[k].Stronger(q.Level) {
			q.Level = levels[k]
		}
		q.Months = max(q.Months, months[k])
		at.Start, at.End = min(at.Start, m[k].Start), max(at.End, m[k].End)
	}
	if a.parent > 0 { // "3 years of databases (DB2, Oracle)"
		q.Months = max(q.Months, months[a.parent-1])
	}
	q.Skills = r.skills[from:len(r.skills):len(r.skills)]
	if len(q.Skills) == 1 {
		q.Label = m[a.members[0]].Skill.Name
	} else {
		q.Label = label(r.labels, q.Need)
		slices.Sort(q.Skills)
	}
	q.Need = min(q.Need, len(q.Skills))
	if len(q.Skills) == 1 && len(a.members) > 1 {
		q.Need = 1
	}
	r.asked = append(r.asked, Asked{Segment: seg, At: at, Level: q.Level})
	q.Asked = r.asked[len(r.asked)-1 : len(r.asked) : len(r.asked)]
	return q
}

// Label names a requirement for people: "PostgreSQL or MySQL", "2 of A, B, C".
func Label(tax *skill.Taxonomy, ids []string, need int) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = tax.Name(id)
	}
	return label(names, need)
}

func label(names []string, need int) string {
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

// fewAsks is the number of requirements up to which looking through them is
// faster than a map of them.
const fewAsks = 32

// merge joins equal sets: the strongest level, the most months asked at it, all
// places; in the order of their first places. It reuses list.
func merge(list []Requirement) []Requirement {
	var at map[string]int // by id
	if len(list) > fewAsks {
		at = make(map[string]int, len(list))
	}
	out := list[:0]
	for k := range list {
		q := &list[k]
		i, ok := 0, false
		if at == nil {
			i, ok = sameAsk(out, q)
		} else if i, ok = at[q.ID()]; !ok {
			at[q.ID()] = len(out)
		}
		if !ok {
			out = append(out, *q)
			continue
		}
		p := &out[i]
		switch { // asked plainly once, nothing else will do
		case q.Level.Stronger(p.Level):
			p.Open = q.Open
		case q.Level == p.Level:
			p.Open = p.Open && q.Open
		}
		p.take(q)
		if p.Family == "" {
			p.Family = q.Family
		}
	}
	return out
}

// sameAsk returns the place in list of the requirement that asks for what q does.
func sameAsk(list []Requirement, q *Requirement) (int, bool) {
	for i := range list {
		if list[i].Need == q.Need && slices.Equal(list[i].Skills, q.Skills) {
			return i, true
		}
	}
	return 0, false
}

// take adds the level, months and places of q, which asks for the same. Months
// go with the level: "3 years of Java preferred" beside a plain "Java" makes the
// latter no demand of three years.
func (p *Requirement) take(q *Requirement) {
	switch {
	case q.Level.Stronger(p.Level):
		p.Level, p.Months = q.Level, q.Months
	case q.Level == p.Level:
		p.Months = max(p.Months, q.Months)
	}
	p.Asked = append(p.Asked, q.Asked...)
}

// absorb parts the groups of which a member is asked alone at the same or a
// higher level from the rest; their months and places go over to that member.
// "Tableau or similar" asks for no Tableau alone. It reuses list.
func absorb(list []Requirement) (rest, absorbed []Requirement) {
	if !slices.ContainsFunc(list, func(q Requirement) bool { return len(q.Skills) > 1 }) {
		return list, nil
	}
	single := make(map[string]int, len(list))
	for i, q := range list {
		if len(q.Skills) == 1 && !q.Open {
			single[q.Skills[0]] = i
		}
	}
	rest = list[:0]
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
			absorbed = append(absorbed, *q)
			list[k].take(q)
			gone[i] = true
			break
		}
	}
	for i, q := range list {
		if !gone[i] {
			rest = append(rest, q)
		}
	}
	return rest, absorbed
}

// order sorts the places of each requirement: the strongest first, then as they
// stand in the text.
func order(list []Requirement) {
	for _, q := range list {
		slices.SortStableFunc(q.Asked, func(a, b Asked) int {
			return cmp.Or(cmp.Compare(b.Level.rank(), a.Level.rank()), cmp.Compare(a.At.Start, b.At.Start))
		})
	}
}
