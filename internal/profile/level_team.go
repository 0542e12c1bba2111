package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// teams lowers the levels of names of others' departments: "partner with the
// product marketing team", "Director of Engineering", "teams including lab
// operations". Who leads a team must know what it does.
func (r *walker) teams(levels []Level, seg *outline.Segment, mentions []mention.Mention) {
	for i := 0; i < len(mentions); {
		j := i + 1 // the list that starts with i
		for j < len(mentions) && (r.joint(mentions[j-1].Last, mentions[j].First) != apart || r.glossed(mentions[j-1].Last, &mentions[j])) {
			j++
		}
		if r.department(seg, mentions[i].First, mentions[j-1].Last) {
			for k := i; k < j; k++ {
				if levels[k].Stronger(Mentioned) && mentions[k].Skill.Kind == skill.Method {
					levels[k] = Mentioned
				}
			}
		}
		i = j
	}
}

// glossed reports whether a name stands alone in brackets right behind token i:
// "QA (quality assurance)".
func (r *walker) glossed(i int, m *mention.Mention) bool {
	if m.First != i || m.Last >= len(r.o.Tokens) {
		return false
	}
	open, _ := r.brackets(m.First)
	_, shut := r.brackets(m.Last)
	return open == 1 && shut == 1
}

// department reports whether a list of names from token first to last is one of
// departments that the reader works with.
func (r *walker) department(seg *outline.Segment, first, last int) bool {
	if h, ok := r.cueBefore(seg, first, outline.TeamOf, 2); ok {
		beside, named := r.cueBefore(seg, h.First, outline.TeamBeside, 4)
		the := r.has(max(seg.First, h.First-1), h.First, outline.OthersArticle)
		return (the || named && beside.Last == h.First) && !r.hired(h.First) // "as Director of Mills, you"
	}
	if r.teamsListed(seg, first) || r.theirTeam(seg, first, last) {
		return true
	}
	beside, ok := r.cueBefore(seg, first, outline.TeamBeside, 12)
	if !ok || r.has(beside.Last, first, outline.TeamLed) || r.has(max(seg.First, beside.First-2), beside.First, outline.ClauseHead) {
		return false
	}
	if beside.Value > 0 && first-beside.Last <= 1 {
		return true
	}
	const behind, item = 12, 3 // "marketing, software development, QA and sales teams"
	for i, from := last-1, last; i < min(seg.Last, last+behind); i++ {
		_, and := r.cue(i, outline.And)
		switch sep := r.o.Tokens[i].Sep; {
		case sep > text.SepComma:
			return false
		case sep == text.SepComma || and:
			from = i
		case i > last && i-from >= item:
			return false
		}
		if r.has(i, i+1, outline.TeamName) {
			return true
		}
	}
	return false
}

// theirTeam reports whether a list of names from token first to last is the name
// of one team, which the reader does not lead: "between the loom operations
// team and".
func (r *walker) theirTeam(seg *outline.Segment, first, last int) bool {
	h, ok := r.cue(last, outline.TeamName)
	if !ok || h.Value == outline.TeamWork || first == seg.First || last >= seg.Last {
		return false
	}
	if _, shut := r.brackets(last); r.o.Tokens[last].Sep > text.SepSpace && shut != 1 {
		return false
	}
	_, article := r.o.AskedAt(first-1, outline.TeamArticle)
	whose := r.o.Tokens[first-1].Sep == text.SepApos && r.o.Tokens[first-1].Len() == 1 // "Loom Works's"
	return (whose || article) && !r.has(max(seg.First, first-6), first, outline.TeamLed)
}

// teamsListed reports whether the list that starts at token first says which teams
// stand before it: "teams (including safety, …)".
func (r *walker) teamsListed(seg *outline.Segment, first int) bool {
	const reach = 8 // tokens
	h, ok := r.cueBefore(seg, first, outline.TeamLists, reach)
	if _, and := r.cue(first-1, outline.And); !ok || first > h.Last && r.o.Tokens[first].Sep < text.SepComma && !and {
		return false // "the team, including the hiring"
	}
	t, ok := r.cueBefore(seg, h.First, outline.TeamName, reach)
	if !ok || r.has(max(seg.First, t.First-6), t.First, outline.TeamLed) || r.has(t.First, h.First, outline.ClauseHead) {
		return false
	}
	open, _ := r.brackets(h.First) // "tales from the team, including statistics"
	return t.Value == outline.TeamMany || open > 0
}

// cueBefore returns the last cue of a kind that ends before token i in the same
// clause, at most reach tokens before it.
func (r *walker) cueBefore(seg *outline.Segment, i int, kind outline.CueKind, reach int) (outline.Hit, bool) {
	for j := i - 1; j >= max(seg.First, i-reach); j-- {
		if h, ok := r.cue(j, kind); ok && h.Last <= i {
			return h, true
		}
		if r.o.Tokens[j+1].Sep >= text.SepSemi {
			break
		}
	}
	return outline.Hit{}, false
}
