package document

import "strings"

// choice reads macros that choose between arguments, by a flag or by whether an
// argument was given, and those that define and set flags. Where a choice is not
// known all of it is read.
func (l *latex) choice(fr *latexFrame, name string) bool {
	switch name {
	case "newif":
		if key, ok := fr.macroName(); ok {
			l.flags[strings.TrimPrefix(key, "if")] = false
		}
	case "newboolean", "newbool", "newtoggle", "providebool", "providetoggle", "boolfalse", "togglefalse", "booltrue", "toggletrue":
		if arg, ok := fr.group(); ok {
			l.flags[arg.raw()] = strings.HasSuffix(name, "true")
		}
	case "setboolean", "setbool", "settoggle":
		if args := fr.arguments(2); len(args) == 2 {
			l.flags[args[0].raw()] = args[1].raw() == "true"
		}
	case "IfBooleanTF", "IfValueTF", "ifnotempty", "notblank":
		l.givenChoice(fr, true, 2)
	case "IfNoValueTF", "IfBlankTF", "ifstrempty", "ifblank", "ifempty":
		l.givenChoice(fr, false, 2)
	case "IfBooleanT", "IfValueT", "IfNoValueF", "IfBlankF":
		l.givenChoice(fr, true, 1)
	case "IfBooleanF", "IfValueF", "IfNoValueT", "IfBlankT":
		l.givenChoice(fr, false, 1)
	case "ifbool", "iftoggle", "notbool", "nottoggle":
		if arg, ok := fr.group(); ok {
			value, known := l.flags[arg.raw()]
			l.choose(fr, value == (name[0] == 'i'), known, 2)
		}
	case "ifthenelse":
		if test, ok := fr.group(); ok {
			value, known := l.test(test)
			l.choose(fr, value, known, 2)
		}
	default:
		return false
	}
	return true
}

// givenChoice reads a choice by whether an argument was given; its first branch
// is for the case that it was when first is set.
func (l *latex) givenChoice(fr *latexFrame, first bool, branches int) {
	if arg, ok := fr.group(); ok {
		l.choose(fr, isGiven(arg) == first, true, branches)
	}
}

// choose reads the first or the second of the branches that come next; all of
// them where the value is not known.
func (l *latex) choose(fr *latexFrame, value, known bool, branches int) {
	var list []latexSpan
	for len(list) < branches {
		arg, ok := fr.group()
		if !ok {
			break
		}
		list = append(list, arg)
	}
	switch {
	case len(list) == 0 || len(l.stack) >= maxLatexDepth:
	case !known:
		l.pushTemplate("1_2"[:2*len(list)-1], list)
	case value:
		l.push(list[0])
	case len(list) == 2:
		l.push(list[1])
	}
}

// isGiven reports whether an argument holds anything.
func isGiven(arg latexSpan) bool {
	switch strings.TrimSpace(arg.resolved().raw()) {
	case "", "{}", `\empty`, `\@empty`:
		return false
	}
	return true
}

// test works out a condition of \ifthenelse.
func (l *latex) test(s latexSpan) (value, known bool) {
	name, ok := s.macroName()
	negated := name == "NOT"
	if negated {
		name, ok = s.macroName()
	}
	first, found := s.group()
	if !ok || !found {
		return false, false
	}
	switch name {
	case "boolean":
		value, known = l.flags[first.raw()]
	case "isempty":
		value, known = !isGiven(first), true
	case "equal":
		second, ok := s.group()
		if !ok {
			return false, false
		}
		a := strings.TrimSpace(first.resolved().raw())
		value, known = a == strings.TrimSpace(second.raw()), !strings.Contains(a, `\`)
	}
	return value != negated, known
}

// flag reads \ifname, \nametrue and \namefalse of a flag that \newif defines.
func (l *latex) flag(name string) bool {
	if value, known := l.flags[strings.TrimPrefix(name, "if")]; known && strings.HasPrefix(name, "if") {
		l.conds = append(l.conds, latexCond{constant: true})
		l.setHides(&l.conds[len(l.conds)-1], !value)
		return true
	}
	key, isTrue := strings.CutSuffix(name, "true")
	key = strings.TrimSuffix(key, "false")
	if _, known := l.flags[key]; !known || key == name {
		return false
	}
	l.flags[key] = isTrue
	return true
}
