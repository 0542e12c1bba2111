package document

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestSourceGolden reads a resume of each template and compares all that is
// known of it, included files too.
func TestSourceGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/source/*.*")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no fixtures")
	}
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			d, err := Open(t.Context(), file, Options{Name: filepath.Base(file), unguarded: true})
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, d)
			checkSource(t, d, filepath.Dir(file))
			checkGolden(t, file, describe(d))
		})
	}
}

// checkSource states that each run of plain letters stands in its file where the
// source map says, but for those that are written with escapes or macros.
func checkSource(t *testing.T, d *Document, dir string) {
	t.Helper()
	files := map[string][]string{}
	other := 0
	for i, run := range d.Source {
		lines, ok := files[run.Pos.File]
		if !ok {
			data, err := os.ReadFile(filepath.Join(dir, run.Pos.File))
			if err != nil {
				t.Fatal(err)
			}
			lines = strings.Split(string(data), "\n")
			files[run.Pos.File] = lines
		}
		if run.Pos.Line > len(lines) {
			t.Fatalf("run %d leads to line %d of %s, which has %d", i, run.Pos.Line, run.Pos.File, len(lines))
		}
		line := []rune(lines[run.Pos.Line-1])
		if run.Pos.Column > len(line)+1 {
			t.Fatalf("run %d leads to column %d of line %d of %s", i, run.Pos.Column, run.Pos.Line, run.Pos.File)
		}
		end := len(d.Text)
		if i+1 < len(d.Source) {
			end = d.Source[i+1].Start
		}
		word, _, _ := strings.Cut(strings.TrimRight(d.Text[run.Start:end], " \n|,:–"), " | ")
		there := string(line[run.Pos.Column-1:])
		if !strings.HasPrefix(there, word) && (there == "" || strings.IndexByte("\\`'-\"$#^", there[0]) < 0) { // signs stand for others
			other++
		}
	}
	if other*3 > len(d.Source) { // headings of JSON Resume, say, stand in no file
		t.Errorf("%d of %d runs are not what stands in the source", other, len(d.Source))
	}
}

// readSource reads s in this process and returns its text.
func readSource(t *testing.T, name, s string, opt Options) *Document {
	t.Helper()
	opt.unguarded = true
	d, err := Read(name, []byte(s), opt)
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, d)
	return d
}

func TestSourceText(t *testing.T) {
	tests := []struct{ name, file, source, want string }{
		{"latex: unknown macros", "a.tex", `\job{Engineer}{Acme}{2019--2020} then \foo{bar} \baz`, "Engineer | Acme | 2019–2020\nthen bar"},
		{"latex: layout is no text", "a.tex", `\vspace{-2pt}\begin{tabular}[t]{ll}Go & SQL\\[1pt] R & C\end{tabular}`, "Go | SQL\nR | C"},
		{"latex: moderncv and Awesome-CV share a macro", "a.tex", `\cventry{2019}{Engineer}{Acme}{Oslo}{}{x}\cventry{Engineer}{Acme}{Oslo}{2019}{y}`, "Engineer | Acme | 2019 | Oslo\nx\n\nEngineer | Acme | 2019 | Oslo\ny"},
		{"latex: macros of macros", "a.tex", `\newcommand{\inner}[1]{<#1>}\newcommand{\outer}[2][x]{\inner{#1}\inner{#2}}\outer{y} \outer[z]{y}`, "<x><y> <z><y>"},
		{"latex: an environment of its own", "a.tex", `\newenvironment{e}[1]{\section{#1}}{the end}\begin{e}{Go}body\end{e}`, "Go\n\nbody\nthe end"},
		{"latex: a comment glues", "a.tex", "Post% why\n   gres", "Postgres"},
		{"latex: an empty comment line parts nothing", "a.tex", "Go\n%\nlang", "Go lang"},
		{"latex: accents", "a.tex", `\'e\"{o}\c{c}\v s\~n\^{}\~{} \'{\i}`, "éöçšñ^~ í"},
		{"latex: signs", "a.tex", `C\#, C$^{++}$, R\&D, 5\% --- a\_b 10$^{6}$`, "C#, C++, R&D, 5% — a_b 106"},
		{"latex: nested groups of a macro without braces", "a.tex", `\textbf Go {\bf{\it SQL}}`, "Go SQL"},
		{"latex: unbalanced braces", "a.tex", `\textbf{Go \emph{SQL} } } {`, "Go SQL"},
		{"latex: endless macros", "a.tex", `\def\xa{\xa\xa}Go\xa`, "Go"},
		{"latex: the rest of the line after the end", "a.tex", `\begin{document}Go\end{document}SQL`, "Go"},
		{"latex: a resume of the class resume", "a.tex", `\begin{rSection}{Experience}\begin{rSubsection}{Acme}{2019 -- 2020}{Engineer}{Oslo}\item Go\end{rSubsection}\end{rSection}`, "Experience\n\nAcme | 2019 – 2020\nEngineer | Oslo\nGo"},
		{"latex: another name", "a.tex", `\let\b\textbf\let\w=\href \w{https://example.com}{Go} \setlength\parindent{0pt}\kern 5.0 pt SQL`, "Go SQL"},
		{"latex: windows line ends", "a.tex", "Go\r\nand\r\n\r\nSQL\r\n", "Go and\n\nSQL"},
		{"latex: soft hyphens and zero width", "a.tex", "Post\u00adgres\u200b", "Postgres"},
		{"typst: values", "a.typ", "#let x = \"Go\"\n#let y = [#x and *SQL*]\n#y, #x", "Go and SQL, Go"},
		{"typst: a function", "a.typ", "#let f(a, b: \"x\", body) = [#a/#b: #body]\n#f(\"Go\")[y] #f(\"R\", b: \"z\", [w])", "Go/x: y R/z: w"},
		{"typst: endless functions", "a.typ", "#let f(x) = [#f(x)#f(x)]\nGo #f(1)", "Go"},
		{"typst: a value of itself", "a.typ", "#let a = b\n#let b = a\nGo #a", "Go"},
		{"typst: dictionaries", "a.typ", "#let d = (a: (b: \"Go\"))\n#d.a.b", "Go"},
		{"typst: an unknown entry", "a.typ", "#entry(date: \"2019\", company: [Acme], title: \"Engineer\", size: 10pt)[- Go]", "Engineer | Acme | 2019\nGo"},
		{"typst: comments", "a.typ", "Go /* a /* b */ c */ and // d\nSQL https://example.com/a//b", "Go and SQL https://example.com/a//b"},
		{"typst: brackets that are never closed", "a.typ", "Go #f(\"a\", [b #g(", "Go\na\nb"},
		{"typst: escapes", "a.typ", `C\# a\_b snake_case \u{e9} -- --- ...`, "C# a_b snake_case é – — …"},
		{"typst: raw", "a.typ", "`go build` and ```sh\nmake\n```", "go build and\nmake"},
		{"json resume: a text of another kind", "a.json", `{"basics": {"name": 5, "label": null}, "skills": ["Go", {"name": "SQL"}]}`, "5\n\nSkills\n\nGo\nSQL"},
		{"rendercv: scalars as they are written", "a.yaml", "cv:\n  name: NO\n  sections:\n    skills:\n      - label: Go\n        details: 3.10\n", "NO\n\nSkills\n\nGo: 3.10"},
		{"rendercv: entries that are texts", "a.yaml", "cv:\n  sections:\n    My Skills:\n      - Go\n      - bullet: SQL\n", "My Skills\n\nGo\nSQL"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readSource(t, tt.file, tt.source, Options{})
			if diff := cmp.Diff(tt.want, d.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSourceErrors(t *testing.T) {
	tests := []struct {
		name, file, source string
		kind               ErrorKind
		want               string
	}{
		{"latex without text", "a.tex", `\documentclass{article}\begin{document}\vspace{1cm}\end{document}`, Empty, "a.tex: no text in it"},
		{"typst without text", "a.typ", `#set page(width: 10cm)`, Empty, "a.typ: no text in it"},
		{"typst nested too deep", "a.typ", "Go\n" + strings.Repeat("#[", 500), Limit, "a.typ: line 2: brackets are nested more than 200 deep"},
		{"broken json", "a.json", "{\n\"basics\": {]", Damaged, "a.json: line 2: invalid character ']'"},
		{"json that ends early", "a.json", `{"basics": {"name": "x"`, Damaged, "a.json: the JSON ends too early"},
		{"json nested too deep", "a.json", strings.Repeat("[", 100), Limit, "a.json: JSON of more than 64 levels or 100000 values"},
		{"other json", "a.json", `{"name": "x"}`, Unsupported, "a.json: JSON, but no resume: of JSON only the format JSON Resume (basics, work, education, skills, …) is read: save it as PDF or text"},
		{"broken yaml", "a.yaml", "cv:\n  name: [", Damaged, "a.yaml: line 2: did not find expected node content"},
		{"yaml with anchors", "a.yaml", "cv:\n  name: &a x\n", Damaged, "a.yaml: line 2: anchors and aliases are not allowed"},
		{"other yaml", "a.yaml", "name: x", Unsupported, "a.yaml: YAML, but no resume: of YAML only the formats of RenderCV (cv, with name and sections), JSON Resume and YAMLResume are read: save it as PDF or text"},
		{"a section that is no list", "a.yaml", "cv:\n  sections:\n    work: x\n", Damaged, "a.yaml: line 3: want a list"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file, []byte(tt.source), Options{unguarded: true})
			checkError(t, err, tt.kind, tt.want)
		})
	}
}

func TestSourceHidden(t *testing.T) {
	tests := []struct {
		name, file, source string
		want               []string
	}{
		{"latex: white", "a.tex", `Go \textcolor{white}{Rust} {\color{white} Ada} SQL`, []string{"white: Rust Ada"}},
		{"latex: white by value", "a.tex", `\definecolor{w}{RGB}{255,255,254}\textcolor{w}{Rust} Go \textcolor[gray]{1}{Ada} \textcolor[HTML]{FF0000}{C}`, []string{"white: Rust", "white: Ada"}},
		{"latex: white on a ground", "a.tex", `\colorbox{blue}{\textcolor{white}{Mira}} Go`, nil},
		{"latex: phantoms and tiny letters", "a.tex", `Go\phantom{Rust} SQL {\fontsize{0.5pt}{1pt}\selectfont Ada} C`, []string{"invisible: Rust", "tiny: Ada"}},
		{"latex: taken out", "a.tex", "Go\n\\iffalse Rust \\ifx\\one\\two Ada \\fi \\else SQL \\fi C\n\\begin{comment}\nCOBOL\n\\end{comment}\nR", []string{"markup: Rust Ada", "markup: COBOL"}},
		{"typst: white", "a.typ", `Go #text(fill: white)[Rust] #text(fill: rgb("#ffffff"))[Ada] #box(fill: red)[#text(fill: white)[C]]`, []string{"white: Rust Ada"}},
		{"typst: taken out", "a.typ", `#hide[Rust] Go #if false [Ada] else [SQL]`, []string{"invisible: Rust", "markup: Ada"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readSource(t, tt.file, tt.source, Options{})
			var got []string
			for _, h := range d.Hidden {
				got = append(got, h.Reason+": "+d.Text[h.Start:h.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("of %q (-want +got):\n%s", d.Text, diff)
			}
		})
	}
}

func TestIncludes(t *testing.T) {
	files := fstest.MapFS{
		"a.tex":         {Data: []byte(`Go \input{b} \input{a}`)},
		"b.tex":         {Data: []byte("SQL \\input{sub/c.tex}\\input{b}")},
		"sub/c.tex":     {Data: []byte("\\documentclass{subfiles}\\begin{document}\nRust\n\\end{document} no")},
		"a.typ":         {Data: []byte(`#include "sub/b.typ"`)},
		"sub/b.typ":     {Data: []byte(`Go #include "c.typ" #include "/d.typ" #include "../../e.typ"`)},
		"sub/c.typ":     {Data: []byte(`SQL #include "b.typ"`)},
		"d.typ":         {Data: []byte(`Rust`)},
		"binary.tex":    {Data: []byte("Go\x00\x01\x02")},
		"large.tex":     {Data: []byte(strings.Repeat("x ", 5000))},
		"other/cv.tex":  {Data: []byte("no")},
		"secret.config": {Data: []byte("found")},
	}
	tests := []struct {
		name, file, source string
		want               string
		warnings           []string
	}{
		{"latex, each once", "cv/a.tex", string(files["a.tex"].Data), "Go SQL Rust", nil},
		{"typst, from its own folder", "cv/a.typ", string(files["a.typ"].Data), "Go SQL Rust", []string{
			`cv/sub/b.typ:1: "../e.typ" is not read: it leads out of the folder of the main file`}},
		{"out of the folder", "cv/m.tex", `Go \input{../other/cv}\input{/etc/passwd}\input{sub/../../x}`, "Go", []string{
			`cv/m.tex:1: "../other/cv" is not read: it leads out of the folder of the main file`,
			`cv/m.tex:1: "/etc/passwd" is not read: it leads out of the folder of the main file`,
			`cv/m.tex:1: "sub/../../x" is not read: it leads out of the folder of the main file`}},
		{"missing", "m.tex", "Go\n\\input{none}\\include{none}", "Go", []string{`m.tex:2: "none" is not read: no such file`}},
		{"no text", "m.tex", `Go \input{binary}`, "Go", []string{`m.tex:1: "binary" is not read: not a text: it holds zero bytes`}},
		{"too large", "m.tex", `Go \input{large}`, "Go", []string{`m.tex:1: "large" is not read: the text is over its limit (--max-text raises it)`}},
		{"another extension", "m.tex", `\input{secret.config}`, "found", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readSource(t, tt.file, tt.source, Options{Files: files, MaxText: 5000})
			var warnings []string
			for _, w := range d.Warnings {
				warnings = append(warnings, w.Message)
			}
			if diff := cmp.Diff(tt.want, d.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.warnings, warnings); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
	t.Run("standard input", func(t *testing.T) {
		d := readSource(t, "-", "\\documentclass{article}\\begin{document}Go \\input{b}", Options{})
		want := []Warning{{Code: "include-not-read", Message: `-:1: "b" is not read: there is no folder to look in`}}
		if diff := cmp.Diff(want, d.Warnings); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestIncludesStayInFolder reads from a real folder, where links can lead out.
func TestIncludesStayInFolder(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("outside.tex", "secret")
	write("cv/inside.tex", "SQL")
	write("cv/cv.tex", `Go \input{inside} \input{link} \input{good} \input{folder}`)
	write("cv/folder.tex/x", "")
	for name, target := range map[string]string{"link.tex": "../outside.tex", "good.tex": "inside.tex"} {
		if err := os.Symlink(target, filepath.Join(dir, "cv", name)); err != nil {
			t.Skip("no links here:", err)
		}
	}
	d, err := Open(t.Context(), filepath.Join(dir, "cv/cv.tex"), Options{Name: "cv.tex"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("Go SQL SQL", d.Text); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if len(d.Warnings) != 2 {
		t.Errorf("warnings %v, want two", d.Warnings)
	}
}

func TestSourceLimits(t *testing.T) {
	for _, tt := range []struct{ name, file, source string }{
		{"latex", "a.tex", strings.Repeat("Go ", 2000)},
		{"latex that grows", "a.tex", `\def\a#1{#1#1#1#1}\a{\a{\a{\a{\a{\a{Go and SQL}}}}}}`},
		{"typst that grows", "a.typ", "#let a = [Go Go Go Go]\n#let b = [#a #a #a #a #a #a]\n#let c = [#b #b #b #b #b #b #b #b]\n#c #c #c #c #c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(tt.file, []byte(tt.source), Options{MaxText: 1000, unguarded: true})
			var e *Error
			if !errors.As(err, &e) || e.Kind != Limit {
				t.Errorf("error %v, want a limit", err)
			}
		})
	}
}
