package document

import (
	"strings"

	"golang.org/x/net/html/atom"

	"skillmatch/internal/text"
)

// tagLine reads a line that is a heading, an item or a cell by the tags of HTML
// at its start: many READMEs begin so. Lines of other tags are read as text.
func (m *markdown) tagLine(at, end int) bool {
	const most = 400 // bytes of a tag
	line := m.s[at:end]
	stop := strings.IndexByte(line[:min(len(line), most)], '>')
	if stop < 0 || !isTag(line[1:stop]) {
		return false
	}
	name := line[1:stop]
	if n := strings.IndexAny(name, " \t/"); n > 0 {
		name = name[:n]
	}
	b := Block{Span: text.Span{Start: at, End: at + len(strings.TrimRight(line, " \t"))}}
	switch tag := atom.Lookup([]byte(strings.ToLower(name))); tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.Kind, b.Level = Heading, int(tag.String()[1]-'0')
	case atom.Li:
		b.Kind, b.Level = Item, 1
	case atom.Td, atom.Th:
		b.Kind = Cell
	case atom.Summary, atom.P, atom.Div, atom.Br, atom.Ul, atom.Ol, atom.Table, atom.Tr, atom.Details, atom.Hr:
	default:
		return false
	}
	m.close()
	m.leaveLists(0)
	m.table = false
	// What the tag says holds for its line. Text that goes on in the next is a paragraph.
	m.add(b)
	return true
}
