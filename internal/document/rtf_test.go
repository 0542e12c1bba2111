package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRTFText(t *testing.T) {
	const head = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset2 Symbol;}{\f3\fcharset2 Wingdings;}{\f4\fcharset128 Mincho;}}` +
		`{\colortbl;\red255\green255\blue255;\red16\green32\blue48;}{\*\generator x;}{\info{\title x}}`
	hidden := []string{"hidden-text"}
	tests := []struct {
		name, body string
		want       found
	}{
		{"paragraphs and lines", `a\par b\line c\par\par d\` + "\n" + `e` + "\r\n" + `f`, found{Text: "a\nb\nc\n\nd\nef"}},
		{"space between paragraphs", `\pard\sa200 a\par b\par`, found{Text: "a\n\nb"}},
		{"characters", `\{a\}\\\~b\_c\-d\emdash\endash\lquote\rquote\ldblquote\rdblquote\bullet\tab e`, found{Text: "{a}\\ b-cd—–‘’“”•\te"}},
		{"code pages", `Z\'fcrich \f1\'a3\'f3d\'9f`, found{Text: "Zürich Łódź"}},
		{"unicode with its stand-in", `\u321?\u243\'f3d\u378?{\uc0\u8211}\uc2\u8220""x\uc1\u-10179?\u-8704?`, found{Text: "Łódź–“x😀"}},
		{"a word as stand-in", `a\u8226\bullet b`, found{Text: "a•b"}},
		{"symbol fonts", `{\f2\'b7 a \'b3} {\f3\'28}5{\f3\'a7}`, found{Text: "• α ≥ 5•"}},
		{"letters of two bytes", `{\f4\'83\'5cx}`, found{Text: "ソx"}},
		{"groups that are not text", `a{\*\bkmkstart x}{\xe x}{\*\unknown x{\b x}}{\pict\bin3 }}}ffff}b`, found{Text: "ab", Warnings: []string{"images-without-text"}}},
		{"hexadecimal pictures", `{\pict 89504e\'}{\nonshppict{\pict ff}}a`, found{Text: "a", Warnings: []string{"images-without-text"}}},
		{"twice, for old programs", `{\upr{x}{\*\ud{a\u322?}}}b`, found{Text: "ałb"}},

		{"hidden", `Go {\v Rust} SQL`, found{Text: "Go Rust SQL", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{"not hidden any more", `\v Rust\v0  Go`, found{Text: "Rust Go", Hidden: []string{"hidden: Rust"}, Warnings: hidden}},
		{"white", `Go {\cf1 Rust}`, found{Text: "Go Rust", Hidden: []string{"white: Rust"}, Warnings: hidden}},
		{"white on dark", `{\cf1\highlight2 a}{\cf1\chcbpat2 b}\par\pard\cbpat2\cf1 c\par\pard\trowd\clcbpat2\cellx9\intbl d\cell\row`, found{Text: "ab\nc\n\nd"}},
		{"tiny", `Go {\fs2 Rust}`, found{Text: "Go Rust", Hidden: []string{"tiny: Rust"}, Warnings: hidden}},
		{"tracked changes", `Go {\deleted COBOL }{\revised Rust}`, found{Text: "Go Rust", Warnings: []string{"tracked-changes"}}},

		{"links", `{\field{\*\fldinst HYPERLINK "https://example.com/a" \\\\o "x"}{\fldrslt {\ul me}}} b {\field{\*\fldinst PAGE}{\fldrslt 1}}`, found{Text: "me b 1", Links: []string{"https://example.com/a: me"}}},
		{"header, footer, note", `{\header Mira\par}{\headerf x\par}{\headerl x\par}{\footer Bergen\par}a{\footnote n\par}b\par`, found{Text: "Mira\n\nab\n\nn\n\nBergen", Warnings: []string{"header-footer"}}},
		{"header of the first page", `\titlepg{\header Mira\par}{\headerf First\par}a`, found{Text: "Mira\n\nFirst\n\na", Warnings: []string{"header-footer"}}},
		{"text box with its fallback", `a {\shp{\*\shpinst{\sp{\sn x}{\sv x}}{\shptxt b\par c\par}}{\shprslt{\*\do{\dptxbxtext x\par}}}}d`, found{Text: "b\nc\n\na d", Warnings: []string{"text-boxes"}}},
		{"table", `\trowd\cellx1\cellx2\intbl a\cell b\cell\row\trowd\cellx1\cellx2\intbl\cell c\cell\row\pard d`, found{Text: "a\tb\nc\n\nd", Warnings: []string{"table"}}},
		{"table that lays out the page", `\trowd\cellx1\cellx2\intbl a\par b\cell c\cell\row\pard d`, found{Text: "a\nb\nc\n\nd", Warnings: []string{"table"}}},
		{"table without its mark", `\trowd\cellx1\cellx2 a\cell b\cell\row\pard d`, found{Text: "a\tb\n\nd", Warnings: []string{"table"}}},
		{"note in a table", `\trowd\cellx1\cellx2\intbl a{\footnote n\par}\cell b\cell\row\pard d`, found{Text: "a\tb\n\nd\n\nn", Warnings: []string{"table"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.rtf", []byte(head+tt.body+"}")))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRTFBlocks(t *testing.T) {
	const data = `{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s3\outlinelevel2 Mine;}{\*\cs9 x;}}
\pard\s1 Work\par\pard\s2 Two\par\pard\s3 Three\par\pard\outlinelevel3 Four\par
{\listtext\pard\plain\f3\'b7\tab}\pard\ls1\ilvl0 One\par{\listtext\pard\'b7\tab}\pard\ls1\ilvl1 Deeper\line goes on\par
{\*\pn\pnlvlblt}{\pntext\'b7\tab}\pard Old list{\footnote n\par}\par\pard Not a list\par
\bullet\tab Typed\par{\b Bold line}\par{\b Half} bold\par{\fs40 Large}\par}`
	want := `heading1 Work
heading2 Two
heading3 Three
heading4 Four
item1 One
item2 Deeper
paragraph goes on
item1 Old list
paragraph Not a list
item1 Typed
heading6 Bold line
paragraph Half bold
heading6 Large
paragraph n
`
	if diff := cmp.Diff(want, kinds(readOffice(t, "cv.rtf", []byte(data)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRTFCutShort(t *testing.T) {
	got := findings(readOffice(t, "cv.rtf", []byte(`{\rtf1 {\b Go} and {\i SQL`)))
	if diff := cmp.Diff(found{Text: "Go and SQL", Warnings: []string{"partial"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
