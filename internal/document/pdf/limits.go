package pdf

import (
	"fmt"
	"io"
)

// Limits bounds what one Read may cost. A zero field means the default.
type Limits struct {
	Pages        int   // pages of the file
	Objects      int   // objects that the pages lead to
	ContentBytes int64 // decoded bytes of all streams together
	TextBytes    int64 // bytes of the text that is returned
	Operators    int   // operators in all content streams together
	Glyphs       int   // glyphs shown on all pages together
	Forms        int   // form XObjects run, each time counted
	Nesting      int   // arrays in arrays, forms in forms, pages in page nodes
}

// DefaultLimits returns limits that an ordinary resume stays a hundred times
// under, and within which the worst file ends in a second or two.
func DefaultLimits() Limits {
	return Limits{
		Pages:        100,
		Objects:      200_000,
		ContentBytes: 48 << 20,
		TextBytes:    4 << 20,
		Operators:    3_000_000,
		Glyphs:       400_000,
		Forms:        5_000,
		Nesting:      32,
	}
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	l.Pages = orDefault(l.Pages, d.Pages)
	l.Objects = orDefault(l.Objects, d.Objects)
	l.ContentBytes = orDefault(l.ContentBytes, d.ContentBytes)
	l.TextBytes = orDefault(l.TextBytes, d.TextBytes)
	l.Operators = orDefault(l.Operators, d.Operators)
	l.Glyphs = orDefault(l.Glyphs, d.Glyphs)
	l.Forms = orDefault(l.Forms, d.Forms)
	l.Nesting = orDefault(l.Nesting, d.Nesting)
	return l
}

func orDefault[T int | int64](v, d T) T {
	if v <= 0 {
		return d
	}
	return v
}

// budget is what one Read has used of its limits.
type budget struct {
	lim       Limits
	content   int64
	operators int
	glyphs    int
	forms     int
	tooDeep   bool      // an object was nested too deep, and left out
	partial   bool      // the file ends too early, or a part of its objects is damaged
	zlib      io.Reader // of the last compressed stream; nil before the first
	foreign   foreign
	recovered any // what the library or this package last panicked with
}

// read reads r to its end, or as far as the content budget goes. What came
// before a read error is returned with it: half a page is better than none.
func (b *budget) read(r io.Reader) ([]byte, error) {
	left := b.lim.ContentBytes - b.content
	data, err := io.ReadAll(io.LimitReader(r, left+1))
	b.content += int64(len(data))
	if int64(len(data)) > left {
		return nil, overLimit(limitContentBytes, 0, "decoded streams are over %s", byteSize(b.lim.ContentBytes))
	}
	return data, err
}

func byteSize(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
