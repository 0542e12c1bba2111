package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/skill"
)

// oneWillDo reports whether the examples of a list are such that any one of them
// will do. Of "tools such as A, B or C" or "(e.g. A, B)" one is meant; a list that
// ends in "and" may also name what is used side by side ("web technologies like
// HTML, CSS and jQuery"). One will do of it when its members can stand in for each
// other: they are of one kind ("clouds such as AWS, Azure and GCP"), or the noun
// before the list says so ("languages such as Java and Python").
func oneWillDo(tax *skill.Taxonomy, m []mention.Mention, l opener, li *list) bool {
	if li.last != and || li.open {
		return true
	}
	one, category := true, m[li.members[0]].Skill.Kind == skill.Technology
	first := m[li.members[0]].Skill
	for i, k := range li.members {
		s := m[k].Skill
		one = one && ofOneKind(tax, first, s)
		category = category && s.Kind == first.Kind && s.Category == first.Category
		if i > 0 && l.noun && sideBySide(tax, m[li.members[i-1]].Skill, s) {
			return false
		}
	}
	return one || l.kind || l.noun && category
}

// choice reports whether a bracket holds nothing but technologies of which one
// will do: "cloud warehouses (Snowflake, BigQuery)", and not "web technologies
// (HTML, CSS)".
func (r *walker) choice(tax *skill.Taxonomy, m []mention.Mention, li *list) bool {
	if li.last == and || !strings.HasPrefix(strings.TrimLeft(r.o.Doc.Text[r.o.Tokens[li.end-1].End:], " *_"), ")") {
		return false
	}
	first := m[li.members[0]].Skill
	for i, k := range li.members {
		s := m[k].Skill
		if s.Kind != skill.Technology || !ofOneKind(tax, first, s) || i > 0 && sideBySide(tax, m[li.members[i-1]].Skill, s) {
			return false
		}
	}
	return true
}

// sideBySide reports whether two skills are used together rather than one for the
// other: one is the other or goes with it ("React and Redux"), both are parts of
// one product ("Word and Excel"), or one is of no kind at all ("HTML").
func sideBySide(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	if ofNoKind(a) || ofNoKind(b) || kin(tax, a, b) || slices.Contains(a.Implies, b.ID) || slices.Contains(b.Implies, a.ID) {
		return true
	}
	return partsOfOne(tax, a, b)
}

// partsOfOne reports whether two skills are parts of one product, whose first word
// they bear: Microsoft Word and Microsoft Excel of Microsoft Office.
func partsOfOne(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	for _, id := range a.Is {
		p := tax.Get(id)
		if p == nil || p.Kind != skill.Technology || !slices.Contains(b.Is, id) {
			continue
		}
		brand, _, _ := strings.Cut(p.Name, " ")
		x, _, _ := strings.Cut(a.Name, " ")
		y, _, _ := strings.Cut(b.Name, " ")
		if x == brand && y == brand {
			return true
		}
	}
	return false
}

// ofNoKind reports whether a skill is a technology for which there is no other.
func ofNoKind(s *skill.Skill) bool {
	return s.Kind == skill.Technology && len(s.Is)+len(s.Implies) == 0
}

// suite reports whether neighbours in a list are parts of one product: of "Word,
// Excel or similar" none stands for the other.
func suite(tax *skill.Taxonomy, m []mention.Mention, members []int) bool {
	for i, k := range members {
		if i > 0 && partsOfOne(tax, m[members[i-1]].Skill, m[k].Skill) {
			return true
		}
	}
	return false
}
