package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
)

// ReadPosting reads what a posting asks. It reuses mentions, from which it leaves
// out those that name no skill there.
func ReadPosting(o *outline.Outline, mentions []mention.Mention, tax *skill.Taxonomy) *Posting {
	r := newWalker(o, 0)
	mentions = r.withoutNames(mentions)
	p := &Posting{Outline: o, Mentions: mentions, Levels: make([]Level, 0, len(mentions))}
	headed := false
	for i := range o.Segments {
		switch o.Segments[i].Section {
		case outline.Required, outline.Duties, outline.Preferred:
			headed = true
		}
	}
	scored, certified := 0, false
	for i := range mentions {
		switch mentions[i].Skill.Kind {
		case skill.Certification:
			certified = true
			scored++
		case skill.Technology, skill.Method:
			scored++
		}
	}
	asked := slices.Grow([]Requirement(nil), scored)
	r.skills, r.asked = make([]string, 0, scored), make([]Asked, 0, scored)
	from := 0
	var list ahead
	for si := range o.Segments {
		seg := &o.Segments[si]
		if list.need > 0 && !r.inList(&list, si) {
			asked = list.close(tax, asked)
			list = ahead{}
		}
		to := from
		for to < len(mentions) && mentions[to].Segment == si {
			to++
		}
		own := mentions[from:to]
		from = to
		if seg.Kind == outline.Heading {
			for range own {
				p.Levels = append(p.Levels, Mentioned)
			}
			if need := r.leadsOn(seg, own); need > 0 {
				list = ahead{need, len(asked), si}
			}
			continue
		}
		r.enter(own)
		base := r.baseLevel(seg, headed)
		p.Levels = r.levels(p.Levels, seg, own, base)
		levels := p.Levels[len(p.Levels)-len(own):]
		times := r.times(seg)
		months := slices.Grow(r.months[:0], len(own))[:len(own)]
		clear(months)
		r.months = months
		for _, t := range times {
			if r.capped(seg, t) {
				continue
			}
			free := true
			for _, i := range r.timedAsked(own, t) {
				if own[i].Skill.Kind.Scored() {
					months[i] = max(months[i], t.months)
					free = free && own[i].Skill.Kind == skill.Method // "years of software development" ask for both
				}
			}
			if free && !fixed(seg.Section) {
				p.totalYears(r, seg, t)
			}
		}
		for _, a := range r.asks(tax, seg, own) {
			q := requirement(r, a, own, levels, months, si)
			if q.Level.Stronger(Excluded) || len(a.members) == 1 {
				asked = append(asked, q)
				continue
			}
			for _, k := range a.members { // what is not asked is no choice
				asked = append(asked, requirement(r, ask{members: r.places(k, k+1), need: 1}, own, levels, months, si))
			}
		}
		if need := r.leadsOn(seg, own); need > 0 {
			asked = list.close(tax, asked)
			list = ahead{need, len(asked), si}
		}
		for i := range own {
			p.soft(&own[i], levels[i])
		}
		p.languages(r, own, levels)
		p.conditions(r, seg)
		p.understand(r, seg, own, base, len(times) > 0)
	}
	asked = list.close(tax, asked)
	p.Requirements, p.Absorbed = absorb(merge(asked))
	order(p.Requirements)
	if certified { // few postings ask for a certification, and no other skill is a licence
		p.licenses(tax)
	}
	p.title(r)
	p.unknownTerms(r)
	p.LooksLike = slices.ContainsFunc(o.Cues, func(h outline.Hit) bool {
		return h.Kind == outline.PostingHeading || h.Kind == outline.LevelCue || h.Kind == outline.PostingWord
	})
	return p
}

// soft notes a soft skill once, at its strongest level.
func (p *Posting) soft(m *mention.Mention, level Level) {
	if m.Skill.Kind != skill.Soft {
		return
	}
	for i := range p.Soft {
		if p.Soft[i].Skill == m.Skill.ID {
			if level.Stronger(p.Soft[i].Level) {
				p.Soft[i].Level = level
			}
			return
		}
	}
	p.Soft = append(p.Soft, Soft{m.Skill.ID, level})
}
