// Package pdf reads the text of a PDF with its places: pages, blocks, links and
// passages that cannot be seen. It is made for resumes and postings: it wants
// words whole and in reading order, and it must survive any bytes. It does not
// run scans through OCR, keeps no pictures and knows nothing of skills.
//
// The way down: scan finds the objects of a file, whole or broken; tidy decrypts
// and rewrites what text needs of them into a small, sound PDF; the library
// (github.com/ledongthuc/pdf) reads that one's objects; the interpreter runs the
// content streams into placed glyphs; layout makes words, lines and blocks of
// them; emit writes the text.
package pdf

import (
	"unicode"

	"skillmatch/internal/text"
)

// Text is what was read of one file. Offsets are bytes into Text.Text.
type Text struct {
	Text     string // valid UTF-8, NFKC, no control characters but \n; lines end in \n, blocks and pages are parted by a blank line, what a wide gap parts on a line by two spaces
	Pages    []int  // offset at which each page starts, one per page, also for empty ones
	Blocks   []Block
	Links    []Link
	Hidden   []Hidden
	Warnings []Warning
}

// BlockKind is what the layout says of a block.
type BlockKind uint8

// The kinds of blocks.
const (
	Paragraph BlockKind = iota // lines that read on
	Heading                    // set apart by larger, heavier or capital letters
	Item                       // a list item, with its marker
	Cell                       // a cell of a table whose rows stand on one line each
)

// Block is a passage that the layout holds together, with all its wrapped
// lines. Blocks stand in text order and never overlap.
type Block struct {
	text.Span
	Kind  BlockKind
	Level int // of a heading: 1 for the largest letters of the file, then down; of an item: its depth from 1; else 0
}

// Link is a hyperlink of a page.
type Link struct {
	URL string
	At  text.Span // the words that carry it; empty at the nearest offset when there are none (an icon)
}

// Hidden is a passage that is in the file but not to be seen on its page.
type Hidden struct {
	text.Span
	Reason string // white, tiny, off-page, invisible, covered, layer
}

// Warning is trouble that did not prevent reading.
type Warning struct {
	Code    string // two-columns, table, header-footer, unmapped-font, hidden-text, image-only-page, ocr-layer, busy-page, damaged-page, actual-text, partial
	Message string // for people
	Page    int    // 1-based; 0 when it concerns the whole file
}

// Read reads the text of the PDF in data within the limits; data is not
// changed. Every error is an *Error. It never panics and its work is bounded
// by lim, however the bytes were made. Safe for concurrent use.
func Read(data []byte, lim Limits) (*Text, error) {
	return read(data, &budget{lim: lim.orDefault()})
}

// read is Read with a budget that tells afterwards what was used.
func read(data []byte, b *budget) (t *Text, err error) {
	defer func() {
		if r := recover(); r != nil {
			b.recovered = r
			t, err = nil, damaged(0, "broken in a way that could not be read past: %v", r)
		}
	}()
	clean, err := tidy(data, b)
	if err != nil {
		return nil, err
	}
	pages, marks, err := interpret(clean, b)
	if err != nil {
		return nil, err
	}
	t, err = layOut(pages, b)
	if e := b.foreign.refuse(t); e != nil {
		return nil, e
	}
	if err != nil {
		return nil, err
	}
	if garbled(t.Text) {
		return nil, unreadableFonts()
	}
	t.Warnings = append(marks, t.Warnings...)
	return t, nil
}

// garbled reports whether next to nothing of a text is letters or digits: its
// fonts map their glyphs to signs that have nothing to do with what they show.
func garbled(s string) bool {
	const few, share = 40, 3 // characters; of them one in three says something, in resumes nine in ten
	all, said := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			said++
		}
		if !unicode.IsSpace(r) {
			all++
		}
	}
	return all >= few && said*share < all
}
