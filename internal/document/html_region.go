package document

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// region says which parts of the page a block stands in.
type region uint16

const (
	inMain    region = 1 << iota
	inPosting        // what the page marks as a JobPosting
	inNav
	inHeader // of the page, not of an article
	inFooter
	inForm
	inAside
	inDialog
	inCookies
	inSimilar // other postings
	inAround  // what invites to do something: to share, to sign up, to apply
	inQuote
)

// clutter is no part of what the page is about, wherever it stands.
const clutter = inNav | inDialog | inCookies | inSimilar | inAround

// htmlBox is an element whose name tells what it holds. Names lead astray, so
// what it holds is counted first.
type htmlBox struct {
	around int // index of the box around it plus one; 0 for none
	region region
	bytes  int
	title  bool // it holds the title of the page
}

// enterRegion notes what part of the page e begins.
func (s *htmlScan) enterRegion(e *htmlElement, a *attributes) {
	inContent := e.region&(inMain|inPosting) != 0 || e.article > 0
	switch {
	case e.tag.atom == atom.Main || a.role == "main":
		e.region, e.box = inMain, 0 // whatever it stands in: some pages are one big form
		return
	case e.tag.atom == atom.Body || e.tag.atom == atom.Html:
		return // their classes speak of the page's state: "has-cookie-banner"
	case strings.HasSuffix(a.item, "JobPosting"):
		s.postings++
		e.region |= inPosting
		return
	case e.tag.atom == atom.Article:
		if e.article == 0 {
			s.articles++
			e.article = s.articles
		}
	case e.tag.atom == atom.Nav || isMenuRole(a.role):
		e.region |= inNav
	case e.tag.atom == atom.Header && !inContent || a.role == "banner":
		e.region |= inHeader
	case e.tag.atom == atom.Blockquote:
		e.region |= inQuote
	case e.tag.atom == atom.Footer && !inContent && e.region&inQuote == 0 || a.role == "contentinfo":
		e.region |= inFooter
	case e.tag.atom == atom.Form || a.role == "form" || a.role == "search" || e.tag.atom == atom.Search:
		e.region |= inForm
	case e.tag.atom == atom.Aside || a.role == "complementary":
		e.region |= inAside
	case e.tag.atom == atom.Dialog || a.role == "dialog" || a.role == "alertdialog":
		e.region |= inDialog
	}
	if a.class == "" && a.id == "" || isFormat(e.tag.atom) {
		return
	}
	if r := regionByName(a.id) | regionByName(a.class); r != 0 {
		s.boxes = append(s.boxes, htmlBox{around: e.box, region: r})
		e.box = len(s.boxes)
	}
}

func isMenuRole(role string) bool {
	switch role {
	case "navigation", "menubar", "menu", "tablist", "toolbar":
		return true
	}
	return false
}

// settleBoxes gives the blocks the regions of the boxes around them, but for
// boxes that hold the title or much of the page: those are named for something else.
func (s *htmlScan) settleBoxes() {
	whole := 0
	for i := range s.blocks {
		b := &s.blocks[i]
		whole += b.bytes
		if b.box > 0 {
			box := &s.boxes[b.box-1]
			box.bytes += b.bytes
			box.title = box.title || b.kind == Heading && b.level == 1
		}
	}
	for i := len(s.boxes) - 1; i >= 0; i-- { // inner boxes come after those around them
		if around := s.boxes[i].around; around > 0 {
			s.boxes[around-1].bytes += s.boxes[i].bytes
			s.boxes[around-1].title = s.boxes[around-1].title || s.boxes[i].title
		}
	}
	for i := range s.boxes {
		box := &s.boxes[i]
		if box.title || box.bytes*5 > whole*2 {
			box.region = 0
		}
		if box.around > 0 {
			box.region |= s.boxes[box.around-1].region
		}
	}
	for i := range s.blocks {
		if b := &s.blocks[i]; b.box > 0 {
			b.region |= s.boxes[b.box-1].region
		}
	}
}

// chooseMain leaves out what surrounds the text that the page is about.
func (s *htmlScan) chooseMain() {
	s.settleBoxes()
	s.markByHeading()
	anything := func(*htmlBlock) bool { return true }
	content := func(b *htmlBlock) bool { return b.region&clutter == 0 || b.region&clutter == inNav && b.profile }
	if s.size(content)*3 < s.size(anything) {
		content = anything // the names of the boxes lead astray
	}
	footer := s.footerIsClutter()
	form := s.size(func(b *htmlBlock) bool { return b.region&inForm != 0 })*3 < s.size(content)
	keep := func(b *htmlBlock) bool {
		return content(b) && (!footer || b.region&inFooter == 0) && (!form || b.region&inForm == 0)
	}
	if main, found := s.mainPart(content); found {
		// A page header with the only title belongs to the text.
		header := !s.hasTitle(main) && s.hasTitle(func(b *htmlBlock) bool { return b.region&inHeader != 0 })
		keep = func(b *htmlBlock) bool {
			switch {
			case !content(b):
				return false
			case main(b):
				return !footer || b.region&inFooter == 0
			case b.region&inHeader != 0:
				return header
			case b.region&inAside != 0 && b.region&inPosting == 0: // not a list of links to elsewhere
				return b.region&(inFooter|inForm) == 0 && b.linked*2 < b.bytes
			}
			return false
		}
	}
	for i := range s.blocks {
		s.blocks[i].drop = !keep(&s.blocks[i])
	}
	s.dropControls()
}

// mainPart returns what tells the blocks of the main element, or of the only
// article, from the rest, if the page has one that holds its text.
func (s *htmlScan) mainPart(content func(*htmlBlock) bool) (func(*htmlBlock) bool, bool) {
	const enough = 400 // bytes; a smaller main must hold half of the page
	part := func(in func(*htmlBlock) bool) func(*htmlBlock) bool {
		return func(b *htmlBlock) bool { return content(b) && in(b) }
	}
	whole := s.size(content)
	inPart := part(func(b *htmlBlock) bool { return b.region&inPosting != 0 })
	size := s.size(inPart)
	if s.postings != 1 || size < enough && size*2 < whole {
		inPart = part(func(b *htmlBlock) bool { return b.region&inMain != 0 })
		size = s.size(inPart)
	}
	if size < enough && size*2 < whole {
		if s.articles != 1 {
			return nil, false
		}
		inPart = part(func(b *htmlBlock) bool { return b.article == 1 })
		if size = s.size(inPart); size*2 < whole {
			return nil, false
		}
	}
	if size == 0 {
		return nil, false
	}
	noForm := func(b *htmlBlock) bool { return inPart(b) && b.region&inForm == 0 }
	if s.size(noForm)*2 < size {
		return inPart, true // the form is the page
	}
	return noForm, true
}

func (s *htmlScan) size(of func(*htmlBlock) bool) int {
	n := 0
	for i := range s.blocks {
		if of(&s.blocks[i]) {
			n += s.blocks[i].bytes
		}
	}
	return n
}

func (s *htmlScan) hasTitle(of func(*htmlBlock) bool) bool {
	for i := range s.blocks {
		if b := &s.blocks[i]; b.kind == Heading && b.level == 1 && of(b) {
			return true
		}
	}
	return false
}

// blockText returns the text of b.
func (s *htmlScan) blockText(b *htmlBlock) string {
	var out strings.Builder
	for _, p := range s.pieces[b.from:b.to] {
		if p.space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(p.text)
	}
	return out.String()
}
