package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// ask is what a segment asks at one place: one skill, or some of several.
type ask struct {
	members []int // places in the segment's mentions; not to be written to
	need    int
	open    bool
	family  string
}

// joint is how two neighbours in a list are joined.
type joint uint8

const (
	apart joint = iota // they are no list
	comma
	slash
	and
	or
)

// places returns the numbers from i to j, half-open.
func (r *walker) places(i, j int) []int {
	for len(r.order) < j {
		r.order = append(r.order, len(r.order))
	}
	return r.order[i:j:j]
}

// asks gathers a segment's scored mentions into single asks and groups. They are
// good until the next call.
func (r *walker) asks(tax *skill.Taxonomy, seg *outline.Segment, mentions []mention.Mention) []ask {
	out := r.runs[:0]
	for i := 0; i < len(mentions); {
		if !mentions[i].Skill.Kind.Scored() {
			i++
			continue
		}
		// the run of neighbours that form one list
		j := i + 1
		joints := r.joints[:0]
		for j < len(mentions) && mentions[j].Skill.Kind.Scored() {
			k := r.joint(mentions[j-1].Last, mentions[j].First)
			if k == apart {
				break
			}
			joints = append(joints, k)
			j++
		}
		out = r.run(out, tax, seg, mentions, i, j, joints)
		r.joints = joints
		i = j
	}
	r.runs = out
	return r.families(tax, mentions, out)
}

// run splits one list of mentions i to j into asks, which it appends to out.
func (r *walker) run(out []ask, tax *skill.Taxonomy, seg *outline.Segment, m []mention.Mention, i, j int, joints []joint) []ask {
	need, example := r.before(seg, m[i].First)
	open := r.after(seg, m[j-1].Last)
	if j-i > 1 && (need > 0 || example) {
		return append(out, ask{members: r.places(i, j), need: min(max(need, 1), j-i), open: open || example})
	}
	if j-i > 1 && open && !slices.Contains(joints, and) && !slices.Contains(joints, or) {
		return append(out, ask{members: r.places(i, j), need: 1, open: true})
	}
	for a := i; a < j; {
		b := r.alternatives(tax, m, a, i, j, joints)
		out = append(out, ask{members: r.places(a, b), need: 1, open: open && b == j})
		a = b
	}
	return out
}

// alternatives returns where the either/or group that starts at mention a ends;
// a+1 when it starts none. joints[k-i-1] stands before mention k.
func (r *walker) alternatives(tax *skill.Taxonomy, m []mention.Mention, a, i, j int, joints []joint) int {
	at := func(k int) joint { return joints[k-i-1] }
	// commas and slashes up to an "or": A, B or C
	for b := a + 1; b < j && at(b) != and; b++ {
		if at(b) != or {
			continue
		}
		if m[a].Skill.Kind != m[b].Skill.Kind && b-a > 1 {
			return a + 1 // "troubleshooting, Siemens or Rockwell": the list starts later
		}
		for b+1 < j && at(b+1) == or { // A or B or C
			b++
		}
		return b + 1
	}
	return r.slashed(tax, m, a, i, j, joints)
}

// slashed returns where a group written with slashes ends: "Java/Kotlin" are
// alternatives when they are siblings, "HTML/CSS" are two things.
func (r *walker) slashed(tax *skill.Taxonomy, m []mention.Mention, a, i, j int, joints []joint) int {
	b := a + 1
	for b < j && joints[b-i-1] == slash && siblings(tax, m[b-1].Skill, m[b].Skill) {
		b++
	}
	return b
}

// siblings reports whether two skills are of one kind and share a parent.
func siblings(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	return a.Kind == b.Kind && tax.Near(a.ID, b.ID) && !slices.Contains(tax.Ancestors(a.ID), b.ID) && !slices.Contains(tax.Ancestors(b.ID), a.ID)
}

// joint tells how the name that ends before token from and the one that starts
// at token to are joined.
func (r *walker) joint(from, to int) joint {
	j := apart
	for i := from; ; {
		switch sep := r.o.Tokens[i].Sep; {
		case sep == text.SepComma || sep == text.SepBar || sep == text.SepSemi:
			j = max(j, comma)
		case sep == text.SepSlash:
			j = max(j, slash)
		case sep == text.SepAmp:
			j = max(j, and)
		case sep == text.SepBracket || sep > text.SepSemi:
			return apart
		}
		if i >= to {
			break
		}
		if h, ok := r.cue(i, outline.Or); ok && h.Last <= to {
			j, i = or, h.Last
		} else if h, ok := r.cue(i, outline.And); ok && h.Last <= to {
			j, i = max(j, and), h.Last
		} else if t := r.o.Tokens[i]; t.Shape&text.Digit != 0 && t.Len() <= 6 {
			i++ // a version
		} else {
			return apart
		}
	}
	return j
}

// before returns what stands right before a list: how many of it are needed
// ("two of"), and whether it gives examples ("such as").
func (r *walker) before(seg *outline.Segment, first int) (need int, example bool) {
	for i := first - 1; i >= max(seg.First, first-6); i-- {
		for _, h := range r.o.Cues[r.at[i]:r.at[i+1]] {
			if first-h.Last > 3 || h.Last > first {
				continue
			}
			switch h.Kind {
			case outline.SomeOf:
				return int(h.Value), false
			case outline.OneOf:
				need = 1
			case outline.Example:
				if h.Last == first {
					example = true
				}
			}
		}
		if r.o.Tokens[i+1].Sep >= text.SepStop {
			break
		}
	}
	return need, example
}

// after reports whether a list is left open right behind it: "or similar".
func (r *walker) after(seg *outline.Segment, last int) bool {
	if last >= seg.Last {
		return false
	}
	_, ok := r.cue(last, outline.Open)
	return ok
}

// families lets a parent that stands right before its examples be absorbed by
// them: "relational databases (MySQL, PostgreSQL)", "clouds such as AWS or GCP".
func (r *walker) families(tax *skill.Taxonomy, m []mention.Mention, asks []ask) []ask {
	out := r.joined[:0]
	for i := 0; i < len(asks); i++ {
		a := asks[i]
		if i+1 >= len(asks) || len(a.members) != 1 {
			out = append(out, a)
			continue
		}
		parent := m[a.members[0]].Skill.ID
		next := asks[i+1]
		bracket := r.bracketed(m[a.members[0]].Last, m[next.members[0]].First)
		k := i + 1
		if bracket { // all asks inside the bracket are one list
			for k+1 < len(asks) && r.joint(m[asks[k].members[len(asks[k].members)-1]].Last, m[asks[k+1].members[0]].First) != apart {
				next.members = append(slices.Clone(next.members), asks[k+1].members...)
				k++
			}
			next.need = 1
		}
		if !(bracket || next.open && len(next.members) > 1) || !allChildren(tax, parent, m, next.members) {
			out = append(out, a)
			continue
		}
		next.family = parent
		out = append(out, next)
		i = k
	}
	r.joined = out
	return out
}

// bracketed reports whether one opening bracket, with no more than "such as" in
// it, stands between the name that ends before token from and the one at token to.
func (r *walker) bracketed(from, to int) bool {
	open, shut := r.brackets(from)
	if open != 1 || shut != 0 {
		return false
	}
	for i := from; i < to; i++ {
		if !r.has(max(from, i-1), i+1, outline.Example) {
			return false
		}
	}
	return true
}

func allChildren(tax *skill.Taxonomy, parent string, m []mention.Mention, members []int) bool {
	for _, k := range members {
		if !slices.Contains(tax.Ancestors(m[k].Skill.ID), parent) {
			return false
		}
	}
	return true
}
