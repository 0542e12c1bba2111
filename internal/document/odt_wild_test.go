package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What LibreOffice and others write besides the usual.
func TestODTWild(t *testing.T) {
	p := func(s string) string { return `<text:p>` + s + `</text:p>` }
	cell := func(s string) string { return `<table:table-cell>` + s + `</table:table-cell>` }
	const loext = ` xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`
	hidden, boxes := []string{"hidden-text"}, []string{"text-boxes"}
	tests := []struct {
		name, styles, body string
		parts              []string
		want               found
	}{
		{name: "runs by revision", styles: `<style:style style:name="T1" style:family="text"><style:text-properties officeooo:rsid="001" xmlns:officeooo="http://openoffice.org/2009/office"/></style:style>`,
			body: p(`<text:span text:style-name="T1">Post</text:span>greS<text:bookmark-start text:name="a"/>Q<text:soft-page-break/>L<text:bookmark-end text:name="a"/><text:s/>and<text:s text:c="3"/>Go`), want: found{Text: "PostgreSQL and  Go"}},
		{name: "a hidden paragraph by a field", body: p("Go") + p(`<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/>Rust`) + p(`Zig<text:hidden-paragraph text:condition="ooow:0" text:is-hidden="false"/>`),
			want: found{Text: "Go\nRust\nZig", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{name: "sections by condition", body: p("Go") + `<text:section text:name="a" text:display="condition" text:condition="ooow:1" text:is-hidden="true">` + p("Rust") + `</text:section><text:section text:name="b" text:display="condition" text:condition="ooow:0">` + p("SQL") + `</text:section>`,
			want: found{Text: "Go\nRust\nSQL", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{name: "hidden by the style of the paragraph", styles: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P0"/><style:style style:name="P0" style:family="paragraph"><style:text-properties text:display="none"/></style:style>`,
			body: p("Go") + `<text:p text:style-name="P1">Rust</text:p>`, want: found{Text: "Go\nRust", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{name: "fields", body: `<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="x" text:name="u"/></text:user-field-decls>` +
			p(`<text:user-field-get text:name="u">Mira</text:user-field-get> <text:variable-set text:name="v" text:display="none" office:string-value="x"/><text:date>2024</text:date>, page <text:page-number text:select-page="current">1</text:page-number><text:drop-down text:name="d"><text:label text:value="Java"/><text:label text:value="Go" text:current-selected="true"/>, Go</text:drop-down>`),
			want: found{Text: "Mira 2024, page 1, Go"}},
		{name: "comments", body: p(`Go<office:annotation office:name="1"><dc:creator xmlns:dc="d">x</dc:creator>` + p("Rust?") + `</office:annotation> and SQL<office:annotation-end office:name="1"/>`), want: found{Text: "Go and SQL", Warnings: []string{"comments"}}},
		{name: "ruby", body: p(`<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>`), want: found{Text: "漢字"}},
		{name: "shapes of all kinds", body: p(`Go<draw:g><draw:custom-shape>` + p("a") + `</draw:custom-shape><draw:circle>` + p("b") + `</draw:circle><draw:path>` + p("c") + `</draw:path><draw:caption>` + p("d") + `</draw:caption><draw:line>` + p("e") + `</draw:line><draw:connector>` + p("f") + `</draw:connector><draw:polygon>` + p("g") + `</draw:polygon></draw:g> and SQL`),
			want: found{Text: "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nGo and SQL", Warnings: boxes}},
		{name: "a box in a header", body: p("Go"), parts: []string{"styles.xml", `<office:document-styles` + odtSpaces + `><office:master-styles><style:master-page style:name="Standard"><style:header><text:p><draw:frame><draw:text-box><text:p>Mira</text:p></draw:text-box></draw:frame></text:p></style:header><style:header-first><text:p>Resume</text:p></style:header-first></style:master-page></office:master-styles></office:document-styles>`},
			want: found{Text: "Mira\n\nResume\n\nGo", Warnings: []string{"text-boxes", "header-footer"}}},
		{name: "a table with merged and nested cells", body: `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-spanned="2">` + p("Skills") + `</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>` +
			cell(p("Cloud")) + cell(`<table:table table:is-sub-table="true"><table:table-row>`+cell(p("AWS"))+cell(p("Azure"))+`</table:table-row></table:table>`) + `</table:table-row></table:table>`, want: found{Text: "Skills\nCloud\n\nAWS\tAzure", Warnings: []string{"table"}}},
		{name: "contents", body: `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>` + p("Contents") + `</text:index-title>` + p(`<text:a xlink:href="#1">Work<text:tab/>1</text:a>`) + `</text:index-body></text:table-of-content><text:h text:outline-level="1">Work</text:h>`,
			want: found{Text: "Contents\nWork\t1\n\nWork"}},
		{name: "chart and formula", body: p(`<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>Go`),
			parts: []string{"Object 1/content.xml", `<office:document-content` + odtSpaces + ` xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"><office:body><office:chart><chart:chart><chart:title><text:p>Skills</text:p></chart:title><chart:plot-area/><table:table><table:table-header-rows><table:table-row>` + cell("") + cell(p("Years")) + `</table:table-row></table:table-header-rows><table:table-rows><table:table-row>` + cell(p("Python")) + `<table:table-cell office:value-type="float" office:value="4">` + p("4") + `</table:table-cell></table:table-row></table:table-rows></table:table></chart:chart></office:chart></office:body></office:document-content>`},
			want:  found{Text: "Skills\nYears\nPython\n\nGo", Warnings: []string{"images-without-text", "diagrams"}}},
		{name: "a list of numbered paragraphs", body: `<text:numbered-paragraph text:list-id="1" text:level="1">` + p("One") + `</text:numbered-paragraph><text:list><text:list-header>` + p("Two") + `</text:list-header></text:list>`, want: found{Text: "One\nTwo"}},
		{name: "sheet and link", body: `<text:section text:name="s"` + loext + `><text:section-source xlink:href="x"/>` + p(`<text:a xlink:type="simple" xlink:href="mailto:mira@example.com"><text:span>mira@example.com</text:span></text:a>`) + `</text:section>`, want: found{Text: "mira@example.com", Links: []string{"mailto:mira@example.com: mira@example.com"}}},
		{name: "line separators", body: p("Acme\u2028Oslo"), want: found{Text: "Acme\nOslo"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.odt", odtOf(t, tt.styles, tt.body, tt.parts...)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
