package document

import (
	"html"
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
)

// script says what the text of a script element is.
type script uint8

const (
	noScript script = iota
	linkedData
	stateData // JSON for the scripts of the page
	scriptCode
)

// htmlScript is the text of a script, by offsets.
type htmlScript struct {
	kind       script
	start, end int
}

// maxScript bounds the scripts that are looked into, in bytes: the text of a
// posting has some ten thousand.
const maxScript = 4 << 20

func scriptKind(tag htmlTag, kind string) script {
	if tag.atom != atom.Script {
		return noScript
	}
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	switch kind = strings.TrimSpace(kind); kind {
	case "application/ld+json":
		return linkedData
	case "application/json":
		return stateData
	case "", "text/javascript", "application/javascript", "module":
		return scriptCode
	}
	return noScript
}

// linkTag notes what the page says of itself in its head.
func (s *htmlScan) linkTag(a *attributes) {
	for rel := range strings.FieldsSeq(strings.ToLower(a.rel)) {
		switch rel {
		case "canonical":
			s.canonical = a.href
		case "stylesheet":
			s.linked = true
		}
	}
}

// savedFrom returns the address that browsers write at the top of a saved page.
func savedFrom(src string) string {
	const mark = "saved from url=("
	head := src[:min(len(src), 1024)]
	_, after, found := strings.Cut(head, mark)
	if !found {
		return ""
	}
	_, after, _ = strings.Cut(after, ")")
	address, _, _ := strings.Cut(after, " ")
	return address
}

// isLocal reports whether a link leads to another page of the same site.
func (s *htmlScan) isLocal(href string) bool {
	if href == "" {
		return false
	}
	address := addressOf(href)
	if address == "" {
		return true
	}
	if s.canonical == "" {
		return false
	}
	site, err := url.Parse(s.canonical)
	if err != nil || site.Host == "" {
		return false
	}
	link, err := url.Parse(address)
	return err == nil && link.Host == site.Host
}

// isProfile reports whether an address is that of a person: it belongs to a
// resume even where it stands among the links that lead around.
func isProfile(address string) bool {
	for _, mark := range []string{
		"mailto:", "tel:", "github.com/", "gitlab.com/", "linkedin.com/in/", "stackoverflow.com/users/", "kaggle.com/", "orcid.org/",
		"bitbucket.org/", "codeberg.org/", "xing.com/profile/", "leetcode.com/", "hackerrank.com/",
	} {
		if n := strings.Index(address, mark); n >= 0 && n <= len("https://www.") {
			return true
		}
	}
	return false
}

// isWaiting reports whether text, all that the page shows, only asks to wait
// for the scripts that will write the page.
func (s *htmlScan) isWaiting(text string) bool {
	const most = 200 // bytes; a page of more says something
	if len(text) > most || len(s.scripts) == 0 {
		return false
	}
	text = strings.ToLower(text)
	for _, mark := range []string{"loading", "enable javascript", "please wait", "javascript is required", "requires javascript", "wird geladen", "chargement"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

// state looks for a posting in the data that the scripts of the page start
// from: the title and the longest description. It returns nil if there is none
// of some length.
func (s *htmlScan) state() *htmlScan {
	var best longest
	for _, script := range s.scripts {
		if script.kind == linkedData || script.end-script.start > maxScript {
			continue
		}
		for _, start := range s.jsonStarts(script) {
			if root, err := parseJSON(s.src, start, script.end); err == nil {
				best.search(&root, nil)
			}
		}
		if script.kind == scriptCode {
			s.searchQuoted(&best, script)
		}
	}
	const shortest = 200 // bytes
	if best.holder == nil || best.size < shortest {
		return nil
	}
	return best.read()
}

// jsonStarts returns the offsets at which a script may hold JSON: of code, what
// is assigned.
func (s *htmlScan) jsonStarts(script htmlScript) []int {
	if script.kind == stateData {
		return []int{script.start}
	}
	const most = 8 // each is read to its end
	var starts []int
	code := s.src[script.start:script.end]
	for at := 0; len(starts) < most; {
		n := strings.Index(code[at:], "{\"")
		if n < 0 {
			break
		}
		at += n
		if before := strings.TrimRight(code[:at], " \t\r\n"); strings.HasSuffix(before, "=") || strings.HasSuffix(before, "(") {
			starts = append(starts, script.start+at)
		}
		at++
	}
	return starts
}

// longest is the object with the longest description so far.
type longest struct {
	holder *jsonValue
	title  *jsonValue
	size   int
}

// search looks for descriptions in v, which stands in something of a title.
func (f *longest) search(v, title *jsonValue) {
	if own := v.titleField(); own != nil {
		title = own
	}
	for i := range v.fields {
		field := &v.fields[i]
		if field.value.isString() && len(field.value.text) > f.size && isDescription(field.name) {
			f.holder, f.title, f.size = v, title, len(field.value.text)
		}
		f.search(&field.value, title)
	}
	for i := range v.items {
		f.search(&v.items[i], title)
	}
}

func (v *jsonValue) isString() bool { return strings.HasPrefix(v.literal, `"`) }

// titleField returns the field that names a posting, or nil.
func (v *jsonValue) titleField() *jsonValue {
	for _, name := range []string{"title", "jobTitle", "jobOpeningName", "postingTitle", "positionName", "jobName", "name"} {
		if f, ok := v.field(name); ok && f.isString() && f.text != "" {
			return f
		}
	}
	return nil
}

// isDescription reports whether pages call the text of a posting so.
func isDescription(name string) bool {
	switch strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name)) {
	case "description", "descriptionhtml", "descriptiontext", "descriptionplain", "descriptionplaintext", "jobdescription", "jobdescriptionhtml",
		"jobdescriptiontext", "longdescription", "fulldescription", "htmldescription", "content", "contenthtml", "body", "bodyhtml", "html",
		"text", "details", "overview", "responsibilities", "duties", "requirements", "qualifications", "minimumqualifications",
		"preferredqualifications", "basicqualifications", "externaldescription", "jobad", "profile", "tasks":
		return true
	}
	return false
}

// read returns the text of the posting that was found.
func (f *longest) read() *htmlScan {
	s := &htmlScan{stack: []htmlElement{{}}}
	if f.title != nil {
		s.synthetic(strings.Join(strings.Fields(html.UnescapeString(f.title.text)), " "), Heading, 1, f.title.start)
	}
	var read []string
	const shortest = 80 // bytes; less is a label
	for i := range f.holder.fields {
		field := &f.holder.fields[i]
		if !field.value.isString() || len(field.value.text) < shortest || !isDescription(field.name) {
			continue
		}
		blocks, pieces := len(s.blocks), len(s.pieces)
		if s.fragment(&field.value) != nil {
			return nil // over a limit
		}
		text := strings.Join(strings.Fields(s.textFrom(blocks)), " ")
		if text == "" || containsAny(read, text) || sharesBeginning(read, text) {
			s.blocks, s.pieces = s.blocks[:blocks], s.pieces[:pieces]
			continue
		}
		read = append(read, text)
	}
	if len(read) == 0 {
		return nil
	}
	return s
}

// sharesBeginning reports whether s begins as one of texts: the same text in
// another dress.
func sharesBeginning(texts []string, s string) bool {
	const letters = 60
	if len(s) < letters {
		return false
	}
	for _, t := range texts {
		if strings.HasPrefix(t, s[:letters]) {
			return true
		}
	}
	return false
}
