package document

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// region says which parts of the page a block stands in.
type region uint16

const (
	inMain region = 1 << iota
	inNav
	inHeader // of the page, not of an article
	inFooter
	inForm
	inAside
	inDialog
	inCookies
	inSimilar // other postings
)

// clutter is no part of what the page is about, wherever it stands.
const clutter = inNav | inDialog | inCookies | inSimilar

// enterRegion notes what part of the page e begins.
func (s *htmlScan) enterRegion(e *htmlElement, a attributes) {
	inContent := e.region&inMain != 0 || e.article > 0
	switch {
	case e.tag.atom == atom.Main || a.role == "main":
		e.region = inMain // whatever it stands in: some pages are one big form
		return
	case e.tag.atom == atom.Body || e.tag.atom == atom.Html:
		return // their classes speak of the page's state: "has-cookie-banner"
	case e.tag.atom == atom.Article:
		if e.article == 0 {
			s.articles++
			e.article = s.articles
		}
	case e.tag.atom == atom.Nav || a.role == "navigation" || a.role == "menubar":
		e.region |= inNav
	case e.tag.atom == atom.Header && !inContent || a.role == "banner":
		e.region |= inHeader
	case e.tag.atom == atom.Footer && !inContent || a.role == "contentinfo":
		e.region |= inFooter
	case e.tag.atom == atom.Form || a.role == "form" || a.role == "search" || e.tag.atom == atom.Search:
		e.region |= inForm
	case e.tag.atom == atom.Aside || a.role == "complementary":
		e.region |= inAside
	case e.tag.atom == atom.Dialog || a.role == "dialog" || a.role == "alertdialog":
		e.region |= inDialog
	}
	if a.class != "" || a.id != "" {
		e.region |= regionByName(a.id) | regionByName(a.class)
	}
}

// regionByName reads the names that authors give to boxes.
func regionByName(name string) region {
	var letters [128]byte
	n := 0
	for i := 0; i < len(name) && n < len(letters); i++ {
		if isAlphanumeric(name[i]) {
			letters[n] = name[i] | 0x20
			n++
		}
	}
	s := string(letters[:n])
	for _, mark := range []string{"cookiebanner", "cookieconsent", "cookienotice", "cookiebar", "cookielaw", "cookiepolicy", "cookiemodal", "consentbanner", "gdprbanner", "onetrust", "usercentrics", "cookiebot"} {
		if strings.Contains(s, mark) {
			return inCookies
		}
	}
	for _, mark := range []string{"similarjob", "relatedjob", "recommendedjob", "suggestedjob", "morejobs", "otherjobs", "similarposition", "similarrole", "relatedposition", "alsoviewed", "jobalert"} {
		if strings.Contains(s, mark) {
			return inSimilar
		}
	}
	if s == "cookie" || s == "cookies" || s == "consent" {
		return inCookies
	}
	return 0
}

// chooseMain leaves out what surrounds the text that the page is about.
func (s *htmlScan) chooseMain() {
	s.markSimilar()
	anything := func(*htmlBlock) bool { return true }
	content := func(b *htmlBlock) bool { return b.region&clutter == 0 }
	if s.size(content)*3 < s.size(anything) {
		content = anything // the names of the boxes lead astray
	}
	keep := content
	if main, found := s.mainPart(content); found {
		// A page header with the only title belongs to the text.
		header := !s.hasTitle(main) && s.hasTitle(func(b *htmlBlock) bool { return b.region&inHeader != 0 })
		keep = func(b *htmlBlock) bool {
			switch {
			case !content(b):
				return false
			case main(b):
				return true
			case b.region&inHeader != 0:
				return header
			case b.region&inAside != 0: // not a list of links to elsewhere
				return b.region&(inFooter|inForm) == 0 && b.linked*2 < b.bytes
			}
			return false
		}
	}
	for i := range s.blocks {
		s.blocks[i].drop = !keep(&s.blocks[i])
	}
}

// mainPart returns what tells the blocks of the main element, or of the only
// article, from the rest, if the page has one that holds its text.
func (s *htmlScan) mainPart(content func(*htmlBlock) bool) (func(*htmlBlock) bool, bool) {
	const enough = 400 // bytes; a smaller main must hold half of the page
	inPart := func(b *htmlBlock) bool { return content(b) && b.region&inMain != 0 }
	whole, size := s.size(content), s.size(inPart)
	if size < enough && size*2 < whole {
		if s.articles != 1 {
			return nil, false
		}
		inPart = func(b *htmlBlock) bool { return content(b) && b.article == 1 }
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

// markSimilar marks what stands under a heading such as "Similar jobs": up to
// the next heading of the same level, within the element around.
func (s *htmlScan) markSimilar() {
	for i := 0; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		if b.kind != Heading || b.bytes > 60 || !isSimilarHeading(s.blockText(b)) {
			continue
		}
		end := b.until
		for j := i + 1; j < end; j++ {
			if next := &s.blocks[j]; next.kind == Heading && next.level <= b.level {
				end = j
			}
		}
		for ; i < end; i++ {
			s.blocks[i].region |= inSimilar
		}
		i--
	}
}

// isSimilarHeading reports whether a heading stands above other postings.
func isSimilarHeading(s string) bool {
	switch strings.TrimRightFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
	case "similar jobs", "similar roles", "similar positions", "similar openings", "similar opportunities",
		"related jobs", "related roles", "related positions", "recommended jobs", "recommended for you",
		"more jobs", "other jobs", "more jobs like this", "jobs you may like", "jobs you might like",
		"you may also like", "you might also like", "you might also be interested in", "people also viewed",
		"ähnliche jobs", "ähnliche stellen", "ähnliche stellenangebote", "weitere jobs", "weitere stellenangebote",
		"offres similaires", "emplois similaires", "empleos similares", "ofertas similares", "trabajos similares":
		return true
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
