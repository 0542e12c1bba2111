// Package report holds the results of the commands in their public, versioned
// shapes, as the contract fixes them, and writes them in each format. It
// computes nothing: what is in a report was decided before.
package report

import (
	"fmt"
	"strconv"
	"strings"

	"skillmatch/internal/document"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/skill"
	"skillmatch/internal/text"
)

// SchemaVersion is that of all shapes; it rises when a field is renamed or
// changes its meaning.
const SchemaVersion = 1

// Tool says by what a result was made.
type Tool struct {
	Name     string  `json:"name"`
	Version  string  `json:"version"`
	Formula  int     `json:"formula"`
	Weights  Weights `json:"weights"`
	Taxonomy string  `json:"taxonomy"` // hash of the skills, overlays included
}

// Weights are those of the score.
type Weights struct {
	Required  float64 `json:"required"`
	Preferred float64 `json:"preferred"`
}

// Context is what every report needs beside its subject.
type Context struct {
	Version  string
	Taxonomy *skill.Taxonomy
	AsOf     profile.Month
	Weights  match.Weights
}

// Tool returns the description of the tool.
func (c Context) Tool() Tool {
	return Tool{
		Name: "skillmatch", Version: c.Version, Formula: match.Formula,
		Weights:  Weights{c.Weights.Required, c.Weights.Preferred},
		Taxonomy: "sha256:" + c.Taxonomy.Hash,
	}
}

// Head starts every report.
type Head struct {
	SchemaVersion int    `json:"schema_version"`
	Type          string `json:"type"`
	Tool          Tool   `json:"tool"`
	AsOf          string `json:"as_of"`
}

func (c Context) head(kind string) Head {
	return Head{SchemaVersion: SchemaVersion, Type: kind, Tool: c.Tool(), AsOf: c.AsOf.String()}
}

// Location is a place in a document. Offsets are bytes into the text that
// extract --text prints; Line and Column are 1-based, Column in code points.
type Location struct {
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Page   *int    `json:"page"` // null for formats without pages
	Line   int     `json:"line"`
	Column int     `json:"column"`
	Source *Source `json:"source"` // null for formats without a source
}

// Source is a place in a source file.
type Source struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func locate(doc *document.Document, span text.Span) Location {
	l := doc.Locate(span)
	out := Location{Start: l.Start, End: l.End, Line: l.Line, Column: l.Column}
	if l.Page > 0 {
		out.Page = &l.Page
	}
	if l.Source != nil {
		out.Source = &Source{l.Source.File, l.Source.Line, l.Source.Column}
	}
	return out
}

func locateOr(doc *document.Document, span *text.Span) *Location {
	if span == nil {
		return nil
	}
	l := locate(doc, *span)
	return &l
}

// Warning is trouble that did not prevent reading.
type Warning struct {
	Code    string    `json:"code"`
	Message string    `json:"message"`
	At      *Location `json:"at"`
}

// cuesLanguage is the language whose headings and phrases are known.
const cuesLanguage = "en"

// languageName names a language that documents are told to be in, for people.
func languageName(code string) string {
	names := map[string]string{
		"de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "sv": "Swedish",
	}
	if name, ok := names[code]; ok {
		return name
	}
	return "another language (" + code + ")"
}

// warnings returns those of a document, and one more when it is not in English.
func warnings(doc *document.Document) []Warning {
	out := []Warning{}
	for _, w := range doc.Warnings {
		out = append(out, Warning{w.Code, w.Message, locateOr(doc, w.At)})
	}
	if l := doc.Language; l != "" && l != cuesLanguage {
		out = append(out, Warning{"language", fmt.Sprintf("the text reads as %s: skillmatch knows English headings and phrases, so part of it may be missed", languageName(l)), nil})
	}
	return out
}

// resumeWarnings adds to the warnings of a resume's document what reading it
// showed: a section about work without any job that has dates is often one whose
// lines a program printed, or a reader took, in another order.
func resumeWarnings(doc *document.Document, res *profile.Resume) []Warning {
	out := warnings(doc)
	if res == nil || res.Months != profile.Unknown || res.Outline == nil {
		return out
	}
	for i := range res.Outline.Segments {
		s := &res.Outline.Segments[i]
		if s.Kind == outline.Heading && s.Section == outline.Experience && i+1 < len(res.Outline.Segments) {
			return append(out, Warning{"no-dates", "no job with dates could be read below " + strconv.Quote(res.Outline.Text(s.Span)) +
				", so no months are counted: look at the order of the lines with extract --text", locateOr(doc, &s.Span)})
		}
	}
	return out
}

// orNull returns nil for an empty string.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// monthsOrNull returns nil for an unknown number of months.
func monthsOrNull(n int) *int {
	if n == profile.Unknown {
		return nil
	}
	return &n
}

// orNone returns an empty list for nil, so that JSON has [] and not null.
func orNone[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// points turns hundredths into points.
func points(hundredths int) float64 { return float64(hundredths) / 100 }

// share rounds a share to four decimals, so that no floating point noise is printed.
func share(f float64) float64 { return float64(int(f*10000+0.5)) / 10000 }

// oneLine collapses white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
