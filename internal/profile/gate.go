package profile

import (
	"strconv"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// gate notes a condition once: of two the one that asks for less is kept, since
// of alternatives the lower is asked.
func (p *Posting) gate(g Gate) {
	for i := range p.Gates {
		q := &p.Gates[i]
		if q.Name != g.Name || g.Name == "language" && q.Asked != g.Asked {
			continue
		}
		if g.Value < q.Value {
			*q = g
		}
		return
	}
	p.Gates = append(p.Gates, g)
}

// totalYears notes years that are asked without a skill.
func (p *Posting) totalYears(r *walker, seg *outline.Segment, t stated) {
	if t.months < 12 {
		return
	}
	asks := false // "experience", "minimum", … : not every span of years is a demand
	for _, h := range r.o.CuesOf(seg) {
		if level, _ := h.Level(); h.Kind == outline.ClauseHead || h.Kind == outline.LevelCue && level == outline.LevelRequired {
			asks = true
		}
	}
	if !asks {
		return
	}
	at := seg.Span
	at.Start, at.End = r.o.Tokens[t.first].Start, r.o.Tokens[t.last-1].End
	p.gate(Gate{Name: "total-years", Asked: strconv.Itoa(t.months / 12), Value: t.months / 12, At: &at})
}

// conditions notes the degree, clearance, authorization and travel that a
// segment asks for. Of alternatives in a degree ("BS/MS") the lower is asked.
func (p *Posting) conditions(r *walker, seg *outline.Segment, headed bool) {
	if seg.Section == outline.Benefits || seg.Section == outline.Company {
		return
	}
	lowest, none, instead, preferred := outline.Hit{}, false, false, seg.Section == outline.Preferred
	for _, h := range r.o.CuesOf(seg) {
		switch h.Kind {
		case outline.Degree:
			if (lowest.Value == 0 || h.Value < lowest.Value) &&
				(len(r.phrase(h)) > 4 || r.o.Tokens[h.First].Shape&text.Upper != 0) { // "be" and "ma" are no degrees
				lowest = h
			}
		case outline.NoDegree:
			none = true
		case outline.DegreeEquivalent:
			instead = true
		case outline.LevelCue:
			level, _ := h.Level()
			preferred = preferred || level == outline.LevelPreferred
		case outline.Gate:
			if seg.Section == outline.Legal {
				continue
			}
			at := seg.Span
			p.gate(Gate{Name: outline.GateNames[h.Value], Asked: r.phrase(h), Soft: preferred, At: &at})
		}
	}
	if none || lowest.Value == 0 || seg.Section == outline.Legal {
		return
	}
	at := seg.Span
	p.gate(Gate{Name: "degree", Asked: outline.DegreeNames[lowest.Value], Value: int(lowest.Value), Soft: preferred || instead, At: &at})
}
