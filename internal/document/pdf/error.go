package pdf

import (
	"errors"
	"fmt"
)

// ErrorKind says why a file could not be read.
type ErrorKind uint8

// The kinds of errors.
const (
	Damaged     ErrorKind = iota + 1 // no pages, or none that can be read
	Encrypted                        // a password is needed
	NoText                           // pages without text: a scan, as a rule
	Unsupported                      // a sound file that needs what this package does not do
	Limit                            // over a limit, which Detail names
)

// Error is the only type of error that Read returns.
type Error struct {
	Kind   ErrorKind
	Page   int    // 1-based; 0 when no page is to blame
	Limit  string // of kind Limit, which one: pages, objects, object-bytes, content-bytes, operators, glyphs, forms, nesting, items, text-bytes
	Cause  string // of kinds NoText and Unsupported, what is to blame where that is known: fonts, scan, xfa, portfolio
	Detail string // what was wrong, lower case, without the file's name
}

// The names of the limits, as Error.Limit has them.
const (
	limitPages        = "pages"
	limitObjects      = "objects"
	limitObjectBytes  = "object-bytes"
	limitContentBytes = "content-bytes"
	limitOperators    = "operators"
	limitGlyphs       = "glyphs"
	limitForms        = "forms"
	limitNesting      = "nesting"
	limitItems        = "items" // of one array
	limitTextBytes    = "text-bytes"
)

// The names of the causes, as Error.Cause has them.
const (
	causeFonts     = "fonts" // they do not say which letters they show
	causeScan      = "scan"
	causeXFA       = "xfa"
	causePortfolio = "portfolio"
)

// Error returns the page, if any, and what is wrong with it.
func (e *Error) Error() string {
	if e.Page > 0 {
		return fmt.Sprintf("page %d: %s", e.Page, e.Detail)
	}
	return e.Detail
}

// unreadableFonts is the error for a text of signs that stand for no letters.
func unreadableFonts() *Error {
	return &Error{Kind: NoText, Cause: causeFonts, Detail: "no text: its fonts do not say which letters they show"}
}

// noText says why there is no text.
func noText(pages []page, unmapped, images int) *Error {
	for _, p := range pages {
		if p.damaged {
			return damaged(p.number, "its content is damaged")
		}
	}
	switch {
	case unmapped > 0:
		return unreadableFonts()
	case images > 0:
		return &Error{Kind: NoText, Cause: causeScan, Detail: "no text (a scan?)"}
	}
	return &Error{Kind: NoText, Detail: "no text"}
}

func damaged(page int, format string, args ...any) *Error {
	return &Error{Kind: Damaged, Page: page, Detail: fmt.Sprintf(format, args...)}
}

// isLimit reports whether err is an *Error, as only a limit gives one while a
// stream is decoded; any other error is damage, which leaves a part to read.
func isLimit(err error) bool {
	var e *Error
	return errors.As(err, &e)
}

func overLimit(limit string, page int, format string, args ...any) *Error {
	return &Error{Kind: Limit, Limit: limit, Page: page, Detail: fmt.Sprintf(format, args...)}
}
