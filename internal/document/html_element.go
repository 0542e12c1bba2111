package document

import (
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlTag is the name of an element: one that HTML knows, or a name.
type htmlTag struct {
	atom atom.Atom
	name string
}

// htmlElement is an open element with what its contents inherit.
type htmlElement struct {
	tag      htmlTag
	gap      gap // at both of its ends
	isData   bool
	headings []int // blocks of the headings that stand in it

	skip    bool // not shown
	kind    BlockKind
	level   int
	lists   int // depth of lists
	item    int // number of the list item
	pre     bool
	bold    bool
	link    int
	region  region
	article int
}

// attributes are those that matter here.
type attributes struct {
	class, id, role, style, href, kind, level string
	hidden, open                              bool
}

func readAttributes(z *xhtml.Tokenizer, more bool) attributes {
	var a attributes
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "class":
			a.class = string(value)
		case "id":
			a.id = string(value)
		case "role":
			a.role = string(value)
		case "style":
			a.style = string(value)
		case "href":
			a.href = strings.TrimSpace(string(value))
		case "type":
			a.kind = string(value)
		case "aria-level":
			a.level = string(value)
		case "hidden":
			a.hidden = true
		case "aria-hidden":
			a.hidden = a.hidden || string(value) == "true"
		case "open":
			a.open = true
		}
	}
	return a
}

func (s *htmlScan) startTag(tag htmlTag, a attributes) {
	s.implyEnds(tag.atom)
	switch tag.atom {
	case atom.Br:
		if !s.top().skip {
			s.lineBreak()
		}
		return
	case atom.Hr:
		s.flush(blockGap)
		return
	case atom.Area, atom.Base, atom.Col, atom.Embed, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return // they have no contents, and no end tag
	}
	if len(s.stack) >= maxHTMLDepth {
		s.tooDeep++
		s.overflow = true
		return
	}
	e := *s.top() // inherits
	e.tag, e.headings = tag, nil
	e.isData = tag.atom == atom.Script && strings.HasPrefix(strings.ToLower(a.kind), "application/ld+json")
	e.gap = gapOf(tag, e.lists)
	if !e.skip {
		s.enter(&e, a)
	}
	if e.gap > noGap {
		s.flush(e.gap)
	}
	if tag.atom == atom.P {
		s.paras++
	}
	s.stack = append(s.stack, e)
}

// enter changes what e has inherited by what e is.
func (s *htmlScan) enter(e *htmlElement, a attributes) {
	if isSkipped(e.tag.atom, a) || isHiddenBy(a) {
		e.skip = true
		return
	}
	switch e.tag.atom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		e.kind, e.level = Heading, int(e.tag.String()[1]-'0')
	case atom.Ul, atom.Ol, atom.Menu:
		e.lists++
		e.kind, e.level = Paragraph, 0
	case atom.Li:
		s.items++
		e.kind, e.level, e.item = Item, max(e.lists, 1), s.items
	case atom.Td, atom.Th:
		e.kind, e.level = Cell, 0
	case atom.P, atom.Div, atom.Section, atom.Table, atom.Dl, atom.Blockquote:
		if e.kind == Cell { // a table that only lays out the page
			e.kind = Paragraph
		}
	case atom.Pre, atom.Textarea:
		e.pre = true
	case atom.B, atom.Strong:
		e.bold = true
	case atom.Button:
		e.skip = e.kind != Heading // "Apply now"; in a heading it opens and shuts the section
	case atom.A:
		if url := addressOf(a.href); url != "" {
			s.links = append(s.links, url)
			s.used = append(s.used, false)
			e.link = len(s.links)
		}
	}
	switch a.role {
	case "heading":
		e.kind, e.level, e.gap = Heading, 2, blockGap
		if len(a.level) == 1 && '1' <= a.level[0] && a.level[0] <= '6' {
			e.level = int(a.level[0] - '0')
		}
	case "listitem":
		s.items++
		e.kind, e.level, e.item, e.gap = Item, max(e.lists, 1), s.items, max(e.gap, lineGap)
	}
	if strings.Contains(a.style, "white-space") && strings.Contains(strings.ReplaceAll(a.style, " ", ""), "white-space:pre") {
		e.pre = true
	}
	s.enterRegion(e, a)
}

func (t htmlTag) String() string {
	if t.atom != 0 {
		return t.atom.String()
	}
	return t.name
}

// gapOf returns what stands between an element and its neighbours; none for
// those that are part of a line.
func gapOf(tag htmlTag, lists int) gap {
	switch tag.atom {
	case 0:
		if strings.Contains(tag.name, "-") {
			return lineGap // an element of the page's own: mostly a box
		}
	case atom.P, atom.Ul, atom.Ol, atom.Menu:
		if lists > 0 {
			return lineGap
		}
		return blockGap
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Section,
		atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Blockquote, atom.Pre,
		atom.Figure, atom.Form, atom.Fieldset, atom.Address, atom.Dl, atom.Details, atom.Dialog, atom.Hgroup, atom.Search:
		return blockGap
	case atom.Div, atom.Li, atom.Tr, atom.Dt, atom.Dd, atom.Caption, atom.Figcaption, atom.Legend, atom.Summary,
		atom.Thead, atom.Tbody, atom.Tfoot, atom.Body, atom.Html, atom.Head, atom.Center, atom.Option:
		return lineGap
	case atom.Td, atom.Th:
		return cellGap
	}
	return noGap
}

// isSkipped reports whether an element is never shown as text.
func isSkipped(a atom.Atom, attr attributes) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Svg, atom.Iframe,
		atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Select, atom.Textarea, atom.Datalist, atom.Noframes,
		atom.Noembed, atom.Map, atom.Progress, atom.Meter, atom.Rp, atom.Rt:
		return true
	case atom.Dialog:
		return !attr.open
	}
	return false
}

// isHiddenBy reports whether the attributes hide an element from the reader.
func isHiddenBy(a attributes) bool {
	if a.hidden {
		return true
	}
	for _, class := range strings.Fields(a.class) {
		switch class {
		case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text":
			return true // for those who listen: "skip to content", "opens in a new window"
		}
	}
	for declaration := range strings.SplitSeq(a.style, ";") {
		property, value, _ := strings.Cut(strings.ToLower(declaration), ":")
		value, _, _ = strings.Cut(strings.TrimSpace(value), "!")
		switch strings.TrimSpace(property) + ":" + strings.TrimSpace(value) {
		case "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "font-size:0", "font-size:0px":
			return true
		}
	}
	return false
}

// addressOf returns an address that leads somewhere from outside of the page, or "".
func addressOf(href string) string {
	if rest, found := strings.CutPrefix(href, "//"); found && rest != "" {
		return "https://" + rest
	}
	if scheme, rest, found := strings.Cut(href, ":"); found && rest != "" && isScheme(scheme) {
		return href
	}
	return ""
}
