package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// grade is how well a natural language is, or is to be, known.
type grade struct {
	value int    // 1 for A1 up to 6 for C2; 0 when nothing tells
	text  string // the words that tell it
}

// of names a language with its grade: "German (C1)".
func (g grade) of(language string) string {
	if g.value == 0 {
		return language
	}
	return language + " (" + g.text + ")"
}

// moreLanguages is the id of more than one language, whichever. Where a segment
// says which, those are asked: "additional languages such as German".
const moreLanguages = "bilingual"

// languages notes the natural languages that a segment asks for; those that "or"
// joins are alternatives.
func (p *Posting) languages(r *walker, own []mention.Mention, levels []Level) {
	grades := r.grades(own)
	before := -1  // the language before
	var open Gate // what the next one may be an alternative in; without skills when nothing is
	note := func() {
		if len(open.Skills) > 0 {
			p.gate(open)
		}
		open = Gate{}
	}
	for i := range own {
		m := &own[i]
		if m.Skill.Kind != skill.Language || m.Skill.ID == moreLanguages && namesLanguage(own) {
			continue
		}
		joined := apart
		if before >= 0 {
			joined = r.joint(own[before].Last, m.First)
		}
		before = i
		if levels[i] == Mentioned || levels[i] != Excluded && r.notSpoken(m) {
			note()
			continue
		}
		if joined == or && open.Level == levels[i] && !slices.Contains(open.Skills, m.Skill.ID) {
			open.Skills = append(open.Skills, m.Skill.ID)
			slices.Sort(open.Skills)
			open.Asked += " or " + grades[i].of(m.Skill.Name)
			open.Value = min(open.Value, grades[i].value)
			continue
		}
		note()
		if levels[i] == Excluded {
			grades[i] = grade{}
		}
		at := m.Span
		open = Gate{
			Name: GateLanguage, Asked: grades[i].of(m.Skill.Name), Value: grades[i].value, Skills: []string{m.Skill.ID}, Level: levels[i], At: &at,
		}
	}
	note()
}

// namesLanguage reports whether one of the mentions is a certain language.
func namesLanguage(mentions []mention.Mention) bool {
	for i := range mentions {
		if s := mentions[i].Skill; s.Kind == skill.Language && s.ID != moreLanguages {
			return true
		}
	}
	return false
}

// notSpoken reports whether it is said that somebody does not know a language:
// "people who do not speak English".
func (r *walker) notSpoken(m *mention.Mention) bool {
	const reach = 3 // tokens
	for _, h := range r.cues(max(r.o.Segments[m.Segment].First, m.First-reach), m.First) {
		if level, _ := h.Level(); h.Kind == outline.LevelCue && level == outline.LevelNo {
			return true
		}
	}
	return false
}

// grades returns, for each mention, the grade of the language that it is, nil
// when none is one. What stands before a list speaks of all of it: "fluent German and English".
func (r *walker) grades(mentions []mention.Mention) []grade {
	if !slices.ContainsFunc(mentions, func(m mention.Mention) bool { return m.Skill.Kind == skill.Language }) {
		return nil
	}
	out := make([]grade, len(mentions))
	before, shared := -1, grade{}
	for i := range mentions {
		m := &mentions[i]
		if m.Skill.Kind != skill.Language {
			continue
		}
		ahead, behind := r.gradeBefore(m), r.gradeBehind(m)
		switch {
		case ahead.value > 0:
			shared = ahead
		case before < 0 || r.joint(mentions[before].Last, m.First) == apart:
			shared = grade{}
		}
		before = i
		if out[i] = shared; behind.value > 0 {
			out[i] = behind
		}
	}
	return out
}

// gradeReach is how far from a language, in tokens, its grade may stand.
const gradeReach = 4

// gradeBehind finds a grade behind a language: "German (C1)".
func (r *walker) gradeBehind(m *mention.Mention) grade {
	seg := &r.o.Segments[m.Segment]
	for i := m.Last; i < min(seg.Last, m.Last+gradeReach); i++ {
		if s := r.o.Tokens[i].Sep; s == text.SepComma || s == text.SepSemi || s >= text.SepStop || r.has(i, i+1, outline.And) || r.has(i, i+1, outline.Or) {
			break
		}
		if h, ok := r.cue(i, outline.Grade); ok {
			return grade{int(h.Value), r.phrase(h)}
		}
	}
	return grade{}
}

// gradeBefore finds a grade before a language: "fluent in German".
func (r *walker) gradeBefore(m *mention.Mention) grade {
	seg := &r.o.Segments[m.Segment]
	for i := m.First - 1; i >= max(seg.First, m.First-gradeReach); i-- {
		if s := r.o.Tokens[i+1].Sep; s == text.SepComma || s == text.SepSemi || s == text.SepBar || s >= text.SepStop {
			break
		}
		if h, ok := r.cue(i, outline.Grade); ok {
			return grade{int(h.Value), r.phrase(h)}
		}
	}
	return grade{}
}
