package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// Bounds of a list over several segments, in tokens.
const (
	aheadWords = 4 // behind the lead-in, up to the end of its segment
	aheadItem  = 8 // the longest item
)

// ahead is a group over several segments: "one or more of the following:" and
// the items behind it.
type ahead struct {
	need int // how many are asked; 0 when no such group is open
	from int // the first of its requirements in the list of those read so far
	seg  int // the segment with the lead-in
}

// leadsOn returns how many are asked of the list that a segment's last words
// lead into, 0 when they lead into none.
func (r *walker) leadsOn(seg *outline.Segment, own []mention.Mention) int {
	if !seg.Kinds.Any(outline.SomeOf, outline.OneOf) {
		return 0
	}
	if gap := r.gap(seg.Last); !strings.Contains(gap, ":") && (!r.startsLine(seg.Last) || strings.ContainsAny(gap, ".!?")) {
		return 0
	}
	for t := seg.Last - 1; t >= max(seg.First, seg.Last-2*aheadWords); t-- {
		for _, h := range r.o.Cues[r.at[t]:r.at[t+1]] {
			need := 1
			switch h.Kind {
			case outline.SomeOf:
				need = int(h.Value)
			case outline.OneOf:
			default:
				continue
			}
			if h.Last > seg.Last || seg.Last-h.Last > aheadWords {
				continue
			}
			for _, m := range own {
				if m.First >= h.Last && m.Skill.Kind.Scored() {
					return 0
				}
			}
			return need
		}
	}
	return 0
}

// inList reports whether a segment is part of the list that a goes over: what
// stands on the same line as its lead-in, else a short item. A long one, or one
// that asks in a clause of its own, ends the list.
func (r *walker) inList(a *ahead, si int) bool {
	seg := &r.o.Segments[si]
	if seg.Kind == outline.Heading {
		return false
	}
	if si == a.seg+1 && !r.startsLine(seg.First) {
		return true
	}
	return seg.Kind == outline.Item && seg.Last-seg.First <= aheadItem && !r.breaks(seg.First, false)
}

// close makes one requirement of those that were read since the list began. What
// is not asked is no choice and stays as it is.
func (a *ahead) close(tax *skill.Taxonomy, asked []Requirement) []Requirement {
	if a.need == 0 {
		return asked
	}
	list := asked[a.from:]
	if len(list) < 2 || slices.ContainsFunc(list, func(q Requirement) bool { return !q.Level.Stronger(Excluded) }) {
		return asked
	}
	one := list[0]
	one.Skills, one.Asked = slices.Clone(one.Skills), slices.Clone(one.Asked)
	for i := range list[1:] {
		q := &list[1+i]
		for _, id := range q.Skills {
			if !slices.Contains(one.Skills, id) {
				one.Skills = append(one.Skills, id)
			}
		}
		one.take(q)
		one.Open = one.Open || q.Open
	}
	one.Need = min(a.need, len(one.Skills))
	one.Family = ""
	one.Label = Label(tax, one.Skills, one.Need)
	slices.Sort(one.Skills)
	return append(asked[:a.from], one)
}
