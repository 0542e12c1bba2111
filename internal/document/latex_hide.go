package document

import (
	"strconv"
	"strings"
)

// What a LaTeX source holds that its page does not show: white text, phantoms,
// tiny letters, and passages that are taken out by \iffalse or as a comment.

// latexCond is an open \if….
type latexCond struct {
	constant bool // \iffalse or \iftrue: what it hides is known
	hides    bool
}

// restyle hands the reason why text is hidden now to the writer.
func (l *latex) restyle() {
	switch {
	case l.hiding > 0:
		l.out.reason = "markup"
	case l.style.invisible:
		l.out.reason = "invisible"
	case l.style.white && !l.style.ground:
		l.out.reason = "white"
	case l.style.tiny:
		l.out.reason = "tiny"
	default:
		l.out.reason = ""
	}
}

func (l *latex) hide(n int) {
	l.hiding = max(l.hiding+n, 0)
	l.restyle()
}

// conditional reads \if…, \else and \fi. What is read on a condition is unknown:
// the text of both branches counts.
func (l *latex) conditional(fr *latexFrame, name string) bool {
	switch {
	case name == "fi":
		if n := len(l.conds); n > 0 {
			l.setHides(&l.conds[n-1], false)
			l.conds = l.conds[:n-1]
		}
	case name == "else":
		if n := len(l.conds); n > 0 && l.conds[n-1].constant {
			l.setHides(&l.conds[n-1], !l.conds[n-1].hides)
		}
	case name == "iffalse":
		l.conds = append(l.conds, latexCond{constant: true})
		l.setHides(&l.conds[len(l.conds)-1], true)
	case name == "iftrue":
		l.conds = append(l.conds, latexCond{constant: true})
	case l.flag(name):
	case strings.HasPrefix(name, "if"):
		if _, ok := latexMacros()[name]; ok || name == "iff" {
			return false
		}
		if _, ok := l.macros[name]; ok {
			return false
		}
		if ahead := fr.latexSpan; len(ahead.arguments(1)) > 0 {
			return false // of a package: its branches stand in braces
		}
		l.conds = append(l.conds, latexCond{})
	default:
		return false
	}
	fr.skipBlank()
	return true
}

func (l *latex) setHides(c *latexCond, hides bool) {
	if c.hides == hides {
		return
	}
	l.sep(gapSpace) // what is hidden is no part of a word beside it
	if c.hides = hides; hides {
		l.hide(1)
	} else {
		l.hide(-1)
	}
}

// colours reads macros that change how text shows.
func (l *latex) colours(fr *latexFrame, name string) bool {
	switch name {
	case "textcolor", "color", "pagecolor", "colorbox", "rowcolor", "cellcolor":
		fr.star()
		model, _ := fr.option()
		colour, ok := fr.group()
		if !ok {
			break
		}
		l.colour(fr, name, l.isWhite(model, colour))
	case "fcolorbox":
		if args := fr.arguments(2); len(args) == 2 {
			l.colour(fr, "colorbox", l.isWhite(latexSpan{}, args[1]))
		}
	case "definecolor", "providecolor":
		if args := fr.arguments(3); len(args) == 3 {
			l.names[args[0].raw()] = true
			l.white[args[0].raw()] = l.isWhite(args[1], args[2])
		}
	case "colorlet":
		if args := fr.arguments(2); len(args) == 2 {
			l.names[args[0].raw()] = true
			l.white[args[0].raw()] = l.isWhite(latexSpan{}, args[1])
		}
	case "phantom", "hphantom", "vphantom":
		if arg, ok := fr.group(); ok {
			l.styled(arg, func(s *latexStyle) { s.invisible = true })
		}
	case "fontsize":
		if args := fr.arguments(2); len(args) > 0 {
			l.style.tiny = isTinySize(args[0].raw())
			l.restyle()
		}
	default:
		return false
	}
	return true
}

// colour sets a colour for the group, or for the argument that comes next.
func (l *latex) colour(fr *latexFrame, name string, white bool) {
	switch name {
	case "color":
		l.style.white = white
		l.restyle()
	case "pagecolor", "rowcolor", "cellcolor":
		l.style.ground = !white
		l.restyle()
	default:
		arg, ok := fr.group()
		if !ok {
			return
		}
		l.styled(arg, func(s *latexStyle) {
			if name == "colorbox" {
				s.ground = !white
			} else {
				s.white = white
			}
		})
	}
}

// styled reads arg in a style of its own.
func (l *latex) styled(arg latexSpan, change func(*latexStyle)) {
	l.groups = append(l.groups, l.style)
	change(&l.style)
	l.restyle()
	l.pushTemplate("1}", []latexSpan{arg})
}

// isWhite reports whether a colour, of a model such as rgb or by name, is white
// or so near to it that nobody sees it on paper.
func (l *latex) isWhite(model, colour latexSpan) bool {
	value := strings.TrimSpace(colour.resolved().raw())
	if model.f == nil {
		name, mixed, _ := strings.Cut(value, "!")
		return l.white[name] && (mixed == "" || strings.HasPrefix(mixed, "100"))
	}
	const nearWhite = 0.97
	full := 1.0
	switch strings.TrimSpace(model.raw()) {
	case "HTML":
		n, err := strconv.ParseUint(value, 16, 32)
		return err == nil && len(value) == 6 && n>>16 >= 0xF7 && n>>8&0xFF >= 0xF7 && n&0xFF >= 0xF7
	case "RGB":
		full = 255
	case "rgb", "gray":
	default:
		return false
	}
	for part := range strings.SplitSeq(value, ",") {
		if v, err := strconv.ParseFloat(strings.TrimSpace(part), 64); err != nil || v < nearWhite*full {
			return false
		}
	}
	return true
}

// isTinySize reports whether a size, in points where it names no unit, is too small to be read.
func isTinySize(size string) bool {
	const smallest = 2 // points
	size = strings.TrimSuffix(strings.TrimSpace(size), "pt")
	points, err := strconv.ParseFloat(strings.TrimSpace(size), 64)
	return err == nil && points <= smallest
}
