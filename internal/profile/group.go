package profile

import (
	"slices"
	"strings"

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

	from   int  // the token of its first name, or of what leads into it
	tail   int  // the token behind the words that leave it open; 0 when none do
	parent int  // one more than the place of the family's own name; 0 without
	led    bool // it is a list of examples
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
	r.members = r.members[:0]
	for i := 0; i < len(mentions); {
		if !mentions[i].Skill.Kind.Scored() {
			i++
			continue
		}
		if l, ok := r.leads(seg, mentions, i); ok {
			li := r.listed(tax, seg, mentions, i, l)
			if len(li.members) > 1 || l.example {
				out = r.led(out, tax, mentions, l, &li)
				i = li.next
				continue
			}
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

// led makes asks of a list with a lead-in, which it appends to out.
func (r *walker) led(out []ask, tax *skill.Taxonomy, m []mention.Mention, l opener, li *list) []ask {
	a := ask{members: li.members, need: max(l.need, 1), open: l.example || li.open || li.unknown, from: l.first, led: l.example}
	if li.open {
		a.tail = li.end
	}
	if l.need > 0 || oneWillDo(tax, m, li) {
		a.need = min(a.need, len(a.members))
		return append(out, a)
	}
	for i, k := range li.members {
		one := ask{members: li.members[i : i+1 : i+1], need: 1, from: m[k].First}
		if i == 0 {
			one.from = l.first
		}
		out = append(out, one)
	}
	return out
}

// run splits one list of mentions i to j into asks, which it appends to out.
func (r *walker) run(out []ask, tax *skill.Taxonomy, seg *outline.Segment, m []mention.Mention, i, j int, joints []joint) []ask {
	tail := r.after(seg, m[j-1].Last)
	open := tail > 0
	if j-i > 1 && open && !slices.Contains(joints, and) && !slices.Contains(joints, or) {
		return append(out, ask{members: r.places(i, j), need: 1, open: true, from: m[i].First, tail: tail})
	}
	for a := i; a < j; {
		b := r.alternatives(tax, m, a, i, j, joints)
		one := ask{members: r.places(a, b), need: 1, from: m[a].First}
		if open && b == j {
			one.open, one.tail = true, tail
		}
		out = append(out, one)
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
// alternatives when they are siblings, "HTML/CSS" are two things. Of one list it
// is all or none; what the others are may stand before them ("Agile/Scrum/Kanban").
func (r *walker) slashed(tax *skill.Taxonomy, m []mention.Mention, a, i, j int, joints []joint) int {
	if a > i && joints[a-i-1] == slash && !slices.Contains(tax.Ancestors(m[a].Skill.ID), m[a-1].Skill.ID) {
		return a + 1 // the rest of a list that was none
	}
	b := a + 1
	for ; b < j && joints[b-i-1] == slash; b++ {
		if !siblings(tax, m[b-1].Skill, m[b].Skill) {
			return a + 1
		}
	}
	return b
}

// siblings reports whether two skills are of one kind and share a parent.
func siblings(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	return a.Kind == b.Kind && tax.Near(a.ID, b.ID) && !slices.Contains(tax.Ancestors(a.ID), b.ID) && !slices.Contains(tax.Ancestors(b.ID), a.ID)
}

// joint tells how the name that ends before token from and the one that starts
// at token to are joined. Two names inside one token are no list.
func (r *walker) joint(from, to int) joint {
	j := apart
	if from > to {
		return j
	}
	for i := from; ; {
		switch sep := r.o.Tokens[i].Sep; {
		case sep == text.SepComma || sep == text.SepBar || sep == text.SepSemi:
			j = max(j, comma)
		case sep == text.SepSlash:
			j = max(j, slash)
		case sep == text.SepAmp:
			j = max(j, and)
		case sep == text.SepBracket:
			end := r.gloss(i, to)
			if end < 0 {
				return apart
			}
			i = end
			if strings.Contains(r.gap(i), ",") {
				j = max(j, comma)
			}
		case sep > text.SepSemi:
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

// gloss returns the token behind a bracket that opens before token i, closes not
// behind token to and says nothing of level or time: "Angular (version 8 or
// above) or React"; else -1.
func (r *walker) gloss(i, to int) int {
	if open, shut := r.brackets(i); open != 1 || shut != 0 {
		return -1
	}
	for k := i + 1; k <= min(to, i+longestItem+1); k++ {
		if r.breaks(k-1, true) {
			return -1
		}
		if open, shut := r.brackets(k); shut == 1 && open == 0 {
			return k
		} else if open+shut > 0 {
			return -1
		}
	}
	return -1
}

// after returns the token behind the words that leave a list open right behind
// it ("or similar"), 0 when there are none.
func (r *walker) after(seg *outline.Segment, last int) int {
	if last >= seg.Last {
		return 0
	}
	if h, ok := r.leftOpen(last); ok {
		return h.Last
	}
	return 0
}
