package profile

import (
	"cmp"
	"sort"
	"strings"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// discount marks the mentions that are no evidence: denied, wished for, or
// other people's.
func (r *walker) discount(mentions []mention.Mention) {
	from := 0
	governed := mention.NotCounted("") // by a heading such as "Want to learn"
	for si := range r.o.Segments {
		seg := &r.o.Segments[si]
		to := from
		for to < len(mentions) && mentions[to].Segment == si {
			to++
		}
		d := discounter{r, seg, mentions[from:to]}
		if why := d.heading(); why != "" {
			governed = why
		} else if seg.Kind == outline.Heading || r.blank(seg.First) && !r.atHeading(si) {
			governed = ""
		}
		for i := from; i < to; i++ {
			if m := &mentions[i]; m.NotCounted == "" {
				m.NotCounted = cmp.Or(d.reason(i-from), governed)
			}
		}
		if from < to && r.askedAndDenied(si) {
			mentions[to-1].NotCounted = mention.Negated
		}
		from = to
	}
}

// atHeading reports whether the segment before si is a heading.
func (r *walker) atHeading(si int) bool {
	return si > 0 && r.o.Segments[si-1].Kind == outline.Heading
}

// askedAndDenied reports whether segment si is a question that the next one
// answers in the negative: "Blender? Never."
func (r *walker) askedAndDenied(si int) bool {
	if si+1 >= len(r.o.Segments) {
		return false
	}
	next := r.o.Segments[si+1].First
	_, ok := r.cue(next, outline.NegatedAfter)
	return ok && strings.HasPrefix(r.gap(next), "?")
}

// discounter finds out which of a segment's mentions are no evidence.
type discounter struct {
	*walker
	seg      *outline.Segment
	mentions []mention.Mention
}

// heading returns what a short line that ends with a cue says of what follows
// it: "Currently learning", "Not yet:".
func (d *discounter) heading() mention.NotCounted {
	const most = 6
	if len(d.mentions) > 0 || d.seg.Last-d.seg.First > most || d.seg.Last >= len(d.o.Tokens) || !d.startsOwnLine() {
		return ""
	}
	if d.seg.Kind != outline.Heading && !d.startsLine(d.seg.Last) {
		return ""
	}
	for _, h := range d.o.CuesOf(d.seg) {
		if h.Last != d.seg.Last || h.Last-h.First < 2 && d.seg.Last-d.seg.First > 2 {
			continue
		}
		switch h.Kind {
		case outline.Negated, outline.NegatedAfter:
			return mention.Negated
		case outline.Wish, outline.WishNote:
			return mention.Wish
		}
	}
	return ""
}

// startsOwnLine reports whether a line starts with the segment or with its number.
func (d *discounter) startsOwnLine() bool {
	i := d.seg.First
	return d.startsLine(i) || d.o.Tokens[i-1].Numeric() && d.startsLine(i-1)
}

// reason returns why a mention does not count, or nothing.
func (d *discounter) reason(i int) mention.NotCounted {
	m := &d.mentions[i]
	why := mention.NotCounted("")
	for _, h := range d.around(m) {
		switch {
		case d.inName(h):
		case d.deniedBy(i, h):
			return mention.Negated
		case d.wishedBy(m, h):
			why = mention.Wish
		}
	}
	if why == "" && d.others(i) {
		why = mention.OtherPerson
	}
	return why
}

// deniedBy reports whether the cue h denies mention i.
func (d *discounter) deniedBy(i int, h outline.Hit) bool {
	const most = 6 // words between "no" and a name
	m := &d.mentions[i]
	switch h.Kind {
	case outline.Negated:
		return h.Last <= m.First && !d.closed(h) && d.sameClause(h.Last, m.First)
	case outline.NoBefore:
		return h.Last <= m.First && m.First-h.Last <= most && d.sameClause(h.Last, m.First) && d.denies(h, m)
	case outline.NegatedAfter:
		return h.First >= m.Last && d.answers(i, h)
	}
	return false
}

// wishedBy reports whether the cue h says that m is not yet there. A single word
// ("learning") must start its clause.
func (d *discounter) wishedBy(m *mention.Mention, h outline.Hit) bool {
	const most = 3 // words between a name and "is next on my list"
	switch h.Kind {
	case outline.Wish:
		return h.Last <= m.First && !d.closed(h) && (h.Last-h.First > 1 || d.startsClause(h.First)) && d.sameClause(h.Last, m.First)
	case outline.WishNote:
		return h.First == m.Last && d.isNote(h) || h.Last <= m.First && d.isLabel(h) && d.sameClause(h.Last+1, m.First)
	case outline.WishAfter:
		return h.First >= m.Last && h.First-m.Last <= most && d.sameClause(m.Last-1, h.First)
	}
	return false
}

// closed reports whether a cue ends its clause or brackets and says nothing of
// what follows: "Kafka (learning), Docker", "Perl: no experience, Docker".
func (d *discounter) closed(h outline.Hit) bool {
	if h.Last >= d.seg.Last {
		return true
	}
	gap := strings.TrimLeft(d.gap(h.Last), " *_")
	return strings.HasPrefix(gap, ")") || strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, ";")
}

// isNote reports whether a cue stands by itself behind a name, in brackets or
// at the end: "Kafka (learning)", "Kafka – in progress".
func (d *discounter) isNote(h outline.Hit) bool {
	if d.o.Tokens[h.First].Sep == text.SepBracket && strings.HasSuffix(d.gap(h.First), "(") {
		return true
	}
	if d.o.Tokens[h.First].Sep == text.SepComma && h.Last-h.First == 1 { // "Leadership, Learning, Sales" is a list
		return false
	}
	return d.startsClause(h.First) && (h.Last == d.seg.Last || d.o.Tokens[h.Last].Sep >= text.SepComma)
}

// isLabel reports whether a cue starts the segment and a colon stands behind it:
// "Planned: Kafka".
func (d *discounter) isLabel(h outline.Hit) bool {
	return h.First == d.seg.First && h.Last < d.seg.Last && d.o.Tokens[h.Last].Sep == text.SepColon
}

// around returns the cues of the segment that are near enough to speak of m: no
// clause is longer than this.
func (d *discounter) around(m *mention.Mention) []outline.Hit {
	const reach = 32
	return d.cues(max(d.seg.First, m.First-reach), min(d.seg.Last, m.Last+reach))
}

// inName reports whether a cue is a part of a skill's name ("machine learning").
// A soft skill is said in sentences, and may be the wish itself ("eager to learn").
func (d *discounter) inName(h outline.Hit) bool {
	i := sort.Search(len(d.mentions), func(k int) bool { return d.mentions[k].Last > h.First })
	return i < len(d.mentions) && d.mentions[i].First < h.Last && d.mentions[i].Skill.Kind != skill.Soft
}

// denies reports whether the other half of "no … experience" stands behind m, or
// nothing at all: "No Scala."
func (d *discounter) denies(h outline.Hit, m *mention.Mention) bool {
	for _, a := range d.cues(m.Last, min(d.seg.Last, h.Last+8)) {
		if a.Kind == outline.NoAfter {
			return d.sameClause(m.Last-1, a.First) && !d.commaIn(m.Last, a.First)
		}
	}
	ends := m.Last == d.seg.Last || d.o.Tokens[m.Last].Sep >= text.SepComma
	return ends && h.Last == m.First && d.startsClause(h.First)
}

func (d *discounter) commaIn(first, last int) bool {
	for i := first; i <= last; i++ {
		if d.o.Tokens[i].Sep == text.SepComma {
			return true
		}
	}
	return false
}

// answers reports whether a denial right behind mention i is its own, as in
// "Azure: no experience", and not that of a name behind it.
func (d *discounter) answers(i int, h outline.Hit) bool {
	const most = 2
	if h.First-d.mentions[i].Last > most || d.startsLine(h.First) {
		return false
	}
	if i+1 < len(d.mentions) && d.mentions[i+1].First < h.First {
		return false
	}
	if h.Last-h.First == 1 { // "never" alone needs an end behind it
		return h.Last >= d.seg.Last || d.o.Tokens[h.Last].Sep >= text.SepComma
	}
	next := i+1 < len(d.mentions) && d.sameClause(h.Last-1, d.mentions[i+1].First)
	return !next || d.commaIn(h.Last, d.mentions[i+1].First)
}

func (d *discounter) startsClause(i int) bool {
	return i == d.seg.First || d.o.Tokens[i].Sep >= text.SepComma
}

// sameClause reports whether no clause of its own starts between the tokens
// from and to.
func (r *walker) sameClause(from, to int) bool {
	for i := from; i <= to; i++ {
		if i > from {
			switch r.o.Tokens[i].Sep {
			case text.SepSemi, text.SepStop, text.SepPara, text.SepBullet, text.SepBracket:
				return false
			case text.SepComma:
				if _, ok := r.cue(i, outline.ClauseHead); ok {
					return false
				}
			}
		}
		if _, ok := r.cue(i, outline.Contrast); ok && i < to {
			return false
		}
	}
	return true
}
