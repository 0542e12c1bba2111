package profile

import (
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Rules of mentions that no name of a skill makes: they stand in Resume.Mentions
// behind those that were found, and are evidence all the same. The field that a
// job's title names is what the job was about, so its skills have that job's
// months; the field of a degree is shown by the degree.
const (
	ByTitle  mention.Rule = "title"
	ByDegree mention.Rule = "degree"
)

// Found returns the mentions that name a skill, in text order.
func (res *Resume) Found() []mention.Mention { return res.Mentions[:res.found] }

// appendFields returns the mentions of res and, behind them, the fields that the
// titles of its jobs, its headline, the sentences of its summary and its degrees
// name. What is named in the same place anyway is not added, nor what tax lacks.
func (r *walker) appendFields(res *Resume, headline piece, tax *skill.Taxonomy) []mention.Mention {
	f := fieldFinder{walker: r, tax: tax, found: res.Mentions}
	f.titles(headline)
	for i := range res.Jobs {
		f.titles(res.Jobs[i].titled)
	}
	for i := range r.o.Segments {
		if s := &r.o.Segments[i]; s.Section == outline.Summary && s.Kind != outline.Heading && jobAt(res.Jobs, s.First) == nil {
			f.person(s)
		}
	}
	for _, e := range res.Education {
		f.degree(e)
	}
	slices.SortFunc(f.out, func(a, b mention.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), strings.Compare(a.Skill.ID, b.Skill.ID))
	})
	f.out = slices.CompactFunc(f.out, func(a, b mention.Mention) bool { return a.Start == b.Start && a.Skill == b.Skill })
	return append(slices.Clip(res.Mentions), f.out...)
}

// fieldFinder gathers the fields that a resume names.
type fieldFinder struct {
	*walker
	tax   *skill.Taxonomy
	found []mention.Mention
	out   []mention.Mention
}

// titles adds the fields that a title names.
func (f *fieldFinder) titles(p piece) {
	for _, h := range f.cues(p.first, p.last) {
		if h.Kind == outline.TitleField && h.Last <= p.last && !f.has(p.first, h.First, outline.TitleOfOthers) {
			f.add(ByTitle, h.First, h.Last, f.o.FieldsOf(h))
		}
	}
}

// person adds the fields of the title by which a sentence calls the person:
// "Data analyst with six years …". Further on in it, a title is another's.
func (f *fieldFinder) person(s *outline.Segment) {
	const lead = 3 // words before the title: "I am a", "An experienced and versatile"
	for _, h := range f.cues(s.First, min(s.Last, s.First+lead+1)) {
		if h.Kind != outline.TitleField || f.has(s.First, h.First, outline.TitleOfOthers) || f.has(s.First, h.First, outline.TitleWord) {
			continue
		}
		end := h.Last
		for end < s.Last && end-h.Last < lead && !f.isTitle(end-1, end) {
			end++
		}
		if f.isTitle(end-1, end) && !f.has(end, min(end+1, s.Last), outline.OthersAfter) {
			f.add(ByTitle, h.First, h.Last, f.o.FieldsOf(h))
		}
		return
	}
}

// degree adds the skill that the field of a degree is, when its name is just that.
func (f *fieldFinder) degree(e Education) {
	id := strings.ReplaceAll(text.Fold(e.Field), " ", "-")
	if s := f.tax.Get(id); s != nil && text.Fold(s.Name) == text.Fold(e.Field) {
		f.add(ByDegree, e.at.first, e.at.last, []string{id})
	}
}

// add notes skills at tokens first to last, unless the place is no evidence.
func (f *fieldFinder) add(rule mention.Rule, first, last int, ids []string) {
	span := text.Span{Start: f.o.Tokens[first].Start, End: f.o.Tokens[last-1].End}
	at := f.o.SegmentAt(span.Start)
	if at < 0 {
		return
	}
	for _, id := range ids {
		s := f.tax.Get(id)
		if s == nil || f.named(id, span) {
			continue
		}
		m := mention.Mention{Span: span, Skill: s, Alias: f.o.Text(span), Rule: rule, Segment: at, First: first, Last: last}
		d := discounter{f.walker, &f.o.Segments[at], []mention.Mention{m}}
		m.NotCounted = d.reason(0)
		f.out = append(f.out, m)
	}
}

// named reports whether a name of the skill was found at the same place.
func (f *fieldFinder) named(id string, at text.Span) bool {
	i, _ := slices.BinarySearchFunc(f.found, at.Start, func(m mention.Mention, start int) int { return cmp.Compare(m.End, start+1) })
	for ; i < len(f.found) && f.found[i].Start < at.End; i++ {
		if f.found[i].Skill.ID == id {
			return true
		}
	}
	return false
}
