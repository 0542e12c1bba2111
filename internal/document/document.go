// Package document reads files into plain text with places: pages, lines,
// links, hidden passages, layout blocks and, for formats that have one, the
// way back to the source. It knows nothing of skills or resumes.
//
// A format is a row of the table in format.go. Its reader is the function that
// the row names, in the file of that name, and its other files start with the
// same word:
//
//	pdf        pdf.go, and the package in pdf/
//	html       html*.go; jobposting*.go and jsonld*.go for the postings that pages carry as data
//	docx, odt  docx*.go and odt*.go over office*.go (styles, XML, flat files) and archive*.go (the zip)
//	rtf        rtf*.go; it, DOCX and ODT write their text through flow*.go
//	markdown   markdown*.go
//	latex      latex*.go; it, Typst and the data write theirs through source.go and record.go
//	typst      typst*.go
//	data       jsonresume*.go, rendercv*.go, yamlresume.go
//	text       plain.go
//
// Around them: open.go is the way in, refuse.go names what is not read,
// encoding.go decodes, guarded.go has risky formats read in a child, wire.go and
// trust.go carry and check what that answers, location.go and lines.go find
// places, include.go opens the files that a source names, and against*.go
// compares a PDF with its source.
package document

import "skillmatch/internal/text"

// Document is the text of one file and all that is known of its places.
// Offsets are bytes into Text. A Document is never changed after Open.
type Document struct {
	Name     string // path relative to the PATH that the user gave, "-" for standard input
	SHA256   string // hex, of the file's bytes
	Format   string // one of Formats: pdf, html, latex, …
	Encoding string // encoding that Text was decoded from; empty when the bytes were UTF-8 or the format has none
	Language string // ISO 639-1 code, guessed by small words; empty when they do not decide
	Bytes    int    // size of the file
	Text     string // valid UTF-8; of plain text and Markdown in UTF-8 the bytes of the file

	Pages    []int     // offset at which each page starts; nil for formats without pages
	Blocks   []Block   // layout hints in text order, not overlapping; nil where the format gives none
	Links    []Link    // in text order
	Hidden   []Hidden  // passages that a reader of the page cannot see, in text order
	Source   SourceMap // nil for formats without a source
	Warnings []Warning

	lines lineIndex // of Text
}

// BlockKind is what the layout or the markup says of a block.
type BlockKind uint8

const (
	Paragraph BlockKind = iota // lines that read on
	Heading                    // a heading by markup, or by size or weight of its letters
	Item                       // a list item
	Cell                       // a table cell
)

// Block is a passage that the layout or the markup holds together: a segment
// never reaches over its ends. Text outside of all blocks is read without hints.
// Markers of headings and items (#, -, 1.) that the markup has stand outside;
// a bullet that a PDF paints stands inside.
type Block struct {
	text.Span
	Kind  BlockKind
	Level int // of a heading, 1 is the highest; of an item its depth; else 0
}

// Link is a hyperlink.
type Link struct {
	URL string
	At  text.Span // the text that carries the link; empty at the nearest offset when the link has no text (an icon)
}

// Hidden is a passage that is in the file but not visible on the page.
type Hidden struct {
	text.Span
	Reason string // white, tiny, off-page, invisible, covered, layer, hidden, markup
}

// Warning is trouble that did not prevent reading.
type Warning struct {
	Code    string     // two-columns, unmapped-font, hidden-text, partial, …
	Message string     // for people; says what to do where something can be done
	At      *text.Span // nil when it concerns the whole document
}

// SourceMap leads from offsets of the text back to files that a person edits.
type SourceMap []SourceRun

// SourceRun says that the text from Start on, up to the next run, comes from Pos
// on; without a file, that it comes from nowhere.
type SourceRun struct {
	Start int
	Pos   SourcePos
}

// SourcePos is a place in a source file; Line and Column are 1-based, Column in code points.
type SourcePos struct {
	File   string
	Line   int
	Column int
}

// Location is a span with all that a person or a program needs to find it.
type Location struct {
	text.Span
	Page   int // 1-based; 0 for formats without pages
	Line   int // 1-based line of Text
	Column int // 1-based, in code points
	Source *SourcePos
}
