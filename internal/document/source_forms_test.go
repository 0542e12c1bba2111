package document

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestLaTeXForms reads what classes and authors do with macros.
func TestLaTeXForms(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"a star and an option", `\NewDocumentCommand{\r}{s m o}{\IfBooleanTF{#1}{star}{plain} #2\IfValueT{#3}{ (#3)}; }\r*{Go}[2019]\r{SQL}`, "star Go (2019); plain SQL;"},
		{"an environment with an option", `\NewDocumentEnvironment{j}{O{Jobs} m}{\section{#1}#2}{end}\begin{j}[Work]{Go}SQL\end{j}`, "Work\n\nGoSQL\nend"},
		{"parameters that are told apart by signs", `\def\x[#1]#2{gone}Go`, "Go"},
		{"a macro whose name is put together", `\expandafter\def\csname x1\endcsname{SQL}Go \csname x1\endcsname`, "Go SQL"},
		{"another name of csname", `\let\x{\csname}Go \csname x\endcsname\x`, "Go"},
		{"registers", "\\textwidth=6.0in\\itemsep -3pt\\parskip 1pt plus 2pt minus 1pt\\hbadness5000\nGo \\LaTeX 2", "Go LaTeX2"},
		{"letters drawn together", `C\kern-.1em++ C\hspace{-.05em}\raisebox{.4ex}{++} R\kern 1em SQL`, "C++ C++ R SQL"},
		{"xspace", `\newcommand{\go}{Go\xspace}\go and \go, \go`, "Go and Go, Go"},
		{"colours and pictures among arguments", `\definecolor{mine}{RGB}{1,2,3}\bubble{white}{mine}{About me} \job{Lead}{Acme}{logo.png}`, "About me\nLead | Acme"},
		{"an address before its text", `\contact{mailto:a@example.com}{a@example.com}`, "a@example.com"},
		{"what TikZ draws", `\begin{tikzpicture}[scale=2]\draw (0,0) -- (1,1);\node[fill=black,right] (n) at (0,0) {Mira};\end{tikzpicture}\tikz[x=1]\node[draw]{Go}; SQL`, "Mira\nGo SQL"},
		{"a loop over a list", `\foreach \s/\n in {Go/5, {C, C++}/3}{\s: \n} \foreach \i in {1,...,5}{*} end`, "Go, C, C++, end"},
		{"the front by its names", `\documentclass{x}\cvname{Mira}\ecvemail{a@example.com}\skills{{Go/5},{SQL/3.5}}\begin{document}text\end{document}`, "Mira\na@example.com\nGo, SQL\ntext"},
		{"a title that is not set", `\documentclass{x}\title{New CV}\author{Nobody}\begin{document}Go\end{document}`, "Go"},
		{"German", "\\usepackage[ngerman]{babel}J\"urgen, Soft\"-ware, \"`Zitat\"', x\"=y", "Jürgen, Software, „Zitat“, x-y"},
		{"a section that is defined anew", `\renewcommand{\section}[2]{\marginpar{#1}#2}\section{Work}Go`, "Work\n\nGo"},
		{"labels of the class curve", `\begin{rubric}{Work}\entry*[2019] Go\end{rubric}`, "Work\n\n2019: Go"},
		{"options of icons", `\faEnvelope[regular] Go\nolinebreak[4] SQL`, "Go SQL"},
		{"a stop that ends no sentence", `i.e.\@ Go`, "i.e. Go"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readSource(t, "a.tex", tt.source, Options{})
			if diff := cmp.Diff(tt.want, d.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLaTeXFlags tells what a flag hides from what it shows.
func TestLaTeXFlags(t *testing.T) {
	d := readSource(t, "a.tex", `\newif\ifshort \ifshort Rust\else Go\fi{} \shorttrue\ifshort SQL\fi{} \newboolean{long}\setboolean{long}{true}\ifthenelse{\boolean{long}}{Ada}{C}`, Options{})
	var hidden []string
	for _, h := range d.Hidden {
		hidden = append(hidden, d.Text[h.Start:h.End])
	}
	if diff := cmp.Diff([]string{"Rust"}, hidden); diff != "" {
		t.Errorf("hidden in %q (-want +got):\n%s", d.Text, diff)
	}
	if want := "Rust Go SQL Ada"; d.Text != want {
		t.Errorf("text %q, want %q", d.Text, want)
	}
}

// TestTypstForms reads what authors do with functions and data.
func TestTypstForms(t *testing.T) {
	files := fstest.MapFS{
		"lib.typ":     {Data: []byte("Not shown. #let job(t, ..b) = [*#t*: #b.pos().join(\", \")]\n#let me = (name: \"Mira\")\n#let page(c: red, doc) = [Head]")},
		"cv.yaml":     {Data: []byte("personal:\n  name: Mira\nwork:\n  - organization: Acme\n    positions:\n      - position: Dev\n        highlights: [Go, SQL]\n")},
		"cv.toml":     {Data: []byte("# c\nlang = \"en\"\n[personal]\nname = 'Mira'\n[[work]]\norg = \"Acme\"\ntools = [\"Go\", \"SQL\"]\n[[work]]\norg = \"Bolt\"\n# the end")},
		"cv.json":     {Data: []byte(`{"name": "Mi\"ra", "skills": [{"name": "Go"}, {"name": "SQL"}]}`)},
		"broken.toml": {Data: []byte("a = [")},
		"sub_en.typ":  {Data: []byte("Part")},
	}
	tests := []struct{ name, source, want string }{
		{"names of another file", "#import \"lib.typ\": job, me as person\n#person.name #job(\"Dev\", \"Go\", [SQL])", "Mira Dev: Go, SQL"},
		{"all names of another file", "#import \"lib.typ\": *\n#me.name", "Mira"},
		{"another file by a name", "#import \"lib.typ\" as lib\n#show: lib.page.with(c: blue)\n#lib.me.name #lib.job(\"Dev\")", "Head\n\nMira Dev:"},
		{"a file that imports itself", "#import \"a.typ\": *\nGo", "Go"},
		{"a file whose name is put together", "#let l = \"en\"\n#include \"sub_\" + l + \".typ\"", "Part"},
		{"YAML", "#let d = yaml(\"cv.yaml\")\n#cvheading(d)\n#cvwork(d)", "Mira\n\nWork\n\nAcme\n\nDev\nGo\nSQL"},
		{"TOML", "#let d = toml(\"cv.toml\")\n#d.personal.name #for w in d.work [#w.org #w.at(\"tools\", default: (\"none\",)).join(\" | \"); ]", "Mira Acme Go | SQL Bolt none"},
		{"JSON", "#let d = json(\"cv.json\")\n#d.name: #d.skills.map(s => s.name).join(\", \")", "Mi\"ra: Go, SQL"},
		{"data that is broken", "#let d = toml(\"broken.toml\")\nGo", "Go"},
		{"pairs", "#let d = (Go: \"5\", SQL: \"3\")\n#for (k, v) in d [#k=#v ] #d.keys().join(\"/\")", "Go=5 SQL=3 Go | SQL"},
		{"a sink", "#let tags(..t) = t.pos().map(x => box(stroke: 1pt)[#x]).join(h(2pt))\n#tags(\"Go\", [SQL])", "Go | SQL"},
		{"arguments that are spread", "#let a = (\"Go\", \"SQL\")\n#list(..a)", "Go\nSQL"},
		{"conditions", "#let f(x: none) = if x != none [has #x] else [nothing]\n#f() #f(x: \"Go\") #let n = 3\n#if n > 2 and not false [more] else [less]", "nothing has Go more"},
		{"a function with some of its arguments", "#let f(a, b: \"x\") = [#a#b]\n#let g = f.with(b: \"y\")\n#g(\"Go\")", "Goy"},
		{"a function that code does", "#let f(..a) = { let x = a.pos().len(); calc.max(x, 2) }\n#f(\"Go\", [SQL])", "Go: SQL"},
		{"a column beside the text", "#show: resume.with(name: \"Mira\", aside: [= Contact\n- Go])\ntext", "Mira\n\nContact\nGo\n\ntext"},
		{"signs of formulas", "$approx 30%$ $lambda$ $O(n log n)$", "≈ 30% λ O(n log n)"},
		{"a sign by its name", "Go #sym.arrow.r SQL", "Go → SQL"},
		{"an address without its scheme", "#link(\"mailto:a@example.com\")", "a@example.com"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := readSource(t, "a.typ", tt.source, Options{Files: files})
			if diff := cmp.Diff(tt.want, d.Text); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestDataForms reads resumes that are data in other shapes than the schemas have.
func TestDataForms(t *testing.T) {
	tests := []struct{ name, file, source, want string }{
		{"json: sections by other names", "a.json", `{"experience": [{"title": "Dev", "employer": "Acme", "date": "2019", "stack": ["Go", "SQL"]}]}`, "Experience\n\nDev | Acme | 2019\nGo, SQL"},
		{"json: texts for lists", "a.json", `{"skills": [{"name": "DB", "keywords": "SQL, Redis"}, {"name": "Ops", "keywords": [{"name": "Helm"}]}]}`, "Skills\n\nDB: SQL, Redis\nOps: Helm"},
		{"json: a section of its own", "a.json", "\uFEFF" + `{"basics": {"name": "Mira"}, "patents": [{"title": "Widget", "by": "Office"}], "meta": {"theme": "flat"}}`, "Mira\n\nPatents\n\nWidget\nOffice"},
		{"yaml: JSON Resume", "a.yaml", "basics:\n  name: Mira\nwork:\n  - name: Acme\n    highlights:\n      - Built this: fast\n      - NO\n", "Mira\n\nExperience\n\nAcme\nBuilt this: fast\nNO"},
		{"yaml: YAMLResume", "a.yml", "content:\n  basics:\n    name: Mira\n    summary: |\n      - Go\n      - **SQL**\n", "Mira\n\nSummary\n\nGo\nSQL"},
		{"yaml: groups of skills", "a.yml", "experience:\n  - title: Dev\nskills:\n  Tools: [Go, SQL]\n", "Experience\n\nDev\n\nSkills\n\nTools: Go, SQL"},
		{"rendercv: several addresses and an empty section", "a.yaml", "cv:\n  name: Mira\n  email: [a@example.com, b@example.com]\n  phone:\n  sections:\n    empty:\n    work:\n      - name: x\n        highlights:\n          - Nested:\n            - Go\n", "Mira\na@example.com | b@example.com\n\nEmpty\n\nWork\n\nx\nNested\nGo"},
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

// TestLaTeXBibliography says that what stands in a file of publications is not read.
func TestLaTeXBibliography(t *testing.T) {
	d := readSource(t, "a.tex", "Go\n\\bibliography{refs}", Options{})
	want := []Warning{{Code: "include-not-read", Message: `a.tex:2: "refs" is not read: publications of a bibliography are left out`}}
	if diff := cmp.Diff(want, d.Warnings); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
