package document

import "strings"

// links reads macros that carry an address.
func (l *latex) links(fr *latexFrame, name string) bool {
	switch name {
	case "href":
		args := fr.arguments(2)
		if len(args) < 2 {
			return true
		}
		l.openLink(latexAddress(args[0]))
		l.pushTemplate("1>", args[1:])
		return true
	case "url", "nolinkurl", "path":
		if arg, ok := fr.group(); ok {
			arg = arg.resolved()
			l.openLink(latexAddress(arg))
			l.rawText(arg)
			l.out.closeLink()
		}
		return true
	case "printinfo":
		args := fr.arguments(2)
		if len(args) < 2 {
			return true
		}
		if url, ok := fr.option(); ok {
			l.openLink(latexAddress(url))
		}
		l.pushTemplate("|1>|", args[1:])
		return true
	case "social":
		site, ok := fr.option()
		fr.skipOption()
		arg, found := fr.group()
		if found {
			base := ""
			if ok {
				base = latexLinks()[site.raw()]
			}
			l.account(base, arg)
		}
		return true
	}
	base, ok := latexLinks()[name]
	if !ok {
		return false
	}
	fr.skipOption()
	arg, found := fr.group()
	if !found {
		return false
	}
	l.account(base, arg)
	return true
}

// account sets a name at a site whose addresses start with base.
func (l *latex) account(base string, arg latexSpan) {
	address := latexAddress(arg)
	url := ""
	switch {
	case base == "" || address == "" || strings.ContainsAny(address, " \t\n"):
	case strings.Contains(address, "://"):
		url = address
	case strings.HasPrefix(base, "https://") && strings.Contains(address, "/") && strings.Contains(address, "."):
		url = "https://" + address // the whole address, without its scheme
	default:
		url = base + address
	}
	l.shown++
	l.sep(gapBar)
	l.openLink(url)
	l.shown--
	l.pushTemplate("[1>|]", []latexSpan{arg})
}

func (l *latex) openLink(url string) {
	if l.visible() {
		l.out.openLink(url)
	}
}

// rawText writes the source of s but for the backslashes before signs.
func (l *latex) rawText(s latexSpan) {
	for s.at < s.end {
		n := strings.IndexByte(s.raw(), '\\')
		if n < 0 {
			n = s.end - s.at
		}
		l.text(s.f, s.at, s.at+n)
		s.at += n + 1
	}
}

// latexAddress returns the address that an argument spells: parameters resolved,
// signs without the backslash before them.
func latexAddress(s latexSpan) string {
	const longest = 2000 // bytes
	var b strings.Builder
	raw := s.raw()
	for at := 0; at < len(raw) && b.Len() < longest; at++ {
		switch c := raw[at]; {
		case c == '\\':
			if at+1 < len(raw) && isLatexLetter(raw[at+1]) {
				for at+1 < len(raw) && isLatexLetter(raw[at+1]) {
					at++
				}
			}
		case c == '{' || c == '}':
		case c == '#' && at+1 < len(raw) && '1' <= raw[at+1] && raw[at+1] <= '9' && int(raw[at+1]-'1') < len(s.args):
			at++
			b.WriteString(s.args[raw[at]-'1'].resolved().raw())
		default:
			b.WriteByte(c)
		}
	}
	return strings.TrimSpace(strings.ToValidUTF8(b.String(), ""))
}
