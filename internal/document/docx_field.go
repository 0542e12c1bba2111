package document

import (
	"encoding/xml"
	"strings"
)

// docxField is an open field: instruction, then the result that is printed.
type docxField struct {
	instruction string
	inResult    bool
	linked      bool
	choice      string // of a list in a form, which has no result
}

const maxInstruction = 4096 // bytes of a field's instruction that are kept

// inInstruction returns the innermost field whose instruction is being read,
// or -1: what a field in it comes to belongs to it.
func (r *docxReader) inInstruction() int {
	for i := len(r.fields) - 1; i >= 0; i-- {
		if !r.fields[i].inResult {
			return i
		}
	}
	return -1
}

// fieldMark begins a field, begins its result, or ends it.
func (r *docxReader) fieldMark(e xml.StartElement) {
	const deepest = 100
	kind := r.x.attr(e, "w:fldCharType")
	choice := r.formChoice()
	last := len(r.fields) - 1
	switch kind {
	case "begin":
		if last < deepest {
			r.fields = append(r.fields, docxField{choice: choice})
		}
	case "separate":
		if last < 0 {
			return
		}
		f := &r.fields[last]
		f.inResult = true
		if url := hyperlinkOf(f.instruction); url != "" && r.inInstruction() < 0 {
			f.linked = true
			r.flow.openLink(url)
		}
	case "end":
		if last < 0 {
			return
		}
		f := &r.fields[last]
		f.inResult = true
		r.write(f.choice)
		if f.linked {
			r.flow.closeLink()
		}
		r.fields = r.fields[:last]
	}
}

// formChoice reads the contents of w:fldChar: what was chosen from the list of a form.
func (r *docxReader) formChoice() string {
	chosen, at, choice := 0, 0, ""
	var read func(e xml.StartElement)
	read = func(e xml.StartElement) {
		switch r.x.name(e.Name) {
		case "w:ffData", "w:ddList":
			r.x.each(read)
			return
		case "w:result":
			chosen = atoi(r.x.attr(e, "w:val"))
		case "w:listEntry":
			if at == chosen {
				choice = r.x.attr(e, "w:val")
			}
			at++
		}
		r.x.skip()
	}
	r.x.each(read)
	return choice
}

func (r *docxReader) instruction(s string) {
	if n := r.inInstruction(); n >= 0 {
		if f := &r.fields[n]; len(f.instruction)+len(s) <= maxInstruction {
			f.instruction += s
		}
	}
}

// hyperlinkOf returns the address in the instruction of a field such as
// HYPERLINK "https://example.com" \o "tip", or "".
func hyperlinkOf(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		url, _, _ := strings.Cut(quoted, `"`)
		return addressOf(strings.TrimSpace(url))
	}
	if strings.HasPrefix(rest, `\`) {
		return "" // a place in the file itself
	}
	url, _, _ := strings.Cut(rest, " ")
	return addressOf(url)
}
