package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRepair reads files whose bytes are broken in ways that are met in the wild.
func TestRepair(t *testing.T) {
	sound := string(pagePDF(contentOf(placed{50, 700, "Still here"}), ""))
	replace := func(pairs ...string) string {
		s := strings.NewReplacer(pairs...).Replace(sound)
		if s == sound {
			t.Fatalf("nothing to replace: %q", pairs)
		}
		return s
	}
	xref := strings.Index(sound, "xref\n0 ")
	update := "4 0 obj\n" + streamObject("", contentOf(placed{50, 700, "Newer"})) + "\nendobj\n"
	for _, tc := range []struct{ name, in, want string }{
		{"sound", sound, "Still here\n"},
		{"junk before", strings.Repeat("junk\n", 100) + sound, "Still here\n"},
		{"junk after", sound + strings.Repeat("\x00junk", 100), "Still here\n"},
		{"no header", strings.TrimPrefix(sound, "%PDF-1.4\n"), "Still here\n"},
		{"version 2.0", replace("%PDF-1.4", "%PDF-2.0"), "Still here\n"},
		{"wrong startxref", replace("startxref\n", "startxref\n9"), "Still here\n"},
		{"no xref", sound[:xref] + sound[strings.Index(sound, "trailer"):], "Still here\n"},
		{"no trailer", sound[:xref], "Still here\n"},
		{"no catalog", strings.Replace(sound[:xref], "/Catalog", "/Nothing", 1), "Still here\n"},
		{"no page tree", strings.Replace(sound[:xref], "2 0 obj", "99 0 obj", 1), "Still here\n"},
		{"wrong length", replace("/Length ", "/Length 9"), "Still here\n"},
		{"no endobj", replace("endobj\n", ""), "Still here\n"},
		{"glued objects", replace("endobj\n", "endobj"), "Still here\n"},
		{"carriage returns", replace("\n", "\r"), "Still here\n"},
		{"later revision wins", sound + update, "Newer\n"},
		{"reference to itself", replace("/Annots 5 0 R", "/Annots 6 0 R") + "6 0 obj 6 0 R endobj\n", "Still here\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := Read([]byte(tc.in), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got.Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestObjectStream reads objects that lie in a compressed stream, without an
// xref that says where.
func TestObjectStream(t *testing.T) {
	packed := []string{"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>"}
	head := fmt.Sprintf("2 0 3 %d ", len(packed[0])+1)
	body := head + strings.Join(packed, " ")
	in := "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n4 0 obj\n" + streamObject("", contentOf(placed{50, 700, "Packed"})) +
		"\nendobj\n9 0 obj\n" + streamObject(fmt.Sprintf("/Type/ObjStm/N 2/First %d/Filter/FlateDecode", len(head)), string(deflate(body))) + "\nendobj\n"
	got, err := Read([]byte(in), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "Packed\n" {
		t.Errorf("text %q, want %q", got.Text, "Packed\n")
	}
}

// TestErrors names the kind of each refusal.
func TestErrors(t *testing.T) {
	page := contentOf(placed{50, 700, "Text"})
	image := streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1", "x")
	form := streamObject("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</B 7 0 R>>>>", "/B Do /B Do")
	leaf := streamObject("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "0 g")
	unmapped := "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2>>]>>"
	for _, tc := range []struct {
		name string
		in   []byte
		lim  Limits
		want Error
	}{
		{name: "empty", want: Error{Kind: Damaged, Detail: "no PDF objects in it"}},
		{name: "text", in: []byte("hello"), want: Error{Kind: Damaged, Detail: "no PDF objects in it"}},
		{name: "no pages", in: filePDF("<</Type/Catalog>>"), want: Error{Kind: Damaged, Detail: "no pages in it"}},
		{name: "empty page", in: pagePDF("", ""), want: Error{Kind: NoText, Detail: "no text"}},
		{name: "scan", in: pagePDF("/Im Do", "/XObject<</Im 6 0 R>>", image), want: Error{Kind: NoText, Cause: "scan", Detail: "no text (a scan?)"}},
		{name: "unmapped font", in: pagePDF("BT /F9 10 Tf (ab) Tj ET", "/Font<</F9 "+unmapped+">>"),
			want: Error{Kind: NoText, Cause: "fonts", Detail: "no text: its fonts do not say which letters they show"}},
		{name: "operators", in: pagePDF(strings.Repeat("q ", 101), ""), lim: Limits{Operators: 100}, want: Error{Kind: Limit, Limit: "operators", Page: 1, Detail: "more than 100 operators"}},
		{name: "glyphs", in: pagePDF(page, ""), lim: Limits{Glyphs: 3}, want: Error{Kind: Limit, Limit: "glyphs", Page: 1, Detail: "more than 3 glyphs"}},
		{name: "text", in: pagePDF(page, ""), lim: Limits{TextBytes: 3}, want: Error{Kind: Limit, Limit: "text-bytes", Page: 1, Detail: "the text is over 3 bytes"}},
		{name: "content", in: pagePDF(page, ""), lim: Limits{ContentBytes: 10}, want: Error{Kind: Limit, Limit: "content-bytes", Page: 1, Detail: "decoded streams are over 10 bytes"}},
		{name: "nesting", in: pagePDF(strings.Repeat("[", 40)+page, ""), want: Error{Kind: Limit, Limit: "nesting", Page: 1, Detail: "arrays are nested more than 32 deep"}},
		{name: "forms", in: pagePDF("/A Do", "/XObject<</A 6 0 R>>", form, leaf), lim: Limits{Forms: 2}, want: Error{Kind: Limit, Limit: "forms", Page: 1, Detail: "more than 2 forms are drawn"}},
		{name: "pages", in: filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", "<</Type/Page>>", "<</Type/Page>>"),
			lim: Limits{Pages: 1}, want: Error{Kind: Limit, Limit: "pages", Detail: "more than 1 pages"}},
		{name: "objects", in: pagePDF(page, ""), lim: Limits{Objects: 2}, want: Error{Kind: Limit, Limit: "objects", Detail: "more than 2 objects"}},
		{name: "unknown encryption", in: bytes.Replace(pagePDF(page, ""), []byte("/Root"), []byte("/Encrypt<</Filter/Adobe.PubSec>>/Root"), 1),
			want: Error{Kind: Unsupported, Detail: "encrypted by a method other than a password"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Read(tc.in, tc.lim)
			var got *Error
			if !errors.As(err, &got) {
				t.Fatalf("error %v, want %v", err, &tc.want)
			}
			if diff := cmp.Diff(&tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
