package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// TestHostileSources reads texts and sources that were made to hang or kill a
// reader, each in a child of its own: see TestHostileFiles.
func TestHostileSources(t *testing.T) {
	for _, tt := range append(append(hostileData(), hostileMarkup()...), hostileText()...) {
		t.Run(tt.name, func(t *testing.T) { endsAs(t, tt.name, tt.data, tt.want) })
	}
}

// repeat makes a flood of half a million drops, or of as many as 3 MB hold: under
// the limit of sources, so that another has to end it.
func repeat(drop string) string { return strings.Repeat(drop, min(1<<19, 3<<20/len(drop))) }

// hostileData are JSON and YAML.
func hostileData() []hostileFile {
	resume := func(summary string) []byte {
		return []byte(`{"basics":{"name":"Mira","summary":` + summary + `}}`)
	}
	cv := func(rest string) []byte { return []byte("cv:\n  name: Mira\n" + rest) }
	var laughs, tower bytes.Buffer
	laughs.WriteString("a0: &a0 [lol, lol]\n")
	for i := range 40 {
		fmt.Fprintf(&laughs, "a%d: &a%d [*a%d, *a%d]\n", i+1, i+1, i, i)
	}
	laughs.WriteString("cv: {name: Mira, sections: {x: *a40}}\n")
	for i := range 2000 {
		tower.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return []hostileFile{
		{"arrays in arrays.json", []byte(`{"basics":` + repeat("[")), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"objects in objects.json", []byte(`{"basics":` + repeat(`{"a":`)), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"closed arrays.json", []byte(`{"basics":{"name":"Mira"},"x":` + repeat("[") + repeat("]") + "}"), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"a long number.json", resume("1" + repeat("0")), "text: Mira\n\nSummary\n\n1000000000"},
		{"a huge exponent.json", resume("1e999999999"), "text: Mira\n\nSummary\n\n1e99999999"},
		{"a long string.json", resume(`"` + repeat("Go and SQL ") + `"`), "text: Mira\n\nSummary\n\nGo and SQL"},
		{"escapes.json", resume(`"` + repeat(`\u0000\ud800\u202e`) + `"`), "text: Mira\n\nSummary\n\n\uFFFD\u202e\uFFFD"},
		{"a string without an end.json", resume(`"` + repeat(`\"`)), "damaged: the JSON ends too early"},
		{"one key many times.json", []byte(`{"basics":{` + repeat(`"name":"Mira",`) + `"label":"Go"}}`), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"many keys.json", []byte(`{"basics":{"name":"Mira"},"x":{` + repeat(`"a":1,`) + `"b":2}}`), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"many jobs.json", []byte(`{"basics":{"name":"Mira"},"work":[` + repeat(`{"name":"a"},`) + `{}]}`), "over-limit: JSON of more than 64 levels or 100000 values"},
		{"many empty jobs.json", []byte(`{"basics":{"name":"Mira"},"work":[` + repeat(`{},`) + `{}]}`), "over-limit: JSON of more than 64 levels or 100000 values"},

		{"laughs.yaml", laughs.Bytes(), "damaged: line 1: anchors and aliases are not allowed"},
		{"an anchor in itself.yaml", cv("  sections: &a\n    x: [*a, *a]\n"), "damaged: line 3: anchors and aliases are not allowed"},
		{"aliases.yaml", cv("x: &a [" + strings.Repeat("lol, ", 1000) + "]\ny: [" + strings.Repeat("*a, ", 100_000) + "]\n"), "damaged: line 3: anchors and aliases are not allowed"},
		{"merge keys.yaml", cv("x: &a {a: 1}\n" + strings.Repeat("y: {<<: *a}\n", 10_000)), "damaged: line 3: anchors and aliases are not allowed"},
		{"sequences in sequences.yaml", cv("  sections: {x: " + repeat("[")), "damaged: line 3: exceeded max depth of 10000"},
		{"mappings in mappings.yaml", cv("  sections: {x: " + repeat("{a: ")), "damaged: line 3: exceeded max depth of 10000"},
		{"dashes.yaml", cv("  sections:\n    x:\n      " + repeat("- ")), "damaged: line 4: exceeded max depth of 10000"},
		{"questions.yaml", cv("  sections:\n    " + repeat("? ")), "damaged: line 3: exceeded max depth of 10000"},
		{"indentation.yaml", append(cv(""), tower.Bytes()...), "damaged: line 23: nested too deep"},
		{"a long scalar.yaml", cv("  sections:\n    x: [" + repeat("Go and SQL ") + "]\n"), "text: Mira\n\nX\n\nGo and SQL Go an"},
		{"a quoted scalar without an end.yaml", cv("  sections:\n    x: [\"" + repeat(`\\ `)), "damaged: line 4: found unexpected end of stream"},
		{"a block scalar.yaml", cv("  sections:\n    x:\n    - |\n" + repeat("      a\n")), "text: Mira\n\nX\n\na a a a a a a a "},
		{"documents.yaml", append(cv(""), repeat("---\na: b\n")...), "damaged: line 1: more than one document"},
		{"entries.yaml", cv("  sections:\n    x:\n" + repeat("    - a\n")), "text: Mira\n\nX\n\na\na\na\na\na\na"},
		{"tags.yaml", cv("  sections:\n    x: !!binary " + repeat("!a ")), "damaged: line 3: did not find expected key"},
		{"comments.yaml", cv(repeat("# a\n")), "text: Mira"},
	}
}

// hostileMarkup are Markdown, LaTeX and Typst.
func hostileMarkup() []hostileFile {
	tex := func(s string) []byte { return []byte("\\documentclass{article}\\begin{document}Go\n" + s) }
	doubling := "\\def\\a{Go }"
	for c := 'b'; c <= 'z'; c++ {
		doubling += fmt.Sprintf("\\def\\%c{\\%c\\%c}", c, c-1, c-1)
	}
	lets := "#let a = [Go ]\n"
	for c := 'b'; c <= 'z'; c++ {
		lets += fmt.Sprintf("#let %c = [#%c #%c]\n", c, c-1, c-1)
	}
	return []hostileFile{
		{"quotes in quotes.md", []byte("Go\n\n" + repeat("> ") + "a"), "text: Go\n\n> > > > > > > > > > > >"},
		{"lists in lists.md", []byte("Go\n\n" + repeat("- ") + "a"), "text: Go\n\n- - - - - - - - - - - -"},
		{"emphasis.md", []byte("Go\n\n" + repeat("**a *b ")), "text: Go\n\n**a *b **a *b **a *b **"},
		{"brackets.md", []byte("Go\n\n" + repeat("[")), "text: Go\n\n[[[[[[[[[[[[[[[[[[[[[[["},
		{"links in links.md", []byte("Go\n\n" + repeat("[![](")), "text: Go\n\n[![]([![]([![]([![]([!["},
		{"references.md", []byte("Go\n\n" + repeat("[a]: b\n") + "[a]"), "text: Go\n\n[a]: b\n[a]: b\n[a]: b"},
		{"ticks.md", []byte("Go\n\n" + repeat("` `` ")), "text: Go\n\n` `` ` `` ` `` ` `` ` `"},
		{"tags.md", []byte("Go\n\n" + repeat("<b><div>")), "text: Go\n\n<b><div><b><div><b><div"},
		{"cells.md", []byte("Go\n\n|a|\n|-|\n" + repeat("|")), "text: Go\n\n|a|\n|-|\n|||||||||||||"},

		{"groups in groups.tex", tex(repeat("{")), "text: Go"},
		{"environments.tex", tex(repeat(`\begin{itemize}\item `)), "text: Go"},
		{"arguments.tex", tex(repeat(`\cventry{`)), "text: Go"},
		{"a macro of itself.tex", tex(`\def\x{\x\x}\x`), "text: Go"},
		{"doubling macros.tex", tex(doubling + `\z`), "text: Go Go Go Go Go Go Go Go Go Go"},
		{"a macro of its argument.tex", tex(`\newcommand{\x}[1]{#1#1#1#1}` + strings.Repeat(`\x{`, 5000) + "a" + strings.Repeat("}", 5000)), "text: Go"},
		{"definitions.tex", tex(repeat(`\def\x{a}`)), "text: Go"},
		{"conditions.tex", tex(repeat(`\ifx\iffalse\else `)), "text: Go"},
		{"a source of itself.tex", tex(repeat(`\input{a source of itself}`)), "text: Go"},
		{"sources outside.tex", tex(repeat(`\input{/etc/passwd}\input{../../etc/passwd}`)), "text: Go"},

		{"content in content.typ", []byte("Go\n" + repeat("#[")), "over-limit: line 2: brackets are nested more than 200 deep"},
		{"calls in calls.typ", []byte("Go\n" + repeat("#x(a: ")), "over-limit: line 2: brackets are nested more than 200 deep"},
		{"doubling variables.typ", []byte(lets + "#z"), "text: Go Go Go Go Go Go Go Go Go Go"},
		{"a function of itself.typ", []byte("Go\n#let f(x) = [#f(x)#f(x)]\n#f(1)"), "text: Go"},
		{"loops in loops.typ", []byte("Go\n" + strings.Repeat("#for x in range(1000000) [", 100) + "a"), "over-limit: line 2: brackets are nested more than 200 deep"},
		{"comments in comments.typ", []byte("Go\n" + repeat("/*")), "text: Go"},
	}
}

// hostileText are plain texts.
func hostileText() []hostileFile {
	return []hostileFile{
		{"one line.txt", bytes.Repeat([]byte("Wrote Go services "), 10<<20/18), "over-limit: the text is over the limit of 4 MB"},
		{"one word.txt", []byte(repeat("aaaaaaa")), "text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
		{"no letters.txt", []byte(repeat("\n")), "empty: nothing but white space"},
		{"lines.txt", []byte("Go" + repeat("\n") + "SQL"), "text: Go\n\n\n\n\n\n\n\n\n\n\n"},
		{"marks on one letter.txt", []byte("Go a" + repeat("\u0301")), "text: Go a\u0301\u0301\u0301"},
		{"letters of eighteen.txt", []byte("Go " + repeat("\uFDFA")), "text: Go \uFDFA\uFDFA"},
		{"bytes of no encoding.txt", []byte("Go " + repeat("\xff\xc3(")), "text: Go ÿÃ(ÿÃ("},
		{"half a code point.txt", []byte("Go " + repeat("\xf0\x9f")), "text: Go ðŸðŸ"},
		{"overrides.txt", []byte("Go " + repeat("\u202e\u2066\u200f")), "text: Go \u202e\u2066\u200f\u202e"},
		{"no width.txt", []byte("Go" + repeat("\u200b\ufeff\u00ad")), "text: Go\u200b\ufeff\u00ad\u200b"},
		{"surrogates.txt", []byte("\xff\xfeG\x00o\x00" + repeat("\x00\xd8")), "text: Go\uFFFD\uFFFD"},
		{"sequences.txt", []byte("Go " + repeat("a\x1b[2Jbcdefghijklmnopqrst")), "text: Go a\x1b[2Jbcdefghijklmnopqrs"},
		{"carriage returns.txt", []byte("Go" + repeat("\r")), "text: Go"},
		{"more than the limit.txt", bytes.Repeat([]byte("Wrote Go services\n"), 10<<20/18), "over-limit: the text is over the limit of 4 MB"},
		{"more than the file limit.txt", bytes.Repeat([]byte("Wrote Go services\n"), 21<<20/18), "over-limit: the file is over the limit of 20 MB"},
	}
}
