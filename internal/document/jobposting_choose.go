package document

import (
	"html"
	"strings"
)

// posting returns what is to be read of a page, whose main part was chosen: the
// JobPosting that it carries for search engines, else what its scripts start
// from, if the page itself shows little, else the page. The number is that of
// the postings.
func (s *htmlScan) posting() (*htmlScan, int) {
	shown := s.size(func(b *htmlBlock) bool { return !b.drop })
	const ( // how often what is shown is as long, at most and at least
		teaser = 3
		shell  = 3
	)
	linked, postings := s.linkedPosting()
	if linked != nil {
		size := linked.size(func(*htmlBlock) bool { return true })
		if size*teaser >= shown || !s.carriesOn(linked) {
			return linked, postings
		}
		return s, 0
	}
	if state := s.state(); state != nil && state.size(func(*htmlBlock) bool { return true }) >= shell*shown {
		return state, 1
	}
	return s, 0
}

// carriesOn reports whether the page has the beginning of a posting and goes
// on with it: what search engines get is a teaser.
func (s *htmlScan) carriesOn(posting *htmlScan) bool {
	const letters = 60
	var page strings.Builder
	for i := range s.blocks {
		if b := &s.blocks[i]; !b.drop {
			page.WriteString(squeezed(s.blockText(b)))
		}
	}
	for i := range posting.blocks {
		if b := &posting.blocks[i]; b.kind != Heading || b.level != 1 {
			text := strings.TrimRight(squeezed(posting.blockText(b)), ".…")
			return strings.Contains(page.String(), strings.ToValidUTF8(text[:min(len(text), letters)], ""))
		}
	}
	return false
}

// squeezed returns s without white space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// linkedPosting reads the JobPosting among the scripts of a page that the page
// is about, and returns how many there are: 0 also when none holds more than a
// title. JSON that cannot be read is left alone.
func (s *htmlScan) linkedPosting() (*htmlScan, int) {
	var best *htmlScan
	count, highest := 0, -1
	for _, script := range s.scripts {
		if script.kind != linkedData || script.end-script.start > maxScript {
			continue
		}
		root, err := parseJSON(s.src, script.start, script.end)
		if err != nil {
			if root, err = parseJSONAt(repairedJSON(s.src[script.start:script.end]), script.start); err != nil {
				continue // the page is still there
			}
		}
		root.each("JobPosting", func(v *jsonValue) {
			if count++; count > maxPostings {
				return
			}
			score := s.fits(v)
			if score <= highest {
				return
			}
			if scan := readPosting(v); scan != nil {
				best, highest = scan, score
			}
		})
	}
	if best == nil {
		return nil, 0
	}
	return best, count
}

// maxPostings bounds the postings of a page that are compared.
const maxPostings = 500

// fits says how well a JobPosting goes with what the page says it is about.
func (s *htmlScan) fits(v *jsonValue) int {
	score := 0
	if address, ok := v.field("url"); ok && s.canonical != "" && strings.TrimRight(address.text, "/") == strings.TrimRight(s.canonical, "/") {
		score += 4
	}
	title, ok := v.field("title")
	if !ok {
		return score
	}
	name := strings.ToLower(squeezed(html.UnescapeString(title.text)))
	if name == "" {
		return score
	}
	for i := range s.blocks {
		if b := &s.blocks[i]; b.kind == Heading && b.level == 1 && strings.Contains(strings.ToLower(squeezed(s.blockText(b))), name) {
			score += 2
			break
		}
	}
	if strings.Contains(strings.ToLower(squeezed(s.title)), name) {
		score++
	}
	return score
}
