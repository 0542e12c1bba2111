package profile

import (
	"fmt"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// What counts as a name repeated for a machine to count: so many times within so
// many tokens. A list of tools names none of them so often.
const (
	repeatedTimes  = 8
	repeatedWithin = 60
)

// repetition reports names that stand again and again in one passage. They count
// once, as every name does.
func (res *Resume) repetition() {
	tokens := res.Outline.Tokens
	type run struct {
		places      []int // first tokens of its last mentions
		first, last int   // mentions
		often       bool
	}
	runs := map[string]*run{}
	var order []*run
	for i := range res.Mentions {
		m := &res.Mentions[i]
		r := runs[m.Skill.ID]
		if r == nil || m.First-r.places[len(r.places)-1] > repeatedWithin {
			r = &run{first: i}
			runs[m.Skill.ID] = r
			order = append(order, r)
		}
		if len(r.places) == repeatedTimes {
			r.places = r.places[1:]
		}
		r.places, r.last = append(r.places, m.First), i
		if len(r.places) == repeatedTimes && m.First-r.places[0] <= repeatedWithin {
			r.often = true
		}
	}
	for _, r := range order {
		if !r.often {
			continue
		}
		first, last := &res.Mentions[r.first], &res.Mentions[r.last]
		n := 0
		for i := r.first; i <= r.last; i++ {
			if res.Mentions[i].Skill == first.Skill {
				n++
			}
		}
		res.Integrity = append(res.Integrity, Integrity{
			Code: "repeated", At: text.Span{Start: tokens[first.First].Start, End: tokens[last.Last-1].End},
			Message: fmt.Sprintf("%s stands here %d times; it counts once", first.Skill.Name, n),
		})
	}
}

// instructions reports sentences that speak to a program that reads resumes and
// not to a person: what they name is no evidence.
func (res *Resume) instructions(r *walker) {
	next := 0 // the first mention that may stand behind
	for si := range r.o.Segments {
		seg := &r.o.Segments[si]
		if !seg.Kinds.Has(outline.Instruction) {
			continue
		}
		for _, h := range r.o.CuesOf(seg) {
			if h.Kind != outline.Instruction {
				continue
			}
			at := text.Span{Start: r.o.Tokens[h.First].Start, End: seg.End}
			res.Integrity = append(res.Integrity, Integrity{
				Code: "instruction", At: at,
				Message: "this passage gives orders to a program that reads it; skills in it are not counted",
			})
			for next < len(res.Mentions) && res.Mentions[next].First < h.First {
				next++
			}
			for ; next < len(res.Mentions) && res.Mentions[next].Segment == si; next++ {
				if m := &res.Mentions[next]; m.NotCounted == "" {
					m.NotCounted = mention.Instruction
				}
			}
			break
		}
	}
}
