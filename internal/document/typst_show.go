package document

import (
	"strings"
	"sync"
)

// typFront tells which arguments of a template, given by a #show rule, are text
// of the page: who the resume is of and how to reach that person. The value is
// the start of an address that the argument completes.
var typFront = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"name": "", "firstname": "", "lastname": "", "author": "", "authors": "", "title": "", "position": "", "positions": "", "headline": "",
		"tagline": "", "jobtitle": "", "phone": "", "mobile": "", "location": "", "address": "", "contact": "", "contacts": "", "profiles": "", "custom": "",
		"email": "mailto:", "mail": "mailto:", "github": "https://github.com/", "gitlab": "https://gitlab.com/",
		"linkedin": "https://www.linkedin.com/in/", "website": "https://", "site": "https://", "personalsite": "https://", "homepage": "https://",
		"twitter": "https://twitter.com/", "orcid": "https://orcid.org/", "bitbucket": "https://bitbucket.org/", "text": "", "link": "",
	}
})

// show writes the front of a document from what a rule gives its template.
func (w *typWriter) show(n *typNode, scope *typScope) {
	if n.kind == typFunc {
		n = &n.kids[0] // doc => resume(author: …, doc)
	}
	if n.kind != typCall {
		return
	}
	w.out.sep(gapPara)
	if !w.shownBy(n, scope) {
		w.front(n.kids[1:], scope)
	}
	w.out.sep(gapPara)
}

// shownBy writes what a template that is defined in the document or in a file
// beside it makes of its arguments. It reports whether that was any text.
func (w *typWriter) shownBy(n *typNode, scope *typScope) bool {
	callee := &n.kids[0]
	v, ok := w.value(callee, scope)
	if callee.kind == typField && callee.text == "with" {
		v, ok = w.value(&callee.kids[0], scope)
	}
	if !ok {
		return false
	}
	f, given, ok := w.function(v, 0)
	if !ok {
		return false
	}
	before := len(w.out.out)
	w.apply(f, newTypArgs(append(given, w.arguments(n.kids[1:], scope).all...), scope))
	return len(w.out.out) > before
}

// front writes arguments or fields that are text of the page.
func (w *typWriter) front(list []typNode, scope *typScope) {
	for i := range list {
		n := &list[i]
		if v, ok := w.value(n, scope); ok && n.key == "" && isLoaded(v) {
			w.dataSection("head", []*typNode{n}, scope)
			continue
		}
		base, ok := typFront()[foldKey(n.key)]
		if !ok && n.kind == typContent && len(n.kids) > 0 && n.key != "" { // a column beside the text, say
			w.out.sep(gapPara)
			w.node(n, scope)
			w.out.sep(gapPara)
		}
		if !ok {
			continue
		}
		v, ok := w.value(n, scope)
		if !ok || w.depth >= maxTypstCalls {
			continue
		}
		w.depth++
		switch {
		case v.node.kind == typDict:
			w.front(v.node.kids, v.scope)
		case base != "":
			w.out.sep(gapBar)
			w.out.openLink(frontAddress(base, w.plain(v.node, v.scope)))
			w.node(v.node, v.scope)
			w.out.closeLink()
			w.out.sep(gapBar)
		case v.node.kind == typArray:
			w.out.sep(gapLine)
			for j := range v.node.kids {
				if kid := &v.node.kids[j]; kid.kind == typDict {
					w.front(kid.kids, v.scope)
				} else {
					w.out.sep(gapBar)
					w.node(kid, v.scope)
				}
			}
			w.out.sep(gapLine)
		case isTypText(v.node):
			w.frontPart(foldKey(n.key), v)
		}
		w.depth--
	}
}

// frontPart writes one part of the front: the name and a title have lines of their own.
func (w *typWriter) frontPart(key string, v typValue) {
	before, after := gapBar, gapBar
	switch key {
	case "firstname":
		before, after = gapLine, gapSpace
	case "lastname":
		before, after = gapSpace, gapLine
	case "name", "author", "title", "position", "headline", "tagline", "jobtitle":
		before, after = gapLine, gapLine
	}
	w.out.sep(before)
	w.node(v.node, v.scope)
	w.out.sep(after)
}

// frontAddress completes an address.
func frontAddress(base, s string) string {
	s = strings.TrimSpace(s)
	switch {
	case s == "" || strings.ContainsAny(s, " \n"):
		return ""
	case strings.Contains(s, "://") || strings.HasPrefix(s, base):
		return s
	case base != "mailto:" && strings.Contains(s, ".") && strings.Contains(s, "/"):
		return "https://" + s
	}
	return base + s
}
