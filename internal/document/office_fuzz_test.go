package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// xmlRecipe makes well-formed XML: each byte of the recipe opens one of the
// elements, closes the open one, or adds a text, so that most of what the
// fuzzer tries reaches the reader.
func xmlRecipe(recipe string, elements, texts []string) string {
	const deepest = 200 // more is for the tests of limits
	var b strings.Builder
	var open []string
	pop := func() {
		b.WriteString("</" + open[len(open)-1] + ">")
		open = open[:len(open)-1]
	}
	for _, c := range []byte(recipe) {
		switch n := int(c) % (len(elements) + len(texts) + 8); {
		case n < len(elements) && len(open) < deepest:
			name, _, _ := strings.Cut(elements[n], " ")
			b.WriteString("<" + elements[n] + ">")
			open = append(open, name)
		case n >= len(elements) && n < len(elements)+len(texts):
			b.WriteString(texts[n-len(elements)])
		case len(open) > 0:
			pop()
		}
	}
	for len(open) > 0 {
		pop()
	}
	return b.String()
}

// recipeOf is a recipe that makes a few elements of each kind, in each other
// and beside each other.
func recipeOf(elements, texts int) []string {
	closing := byte(elements + texts)
	var nested, flat []byte
	for i := range elements {
		nested = append(nested, byte(i), byte(elements+i%texts))
		flat = append(flat, 0, byte(i), byte(elements+i%texts), closing, closing)
	}
	return []string{string(nested), string(flat)}
}

func fuzzTexts() []string {
	return []string{"Go ", "SQL", " ", "\t\n", "https://example.com/a", "•", "\u00ad", "&#xF0B7;", "ü&amp;",
		"HYPERLINK &quot;https://example.com&quot;"}
}

func FuzzDOCX(f *testing.F) {
	elements := []string{
		"w:p", "w:r", "w:t", "w:t xml:space='preserve'", "w:tab", "w:br", "w:br w:type='page'", "w:sym w:char='F0B7'", "w:noBreakHyphen",
		"w:pPr", "w:rPr", "w:pStyle w:val='a'", "w:rStyle w:val='b'", "w:vanish", "w:b", "w:color w:val='FFFFFF'", "w:sz w:val='2'", "w:shd w:fill='102030'",
		"w:outlineLvl w:val='1'", "w:numPr", "w:ilvl w:val='1'", "w:numId w:val='1'", "w:spacing w:before='200'",
		"w:hyperlink r:id='l'", "w:fldSimple w:instr='HYPERLINK https://example.com'", "w:fldChar w:fldCharType='begin'", "w:instrText",
		"w:fldChar w:fldCharType='separate'", "w:fldChar w:fldCharType='end'",
		"w:sdt", "w:sdtPr", "w:showingPlcHdr", "w:sdtContent", "w:tbl", "w:tblPr", "w:tr", "w:tc", "w:tcPr",
		"w:drawing", "wp:anchor behindDoc='1'", "wp:wrapNone", "a:srgbClr val='000000'", "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
		"w:del", "w:ins", "w:sectPr", "w:headerReference r:id='h'", "w:footerReference r:id='f'", "a:hlinkClick r:id='l'", "a:blip", "w:background",
		"w:footnote", "w:style w:styleId='a' w:type='paragraph'", "w:style w:styleId='b'", "w:basedOn w:val='a'", "w:basedOn w:val='b'", "w:name w:val='heading 1'",
		"w:altChunk r:id='c'", "dgm:relIds r:dm='n'", "dgm:pt", "dgm:t", "a:p", "a:t", "a:txBody", "c:chart r:id='n'", "c:strCache", "c:pt", "v:textpath string='Go'", "v:shape style='visibility:hidden'",
		"wp:docPr hidden='1'", "wp:positionH relativeFrom='page'", "wp:posOffset", "wp:extent cx='1'", "wps:wsp", "wps:spPr", "a:solidFill", "w:framePr w:dropCap='drop'", "w:trPr", "w14:textFill", "w14:noFill",
		"aml:annotation w:type='Word.Insertion'", "w:ffData", "w:ddList", "w:listEntry w:val='a'", "w:rFonts w:ascii='Wingdings'",
	}
	texts := fuzzTexts()
	seeds := recipeOf(len(elements), len(texts))
	for _, body := range seeds {
		f.Add(body, seeds[1], "")
	}
	addFiles(f, "testdata/office/*.docx")
	relations := docxRelations("l", "hyperlink", "https://example.com/l", "h", "header", "h.xml", "f", "footer", "h.xml", "s", "styles", "s.xml", "n", "footnotes", "n.xml", "c", "aFChunk", "c.html")
	f.Fuzz(func(t *testing.T, body, other, whole string) {
		if whole != "" {
			fuzzRead(t, "a.docx", []byte(whole))
			return
		}
		part := "<w:hdr" + docxSpaces + ">" + xmlRecipe(other, elements, texts) + "</w:hdr>"
		fuzzRead(t, "a.docx", docxOf(t, xmlRecipe(body, elements, texts),
			"word/_rels/document.xml.rels", relations, "word/_rels/h.xml.rels", relations, "word/h.xml", part, "word/s.xml", part, "word/n.xml", part, "word/c.html", "<ul><li><a href=https://example.com>Go</a></ul>"+other))
	})
}

func FuzzODT(f *testing.F) {
	elements := []string{
		"text:p", "text:h text:outline-level='2'", "text:span text:style-name='a'", "text:s text:c='3'", "text:tab", "text:line-break",
		"text:a xlink:href='https://example.com/a'", "draw:a xlink:href='https://example.com/b'", "text:list", "text:list-item", "text:section text:display='none'",
		"table:table", "table:table-row", "table:table-cell table:style-name='c'", "text:note", "text:note-body", "text:note-citation",
		"draw:frame draw:style-name='g'", "draw:text-box", "draw:rect", "draw:image", "text:tracked-changes", "text:hidden-text", "text:placeholder", "office:annotation",
		"style:style style:name='a' style:family='text' style:parent-style-name='b'", "style:style style:name='b' style:family='text' style:parent-style-name='a'",
		"style:text-properties text:display='none' fo:color='#ffffff' fo:font-size='1pt'", "style:graphic-properties style:run-through='background'",
		"style:master-page style:name='Standard' style:next-style-name='Standard'", "style:header", "style:footer", "office:text", "text:p text:style-name='Title'",
		"text:hidden-paragraph text:is-hidden='true'", "draw:object xlink:href='./O'", "draw:path", "text:changed-region text:id='c'", "text:deletion", "text:change-start text:change-id='c'", "text:change-end text:change-id='c'",
	}
	texts := fuzzTexts()
	seeds := recipeOf(len(elements), len(texts))
	for _, body := range seeds {
		f.Add(body, seeds[1], "")
	}
	addFiles(f, "testdata/office/*.odt")
	f.Fuzz(func(t *testing.T, body, styles, whole string) {
		if whole != "" {
			fuzzRead(t, "a.odt", []byte(whole))
			return
		}
		part := "<office:document-styles" + odtSpaces + "><office:master-styles>" + xmlRecipe(styles, elements, texts) + "</office:master-styles></office:document-styles>"
		fuzzRead(t, "a.odt", odtOf(t, xmlRecipe(styles, elements, texts), xmlRecipe(body, elements, texts), "styles.xml", part, "O/content.xml", part))
	})
}

// addFiles adds whole files as seeds of a target that takes recipes before them.
func addFiles(f *testing.F, pattern string) {
	files, err := filepath.Glob(pattern)
	if err != nil {
		f.Fatal(err)
	}
	if len(files) == 0 {
		f.Fatalf("no files like %s", pattern)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("", "", string(data))
	}
}

func FuzzRTF(f *testing.F) {
	for _, s := range []string{
		`{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 A;}{\f2\fcharset2 Symbol;}{\f4\fcharset128 B;}}{\colortbl;\red255\green255\blue255;}{\stylesheet{\s1\outlinelevel0 heading 1;}}`,
		`\pard\s1 Work\par{\b bold}\line{\v hidden}{\cf1\highlight2 white}{\fs2 tiny}{\deleted x}`,
		`{\field{\*\fldinst HYPERLINK "https://example.com"}{\fldrslt me\par on}}\u321?\'a3\uc2\u-10179 xx\u-8704 xx{\f2\'b7}{\f4\'83\'5c}`,
		`{\listtext\'b7\tab}\ls1\ilvl1 item\par{\header h{\footnote n}\par}{\shp{\*\shpinst{\shptxt box\par}}}`,
		`\trowd\clcbpat2\cellx9\intbl a{\shptxt b\cell c\row}\cell b\par c\cell\row\pard\nestcell\nestrow d{\upr{x}{\*\ud y}}{\pict\bin3 }}}}`,
		`{\fonttbl{\f5\cpg65001 A;}{\f6\fcharset134 Wingdings;}}\f5\'c3\'bc\'c3\f6 v\f4\'83{x}\'83\par{{\NeXTGraphic a.png}\'ac}{\sp{\sn gtextUNICODE}{\sv a}}\trowd\clshdng10000\clcfpat1\cellx9\mvf x`,
	} {
		f.Add([]byte(`{\rtf1` + s + "}"))
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.rtf", append([]byte(`{\rtf1`), data...)) })
}
