package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// run makes a run with properties and text.
func run(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func paragraph(runs string) string { return `<w:p>` + runs + `</w:p>` }

func TestDOCXText(t *testing.T) {
	box := func(s string) string {
		return `<w:drawing><wp:anchor><w:txbxContent>` + para(s) + `</w:txbxContent></wp:anchor></w:drawing>`
	}
	cell := func(s string) string { return `<w:tc>` + s + `</w:tc>` }
	tests := []struct {
		name, body string
		want       found
	}{
		{"runs that part a word", paragraph(run("<w:b/>", "Java") + run("", "Script")), found{Text: "JavaScript"}},
		{"tabs, breaks, hyphens", paragraph(run("", "Acme") + `<w:r><w:tab/><w:t>2019</w:t><w:br/><w:t>on</w:t><w:noBreakHyphen/><w:t>call</w:t><w:softHyphen/></w:r>`), found{Text: "Acme\t2019\non-call"}},
		{"white space", para(" a \u00a0  b c "), found{Text: "a  b c"}},
		{"nothing of characters without width", para("Post\u00adgre\u200bSQL \ufeffGo"), found{Text: "PostgreSQL Go"}},
		{"empty paragraphs are blank lines", para("a") + para("b") + "<w:p/>" + para("c"), found{Text: "a\nb\n\nc"}},
		{"space between paragraphs", para("a") + `<w:p><w:pPr><w:spacing w:before="240"/></w:pPr>` + run("", "b") + `</w:p>`, found{Text: "a\n\nb"}},
		{"page break", paragraph(run("", "a")+`<w:r><w:br w:type="page"/></w:r>`) + para("b"), found{Text: "a\n\nb"}},
		{"symbols", paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t xml:space="preserve"> Go </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5 &#xF0E0;x</w:t></w:r>`), found{Text: "• Go ≥ 5 x"}},
		{"formula", paragraph(`<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`), found{Text: "a=b"}},
		{"smart tags", paragraph(`<w:smartTag><w:customXml>` + run("", "a") + `</w:customXml></w:smartTag>`), found{Text: "a"}},

		{"deleted and inserted text", paragraph(run("", "Go ") + `<w:del>` + `<w:r><w:delText>COBOL</w:delText></w:r></w:del><w:moveFrom>` + run("", "Perl") + `</w:moveFrom><w:ins>` + run("", "Rust") + `</w:ins>`),
			found{Text: "Go Rust", Warnings: []string{"tracked-changes"}}},
		{"properties before a change", `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>` + run(`<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>`, "a") + `</w:p>`, found{Text: "a"}},
		{"comments", paragraph(`<w:commentRangeStart w:id="1"/>` + run("", "a") + `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`), found{Text: "a", Warnings: []string{"comments"}}},
		{"pronunciation", paragraph(`<w:r><w:ruby><w:rt>` + run("", "x") + `</w:rt><w:rubyBase>` + run("", "a") + `</w:rubyBase></w:ruby></w:r>`), found{Text: "a"}},

		{"hidden", paragraph(run("", "Go") + run("<w:vanish/>", " Rust") + run("<w:vanish/>", " Zig")), found{Text: "Go Rust Zig", Hidden: []string{"hidden: Rust Zig"}, Warnings: []string{"hidden-text"}}},
		{"not hidden", paragraph(run(`<w:vanish w:val="0"/><w:webHidden/>`, "Go")), found{Text: "Go"}},
		{"the mark alone is hidden", `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>` + run("", "Go") + `</w:p>`, found{Text: "Go"}},
		{"white", paragraph(run("", "Go") + run(`<w:color w:val="FFFFFF"/>`, " Rust")), found{Text: "Go Rust", Hidden: []string{"white: Rust"}, Warnings: []string{"hidden-text"}}},
		{"nearly white", paragraph(run("", "Go") + run(`<w:color w:val="fdfdfd"/>`, " Rust")), found{Text: "Go Rust", Hidden: []string{"white: Rust"}, Warnings: []string{"hidden-text"}}},
		{"light grey", paragraph(run(`<w:color w:val="D0D0D0"/>`, "Go")), found{Text: "Go"}},
		{"white on dark letters", paragraph(run(`<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="102030"/>`, "Go")), found{Text: "Go"}},
		{"white on highlight", paragraph(run(`<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>`, "Go")), found{Text: "Go"}},
		{"white on a dark paragraph", `<w:p><w:pPr><w:shd w:val="clear" w:fill="102030"/></w:pPr>` + run(`<w:color w:val="FFFFFF"/>`, "Go") + `</w:p>`, found{Text: "Go"}},
		{"white in a dark cell", `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="102030"/></w:tcPr>` + paragraph(run(`<w:color w:val="FFFFFF"/>`, "Go")) + `</w:tc></w:tr></w:tbl>`, found{Text: "Go"}},
		{"dark on the same", paragraph(run("", "Go")) + `<w:p><w:pPr><w:shd w:val="clear" w:fill="102030"/></w:pPr>` + run(`<w:color w:val="102030"/>`, "Rust") + `</w:p>`, found{Text: "Go\nRust", Hidden: []string{"invisible: Rust"}, Warnings: []string{"hidden-text"}}},
		{"tiny", paragraph(run("", "Go") + run(`<w:sz w:val="2"/>`, " Rust")), found{Text: "Go Rust", Hidden: []string{"tiny: Rust"}, Warnings: []string{"hidden-text"}}},
		{"white over a banner", paragraph(`<w:r><w:drawing><wp:anchor behindDoc="1"><wp:wrapNone/><a:solidFill><a:srgbClr val="102030"/></a:solidFill></wp:anchor></w:drawing></w:r>` + run(`<w:color w:val="FFFFFF"/>`, "Mira")), found{Text: "Mira", Warnings: []string{"white-text"}}},
		{"white beside an empty frame", paragraph(`<w:r><w:drawing><wp:anchor behindDoc="1"><wp:wrapNone/><a:noFill/><a:ln><a:srgbClr val="102030"/></a:ln><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></wp:anchor></w:drawing></w:r>` + run(`<w:color w:val="FFFFFF"/>`, "Rust")), found{Text: "Rust", Hidden: []string{"white: Rust"}, Warnings: []string{"hidden-text"}}},

		{"text box", paragraph(`<w:r>` + box("b") + `<w:t>a</w:t></w:r>`), found{Text: "b\n\na", Warnings: []string{"text-boxes"}}},
		{"text box with its fallback", paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">` + box("b") + `</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para("b") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run("", "a")),
			found{Text: "b\n\na", Warnings: []string{"text-boxes"}}},
		{"only the fallback has text", paragraph(`<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r>`), found{Text: "a"}},
		{"text box inside a word", paragraph(run("", "Java") + `<w:r>` + box("b") + `</w:r>` + run("", "Script")), found{Text: "b\n\nJavaScript", Warnings: []string{"text-boxes"}}},
		{"picture", paragraph(`<w:r><w:drawing><a:blip/></w:drawing></w:r>` + run("", "a")), found{Text: "a", Warnings: []string{"images-without-text"}}},

		{"content control", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + para("a") + `</w:sdtContent></w:sdt>`, found{Text: "a"}},
		{"placeholder", para("a") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + para("Click or tap here to enter text.") + `</w:sdtContent></w:sdt>`, found{Text: "a"}},
		{"placeholder in a line", paragraph(run("", "a ") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run("", "Skill") + `</w:sdtContent></w:sdt>` + run("", "b")), found{Text: "a b"}},

		{"table", `<w:tbl><w:tblGrid/><w:tr>` + cell(para("a")) + cell("<w:p/>") + cell(para("b")) + `</w:tr><w:tr>` + cell(para("c")) + cell(para("d")) + `</w:tr></w:tbl>` + para("e"), found{Text: "a\tb\nc\td\n\ne", Warnings: []string{"table"}}},
		{"table that lays out the page", `<w:tbl><w:tr>` + cell(para("a")+para("b")) + cell(para("c")+para("d")) + `</w:tr></w:tbl>`, found{Text: "a\nb\nc\nd", Warnings: []string{"table"}}},
		{"table of one column", `<w:tbl><w:tr>` + cell(para("a")) + `</w:tr><w:tr>` + cell(para("b")) + `</w:tr></w:tbl>`, found{Text: "a\nb"}},
		{"table in a table", `<w:tbl><w:tr>` + cell(para("a")) + cell(`<w:tbl><w:tr>`+cell(para("b"))+cell(para("c"))+`</w:tr></w:tbl><w:p/>`) + cell(para("d")) + `</w:tr></w:tbl>`, found{Text: "a\n\nb\tc\nd", Warnings: []string{"table"}}},

		{"field", paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("", "2024") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run("", " on")), found{Text: "2024 on"}},
		{"link by a field", paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://example.</w:instrText><w:instrText>com/a" \o "x"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>me</w:t><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve"> b</w:t></w:r>`), found{Text: "me b", Links: []string{"https://example.com/a: me"}}},
		{"simple field", paragraph(`<w:fldSimple w:instr=" HYPERLINK &quot;https://example.com&quot; ">` + run("", "me") + `</w:fldSimple>`), found{Text: "me", Links: []string{"https://example.com: me"}}},
		{"link into the file", paragraph(`<w:fldSimple w:instr="HYPERLINK \l &quot;a&quot;">` + run("", "me") + `</w:fldSimple><w:hyperlink w:anchor="b">` + run("", " b") + `</w:hyperlink>`), found{Text: "me b"}},
		{"field that never ends", paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r>`) + para("a"), found{Text: "a"}},
		{"address as text", para("see https://example.com/a."), found{Text: "see https://example.com/a.", Links: []string{"https://example.com/a: https://example.com/a"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.docx", docxOf(t, tt.body)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDOCXParts(t *testing.T) {
	section := `<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/>` +
		`<w:headerReference w:type="even" r:id="h3"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>`
	parts := []string{
		"word/header1.xml", docxPart("hdr", para("First")), "word/header2.xml", docxPart("hdr", para("Mira Solberg")), "word/header3.xml", docxPart("hdr", para("Even")),
		"word/footer1.xml", docxPart("ftr", para("Page 1")+paragraph(`<w:hyperlink r:id="x">`+run("", "site")+`</w:hyperlink>`)),
		"word/_rels/footer1.xml.rels", docxRelations("x", "hyperlink", "https://example.com/f"),
		"word/footnotes.xml", docxPart("footnotes", `<w:footnote w:type="separator" w:id="-1">`+para("x")+`</w:footnote><w:footnote w:id="1">`+para("Note")+`</w:footnote>`),
		"word/endnotes.xml", docxPart("endnotes", `<w:endnote w:id="1">`+para("End")+`</w:endnote>`),
		"word/settings.xml", docxPart("settings", `<w:displayBackgroundShape/>`),
		"word/comments.xml", docxPart("comments", para("x")),
		"word/_rels/document.xml.rels", docxRelations("h1", "header", "header1.xml", "h2", "header", "/word/header2.xml", "h3", "header", "header3.xml",
			"f1", "footer", "footer1.xml", "n", "footnotes", "footnotes.xml", "e", "endnotes", "endnotes.xml", "s", "settings", "settings.xml",
			"c", "comments", "comments.xml", "l", "hyperlink", "https://example.com/l", "i", "hyperlink", "https://example.com/i", "gone", "header", "none.xml"),
	}
	body := `<w:p><w:pPr>` + section + `</w:pPr><w:hyperlink r:id="l">` + run("", "Body") + `</w:hyperlink></w:p>` +
		paragraph(`<w:r><w:drawing><a:hlinkClick r:id="i"/></w:drawing><w:footnoteReference w:id="1"/></w:r>`) + section
	want := found{
		Text:     "Mira Solberg\n\nBody\n\nNote\n\nEnd\n\nPage 1\nsite",
		Links:    []string{"https://example.com/l: Body", "https://example.com/i: ", "https://example.com/f: site"},
		Warnings: []string{"header-footer"},
	}
	if diff := cmp.Diff(want, findings(readOffice(t, "cv.docx", docxOf(t, body, parts...)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDOCXBlocks(t *testing.T) {
	styles := `<w:styles` + docxSpaces + `>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="My heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/><w:basedOn w:val="Titel"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="character" w:styleId="Geheim"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Bunt"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="102030"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`
	styled := func(style, runs string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p>`
	}
	long := "A whole sentence in bold letters that goes on for more than a hundred bytes, so it is emphasis and no heading."
	body := styled("Titel", run("", "Mira Solberg")) + styled("Untertitel", run("", "Engineer")) +
		styled("berschrift1", run("", "Work")) + styled("Mein", run("", "Own style")) +
		`<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>` + run("", "By level") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + run("", "Body by level") + `</w:p>` +
		styled("Liste", run("", "One")+`<w:r><w:br/></w:r>`+run("", "its second line")) +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:pStyle w:val="Standard"/></w:pPr>` + run("", "Two") + `</w:p>` +
		styled("Liste", run("", "Three")) + styled("a", run("", "In a circle")) + styled("none", run("", "Unknown style")) +
		paragraph(run("", "•")+`<w:r><w:tab/></w:r>`+run("", "Typed bullet")) + paragraph(run("", "- Typed dash")) +
		paragraph(run(`<w:rStyle w:val="Fett"/>`, "Bold line")) + paragraph(run(`<w:b/>`, long)) +
		paragraph(run(`<w:b/>`, "Half")+run("", " bold")) + paragraph(run(`<w:sz w:val="32"/>`, "Large line")) +
		paragraph(run("", "Go")+run(`<w:rStyle w:val="Geheim"/>`, " Rust")) +
		`<w:tbl><w:tblPr><w:tblStyle w:val="Bunt"/></w:tblPr><w:tr><w:tc>` + paragraph(run(`<w:color w:val="FFFFFF"/><w:b/>`, "White header")) + `</w:tc><w:tc>` + paragraph(run("", "cell")) + `</w:tc></w:tr></w:tbl>`
	d := readOffice(t, "cv.docx", docxOf(t, body, "word/styles.xml", styles, "word/_rels/document.xml.rels", docxRelations("s", "styles", "styles.xml")))
	want := `heading1 Mira Solberg
paragraph Engineer
heading1 Work
heading1 Own style
heading3 By level
paragraph Body by level
item2 One
paragraph its second line
item1 Two
item2 Three
paragraph In a circle
paragraph Unknown style
item1 Typed bullet
item1 Typed dash
heading6 Bold line
paragraph ` + long + `
paragraph Half bold
heading6 Large line
paragraph Go Rust
cell White header
cell cell
`
	if diff := cmp.Diff(want, kinds(d)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"hidden: Rust"}, findings(d).Hidden); diff != "" {
		t.Errorf("hidden (-want +got):\n%s", diff)
	}
}
