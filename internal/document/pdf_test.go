package document

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/document/pdf"
	"skillmatch/internal/text"
)

// smallPDF makes a PDF of one page for each content stream.
func smallPDF(contents ...string) []byte {
	var b strings.Builder
	var offsets []int
	b.WriteString("%PDF-1.4\n")
	object := func(body string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	var kids strings.Builder
	for i := range contents {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(contents), kids.String()))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for i, c := range contents {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", 5+2*i))
		object(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(c), c))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return []byte(b.String())
}

func TestReadPDF(t *testing.T) {
	data := smallPDF("BT /F 12 Tf 72 700 Td (Wrote services in Go.) Tj ET", "BT /F 12 Tf 72 700 Td (Tuned SQL.) Tj ET")
	d, err := Read("cv.pdf", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, d)
	if d.Format != "pdf" || len(d.Pages) != 2 {
		t.Errorf("format %q with %d pages, want pdf with 2", d.Format, len(d.Pages))
	}
	at := strings.Index(d.Text, "SQL")
	if at < 0 {
		t.Fatalf("no SQL in %q", d.Text)
	}
	got := d.Locate(text.Span{Start: at, End: at + 3})
	if got.Page != 2 || got.Column != 7 || got.Source != nil {
		t.Errorf("SQL is at %+v, want page 2, column 7, no source", got)
	}
}

func TestReadPDFRefuses(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		opt  Options
		kind ErrorKind
		want string // beginning of the message
	}{
		{"no text", smallPDF("0 0 m 9 9 l S"), Options{}, NoText, "cv.pdf: no text: its letters may be drawn as shapes: run it through OCR first, e.g. ocrmypdf"},
		{"damaged", []byte("%PDF-1.4\nnothing"), Options{}, Damaged, "cv.pdf: "},
		{"no PDF at all", []byte("Go and SQL"), Options{}, Damaged, "cv.pdf: "},
		{"too many pages", smallPDF("BT /F 9 Tf (a) Tj ET", "BT /F 9 Tf (b) Tj ET"), Options{MaxPages: 1}, Limit, "cv.pdf: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("cv.pdf", tt.data, tt.opt)
			e, ok := err.(*Error)
			if !ok || e.Kind != tt.kind || !strings.HasPrefix(e.Error(), tt.want) || e.Hint == "" {
				t.Errorf("error %v, want %q: %s…", err, tt.kind.Code(), tt.want)
			}
		})
	}
}

func TestPDFErrorKinds(t *testing.T) {
	tests := []struct {
		name string
		in   error
		want Error
	}{
		{"encrypted", &pdf.Error{Kind: pdf.Encrypted, Detail: "a password is needed"}, Error{Kind: Encrypted, Detail: "a password is needed", Hint: "save a copy without the password"}},
		{"unsupported", &pdf.Error{Kind: pdf.Unsupported, Detail: "filter JPXDecode"}, Error{Kind: Unsupported, Detail: "filter JPXDecode", Hint: "open it in a PDF viewer and print it to a new PDF"}},
		{"damaged", &pdf.Error{Kind: pdf.Damaged, Page: 2, Detail: "no content"}, Error{Kind: Damaged, Detail: "page 2: no content", Hint: "open it in a PDF viewer and print it to a new PDF"}},
		{"no text", &pdf.Error{Kind: pdf.NoText, Detail: "no text"}, Error{Kind: NoText, Detail: "no text", Hint: "its letters may be drawn as shapes: run it through OCR first, e.g. ocrmypdf"}},
		{"scan", &pdf.Error{Kind: pdf.NoText, Cause: "scan", Detail: "no text (a scan?)"}, Error{Kind: NoText, Detail: "no text (a scan?)", Hint: "run it through OCR first, e.g. ocrmypdf"}},
		{"fonts", &pdf.Error{Kind: pdf.NoText, Cause: "fonts", Detail: "no letters"}, Error{Kind: NoText, Detail: "no letters", Hint: "export it anew from the program that made it, or run it through OCR, e.g. ocrmypdf --force-ocr"}},
		{"XFA", &pdf.Error{Kind: pdf.Unsupported, Cause: "xfa", Detail: "a form"}, Error{Kind: Unsupported, Detail: "a form", Hint: "open it in Acrobat and print the filled form to a new PDF"}},
		{"portfolio", &pdf.Error{Kind: pdf.Unsupported, Cause: "portfolio", Detail: "files"}, Error{Kind: Unsupported, Detail: "files", Hint: "open it in Acrobat, save the document inside it, and give that"}},
		{"pages", &pdf.Error{Kind: pdf.Limit, Limit: "pages", Detail: "more than 1 pages"}, Error{Kind: Limit, Detail: "more than 1 pages", Hint: "raise it with --max-pages"}},
		{"text", &pdf.Error{Kind: pdf.Limit, Limit: "text-bytes", Detail: "the text is over 3 bytes"}, Error{Kind: Limit, Detail: "the text is over 3 bytes", Hint: "raise it with --max-text"}},
		{"glyphs", &pdf.Error{Kind: pdf.Limit, Limit: "glyphs", Page: 2, Detail: "more than 3 glyphs"}, Error{Kind: Limit, Detail: "page 2: more than 3 glyphs", Hint: "save the pages that matter to a PDF of their own"}},
		{"content", &pdf.Error{Kind: pdf.Limit, Limit: "content-bytes", Detail: "decoded streams are over 48 MB"},
			Error{Kind: Limit, Detail: "decoded streams are over 48 MB", Hint: "open it in a PDF viewer and print it to a new PDF"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, *pdfError(tt.in)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestRealPDFs reads some PDFs of real programs and checks what holds of all documents.
func TestRealPDFs(t *testing.T) {
	files, err := filepath.Glob("../../../shared/pdf/truth/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("no ../shared/pdf/truth beside the checkout")
	}
	for i := 0; i < len(files); i += 6 {
		t.Run(filepath.Base(files[i]), func(t *testing.T) {
			data, err := os.ReadFile(files[i])
			if err != nil {
				t.Fatal(err)
			}
			d, err := Read(filepath.Base(files[i]), data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, d)
			if d.Language == "" {
				t.Logf("language unknown, %d bytes of text, warnings %v", len(d.Text), d.Warnings)
			}
		})
	}
}

func TestManyPages(t *testing.T) {
	page := "BT /F 12 Tf 72 700 Td (Built services in Go for a mill) Tj ET"
	for _, tt := range []struct {
		name  string
		pages int
		want  bool
	}{{"few", manyPages, false}, {"many", manyPages + 1, true}} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read("cv.pdf", smallPDF(slices.Repeat([]string{page}, tt.pages)...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(d.Warnings, func(w Warning) bool { return w.Code == "many-pages" })
			if len(d.Pages) != tt.pages || got != tt.want {
				t.Errorf("%d pages, warned %t; want %d, %t", len(d.Pages), got, tt.pages, tt.want)
			}
		})
	}
}
