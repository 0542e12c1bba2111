package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"skillmatch/internal/text"
)

// hiddenPDF makes a page with all that can hide text: pictures, forms, graphics
// states and layers.
func hiddenPDF(content string) []byte {
	const secret = "BT /F1 10 Tf 50 600 Td (secret) Tj ET"
	const group = "/Group<</S/Transparency>>"
	form := func(keys, content string) string {
		return streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 800]"+keys, content)
	}
	data := pagePDF(content, "/XObject<</Im 6 0 R/Mask 7 0 R/Dark 8 0 R/Group 9 0 R/Small 10 0 R/Layer 11 0 R>>"+
		"/Shading<</Sh<</ShadingType 2/ColorSpace/DeviceRGB>>>>"+
		"/ExtGState<</GS<</ca 0/CA 0>>/Faint<</ca 0.04>>/Half<</ca 0.5>>/Full<</ca 1>>/None<</Type/ExtGState/SMask/None>>"+
		"/Blind<</Type/ExtGState/SMask<</S/Luminosity/G 12 0 R>>>>/Black<</SMask<</S/Luminosity/G 13 0 R>>>>/Bright<</SMask<</S/Luminosity/G 14 0 R>>>>>>"+
		"/Properties<</Off 15 0 R/On 16 0 R/AllOff<</Type/OCMD/OCGs[15 0 R]/P/AllOff>>/AllOn<</Type/OCMD/OCGs[15 0 R 16 0 R]/P/AllOn>>"+
		"/Not<</Type/OCMD/VE[/Not 15 0 R]>>/And<</Type/OCMD/VE[/And 16 0 R[/Or 15 0 R 15 0 R]]>>>>",
		streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x"),
		streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 6 0 R", "x"),
		form("", "0.1 g 0 580 600 60 re f"),
		form(group, "/Full gs "+secret),
		streamObject("/Type/XObject/Subtype/Form/BBox[0 0 600 400]", secret),
		form("/OC 15 0 R", secret),
		form(group, ""),
		form(group, "0 g 0 0 600 800 re f"),
		form(group, "1 g 0 0 600 800 re f"),
		"<</Type/OCG/Name(off)>>",
		"<</Type/OCG/Name(on)>>",
	)
	return []byte(strings.Replace(string(data), "/Type/Catalog", "/Type/Catalog/OCProperties<</OCGs[15 0 R 16 0 R]/D<</OFF[15 0 R]>>>>", 1))
}

func TestHidden(t *testing.T) {
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
		{"yellowish white on white", seen + "1 1 0.9 rg " + secret, "white"},
		{"light grey that print shows", seen + "0.9 g " + secret, ""},
		{"dark on a dark box with round corners", seen + "0.2 g 0 580 m 600 580 l 610 590 610 630 600 640 c 0 640 l h f 0 g " + secret, ""},
		{"white on a white shape", seen + "1 g 0 580 m 600 580 l 610 590 610 630 600 640 c 0 640 l h f " + secret, "white"},
		{"white on a shape in white of half opacity", seen + "/Half gs 1 g 0 580 600 60 re f /Full gs " + secret, "white"},
		{"white on a dark fill of half opacity", seen + "/Half gs 0 g 0 580 600 60 re f /Full gs 1 g " + secret, ""},
		{"white on a shading", seen + "q 0 580 600 60 re W n /Sh sh Q 1 g " + secret, ""},
		{"white on a form's fill", seen + "/Dark Do 1 g " + secret, ""},
		{"white on the fill of a cell", seen + "0.1 0.3 0.5 rg 40 590 80 30 re f 130 590 80 30 re f 1 g " + secret, ""},
		{"white on a picture that is seen through", seen + "q 100 0 0 100 40 560 cm /Mask Do Q 1 g " + secret, ""},
		{"mode 7", seen + "BT 7 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", "invisible"},
		{"almost no width", seen + "BT 9 Tz /F1 10 Tf 50 600 Td (secret) Tj ET", "tiny"},
		{"condensed", seen + "BT 60 Tz /F1 10 Tf 50 600 Td (secret) Tj ET", ""},
		{"nearly transparent", seen + "/Faint gs " + secret, "invisible"},
		{"half transparent", seen + "/Half gs " + secret, ""},
		{"transparent outlines", seen + "/GS gs BT 1 Tr /F1 10 Tf 50 600 Td (secret) Tj ET", "invisible"},
		{"transparent group that thinks itself opaque", seen + "/GS gs /Group Do", "invisible"},
		{"under a soft mask of nothing", seen + "/Blind gs " + secret, "invisible"},
		{"under a soft mask of black", seen + "/Black gs " + secret, "invisible"},
		{"under a soft mask of white", seen + "/Bright gs " + secret, ""},
		{"after a soft mask", seen + "/Blind gs /None gs " + secret, ""},
		{"under a picture that is seen through", seen + secret + "q 100 0 0 100 40 560 cm /Mask Do Q", ""},
		{"under an inline stencil", seen + secret + "q 100 0 0 100 40 560 cm BI /W 1 /H 1 /IM true ID x EI Q", ""},
		{"under an inline picture", seen + secret + "q 100 0 0 100 40 560 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "covered"},
		{"under a fill of half opacity", seen + secret + "/Half gs 1 g 0 580 600 60 re f", ""},
		{"in a clip of nothing", seen + "q 50 603 0 0 re W n " + secret + "Q", "covered"},
		{"outside of a form's box", seen + "/Small Do", "covered"},
		{"in a layer that is off", seen + "/OC /Off BDC " + secret + "EMC", "layer"},
		{"in a layer that is on", seen + "/OC /On BDC " + secret + "EMC", ""},
		{"after a layer that is off", seen + "/OC /Off BDC 0 580 600 60 re f EMC " + secret, ""},
		{"in a mark in a layer that is off", seen + "/OC /Off BDC /P BMC " + secret + "EMC EMC", "layer"},
		{"deeper than marks are kept", seen + strings.Repeat("/P BMC ", 600) + "/OC /Off BDC " + secret, "layer"},
		{"in a form in a layer that is off", seen + "/Layer Do", "layer"},
		{"shown when a layer is off", seen + "/OC /AllOff BDC " + secret + "EMC", ""},
		{"shown when all layers are on", seen + "/OC /AllOn BDC " + secret + "EMC", "layer"},
		{"by an expression", seen + "/OC /Not BDC " + secret + "EMC", ""},
		{"by an expression that is false", seen + "/OC /And BDC " + secret + "EMC", "layer"},
		{"under a layer that is off", seen + secret + "/OC /Off BDC 1 g 0 580 600 60 re f EMC", ""},
		{"a line that runs over the edge", "BT /F1 10 Tf 575 700 Td (secret) Tj ET", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := hiddenPDF(tc.content)
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

// TestPictureBehindText keeps text hidden that a picture of the whole page
// covers, where other text can be seen on it: it is a background, no scan.
func TestPictureBehindText(t *testing.T) {
	image := streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
	data := pagePDF("q 600 0 0 800 0 0 cm /Im Do Q BT /F1 10 Tf 50 700 Td (Writes Go) Tj 3 Tr 0 -100 Td (Rust and C) Tj ET", "/XObject<</Im 6 0 R>>", image)
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := &Text{
		Text:   "Writes Go\n\nRust and C\n",
		Pages:  []int{0},
		Blocks: []Block{{Span: text.Span{End: 9}}, {Span: text.Span{Start: 11, End: 21}}},
		Hidden: []Hidden{{Span: text.Span{Start: 11, End: 21}, Reason: "invisible"}},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Text{}, "Warnings")); diff != "" {
		t.Error(diff)
	}
}

// TestLayers reads the ways in which a file says which layers are not shown.
func TestLayers(t *testing.T) {
	for _, tc := range []struct{ name, properties, want string }{
		{"none", "", ""},
		{"off", "/D<</OFF[6 0 R]>>", "layer"},
		{"off from the start", "/OCGs[6 0 R]/D<</BaseState/OFF>>", "layer"},
		{"off from the start but for one", "/OCGs[6 0 R]/D<</BaseState/OFF/ON[6 0 R]>>", ""},
		{"off when viewed", "/D<</AS[<</Event/View/Category[/View]/OCGs[6 0 R]>>]>>", "layer"},
		{"off when exported", "/D<</AS[<</Event/Export/Category[/View]/OCGs[6 0 R]>>]>>", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data := pagePDF("BT /F1 10 Tf 50 700 Td (seen) Tj ET /OC /L BDC BT /F1 10 Tf 50 600 Td (secret) Tj ET EMC", "/Properties<</L 6 0 R>>",
				"<</Type/OCG/Usage<</View<</ViewState/OFF>>>>>>")
			data = []byte(strings.Replace(string(data), "/Type/Catalog", "/Type/Catalog/OCProperties<<"+tc.properties+">>", 1))
			got, err := Read(data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			reason := ""
			for _, h := range got.Hidden {
				reason += h.Reason
			}
			if diff := cmp.Diff(tc.want, reason); diff != "" {
				t.Error(diff)
			}
		})
	}
}
