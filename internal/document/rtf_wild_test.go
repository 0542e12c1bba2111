package document

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What WordPad, TextEdit, Word, LibreOffice and old generators write.
func TestRTFWild(t *testing.T) {
	hidden := []string{"hidden-text"}
	tests := []struct {
		name, data string
		want       found
	}{
		{"WordPad", "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1033{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}{\\f1\\fnil\\fcharset2 Symbol;}}\r\n{\\colortbl ;\\red0\\green0\\blue255;}\r\n{\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1 \r\n\\pard\\sa200\\sl276\\slmult1\\b\\f0\\fs28\\lang9 Mira Berg\\b0\\fs22\\par\r\n\r\n\\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf1\\pnindent0{\\pntxtb\\'B7}}\\fi-360\\li720\\sa200 Ran Kafka\\par\r\n{\\pntext\\f1\\'B7\\tab}Ran Helm\\par\r\n\\pard{{\\field{\\*\\fldinst{HYPERLINK https://example.com/m }}{\\fldrslt{https://example.com/m\\ul0\\cf0}}}}\\f0\\fs22\\par\r\n}\r\n\x00",
			found{Text: "Mira Berg\n\nRan Kafka\nRan Helm\n\nhttps://example.com/m", Links: []string{"https://example.com/m: https://example.com/m"}}},
		{"TextEdit", "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica-Bold;\\f1\\fswiss\\fcharset0 Helvetica;\\f2\\fnil\\fcharset0 LucidaGrande;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc23{\\leveltext\\leveltemplateid1\\'01\\uc0\\u8226 ;}{\\levelnumbers;}}{\\listname ;}\\listid1}}\n{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}\n\\paperw11900\\paperh16840\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n\\f0\\b\\fs24 \\cf0 Mira Berg\\\n\\pard\\tx220\\li720\\fi-720\n\\ls1\\ilvl0\n\\f1\\b0 \\cf0 {\\listtext\t\\uc0\\u8226 \t}Ran Kafka\\\n{\\listtext\t\\uc0\\u8226 \t}Z\\'fcrich\\\n\\pard\\tx566\nAcme\\uc0\\u8232 Oslo {{\\NeXTGraphic photo.png \\width640 \\height480 \\appleattachmentpadding0\n}\n\\'ac}end}",
			found{Text: "Mira Berg\nRan Kafka\nZürich\nAcme\nOslo end", Warnings: []string{"images-without-text"}}},
		{"Word", `{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch31505\themelang1033{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f3\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}{\f40\fbidi \froman\fcharset238\fprq2 Times New Roman CE;}}{\*\defchp \fs24}{\stylesheet{\ql \snext0 Normal;}{\s1\ql \outlinelevel0 \sbasedon0 heading 1;}{\*\cs10 \additive Default Paragraph Font;}}{\*\rsidtbl \rsid1\rsid2}{\mmathPr\mmathFont34\mbrkBin0}{\info{\author Nobody}{\operator Nobody}}` +
			`{\*\ftnsep \pard\plain {\rtlch\fcs1 \af0 \ltrch\fcs0 \chftnsep \par }}\paperw12240 {\*\pnseclvl1\pnucrm\pnstart1{\pntxta .}}\pard\plain \ltrpar\s1\ql \outlinelevel0 {\rtlch\fcs1 \af0\afs24 \ltrch\fcs0 \b\fs24\insrsid1 Post}{\rtlch\fcs1 \af0 \ltrch\fcs0 \b\fs24\insrsid2 gre}{\rtlch\fcs1 \af0 \ltrch\fcs0 \b\fs24 {\*\bkmkstart a}SQL{\*\bkmkend a}\par }\pard\plain {\listtext\pard\plain\ltrpar \f3 \loch\af3\dbch\af0\hich\f3 \'b7\tab}\ls1\ilvl0{\rtlch\fcs1 \af0 \ltrch\fcs0 Caf\'e9 \hich\af0\dbch\af31505\loch\f0 r\'e9sum\'e9\~x{\f40 \'b3}\u321\'4c\par }{\*\themedata 504b0304}{\*\latentstyles {\lsdlockedexcept \lsdqformat1 Normal;}}{\*\datastore 0105}}`,
			found{Text: "PostgreSQL\nCafé résumé xłŁ"}},
		{"LibreOffice", `{\rtf1\ansi\deff3\adeflang1025` + "\n" + `{\fonttbl{\f0\froman\fprq2\fcharset0 Times New Roman;}{\f3\froman\fprq0\fcharset0 Liberation Serif{\*\falt Times New Roman};}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0\snext0 Normal;}{\s15\sbasedon0\snext0 Heading;}{\s16\outlinelevel0\sbasedon15 heading 1;}}{\*\generator LibreOffice}{\info{\creatim\yr2024}}{\*\userprops}\deftab720` + "\n" + `\hyphauto1\viewscale100\formshade\sectd\pard\plain \s0{\loch` + "\n" + `Z}{\u252\'fc\loch` + "\n" + `rich}{{\field{\*\fldinst HYPERLINK "https://example.com/z" }{\fldrslt {\loch` + "\n" + ` me}{}}}}` + "\n" + `\par \pard\plain \s0{\*\shppict{\pict}}\loch Go\par }`,
			found{Text: "Zürich me\nGo", Links: []string{"https://example.com/z: me"}, Warnings: []string{"images-without-text"}}},
		{"Japanese", `{\rtf1\ansi\ansicpg932\deff0{\fonttbl{\f0\fnil\fcharset128 MS Mincho;}}\f0\'93\'fa\'96\'7b\'8c\'ea \'83\'5c\'83t Go\par}`, found{Text: "日本語 ソフ Go"}},
		{"Chinese", `{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fnil\fcharset136 MingLiU;}}\f0\'cf\'ee\'c4\'bf{\f1\'b1\'4d\'ae\'d7} Go}`, found{Text: "项目專案 Go"}},
		{"Korean by the page of the file", `{\rtf1\ansi\ansicpg949\deff0{\fonttbl{\f0\fnil Batang;}}\f0\'c7\'d1\'b1\'db Go}`, found{Text: "한글 Go"}},
		{"two bytes cut short", `{\rtf1\ansi\ansicpg932 a\'83}`, found{Text: "a\uFFFD", Warnings: []string{"bad-bytes"}}},
		{"Cyrillic, Greek and the page of a font", `{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset161 B;}{\f2\fnil\cpg1250 C;}}{\f0\'d0\'f3\'f1}{\f1\'c1\'e8}{\f2\'b3}}`, found{Text: "РусΑθł"}},
		{"Macintosh and DOS", `{\rtf1\mac R\'8esum\'8e\par {\rtf1\pca \'84}}`, found{Text: "Résumé\nä"}},
		{"UTF-8", `{\rtf1\ansi\ansicpg65001 Z\'c3\'bcrich \'e2\'80\'a2 x}`, found{Text: "Zürich • x"}},
		{"stand-ins of two", `{\rtf1\ansi\uc2\u26085\'93\'fa\u26412\'96\'7b{\uc0\u233}\uc1\u233?x}`, found{Text: "日本ééx"}},
		{"comments", `{\rtf1\ansi Go{\*\atnid MB}{\*\atnauthor Mira}\chatn {\*\annotation{\*\atndate 1}{\pard Rust?\par}} and SQL}`, found{Text: "Go and SQL", Warnings: []string{"comments"}}},
		{"decorated text", `{\rtf1\ansi{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 136}}{\sp{\sn gtextUNICODE}{\sv Mira Berg}}}{\shprslt{\pict}}}Go\par}`, found{Text: "Mira Berg\n\nGo", Warnings: []string{"text-boxes"}}},
		{"box with a fill", `{\rtf1\ansi{\colortbl;\red255\green255\blue255;}{\shp{\*\shpinst{\sp{\sn fillColor}{\sv 3153936}}{\shptxt \cf1 Mira\par}}}Go\par}`, found{Text: "Mira\n\nGo", Warnings: []string{"text-boxes"}}},
		{"shading by pattern", `{\rtf1\ansi{\colortbl;\red255\green255\blue255;\red16\green32\blue48;}\trowd\clshdng10000\clcfpat2\cellx9\intbl\cf1 a\cell\row\pard\shading10000\cfpat2 b\par\pard{\chshdng10000\chcfpat2 c}\par\pard d\par}`,
			found{Text: "a\n\nb\nc\nd", Hidden: []string{"white: d"}, Warnings: hidden}},
		{"nested table", `{\rtf1\ansi\trowd\cellx1\cellx2\pard\intbl a\cell\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\pard\intbl d\cell\row\pard e\par}`, found{Text: "a\nb\nc\nd\n\ne", Warnings: []string{"table"}}},
		{"page number and sections", `{\rtf1\ansi{\header Mira\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}} of \chpgn\par}a\sect\sectd\linex0{\headerr Mira\par}b\page c\par}`, found{Text: "Mira\n\na\nb\n\nc\n\nPage 1 of", Warnings: []string{"header-footer"}}},
		{"object", `{\rtf1\ansi{\object\objemb{\*\objclass Word.Document.8}{\*\objdata 0105}{\result {\pict 00}}}Go{\*\bkmkstart x}\par}`, found{Text: "Go", Warnings: []string{"images-without-text"}}},
		{"a field in an instruction", `{\rtf1\ansi Dear {\field{\*\fldinst {IF {\field{\*\fldinst {MERGEFIELD g}}{\fldrslt {m}}} = "m" "Mr" "Ms"}}{\fldrslt {Mr}}} Berg}`, found{Text: "Dear Mr Berg"}},
		{"form fields", `{\rtf1\ansi{\field{\*\fldinst { FORMTEXT {\*\formfield{\fftype0{\*\ffname n}{\*\ffdeftext x}}}}}{\fldrslt {Mira}}}}`, found{Text: "Mira"}},
		{"deleted rows and moves", `{\rtf1\ansi Go {\mvf Perl }{\deleted\v COBOL }{\mvt Rust}\par}`, found{Text: "Go Rust", Warnings: []string{"tracked-changes"}}},
		{"spaces and hyphens", `{\rtf1\ansi a\emspace b\enspace c\qmspace d\zwj e\zwnj f\-g\_h\~i\softline j\ltrmark k}`, found{Text: "a b c defg-h ijk"}},
		{"words glued by line ends", "{\\rtf1\\ansi Post\r\ngre\\b\r\nSQL\\b0\\par\r\nGo}", found{Text: "PostgreSQL\nGo"}},
		{"capitals and hidden in the web", `{\rtf1\ansi{\caps kubernetes}{\scaps  Go}{\webhidden  SQL}}`, found{Text: "kubernetes Go SQL"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, findings(readOffice(t, "cv.rtf", []byte(tt.data)))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
