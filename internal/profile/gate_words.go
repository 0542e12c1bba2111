package profile

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// gates returns what a resume says about each gate, the first of each.
func (r *walker) gates() map[string]ShownGate {
	out := map[string]ShownGate{}
	for si := range r.o.Segments {
		seg := &r.o.Segments[si]
		cues := r.o.CuesOf(seg)
		for i, h := range cues {
			if of, ok := r.ofCountry(seg, h); ok {
				h = of
			} else if h.Kind != outline.Gate && h.Kind != outline.GateRefused || r.covered(cues, i) {
				continue
			}
			name := outline.GateNames[h.Value]
			if _, ok := out[name]; !ok {
				out[name] = ShownGate{Text: r.around(seg, h), No: h.Kind == outline.GateRefused, Value: r.gateValue(seg, h), Country: r.country(seg, h)}
			}
		}
	}
	return out
}

// around returns the words of a cue with a few of its clause on both sides, so
// that a reader sees what was said: "authorized to work in the UK".
func (r *walker) around(seg *outline.Segment, h outline.Hit) string {
	const reach = 4 // tokens
	first, last := h.First, h.Last
	for first > max(seg.First, h.First-reach) && r.o.Tokens[first].Sep <= text.SepSlash {
		first--
	}
	for first < h.First && (r.conjunction(first) != apart || r.o.Tokens[first].Sep == text.SepComma && r.o.Tokens[first].Numeric()) { // half a number: "95,000 and you"
		first++
	}
	for last < min(seg.Last, h.Last+reach) && r.o.Tokens[last].Sep <= text.SepSlash {
		last++
	}
	words := r.text(first, last)
	if r.perCent(last - 1) {
		words += "%"
	}
	return words
}

// ofCountry returns a cue that stands right behind the name of a country together
// with that: "U.S. citizen", and not "senior citizens".
func (r *walker) ofCountry(seg *outline.Segment, h outline.Hit) (outline.Hit, bool) {
	if h.Kind != outline.GateOfCountry {
		return h, false
	}
	for i := max(seg.First, h.First-2); i < h.First; i++ {
		if c, ok := r.cue(i, outline.Country); ok && c.Last == h.First && r.o.Tokens[i].Shape&text.Upper != 0 {
			h.First = c.First
			return h, true
		}
	}
	return h, false
}

// country returns the country that a work authorization is for, 0 when none is
// named beside it. "US" is one, "us" is none.
func (r *walker) country(seg *outline.Segment, h outline.Hit) int {
	const reach = 6 // tokens
	if outline.GateNames[h.Value] != gateAuthorization {
		return 0
	}
	for _, c := range r.cues(max(seg.First, h.First-reach), min(seg.Last, h.Last+reach)) {
		if c.Kind == outline.Country && r.o.Tokens[c.First].Shape&text.Upper != 0 {
			return int(c.Value)
		}
	}
	return 0
}

// licenses makes gates of the asks whose members are all licences.
func (p *Posting) licenses(tax *skill.Taxonomy) {
	rest := p.Requirements[:0]
	for i := range p.Requirements {
		q := &p.Requirements[i]
		if !allLicenses(tax, q.Skills) {
			rest = append(rest, *q)
			continue
		}
		if q.Level != Mentioned {
			at := q.Asked[0].At
			p.gate(Gate{Name: GateLicense, Asked: q.Label, Skills: q.Skills, Level: q.Level, Open: q.Open, At: &at})
		}
	}
	clear(p.Requirements[len(rest):])
	p.Requirements = rest
}

func allLicenses(tax *skill.Taxonomy, ids []string) bool {
	for _, id := range ids {
		if id == licenseFamily {
			continue
		}
		if s := tax.Get(id); s == nil || s.Kind != skill.Certification || !tax.Below(s, licenseFamily) {
			return false
		}
	}
	return true
}
