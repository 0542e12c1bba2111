package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestODTText(t *testing.T) {
	p := func(s string) string { return `<text:p>` + s + `</text:p>` }
	span := func(style, s string) string {
		return `<text:span text:style-name="` + style + `">` + s + `</text:span>`
	}
	cell := func(s string) string { return `<table:table-cell>` + s + `</table:table-cell>` }
	const styles = `
<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="back" style:family="text" style:parent-style-name="gone"><style:text-properties text:display="true"/></style:style>
<style:style style:name="white" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="lit" style:family="text" style:parent-style-name="white"><style:text-properties fo:background-color="#102030"/></style:style>
<style:style style:name="tiny" style:family="text"><style:text-properties fo:font-size="1.5pt"/></style:style>
<style:style style:name="dark" style:family="paragraph"><style:paragraph-properties fo:background-color="#102030"/></style:style>
<style:style style:name="loose" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.1in"/></style:style>
<style:style style:name="night" style:family="table-cell"><style:table-cell-properties fo:background-color="#102030"/></style:style>
<style:style style:name="closed" style:family="section"><style:section-properties text:display="none"/></style:style>
<style:style style:name="banner" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="background" draw:fill="solid" draw:fill-color="#102030"/></style:style>`
	hidden := []string{"hidden-text"}
	tests := []struct {
		name, body string
		want       found
	}{
		{"spans that part a word", p("Java" + span("x", "Script")), found{Text: "JavaScript"}},
		{"white space", p("\n a\t b<text:s text:c=\"9\"/>c <text:s/>d" + span("x", " e") + " "), found{Text: "a b  c  d e"}},
		{"tabs and breaks", p("a<text:tab/>b<text:line-break/>c<text:soft-page-break/>d"), found{Text: "a\tb\ncd"}},
		{"characters without width", p("Post\u00adgre\u200bSQL"), found{Text: "PostgreSQL"}},
		{"empty paragraphs and space", p("a") + p("b") + p("") + p("c") + `<text:p text:style-name="loose">d</text:p>`, found{Text: "a\nb\n\nc\n\nd"}},
		{"notes stand behind", p("a<text:note><text:note-citation>1</text:note-citation><text:note-body>"+p("n")+"</text:note-body></text:note>b") + p("c"), found{Text: "ab\nc\n\nn"}},
		{"comments, placeholders, hints", p("a<office:annotation>" + p("x") + "</office:annotation><text:placeholder>x</text:placeholder><draw:frame><svg:title>x</svg:title></draw:frame>"), found{Text: "a", Warnings: []string{"comments"}}},
		{"tracked changes", `<text:tracked-changes><text:changed-region><text:deletion>` + p("COBOL") + `</text:deletion></text:changed-region></text:tracked-changes>` + p("Go <text:change/><text:change-start/>Rust<text:change-end/>"), found{Text: "Go Rust", Warnings: []string{"tracked-changes"}}},

		{"hidden", p("Go" + span("gone", " Rust")), found{Text: "Go Rust", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{"not hidden", p(span("back", "Go") + "<text:hidden-text text:is-hidden=\"false\">!</text:hidden-text>"), found{Text: "Go!"}},
		{"hidden section", p("Go") + `<text:section text:style-name="closed">` + p("Rust") + `</text:section><text:section text:display="none">` + p("Zig") + `</text:section>`, found{Text: "Go\nRust\nZig", Hidden: []string{"hidden: Rust", "hidden: Zig"}, Warnings: hidden}},
		{"white", p("Go" + span("white", " Rust")), found{Text: "Go Rust", Hidden: []string{"white: Rust"}, Warnings: hidden}},
		{"white on dark", p(span("lit", "Go")) + `<text:p text:style-name="dark">` + span("white", "SQL") + `</text:p><table:table><table:table-row><table:table-cell table:style-name="night">` + p(span("white", "C")) + `</table:table-cell></table:table-row></table:table>`, found{Text: "Go\nSQL\n\nC"}},
		{"white over a banner", p(`<draw:rect draw:style-name="banner"/>` + span("white", "Mira")), found{Text: "Mira", Warnings: []string{"white-text"}}},
		{"tiny", p("Go" + span("tiny", " Rust")), found{Text: "Go Rust", Hidden: []string{"tiny: Rust"}, Warnings: hidden}},

		{"text box", p(`a<draw:frame><draw:text-box>` + p("b") + p("c") + `</draw:text-box></draw:frame>d`), found{Text: "b\nc\n\nad", Warnings: []string{"text-boxes"}}},
		{"shape", p(`<draw:custom-shape>` + p("b") + `</draw:custom-shape>a`), found{Text: "b\n\na", Warnings: []string{"text-boxes"}}},
		{"picture with a link", p(`<draw:a xlink:href="https://example.com/p"><draw:frame><draw:image/></draw:frame></draw:a>a`), found{Text: "a", Links: []string{"https://example.com/p: "}, Warnings: []string{"images-without-text"}}},
		{"links", p(`<text:a xlink:href="https://example.com/a">me</text:a> <text:a xlink:href="#x">b</text:a>`), found{Text: "me b", Links: []string{"https://example.com/a: me"}}},
		{"table", `<table:table><table:table-header-rows><table:table-row>` + cell(p("a")) + cell(p("b")) + `</table:table-row></table:table-header-rows><table:table-row>` + cell(p("")) + cell(p("c")) + `</table:table-row></table:table>` + p("d"), found{Text: "a\tb\nc\n\nd", Warnings: []string{"table"}}},
		{"table that lays out the page", `<table:table><table:table-row>` + cell(p("a")+p("b")) + cell(p("c")) + `</table:table-row></table:table>`, found{Text: "a\nb\nc", Warnings: []string{"table"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.odt", odtOf(t, styles, tt.body)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestODTBlocks(t *testing.T) {
	const styles = `<office:document-styles` + odtSpaces + `><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="a" style:family="paragraph" style:parent-style-name="b"/>
<style:style style:name="b" style:family="paragraph" style:parent-style-name="a"/>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:styles><office:master-styles>
<style:master-page style:name="Standard" style:next-style-name="Second"><style:header><text:p>Mira Solberg</text:p></style:header><style:header-left style:display="false"><text:p>x</text:p></style:header-left></style:master-page>
<style:master-page style:name="Second"><style:header><text:p>Mira Solberg</text:p></style:header><style:footer><text:p>Bergen</text:p></style:footer></style:master-page>
<style:master-page style:name="Unused"><style:header><text:p>Kubernetes</text:p></style:header></style:master-page>
</office:master-styles></office:document-styles>`
	body := `<text:p text:style-name="Title">Resume</text:p><text:p text:style-name="Subtitle">Engineer</text:p>
<text:h text:outline-level="1">Work</text:h><text:p text:style-name="Heading_20_2">By style</text:p>
<text:list><text:list-item><text:p>One</text:p><text:p>goes on</text:p><text:list><text:list-item><text:p>Deeper</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
<text:list><text:list-item><text:h text:outline-level="3">Numbered</text:h></text:list-item></text:list>
<text:p text:style-name="a">Circle</text:p><text:p><text:span text:style-name="Bold">Bold line</text:span></text:p>
<text:p>• typed</text:p>`
	d := readOffice(t, "cv.odt", odtOf(t, "", body, "styles.xml", styles))
	want := `paragraph Mira Solberg
heading1 Resume
paragraph Engineer
heading1 Work
heading2 By style
item1 One
paragraph goes on
item2 Deeper
item1 Two
heading3 Numbered
paragraph Circle
heading6 Bold line
item1 typed
paragraph Bergen
`
	if diff := cmp.Diff(want, kinds(d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
