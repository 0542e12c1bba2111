package document

import "strings"

// drawing reads what TikZ draws: the texts of its nodes are text, and so are the
// members of a list that a loop goes through, unless it only counts.
func (l *latex) drawing(fr *latexFrame, name string) bool {
	switch name {
	case "tikz":
		fr.skipOption()
		if len(l.stack) >= maxLatexDepth {
			return true
		}
		arg, ok := fr.group()
		if !ok {
			arg = fr.statement()
		}
		l.pushTemplate("(1)", []latexSpan{arg})
	case "node":
		if l.muted == 0 || len(l.stack) >= maxLatexDepth {
			return false
		}
		l.node(fr)
	case "foreach":
		l.foreach(fr)
	default:
		return false
	}
	return true
}

// statement reads up to a semicolon; where none is near it reads nothing.
func (fr *latexSpan) statement() latexSpan {
	const longest = 2000 // bytes
	s := latexSpan{f: fr.f, at: fr.at, end: fr.at, args: fr.args}
	for at := fr.at; at < min(fr.end, fr.at+longest); at++ {
		switch fr.f.text[at] {
		case ';':
			s.end = at
			fr.at = at + 1
			return s
		case '{':
			closing, ok := fr.f.closing[at]
			if !ok || closing >= fr.end {
				return s
			}
			at = closing
		}
	}
	return s
}

// node reads \node[…] (name) at (place) {text}.
func (l *latex) node(fr *latexFrame) {
	filled := false
	for fr.skipSpace(); fr.at < fr.end; fr.skipSpace() {
		if option, ok := fr.option(); ok {
			filled = filled || strings.Contains(option.raw(), "fill")
			continue
		}
		if fr.parens() {
			continue
		}
		if !strings.HasPrefix(fr.f.text[fr.at:fr.end], "at") {
			break
		}
		fr.at += len("at")
	}
	arg, ok := fr.group()
	if !ok {
		return
	}
	l.groups = append(l.groups, l.style)
	l.style.ground = l.style.ground || filled
	l.restyle()
	l.pushTemplate("{1-}", []latexSpan{arg})
}

// parens skips ( … ), the place of what is drawn.
func (fr *latexSpan) parens() bool {
	ahead := *fr
	ahead.skipSpace()
	s := fr.f.text[ahead.at:min(fr.end, ahead.at+maxLatexOption)]
	n := strings.IndexByte(s, ')')
	if !strings.HasPrefix(s, "(") || n < 0 {
		return false
	}
	fr.at = ahead.at + n + 1
	return true
}

// foreach reads \foreach \a/\b in {x/y, …} {body} and shows the members of the
// list: what the body adds is most often a line or a point.
func (l *latex) foreach(fr *latexFrame) {
	at := strings.IndexByte(fr.f.text[fr.at:min(fr.end, fr.at+maxLatexOption)], '{')
	if at < 0 {
		return
	}
	fr.at += at
	list, ok := fr.group()
	if !ok {
		return
	}
	fr.group()
	if !strings.Contains(list.raw(), "...") {
		l.listText(list)
	}
}

// listText writes the members of a list that is parted by commas. Of "a/b" the
// last part is no text when it is a measure.
func (l *latex) listText(list latexSpan) {
	l.sep(gapSpace)
	for start := list.at; start < list.end; {
		end := start
		for end < list.end && list.f.text[end] != ',' {
			if closing, ok := list.f.closing[end]; ok && closing < list.end {
				end = closing
			}
			end++
		}
		member := list
		member.at, member.end = start, end
		if raw := member.raw(); strings.HasPrefix(strings.TrimSpace(raw), "{") {
			member.at += strings.IndexByte(raw, '{') + 1
			member.end = max(member.at, start+strings.LastIndexByte(raw, '}'))
		}
		raw := member.raw()
		if cut := strings.LastIndexByte(raw, '/'); cut >= 0 && isMeasure(raw[cut+1:]) {
			member.end = member.at + cut
		}
		l.rawText(member)
		l.sep(gapComma)
		start = end + 1
	}
}
