package mention

import (
	"cmp"
	"slices"

	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Decision is what Find thought of one candidate; Explain reports them.
type Decision struct {
	text.Span
	Skill    *skill.Skill
	Alias    string
	Rule     Rule
	Accepted bool
	Reason   string // why it was accepted or refused, for people
}

// Explain returns every place that was considered for a skill, given by its
// place in the taxonomy, in text order.
func (x *Index) Explain(o *outline.Outline, skill int) []Decision {
	f := newFinder(x)
	f.o, f.trace = o, &trace{skill: int32(skill)}
	f.run()
	slices.SortStableFunc(f.trace.list, func(a, b Decision) int { return cmp.Compare(a.Start, b.Start) })
	return f.trace.list
}

// trace collects the decisions about one skill.
type trace struct {
	skill int32
	list  []Decision
}

func (f *finder) say(e *entry, at text.Span, rule Rule, accepted bool, why reason) {
	if f.trace == nil || f.trace.skill != int32(e.skill) {
		return
	}
	f.trace.list = append(f.trace.list, Decision{
		Span: at, Skill: f.x.tax.At(int(e.skill)), Alias: e.text, Rule: rule, Accepted: accepted, Reason: why.text + why.word,
	})
}

// respan gives a mention another span, and the decision about it, too: the last
// one that has its span.
func (f *finder) respan(m *Mention, to text.Span) {
	if f.trace != nil && f.x.tax.At(int(f.trace.skill)) == m.Skill {
		for i := len(f.trace.list) - 1; i >= 0; i-- {
			if d := &f.trace.list[i]; d.Accepted && d.Span == m.Span {
				d.Span = to
				break
			}
		}
	}
	m.Span = to
}

// unsay turns the decision for a mention into one against it, and says why.
func (f *finder) unsay(m *Mention, why string) {
	if f.trace == nil {
		return
	}
	for i := range f.trace.list {
		if d := &f.trace.list[i]; d.Skill == m.Skill && d.Span == m.Span && d.Accepted {
			d.Accepted, d.Reason = false, why
		}
	}
}
