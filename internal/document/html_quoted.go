package document

import "strings"

// Limits of JSON that stands in a string of a script.
const (
	maxQuoted     = 64  // strings of a page
	maxQuotedRows = 200 // rows of one
)

// searchQuoted looks for descriptions in JSON that a script has in strings:
// JSON.parse("{…}"), and the rows in which Next.js sends a page. Places in it
// are those of the string, as nearly as that goes.
func (s *htmlScan) searchQuoted(best *longest, script htmlScript) {
	code := s.src[script.start:script.end]
	for _, mark := range []string{`JSON.parse("`, `__next_f.push([1,"`} {
		for at, n := 0, 0; n < maxQuoted; n++ {
			next := strings.Index(code[at:], mark)
			if next < 0 {
				break
			}
			at += next + len(mark) - len(`"`)
			literal := code[at:quotedEnd(code, at)]
			rows, err := parseJSONAt("["+literal+"]", script.start+at-1)
			if err == nil && len(rows.items) == 1 {
				best.searchRows(&rows.items[0])
			}
			at += len(literal)
		}
	}
}

// quotedEnd returns where the string at at ends.
func quotedEnd(code string, at int) int {
	for i := at + 1; i < len(code); i++ {
		switch code[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(code)
}

// searchRows looks into the rows of a string, each of which may be JSON behind a label.
func (f *longest) searchRows(v *jsonValue) {
	at := 0
	for range maxQuotedRows {
		row, _, more := strings.Cut(v.text[at:], "\n")
		if root, err := parseJSONAt(row, v.start+at); err == nil {
			f.search(&root, nil)
		}
		if at += len(row) + 1; !more {
			return
		}
	}
}
