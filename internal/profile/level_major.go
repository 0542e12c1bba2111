package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// majors lowers the levels of fields of study: "degree in Statistics, Economics
// or a related field" asks for a degree and for no skill.
func (r *walker) majors(levels []Level, seg *outline.Segment, mentions []mention.Mention) {
	from := 0
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind != outline.Degree && h.Kind != outline.Major || h.Last > seg.Last {
			continue
		}
		first, last := r.askedField(seg, h)
		if first == last || r.o.Tokens[first-1].Sep >= text.SepComma { // "post PhD, in the making of"
			continue
		}
		last = r.fieldsEnd(seg, first)
		for from < len(mentions) && mentions[from].First < first {
			from++
		}
		for ; from < len(mentions) && mentions[from].Last <= last; from++ {
			if m := &mentions[from]; levels[from].Stronger(Mentioned) && m.Skill.Kind == skill.Method && !r.wanted(seg, m.Last) {
				levels[from] = Mentioned
			}
		}
	}
}

// fieldsEnd returns where the list of fields of study that starts at token i ends.
func (r *walker) fieldsEnd(seg *outline.Segment, i int) int {
	const most = 60 // tokens
	end := min(seg.Last, i+most)
	for ; i < end; i++ {
		_, with := r.cue(i, outline.LevelClause) // "with a focus on"
		if with || r.o.Tokens[i].Sep > text.SepBracket || r.endsField(i) {
			break
		}
	}
	return i
}

// wanted reports whether what ends before token i is asked for as a skill:
// "accounting experience" is no field of study.
func (r *walker) wanted(seg *outline.Segment, i int) bool {
	if i >= seg.Last || r.o.Tokens[i].Sep > text.SepDash {
		return false
	}
	h, asks := r.cue(i, outline.Asks)
	_, head := r.cue(i, outline.ClauseHead)
	return head || asks && h.Value != outline.AsksNothing
}
