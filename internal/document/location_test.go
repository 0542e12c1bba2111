package document

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

func TestLocate(t *testing.T) {
	d := &Document{
		Text:  "one\r\nzwei für\n\nthree",
		Pages: []int{0, 16},
		Source: SourceMap{
			{Start: 5, Pos: SourcePos{File: "a.tex", Line: 7, Column: 3}},
			{Start: 16, Pos: SourcePos{File: "b.tex", Line: 1, Column: 1}},
		},
	}
	span := func(start, end int) text.Span { return text.Span{Start: start, End: end} }
	tests := []struct {
		name string
		at   text.Span
		want Location
	}{
		{"start", span(0, 3), Location{Span: span(0, 3), Page: 1, Line: 1, Column: 1}},
		{"a carriage return belongs to its line", span(3, 4), Location{Span: span(3, 4), Page: 1, Line: 1, Column: 4}},
		{"start of a line and a run", span(5, 9), Location{Span: span(5, 9), Page: 1, Line: 2, Column: 1, Source: &SourcePos{"a.tex", 7, 3}}},
		{"columns are code points", span(13, 14), Location{Span: span(13, 14), Page: 1, Line: 2, Column: 8, Source: &SourcePos{"a.tex", 7, 10}}},
		{"next page and file", span(16, 21), Location{Span: span(16, 21), Page: 2, Line: 4, Column: 1, Source: &SourcePos{"b.tex", 1, 1}}},
		{"end", span(21, 21), Location{Span: span(21, 21), Page: 2, Line: 4, Column: 6, Source: &SourcePos{"b.tex", 1, 6}}},
		{"outside is cut", span(-4, 99), Location{Span: span(0, 21), Page: 1, Line: 1, Column: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, d.Locate(tt.at)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLocateAgreesWithCounting(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"short lines", strings.Repeat("für Go\r\n", 3000)},
		{"one long line", strings.Repeat("Straße nach Köln 🚀 ", 3000)},
		{"long and short lines", strings.Repeat("a\n\n"+strings.Repeat("é", 5000)+"\n", 5)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read("a.txt", []byte(tt.text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			for at := 0; at < len(d.Text); at += 997 {
				checkLocate(t, d, at)
			}
		})
	}
}

func TestSnippet(t *testing.T) {
	long := strings.Repeat("äb ", 100)
	tests := []struct{ name, text, want string }{
		{"white space collapsed", "\n  Go,\t C++\u00a0\r\n and  SQL \n", "Go, C++ and SQL"},
		{"empty", " \n ", ""},
		{"cut before a code point", "x" + strings.Repeat("é", 200), "x" + strings.Repeat("é", 119)},
		{"no space at the cut", long, strings.TrimSpace(strings.Repeat("äb ", 60))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &Document{Text: tt.text}
			got := d.Snippet(text.Span{Start: 0, End: len(tt.text)})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if len(got) > 240 || !utf8.ValidString(got) {
				t.Errorf("snippet of %d bytes: %q", len(got), got)
			}
		})
	}
}
