package document

import "golang.org/x/net/html/atom"

// The stack of open elements: which of them a tag closes without naming them,
// by the rules of HTML as far as they change what is read.

// implyEnds closes what the start tag of a closes.
func (s *htmlScan) implyEnds(a atom.Atom) {
	switch a {
	case atom.Li:
		s.closeNearest(isAny(atom.Li), isAny(atom.Ul, atom.Ol, atom.Menu, atom.Table))
	case atom.Dt, atom.Dd:
		s.closeNearest(isAny(atom.Dt, atom.Dd), isAny(atom.Dl, atom.Table))
	case atom.Td, atom.Th:
		s.closeNearest(isAny(atom.Td, atom.Th), isAny(atom.Tr, atom.Table))
	case atom.Tr:
		s.closeNearest(isAny(atom.Tr), isAny(atom.Table))
	case atom.Tbody, atom.Tfoot, atom.Thead:
		s.closeNearest(isAny(atom.Tbody, atom.Tfoot, atom.Thead), isAny(atom.Table))
	case atom.Body:
		s.closeNearest(isAny(atom.Head), isAny(atom.Body))
	case atom.A:
		if s.top().link > 0 {
			s.close(htmlTag{atom: atom.A}) // a link holds no link
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if t := s.top(); t.kind == Heading && isHeading(t.tag.atom) {
			s.popTo(len(s.stack) - 1)
		}
	}
	if s.paras > 0 && endsParagraph(a) {
		s.closeNearest(isAny(atom.P), isAny(atom.Table, atom.Td, atom.Th, atom.Button))
	}
	if s.top().tag.atom == atom.Head && showsText(a) {
		s.popTo(len(s.stack) - 1) // the head was never closed
	}
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// endsParagraph reports whether the start tag of a ends an open paragraph.
func endsParagraph(a atom.Atom) bool {
	switch a {
	case 0, atom.Html, atom.Body, atom.Head, atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot,
		atom.Caption, atom.Legend, atom.Option:
		return false
	case atom.Hr:
		return true
	}
	return gapOf(htmlTag{atom: a}, 0) > noGap
}

// showsText reports whether a cannot stand in the head of a page.
func showsText(a atom.Atom) bool {
	switch a {
	case atom.Meta, atom.Link, atom.Title, atom.Script, atom.Style, atom.Base, atom.Noscript, atom.Template, atom.Object:
		return false
	}
	return a != 0
}

func isAny(atoms ...atom.Atom) func(atom.Atom) bool {
	return func(a atom.Atom) bool {
		for _, b := range atoms {
			if a == b {
				return true
			}
		}
		return false
	}
}

// closeNearest closes the innermost element that match accepts, unless one that
// stop accepts stands around the tag first.
func (s *htmlScan) closeNearest(match, stop func(atom.Atom) bool) {
	for i := len(s.stack) - 1; i > 0; i-- {
		switch a := s.stack[i].tag.atom; {
		case match(a):
			s.popTo(i)
			return
		case a != 0 && stop(a):
			return
		}
	}
}

func (s *htmlScan) endTag(tag htmlTag) {
	if tag.atom == atom.Br { // as browsers do
		s.lineBreak()
		return
	}
	if s.tooDeep > 0 {
		s.tooDeep--
		return
	}
	if isHeading(tag.atom) { // the end tag of any heading ends the open one
		s.closeNearest(isHeading, isAny(atom.Table, atom.Td, atom.Th))
		return
	}
	s.close(tag)
}

// close closes the innermost element that tag ends, and all inside of it.
func (s *htmlScan) close(tag htmlTag) {
	format := isFormat(tag.atom)
	boxed := false // a box stands inside what the tag closes
	for i := len(s.stack) - 1; i > 0; i-- {
		e := &s.stack[i]
		if e.tag == tag {
			if format && boxed {
				// Only the formatting ends; the boxes that it was opened around stay.
				s.leave(i)
				s.stack = append(s.stack[:i], s.stack[i+1:]...)
				return
			}
			s.popTo(i)
			return
		}
		if !isFormat(e.tag.atom) {
			boxed = true
		}
		if stopsEnd(e.tag.atom, tag.atom) {
			return
		}
	}
}

// stopsEnd reports whether the end tag of end has no effect outside of an open element a.
func stopsEnd(a, end atom.Atom) bool {
	switch a {
	case atom.Td, atom.Th, atom.Caption:
		switch end {
		case atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot, atom.Table:
			return false
		}
		return true
	case atom.Table, atom.Template:
		return true
	case atom.Ul, atom.Ol:
		return end == atom.Li
	}
	return false
}

// isFormat reports whether a is formatting inside a line.
func isFormat(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.S, atom.Small, atom.Span, atom.Strike,
		atom.Strong, atom.Tt, atom.U, atom.Mark, atom.Label:
		return true
	}
	return false
}

// popTo closes all elements from the i-th on.
func (s *htmlScan) popTo(i int) {
	for len(s.stack) > i {
		last := len(s.stack) - 1
		s.leave(last)
		s.stack = s.stack[:last]
	}
}

// leave does what the end of the i-th element does.
func (s *htmlScan) leave(i int) {
	e := &s.stack[i]
	if e.tag.atom == atom.A && e.link > 0 && !e.skip && !e.look.out && !s.used[e.link-1] {
		s.iconLink(e.link)
	}
	if e.tag.atom == atom.P {
		s.paras--
	}
	if e.gap > noGap {
		s.flush(e.gap)
	}
	s.leftTag(e)
	for _, heading := range e.headings {
		if end := len(s.blocks); end > heading+1 || i == 0 {
			s.blocks[heading].until = end
		} else { // the element holds nothing but the heading
			s.stack[i-1].headings = append(s.stack[i-1].headings, heading)
		}
	}
}

// iconLink keeps a link that has no text where it stands.
func (s *htmlScan) iconLink(link int) {
	space := s.space
	if !s.open {
		s.openBlock()
	}
	s.used[link-1] = true
	s.pieces = append(s.pieces, htmlPiece{link: int32(link)})
	b := &s.blocks[len(s.blocks)-1]
	b.to = len(s.pieces)
	b.profile = b.profile || isProfile(s.links[link-1])
	s.space = space
}

// noteHeading remembers a heading with the element that it stands in.
func (s *htmlScan) noteHeading(block int) {
	i := len(s.stack) - 1
	for i > 0 && s.stack[i].kind == Heading && s.stack[i-1].kind == Heading {
		i--
	}
	i = max(i-1, 0)
	s.stack[i].headings = append(s.stack[i].headings, block)
}
