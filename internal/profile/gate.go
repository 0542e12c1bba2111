package profile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
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
	at := text.Span{Start: r.o.Tokens[t.first].Start, End: r.o.Tokens[t.last-1].End}
	p.gate(Gate{Name: "total-years", Asked: strconv.Itoa(t.months / 12), Value: t.months / 12, At: &at})
}

// conditions notes the degree, clearance, authorization and travel that a
// segment asks for. Of alternatives in a degree ("BS/MS") the lower is asked.
func (p *Posting) conditions(r *walker, seg *outline.Segment) {
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

// GateState is whether a gate is met.
type GateState string

// States of a gate, as the contract lists them.
const (
	GateMet      GateState = "met"
	GateNotMet   GateState = "not_met"
	GateUnknown  GateState = "unknown"
	GateNotAsked GateState = "not_asked"
)

// Meets tells whether a resume meets a gate: what was found in the gate's own
// unit, empty when nothing was, and the state.
func Meets(g Gate, res *Resume, tax *skill.Taxonomy) (found string, state GateState) {
	switch g.Name {
	case "total-years":
		if res.Months == Unknown {
			return "", GateUnknown
		}
		found = strings.TrimSuffix(fmt.Sprintf("%.1f", float64(res.Months)/12), ".0")
		if res.Months >= g.Value*12 {
			return found, GateMet
		}
		return found, GateNotMet
	case "degree":
		best := 0
		for _, e := range res.Education {
			best = max(best, slices.Index(outline.DegreeNames, e.Degree))
		}
		switch {
		case best >= g.Value:
			return outline.DegreeNames[best], GateMet
		case best == 0 && g.Soft:
			return "", GateUnknown
		case best == 0:
			return "", GateNotMet
		}
		return outline.DegreeNames[best], GateNotMet
	case "language":
		for _, m := range res.Mentions {
			if m.NotCounted == "" && m.Skill.Kind == skill.Language && m.Skill.Name == g.Asked {
				return m.Skill.Name, GateMet
			}
		}
		return "", GateUnknown
	case "github-link", "portfolio":
		for _, link := range res.Links {
			l := strings.ToLower(link)
			github := strings.Contains(l, "github.com/") || strings.Contains(l, "bitbucket.org/")
			if github == (g.Name == "github-link") && !strings.Contains(l, "linkedin.com") && !strings.HasPrefix(l, "mailto:") && !strings.HasPrefix(l, "tel:") {
				return link, GateMet
			}
		}
		return "", GateNotMet
	}
	if w, ok := res.Gates[g.Name]; ok {
		return w, GateMet
	}
	return "", GateUnknown
}
