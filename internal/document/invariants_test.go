package document

import (
	"strings"
	"testing"
	"unicode/utf8"

	"skillmatch/internal/text"
)

// checkInvariants states what holds of every document.
func checkInvariants(t *testing.T, d *Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Errorf("the text is not UTF-8: %q", d.Text)
	}
	if d.Text == "" {
		t.Error("a document without text")
	}
	inside := func(what string, s text.Span) {
		t.Helper()
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) {
			t.Fatalf("%s %v lies outside of the text of %d bytes", what, s, len(d.Text))
		}
		for _, at := range []int{s.Start, s.End} {
			if at < len(d.Text) && !utf8.RuneStart(d.Text[at]) {
				t.Errorf("%s %v cuts a code point", what, s)
			}
		}
	}
	end := 0
	for _, b := range d.Blocks {
		inside("block", b.Span)
		if b.Start < end || b.Len() == 0 {
			t.Errorf("block %v is empty, or starts before %d, where the one before ends", b, end)
		}
		end = b.End
		if b.Kind != Paragraph && b.Kind != Cell && b.Level < 1 {
			t.Errorf("block %v has no level", b)
		}
	}
	start := 0
	for _, l := range d.Links {
		inside("link", l.At)
		if l.At.Start < start || l.URL == "" {
			t.Errorf("link %v has no address, or stands before the one before", l)
		}
		start = l.At.Start
	}
	end = 0
	for _, h := range d.Hidden {
		inside("hidden passage", h.Span)
		if h.Start < end || h.Reason == "" {
			t.Errorf("hidden passage %v has no reason, or starts before %d", h, end)
		}
		end = h.End
	}
	for i, run := range d.Source {
		if i > 0 && run.Start <= d.Source[i-1].Start || run.Start > len(d.Text) {
			t.Errorf("source run %d: %v is out of order", i, run)
		}
		if run.Pos.Line < 1 || run.Pos.Column < 1 {
			t.Errorf("source run %d: %v has no place", i, run)
		}
	}
	for i, page := range d.Pages {
		if page > len(d.Text) || i > 0 && page < d.Pages[i-1] {
			t.Errorf("page %d starts at %d", i+1, page)
		}
	}
	for at := 0; at <= len(d.Text); at += 1 + len(d.Text)/50 {
		checkLocate(t, d, at)
	}
}

// checkLocate compares Locate with counting.
func checkLocate(t *testing.T, d *Document, at int) {
	t.Helper()
	for at < len(d.Text) && !utf8.RuneStart(d.Text[at]) {
		at++
	}
	before := lineFeeds(d.Text)[:at]
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	got := d.Locate(text.Span{Start: at, End: at})
	if got.Line != line || got.Column != column {
		t.Errorf("offset %d is at %d:%d, want %d:%d", at, got.Line, got.Column, line, column)
	}
}
