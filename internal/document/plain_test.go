package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/text"
)

func TestPlainEncodings(t *testing.T) {
	type result struct {
		Text, Encoding string
		Warnings       int
	}
	tests := []struct {
		name, data string
		want       result
	}{
		{"utf-8 byte for byte", "\uFEFFGo\r\nfür\tC\x1b[1m\r", result{"\uFEFFGo\r\nfür\tC\x1b[1m\r", "", 0}},
		{"utf-16 little endian", "\xFF\xFEG\x00\xFC\x00\x3D\xD8\x80\xDE", result{"Gü🚀", "utf-16le", 0}},
		{"utf-16 big endian", "\xFE\xFF\x00G\x00\xFC\xD8\x3D\xDE\x80", result{"Gü🚀", "utf-16be", 0}},
		{"utf-16 without a mark", "G\x00o\x00,\x00 \x00\xFC\x00\xAC\x20S\x00", result{"Go, ü€S", "utf-16le", 0}},
		{"utf-16 big endian without a mark", "\x00G\x00o\x00\n\x00-", result{"Go\n-", "utf-16be", 0}},
		{"utf-16 with half a character", "\xFF\xFEG\x00\x3D\xD8o\x00\x3D", result{"G\uFFFDo\uFFFD", "utf-16le", 0}},
		{"windows-1252", "f\xFCr 5 \x80 \x96 Go\x81", result{"für 5 € – Go\uFFFD", "windows-1252", 0}},
		{"lines of a macintosh", "Go\r\rSQL\r", result{"Go\r\rSQL\r", "", 0}},
		{"macintosh", "\xA5 Caf\x8E\r\xA5 Go", result{"• Café\r• Go", "macintosh", 0}},
		{"utf-8 with some damage", "für Köln, Zürich \xC3", result{"für Köln, Zürich \uFFFD", "utf-8", 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read("a.txt", []byte(tt.data), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, result{d.Text, d.Encoding, len(d.Warnings)}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Carriage returns that are all that ends the lines stay, and are counted.
func TestLinesOfCarriageReturns(t *testing.T) {
	const data = "# Mira\r\r- Go\r- SQL\r"
	for _, name := range []string{"a.txt", "a.md"} {
		d, err := Read(name, []byte(data), Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkInvariants(t, d)
		if d.Text != data {
			t.Errorf("%s: text %q, want %q", name, d.Text, data)
		}
		if got := d.Locate(text.Span{Start: 15, End: 18}); got.Line != 4 || got.Column != 3 {
			t.Errorf("%s: SQL is at %d:%d, want 4:3", name, got.Line, got.Column)
		}
		if got, want := d.WithLineFeeds().Text, "# Mira\n\n- Go\n- SQL\n"; got != want {
			t.Errorf("%s: lines %q, want %q", name, got, want)
		}
	}
	d := &Document{Text: "Go\r\nSQL\r"}
	if d.WithLineFeeds() != d {
		t.Error("a text with line feeds was changed")
	}
}

func TestBareLinks(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"none", "time: 10:30, http: //x", nil},
		{"in a sentence", "See https://example.com/a, or (HTTP://example.com/b_(c)).", []string{"https://example.com/a", "HTTP://example.com/b_(c)"}},
		{"in quotes and brackets", `"https://example.com/q" <https://example.com/r> [https://example.com/s]`, []string{"https://example.com/q", "https://example.com/r", "https://example.com/s"}},
		{"no letter before", "xhttps://example.com", nil},
		{"nothing after", "https://, https://...", nil},
		{"a no-break space ends it", "https://example.com/a\u00a0b", []string{"https://example.com/a"}},
		{"two in a row", "https://example.com/a:https://example.com/b", []string{"https://example.com/a:https://example.com/b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, l := range appendBareLinks(nil, tt.text, 0, len(tt.text)) {
				got = append(got, l.URL)
				if shown := tt.text[l.At.Start:l.At.End]; shown != l.URL {
					t.Errorf("link %q stands at %q", l.URL, shown)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
