package document

import (
	"fmt"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	maxHTMLDepth = 512     // nesting; what is deeper is read as part of the element around
	maxHTMLNodes = 1 << 20 // tags, and pieces of text: far more than a page of 20 MB has
)

// gap is what parts a block from the one before; the larger wins where ends
// and beginnings of elements meet.
type gap uint8

const (
	noGap gap = iota
	cellGap
	lineGap
	blockGap
)

func (g gap) String() string { return [...]string{"", "\t", "\n", "\n\n"}[g] }

// htmlPiece is text that stands as it is in the source, or what an entity
// stands for.
type htmlPiece struct {
	text  string // no white space but single spaces inside
	src   int32  // offset of its source
	link  int32  // index of its link in links plus one; 0 for none
	space bool   // white space stands before it
	hide  hiding
}

// htmlBlock is a line of text that no element and no line break parts.
type htmlBlock struct {
	kind     BlockKind
	level    int
	gap      gap // before it
	region   region
	article  int  // number of the outermost article that it stands in; 0 for none
	box      int  // index of the box that it stands in plus one; 0 for none
	from, to int  // pieces
	mark     int  // bytes of a bullet that was typed at its start
	tail     int  // bytes of a mark at its end
	bytes    int  // of its text, without spaces between pieces
	linked   int  // bytes of it that are links to elsewhere
	anchored int  // bytes of it that are links
	local    int  // bytes of it that are links within the site
	profile  bool // it links to a person
	plain    bool
	until    int // of a heading: index of the first block that its container does not hold
	drop     bool
}

// htmlScan reads a page, or a fragment of one, in one pass over its tokens. It
// keeps a stack of the open elements, each with all that is inherited, so that
// tags which are never closed do little harm.
type htmlScan struct {
	src    string
	base   func(int) int // from offsets of src to those of the file; nil when they are the same
	pieces []htmlPiece
	blocks []htmlBlock
	links  []string
	used   []bool // which links have text
	boxes  []htmlBox
	sheet  *cssSheet // of the page; nil in a fragment
	linked bool      // further style sheets are not at hand
	left   []passage

	scripts   []htmlScript
	title     string // of the page, from its head
	canonical string // its address, as it says itself

	stack    []htmlElement
	open     bool // the last block goes on
	space    bool // white space since the last piece
	gap      gap  // since the last block
	breaks   int  // line breaks since the last piece
	items    int  // list items so far
	articles int
	postings int // elements that are marked as a JobPosting
	closed   closedTag
	mayPart  bool // the next letters may be parted from those before
	at       int  // offset of the token that is read
	lastItem int  // the highest item that has a block
	paras    int  // open paragraphs
	nodes    int
	tooDeep  int // open elements that are not on the stack
	overflow bool
}

// scan reads all of src, inside of the elements that are open already.
func (s *htmlScan) scan() *Error {
	if len(s.stack) == 0 {
		s.stack = append(s.stack, htmlElement{})
	}
	depth := len(s.stack)
	z := xhtml.NewTokenizer(strings.NewReader(s.src))
	for at := 0; ; {
		token := z.Next()
		start := at
		s.at = start
		at += len(z.Raw())
		if s.nodes++; s.nodes > maxHTMLNodes {
			return &Error{Kind: Limit, Detail: fmt.Sprintf("more than %d elements and pieces of text", maxHTMLNodes), Hint: "save the page as text"}
		}
		switch token {
		case xhtml.ErrorToken:
			s.finish(depth)
			return nil
		case xhtml.TextToken:
			s.textToken(start, at)
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			name, more := z.TagName()
			tag := htmlTag{atom: atom.Lookup(name)}
			if tag.atom == 0 {
				tag.name = string(name)
			}
			var a attributes
			if more {
				a = readAttributes(string(z.Raw()))
			}
			s.startTag(tag, a)
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			tag := htmlTag{atom: atom.Lookup(name)}
			if tag.atom == 0 {
				tag.name = string(name)
			}
			s.endTag(tag)
		}
	}
}

// finish closes what is open above the given depth of the stack.
func (s *htmlScan) finish(depth int) {
	s.popTo(depth)
	s.flush(blockGap)
	for _, heading := range s.stack[0].headings {
		s.blocks[heading].until = len(s.blocks)
	}
	s.stack[0].headings = nil
}

func (s *htmlScan) top() *htmlElement { return &s.stack[len(s.stack)-1] }

// piece adds text to the open block, or opens one.
func (s *htmlScan) piece(text string, src int) {
	top := s.top()
	if !s.open {
		s.openBlock()
	}
	if top.link > 0 {
		s.used[top.link-1] = true
	}
	if s.base != nil {
		src = s.base(src)
	}
	s.nodes++
	s.parted(text)
	s.pieces = append(s.pieces, htmlPiece{text: text, src: int32(src), link: int32(top.link), space: s.space, hide: top.look.hide})
	b := &s.blocks[len(s.blocks)-1]
	b.to = len(s.pieces)
	b.bytes += len(text)
	if top.link > 0 {
		b.linked += len(text)
		b.profile = b.profile || isProfile(s.links[top.link-1])
	}
	if top.anchor {
		b.anchored += len(text)
	}
	if top.local {
		b.local += len(text)
	}
	if text != "" {
		b.plain = b.plain || !top.bold
		s.space, s.breaks = false, 0
	}
}

func (s *htmlScan) openBlock() {
	if s.resumeBullet() {
		return
	}
	s.nodes++ // a block takes more room than what is counted else
	top := s.top()
	b := htmlBlock{
		kind: top.kind, level: top.level, gap: s.gap,
		region: top.region, article: top.article, box: top.box,
		from: len(s.pieces), to: len(s.pieces), until: len(s.blocks) + 1,
	}
	if b.kind == Item {
		if top.item <= s.lastItem { // only the first block of an item is the item
			b.kind, b.level = Paragraph, 0
		}
		s.lastItem = max(s.lastItem, top.item)
	}
	if b.kind == Heading {
		s.noteHeading(len(s.blocks))
	}
	s.blocks = append(s.blocks, b)
	s.open, s.gap = true, noGap
}

// flush ends the open block; at least g stands before the next.
func (s *htmlScan) flush(g gap) {
	if s.open {
		s.open = false
		b := &s.blocks[len(s.blocks)-1]
		if b.kind == Paragraph && b.bytes > 0 && !b.plain && b.bytes <= longestBold {
			b.kind, b.level = Heading, 6
			b.until = len(s.blocks)
		}
		s.markBullet(b)
	}
	s.gap = max(s.gap, g)
	s.space = false
}

// lineBreak ends the line; two of them end the paragraph.
func (s *htmlScan) lineBreak() {
	s.breaks++
	if s.breaks > 1 {
		s.flush(blockGap)
		return
	}
	s.flush(lineGap)
}
