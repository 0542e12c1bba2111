package profile

import (
	"strings"

	"skillmatch/internal/document"
)

// links returns the addresses of a document, each once, those behind its markup
// first.
func links(doc *document.Document) []string {
	var out []string
	seen := map[string]bool{}
	add := func(url string) {
		if !seen[url] {
			seen[url] = true
			out = append(out, url)
		}
	}
	for _, l := range doc.Links {
		add(l.URL)
	}
	for _, url := range bareLinks(doc.Text) {
		add(url)
	}
	return out
}

// hosts are how an address without markup begins.
var hosts = [...]string{"https://", "http://", "www.", "github.com/", "linkedin.com/", "gitlab.com/", "bitbucket.org/"}

// bareLinks returns addresses that stand in the text without markup.
func bareLinks(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(s) {
		if len(w) < 6 || strings.IndexByte(w, '.') < 0 && strings.IndexByte(w, '/') < 0 {
			continue
		}
		w = strings.TrimRight(strings.Trim(w, "()[]<>,;|*\"'"), ".")
		for _, p := range hosts {
			if len(w) > len(p) && strings.EqualFold(w[:len(p)], p) {
				out = append(out, w)
				break
			}
		}
	}
	return out
}
