package document

import (
	"slices"
	"strings"
	"sync"
)

// typRole is what a named argument of a template's function holds.
type typRole uint8

const (
	roleNone  typRole = iota // looks, or nothing that is text
	roleTitle                // the parts of a header, in their order
	roleOrg
	roleDate
	rolePlace
	roleOther
	roleLabel  // stands before what it names, with a colon
	roleDetail // on lines of its own
	roleURL
)

// typRoles tells what templates call their arguments, in lower case and without
// hyphens and underscores. Others hold text when their value is one.
var typRoles = sync.OnceValue(func() map[string]typRole {
	return map[string]typRole{
		"title": roleTitle, "position": roleTitle, "role": roleTitle, "jobtitle": roleTitle, "degree": roleTitle, "activity": roleTitle, "name": roleTitle,
		"certificate": roleTitle, "studytype": roleTitle, "project": roleTitle, "what": roleTitle, "qualification": roleTitle, "major": roleTitle,
		"company": roleOrg, "society": roleOrg, "employer": roleOrg, "organization": roleOrg, "organisation": roleOrg, "institution": roleOrg,
		"university": roleOrg, "school": roleOrg, "issuer": roleOrg, "studio": roleOrg, "where": roleOrg, "publisher": roleOrg, "subtitle": roleOrg,
		"date": roleDate, "dates": roleDate, "start": roleDate, "end": roleDate, "startdate": roleDate, "enddate": roleDate, "from": roleDate, "to": roleDate,
		"period": roleDate, "duration": roleDate, "year": roleDate, "years": roleDate, "when": roleDate, "time": roleDate,
		"location": rolePlace, "place": rolePlace, "city": rolePlace, "country": rolePlace,
		"type": roleLabel, "label": roleLabel, "category": roleLabel, "term": roleLabel, "key": roleLabel,
		"description": roleDetail, "details": roleDetail, "detail": roleDetail, "summary": roleDetail, "info": roleDetail, "highlights": roleDetail,
		"tags": roleDetail, "items": roleDetail, "body": roleDetail, "content": roleDetail, "bullets": roleDetail, "responsibilities": roleDetail,
		"achievements": roleDetail, "technologies": roleDetail, "skills": roleDetail, "value": roleDetail, "values": roleDetail, "text": roleDetail,
		"url": roleURL, "link": roleURL, "href": roleURL,
		"font": roleNone, "fonts": roleNone, "headerfont": roleNone, "fill": roleNone, "color": roleNone, "colour": roleNone, "accentcolor": roleNone,
		"size": roleNone, "fontsize": roleNone, "authorfontsize": roleNone, "weight": roleNone, "style": roleNone, "lang": roleNone, "language": roleNone,
		"paper": roleNone, "papersize": roleNone, "theme": roleNone, "align": roleNone, "stroke": roleNone, "inset": roleNone, "width": roleNone,
		"height": roleNone, "icon": roleNone, "logo": roleNone, "src": roleNone, "photo": roleNone, "picture": roleNone, "profilepicture": roleNone,
		"dateformat": roleNone, "format": roleNone, "level": roleNone, "gutter": roleNone, "columns": roleNone, "margin": roleNone, "region": roleNone,
		"authorposition": roleNone, "personalinfoposition": roleNone, "keywords": roleNone, "show": roleNone, "id": roleNone, "spacing": roleNone,
	}
})

// roleOf returns the role of an argument by its folded name.
func roleOf(key string) typRole {
	role, known := typRoles()[key]
	switch {
	case known:
		return role
	case strings.HasSuffix(key, "url") || strings.HasSuffix(key, "link"):
		return roleURL
	case strings.HasSuffix(key, "font") || strings.HasSuffix(key, "size") || strings.HasSuffix(key, "color") || strings.HasSuffix(key, "colour"):
		return roleNone
	}
	return roleOther
}

// isTypText reports whether an argument of an unknown name can be text.
func isTypText(n *typNode) bool {
	switch n.kind {
	case typString, typContent, typArray, typGroup, typCall, typName, typField:
		return true
	}
	return false
}

// unknown writes a call of a function that nothing is known of but its name and
// what it is given. Named arguments make an entry: its header on one line, the
// rest below. Arguments without names are text in their order.
func (w *typWriter) unknown(name string, a typArgs) {
	if len(a.positional) == len(a.all) {
		w.unnamed(name, a)
		return
	}
	var byRole [roleURL + 1][]*typNode
	for i := range a.all {
		n := &a.all[i]
		if n.key == "" {
			continue
		}
		role := roleOf(foldKey(n.key))
		if isTypText(n) || n.kind == typNumber && role == roleDate {
			byRole[role] = append(byRole[role], n)
		}
	}
	if d := byRole[roleDetail]; len(byRole[roleOrg]) == 0 && len(byRole[roleTitle]) > 0 && len(d) > 0 && isShort(d[0]) {
		byRole[roleOrg], byRole[roleDetail] = d[:1], d[1:] // modern-cv calls the employer so
	}
	w.header(name, a, byRole[:])
}

// header writes the arguments of an entry in the order of their roles.
func (w *typWriter) header(name string, a typArgs, byRole [][]*typNode) {
	nested := w.inline > 0
	gap, end := gapPara, gapLine
	if nested {
		gap, end = gapBar, gapBar
	} else if len(byRole[roleLabel]) > 0 {
		gap = gapLine
	}
	w.out.sep(gap)
	w.inline++
	if strings.Contains(strings.ToLower(name), "section") && len(byRole[roleTitle]) > 0 && !nested {
		w.out.begin(Heading, 1)
	}
	for _, n := range byRole[roleLabel] {
		w.node(n, a.scope)
		w.out.sep(gapColon)
	}
	url := ""
	if list := byRole[roleURL]; len(list) > 0 {
		url = w.address(list[0], a.scope)
	}
	for role := roleTitle; role <= roleOther; role++ {
		for i, n := range byRole[role] {
			part := gapBar
			if role == roleDate && i > 0 {
				part = gapDash
			}
			if role > roleTitle || i > 0 {
				w.out.sep(part)
			}
			if url != "" {
				w.out.openLink(url)
			}
			w.node(n, a.scope)
			if url != "" {
				w.out.closeLink()
				url = ""
			}
		}
	}
	w.inline--
	if len(byRole[roleLabel]) == 0 || nested {
		w.out.sep(end)
	}
	details := append(slices.Clone(byRole[roleDetail]), a.positional...)
	for i, n := range details {
		if i > 0 {
			w.out.sep(end)
		}
		w.node(n, a.scope)
	}
	w.out.sep(end)
}

// foldKey folds the name of an argument or a field: lower case, without hyphens
// and underscores.
func foldKey(key string) string {
	return strings.ToLower(strings.NewReplacer("-", "", "_", "").Replace(key))
}

// isShort reports whether a value is a line at the most.
func isShort(n *typNode) bool {
	const line = 60 // bytes
	return (n.kind == typString || n.kind == typContent) && n.end-n.at <= line && !slices.ContainsFunc(n.kids, func(k typNode) bool {
		return k.kind == typItem || k.kind == typPara || k.kind == typCall
	})
}

// unnamed writes a call without named arguments.
func (w *typWriter) unnamed(name string, a typArgs) {
	low := strings.ToLower(name)
	texts := slices.DeleteFunc(slices.Clone(a.positional), func(n *typNode) bool { return !isTypText(n) })
	switch {
	case len(texts) == 0:
	case w.dataSection(low, texts, a.scope):
	case strings.Contains(low, "section") && isShort(texts[0]):
		level := 1
		if strings.Contains(low, "subsection") {
			level = 2
		}
		w.heading(level, typArgs{positional: texts[:1], scope: a.scope})
		for _, n := range texts[1:] {
			w.node(n, a.scope)
		}
	case len(texts) == 1:
		w.node(texts[0], a.scope)
	case w.inline > 0:
		w.parted(typArgs{positional: texts, scope: a.scope}, gapBar)
	default:
		w.row(texts, a.scope)
	}
}

// row writes arguments on a line; a long one stands on a line of its own. Two
// are a name and what belongs to it.
func (w *typWriter) row(list []*typNode, scope *typScope) {
	w.out.sep(gapLine)
	for i, n := range list {
		long := n.kind == typContent && !isShort(n)
		switch {
		case i == 0:
		case long:
			w.out.sep(gapLine)
		case len(list) == 2:
			w.out.sep(gapColon)
		default:
			w.out.sep(gapBar)
		}
		if !long {
			w.inline++
		}
		w.node(n, scope)
		if long {
			w.out.sep(gapLine)
		} else {
			w.inline--
		}
	}
	w.out.sep(gapLine)
}

// address returns the address that an argument gives, https when it names no scheme.
func (w *typWriter) address(n *typNode, scope *typScope) string {
	url := strings.TrimSpace(w.plain(n, scope))
	if url == "" || strings.Contains(url, ":") {
		return url
	}
	return "https://" + url
}
