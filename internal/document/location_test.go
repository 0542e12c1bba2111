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

func TestGuessLanguage(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"english", "You will work with the team on services for our customers, and you are curious.", "en"},
		{"english fragments", "Led the migration of billing. Worked with Go and SQL for a bank.", "en"},
		{"german", "Wir suchen Sie für die Entwicklung von Diensten, mit denen unsere Kunden nicht warten.", "de"},
		{"french", "Nous cherchons une personne pour rejoindre les équipes dans le sud, avec vous.", "fr"},
		{"spanish", "Buscamos una persona para el equipo de datos, con experiencia en los servicios y las redes.", "es"},
		{"italian", "Cerchiamo una persona per il gruppo di dati che lavora con gli altri nel centro della città.", "it"},
		{"portuguese", "Procuramos uma pessoa para os dados da empresa, com experiência em redes e não só.", "pt"},
		{"dutch", "Wij zoeken een collega voor het team van onze klanten, met ervaring op de werkvloer.", "nl"},
		{"polish", "Szukamy osoby do zespołu, która jest na miejscu oraz nie boi się pracy z danymi dla firm.", "pl"},
		{"swedish", "Vi söker en person som är bra på att arbeta med data och ett team för kunder.", "sv"},
		{"a list of names", "Go, Python, SQL, Docker, Kubernetes", ""},
		{"addresses", "a@example.com b@example.com https://example.com/os c@example.com", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := guessLanguage(tt.text); got != tt.want {
				t.Errorf("guessLanguage(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
