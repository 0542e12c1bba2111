package document

import (
	"fmt"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// faultOf returns what is wrong with a document that came from a child, "" when
// all holds that the rest of the program relies on: the text is UTF-8, places lie
// inside, in order and between code points.
func faultOf(d *Document) string {
	if !utf8.ValidString(d.Text) {
		return "its text is not UTF-8"
	}
	c := &checker{text: d.Text}
	c.strings(d.Encoding)
	for i, start := range d.Pages {
		c.place("page", i, text.Span{Start: start, End: start})
	}
	c.last = 0
	for i, b := range d.Blocks {
		c.apart("block", i, b.Span)
		if b.Kind > Cell {
			c.fail("block", i, "is of no known kind")
		}
	}
	c.last = 0
	for i, l := range d.Links {
		c.place("link", i, l.At)
		c.strings(l.URL)
	}
	c.last = 0
	for i, h := range d.Hidden {
		c.apart("hidden passage", i, h.Span)
		c.strings(h.Reason)
	}
	c.last = 0
	for i, run := range d.Source {
		c.place("source place", i, text.Span{Start: run.Start, End: run.Start})
		if run.Pos.Line < 1 || run.Pos.Column < 1 {
			c.fail("source place", i, "has no line or column")
		}
	}
	for i, w := range d.Warnings {
		c.last = 0
		c.strings(w.Code, w.Message)
		if w.At != nil {
			c.place("warning", i, *w.At)
		}
	}
	return c.wrong
}

// faultOfError is faultOf for an error.
func faultOfError(e *Error) string {
	c := &checker{}
	c.strings(e.Detail, e.Hint)
	switch e.Kind {
	case Empty, Unsupported, Encrypted, Damaged, NoText, Limit:
		return c.wrong
	}
	return "its error is of no known kind"
}

// checker keeps the first thing that is wrong.
type checker struct {
	text  string
	last  int // offset that the next place may not start before
	wrong string
}

func (c *checker) fail(what string, i int, wrong string) {
	if c.wrong == "" {
		c.wrong = fmt.Sprintf("%s %d %s", what, i+1, wrong)
	}
}

func (c *checker) strings(all ...string) {
	for _, s := range all {
		if c.wrong == "" && !utf8.ValidString(s) {
			c.wrong = "a word of it is not UTF-8"
		}
	}
}

// place checks a span that may not start before the one before it.
func (c *checker) place(what string, i int, s text.Span) {
	switch {
	case s.Start < c.last:
		c.fail(what, i, "is out of order")
	case s.End < s.Start || s.End > len(c.text):
		c.fail(what, i, "lies outside of the text")
	case c.cuts(s.Start) || c.cuts(s.End):
		c.fail(what, i, "cuts a code point")
	default:
		c.last = s.Start
	}
}

// apart checks a span that may not start before the one before it ends.
func (c *checker) apart(what string, i int, s text.Span) {
	c.place(what, i, s)
	c.last = s.End
}

func (c *checker) cuts(at int) bool { return at < len(c.text) && !utf8.RuneStart(c.text[at]) }
