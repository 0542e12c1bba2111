package document

import (
	"html"
	"strings"

	"skillmatch/internal/text"
)

// postingPart is a property of a schema.org JobPosting that is text, under the
// heading that it gets: the description comes first and is often the whole.
type postingPart struct{ property, heading string }

func postingParts() []postingPart {
	return []postingPart{
		{"title", ""},
		{"description", ""},
		{"responsibilities", "Responsibilities"},
		{"qualifications", "Qualifications"},
		{"skills", "Skills"},
		{"experienceRequirements", "Experience"},
		{"educationRequirements", "Education"},
		{"jobBenefits", "Benefits"},
	}
}

// each calls f for the outermost objects of a type in v, in order.
func (v *jsonValue) each(name string, f func(*jsonValue)) {
	if v.isType(name) {
		f(v)
		return
	}
	for i := range v.items {
		v.items[i].each(name, f)
	}
	for i := range v.fields {
		v.fields[i].value.each(name, f)
	}
}

// readPosting returns the text of a JobPosting, or nil if it has none but its title.
func readPosting(v *jsonValue) *htmlScan {
	s := &htmlScan{stack: []htmlElement{{}}}
	var read []string // text of each part, to tell what stands twice
	for _, part := range postingParts() {
		value, ok := v.field(part.property)
		if !ok {
			continue
		}
		blocks, pieces := len(s.blocks), len(s.pieces)
		if part.property == "title" {
			s.stack[0].kind, s.stack[0].level = Heading, 1
		}
		if part.heading != "" {
			s.synthetic(part.heading, Heading, 2, value.start)
		}
		body := len(s.blocks)
		if s.value(value) != nil {
			return nil // over a limit: the page itself is then, too
		}
		s.stack[0].kind, s.stack[0].level = Paragraph, 0
		text := s.textFrom(body)
		if text == "" || part.property != "title" && containsAny(read, text) {
			s.blocks, s.pieces = s.blocks[:blocks], s.pieces[:pieces]
			continue
		}
		if part.property != "title" {
			read = append(read, text)
		}
	}
	if len(read) == 0 {
		return nil
	}
	return s
}

// value reads a string as HTML, an array item by item, and of an object the
// fields that are text.
func (s *htmlScan) value(v *jsonValue) *Error {
	if len(v.items) > 0 {
		s.stack = append(s.stack, htmlElement{lists: 1})
		defer func() { s.stack = s.stack[:1] }()
		for i := range v.items {
			s.items++
			s.stack[1].kind, s.stack[1].level, s.stack[1].item = Item, 1, s.items
			if problem := s.single(&v.items[i]); problem != nil {
				return problem
			}
			s.gap = lineGap
		}
		s.flush(blockGap)
		return nil
	}
	return s.single(v)
}

func (s *htmlScan) single(v *jsonValue) *Error {
	if v.literal != "" {
		return s.fragment(v)
	}
	for _, name := range []string{"name", "description", "credentialCategory"} {
		if f, ok := v.field(name); ok && f.literal != "" {
			if problem := s.fragment(f); problem != nil {
				return problem
			}
		}
	}
	if f, ok := v.field("monthsOfExperience"); ok && f.literal != "" && f.text != "null" {
		s.synthetic(f.text+" months of experience", s.top().kind, s.top().level, f.start)
	}
	return nil
}

// fragment reads a string: as HTML, also when that was escaped once or twice
// more, and as lines when it has no tags.
func (s *htmlScan) fragment(v *jsonValue) *Error {
	if !strings.HasPrefix(v.literal, `"`) && v.text == "null" {
		return nil
	}
	s.src, s.base = v.text, v.places()
	for range 3 {
		if hasMarkup(s.src) || !strings.Contains(s.src, "&lt;") && !strings.Contains(s.src, "&amp;lt;") {
			break
		}
		s.src, s.base = html.UnescapeString(s.src), func(int) int { return v.start }
	}
	if hasMarkup(s.src) {
		s.top().pre = false
		return s.scan()
	}
	if strings.Count(s.src, `\n`) > 1 && !strings.Contains(s.src, "\n") { // line ends, escaped once more
		s.src, s.base = strings.ReplaceAll(s.src, `\n`, "\n"), func(int) int { return v.start }
	}
	s.top().pre = true
	first := len(s.blocks)
	problem := s.scan()
	s.readMarks(first)
	return problem
}

// readMarks makes headings of the lines that are marked as such in the manner
// of Markdown: **Skills**, ## Skills. The marks stay outside of the block.
func (s *htmlScan) readMarks(first int) {
	for i := first; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		if b.kind != Paragraph || b.to == b.from {
			continue
		}
		line := s.blockText(b)
		if level, start := headingMarker(line); level > 0 && start < len(line) {
			b.kind, b.level, b.mark = Heading, level, start
		} else if span, ok := boldLine(line, text.Span{End: len(line)}); ok {
			b.kind, b.level, b.mark, b.tail = Heading, 6, span.Start, len(line)-span.End
		}
	}
}

// synthetic adds a block that stands so in no place of the page.
func (s *htmlScan) synthetic(text string, kind BlockKind, level, src int) {
	s.flush(blockGap)
	s.base = nil
	s.piece(text, src)
	b := &s.blocks[len(s.blocks)-1]
	b.kind, b.level, b.plain = kind, level, true
	s.flush(blockGap)
}

// textFrom returns the text of the blocks from the given one on.
func (s *htmlScan) textFrom(block int) string {
	var parts []string
	for i := block; i < len(s.blocks); i++ {
		parts = append(parts, s.blockText(&s.blocks[i]))
	}
	return strings.Join(parts, " ")
}

func containsAny(texts []string, s string) bool {
	for _, t := range texts {
		if strings.Contains(t, s) {
			return true
		}
	}
	return false
}

// hasMarkup reports whether s holds something like a tag.
func hasMarkup(s string) bool {
	for {
		n := strings.IndexByte(s, '<')
		if n < 0 || n+1 == len(s) {
			return false
		}
		if c := s[n+1]; c == '/' || isLetter(c) {
			return true
		}
		s = s[n+1:]
	}
}
