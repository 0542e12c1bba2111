//go:build unix

package document

import (
	"runtime/debug"
	"slices"
	"testing"
)

// TestSourceGrowsLinearly reads what makes naive readers of sources look ahead
// again and again, in two sizes, as TestHostileGrowsLinearly does.
func TestSourceGrowsLinearly(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	patterns := map[string][]string{
		"a.tex": {
			"{", "}", "{}", "\\", "\\x", "\\x{", "\\x{}", "\\x[", "\\x[a]", "\\cventry", "\\cventry{", "\\cventry{}", "\\cventry[", "\\cventry \n% a\n", "\\cventry{a}{b}{c}{d}{",
			"%", "%\n", "\n", " ", "\\\\", "\\\\[", "\\item", "\\item[", "\\item[a]", "\\begin{a}", "\\begin{a}{", "\\end{a}", "\\begin{a}\\end{b}", "\\begin{itemize}", "\\begin{comment}",
			"\\begin{verbatim}", "\\iffalse", "\\else", "\\fi", "\\ifx", "\\href{a}{", "\\href{a}{b}", "\\url{", "\\textcolor{white}{", "\\textcolor{white}{a} b ", "\\color{white}", "\\phantom{",
			"\\newcommand{\\x}{a}", "\\newcommand{\\x}[1]{#1}\\x{", "\\def\\x{\\x\\x}\\x", "\\def\\x#1{#1#1}\\x{", "\\input{a}", "\\verb", "\\verb|a", "\\'", "\\'{", "\\'{e}", "$", "^", "_", "~", "&", "--", "``", "#1",
			"\\foo{a}{b}", "\\foo{\\foo{a}{b}}{", "\\github{a}", "\\section{a}", "\\section{", "http://", "a b ",
		},
		"a.typ": {
			"#", "#[", "[", "]", "#x", "#x.", "#x.y", "#x()", "#x(", "#x[", "#x[]", "#x(a: ", "#x(a: b)", "#(", "#(a, ", "#{", "#{ a ", "#let x = ", "#let x = [#x]\n#x ", "#let x(y) = [#y#y]\n#x[", "#let x = (a: 1, b: 2)\n#x.b ",
			"#if a [b] else ", "#if a [b] else if ", "#for x in y ", "#for x in (1,2) [", "#show: x.with(a: b)\n", "#set x(y)\n", "#import \"a\": b\n", "#include \"a\"\n", "\"", "#\"", "#\"\\", "/*", "//", "/* */", "`", "```", "$", "$a$",
			"\\", "\\u{", "= ", "= a\n", "- ", "- a\n", "- a\n  - b\n", "1. ", "/ a: ", "*", "_", "<", "<a>", "@a", "--", "...", "http://", "a+", "#(a+", "#(\"a\"+", "#(-", "#(not ", "#(a => ", "#a.b.c(", "#context ", "#a(1)(2)", "\n", "\n\n", " ", "#let d = (a: (b: 1))\n#d.a.b",
			"#link(\"a\")[", "#link(\"a\")[b]", "#text(fill: white)[", "#table(columns: 2, [a], ", "#work(title: \"a\")", "#work(title: work(title: ",
		},
		"a.json": {
			"[", "{\"a\":", "{\"basics\":{\"name\":\"a\"},", "\"", "\\", "{\"work\":[", "[{\"work\":[{}]},",
		},
		"a.yaml": {
			"- ", "[", "{", "a: ", "? ", "- a\n", "a: b\n", "\"", "'", "|\n", " ", "\n", "#", "*a ", "&a ", "cv: {name: ", "!a ", "%", "---\n", "- - ", "a:\n ",
		},
	}
	prefixes := map[string]string{
		"a.json": `{"basics":{"name":"a","summary":"`, "a.yaml": "cv:\n  name: a\n  sections:\n    x:\n      - \"a\"\n      - ",
	}
	for _, name := range []string{"a.tex", "a.typ", "a.json", "a.yaml"} {
		for _, pattern := range patterns[name] {
			t.Run(name+" "+pattern, func(t *testing.T) {
				for _, prefix := range slices.Compact([]string{"", prefixes[name]}) {
					growsLinearly(t, name, prefix, pattern, "", 16<<10)
				}
			})
		}
	}
}
