package document

import (
	"strings"
	"unicode/utf8"
)

// latexMacro is a macro or an environment that the document defines.
type latexMacro struct {
	params []latexParam
	body   latexSpan
	after  latexSpan // of an environment: its text for the end
}

// latexParam is a parameter: in braces, in brackets or in braces that may be
// missing, with a default, or a star.
type latexParam struct {
	kind    byte // m, o, s, g
	initial latexSpan
}

// envPrefix tells environments from macros among the definitions; no macro has a
// name with a brace in it.
const envPrefix = "{"

// mandatory returns the number of arguments that m takes in braces.
func (m latexMacro) mandatory() int {
	n := 0
	for _, p := range m.params {
		if p.kind == 'm' {
			n++
		}
	}
	return n
}

// define reads a definition.
func (l *latex) define(fr *latexFrame, name string) bool {
	switch name {
	case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd":
		fr.star()
		if key, ok := fr.macroName(); ok {
			l.store(fr, key, latexMacro{params: fr.parameterCount()})
		}
	case "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand":
		if key, ok := fr.macroName(); ok {
			spec, _ := fr.group()
			l.store(fr, key, latexMacro{params: parameterSpec(spec)})
		}
	case "newenvironment", "renewenvironment":
		fr.star()
		key, ok := fr.group()
		if !ok {
			break
		}
		l.storeEnv(fr, key, latexMacro{params: fr.parameterCount()})
	case "def", "gdef", "edef", "xdef":
		l.primitive(fr)
	case "NewDocumentEnvironment", "RenewDocumentEnvironment", "DeclareDocumentEnvironment", "ProvideDocumentEnvironment":
		key, ok := fr.group()
		spec, _ := fr.group()
		if !ok {
			break
		}
		l.storeEnv(fr, key, latexMacro{params: parameterSpec(spec)})
	case "let":
		alias, ok := fr.macroName()
		if fr.skipSpace(); fr.at < fr.end && fr.f.text[fr.at] == '=' {
			fr.at++
		}
		if target, found := fr.macroName(); ok && found && target != "csname" { // else it would read itself for a name
			if first, known := l.aliases[target]; known {
				target = first
			}
			l.aliases[alias] = target
		}
	default:
		return false
	}
	return true
}

// store keeps a macro whose body comes next.
func (l *latex) store(fr *latexFrame, key string, m latexMacro) {
	body, ok := fr.group()
	if ok {
		body.args = nil
		m.body = body
		l.macros[key] = m
	}
}

// storeEnv keeps an environment whose texts for the start and the end come next.
func (l *latex) storeEnv(fr *latexFrame, key latexSpan, m latexMacro) {
	m.body, _ = fr.group()
	m.after, _ = fr.group()
	if m.body.f != nil {
		l.macros[envPrefix+key.raw()] = m
	}
}

// primitive reads \def\name#1#2{body}.
func (l *latex) primitive(fr *latexFrame) {
	key, ok := fr.macroName()
	if !ok {
		return
	}
	var m latexMacro
	for fr.at+1 < fr.end && fr.f.text[fr.at] == '#' && '1' <= fr.f.text[fr.at+1] && fr.f.text[fr.at+1] <= '9' {
		m.params = append(m.params, latexParam{kind: 'm'})
		fr.at += 2
	}
	fr.skipSpace()
	if rest := fr.f.text[fr.at:min(fr.end, fr.at+maxLatexOption)]; rest != "" && rest[0] != '{' {
		// Its parameters are told apart by signs: it is not resolved.
		if n := strings.IndexByte(rest, '{'); n >= 0 {
			fr.at += n
			fr.group()
		}
		return
	}
	l.store(fr, key, m)
}

// macroName reads \name or {\name}.
func (fr *latexSpan) macroName() (string, bool) {
	fr.skipSpace()
	if arg, ok := fr.group(); ok {
		name, found := strings.CutPrefix(strings.TrimSpace(arg.raw()), `\`)
		return name, found
	}
	s := fr.f.text[:fr.end]
	if fr.at >= len(s) || s[fr.at] != '\\' {
		return "", false
	}
	if strings.HasPrefix(s[fr.at:], `\csname`) {
		return fr.namedMacro()
	}
	fr.at++
	start := fr.at
	for fr.at < len(s) && isLatexLetter(s[fr.at]) {
		fr.at++
	}
	if fr.at == start && fr.at < len(s) {
		_, size := utf8.DecodeRuneInString(s[start:])
		fr.at += size
	}
	return s[start:fr.at], true
}

// parameterCount reads [2][default].
func (fr *latexSpan) parameterCount() []latexParam {
	option, ok := fr.option()
	if !ok {
		return nil
	}
	raw := strings.TrimSpace(option.raw())
	if len(raw) != 1 || raw[0] < '1' || raw[0] > '9' {
		return nil
	}
	params := make([]latexParam, raw[0]-'0')
	for i := range params {
		params[i].kind = 'm'
	}
	if initial, ok := fr.option(); ok {
		params[0] = latexParam{kind: 'o', initial: initial}
	}
	return params
}

// parameterSpec reads the parameters of \NewDocumentCommand: "s O{x} m m".
func parameterSpec(spec latexSpan) []latexParam {
	var params []latexParam
	for spec.f != nil && spec.at < spec.end && len(params) < 9 {
		c := spec.f.text[spec.at]
		spec.at++
		switch c {
		case 'm', 's', 'o', 'g':
			params = append(params, latexParam{kind: c})
		case 'O', 'G':
			initial, _ := spec.group()
			params = append(params, latexParam{kind: c | 0x20, initial: initial})
		}
	}
	return params
}

// expand reads the arguments of m and lets its body stand in their place. It
// reports false, with nothing read, when macros have gone too far.
func (l *latex) expand(fr *latexFrame, m latexMacro) bool {
	if len(l.stack) >= maxLatexDepth || !l.spend(m.body.end-m.body.at) {
		return false
	}
	body := m.body
	body.args = l.parameters(fr, m)
	if fr.at >= fr.end && !fr.file && len(l.groups) == fr.groups {
		l.pop() // so that the stack does not grow along a chain of macros
	}
	l.push(body)
	return true
}

// parameters reads the arguments of m.
func (l *latex) parameters(fr *latexFrame, m latexMacro) []latexSpan {
	if len(m.params) == 0 {
		fr.skipBlank()
		return nil
	}
	args := make([]latexSpan, len(m.params))
	for i, p := range m.params {
		args[i] = latexSpan{f: fr.f, at: fr.at, end: fr.at}
		if p.initial.f != nil {
			args[i] = p.initial
		}
		switch p.kind {
		case 's':
			if fr.star() {
				args[i] = latexSpan{f: fr.f, at: fr.at - 1, end: fr.at}
			}
		case 'g':
			if arg, ok := fr.group(); ok {
				args[i] = arg
			}
		case 'o':
			if option, ok := fr.option(); ok {
				args[i] = option
			}
		default:
			if arg, ok := fr.group(); ok {
				args[i] = arg
			} else if arg, ok := fr.token(); ok {
				args[i] = arg
			}
		}
	}
	return args
}

// token reads an argument without braces: one letter or digit.
func (fr *latexSpan) token() (latexSpan, bool) {
	fr.skipBlank()
	if fr.at >= fr.end || !isAlphanumeric(fr.f.text[fr.at]) {
		return latexSpan{}, false
	}
	fr.at++
	return latexSpan{f: fr.f, at: fr.at - 1, end: fr.at}, true
}
