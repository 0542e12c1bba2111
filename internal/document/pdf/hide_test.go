package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHidden(t *testing.T) {
	image := streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
	const seen = "BT /F1 10 Tf 50 700 Td (seen) Tj ET "
	const secret = "BT /F1 10 Tf 50 600 Td (secret) Tj ET "
	for _, tc := range []struct {
		name    string
		content string
		want    string // reason of "secret"; empty when it can be seen
	}{
		{"black on white", seen + secret, ""},
		{"white on white", seen + "1 g " + secret, "white"},
		{"almost white", seen + "0.98 0.99 1 rg " + secret, "white"},
		{"white by CMYK", seen + "0 0 0 0 k " + secret, "white"},
		{"white by colour space", seen + "/DeviceRGB cs 1 1 1 sc " + secret, "white"},
		{"light grey is seen", seen + "0.8 g " + secret, ""},
		{"white on a dark banner", seen + "0 0 0.4 rg 0 580 600 60 re f 1 g " + secret, ""},
		{"dark on the same dark", seen + "0 0 0.4 rg 0 580 600 60 re f " + secret, "white"},
		{"white on a picture", seen + "q 100 0 0 100 40 560 cm /Im Do Q 1 g " + secret, ""},
		{"white on a banner drawn by lines", seen + "0.2 g 0 580 m 600 580 l 600 640 l 0 640 l h f 1 g " + secret, ""},
		{"white on a drawing", seen + "0.2 g 0 580 m 300 560 600 580 600 600 c 600 640 l 0 640 l h f 1 g " + secret, ""},
		{"white on a wide line", seen + "60 w 0 603 m 600 603 l S 1 g " + secret, ""},
		{"white with black outlines", seen + "1 g BT 2 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", ""},
		{"white with white outlines", seen + "1 g 1 G BT 2 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", "white"},
		{"white outlines", seen + "1 G BT 1 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", "white"},
		{"tiny", seen + "BT /F1 1 Tf 50 600 Td (secret) Tj ET", "tiny"},
		{"tiny by matrix", seen + "q 0.1 0 0 0.1 45 540 cm " + secret + "Q", "tiny"},
		{"off the page", seen + "BT /F1 10 Tf 50 900 Td (secret) Tj ET", "off-page"},
		{"mode 3", seen + "BT 3 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", "invisible"},
		{"mode 3 ends", seen + "q BT 3 Tr ET Q " + secret, ""},
		{"transparent", seen + "/GS gs " + secret, "invisible"},
		{"under a fill", seen + secret + "0.9 g 0 580 600 60 re f", "covered"},
		{"under a picture", seen + secret + "q 100 0 0 100 40 560 cm /Im Do Q", "covered"},
		{"struck through", seen + secret + "0 g 40 603 100 2.5 re f", ""},
		{"beside a fill", seen + secret + "0.9 g 0 400 600 60 re f", ""},
		{"outside of a clip", seen + "q 0 650 600 100 re W n " + secret + "Q", "covered"},
		{"a line that runs over the edge", "BT /F1 10 Tf 575 700 Td (secret) Tj ET", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := pagePDF(tc.content, "/XObject<</Im 6 0 R>>/ExtGState<</GS<</ca 0>>>>", image)
			got, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			reason := ""
			for _, h := range got.Hidden {
				if got.Text[h.Start:h.End] != "secret" {
					t.Errorf("hidden %q", got.Text[h.Start:h.End])
				}
				reason = h.Reason
			}
			if diff := cmp.Diff(tc.want, reason); diff != "" {
				t.Errorf("%s\n%s", diff, got.Text)
			}
		})
	}
}

// TestHiddenPartOfLine ends a hidden passage where the words can be seen again.
func TestHiddenPartOfLine(t *testing.T) {
	got, err := Read(pagePDF("BT /F1 10 Tf 50 700 Td (Go ) Tj 1 g (Rust and C) Tj 0 g ( Java) Tj ET", ""), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Hidden) != 1 || got.Text[got.Hidden[0].Start:got.Hidden[0].End] != "Rust and C" {
		t.Errorf("hidden %v of %q, want one passage, %q", got.Hidden, got.Text, "Rust and C")
	}
}

// TestRecognisedText reads what OCR wrote invisibly over a scan.
func TestRecognisedText(t *testing.T) {
	image := streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
	data := pagePDF("q 600 0 0 800 0 0 cm /Im Do Q BT 3 Tr /F1 10 Tf 50 600 Td (recognised) Tj ET", "/XObject<</Im 6 0 R>>", image)
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Hidden) > 0 || got.Text != "recognised\n" || len(got.Warnings) != 1 || got.Warnings[0].Code != "ocr-layer" {
		t.Errorf("text %q, hidden %v, warnings %v; want recognised, none, ocr-layer", got.Text, got.Hidden, got.Warnings)
	}
}
