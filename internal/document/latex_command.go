package document

import (
	"strings"
	"unicode/utf8"
)

// command reads the macro called name, whose backslash stands at at. The frame
// goes on behind the name.
func (l *latex) command(fr *latexFrame, name string, at int) {
	if target, ok := l.aliases[name]; ok {
		name = target
	}
	if l.structure(fr, name, at) || l.choice(fr, name) || l.conditional(fr, name) || l.colours(fr, name) || l.define(fr, name) ||
		l.drawing(fr, name) || l.register(fr, name) {
		return
	}
	if m, ok := l.macros[name]; ok && !known(name, len(m.params)) && l.expand(fr, m) {
		return
	}
	if l.links(fr, name) {
		return
	}
	if variants, ok := latexMacros()[name]; ok && len(l.stack) < maxLatexDepth {
		l.known(fr, name, variants)
		return
	}
	if s, ok := latexSymbols()[name]; ok {
		fr.skipBlank()
		l.put(fr.f, at, s)
		if operator := len(s) > 1 && 'a' <= s[0] && s[0] <= 'z'; operator { // log n
			l.sep(gapSpace)
		}
		return
	}
	if _, ok := latexAccents()[name]; ok {
		l.accent(fr, name, at)
		return
	}
	l.unknown(fr, name)
}

// known reports whether the table of macros has name with n arguments: such a
// macro is a template's own, and the table reads it better than its definition.
func known(name string, n int) bool {
	switch name {
	case "section", "subsection", "subsubsection", "part", "chapter", "paragraph":
		return true // a redefinition changes how it looks
	}
	for _, v := range latexMacros()[name] {
		if n > 0 && v.args == n {
			return true
		}
	}
	_, link := latexLinks()[name]
	return link && n == 1 || name == "href" && n == 2 || name == "AND"
}

// structure reads what gives a document its structure.
func (l *latex) structure(fr *latexFrame, name string, at int) bool {
	switch name {
	case "begin":
		if arg, ok := fr.group(); ok {
			l.beginEnv(fr, arg.resolved().raw(), at)
		}
	case "end":
		if arg, ok := fr.group(); ok {
			l.endEnv(arg.resolved().raw())
		}
	case "item":
		l.item(fr)
	case "entry": // of the class curve: its label is an option
		ahead := fr.latexSpan
		if !ahead.star() {
			return false
		}
		fr.latexSpan = ahead
		l.item(fr)
	case "csname":
		l.csname(fr, at)
	case "xspace":
		l.xspace()
	case "put":
		fr.parens()
	case "bibliography", "addbibresource":
		fr.skipOption()
		if arg, ok := fr.group(); ok {
			l.out.d.warn("include-not-read", fr.f.place(at)+": "+quoted(strings.TrimSpace(arg.raw()))+" is not read: publications of a bibliography are left out")
		}
	case "verb":
		l.verb(fr)
	case "kern", "hskip", "vskip", "mskip":
		if fr.length() {
			l.sep(gapSpace)
		}
	case "endinput":
		for i := len(l.stack) - 1; i >= 0; i-- {
			if l.stack[i].at = l.stack[i].end; l.stack[i].file {
				break
			}
			l.stack[i].template = ""
		}
	case "input", "include", "subfile", "subfileinclude", "makerubric":
		f := fr.f
		if arg, ok := fr.group(); ok {
			l.include(f, at, arg.resolved().raw())
		} else if name == "input" {
			l.include(f, at, fr.word())
		}
	case "import", "subimport", "includefrom", "inputfrom":
		f := fr.f
		if args := fr.arguments(2); len(args) == 2 {
			l.include(f, at, args[0].raw()+"/"+args[1].raw())
		}
	default:
		return false
	}
	return true
}

// word reads the name of a file that stands without braces: \input intro.
func (fr *latexSpan) word() string {
	fr.skipBlank()
	n := strings.IndexAny(fr.f.text[fr.at:fr.end], " \t\r\n\\{}%")
	if n < 0 {
		n = fr.end - fr.at
	}
	fr.at += n
	return fr.f.text[fr.at-n : fr.at]
}

// length skips a length that stands without braces: \kern 5.0 pt.
// It reports whether the gap is as wide as a space.
func (fr *latexSpan) length() bool {
	fr.skipBlank()
	start := fr.at
	for fr.at < fr.end && strings.IndexByte("+-.0123456789", fr.f.text[fr.at]) >= 0 {
		fr.at++
	}
	wide := isWideGap(fr.f.text[start:fr.at])
	before := fr.at
	fr.skipBlank()
	if unit := fr.f.text[fr.at:min(fr.at+2, fr.end)]; isMeasure("1" + unit) {
		fr.at += len(unit)
	} else {
		fr.at = before
	}
	return wide
}

// skipBlank skips the white space that ends the name of a macro.
func (fr *latexSpan) skipBlank() {
	for fr.at < fr.end && (fr.f.text[fr.at] == ' ' || fr.f.text[fr.at] == '\t') {
		fr.at++
	}
}

// known reads a macro of the table: of its variants the longest for which there
// are arguments.
func (l *latex) known(fr *latexFrame, name string, variants []latexVariant) {
	most := 0
	for _, v := range variants {
		most = max(most, v.args)
	}
	if most == 0 {
		before := fr.at
		if fr.at < fr.end && fr.f.text[fr.at] == '[' {
			fr.skipOption()
		}
		if fr.at == before {
			fr.skipBlank()
		}
		if variants[0].template != "" {
			l.pushTemplate(variants[0].template, nil)
		}
		return
	}
	before := fr.at
	if variants[0].template == "" {
		fr.skipMacros(most)
	}
	args := fr.arguments(most)
	best := variants[0]
	for _, v := range variants {
		if v.args <= len(args) && v.args > best.args || best.args > len(args) && v.args < best.args {
			best = v
		}
	}
	if len(args) > best.args { // the rest belongs to what follows
		fr.at = before
		args = fr.arguments(best.args)
	}
	if next := fr.latexSpan; len(args) > 0 {
		if arg, ok := next.group(); ok && isPicture(arg.raw()) { // of a template that has one more
			fr.at = next.at
		}
	}
	if name == "cvskill" && len(args) == 2 && isMeasure(args[1].raw()) {
		args = args[:1] // dots that are painted
	}
	template := best.template
	if !l.body && !l.title && (name == "title" || name == "author" || name == "date") {
		return
	}
	if name == "hspace" && len(args) == 1 && !isWideGap(args[0].raw()) {
		return
	}
	if name == "location" && l.shown == 0 {
		template = "|1/" // it ends the head of an entry
	}
	if latexFront()[name] {
		template = "[" + template + "]"
	}
	if template != "" {
		l.pushTemplate(template, args)
	}
}

// item starts a list item; a label with words in it is its first part.
func (l *latex) item(fr *latexFrame) {
	label, ok := fr.option()
	fr.skipBlank()
	if n := len(l.envs); n > 0 && l.envs[n-1].unmarked {
		l.sep(gapLine)
	} else {
		l.begin(Item, max(l.lists, 1))
	}
	if ok && len(l.stack) < maxLatexDepth && strings.ContainsFunc(withoutMacros(label.raw()), isWordRune) {
		l.pushTemplate("1:", []latexSpan{label})
	}
}

func isWordRune(r rune) bool { return r >= utf8.RuneSelf || isAlphanumeric(byte(r)) }

// withoutMacros drops the names of macros from s.
func withoutMacros(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, `\`)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		s = strings.TrimLeftFunc(after, func(r rune) bool { return r < utf8.RuneSelf && isLatexLetter(byte(r)) })
	}
}

// verb reads \verb|text| as it is.
func (l *latex) verb(fr *latexFrame) {
	fr.star()
	const longest = 500 // bytes
	s := fr.f.text[fr.at:min(fr.end, fr.at+longest)]
	if s == "" || s[0] >= utf8.RuneSelf {
		return
	}
	n := strings.IndexByte(s[1:], s[0])
	if n < 0 || strings.Contains(s[1:1+n], "\n") {
		return
	}
	l.text(fr.f, fr.at+1, fr.at+1+n)
	fr.at += 1 + n + 1
}
