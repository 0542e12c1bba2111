package profile

import (
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

const bachelor = 2 // its place in outline.DegreeNames

// degree notes the degree that a segment asks for. Of alternatives ("BS/MS") the
// lower is asked, and of "Bachelor's, ideally a Master's" the one that is required.
func (p *Posting) degree(r *walker, seg *outline.Segment) {
	if !seg.Kinds.Any(outline.Degree, outline.NoDegree, outline.SchoolDiploma, outline.Substitute, outline.Major) {
		return
	}
	var best outline.Hit
	var level Level
	denied, open := false, false
	for _, h := range r.o.CuesOf(seg) {
		switch h.Kind {
		case outline.Substitute:
			open = true
			for i := range p.Gates {
				if q := &p.Gates[i]; q.Name == GateDegree && q.Level != Excluded {
					q.Open = true // "experience may be accepted in lieu of it"
				}
			}
		case outline.SchoolDiploma:
			if l := r.gateLevel(seg, h.First, h.Last); best.Last == 0 || l.Stronger(level) || l == level && best.Value > 0 {
				best, level = outline.Hit{First: h.First, Last: h.Last}, l
			}
		case outline.NoDegree:
			denied = true
		case outline.DegreeEquivalent:
			open = true
		case outline.Degree:
			if !r.asksDegree(seg, h) {
				continue
			}
			l := r.gateLevel(seg, h.First, h.Last)
			if best.Last == 0 || l.Stronger(level) || l == level && h.Value < best.Value {
				best, level = h, l
			}
		}
	}
	if !denied && best.Last == 0 {
		if best = r.anyDegree(seg); best.Last == 0 {
			return
		}
		level = r.gateLevel(seg, best.First, best.Last)
	}
	at := seg.Span // behind the common way out: it moves to the heap
	switch {
	case denied || best.Value > 0 && level == Excluded:
		p.gate(Gate{Name: GateDegree, Level: Excluded, At: &at})
	case best.Last > 0 && best.Value == 0:
		if level == Required || level == Preferred {
			p.gate(Gate{Name: GateDegree, Asked: r.phrase(best), Level: level, Open: open, At: &at})
		}
	case best.Value > 0 && level != Mentioned:
		open = open || r.orYears(seg, best)
		g := Gate{Name: GateDegree, Asked: outline.DegreeNames[best.Value], Value: int(best.Value), Level: level, Open: open, At: &at}
		if first, last := r.askedField(seg, best); first < last {
			g.Field = r.fieldOf(first, last)
			g.Asked += " in " + r.text(first, last)
			if _, others := r.cue(last, outline.FieldOpen); others || r.has(last, min(last+3, seg.Last), outline.FieldOpen) {
				g.Asked += " or related"
			}
		}
		p.gate(g)
	}
}

// anyDegree returns the words that ask for a degree of no certain grade in a field:
// "degree in Physics". The lowest that is called so by itself is a bachelor's.
func (r *walker) anyDegree(seg *outline.Segment) outline.Hit {
	for _, h := range r.o.CuesOf(seg) {
		if h.Kind != outline.Major || !r.has(h.First, h.Last, outline.DegreeFiller) {
			continue
		}
		h.Kind, h.Value = outline.Degree, bachelor
		if first, last := r.askedField(seg, h); first < last {
			return h
		}
	}
	return outline.Hit{}
}

// asksDegree reports whether a cue for a degree is one where it stands: "be" and
// "ma" in small letters are none, nor is a "scrum master" or "master data".
func (r *walker) asksDegree(seg *outline.Segment, h outline.Hit) bool {
	first := &r.o.Tokens[h.First]
	if first.Shape&text.Upper == 0 && (first.Len() <= 2 || len(r.phrase(h)) <= 4) {
		return false
	}
	if r.someone(h) {
		return false
	}
	if _, bare := r.cue(h.First, outline.DegreeBare); !bare || h.Last-h.First > 1 {
		return true
	}
	const reach = 5 // tokens
	for _, o := range r.cues(max(seg.First, h.First-reach), min(seg.Last, h.Last+reach)) {
		if o.Kind == outline.Degree && o.First != h.First && o.Value != h.Value {
			return true // "Bachelor or Master"
		}
	}
	if h.First > seg.First && first.Sep == text.SepSpace && !r.o.IsCue(h.First-1) {
		return false // "Scrum Master"
	}
	if h.Last >= seg.Last || r.o.Tokens[h.Last].Sep > text.SepSpace {
		return first.Shape&text.Upper != 0 || h.Last < seg.Last && r.o.Tokens[h.Last].Sep == text.SepApos
	}
	if first.Shape&text.Upper != 0 && r.has(h.Last, min(seg.Last, h.Last+reach), outline.YearUnit) {
		return true // "Masters and two years"
	}
	for _, o := range r.cues(h.Last, h.Last+1) {
		switch o.Kind {
		case outline.DegreeFiller, outline.FieldIn, outline.Or, outline.LevelCue, outline.DegreeEquivalent:
			return true
		}
	}
	return false
}

// someone reports whether two capitals that may be a degree are a person's title
// there: "The BA will lead".
func (r *walker) someone(h outline.Hit) bool {
	if h.Last-h.First > 1 || r.o.Tokens[h.First].Len() > 2 || h.First == 0 {
		return false
	}
	if _, acts := r.cue(h.Last, outline.TitleActs); !acts {
		return false
	}
	_, article := r.o.AskedAt(h.First-1, outline.TeamArticle)
	return article
}

// orYears reports whether years alone will do as well as a degree: "a degree and
// 1 year, or 3 years".
func (r *walker) orYears(seg *outline.Segment, degree outline.Hit) bool {
	for _, h := range r.cues(degree.Last, seg.Last) {
		if h.Kind != outline.Or {
			continue
		}
		if _, number := r.value(h.Last); number && h.Last < seg.Last {
			if _, more := r.value(h.First - 1); !more && !r.has(h.Last, min(seg.Last, h.Last+8), outline.Degree) {
				return true
			}
		}
	}
	return false
}

// askedField returns the tokens of the field of study that a posting asks for
// behind a degree: "degree in Computer Science, Physics or a related field".
func (r *walker) askedField(seg *outline.Segment, degree outline.Hit) (first, last int) {
	const reach = 16 // tokens
	i := degree.Last
	short := i                           // behind a degree that may end in a stop: "B.S. or M.S. in"
	_, in := r.cue(i-1, outline.FieldIn) // "MS in" is one
	for i < seg.Last && !in && (r.o.Tokens[i].Sep <= text.SepBracket || i == short && r.o.Tokens[i].Sep == text.SepStop) {
		next := 0
		for _, h := range r.cues(i, i+1) {
			switch h.Kind {
			case outline.FieldIn:
				in, next = true, max(next, i+1)
			case outline.DegreeFiller, outline.Or:
				next = max(next, i+1)
			case outline.Degree:
				next = max(next, h.Last)
				short = next
				_, in = r.cue(next-1, outline.FieldIn)
			case outline.DegreeEquivalent: // "(or equivalent experience) in"
				next = max(next, h.Last)
			}
		}
		if next == 0 && r.o.Tokens[i].Sep != text.SepSlash { // "BS/MS in"
			return 0, 0
		}
		i = max(next, i+1)
	}
	first, last = i, i
	for ; in && i < min(seg.Last, first+reach); i++ {
		if s := r.o.Tokens[i].Sep; i > first && s > text.SepBracket || r.endsField(i) {
			break
		}
		_, joins := r.cue(i, outline.Or)
		_, adds := r.cue(i, outline.And)
		if _, article := r.cue(i, outline.OthersArticle); !joins && !adds && !article {
			last = i + 1
		}
	}
	return first, last
}

// endsField reports whether what starts at token i is no field of study.
func (r *walker) endsField(i int) bool {
	for _, h := range r.cues(i, i+1) {
		switch h.Kind {
		case outline.FieldOpen, outline.LevelCue, outline.ClauseHead, outline.DegreeEquivalent, outline.Contrast, outline.Number, outline.FieldIn:
			return true
		}
	}
	_, number := r.number(i)
	return number
}

// field is a field of study as the words that tell it from others, and those
// that many have in their names ("science", "engineering").
type field struct {
	own, broad []string
}

func (r *walker) fieldOf(first, last int) (f field) {
	for i := first; i < last; i++ {
		w := strings.ToLower(r.word(i))
		_, joins := r.cue(i, outline.Or)
		_, adds := r.cue(i, outline.And)
		_, filler := r.cue(i, outline.DegreeFiller)
		_, broad := r.o.AskedAt(i, outline.BroadField)
		switch {
		case joins || adds:
		case broad:
			f.broad = append(f.broad, w)
		case !filler:
			f.own = append(f.own, w)
		}
	}
	return f
}

func (f field) none() bool { return len(f.own)+len(f.broad) == 0 }

// meets reports whether a field that a resume names is one of those asked for:
// they share a word, and not just a broad one unless one names nothing else.
func (f field) meets(shown field) bool {
	if len(f.own) == 0 || len(shown.own) == 0 {
		return common(slices.Concat(f.own, f.broad), slices.Concat(shown.own, shown.broad))
	}
	return common(f.own, shown.own)
}

// common reports whether two lists share a word or the stem of one.
func common(a, b []string) bool {
	const stem = 5
	for _, w := range a {
		for _, v := range b {
			if w == v || min(len(w), len(v)) >= stem && (strings.HasPrefix(w, v) || strings.HasPrefix(v, w)) {
				return true
			}
		}
	}
	return false
}
