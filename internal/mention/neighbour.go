package mention

import (
	"skillmatch/internal/outline"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// Words that join the members of a list.
var keyAnd, keyOr = text.KeyOf("and"), text.KeyOf("or")

// trySettle settles the pending name number k if something speaks for it.
func (f *finder) trySettle(k, start int, seg *outline.Segment) {
	p := &f.pending[k]
	if p.done {
		return
	}
	if why := f.neighbour(k, start, seg); why != noReason {
		f.say(&p.entry, f.out[p.at].Span, ByContext, true, why)
		p.done = true
	}
}

// neighbour returns what speaks for the pending name number k: an accepted
// technology right beside it in a list, names of its own kind around it, or that
// it stands alone as an item of a skills section.
func (f *finder) neighbour(k, start int, seg *outline.Segment) reason {
	i := f.pending[k].at
	m := &f.out[i]
	if !f.member(m, seg) {
		return noReason
	}
	var left, right *Mention
	if i > start && (k == 0 || f.settled(k-1, i-1)) && f.listed(f.out[i-1].Last, m.First) {
		left = &f.out[i-1]
	}
	if i+1 < len(f.out) && (k+1 == len(f.pending) || f.settled(k+1, i+1)) && f.listed(m.Last, f.out[i+1].First) {
		right = &f.out[i+1]
	}
	for _, p := range [...]*Mention{left, right} {
		if p != nil && (p.Skill.Kind == skill.Technology || f.alike(m, p, seg) && p.Skill.Category == m.Skill.Category) {
			return reason{"listed beside ", p.Skill.Name}
		}
	}
	if left != nil && right != nil && f.alike(m, left, seg) && f.alike(m, right, seg) {
		return reason{"listed between names, of them ", left.Skill.Name}
	}
	if m.First == seg.First && m.Last == seg.Last && seg.Kind != outline.Heading &&
		(seg.Section == outline.Skills || seg.Section == outline.Required || seg.Section == outline.Preferred) {
		return reason{"alone in an item of ", string(seg.Section)}
	}
	return noReason
}

// alike reports whether p, beside m in a list, is a name of the same kind that
// needed no context, and m is a whole member of that list.
func (f *finder) alike(m, p *Mention, seg *outline.Segment) bool {
	k := m.Skill.Kind
	return k == p.Skill.Kind && k != skill.Soft && p.Rule != ByContext && f.whole(m, seg)
}

// whole reports whether nothing stands between m and the borders of its list's
// members. Alone in brackets it explains what stands before them.
func (f *finder) whole(m *Mention, seg *outline.Segment) bool {
	tok := f.o.Tokens
	if m.Last < seg.Last && tok[m.First].Sep == text.SepBracket && tok[m.Last].Sep == text.SepBracket {
		return false
	}
	border := func(i int) bool { return tok[i].Sep.Lists() || tok[i].Sep > text.SepLine }
	return (m.First == seg.First || border(m.First) || f.joint(m.First-1)) && (m.Last == seg.Last || border(m.Last) || f.joint(m.Last))
}

// joint reports whether token i is a word that joins the members of a list.
func (f *finder) joint(i int) bool { return f.o.Tokens[i].Key == keyAnd || f.o.Tokens[i].Key == keyOr }

// member reports whether m can be a whole member of a list: in small letters it
// is more often a word of a sentence ("Docker, and make sure that"), so that
// nothing of one may follow.
func (f *finder) member(m *Mention, seg *outline.Segment) bool {
	tok := f.o.Tokens
	if tok[m.First].Shape&text.Upper != 0 || m.Last >= seg.Last || tok[m.Last].Sep != text.SepSpace {
		return true
	}
	return f.joint(m.Last) || tok[m.Last].Shape&text.Digit != 0
}

// settled reports whether the mention at place i is certain; the pending name
// number k is the only one that may stand there.
func (f *finder) settled(k, i int) bool { return f.pending[k].at != i || f.pending[k].done }

// listed reports whether only a list's separator stands between the tokens
// before from and the token to: a comma, a slash, "and", "or", or a version.
func (f *finder) listed(from, to int) bool {
	tok := f.o.Tokens
	sep := false
	for i := from; i <= to; i++ {
		if tok[i].Sep > text.SepSemi {
			return false
		}
		sep = sep || tok[i].Sep.Lists() || tok[i].Sep == text.SepBracket
		if i == to {
			break
		}
		switch {
		case f.joint(i):
			sep = true
		case tok[i].Shape&text.Digit != 0 && tok[i].Len() <= 6:
		default:
			return false
		}
	}
	return sep
}

// parted reports whether the border of a list's members stands before one of the
// tokens from to to.
func (f *finder) parted(from, to int) bool {
	for i := from; i <= to; i++ {
		if s := f.o.Tokens[i].Sep; s.Lists() && s != text.SepAmp && s != text.SepSlash || s > text.SepBracket {
			return true
		}
	}
	return false
}
