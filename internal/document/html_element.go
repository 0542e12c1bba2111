package document

import (
	"strings"

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
	gap      gap    // at both of its ends
	script   script // what its text is
	headings []int  // blocks of the headings that stand in it

	skip    bool // not shown
	kind    BlockKind
	level   int
	lists   int // depth of lists
	item    int // number of the list item
	pre     bool
	bold    bool
	link    int
	anchor  bool // a link, whereto it may lead
	local   bool // one within the site
	region  region
	article int
	box     int // index of the box with a telling name in boxes, plus one; 0 for none
	look    look
	run     bool // it only changes the look of letters
}

// attributes are those that matter here.
type attributes struct {
	class, id, role, style, href, kind, level, color, back string
	item, source, alt, rel                                 string
	hidden, silent, open, shadow, lang                     bool
}

func readAttributes(tag string) attributes {
	var a attributes
	eachAttribute(tag, func(key, value string) {
		switch key {
		case "class":
			a.class = value
		case "id":
			a.id = value
		case "role":
			a.role = value
		case "style":
			a.style = value
		case "href":
			a.href = strings.TrimSpace(value)
		case "type":
			a.kind = value
		case "aria-level":
			a.level = value
		case "color", "text":
			a.color = value
		case "bgcolor":
			a.back = value
		case "itemtype", "typeof":
			a.item = value
		case "src":
			a.source = value
		case "alt":
			a.alt = value
		case "rel":
			a.rel = value
		case "hidden":
			a.hidden = value != "until-found"
		case "aria-hidden":
			a.silent = value == "true"
		case "shadowrootmode":
			a.shadow = true
		case "lang":
			a.lang = true
		case "open":
			a.open = true
		}
	})
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
	case atom.Img:
		s.badge(&a)
		return
	case atom.Link:
		s.linkTag(&a)
		return
	case atom.Area, atom.Base, atom.Col, atom.Embed, atom.Input, atom.Meta,
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
	e.script = scriptKind(tag, a.kind)
	e.gap = gapOf(tag, e.lists)
	if !e.skip {
		s.enter(&e, a)
	}
	s.part(&e, &a)
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
	if isSkipped(e.tag.atom, a) {
		e.skip = true
		return
	}
	s.dress(e, &a)
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
		if a.role == "button" {
			e.skip = e.kind != Heading
		}
		e.anchor, e.local = a.href != "", s.isLocal(a.href)
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
	s.enterRegion(e, &a)
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
	case atom.Template:
		return !attr.shadow
	case atom.Script, atom.Style, atom.Noscript, atom.Head, atom.Title, atom.Svg, atom.Iframe,
		atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Select, atom.Textarea, atom.Datalist, atom.Noframes,
		atom.Noembed, atom.Map, atom.Progress, atom.Meter, atom.Rp, atom.Rt:
		return true
	case atom.Dialog:
		return !attr.open
	case atom.I, atom.Span: // a font that draws pictures for words
		return attr.silent && (a == atom.I || strings.Contains(attr.class, "icon") || strings.Contains(attr.class, "material-symbols"))
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
