package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// What parts words where no white space does: boxes that a style sheet makes
// of spans, and links that stand side by side.

// closedTag is the last element inside a line that was closed, as long as no
// text came behind it.
type closedTag struct {
	atom  atom.Atom
	run   bool // it only changes the look of letters
	since int  // pieces so far
}

// part notes that the text of e is parted from that before it, or may be.
func (s *htmlScan) part(e *htmlElement, a *attributes) {
	e.run = a.style != "" || a.lang || isRunClass(a.class)
	if e.look.boundary {
		s.space = true
	}
	if s.closed.since != len(s.pieces) || !isAny(atom.A, atom.Span)(s.closed.atom) {
		return
	}
	switch e.tag.atom {
	case atom.A:
		s.space = s.space || s.closed.atom == atom.A
		s.mayPart = !s.closed.run
	case atom.Span:
		s.mayPart = !e.run && !s.closed.run
	}
}

// leftTag is called at the end of an element.
func (s *htmlScan) leftTag(e *htmlElement) {
	if e.look.boundary {
		s.space = true
	}
	s.closed = closedTag{e.tag.atom, e.run, len(s.pieces)}
}

// isRunClass reports whether a class is one that a word processor gives to a
// run of letters: c1, c12.
func isRunClass(class string) bool {
	return len(class) >= 2 && class[0] == 'c' && strings.Trim(class[1:], "0123456789 c") == ""
}

// parted puts a space between two spans if their letters look like the end of
// one word and the beginning of another.
func (s *htmlScan) parted(next string) {
	if !s.mayPart {
		return
	}
	s.mayPart = false
	if s.space || len(s.pieces) == 0 || !s.open {
		return
	}
	before := s.pieces[len(s.pieces)-1].text
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	const shortest = 3 // letters of a word that is no part of one
	if len(before) < shortest || len(next) < shortest {
		return
	}
	s.space = (unicode.IsLower(last) || last == ':' || last == ',') && (unicode.IsUpper(first) || unicode.IsDigit(first))
}

// markBullet makes an item of a line that starts with a bullet that was typed.
func (s *htmlScan) markBullet(b *htmlBlock) {
	if b.kind != Paragraph || b.from == b.to {
		return
	}
	var head []byte
	for _, p := range s.pieces[b.from:b.to] {
		if p.space && len(head) > 0 {
			head = append(head, ' ')
		}
		head = append(head, p.text[:min(len(p.text), 16)]...)
		if len(head) > 8 {
			break
		}
	}
	if b.mark = bulletMark(head); b.mark > 0 {
		b.kind, b.level = Item, 1
	}
}

// resumeBullet goes on with the last block if that is nothing but a bullet:
// pages that paint their own lists put it in a box beside the text.
func (s *htmlScan) resumeBullet() bool {
	if len(s.blocks) == 0 || s.gap > lineGap || s.top().kind != Paragraph {
		return false
	}
	b := &s.blocks[len(s.blocks)-1]
	if b.kind != Paragraph || b.to-b.from != 1 || b.bytes > 3 || b.region != s.top().region {
		return false
	}
	if bullet := s.pieces[b.from].text; !strings.ContainsAny(bullet, bulletSigns) {
		return false
	}
	s.open, s.gap, s.space = true, noGap, true
	return true
}

// badge adds the words of a picture that shows nothing but them: the badges
// for skills of the pages of programmers.
func (s *htmlScan) badge(a *attributes) {
	top := s.top()
	if top.skip || top.look.out || top.look.unseen || a.alt == "" || !isBadge(a.source) {
		return
	}
	s.space = true
	s.text(a.alt, s.at)
	s.space = true
}

// isBadge reports whether a picture is one of the services that draw badges and
// the signs of technologies.
func isBadge(source string) bool {
	for _, host := range []string{"shields.io/", "skillicons.dev/", "simpleicons.org/", "devicon", "badgen.net/", "forthebadge.com/"} {
		if strings.Contains(source, host) {
			return true
		}
	}
	return false
}
