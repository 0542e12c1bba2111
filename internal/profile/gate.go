package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// Names of gates. Clearance, authorization and travel are also in
// outline.GateNames, whose cues tell of them.
const (
	GateYears         = "total-years"
	GateDegree        = "degree"
	GateLanguage      = "language"
	gateClearance     = "clearance"
	gateTravel        = "travel"
	gateAuthorization = "work-authorization"
	GateLicense       = "license"
	GateGitHub        = "github-link"
	GatePortfolio     = "portfolio"
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

	alternative bool // to one that is asked before it
}

// gate notes a condition once: the stronger of two, and of two that are asked
// equally strongly the one that asks for less. Years and clearances of different
// segments all hold, so that there the one that asks for more is kept.
func (p *Posting) gate(g Gate) {
	for i := range p.Gates {
		q := &p.Gates[i]
		if q.Name != g.Name || !slices.Equal(q.Skills, g.Skills) {
			continue
		}
		all := (g.Name == GateYears || g.Name == gateClearance) && !g.alternative && q.Level == g.Level
		switch {
		case g.Level.Stronger(q.Level), all && g.Value > q.Value, !all && g.Level == q.Level && g.Value < q.Value && g.Value > 0:
			*q = g
		}
		return
	}
	p.Gates = append(p.Gates, g)
}

// conditions notes the degree, clearance, authorization and travel that a
// segment asks for, or says that it does not ask for. Where a posting speaks of
// its company or of the law it asks by words like "must" alone.
func (p *Posting) conditions(r *walker, seg *outline.Segment) {
	cues := r.o.CuesOf(seg)
	switch seg.Section {
	case outline.Benefits:
		return
	case outline.Company, outline.Legal:
		if seg.Kinds.Has(outline.SentenceOf) || !must(cues) {
			return
		}
	}
	p.degree(r, seg)
	if !seg.Kinds.Any(outline.Gate, outline.GateDenied, outline.GateRatio, outline.GateOfCountry) {
		return
	}
	for i, h := range cues {
		switch h.Kind {
		case outline.Gate, outline.GateDenied:
			if r.covered(cues, i) {
				continue
			}
		case outline.GateRatio:
			if r.gateValue(seg, h) == 0 && !r.requiredBehind(seg, h) { // "travel" alone is none, "travel 50%" is
				continue
			}
		case outline.GateOfCountry:
			var ok bool
			if h, ok = r.ofCountry(seg, h); !ok {
				continue
			}
		default:
			continue
		}
		level := r.gateLevel(seg, h.First, h.Last)
		if h.Kind == outline.GateDenied {
			level = Excluded
		}
		if level == Mentioned {
			continue
		}
		at := seg.Span
		p.gate(Gate{
			Name: outline.GateNames[h.Value], Asked: r.around(seg, h), Value: r.gateValue(seg, h), Country: r.country(seg, h), Level: level, At: &at,
		})
	}
}

// requiredBehind reports whether a demand stands behind a cue in its clause:
// "travel to our yards is required".
func (r *walker) requiredBehind(seg *outline.Segment, h outline.Hit) bool {
	const reach = 8 // tokens
	for i := h.Last; i < min(seg.Last, h.Last+reach) && r.o.Tokens[i].Sep < text.SepComma; i++ {
		if c, ok := r.cue(i, outline.LevelCue); ok {
			if level, ahead := c.Level(); level == outline.LevelRequired && !ahead {
				return true
			}
		}
	}
	return false
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
func must(cues []outline.Hit) bool {
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
	cues := r.levelCuesOf(seg)
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
	case gateClearance:
		from := -1
		for _, c := range r.cues(first, last) {
			if c.Kind != outline.Clearance {
				continue
			}
			if from >= 0 && r.has(from, c.First, outline.Or) { // "Secret or Top Secret"
				best = min(best, int(c.Value))
			} else {
				best = max(best, int(c.Value))
			}
			from = c.Last
		}
	case gateTravel:
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
