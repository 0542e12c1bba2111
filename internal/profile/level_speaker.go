package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// speaker is the employer, or a part of it, as the subject of a sentence.
type speaker struct {
	name int // behind the last token of its name; the segment's first without one
	end  int // up to where the sentence is about it; the segment's first where it is not
}

// enter starts with a segment of a posting that has these mentions.
func (r *walker) enter(own []mention.Mention) {
	r.names, r.spoke = own, false
}

// speaker returns the speaker of the segment that was entered.
func (r *walker) speaker(seg *outline.Segment) speaker {
	if !r.spoke {
		r.about, r.spoke = r.findSpeaker(seg), true
	}
	return r.about
}

// findSpeaker tells whether a sentence is about the employer and not about the
// reader: "Our platform runs on Kafka", "At Loom Works, we weave in Java", "The
// mapping team builds tiles". What is asked behind it ("…, so you know Rust") ends
// its part at the clause's start.
func (r *walker) findSpeaker(seg *outline.Segment) speaker {
	s := speaker{name: seg.First, end: seg.First}
	least := int32(outline.AsksMaybe)
	if !r.oursFrom(seg) && !r.says(seg, outline.LevelCompany) {
		s.name = max(r.teamSubject(seg), r.employerSubject(seg), r.firmSubject(seg))
		if s.name == seg.First {
			return s
		}
		least = outline.AsksPlainly
	}
	asks := r.asksAt(seg, least)
	s.end = asks
	if asks < seg.Last && !r.namesFrom(seg, asks) && !r.hires(asks) {
		s.end = seg.First // "We plan in Java, so you should like it"
	} else if asks < seg.Last {
		for s.end > seg.First && r.o.Tokens[s.end].Sep < text.SepComma && !r.starts(s.end) {
			s.end--
		}
	}
	return s
}

// hires reports whether token i starts words that say that people are looked for.
func (r *walker) hires(i int) bool {
	h, ok := r.cue(i, outline.Asks)
	return ok && h.Value == outline.AsksHires
}

// namedIn reports whether a skill's name starts at one of tokens first to last,
// half-open.
func (r *walker) namedIn(first, last int) bool {
	k, _ := slices.BinarySearchFunc(r.names, first, func(m mention.Mention, i int) int { return m.First - i })
	return k < len(r.names) && r.names[k].First < last
}

// namesFrom reports whether a skill is named in a segment behind token i.
func (r *walker) namesFrom(seg *outline.Segment, i int) bool {
	n := len(r.names)
	return n > 0 && r.names[n-1].First >= i && r.names[n-1].Last <= seg.Last
}

// oursFrom reports whether a sentence starts with "we", or with it behind a short
// lead-in: "Here at the mill, we".
func (r *walker) oursFrom(seg *outline.Segment) bool {
	if r.ours(seg.First) {
		return true
	}
	for i := seg.First + 1; i < min(seg.Last, seg.First+leadIn); i++ {
		if r.o.Tokens[i].Sep == text.SepComma {
			return r.ours(i)
		}
	}
	return false
}

// teamSubject returns the token behind the name of a part of the employer that is
// the subject of a sentence, or the segment's first: "The data team (DT) owns".
func (r *walker) teamSubject(seg *outline.Segment) int {
	const most = 8 // words of a name
	if !seg.Kinds.Has(outline.TeamName) || r.has(seg.First, seg.First+1, outline.TeamLed) || r.has(seg.First, seg.First+1, outline.DutyVerb) || r.has(seg.First, seg.First+1, outline.TeamBeside) {
		return seg.First
	}
	for i := seg.First; i < min(seg.Last, seg.First+most); i++ {
		if i > seg.First && r.o.Tokens[i].Sep > text.SepLine && r.o.Tokens[i].Sep != text.SepBracket {
			break
		}
		h, ok := r.cue(i, outline.TeamName)
		if !ok || i == seg.First || h.Last >= seg.Last {
			continue
		}
		if r.o.Tokens[h.Last].Sep <= text.SepSpace && r.has(h.Last, h.Last+1, outline.TeamDoes) {
			return h.Last
		}
	}
	return seg.First
}

// employerSubject returns the token behind the employer's name where a sentence
// starts with it and goes on with what the employer does, or the segment's first.
func (r *walker) employerSubject(seg *outline.Segment) int {
	if !seg.Kinds.Has(outline.TeamDoes) {
		return seg.First
	}
	for _, n := range r.employers() {
		i := seg.First
		if !r.employerAt(i, n) {
			continue
		}
		i += n.last - n.first
		if i < seg.Last && r.o.Tokens[i].Sep <= text.SepSpace && r.has(i, i+1, outline.TeamDoes) {
			return i
		}
	}
	return seg.First
}

// firmSubject returns the token behind the name that a sentence starts with where
// it goes on with what kind of firm bears that, or the segment's first: "Loom Works
// is a weaving company that".
func (r *walker) firmSubject(seg *outline.Segment) int {
	const words, reach = 4, 14 // of the name, up to the kind of firm
	if seg.Kind == outline.Heading || !seg.Kinds.Has(outline.TeamDoes) {
		return seg.First
	}
	is := seg.First
	var h outline.Hit
	for ok := false; ; is++ {
		if is == min(seg.Last, seg.First+words+1) {
			return seg.First
		}
		if r.has(is, is+1, outline.TeamDoes) { // also the end of a name: "Loom Works"
			if h, ok = r.o.AskedAt(is, outline.EmployerIs); ok {
				break
			}
		}
		if r.o.Tokens[is].Shape&(text.Title|text.Upper) == 0 || is > seg.First && r.o.Tokens[is].Sep > text.SepDot {
			return seg.First
		}
	}
	if is == seg.First || r.has(seg.First, is, outline.TitleWord) {
		return seg.First
	}
	if _, never := r.o.AskedAt(seg.First, outline.EmployerNever); never {
		return seg.First
	}
	for i := h.Last; i < min(seg.Last, h.Last+reach); i++ {
		if _, firm := r.o.AskedAt(i, outline.FirmNoun); firm {
			return is
		}
		if level, ok := r.cue(i, outline.LevelCue); r.has(i, i+1, outline.TitleEnd) || ok && levelWord(level) {
			break
		}
	}
	return seg.First
}
