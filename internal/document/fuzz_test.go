package document

import (
	"errors"
	"strings"
	"testing"
)

// fuzzRead reads any bytes as a file called name: an *Error, or a document of
// which all holds that holds of documents, and the same one each time.
func fuzzRead(t *testing.T, name string, data []byte) {
	d, err := Read(name, data, Options{MaxText: 1 << 16, unguarded: true})
	if err != nil {
		var e *Error
		if !errors.As(err, &e) || e.Name != name || e.Detail == "" {
			t.Errorf("error %#v, want a complete *Error", err)
		}
		return
	}
	checkInvariants(t, d)
	again, err := Read(name, data, Options{MaxText: 1 << 16, unguarded: true})
	if err != nil || describe(d) != describe(again) {
		t.Errorf("the second reading differs: %v", err)
	}
}

func addSeeds(f *testing.F, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
}

func FuzzMarkdown(f *testing.F) {
	addSeeds(f,
		"---\na: b\n---\n# Title\n\n- item\n  - [x] nested\n\n> quote\n\n| a | b |\n|---|---|\n| c | d |\n",
		"a\n===\n\n**Bold**\n\n1. one\n2) two\n\n```\ncode\n```\n",
		"[a](b \"c\") ![d](e) <f@g.h> <https://i> `j` [k]: l\n\n[k]: m\n<!-- n --> <a href=o>p</a> \\[q",
		"<script>\nx\n</script>\n<!-- never closed\n",
		"<h1 align=x>a</h1>\n<li>b\n<img alt='c' src=d>\n## e {#f}\n{% g %}{{h}}\n![i](j.png)", "C\\# C\\+\\+",
		"\xFF\xFE#\x00 \x00a\x00", "f\xFCr", "• a\n• b\r\n\tc  \nd\\\ne",
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.md", data) })
}

func FuzzHTML(f *testing.F) {
	addSeeds(f,
		"<!doctype html><html><head><title>x</title></head><body><main><h1>a</h1><ul><li>b<li>c</ul></main></body>",
		"<table><tr><td>a<td>b</table><p>c<br>d<br><br>e<pre>f\ng</pre>",
		`<script type="application/ld+json">{"@graph":[{"@type":["JobPosting"],"title":"a","description":"<p>b\u00e4\ud83d\ude80<\/p>","skills":["c",{"name":"d"}],"experienceRequirements":{"monthsOfExperience":12}}]}</script>`,
		"<a href=https://a>b <b>c</a> <i>d</b></i><div hidden>e</div><div style='display:none'>f</div>",
		"<nav>a</nav><header>b</header><form>c</form><h2>Similar jobs</h2><p>d<h2>e</h2><aside>f</aside>",
		"a&amp;b&nbsp;c&shy;d&#x41;&bogus;&", "<svg><path/></svg><template>x</template><p",
		"<meta charset=iso-8859-2>\xA3", "\xFE\xFF\x00<\x00p\x00>\x00a",
		"<style>.a .b,#c{display:none}@media print{p{color:#fff}}p{font-size:0;left:-9999px}</style><div class=a><b class=b id=c>d</b></div><p>e",
		`<div style="background:#123;color:#123;opacity:0">a</div><span>b</span><span>C</span><div>•</div><div>d</div><img alt=e src=//img.shields.io/f>`,
		`<script type=application/ld+json>{"@type":"JobPosting",/*a*/"title":"b","description":"**c**\\n\\n* d "e" &lt;b&gt;",}</script><link rel=canonical href=//f>`,
		`<div id=root></div><script>window.x = {"title":"a","description":"`+strings.Repeat("b ", 120)+`"}</script>`,
		`<div itemscope itemtype="http://schema.org/JobPosting">a<footer>b</footer></div><div class="site-footer share">c</div><h2>Share this job</h2>d`,
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.html", data) })
}

func FuzzPlain(f *testing.F) {
	addSeeds(f, "Go and SQL, https://example.com/a_(b).\n", "\uFEFFa\r\nb", "f\xFCr", "für\xC3", "\xFF\xFEa\x00=\xD8", "\xFE\xFF\x00a",
		"%PDF-1.7", "<html>a", "PK\x03\x04", "{\\rtf1", "a\x00b", " ")
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a", data) })
}

func FuzzLaTeX(f *testing.F) {
	addSeeds(f,
		"\\documentclass{a}\\name{A}{B}\\newcommand{\\x}[2][d]{#1 #2}\\begin{document}\\section*{S}\\x{y}\\x[z]{y}% c\n\n\\end{document}",
		"\\cventry{2019}{a}{b}{c}{d}{\\begin{itemize}[x]\\item[y] z\\end{itemize}}\\cventry{a}{b}{c}{d}{e}",
		"\\iffalse a \\else b \\fi \\begin{comment}c\\end{comment} \\textcolor{white}{d} \\color[rgb]{1,1,1} e \\phantom{f}",
		"\\href{u\\%v}{w} \\url{x_y} \\github{z} \\verb|a| \\'e \\c{c} $a^{b}$ ``q'' -- --- ~ & \\\\[1pt] #1 {\\bf x",
		"\\def\\a#1{\\a{#1#1}}\\a{b}\\newenvironment{e}[1]{#1}{z}\\begin{e}{f}g\\end{e}\\input{h}\\begin{verbatim}\n{%\n\\end{verbatim}",
		"\\begin{tabular}{ll}a&b\\\\c\\end{tabular}\\end{tabular}}}]{[\\item\\begin{rSection}{x}",
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.tex", data) })
}

func FuzzTypst(f *testing.F) {
	addSeeds(f,
		"#import \"@preview/a:1.0.0\": *\n#set text(size: 1pt)\n#show: r.with(author: (name: \"a\", email: \"b\"))\n= H\n- a\n  + b\n/ t: d\n",
		"#let f(a, b: [x], ..c) = { [#a]; b }\n#f(1, b: \"y\")[z] #let d = (k: (\"v\", [w]))\n#d.k #for x in d.k [#x] #for (k, v) in d {k}",
		"#work(title: \"t\", company: [c], dates: g(start-date: \"a\", end-date: \"b\"), url: \"u\")[- i] #sec(\"s\") #x(a)(b)[c].d.e()",
		"#link(\"u\")[t] #text(fill: white)[h] #hide[i] #if false {\"a\"} else if x [b] else [c] #table(columns: 2, [a], [b])",
		"*b* _e_ `r` ```l\nr``` $x^2$ \\u{41} \\# a\\\nb // c\n/* d /* e */ */ <l> @r ~ -- --- ... https://x #{ let y = 1; [z] }",
		"#f(((([[(\"{ #let a = a\n#a #let b(x) = [#b(x)#b(x)]\n#b(1) #include \"c.typ\" #context x #(a: b => c) #a.b.c",
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.typ", data) })
}

func FuzzJSONResume(f *testing.F) {
	addSeeds(f,
		`{"basics":{"name":"A\u00e9\n\"b\"","email":"c","location":{"city":"d"},"profiles":[{"network":"e","username":"f","url":"g"}]}}`,
		`{"work":[{"name":"a","position":"b","startDate":"2019-01-01","highlights":["c","d\/e"]},5,null,"x",[1]],"education":[{"area":"f","courses":["g"]}]}`,
		`{"skills":[{"name":"a","keywords":["b"],"level":1}],"languages":[{"language":"c"}],"projects":[{"name":"d","roles":["e"]}],"awards":[{"title":"f"}]}`,
		`{"work": [{`, `[]`, `{"basics":{"name":"\ud83d\ude80\ud800"}}`, "\uFEFF{\"basics\":{\"name\":\"a\tb\u00ad\"}}",
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.json", data) })
}

func FuzzRenderCV(f *testing.F) {
	addSeeds(f,
		"cv:\n  name: A\n  email: b\n  social_networks:\n    - {network: GitHub, username: c}\n  sections:\n    work_done:\n      - company: d\n        start_date: 2019-01\n        highlights:\n          - '**e** [f g](h i)'\n",
		"cv:\n  sections:\n    a:\n      - \"b\\n c \\u00e9\\\n  d\"\n      - |\n        e\n          f\n      - >-\n        g\n        h\n      - label: i\n        details: NO\n      - [j]\n",
		"cv: &a {name: x}\n", "cv:\n  name: [a]\n  sections: {x: y}\n", "? cv\n: name: b\n", "cv:\n\tname: c", "---\ncv: {name: '[a](b'}\n---\n",
	)
	f.Fuzz(func(t *testing.T, data []byte) { fuzzRead(t, "a.yaml", data) })
}
