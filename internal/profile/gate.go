package profile

import (
	"slices"
	"strconv"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Names of gates that are not in outline.GateNames.
const (
	GateYears     = "total-years"
	GateDegree    = "degree"
	GateLanguage  = "language"
	GateLicense   = "license"
	GateGitHub    = "github-link"
	GatePortfolio = "portfolio"
)

// licenseFamily is the id of the parent of all licences that a regulated
// profession needs. They are gates, where other certifications are scored.
const licenseFamily = "professional-license"

// Gate is a condition beside the score.
type Gate struct {
	Name    string
	Asked   string   // what is asked, in its own unit
	Value   int      // the least of it: years, place in outline.DegreeNames, grade of a language or a clearance, per cent of travel; 0 when not said
	Field   field    // of a degree
	Skills  []string // of a language or a licence: any one of them will do
	Country int      // of a work authorization: place in the cues' countries; 0 when not said
	Level   Level    // required, preferred, or excluded: the posting says that it is not needed
	Open    bool     // something else will do as well: "or equivalent experience"
	At      *text.Span
}

// gate notes a condition once. Of two that are asked equally strongly the one
// that asks for less is kept, since of alternatives the lower is asked.
func (p *Posting) gate(g Gate) {
	for i := range p.Gates {
		q := &p.Gates[i]
		if q.Name != g.Name || !slices.Equal(q.Skills, g.Skills) {
			continue
		}
		if g.Level.Stronger(q.Level) || g.Level == q.Level && g.Value < q.Value && g.Value > 0 {
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
	level := r.gateLevel(seg, t.first, t.last)
	if level == Mentioned || level == Excluded {
		return
	}
	at := text.Span{Start: r.o.Tokens[t.first].Start, End: r.o.Tokens[t.last-1].End}
	p.gate(Gate{Name: GateYears, Asked: strconv.Itoa(t.months / 12), Value: t.months / 12, Level: level, At: &at})
}

// conditions notes the degree, clearance, authorization and travel that a
// segment asks for, or says that it does not ask for.
func (p *Posting) conditions(r *walker, seg *outline.Segment) {
	if seg.Section == outline.Benefits || seg.Section == outline.Company {
		return
	}
	p.degree(r, seg)
	cues := r.o.CuesOf(seg)
	for i, h := range cues {
		if h.Kind != outline.Gate && h.Kind != outline.GateDenied || r.covered(cues, i) {
			continue
		}
		level := r.gateLevel(seg, h.First, h.Last)
		if h.Kind == outline.GateDenied {
			level = Excluded
		}
		if level == Mentioned || seg.Section == outline.Legal && !r.must(cues) {
			continue
		}
		at := seg.Span
		p.gate(Gate{
			Name: outline.GateNames[h.Value], Asked: r.around(seg, h), Value: r.gateValue(seg, h), Country: r.country(seg, h), Level: level, At: &at,
		})
	}
}

// covered reports whether the words of cue i are part of a longer phrase about
// the same gate that says the opposite: "no clearance", "not require sponsorship".
func (r *walker) covered(cues []outline.Hit, i int) bool {
	h := cues[i]
	for _, o := range cues {
		switch o.Kind {
		case outline.Gate, outline.GateDenied, outline.GateRefused:
			if o.Kind != h.Kind && o.Value == h.Value && o.First <= h.First && h.Last <= o.Last && o.Last-o.First > h.Last-h.First {
				return true
			}
		}
	}
	return false
}

// must reports whether something is demanded there, and not just said in law's
// words: equal-opportunity statements name citizenship too.
func (r *walker) must(cues []outline.Hit) bool {
	found := false
	for _, h := range cues {
		switch level, _ := h.Level(); h.Kind {
		case outline.LevelCue:
			found = found || level == outline.LevelRequired
		case outline.SentenceOf:
			return false
		}
	}
	return found
}

// gateLevel returns how strongly the words between two tokens are asked.
func (r *walker) gateLevel(seg *outline.Segment, first, last int) Level {
	m := mention.Mention{First: first, Last: last}
	level := Required
	switch seg.Section {
	case outline.Preferred:
		level = Preferred
	case outline.NotNeeded:
		return Excluded
	}
	cues := r.levelCues[:0]
	for _, h := range r.o.CuesOf(seg) {
		if l, _ := h.Level(); h.Kind == outline.LevelCue && l != outline.LevelCompany && l != outline.LevelOurs && h.Last <= seg.Last {
			cues = append(cues, h)
		}
	}
	r.levelCues = cues
	if len(cues) == 0 {
		return level
	}
	lo, hi, _ := r.clause(seg, &m)
	if said, ok := r.spoken(cues, &m, lo, hi); ok {
		level = said
	}
	return level
}

// gateValue returns the grade of a clearance or the per cent of travel that the
// words around a gate's cue tell, 0 when they tell none.
func (r *walker) gateValue(seg *outline.Segment, h outline.Hit) int {
	const reach = 8 // tokens
	first, last := max(seg.First, h.First-reach), min(seg.Last, h.Last+reach)
	best := 0
	switch outline.GateNames[h.Value] {
	case "clearance":
		for _, c := range r.cues(first, last) {
			if c.Kind == outline.Clearance {
				best = max(best, int(c.Value))
			}
		}
	case "travel":
		for i := first; i < last; i++ {
			n, ok := r.number(i)
			_, word := r.cue(i+1, outline.PerCent)
			if ok && n <= 100 && (word || r.perCent(i)) {
				best = max(best, n)
			}
		}
	}
	return best
}

// perCent reports whether the sign for it stands right behind token i.
func (r *walker) perCent(i int) bool {
	return strings.HasPrefix(r.o.Doc.Text[r.o.Tokens[i].End:], "%")
}

// licenses notes an ask whose members are all licences, and tells whether it did.
func (p *Posting) licenses(tax *skill.Taxonomy, q *Requirement) bool {
	for _, id := range q.Skills {
		if id != licenseFamily && !slices.Contains(tax.Ancestors(id), licenseFamily) {
			return false
		}
	}
	if q.Level != Mentioned {
		at := q.Asked[0].At
		p.gate(Gate{Name: GateLicense, Asked: q.Label, Skills: q.Skills, Level: q.Level, Open: q.Open, At: &at})
	}
	return true
}
