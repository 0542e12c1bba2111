package profile

import (
	"fmt"
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// GateState is whether a gate is met.
type GateState string

// States of a gate, as the contract lists them.
const (
	GateMet      GateState = "met"
	GateNotMet   GateState = "not_met"
	GateUnknown  GateState = "unknown"
	GateNotAsked GateState = "not_asked"
)

// ShownGate is what a resume says about a gate.
type ShownGate struct {
	Text    string
	No      bool // it says that the condition is not met: "needs sponsorship"
	Value   int  // in the unit of Gate.Value; 0 when not said
	Country int  // as in Gate
}

// Asks returns the state of a gate without a resume.
func (g Gate) Asks() GateState {
	if g.Level == Excluded {
		return GateNotAsked
	}
	return GateUnknown
}

// Meets tells whether a resume meets a gate: what was found in the gate's own
// unit, empty when nothing was, and the state.
func Meets(g Gate, res *Resume, tax *skill.Taxonomy) (found string, state GateState) {
	if g.Level == Excluded {
		return "", GateNotAsked
	}
	switch g.Name {
	case GateYears:
		return g.meetsYears(res)
	case GateDegree:
		return g.meetsDegree(res)
	case GateLanguage:
		return g.meetsLanguage(res)
	case GateLicense:
		return g.meetsLicense(res, tax)
	case GateGitHub, GatePortfolio:
		return g.meetsLink(res)
	}
	shown, ok := res.Gates[g.Name]
	switch {
	case !ok:
		return "", GateUnknown
	case shown.No || shown.Value > 0 && shown.Value < g.Value:
		return shown.Text, GateNotMet
	case g.Name == gateClearance && g.Value > 0 && shown.Value == 0, g.Country > 0 && shown.Country > 0 && g.Country != shown.Country:
		return shown.Text, GateUnknown // a clearance, but which? Another country's permit may do or not
	}
	return shown.Text, GateMet
}

func (g Gate) meetsYears(res *Resume) (string, GateState) {
	if res.Months == Unknown {
		return "", GateUnknown
	}
	found := strings.TrimSuffix(fmt.Sprintf("%.1f", float64(res.Months)/12), ".0")
	if res.Months >= g.Value*12 {
		return found, GateMet
	}
	return found, GateNotMet
}

// meetsDegree holds the highest degree against the one asked for. Whether a
// field is related to the one asked for is for people to say.
func (g Gate) meetsDegree(res *Resume) (string, GateState) {
	best, found, fits := 0, "", false
	for i := range res.Education {
		e := &res.Education[i]
		value := slices.Index(outline.DegreeNames, e.Degree)
		fit := value >= g.Value && (g.Field.none() || g.Field.meets(e.studied))
		if fits && !fit || value <= best && fit == fits {
			continue
		}
		best, found, fits = value, e.Degree, fit
		if e.Field != "" {
			found += " in " + e.Field
		}
	}
	switch {
	case fits:
		return found, GateMet
	case g.Value == 0: // the end of school, of which few resumes speak
		return found, GateUnknown
	case best >= g.Value: // in another field, or one that is not said
		return found, GateUnknown
	case g.Open: // experience will do as well
		return found, GateUnknown
	}
	return found, GateNotMet
}

// meetsLanguage looks for any of the languages asked for. A grade that is below
// the one asked for by one step, told by words and not on the common scale, may
// be a matter of words.
func (g Gate) meetsLanguage(res *Resume) (string, GateState) {
	best, found, listed := -1, "", false
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if m.NotCounted != "" || m.Skill.Kind != skill.Language {
			continue
		}
		listed = listed || res.Outline.Segments[m.Segment].Section == outline.Languages
		if !slices.Contains(g.Skills, m.Skill.ID) {
			continue
		}
		if grade := res.grades[i]; grade.value > best {
			best, found = grade.value, grade.of(m.Skill.Name)
		}
	}
	switch {
	case best <= 0 && slices.Contains(g.Skills, "english") && res.Outline.Doc.Language == "en":
		const native = 6
		if g.Value < native {
			return "a resume in English", GateMet
		}
		return "a resume in English", GateUnknown
	case best < 0 && listed: // others are listed, this one is not
		return "", GateNotMet
	case best < 0 || best == 0 && g.Value > 0 || best > 0 && best == g.Value-1:
		return found, GateUnknown
	case best < g.Value:
		return found, GateNotMet
	}
	return found, GateMet
}

// meetsLicense looks for any of the licences asked for.
func (g Gate) meetsLicense(res *Resume, tax *skill.Taxonomy) (string, GateState) {
	other := ""
	for i := range res.Mentions {
		m := &res.Mentions[i]
		if m.NotCounted != "" {
			continue
		}
		up := tax.Ancestors(m.Skill.ID)
		for _, id := range g.Skills {
			if m.Skill.ID == id || slices.Contains(up, id) {
				return m.Skill.Name, GateMet
			}
		}
		if slices.Contains(up, licenseFamily) {
			other = m.Skill.Name
		}
	}
	return other, GateUnknown
}

func (g Gate) meetsLink(res *Resume) (string, GateState) {
	for _, link := range res.Links {
		l := strings.ToLower(link)
		github := strings.Contains(l, "github.com/") || strings.Contains(l, "bitbucket.org/")
		if github == (g.Name == GateGitHub) && !strings.Contains(l, "linkedin.com") && !strings.HasPrefix(l, "mailto:") && !strings.HasPrefix(l, "tel:") {
			return link, GateMet
		}
	}
	return "", GateNotMet
}
