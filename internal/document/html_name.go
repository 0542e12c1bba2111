package document

import (
	"strings"
	"unicode"
)

// regionByName reads the names that authors give to boxes: classes, or an id.
func regionByName(names string) region {
	var buf [128]byte
	letters := buf[:0] // of all names, run together
	found := region(0)
	var last nameWord
	for at := 0; at < len(names) && len(letters) < len(buf); {
		if !isAlphanumeric(names[at]) {
			if names[at] == ' ' {
				last = nameWord{}
			}
			at++
			continue
		}
		start := at
		for at++; at < len(names) && isAlphanumeric(names[at]) && !startsNamePart(names, at); at++ {
		}
		var word nameWord
		word.set(names[start:at])
		found |= last.regionWith(&word)
		last = word
		for i := start; i < at && len(letters) < len(buf); i++ {
			letters = append(letters, lowerASCII(names[i]))
		}
	}
	s := string(letters)
	for _, mark := range []string{"cookiebanner", "cookieconsent", "cookienotice", "cookiebar", "cookielaw", "cookiepolicy", "cookiemodal", "consentbanner", "gdprbanner", "onetrust", "usercentrics", "cookiebot"} {
		if strings.Contains(s, mark) {
			return inCookies
		}
	}
	for _, mark := range []string{"similarjob", "relatedjob", "recommendedjob", "suggestedjob", "morejobs", "otherjobs", "similarposition", "similarrole", "relatedposition", "alsoviewed", "jobalert"} {
		if strings.Contains(s, mark) {
			return inSimilar
		}
	}
	if s == "cookie" || s == "cookies" || s == "consent" {
		return inCookies
	}
	return found
}

// startsNamePart reports whether a capital at at begins a part of a name: siteHeader.
func startsNamePart(s string, at int) bool {
	return 'A' <= s[at] && s[at] <= 'Z' && 'a' <= s[at-1] && s[at-1] <= 'z'
}

// nameWord is a part of a name, in lower case; longer ones say nothing.
type nameWord struct {
	letters [16]byte
	n       int
}

func (w *nameWord) set(s string) {
	if len(s) > len(w.letters) {
		return
	}
	w.n = len(s)
	for i := range len(s) {
		w.letters[i] = lowerASCII(s[i])
	}
}

// regionWith returns what the part next of a name says behind w.
func (w *nameWord) regionWith(next *nameWord) region {
	before := string(w.letters[:w.n])
	switch before {
	case "has", "with", "no", "is", "without", "hide": // of what stands inside
		return 0
	}
	switch string(next.letters[:next.n]) {
	case "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "topbar", "gnav", "topnav", "pagination", "pager",
		"metalink", "toc", "offcanvas":
		return inNav
	case "masthead":
		return inHeader
	case "header":
		switch before {
		case "site", "global", "page", "top":
			return inHeader
		}
	case "footer", "colophon", "foot":
		return inFooter
	case "form", "forms":
		return inForm
	case "sidebar":
		return inAside
	case "modal", "popup", "lightbox", "tooltip", "toast", "dropdown":
		return inDialog
	case "similar", "related", "recommended", "recommendation", "recommendations", "suggestions":
		return inSimilar
	case "share", "sharing", "sharedaddy", "addthis", "addtoany", "newsletter", "subscribe", "signup", "signin", "login",
		"apply", "application", "comments", "respond", "disqus", "testimonial", "testimonials", "captcha", "likes":
		return inAround
	case "area":
		if before == "widget" {
			return inAside
		}
	case "metadata":
		if before == "page" {
			return inAround
		}
	}
	return 0
}

// markByHeading marks what stands under a heading such as "Similar jobs": up to
// the next heading of the same level, within the element around.
func (s *htmlScan) markByHeading() {
	for i := 0; i < len(s.blocks); i++ {
		b := &s.blocks[i]
		if b.kind != Heading || b.bytes > 60 {
			continue
		}
		mark := regionByHeading(s.blockText(b))
		if mark == 0 {
			continue
		}
		end := b.until
		for j := i + 1; j < end; j++ {
			if next := &s.blocks[j]; next.kind == Heading && next.level <= b.level {
				end = j
			}
		}
		for ; i < end; i++ {
			s.blocks[i].region |= mark
		}
		i--
	}
}

// lowerWords returns s in lower case without what stands behind its last letter.
func lowerWords(s string) string {
	return strings.TrimRightFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
}

// regionByHeading returns what stands under a heading, if it is no part of the text.
func regionByHeading(s string) region {
	switch lowerWords(s) {
	case "similar jobs", "similar roles", "similar positions", "similar openings", "similar opportunities",
		"related jobs", "related roles", "related positions", "recommended jobs", "recommended for you",
		"more jobs", "other jobs", "more jobs like this", "jobs you may like", "jobs you might like",
		"you may also like", "you might also like", "you might also be interested in", "people also viewed",
		"ähnliche jobs", "ähnliche stellen", "ähnliche stellenangebote", "weitere jobs", "weitere stellenangebote",
		"weitere interessante jobs", "offres similaires", "emplois similaires", "empleos similares", "ofertas similares",
		"trabajos similares", "vagas semelhantes", "offerte simili", "vergelijkbare vacatures", "explore collaborative articles":
		return inSimilar
	case "share", "share this", "share this job", "share this role", "share this position", "share on your newsfeed",
		"apply for this job", "apply for this position", "apply for this role", "apply now", "leave a reply", "leave a comment",
		"recent posts", "subscribe to our newsletter", "hiring insights", "jetzt bewerben", "bewirb dich auf diese stelle",
		"job teilen", "stelle teilen", "teilen", "partager", "postuler", "postulez maintenant", "compartir":
		return inAround
	}
	return 0
}
