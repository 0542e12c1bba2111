package mention

import (
	"fmt"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// Test tries each yes and no sentence of the taxonomy against the whole index:
// in a yes its skill must be found, in a no it must not. It returns how many
// sentences there are, and what went wrong.
func Test(x *Index, cues *outline.Cues) (checked int, out []skill.Finding) {
	for _, s := range x.tax.All() {
		for _, yes := range s.Yes {
			checked++
			if found := x.names(yes, cues); !found[s.ID] {
				out = append(out, skill.Finding{Rule: "yes", Pos: s.Pos, Message: fmt.Sprintf("%q is not found in %q", s.ID, yes)})
			}
		}
		for _, no := range s.No {
			checked++
			if found := x.names(no, cues); found[s.ID] {
				out = append(out, skill.Finding{Rule: "no", Pos: s.Pos, Message: fmt.Sprintf("%q is found in %q", s.ID, no)})
			}
		}
	}
	return checked, out
}

// names returns the ids that are found in a sentence.
func (x *Index) names(sentence string, cues *outline.Cues) map[string]bool {
	out := map[string]bool{}
	o := outline.Read(&document.Document{Name: "sentence", Text: sentence}, cues, outline.Resume)
	for _, m := range x.Find(o) {
		out[m.Skill.ID] = true
	}
	return out
}
