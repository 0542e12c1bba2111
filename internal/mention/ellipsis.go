package mention

import (
	"cmp"
	"slices"
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// ellipses finds the names of which a coordination says a part once for all its
// members: "project or product management", "data extraction and cleansing". One
// member stands there in full, a mention at place start of out or later; of each
// other one the mention is what the text has of it. Only the very name of a skill
// is completed: other aliases are so many that some is always met by chance.
func (f *finder) ellipses(start int) {
	found, taken := len(f.out), 0 // tokens before taken are used up
	for k := start; k < found; k++ {
		m := &f.out[k]
		if m.Last-m.First < 2 || m.Rule == ByTypo || !scored(m.Skill) {
			continue
		}
		seg := &f.o.Segments[m.Segment]
		least := max(seg.First, taken)
		if k > start {
			least = max(least, f.out[k-1].Last)
		}
		f.sharedEnd(k, least, seg)
		taken = f.sharedStart(k, found, seg)
	}
	if len(f.out) > found {
		slices.SortFunc(f.out[start:], func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	}
}

// sharedEnd goes back from mention k over the members that its last words belong
// to as well: a word, or two that a hyphen joins, each. The mention itself must
// stand behind "and", "or", a slash or an ampersand: what a comma parts from it
// is rather whole. They have no token before least.
func (f *finder) sharedEnd(k, least int, seg *outline.Segment) {
	full, tok := f.out[k], f.o.Tokens
	for i := full.First; i > least; {
		last := f.memberEnd(i, least)
		if last <= least || last == i && i == full.First && tok[i].Sep == text.SepComma {
			return
		}
		first := last - 1
		if first > least && tok[first].Sep == text.SepDash {
			first--
		}
		// behind a hyphen it is the end of some word, and "program delivery and program management" are whole
		if first > seg.First && (tok[first].Sep == text.SepDash || tok[first-1].Key == tok[full.First].Key) {
			return
		}
		shared := full.First + last - first
		if shared >= full.Last || !f.complete(&full, part{first, last}, part{shared, full.Last}, part{first, last}, seg) {
			return
		}
		i = first
	}
}

// sharedStart goes on from mention k over the members that its first words
// belong to as well: a word in small letters each, at which a member can end.
// Names of one word stand between them. It returns where the last one ends.
func (f *finder) sharedStart(k, found int, seg *outline.Segment) int {
	full, tok := f.out[k], f.o.Tokens
	end := full.Last
	for next := k + 1; end < seg.Last; {
		first := f.memberStart(end, seg)
		if first < 0 {
			break
		}
		if next < found && f.out[next].First <= first {
			if f.out[next].Last > first+1 {
				break
			}
			next++
		} else if tok[first].Shape&text.Upper != 0 || !f.ends(first+1, seg) ||
			!f.complete(&full, part{full.First, full.Last - 1}, part{first, first + 1}, part{first, first + 1}, seg) {
			break
		}
		end = first + 1
	}
	return end
}

// memberEnd returns where the member ends that a coordination has before the one
// that starts with token i: before "and", "or", a comma, a slash or an ampersand.
// It is -1 when there is none, least being the first token that it may have.
func (f *finder) memberEnd(i, least int) int {
	last := i
	for last > least && f.o.Tokens[last].Sep <= text.SepComma && f.joint(last-1) {
		last--
	}
	if s := f.o.Tokens[last].Sep; s > text.SepComma || last == i && !tight(s) {
		return -1
	}
	return last
}

// memberStart returns where the member starts that a coordination has behind the
// one that ends before token i, or -1.
func (f *finder) memberStart(i int, seg *outline.Segment) int {
	first := i
	for first < seg.Last && f.o.Tokens[first].Sep <= text.SepComma && f.joint(first) {
		first++
	}
	if first == seg.Last {
		return -1
	}
	if s := f.o.Tokens[first].Sep; s > text.SepComma || first == i && !tight(s) {
		return -1
	}
	return first
}

// tight reports whether s parts the members of a coordination by itself.
func tight(s text.Sep) bool { return s == text.SepComma || s == text.SepSlash || s == text.SepAmp }

// ends reports whether a member can end before token i: nothing follows that it
// may be an attribute of.
func (f *finder) ends(i int, seg *outline.Segment) bool {
	return i == seg.Last || f.o.Tokens[i].Sep > text.SepLine || tight(f.o.Tokens[i].Sep) || f.joint(i) || functionWord(f.word(i))
}

// part is a run of tokens, half-open.
type part struct{ first, last int }

// complete notes the tokens at as a mention if the parts a and b, of which at is
// one and the other a part of full, are the name of a skill together.
func (f *finder) complete(full *Mention, a, b, at part, seg *outline.Segment) bool {
	for i := at.first; i < at.last; i++ {
		if f.o.Tokens[i].Shape&text.Address != 0 || !f.words[i].Within() {
			return false
		}
	}
	if a.last-a.first+b.last-b.first > len(f.tail) {
		return false
	}
	tokens := append(append(f.tail[:0], f.o.Tokens[a.first:a.last]...), f.o.Tokens[b.first:b.last]...)
	words := append(append(f.tailWords[:0], f.words[a.first:a.last]...), f.words[b.first:b.last]...)
	tokens[a.last-a.first].Sep = text.SepSpace // whatever parts its member from the others
	hits := f.x.trie.Find(f.plain[:0], tokens, words, f.o.Doc.Text)
	hits = f.x.trie.FindForms(hits, tokens, words, f.o.Doc.Text)
	for _, h := range hits {
		if h.N < len(tokens) {
			continue
		}
		for id := h.Value; id >= 0; {
			e := f.x.entries.at(id)
			id = e.next
			if !f.completes(&e, full, at, at == a, seg) {
				continue
			}
			span := text.Span{Start: f.o.Tokens[at.first].Start, End: f.o.Tokens[at.last-1].End}
			f.say(&e, span, ByContext, true, reason{"shares words with ", full.Skill.Name})
			f.out = append(f.out, f.mention(&e, ByContext, span, full.Segment, at.first, at.last))
			return true
		}
	}
	return false
}

// completes reports whether an entry is the name of another skill than that of
// full, with the tokens at as they are at its start or its end, and its guard holds.
func (f *finder) completes(e *entry, full *Mention, at part, atStart bool, seg *outline.Segment) bool {
	s := f.x.tax.At(int(e.skill))
	if s == full.Skill || e.exact || !strings.EqualFold(e.text, s.Name) {
		return false
	}
	w := f.o.Doc.Text[f.o.Tokens[at.first].Start:f.o.Tokens[at.last-1].End]
	rest := len(s.Name) - len(w)
	if rest <= 0 || atStart && !strings.EqualFold(s.Name[:len(w)], w) || !atStart && !strings.EqualFold(s.Name[rest:], w) {
		return false
	}
	return (!e.guarded() || f.near(e.near, seg, at.first, at.last) >= 0) &&
		(e.notNear == 0 || f.near(e.notNear, seg, at.first, at.last) < 0)
}
