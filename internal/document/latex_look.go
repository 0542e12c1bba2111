package document

import (
	"strings"
	"sync"
)

// latexFrontParts tells what the macros of classes that give the front of a
// resume are called, behind prefixes as in \cvname and \ecvemail.
var latexFrontParts = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		"name": true, "firstname": true, "lastname": true, "jobtitle": true, "title": true, "address": true, "telephone": true, "phone": true, "mobile": true,
		"mail": true, "email": true, "site": true, "homepage": true, "website": true, "nationality": true, "dateofbirth": true, "date": true, "gender": true,
		"numberphone": true, "contacts": true, "contact": true, "tagline": true, "position": true, "leftheader": true, "rightheader": true, "subtitle": true,
		"aboutme": true, "about": true, "skills": true, "skillstext": true, "summary": true, "profile": true, "linkedin": true, "github": true, "birthday": true,
		"location": true, "headline": true, "degree": true, "languages": true, "interests": true, "mailaddress": true, "workplace": true,
	}
})

// frontMacro reads a macro of which only its name tells that it gives a part of
// the front.
func (l *latex) frontMacro(fr *latexFrame, name string) bool {
	low := strings.ToLower(name)
	for _, prefix := range []string{"ecv", "cv", "my", "resume", "user"} {
		if rest, found := strings.CutPrefix(low, prefix); found && latexFrontParts()[rest] {
			low = rest
			break
		}
	}
	if !latexFrontParts()[low] || len(l.stack) >= maxLatexDepth {
		return false
	}
	ahead := fr.latexSpan
	args := ahead.arguments(2)
	if len(args) != 1 {
		return false
	}
	fr.at = ahead.at
	if raw := args[0].raw(); low == "skills" && strings.Contains(raw, "{") && strings.Contains(raw, "/") {
		l.shown++
		l.sep(gapLine)
		l.listText(args[0])
		l.sep(gapLine)
		l.shown--
		return true
	}
	l.pushTemplate("[/1/]", args)
	return true
}

// looks reads the arguments of a macro that nothing is known of when some of
// them only say how the others look or where they lead: colours, pictures,
// addresses. It reports false when there are none of these. The arguments end at
// end.
func (l *latex) looks(fr *latexFrame, end int, args []latexSpan) bool {
	var shown []latexSpan
	url := ""
	for i, arg := range args {
		raw := strings.TrimSpace(arg.resolved().raw())
		switch {
		case isPicture(raw), len(args) > 1 && l.isColour(raw):
		case i+1 < len(args) && (strings.HasPrefix(raw, "https://") || strings.HasPrefix(raw, "http://") || strings.HasPrefix(raw, "mailto:")):
			url = latexAddress(arg)
		default:
			shown = append(shown, arg)
		}
	}
	if len(shown) == len(args) || len(l.stack) >= maxLatexDepth {
		return false
	}
	fr.at = end
	template := argumentTemplate(shown)
	switch {
	case len(shown) == 0, len(shown) == 1 && isMeasure(shown[0].raw()):
		return true
	case len(shown) == 1:
		template = "1"
	}
	if url != "" {
		l.openLink(url)
		template += ">"
	}
	l.pushTemplate(template, shown)
	return true
}

// isPicture reports whether an argument names a file with a picture.
func isPicture(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || strings.ContainsAny(s, " \n{:") {
		return false
	}
	switch strings.ToLower(s[dot:]) {
	case ".jpg", ".jpeg", ".png", ".eps", ".svg", ".pdf":
		return true
	}
	return false
}

// isColour reports whether an argument names a colour: one of xcolor or of the
// document, or what classes call theirs.
func (l *latex) isColour(s string) bool {
	s, _, _ = strings.Cut(s, "!")
	rest, prefixed := strings.CutPrefix(s, "cv")
	switch rest {
	case "white", "black", "red", "green", "blue", "cyan", "magenta", "yellow", "gray", "grey", "darkgray", "lightgray", "brown", "lime", "olive",
		"orange", "pink", "purple", "teal", "violet":
		return true
	}
	low := strings.ToLower(s)
	return !prefixed && l.names[s] || !strings.ContainsAny(s, " ,.") && len(s) > len("colour") && (strings.HasSuffix(low, "color") || strings.HasSuffix(low, "colour"))
}

// lookOption reports whether an option comes next that is no text: a measure, a
// setting or the name of a style.
func (fr *latexSpan) lookOption() bool {
	if fr.at >= fr.end || fr.f.text[fr.at] != '[' {
		return false
	}
	ahead := *fr
	option, ok := ahead.option()
	if !ok {
		return false
	}
	raw := option.raw()
	return isMeasure(raw) || strings.Contains(raw, "=") || strings.Trim(raw, "abcdefghijklmnopqrstuvwxyz") == ""
}

// register reads an assignment to a register of TeX: \parindent=0pt, \itemsep -3pt.
func (l *latex) register(fr *latexFrame, name string) bool {
	if _, own := l.macros[name]; own || latexMacros()[name] != nil {
		return false
	}
	ahead := fr.latexSpan
	ahead.skipBlank()
	assigned := ahead.at < ahead.end && ahead.f.text[ahead.at] == '='
	if assigned {
		ahead.at++
		ahead.skipBlank()
	}
	start := ahead.at
	ahead.length()
	number := strings.Trim(ahead.f.text[start:ahead.at], " +-.")
	switch {
	case number == "":
		return false
	case assigned, number[len(number)-1] > '9', strings.HasSuffix(name, "penalty"), strings.HasSuffix(name, "badness"), strings.HasSuffix(name, "tolerance"):
	default:
		return false
	}
	fr.at = ahead.at
	for _, word := range []string{"plus", "minus"} {
		next := fr.latexSpan
		next.skipBlank()
		if strings.HasPrefix(next.f.text[next.at:next.end], word) {
			next.at += len(word)
			next.length()
			fr.at = next.at
		}
	}
	return true
}

// isWideGap reports whether a length is as wide as a space between words: some
// are there to draw letters together.
func isWideGap(s string) bool {
	s = strings.TrimSpace(s)
	return !strings.HasPrefix(s, "-") && !strings.HasPrefix(s, "0.0") && !strings.HasPrefix(s, ".0") && s != "0pt" && s != "0em" && s != "0in"
}

// csname reads \csname name\endcsname, which starts at at: a macro.
func (l *latex) csname(fr *latexFrame, at int) {
	fr.at = at
	if name, ok := fr.namedMacro(); ok && name != "csname" {
		l.command(fr, name, at)
	}
}

// namedMacro reads \csname name\endcsname.
func (fr *latexSpan) namedMacro() (string, bool) {
	const begins, ends = `\csname`, `\endcsname`
	fr.at += len(begins)
	s := fr.f.text[fr.at:min(fr.end, fr.at+maxLatexOption)]
	n := strings.Index(s, ends)
	if n < 0 {
		return "", false
	}
	fr.at += n + len(ends)
	name := strings.TrimSpace(s[:n])
	return name, name != ""
}

// xspace asks for a space unless a sign follows the macro that it ends.
func (l *latex) xspace() {
	for i := len(l.stack) - 1; i >= 0; i-- {
		next := &l.stack[i]
		if next.template != "" {
			return
		}
		if next.at < next.end {
			if c := next.f.text[next.at]; c == '\\' || isAlphanumeric(c) || c >= 0x80 || c == '(' {
				l.sep(gapSpace)
			}
			return
		}
	}
}

// showsTitle reports whether \title and its like are shown: by a macro that
// makes the head, or by a file that is included.
func showsTitle(src string) bool {
	for _, sign := range []string{`\make`, `\input`, `\include`, "{moderncv}", `\cvtitle`, `\@title`, `\thetitle`, `\printheader`} {
		if strings.Contains(src, sign) {
			return true
		}
	}
	return false
}

// germanShorthands reports whether "a stands for ä, as babel has it for German.
func germanShorthands(src string) bool {
	head, _, _ := strings.Cut(src, `\begin{document}`)
	return strings.Contains(head, "german") && strings.Contains(head, "babel")
}

// shorthand reads what follows a " of German: "a, "=, "-, "` and "'.
func (l *latex) shorthand(fr *latexFrame) {
	f, at := fr.f, fr.at-1
	if fr.at >= fr.end {
		return
	}
	for _, s := range [...]struct {
		sign byte
		text string
	}{
		{'a', "ä"}, {'o', "ö"}, {'u', "ü"}, {'A', "Ä"}, {'O', "Ö"}, {'U', "Ü"}, {'s', "ß"}, {'z', "ß"}, {'`', "„"}, {'\'', "“"}, {'=', "-"}, {'~', "-"},
		{'-', ""}, {'|', ""}, {'"', ""}, {'/', ""},
	} {
		if f.text[fr.at] == s.sign {
			fr.at++
			l.put(f, at, s.text)
			return
		}
	}
	l.text(f, at, fr.at)
}
