package document

import "strings"

// unknown reads a macro that nothing is known of: one argument is text where it
// stands, of more each is a part of a line, or a line of its own when it is long.
func (l *latex) unknown(fr *latexFrame, name string) {
	if l.frontMacro(fr, name) {
		return
	}
	ahead := fr.latexSpan
	args := ahead.arguments(9)
	if l.looks(fr, ahead.at, args) {
		return
	}
	switch {
	case len(args) == 0 && fr.lookOption():
		fr.skipOption()
		return
	case len(args) == 0 || len(l.stack) >= maxLatexDepth:
		fr.skipBlank()
		return
	case len(args) == 1:
		fr.star()
		fr.skipOption()
		if isMeasure(args[0].raw()) {
			fr.at = ahead.at
		}
		return
	}
	fr.at = ahead.at
	l.pushTemplate(argumentTemplate(args), args)
}

// argumentTemplate sets the arguments of an unknown macro.
func argumentTemplate(args []latexSpan) string {
	const long = 100 // bytes; a longer one is no part of a header
	template := []byte{'/'}
	for i, a := range args {
		raw := a.raw()
		switch {
		case isMeasure(raw):
			continue
		case len(raw) > long || strings.Contains(raw, `\item`) || strings.Contains(raw, "\n\n"):
			template = append(template, '/', byte('1'+i), '/')
		default:
			template = append(template, '|', byte('1'+i))
		}
	}
	return string(append(template, '/'))
}

// isMeasure reports whether an argument is a number, a length or empty: of a
// macro that is not known it is no text.
func isMeasure(s string) bool {
	s = strings.TrimSpace(s)
	digits := strings.TrimLeft(s, "-+.0123456789")
	if digits == s {
		return s == "" || strings.HasPrefix(s, `\`) && strings.HasSuffix(s, "width")
	}
	switch strings.TrimSpace(digits) {
	case "":
		return len(s) < 4 || strings.Contains(s, ".") // a year is none
	case "pt", "em", "ex", "cm", "mm", "in", "bp", "sp", `\textwidth`, `\linewidth`, `\columnwidth`:
		return true
	}
	return false
}
