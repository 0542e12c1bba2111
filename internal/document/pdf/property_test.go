package pdf

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"skillmatch/internal/text"
)

// checkText checks what holds of every text that Read returns.
func checkText(t *testing.T, got *Text) {
	t.Helper()
	if !utf8.ValidString(got.Text) {
		t.Error("the text is not valid UTF-8")
	}
	if !norm.NFKC.IsNormalString(got.Text) {
		t.Error("the text is not NFKC")
	}
	if i := strings.IndexFunc(got.Text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }); i >= 0 {
		t.Errorf("control character at %d", i)
	}
	if got.Text != "" && !strings.HasSuffix(got.Text, "\n") {
		t.Error("the last line has no end")
	}
	inside := func(what string, s text.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(got.Text) {
			t.Errorf("%s %v is outside of the text, %d bytes", what, s, len(got.Text))
			return
		}
		if s.Start < len(got.Text) && !utf8.RuneStart(got.Text[s.Start]) || s.End < len(got.Text) && !utf8.RuneStart(got.Text[s.End]) {
			t.Errorf("%s %v cuts a character", what, s)
		}
	}
	last := 0
	for _, b := range got.Blocks {
		inside("block", b.Span)
		if b.Start < last || b.Len() == 0 {
			t.Errorf("block %v is empty or overlaps the one before, which ends at %d", b.Span, last)
		}
		last = b.End
	}
	last = 0
	for _, p := range got.Pages {
		inside("page", text.Span{Start: p, End: p})
		if p < last {
			t.Errorf("page at %d stands before the one before", p)
		}
		last = p
	}
	last = 0
	for _, h := range got.Hidden {
		inside("hidden", h.Span)
		if h.Start < last || h.Len() == 0 || h.Reason == "" {
			t.Errorf("hidden %v is empty or overlaps the one before", h)
		}
		last = h.End
	}
	for _, l := range got.Links {
		inside("link", l.At)
	}
}

// checkRead reads data and checks what holds of every answer.
func checkRead(t *testing.T, data []byte, lim Limits) (*Text, *Error) {
	t.Helper()
	got, err := Read(data, lim)
	return got, checkAnswer(t, got, err)
}

// checkAnswer checks that an answer is a sound text or a whole *Error.
func checkAnswer(t *testing.T, got *Text, err error) *Error {
	t.Helper()
	if err == nil {
		checkText(t, got)
		return nil
	}
	var e *Error
	if !errors.As(err, &e) || got != nil || e.Kind < Damaged || e.Kind > Limit || e.Detail == "" {
		t.Fatalf("text %v and error %#v, want a whole *Error alone", got, err)
	}
	return e
}

// TestProperties checks all files there are, whole and cut short.
func TestProperties(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, error %v", len(files), err)
	}
	for _, path := range files {
		data := readFile(t, path)
		first, _ := checkRead(t, data, Limits{})
		second, _ := checkRead(t, data, Limits{})
		if first != nil && first.Text != second.Text {
			t.Errorf("%s: two readings differ", path)
		}
		for i := 1; i < 10; i++ {
			checkRead(t, data[:len(data)*i/10], Limits{})
		}
	}
}

// FuzzRead reads anything. Limits are low, so that the fuzzer goes on.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.pdf")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range files {
		f.Add(readFile(f, path))
	}
	f.Add(pagePDF("BT /F1 10 Tf 50 700 Td [(Fuzz)-300(me)] TJ ET 1 g 0 0 10 10 re f /A Do", "/XObject<</A 6 0 R>>",
		streamObject("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "BT /F1 10 Tf (x) Tj ET")))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRead(t, data, Limits{Pages: 20, Objects: 5000, ContentBytes: 1 << 20, Operators: 50_000, Glyphs: 20_000, Forms: 100})
	})
}

// FuzzContent runs anything as the content of a sound page.
func FuzzContent(f *testing.F) {
	f.Add("BT /F1 10 Tf 50 700 Td [(Fuzz)-300(me)] TJ ET")
	f.Add("q 0 1 -1 0 100 100 cm BT /F2 9 Tf 3 Tr 2 Ts 90 Tz 1 Tc 2 Tw 10 TL (a) ' 1 2 (b) \" T* ET Q")
	f.Add("1 g 0 0 600 800 re f 0 0 m 10 0 l 10 10 l h W n /Span<</ActualText(x)>>BDC BT /F1 10 Tf (y) Tj ET EMC BI /W 1 ID x EI")
	f.Add(contentOf(placed{50, 700, "\\225 item"}, placed{300, 700, "right"}, placed{50, 688, "left-"}, placed{50, 676, "over"}))
	f.Fuzz(func(t *testing.T, content string) {
		checkRead(t, pagePDF(content, ""), Limits{ContentBytes: 1 << 20, Operators: 50_000, Glyphs: 20_000, Forms: 100})
	})
}

func TestUnreadSorted(t *testing.T) {
	if !slices.IsSorted(unread) {
		t.Errorf("unread is not sorted: %q", unread)
	}
}
