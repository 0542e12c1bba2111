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

	from   int  // the token of its first name, or of what leads into it
	tail   int  // the token behind the words that leave it open; 0 when none do
	parent int  // one more than the place of the family's own name; 0 without
	led    bool // it is a list of examples
}

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
			if (len(li.members) > 1 || l.example) && (!l.bracket || r.choice(tax, mentions, &li)) {
				out = r.led(out, tax, mentions, l, &li)
				i = li.next
				continue
			}
		}
		// the run of neighbours that form one list
		j := i + 1
		joints := r.joints[:0]
		for j < len(mentions) && mentions[j].Skill.Kind.Scored() {
			k := r.beforeNext(&mentions[j-1], &mentions[j])
			if k == apart {
				if k = r.stepsOver(&mentions[j-1], &mentions[j]); k == apart {
					break
				}
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
	a := ask{members: li.members, need: max(l.need, 1), open: l.example || li.open || li.unknown, from: l.first, led: l.example || l.family || l.bracket}
	if li.open {
		a.tail = li.end
	}
	if l.need > 0 || oneWillDo(tax, m, l, li) {
		a.need = min(a.need, len(a.members))
		out = append(out, a)
	} else {
		for i, k := range li.members {
			one := ask{members: li.members[i : i+1 : i+1], need: 1, from: m[k].First}
			if i == 0 {
				one.from = l.first
			}
			out = append(out, one)
		}
	}
	for i, k := range li.beside {
		out = append(out, ask{members: li.beside[i : i+1 : i+1], need: 1, from: m[k].First})
	}
	return out
}

// run splits one list of mentions i to j into asks, which it appends to out.
func (r *walker) run(out []ask, tax *skill.Taxonomy, seg *outline.Segment, m []mention.Mention, i, j int, joints []joint) []ask {
	tail := r.after(seg, m[j-1].Last)
	open := tail > 0
	if j-i > 1 && open && !suite(tax, m, r.places(i, j)) && !slices.ContainsFunc(joints, func(k joint) bool { return k&^over >= and }) {
		from := i
		if m[i].Skill.Kind != skill.Technology { // of what is done, all is meant: "planning, frobbing, testing, etc."
			for k := i + 1; k < j; k++ {
				if joints[k-i-1]&over != 0 {
					from = k
				}
			}
		}
		for k := i; k < from; k++ {
			out = append(out, ask{members: r.places(k, k+1), need: 1, from: m[k].First})
		}
		return append(out, ask{members: r.places(from, j), need: 1, open: true, from: m[from].First, tail: tail})
	}
	next := i // the first mention behind a that an "and" or "or" stands before
	for a := i; a < j; {
		if next <= a {
			for next = a + 1; next < j && joints[next-i-1]&^over < and; {
				next++
			}
		}
		b := r.alternatives(tax, m, a, next, i, j, joints)
		one := ask{members: r.places(a, b), need: 1, from: m[a].First}
		if open && b == j {
			one.open, one.tail = true, tail
		}
		if b == j && !one.open {
			one.open = r.orUnknown(seg, m[j-1].Last)
		}
		if b-a > 1 && slices.ContainsFunc(joints[a-i:b-i-1], func(k joint) bool { return k&over != 0 }) {
			one.open = true
		}
		out = append(out, one)
		a = b
	}
	return out
}

// alternatives returns where the either/or group that starts at mention a ends;
// a+1 when it starts none. joints[k-i-1] stands before mention k; before mention
// next stands the first "and" or "or" behind a.
func (r *walker) alternatives(tax *skill.Taxonomy, m []mention.Mention, a, next, i, j int, joints []joint) int {
	at := func(k int) joint { return joints[k-i-1] &^ over }
	if next >= j || at(next) == and {
		return r.slashed(tax, m, a, i, j, joints)
	}
	// commas and slashes up to an "or": A, B or C
	if m[a].Skill.Kind != m[next].Skill.Kind && next-a > 1 {
		return r.slashed(tax, m, a, i, j, joints) // "troubleshooting, Siemens or Rockwell": the list starts later
	}
	for next+1 < j && at(next+1) == or { // A or B or C
		next++
	}
	return next + 1
}

// slashed returns where a group written with slashes ends: "Java/Kotlin" are
// alternatives when they are siblings, "HTML/CSS" are two things. Of one list it
// is all or none; what the others are may stand before them ("Agile/Scrum/Kanban").
func (r *walker) slashed(tax *skill.Taxonomy, m []mention.Mention, a, i, j int, joints []joint) int {
	if a > i && joints[a-i-1] == slash && !tax.Below(m[a].Skill, m[a-1].Skill.ID) {
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

// siblings reports whether two skills are of one kind and share a parent, and
// are not used together ("Word/Excel").
func siblings(tax *skill.Taxonomy, a, b *skill.Skill) bool {
	return a.Kind == b.Kind && tax.Near(a.ID, b.ID) && !sideBySide(tax, a, b)
}

// orUnknown reports whether an alternative that nobody knows follows a name that
// ends before token i: "RStudio or Frobnik".
func (r *walker) orUnknown(seg *outline.Segment, i int) bool {
	if i >= seg.Last || !r.o.Tokens[i].Sep.Joins() {
		return false
	}
	h, ok := r.cue(i, outline.Or)
	return ok && h.Last < seg.Last && r.at[h.Last] == r.at[h.Last+1] &&
		r.o.Tokens[h.Last].Sep == text.SepSpace && r.o.Tokens[h.Last].Shape&text.Upper != 0
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
