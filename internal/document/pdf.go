package document

import (
	"errors"
	"fmt"

	"skillmatch/internal/document/pdf"
	"skillmatch/internal/text"
)

const printAnew = "open it in a PDF viewer and print it to a new PDF"

// readPDF reads a PDF by package pdf, whose types are turned into those of
// this package.
func readPDF(d *Document, data []byte, opt Options) *Error {
	t, err := pdf.Read(data, pdf.Limits{Pages: opt.MaxPages, TextBytes: int64(opt.MaxText)})
	if err != nil {
		return pdfError(err)
	}
	d.Text, d.Pages = t.Text, t.Pages
	for _, b := range t.Blocks {
		d.Blocks = append(d.Blocks, Block{Span: b.Span, Kind: blockKind(b.Kind), Level: b.Level})
	}
	for _, l := range t.Links {
		d.Links = append(d.Links, Link{URL: l.URL, At: l.At})
	}
	for _, h := range t.Hidden {
		d.Hidden = append(d.Hidden, Hidden{Span: h.Span, Reason: h.Reason})
	}
	for _, w := range t.Warnings {
		d.Warnings = append(d.Warnings, Warning{Code: w.Code, Message: w.Message, At: d.pageSpan(w.Page)})
	}
	if n := len(d.Pages); n > manyPages {
		d.Warnings = append(d.Warnings, Warning{Code: "many-pages", Message: fmt.Sprintf("%d pages: of a resume seldom more than three are read", n)})
	}
	return nil
}

// manyPages is the number of pages above which a resume is longer than its
// readers' patience.
const manyPages = 4

// pageSpan returns the span of a page counted from 1, or nil for page 0.
func (d *Document) pageSpan(page int) *text.Span {
	if page < 1 || page > len(d.Pages) {
		return nil
	}
	span := text.Span{Start: d.Pages[page-1], End: len(d.Text)}
	if page < len(d.Pages) {
		span.End = d.Pages[page]
	}
	return &span
}

func blockKind(k pdf.BlockKind) BlockKind {
	switch k {
	case pdf.Heading:
		return Heading
	case pdf.Item:
		return Item
	case pdf.Cell:
		return Cell
	}
	return Paragraph
}

// pdfError says what can be done about each kind of trouble.
func pdfError(err error) *Error {
	e := &Error{Kind: Damaged, Detail: err.Error(), Hint: printAnew}
	var cause *pdf.Error
	if !errors.As(err, &cause) {
		return e
	}
	switch cause.Kind {
	case pdf.Encrypted:
		e.Kind, e.Hint = Encrypted, "save a copy without the password"
	case pdf.NoText:
		e.Kind, e.Hint = NoText, "its letters may be drawn as shapes: run it through OCR first, e.g. ocrmypdf"
		if cause.Cause != "" {
			e.Hint = pdfCauseHint(cause.Cause)
		}
	case pdf.Unsupported:
		e.Kind, e.Hint = Unsupported, pdfCauseHint(cause.Cause)
	case pdf.Limit:
		e.Kind, e.Hint = Limit, pdfLimitHint(cause.Limit)
	}
	return e
}

// pdfCauseHint says what can be done where the pages hold no text to be read.
func pdfCauseHint(cause string) string {
	switch cause {
	case "fonts":
		return "export it anew from the program that made it, or run it through OCR, e.g. ocrmypdf --force-ocr"
	case "scan":
		return "run it through OCR first, e.g. ocrmypdf"
	case "xfa":
		return "open it in Acrobat and print the filled form to a new PDF"
	case "portfolio":
		return "open it in Acrobat, save the document inside it, and give that"
	}
	return printAnew
}

// pdfLimitHint names the flag that raises a limit. Most have none: they end
// files that were made to exhaust a reader, or drawings.
func pdfLimitHint(limit string) string {
	switch limit {
	case "pages":
		return "raise it with --max-pages"
	case "text-bytes":
		return "raise it with --max-text"
	case "operators", "glyphs", "forms":
		return "save the pages that matter to a PDF of their own"
	}
	return printAnew
}
