package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"skillmatch/internal/text"
)

// Style says how text for people is laid out.
type Style struct {
	Color   bool
	Width   int  // columns; 0 means 80
	Verbose bool // quotations whole, long lists too
}

// A writer writes the reports that it knows.
type writer struct {
	format string
	knows  func(r any) bool
	write  func(w io.Writer, r any, s Style) error
}

// writers is the table of formats.
var writers = []writer{
	{"text", func(any) bool { return true }, writeText},
	{"json", func(any) bool { return true }, writeJSON},
	{"ndjson", is[*Matches], writeNDJSON},
	{"markdown", inMarkdown, writeMarkdown},
	{"csv", inCSV, writeCSV},
	{"github", is[*Check], writeGitHub},
}

func is[T any](r any) bool { _, ok := r.(T); return ok }

// Formats returns the formats that a report of r's type can be written in.
func Formats(r any) []string {
	var out []string
	for _, f := range writers {
		if f.knows(r) {
			out = append(out, f.format)
		}
	}
	return out
}

// FormatName returns the name of a format that may be given by its short form.
func FormatName(format string) string {
	if format == "md" {
		return "markdown"
	}
	return format
}

// FormatError says that there is no such format for a report.
type FormatError struct {
	Format string
	Want   []string
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("unknown format %q: want one of %s", e.Format, strings.Join(e.Want, ", "))
}

// Write writes r, a pointer to one of the report types, in a format, which may
// be given by its short form. The error is a *FormatError when r has no such
// format; nothing was written then.
func Write(w io.Writer, format string, r any, s Style) error {
	if s.Width == 0 {
		s.Width = 80
	}
	format = FormatName(format)
	for _, f := range writers {
		if f.format != format || !f.knows(r) {
			continue
		}
		var buf bytes.Buffer // a report is written whole or not at all
		if err := f.write(&buf, r, s); err != nil {
			return err
		}
		_, err := w.Write(buf.Bytes())
		return err
	}
	return &FormatError{format, Formats(r)}
}

func writeJSON(w io.Writer, r any, _ Style) error { return encode(w, r, "  ") }

// writeNDJSON writes one match a line.
func writeNDJSON(w io.Writer, r any, _ Style) error {
	for _, one := range r.(*Matches).Results {
		if err := encode(w, one, ""); err != nil {
			return err
		}
	}
	return nil
}

// encode writes v as JSON that a terminal may print.
func encode(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(text.CleanJSON(b.Bytes()))
	return err
}
