package document

import (
	"strings"
	"sync"
)

// latexEnvironment is what is known of an environment: the number of its
// arguments and the template that sets them.
type latexEnvironment struct {
	args     int
	template string
	list     bool
	muted    bool // it paints: nothing in it is text
	verbatim bool
	ground   bool // it may have a coloured ground
}

var latexEnvironments = sync.OnceValue(func() map[string]latexEnvironment {
	return map[string]latexEnvironment{
		"itemize": {list: true}, "enumerate": {list: true}, "description": {list: true},
		"itemize*": {list: true}, "enumerate*": {list: true}, "compactitem": {list: true}, "compactenum": {list: true},
		"tightemize": {list: true}, "cvitems": {list: true}, "highlights": {list: true}, "bullets": {list: true},
		"list": {args: 2, list: true}, "twenty": {}, "rSubsection": {args: 4, template: ";1|2/3|4/", list: true},
		"rSection": {args: 1, template: "=11;"}, "rubric": {args: 1, template: "=11;"}, "cvsection": {args: 1, template: "=11;"},
		"tabular": {args: 1}, "tabular*": {args: 2}, "tabularx": {args: 2}, "tabulary": {args: 2}, "longtable": {args: 1},
		"array": {args: 1}, "minipage": {args: 1}, "multicols": {args: 1}, "multicols*": {args: 1}, "paracol": {args: 1},
		"adjustwidth": {args: 2}, "spacing": {args: 1}, "wrapfigure": {args: 2}, "textblock": {args: 1}, "textblock*": {args: 1},
		"onecolentry": {}, "twocolentry": {args: 1, template: ";1|"}, "threecolentry": {args: 2, template: ";1|2|"},
		"tcolorbox": {ground: true}, "mdframed": {ground: true}, "shaded": {ground: true},
		"tikzpicture": {muted: true}, "picture": {muted: true}, "filecontents": {args: 1, muted: true}, "filecontents*": {args: 1, muted: true},
		"thebibliography": {args: 1},
		"verbatim":        {verbatim: true}, "verbatim*": {verbatim: true}, "Verbatim": {verbatim: true}, "lstlisting": {verbatim: true},
	}
})

// beginEnv starts the environment called name; its backslash stands at at.
func (l *latex) beginEnv(fr *latexFrame, name string, at int) {
	switch name {
	case "document":
		l.body = true
		return
	case "comment":
		l.hide(1)
	}
	l.sep(gapLine)
	env := latexEnv{name: name, style: l.style}
	e, ok := latexEnvironments()[name]
	if m, own := l.macros[envPrefix+name]; own && !(ok && m.mandatory() == e.args) && len(l.stack) < maxLatexDepth && l.spend(m.body.end-m.body.at) {
		env.macro, env.args = m, l.parameters(fr, m)
		l.envs = append(l.envs, env)
		l.push(latexSpan{f: m.body.f, at: m.body.at, end: m.body.end, args: env.args})
		return
	}
	if e.muted {
		l.muted++
	}
	if e.list {
		l.lists++
		ahead := fr.latexSpan
		if option, ok := ahead.option(); ok {
			raw := strings.ReplaceAll(option.raw(), " ", "")
			env.unmarked = strings.Contains(raw, "label={}") || strings.HasSuffix(raw, "label=") || strings.Contains(raw, "label=,")
		}
	}
	l.style.ground = l.style.ground || e.ground
	l.envs = append(l.envs, env)
	l.restyle()
	var args []latexSpan
	if ok {
		args = fr.arguments(e.args)
	} else {
		args = fr.arguments(9)
		if len(args) > 0 {
			e.template = argumentTemplate(args)
		}
	}
	fr.skipOption()
	if e.verbatim {
		l.verbatim(fr, name)
		return
	}
	if e.template != "" && len(l.stack) < maxLatexDepth {
		l.pushTemplate(e.template, args)
	}
}

// endEnv ends the environment called name and those inside it that were left open.
func (l *latex) endEnv(name string) {
	switch name {
	case "document":
		for i := len(l.stack) - 1; i >= 0; i-- { // what follows is no part of the file
			l.stack[i].at, l.stack[i].end, l.stack[i].template = 0, 0, ""
			if l.stack[i].file {
				break
			}
		}
		return
	case "comment":
		l.hide(-1)
	}
	l.sep(gapLine)
	const near = 50 // an environment that was opened farther out is left alone
	for i := len(l.envs) - 1; i >= max(0, len(l.envs)-near); i-- {
		if l.envs[i].name != name {
			continue
		}
		env := l.envs[i]
		for _, open := range l.envs[i:] {
			e := latexEnvironments()[open.name]
			if e.list {
				l.lists--
			}
			if e.muted {
				l.muted--
			}
		}
		l.envs = l.envs[:i]
		l.style = env.style
		l.restyle()
		l.sep(gapLine) // again: what was muted may be text now
		if end := env.macro.after; end.f != nil && len(l.stack) < maxLatexDepth && l.spend(end.end-end.at) {
			end.args = env.args
			l.push(end)
		}
		return
	}
}

// verbatim reads an environment whose text stands as it is, line by line.
func (l *latex) verbatim(fr *latexFrame, name string) {
	end := fr.end
	if n := strings.Index(fr.f.text[fr.at:fr.end], `\end{`+name+`}`); n >= 0 {
		end = fr.at + n
	}
	for fr.at < end {
		next := afterLine(fr.f.text, fr.at, end)
		l.text(fr.f, fr.at, next)
		l.sep(gapLine)
		fr.at = next
	}
}
