package document

import (
	"bytes"
	"path"
	"strings"
)

// Limits of reading LaTeX.
const (
	maxLatexDepth     = 500     // macros and arguments that are open at a time
	maxLatexExpansion = 1 << 20 // bytes that macros of the document's own may add
)

// latex reads a LaTeX source without running it: a scanner walks over the file
// and, where a macro puts one there, over arguments, bodies of macros and
// included files. Each stretch is a frame of a stack, so that nesting takes no
// recursion; braces are paired once a file, so that no argument is searched for
// its end twice.
type latex struct {
	out      *sourceText
	includes *includes
	stack    []latexFrame
	groups   []latexStyle // of the open groups, what held before each
	envs     []latexEnv
	macros   map[string]latexMacro
	aliases  map[string]string // what \let gave another name
	white    map[string]bool   // names of colours defined as white

	style   latexStyle
	conds   []latexCond     // open \if…
	hiding  int             // of them and of comment environments, those that hide
	names   map[string]bool // colours that the document defines
	flags   map[string]bool // what \newif and \newboolean define
	german  bool            // "a is ä
	title   bool            // \title, \author and \date are shown somewhere
	special string          // the bytes that do not stand for themselves
	body    bool            // behind \begin{document}
	shown   int             // open arguments that are text even before that
	muted   int             // open environments and macros that are no text
	nodes   int             // open texts inside of them
	lists   int
	budget  int  // left of maxLatexExpansion
	limited bool // the warning is given
}

// latexFrame is a stretch of source, or a template that orders arguments.
type latexFrame struct {
	latexSpan
	template string
	groups   int  // open groups when it started
	file     bool // a whole file
}

// latexSpan is a stretch of a file, with what #1, #2, … stand for in it.
type latexSpan struct {
	f       *sourceFile
	at, end int
	args    []latexSpan
}

// latexStyle is what colour and size declarations set for the rest of a group.
type latexStyle struct {
	white     bool
	ground    bool // on a ground that is not white
	invisible bool
	tiny      bool
}

type latexEnv struct {
	name     string
	style    latexStyle // that held before
	macro    latexMacro // of the document's own, with its text for the end
	args     []latexSpan
	unmarked bool // a list whose items have no mark: they are lines
}

// readLaTeX reads what the page of a LaTeX document would show.
func readLaTeX(d *Document, data []byte, opt Options) *Error {
	src, problem := d.decodeSource(data, opt)
	if problem != nil {
		return problem
	}
	l := &latex{
		out: newSourceText(d, opt), includes: newIncludes(d, src, opt),
		macros: map[string]latexMacro{}, aliases: map[string]string{}, white: map[string]bool{"white": true},
		names: map[string]bool{}, flags: map[string]bool{}, special: latexSpecial, title: showsTitle(src),
		body: !strings.Contains(src, `\begin{document}`), budget: maxLatexExpansion,
	}
	if germanShorthands(src) {
		l.german, l.special = true, latexSpecial+`"`
	}
	l.pushFile(newSourceFile(d.Name, src))
	l.run()
	return l.out.finish()
}

// sniffLaTeX looks for the line that every LaTeX document starts with, behind
// comments and options.
func sniffLaTeX(data []byte, _ string) bool {
	head := data[:min(len(data), 8192)]
	for line := range bytes.Lines(head) {
		line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte(byteOrderMark)))
		if bytes.HasPrefix(line, []byte(`\documentclass`)) {
			return true
		}
		if len(line) > 0 && line[0] != '%' && line[0] != '\\' {
			return false
		}
	}
	return false
}

func (l *latex) pushFile(f *sourceFile) {
	from := 0
	if strings.HasPrefix(f.text, byteOrderMark) {
		from = len(byteOrderMark)
	}
	f.pairBraces()
	l.stack = append(l.stack, latexFrame{latexSpan: latexSpan{f: f, at: from, end: len(f.text)}, groups: len(l.groups), file: true})
}

func (l *latex) push(s latexSpan) {
	l.stack = append(l.stack, latexFrame{latexSpan: s, groups: len(l.groups)})
}

// pushTemplate lets a template order args.
func (l *latex) pushTemplate(template string, args []latexSpan) {
	l.stack = append(l.stack, latexFrame{template: template, latexSpan: latexSpan{args: args}, groups: len(l.groups)})
}

// run reads until nothing is left.
func (l *latex) run() {
	for len(l.stack) > 0 && !l.out.full {
		fr := &l.stack[len(l.stack)-1]
		switch {
		case fr.template != "":
			l.templateStep(fr)
		case fr.at < fr.end:
			l.step(fr)
		default:
			l.pop()
		}
	}
}

// pop leaves the top frame, and the groups that it left open.
func (l *latex) pop() {
	fr := l.stack[len(l.stack)-1]
	l.stack = l.stack[:len(l.stack)-1]
	if len(l.groups) > fr.groups {
		l.style = l.groups[fr.groups]
		l.groups = l.groups[:fr.groups]
		l.restyle()
	}
}

// templateStep does what the next sign of a template says:
//
//	1–9  the argument of that number     |  a border between parts of a header
//	,    a comma     :  a colon          /  a line break     ;  a blank line
//	_    a space     *  starts an item   =  starts a heading of the level behind it
//	[ ]  what is between is text, in the preamble too
//	}    ends the group that was opened for the template
//	>    ends the link that was opened for the template
//	( )  what is between is drawn: only the texts of nodes are text
//	{ -  what is between is the text of a node
func (l *latex) templateStep(fr *latexFrame) {
	sign := fr.template[0]
	fr.template = fr.template[1:]
	args, last := fr.args, fr.template == ""
	if last {
		l.pop() // first, so that the stack does not grow along a chain of macros
	}
	switch sign {
	case '|':
		l.sep(gapBar)
	case ',':
		l.sep(gapComma)
	case ':':
		l.sep(gapColon)
	case '/':
		l.sep(gapLine)
	case ';':
		l.sep(gapPara)
	case '_':
		l.sep(gapSpace)
	case '*':
		l.begin(Item, max(l.lists, 1))
	case '=':
		level := int(fr.template[0] - '0')
		fr.template = fr.template[1:]
		l.sep(gapPara)
		l.begin(Heading, level)
	case '[':
		l.shown++
	case ']':
		l.shown--
	case '}':
		l.closeGroup(0)
	case '>':
		l.out.closeLink()
	case '(':
		l.muted++
	case ')':
		l.muted--
	case '{':
		l.nodes++
		l.sep(gapSpace)
	case '-':
		l.sep(gapSpace)
		l.nodes--
	default:
		if i := int(sign - '1'); i >= 0 && i < len(args) {
			l.push(args[i])
		}
	}
}

// visible reports whether text is part of the document here.
func (l *latex) visible() bool { return (l.body || l.shown > 0) && (l.muted == 0 || l.nodes > 0) }

func (l *latex) sep(g sourceGap) {
	if l.visible() {
		l.out.sep(g)
	}
}

func (l *latex) begin(kind BlockKind, level int) {
	if l.visible() {
		l.out.begin(kind, level)
	}
}

// text writes the source between from and to as it is.
func (l *latex) text(f *sourceFile, from, to int) {
	if l.visible() {
		l.out.text(f, from, to)
	}
}

// put writes what the source at at stands for.
func (l *latex) put(f *sourceFile, at int, s string) {
	switch {
	case !l.visible():
	case s == " ":
		l.out.sep(gapSpace)
	default:
		l.out.put(f, at, s)
	}
}

// include reads another file in the place of the macro that names it.
func (l *latex) include(f *sourceFile, at int, name string) {
	depth := 0
	for _, fr := range l.stack {
		if fr.file {
			depth++
		}
	}
	where := f.place(at)
	if depth >= maxIncludeDepth {
		l.out.d.warn("include-not-read", where+": files are included too deep")
		return
	}
	name = strings.Trim(strings.TrimSpace(name), `"`)
	if path.IsAbs(name) || strings.Contains(name, "..") {
		l.out.d.warn("include-not-read", where+": "+quoted(name)+" is not read: it leads out of the folder of the main file")
		return
	}
	warned := len(l.out.d.Warnings)
	g := l.includes.read(where, name, ".tex")
	if g == nil && !l.body { // a file of definitions, often one that LaTeX brings along
		l.out.d.Warnings = l.out.d.Warnings[:warned]
	}
	if g != nil {
		l.pushFile(g)
		if n := strings.Index(g.text, `\begin{document}`); n >= 0 { // a file of the class subfiles
			l.stack[len(l.stack)-1].at = n
		}
	}
}
