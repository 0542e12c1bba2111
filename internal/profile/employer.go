package profile

import (
	"slices"

	"skillmatch/internal/mention"
	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// withoutNames leaves out the mentions that name no skill in a posting: those in
// its title, which names the job (what that asks stands below it), wherever a
// sentence names that, and the employer's name.
func (r *walker) withoutNames(mentions []mention.Mention) []mention.Mention {
	kept := 0 // not slices.DeleteFunc, which copies each mention for its question
	for i := range mentions {
		m := &mentions[i]
		if r.o.Segments[m.Segment].Section == outline.Title || r.inTitle(m) || r.isEmployer(m) {
			continue
		}
		if kept < i {
			mentions[kept] = *m
		}
		kept++
	}
	return mentions[:kept]
}

// isEmployer reports whether m is the employer's name: "At Oracle, we", "Oracle
// is hiring", a line that says "About Oracle" and no more; or a part of it:
// "Loom Graphics".
func (r *walker) isEmployer(m *mention.Mention) bool {
	seg := &r.o.Segments[m.Segment]
	if h, ok := r.cue(m.Last, outline.EmployerDone); ok && h.Last <= seg.Last {
		return true
	}
	if h, ok := r.cue(seg.First, outline.EmployerNext); ok && h.Last == m.First {
		if m.Last == seg.Last {
			return true
		}
		if _, ok := r.o.AskedAt(m.Last, outline.EmployerGoesOn); ok {
			return true
		}
	}
	for _, n := range r.employers() {
		words := n.last - n.first
		if words <= m.Last-m.First { // a name of one word may be the product as well
			continue
		}
		for i := max(0, m.Last-words); i <= m.First; i++ {
			if r.employerAt(i, n) {
				return true
			}
		}
	}
	return false
}

// mostEmployers is the number of names that are remembered as the employer's:
// a posting has one, written in a few ways.
const mostEmployers = 4

// employers returns where the employer's name stands, once per way of writing it:
// "About Loom Works", "At Loom Works, we", "Loom Works is a leading", "Loom Works
// is a company".
func (r *walker) employers() []piece {
	if r.employersKnown {
		return r.employerNames
	}
	r.employersKnown = true
	for i := range r.o.Segments {
		n, ok := r.employerIn(&r.o.Segments[i])
		if !ok || slices.ContainsFunc(r.employerNames, func(o piece) bool { return o.last-o.first == n.last-n.first && r.employerAt(n.first, o) }) {
			continue
		}
		if r.employerNames = append(r.employerNames, n); len(r.employerNames) == mostEmployers {
			break
		}
	}
	return r.employerNames
}

// employerIn returns the employer's name in a segment that gives it.
func (r *walker) employerIn(seg *outline.Segment) (piece, bool) {
	const most = 4 // words of a name
	if !seg.Kinds.Any(outline.EmployerNext, outline.EmployerDone) {
		last := r.firmSubject(seg)
		return piece{seg.First, last}, last > seg.First
	}
	first := seg.First
	next := false
	if h, ok := r.cue(first, outline.EmployerNext); ok && h.Last < seg.Last {
		first, next = h.Last, true
	}
	last := first
	for last < min(seg.Last, first+most+1) && r.o.Tokens[last].Shape&(text.Title|text.Upper) != 0 {
		if last > first && r.o.Tokens[last].Sep > text.SepDot {
			break
		}
		if !next && r.has(last, last+1, outline.EmployerDone) {
			break
		}
		last++
	}
	n := piece{first, last}
	if last == first || last-first > most || r.has(first, first+1, outline.TitleWord) {
		return n, false
	}
	if _, never := r.o.AskedAt(first, outline.EmployerNever); never {
		return n, false
	}
	if next {
		return n, last == seg.Last && !r.headed(first) || last < seg.Last && r.o.Tokens[last].Sep <= text.SepComma && r.ours(last)
	}
	return n, last < seg.Last && r.o.Tokens[last].Sep <= text.SepComma && r.has(last, last+1, outline.EmployerDone)
}

// headed reports whether what stands before and behind token i is a heading that
// postings have: "About the role" names no employer.
func (r *walker) headed(i int) bool {
	for j := max(0, i-2); j <= i; j++ {
		if h, ok := r.cue(j, outline.PostingHeading); ok && h.Last > i {
			return true
		}
	}
	return false
}

// employerAt reports whether the words of n stand at token i.
func (r *walker) employerAt(i int, n piece) bool {
	if i+n.last-n.first > len(r.o.Tokens) {
		return false
	}
	for j := n.first; j < n.last; j++ {
		if t := &r.o.Tokens[i+j-n.first]; t.Key != r.o.Tokens[j].Key || t.Shape&(text.Title|text.Upper) == 0 {
			return false
		}
	}
	return true
}
