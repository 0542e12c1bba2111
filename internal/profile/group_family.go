package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// familyGap is the most words between a family's name and its examples:
// "scripting technologies (Python, Go)".
const familyGap = 2

// families lets the name of a family be absorbed by its members where both are
// one ask: by examples behind it ("relational databases (MySQL, PostgreSQL)",
// "clouds such as AWS or GCP"), by a member right beside it ("Linux operating
// system", "Agile Scrum"), and by what it leaves open ("PostgreSQL or other
// relational databases").
func (r *walker) families(tax *skill.Taxonomy, m []mention.Mention, asks []ask) []ask {
	out := r.joined[:0]
	for i := 0; i < len(asks); i++ {
		a := asks[i]
		var before *ask // the ask that ends right before a
		if n := len(out); n > 0 && len(a.members) == 1 {
			before = &out[n-1]
		}
		first := a.members[0]
		if i+1 < len(asks) && len(a.members) == 1 {
			if next, k, ok := r.examples(tax, m, asks, i); ok {
				next.family, next.parent, next.from = m[first].Skill.ID, first+1, a.from
				i = k
				if before != nil && before.tail == m[first].First && allChildren(tax, next.family, m, before.members) {
					before.members = append(slices.Clone(before.members), next.members...)
					before.need, before.open, before.family, before.parent, before.tail = 1, true, next.family, next.parent, next.tail
					continue
				}
				out = append(out, next)
				continue
			}
		}
		if before != nil && before.parent == 0 && (before.tail == m[first].First || r.beside(m, before.members[len(before.members)-1], first)) &&
			allChildren(tax, m[first].Skill.ID, m, before.members) {
			before.family, before.parent = m[first].Skill.ID, first+1
			before.tail = a.tail
			before.open = before.open || a.open
			continue
		}
		out = append(out, a)
	}
	r.joined = out
	return out
}

// examples returns the ask of the examples behind the name of a family, which is
// ask i alone, and the place of the last ask in it.
func (r *walker) examples(tax *skill.Taxonomy, m []mention.Mention, asks []ask, i int) (next ask, last int, ok bool) {
	place := asks[i].members[0]
	parent := m[place].Skill
	next, last = asks[i+1], i+1
	first := next.members[0]
	if r.beside(m, place, first) || len(next.members) > 1 && m[first].First == m[place].Last && r.o.Tokens[m[first].First].Sep == text.SepSlash {
		return next, last, allChildren(tax, parent.ID, m, next.members)
	}
	if parent.Kind == skill.Method && r.saidIn(m[place].Last, m[first].First) { // "programming skills in C/C++"
		end := m[next.members[len(next.members)-1]].Last
		if last+1 < len(asks) && r.joint(end, m[asks[last+1].members[0]].First) != apart { // several are asked: "monitoring with A and B"
			return next, last, false
		}
		return next, last, withIt(tax, parent, m, next.members)
	}
	noun, bracket, near := r.familyGap(m[place].Last, next.from)
	if !near || !bracket && !next.led || bracket && r.tastes(m[place].Last, m, next.members) {
		return next, last, false
	}
	if !bracket && parent.Kind == skill.Method && withIt(tax, parent, m, next.members) { // "debuggers such as GDB"
		return next, last, true
	}
	if bracket && !next.led { // all asks inside the bracket are one list
		next.members = slices.Clone(next.members)
		for last+1 < len(asks) {
			how := r.joint(m[asks[last].members[len(asks[last].members)-1]].Last, m[asks[last+1].members[0]].First)
			if how == apart {
				break
			}
			if how == and { // "standards (PCI and HIPAA)" asks for both
				return next, i, false
			}
			last++
			next.members = append(next.members, asks[last].members...)
			next.open = next.open || asks[last].open
			next.tail = asks[last].tail
		}
		if suite(tax, m, next.members) { // of "Office (Word, Excel)" all are meant
			return next, i, false
		}
		next.need = 1
	}
	return next, last, allChildren(tax, parent.ID, m, next.members) || noun && familyOf(parent, m, next.members)
}

// saidIn reports whether nothing but words of a demand stands between a field that
// ends before token from and the first name of what is known of it, at token to:
// "skills in", "experience with".
func (r *walker) saidIn(from, to int) bool {
	if to <= from || to-from > familyGap+1 {
		return false
	}
	for i := from; i < to; {
		if !r.o.Tokens[i].Sep.Joins() {
			return false
		}
		h, ok := r.o.AskedAt(i, outline.SaidAgain)
		if !ok || h.Last > to {
			return false
		}
		i = h.Last
	}
	return r.o.Tokens[to].Sep.Joins()
}

// withIt reports whether a field is what all the members, technologies, are, are
// used for or belong to.
func withIt(tax *skill.Taxonomy, field *skill.Skill, m []mention.Mention, members []int) bool {
	for _, k := range members {
		s := m[k].Skill
		if s.Kind != skill.Technology || s.Category != field.Category && !tax.Below(s, field.ID) && !slices.Contains(s.Implies, field.ID) {
			return false
		}
	}
	return true
}

// tastes reports whether the bracket behind a name says what is liked best of it,
// and not what it is: "Linux (Debian preferred)".
func (r *walker) tastes(from int, m []mention.Mention, members []int) bool {
	last := m[members[len(members)-1]].Last
	for _, h := range r.cues(from, min(last+2, len(r.o.Tokens))) {
		if level, _ := h.Level(); h.Kind == outline.LevelCue && level == outline.LevelPreferred {
			if _, shut := r.brackets(h.First); h.First < last || shut == 0 {
				return true
			}
		}
	}
	return false
}

// beside reports whether two names stand side by side with nothing between them.
func (r *walker) beside(m []mention.Mention, a, b int) bool {
	if m[a].Last != m[b].First {
		return false
	}
	sep := r.o.Tokens[m[b].First].Sep
	return sep == text.SepSpace || sep == text.SepDash
}

// familyGap looks at what stands between a name that ends before token from and
// the examples, or what leads into them, at token to: whether a noun for families
// does ("tools", also as the name's last word), and whether the examples stand in
// a bracket of their own. They are not near when more stands between.
func (r *walker) familyGap(from, to int) (noun, bracket, near bool) {
	if to-from > familyGap || to < from {
		return false, false, false
	}
	noun = r.has(from-1, to, outline.FamilyNoun)
	for k := from; k < to; k++ {
		if !r.o.Tokens[k].Sep.Joins() {
			return noun, false, false
		}
	}
	sep := r.o.Tokens[to].Sep
	if sep == text.SepBracket {
		open, shut := r.brackets(to)
		own := open == 1 && shut == 0
		return noun, own, own
	}
	return noun, false, sep.Joins() || sep == text.SepComma || sep == text.SepColon
}

// allChildren reports whether parent is what all the members are.
func allChildren(tax *skill.Taxonomy, parent string, m []mention.Mention, members []int) bool {
	for _, k := range members {
		if !tax.Below(m[k].Skill, parent) {
			return false
		}
	}
	return true
}

// familyOf reports whether a field that a noun makes a family ("scripting
// technologies") is that of members though the taxonomy has not all of them
// below it: all are technologies. One of those is no family of what is used with
// it ("Python libraries (NumPy, pandas)").
func familyOf(parent *skill.Skill, m []mention.Mention, members []int) bool {
	for _, k := range members {
		if m[k].Skill.Kind != skill.Technology {
			return false
		}
	}
	return parent.Kind == skill.Method
}

// ofOneKind reports whether two skills share a parent that is a kind of thing
// and no product.
func ofOneKind(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	if a == b {
		return true
	}
	for _, p := range a.Is {
		for _, q := range b.Is {
			if s := tax.Get(p); p == q && s != nil && s.Kind == skill.Method {
				return true
			}
		}
	}
	return false
}

// kin reports whether one of two skills is what the other is.
func kin(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	return tax.Below(a, b.ID) || tax.Below(b, a.ID)
}
