package profile

import (
	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// others reports whether mention i is what other people know: "coordinated the
// Java team", "colleagues who wrote Kotlin", "the vendor's team configured SAP".
func (d *discounter) others(i int) bool {
	m := &d.mentions[i]
	for _, h := range d.around(m) {
		switch {
		case h.Kind == outline.OthersBefore && h.Last <= m.First && m.First-h.Last <= 5 && d.sameClause(h.Last, m.First):
			if d.groupBehind(i) && !d.has(h.Last, m.First, outline.OthersAfter) {
				return true
			}
		case h.Kind == outline.Sells && h.Last <= m.First && d.soldBy(h, i):
			return true
		case h.Kind == outline.OthersAfter && h.Last <= m.First && d.speakOf(h, m):
			return true
		case h.Kind == outline.OthersActor && h.Last <= m.First && d.acts(h, m):
			return true
		case h.Kind == outline.OthersOwner && h.First >= m.Last && h.First-m.Last <= 4:
			if d.has(h.Last, min(d.seg.Last, h.Last+7), outline.OthersAfter) {
				return true
			}
		}
	}
	return false
}

// soldBy reports whether mention i is a product that the writer sold and someone
// else made: it, or the list that it is in, follows the verb h right away.
func (d *discounter) soldBy(h outline.Hit, i int) bool {
	const most = 2 // words before the name: "sold enterprise", "resold all"
	if d.mentions[i].Skill.Kind != skill.Technology || !d.startsClause(h.First) || !d.sameClause(h.Last, d.mentions[i].First) {
		return false
	}
	other, at := 0, d.mentions[i].First
	for k := i - 1; k >= 0 && d.mentions[k].First >= h.Last && other <= most; k-- {
		other += at - d.mentions[k].Last
		at = d.mentions[k].First
	}
	return other+at-h.Last <= most
}

// groupBehind reports whether people stand right behind mention i or behind the
// list that it begins: "the Java and Kotlin teams".
func (d *discounter) groupBehind(i int) bool {
	const most = 8
	end := d.mentions[i].Last
	for j := i + 1; j < min(i+most, len(d.mentions)) && d.mentions[j].First-end <= 1; j++ {
		end = d.mentions[j].Last
	}
	return d.has(end, min(end+1, d.seg.Last), outline.OthersAfter)
}

// speakOf reports whether a clause speaks of the people h and of what they do
// with m.
func (d *discounter) speakOf(h outline.Hit, m *mention.Mention) bool {
	if d.has(h.Last, m.First, outline.Own) {
		return false
	}
	if d.isTitle(h.First, h.Last) && !d.dealtWith(h) {
		return false // "an engineer who …" is the writer
	}
	if w, ok := d.cue(h.Last, outline.OthersWho); ok && w.Last <= m.First && d.o.Tokens[h.Last].Sep <= text.SepComma {
		if w.Last-w.First == 1 { // "who", "whose"
			return d.sameClause(w.Last-1, m.First)
		}
		return d.dealtWith(h) && d.sameClause(h.Last, m.First)
	}
	return d.subject(h) && d.sameClause(h.Last-1, m.First) && !d.commaIn(h.Last, m.First)
}

// acts reports whether a clause starts with someone else, h, and says what they
// did with m: "A colleague wrote the Java part".
func (d *discounter) acts(h outline.Hit, m *mention.Mention) bool {
	starts := h.First == d.seg.First || d.o.Tokens[h.First].Sep >= text.SepSemi // a comma parts a list: "helped employees, vendors …"
	return starts && d.o.Tokens[h.Last].Sep == text.SepSpace && !d.has(h.Last, m.First, outline.Own) &&
		d.sameClause(h.Last-1, m.First) && !d.commaIn(h.Last, m.First)
}

// dealtWith reports whether the writer is said to have hired or met the people h.
func (d *discounter) dealtWith(h outline.Hit) bool {
	for _, b := range d.cues(max(d.seg.First, h.First-5), h.First) {
		if b.Kind == outline.OthersBefore && d.sameClause(b.Last, h.First) {
			return true
		}
	}
	return false
}

// subject reports whether the people h are others than the writer's own and
// what their sentence starts with: "The bridge group models …".
func (d *discounter) subject(h outline.Hit) bool {
	const most = 4 // words between the article and the noun
	i := h.First
	for i > d.seg.First && h.First-i <= most && !d.startsClause(i) {
		i--
	}
	if !d.startsClause(i) || h.First-i < 2 || d.has(i, h.First, outline.Own) {
		return false
	}
	if _, ok := d.cue(i, outline.OthersArticle); !ok {
		return false
	}
	return d.o.Tokens[h.Last].Sep == text.SepSpace && !d.has(h.Last, h.Last+1, outline.Own)
}
