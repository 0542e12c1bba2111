package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// docxWild is a Word file as some program writes it: the body, the other parts
// in turn of name and contents, and what a reader of the page sees.
type docxWild struct {
	name, body string
	parts      []string
	want       found
}

// docxPart makes a part of word processing with its root element.
func docxPart(root, contents string) string {
	return `<w:` + root + docxSpaces + `>` + contents + `</w:` + root + `>`
}

// para makes a paragraph of one run.
func para(s string) string { return paragraph(run("", s)) }

// docxFieldOf makes a field as Word writes it: its marks in runs of their own.
func docxFieldOf(instruction, result string) string {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return mark("begin") + `<w:r><w:instrText xml:space="preserve"> ` + instruction + ` </w:instrText></w:r>` + mark("separate") + result + mark("end")
}

// What Word splits, marks, nests and leaves behind in runs and fields.
func docxWildRuns() []docxWild {
	return []docxWild{
		{name: "runs by revision and spelling", body: `<w:p w:rsidR="00AA11BB" w:rsidRDefault="00CC22DD"><w:pPr><w:pStyle w:val="Normal"/></w:pPr>` +
			`<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r w:rsidRPr="00112233"><w:t>Post</w:t></w:r><w:proofErr w:type="spellStart"/>` +
			`<w:r w:rsidR="00445566"><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>greS</w:t></w:r><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="0"/>` +
			`<w:r><w:lastRenderedPageBreak/><w:t>QL</w:t></w:r><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr><w:attr w:name="n" w:val="v"/></w:smartTagPr><w:r><w:t>Os</w:t></w:r></w:smartTag><w:r><w:t>lo</w:t></w:r></w:p>`,
			want: found{Text: "PostgreSQL and Oslo"}},
		{name: "right to left, capitals, kerning", body: `<w:p><w:pPr><w:bidi/></w:pPr>` + run(`<w:rtl/>`, "مهندس ") + `<w:bdo w:val="ltr"><w:dir w:val="ltr">` + run(`<w:caps/><w:spacing w:val="20"/>`, "Kubernetes") + `</w:dir></w:bdo>` + run(`<w:smallCaps/>`, " Go") + `</w:p>`,
			want: found{Text: "مهندس Kubernetes Go"}},
		{name: "a field in an instruction", body: paragraph(run("", "Dear ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> IF </w:instrText></w:r>` +
			docxFieldOf("MERGEFIELD Gender", run("", "m")) + `<w:r><w:instrText xml:space="preserve"> = "m" "Mr" "Ms" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("", "Mr") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run("", " Berg")),
			want: found{Text: "Dear Mr Berg"}},
		{name: "an address made by a field", body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.com/</w:instrText></w:r>` +
			docxFieldOf("MERGEFIELD Id", run("", "mira")) + `<w:r><w:instrText>" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("", "site") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
			want: found{Text: "site", Links: []string{"https://example.com/mira: site"}}},
		{name: "table of contents", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-3" \h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
			`<w:hyperlink w:anchor="_Toc1">` + run("", "Work") + `<w:r><w:rPr><w:webHidden/></w:rPr><w:tab/></w:r>` + docxFieldOf("PAGEREF _Toc1 \\h", run("<w:webHidden/>", "2")) + `</w:hyperlink></w:p>` +
			`<w:p><w:hyperlink w:anchor="_Toc2">` + run("", "Skills") + `</w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + para("Work"),
			want: found{Text: "Work\t2\nSkills\n\nWork"}},
		{name: "form fields", body: paragraph(run("", "Language: ")+`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="d"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="Java"/><w:listEntry w:val="Go"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
			paragraph(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="name"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+run("", "Mira")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
			want: found{Text: "Language: Go\nMira"}},
		{name: "a placeholder of old templates", body: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro [Click and type your name] </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`+run("", "Mira")) +
			paragraph(`<w:fldSimple w:instr=" AUTHOR \* MERGEFORMAT ">`+run("<w:noProof/>", "M. Berg")+`</w:fldSimple>`),
			want: found{Text: "Mira\nM. Berg"}},
		{name: "letters of symbol fonts", body: paragraph(run(`<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>`, "§")+run("", " Terraform")) + paragraph(run(`<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>`, "P")+run("", " Ansible")) + paragraph(run(`<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`, "\uf0b7")+`<w:r><w:tab/></w:r>`+run("", "Helm")+run(`<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`, "m")+run("", "s")),
			want: found{Text: "• Terraform\nAnsible\n•\tHelmμs"}},
		{name: "an initial letter in a frame", body: `<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="drop" w:lines="2" w:wrap="around"/></w:pPr>` + run(`<w:sz w:val="56"/>`, "K") + `</w:p>` + para("ubernetes operator"),
			want: found{Text: "Kubernetes operator"}},
		{name: "formula", body: paragraph(run("", "Sorts in ") + `<m:oMath><m:r><m:t>O(n</m:t></m:r><m:func><m:fName><m:r><m:t>log</m:t></m:r></m:fName><m:e><m:r><m:t>n)</m:t></m:r></m:e></m:func></m:oMath>`),
			want: found{Text: "Sorts in O(nlogn)"}},
		{name: "line separators and old breaks", body: paragraph(`<w:r><w:t>Acme` + "\u2028" + `Oslo</w:t><w:br w:type="textWrapping" w:clear="all"/><w:t>2019</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>Go</w:t></w:r><w:r><w:br w:type="column"/><w:t>B</w:t></w:r>`),
			want: found{Text: "Acme\nOslo\n2019\tGo\n\nB"}},
	}
}

// What is hidden, changed or only for editors.
func docxWildHidden() []docxWild {
	styles := []string{"word/_rels/document.xml.rels", docxRelations("s", "styles", "styles.xml"), "word/styles.xml", docxPart("styles",
		`<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>`+
			`<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`+
			`<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:link w:val="SecretChar"/><w:rPr><w:vanish/></w:rPr></w:style>`+
			`<w:style w:type="character" w:styleId="SecretChar"><w:name w:val="Secret Char"/><w:basedOn w:val="Dim"/><w:link w:val="Secret"/></w:style>`+
			`<w:style w:type="character" w:styleId="Dim"><w:name w:val="Dim"/><w:rPr><w:specVanish/><w:vanish/></w:rPr></w:style>`)}
	hidden := []string{"hidden-text"}
	return []docxWild{
		{name: "hidden by styles", body: para("Go") + `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>` + run("", "Rust ") + run(`<w:vanish w:val="false"/>`, "SQL") + `</w:p>` + paragraph(run(`<w:rStyle w:val="SecretChar"/>`, "Zig")),
			parts: styles, want: found{Text: "Go\nRust SQL\nZig", Hidden: []string{"hidden: Rust", "hidden: Zig"}, Warnings: hidden}},
		{name: "fill of the letters", body: paragraph(run("", "Go ") + `<w:r><w:rPr><w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill></w:rPr><w:t xml:space="preserve">Rust </w:t></w:r>` +
			`<w:r><w:rPr><w:color w:val="000000"/><w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill></w:rPr><w:t>Zig</w:t></w:r>`),
			want: found{Text: "Go Rust Zig", Hidden: []string{"white: Rust", "invisible: Zig"}, Warnings: hidden}},
		{name: "a box that is not shown", body: paragraph(`<w:r><w:drawing><wp:anchor><wp:docPr w:id="1" id="1" name="x" hidden="1"/><w:txbxContent>` + para("Rust") + `</w:txbxContent></wp:anchor></w:drawing></w:r>` + run("", "Go")),
			want: found{Text: "Rust\n\nGo", Hidden: []string{"hidden: Rust"}, Warnings: []string{"text-boxes", "hidden-text"}}},
		{name: "a box beside the page", body: paragraph(`<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>-9144000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>100</wp:posOffset></wp:positionV><wp:extent cx="914400" cy="914400"/><w:txbxContent>` + para("Rust") + `</w:txbxContent></wp:anchor></w:drawing></w:r>` + run("", "Go")),
			want: found{Text: "Rust\n\nGo", Hidden: []string{"off-page: Rust"}, Warnings: []string{"text-boxes", "hidden-text"}}},
		{name: "white in a white box", body: paragraph(`<w:r><w:drawing><wp:anchor><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="102030"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>` + paragraph(run(`<w:color w:val="FFFFFF"/>`, "Rust")) + `</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>` + run("", "Go")),
			want: found{Text: "Rust\n\nGo", Hidden: []string{"white: Rust"}, Warnings: []string{"text-boxes", "hidden-text"}}},
		{name: "a deleted end of a paragraph", body: `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>` + run("", "Java") + `</w:p>` + para("Script") +
			`<w:p><w:pPr><w:rPr><w:del w:id="2" w:author="x"/></w:rPr></w:pPr><w:del w:id="3"><w:r><w:delText>COBOL</w:delText></w:r></w:del></w:p>` + para("Go"),
			want: found{Text: "JavaScript\nGo", Warnings: []string{"tracked-changes"}}},
		{name: "moved and deleted rows", body: `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>` + para("COBOL") + `</w:tc><w:tc>` + para("1999") + `</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc>` + para("Go") + `</w:tc><w:tc>` + para("2024") + `</w:tc></w:tr></w:tbl>` +
			`<w:moveFromRangeStart w:id="3" w:name="m"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="4"/></w:rPr></w:pPr><w:moveFrom w:id="5">` + run("", "Perl") + `</w:moveFrom></w:p><w:moveFromRangeEnd w:id="3"/><w:p><w:moveTo w:id="6">` + run("", "Perl") + `</w:moveTo></w:p>`,
			want: found{Text: "Go\t2024\n\nPerl", Warnings: []string{"table", "tracked-changes"}}},
		{name: "comments", body: paragraph(run("", "Go") + `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>`),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("c", "comments", "comments.xml"), "word/comments.xml", docxPart("comments", `<w:comment w:id="0">`+para("Add Rust?")+`</w:comment>`)},
			want:  found{Text: "Go", Warnings: []string{"comments"}}},
	}
}

// Boxes, controls, tables, other parts.
func docxWildParts(t *testing.T) []docxWild {
	const wps = `<wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>`
	box := func(s string) string {
		return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>` + wps + s + `</w:txbxContent></wps:txbx></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` + s + `</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
	}
	group := `<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor><wpg:wgp xmlns:wpg="u"><wpg:grpSp>` + wps + para("Kafka") + `</w:txbxContent></wps:txbx></wpg:grpSp>` + wps + para("Helm") + `</w:txbxContent></wps:txbx></wpg:wgp></wp:anchor></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><v:group><v:shape><v:textbox><w:txbxContent>` + para("Kafka") + `</w:txbxContent></v:textbox></v:shape></v:group></w:pict></mc:Fallback></mc:AlternateContent>`
	cell := func(properties, contents string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/>` + properties + `</w:tcPr>` + contents + `</w:tc>`
	}
	control := func(properties, contents string) string {
		return `<w:sdt><w:sdtPr><w:id w:val="1"/>` + properties + `</w:sdtPr><w:sdtEndPr/><w:sdtContent>` + contents + `</w:sdtContent></w:sdt>`
	}
	boxes, table := []string{"text-boxes"}, []string{"table"}
	return []docxWild{
		{name: "boxes in groups", body: paragraph(`<w:r>`+group+`</w:r>`+run("", "Mira")) + para("Go"), want: found{Text: "Kafka\n\nHelm\n\nMira\nGo", Warnings: boxes}},
		{name: "a box in a header", body: para("Go") + `<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`,
			parts: []string{"word/_rels/document.xml.rels", docxRelations("h", "header", "header1.xml"), "word/header1.xml", docxPart("hdr", paragraph(`<w:r>`+box(para("Mira"))+`</w:r>`))},
			want:  found{Text: "Mira\n\nGo", Warnings: []string{"text-boxes", "header-footer"}}},
		{name: "a table in a box", body: paragraph(`<w:r>` + box(`<w:tbl><w:tr>`+cell("", para("Go"))+cell("", para("SQL"))+`</w:tr></w:tbl><w:p/>`) + `</w:r>`), want: found{Text: "Go\tSQL", Warnings: []string{"table", "text-boxes"}}},
		{name: "decorated text", body: paragraph(`<w:r><w:pict><v:shape type="#_x0000_t136"><v:path textpathok="t"/><v:textpath style="font-family:Arial" string="Mira Berg"/></v:shape></w:pict></w:r>`) + para("Go"),
			want: found{Text: "Mira Berg\n\nGo", Warnings: boxes}},
		{name: "controls at each level", body: control(`<w:alias w:val="Name"/><w:tag w:val="n"/><w:text/>`, para("Mira")) +
			paragraph(run("", "Level: ")+control(`<w:dropDownList w:lastValue="2"><w:listItem w:displayText="Junior" w:value="1"/><w:listItem w:displayText="Senior" w:value="2"/></w:dropDownList>`, run("", "Senior"))+run("", ", since ")+control(`<w:date w:fullDate="2020-01-01T00:00:00Z"><w:dateFormat w:val="yyyy"/></w:date>`, run("", "2020"))) +
			paragraph(control(`<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox>`, run(`<w:rFonts w:ascii="MS Gothic"/>`, "☒"))+run("", " Remote")) +
			`<w:tbl>` + control("", `<w:tr>`+cell("", para("Go"))+control("", cell("", para("SQL")))+`</w:tr>`) + `</w:tbl>` + control(`<w:showingPlcHdr/><w:dataBinding w:xpath="/x"/>`, para("[Company]")) + para("End"),
			want: found{Text: "Mira\nLevel: Senior, since 2020\n☒ Remote\n\nGo\tSQL\n\nEnd", Warnings: table}},
		{name: "merged cells", body: `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr>` + cell(`<w:gridSpan w:val="2"/>`, para("Skills")) + `</w:tr><w:tr>` + cell(`<w:vMerge w:val="restart"/>`, para("Cloud")) + cell("", para("AWS")) + `</w:tr><w:tr>` + cell(`<w:vMerge/>`, "<w:p/>") + cell("", para("Azure")) + `</w:tr></w:tbl>`,
			want: found{Text: "Skills\nCloud\tAWS\nAzure", Warnings: table}},
		{name: "a page laid out in two cells", body: `<w:tbl><w:tr>` + cell("", para("Skills")+para("Go")+`<w:tbl><w:tr>`+cell("", para("SQL"))+cell("", para("5 years"))+`</w:tr></w:tbl><w:p/>`) + cell("", para("Acme")+para("Ran Kafka")) + `</w:tr></w:tbl>`,
			want: found{Text: "Skills\nGo\n\nSQL\t5 years\nAcme\nRan Kafka", Warnings: table}},
		{name: "headers by section", body: `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:titlePg/><w:cols w:num="2"/></w:sectPr></w:pPr>` + run("", "One") + `</w:p>` + para("Two") + `<w:sectPr><w:headerReference w:type="default" r:id="h3"/><w:footerReference w:type="even" r:id="f1"/></w:sectPr>`,
			parts: []string{"word/_rels/document.xml.rels", docxRelations("h1", "header", "header1.xml", "h2", "header", "header2.xml", "h3", "header", "header3.xml", "f1", "footer", "footer1.xml", "g", "glossaryDocument", "glossary/document.xml"),
				"word/header1.xml", docxPart("hdr", para("Mira Berg")), "word/header2.xml", docxPart("hdr", para("Resume")), "word/header3.xml", docxPart("hdr", para("Mira Berg")), "word/footer1.xml", docxPart("ftr", para("Even")),
				"word/glossary/document.xml", docxPart("glossaryDocument", para("Type here"))},
			want: found{Text: "Mira Berg\n\nResume\n\nOne\nTwo", Warnings: []string{"header-footer"}}},
		{name: "smart art", body: para("Skills") + paragraph(`<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d" r:lo="l"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`) + para("Work"),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("d", "diagramData", "diagrams/data1.xml"), "word/diagrams/data1.xml",
				`<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="0" type="doc"><dgm:t><a:bodyPr/><a:p><a:endParaRPr/></a:p></dgm:t></dgm:pt>` +
					`<dgm:pt modelId="1"><dgm:prSet/><dgm:t><a:p><a:r><a:t>Kuber</a:t></a:r><a:r><a:t>netes</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="2"><dgm:prSet phldrT="[Text]" phldr="1"/><dgm:t><a:p><a:r><a:t>[Text]</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="3"><dgm:prSet/><dgm:t><a:p><a:r><a:t>Terraform</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`},
			want: found{Text: "Skills\n\nKubernetes\nTerraform\n\nWork", Warnings: []string{"diagrams"}}},
		{name: "chart", body: paragraph(`<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`) + para("Work"),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("c", "chart", "charts/chart1.xml"), "word/charts/chart1.xml",
				`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Skills</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>` +
					`<c:ser><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>Years</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Python</c:v></c:pt><c:pt idx="1"><c:v>Spark</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>4.3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`},
			want: found{Text: "Skills\nYears\nPython\nSpark\n\nWork", Warnings: []string{"diagrams"}}},
		{name: "text of a drawing", body: paragraph(`<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><lc:lockedCanvas xmlns:lc="u"><a:sp><a:txSp><a:txBody><a:bodyPr/><a:p><a:r><a:t>Kafka</a:t></a:r></a:p><a:p><a:r><a:t>Helm</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></lc:lockedCanvas></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`) + para("Work"),
			want: found{Text: "Kafka\nHelm\n\nWork", Warnings: boxes}},
		{name: "a web page inside", body: para("Go") + `<w:altChunk r:id="a"><w:altChunkPr/></w:altChunk>` + para("End"),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("a", "aFChunk", "afchunk1.html"), "word/afchunk1.html", `<html><body><h1>Skills</h1><ul><li>Kafka</li><li><a href="https://example.com/h">Helm</a></li></ul></body></html>`},
			want:  found{Text: "Go\n\nSkills\n\nKafka\nHelm\n\nEnd", Links: []string{"https://example.com/h: Helm"}}},
		{name: "RTF inside", body: `<w:altChunk r:id="a"/>`,
			parts: []string{"word/_rels/document.xml.rels", docxRelations("a", "aFChunk", "/word/afchunk1.rtf"), "word/afchunk1.rtf", `{\rtf1\ansi Go\par {\v Rust}\par}`},
			want:  found{Text: "Go\nRust", Hidden: []string{"hidden: Rust"}, Warnings: []string{"hidden-text"}}},
		{name: "a Word file inside", body: `<w:altChunk r:id="a"/>`,
			parts: []string{"word/_rels/document.xml.rels", docxRelations("a", "aFChunk", "afchunk1.docx"), "word/afchunk1.docx", string(docxOf(t, para("Go")+`<w:altChunk r:id="a"/>`, "word/_rels/document.xml.rels", docxRelations("a", "aFChunk", "x.docx"), "word/x.docx", string(docxOf(t, para("deeper")))))},
			want:  found{Text: "Go", Warnings: []string{"unread-part"}}},
		{name: "a page inside that is not read", body: para("Go") + `<w:altChunk r:id="a"/>`,
			parts: []string{"word/_rels/document.xml.rels", docxRelations("a", "aFChunk", "afchunk1.mht"), "word/afchunk1.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x"},
			want:  found{Text: "Go", Warnings: []string{"unread-part"}}},
		{name: "embedded object", body: para("Go") + paragraph(`<w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" r:id="o"/></w:object>`),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("o", "package", "embeddings/a.xlsx"), "word/embeddings/a.xlsx", "PK"}, want: found{Text: "Go", Warnings: []string{"images-without-text"}}},
		{name: "notes", body: paragraph(run("", "Go")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+run("", " and SQL")) + para("End"),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("f", "footnotes", "footnotes.xml", "e", "endnotes", "endnotes.xml"),
				"word/footnotes.xml", docxPart("footnotes", `<w:footnote w:type="separator" w:id="0">`+paragraph(`<w:r><w:separator/></w:r>`)+`</w:footnote><w:footnote w:type="continuationNotice" w:id="1">`+para("cont.")+`</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>`+run("", " since 2015")+`</w:p></w:footnote>`),
				"word/endnotes.xml", docxPart("endnotes", `<w:endnote w:type="separator" w:id="0">`+para("x")+`</w:endnote>`)},
			want: found{Text: "Go and SQL\nEnd\n\nsince 2015"}},
	}
}

// How other programs, and Word in its other languages and dialects, write.
func docxWildPrograms() []docxWild {
	strict := strings.NewReplacer(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
		"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
	return []docxWild{
		{name: "Google Docs", body: `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr><w:pageBreakBefore w:val="0"/><w:spacing w:after="0" w:before="0" w:lineRule="auto"/><w:rPr><w:b w:val="1"/></w:rPr></w:pPr>` +
			`<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.1" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Mira Berg</w:t></w:r><w:r w:rsidDel="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>` +
			`<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/><w:rPr><w:u w:val="none"/></w:rPr></w:pPr>` + run(`<w:rtl w:val="0"/>`, "Ran Kafka") + `</w:p></w:sdtContent></w:sdt>` +
			paragraph(`<w:hyperlink r:id="rId6">`+run(`<w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/>`, "site")+`</w:hyperlink>`),
			parts: []string{"word/_rels/document.xml.rels", docxRelations("rId6", "hyperlink", "https://example.com/m")},
			want:  found{Text: "Mira Berg\nRan Kafka\nsite", Links: []string{"https://example.com/m: site"}}},
		{name: "styles that are not there", body: `<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>` + run("", "Go") + `</w:p>` + paragraph(`<w:hyperlink r:id="l">`+run("", "site")+`</w:hyperlink>`),
			parts: []string{"word/_rels/document.xml.rels", strings.ReplaceAll(docxRelations("l", "hyperlink", "https://example.com/m"), ` TargetMode="External"`, "")},
			want:  found{Text: "Go\nsite", Links: []string{"https://example.com/m: site"}}},
		{name: "strict", body: para("Go") + strict.Replace(`<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:rPr><w:vanish w:val="true"/></w:rPr><w:t>Rust</w:t></w:r></w:p>`), want: found{Text: "Go\nRust", Hidden: []string{"hidden: Rust"}, Warnings: []string{"hidden-text"}}},
	}
}

func TestDOCXWild(t *testing.T) {
	for _, tt := range append(append(append(docxWildRuns(), docxWildHidden()...), docxWildParts(t)...), docxWildPrograms()...) {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.docx", docxOf(t, tt.body, tt.parts...)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
