package document

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"
)

// sniffDOCX reports whether data is a Word file: a zip archive with parts under
// word/, or the same parts in one XML file.
func sniffDOCX(data []byte, ext string) bool {
	return isFlatWord(data) || sniffArchive(data, "docx", ext, func(names []string) bool {
		if !slices.Contains(names, partKey("[Content_Types].xml")) {
			return false
		}
		for _, other := range []string{"xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml"} {
			if slices.Contains(names, other) {
				return false
			}
		}
		inWord := func(name string) bool { return strings.HasPrefix(name, "word/") }
		// The folder is a habit, not a rule.
		return slices.ContainsFunc(names, inWord) || isExtensionOf("docx", ext) && slices.Contains(names, "_rels/.rels")
	})
}

// mainPart returns the name of the part that holds the text, or "".
func mainPart(a *archive) string {
	const usual = "word/document.xml"
	for _, r := range a.relations("") {
		if r.kind == "officeDocument" && !r.external && a.has(r.target) {
			return r.target
		}
	}
	if a.has(usual) {
		return usual
	}
	return ""
}

// readDOCX reads the text of a Word file as it is printed: headers, body,
// footnotes, endnotes, footers. Deleted text, comments and instructions of
// fields are left out; text that is set hidden is read and marked.
func readDOCX(d *Document, data []byte, opt Options) *Error {
	return readDOCXPart(d, data, &docxReader{options: opt})
}

// readDOCXPart reads a Word file, which may stand in one that around reads: then
// both have one budget, and files in the inner one are not read.
func readDOCXPart(d *Document, data []byte, around *docxReader) *Error {
	a, problem := openWord(data)
	if problem != nil {
		return problem
	}
	inner := around.archive != nil
	if inner {
		a.left, a.tokens = around.archive.left, around.archive.tokens
		defer func() { around.archive.left, around.archive.tokens = a.left, a.tokens }()
	}
	name := mainPart(a)
	if name == "" {
		return damagedOffice("the part with the text is missing")
	}
	r := &docxReader{archive: a, budget: &flowBudget{most: around.options.MaxText}, styles: newDOCXStyles(), options: around.options, inChunk: inner}
	r.notes.hint = "is it a form, or a file that holds another one? open it in Word and save it as PDF"
	flows, problem := r.read(name)
	if problem != nil {
		return problem
	}
	if problem := d.assembleFlows(flows, r.notes); problem != nil {
		return problem
	}
	for _, w := range r.inserted {
		if !slices.ContainsFunc(d.Warnings, func(own Warning) bool { return own.Code == w.Code }) {
			d.warn(w.Code, w.Message)
		}
	}
	return nil
}

// read reads the main part and those that it leads to.
func (r *docxReader) read(name string) ([]*flow, *Error) {
	a := r.archive
	r.ownNotes = newFlow(r.budget)
	relations := a.relations(name)
	var problem *Error
	if a.single { // which has its styles inside
		r.styles, problem = a.docxStyles(name)
	}
	for _, rel := range relations {
		switch {
		case problem != nil:
			return nil, problem
		case rel.external || !a.has(rel.target):
		case rel.kind == "styles":
			r.styles, problem = a.docxStyles(rel.target)
		case rel.kind == "settings":
			problem = r.readSettings(rel.target)
		}
	}
	if problem != nil {
		return nil, problem
	}
	body := r.part(name)
	var headers, notes, footers []*flow
	for _, edge := range r.edges {
		switch {
		case edge.flow == nil:
		case edge.foot:
			footers = appendEdge(footers, edge.flow)
		default:
			headers = appendEdge(headers, edge.flow)
		}
	}
	for _, ref := range r.references(relations) {
		f := r.part(ref.target)
		switch ref.kind {
		case "header":
			headers = appendEdge(headers, f)
		case "footer":
			footers = appendEdge(footers, f)
		default:
			notes = append(notes, f)
		}
	}
	if r.problem != nil {
		return nil, r.problem
	}
	r.notes.edges = len(headers)+len(footers) > 0
	flows := append(headers, body, r.ownNotes)
	flows = append(flows, notes...)
	return append(flows, footers...), nil
}

// references returns the headers and footers that the sections show, in their
// order, and the notes, each part once.
func (r *docxReader) references(relations []relation) []relation {
	const most = 64 // a resume has a handful
	byID := make(map[string]relation, len(relations))
	for _, rel := range relations {
		if !rel.external {
			byID[rel.id] = rel
		}
	}
	var out []relation
	seen := map[string]bool{}
	add := func(rel relation) {
		if key := partKey(rel.target); rel.target != "" && !seen[key] && r.archive.has(key) && len(out) < most {
			seen[key] = true
			out = append(out, rel)
		}
	}
	for _, edge := range r.edges {
		if edge.flow == nil && (edge.kind != "even" || r.evenPages) {
			add(byID[edge.id])
		}
	}
	for _, kind := range []string{"footnotes", "endnotes"} {
		for _, rel := range relations {
			if rel.kind == kind && !rel.external {
				add(rel)
			}
		}
	}
	return out
}

// readSettings reads what tells whether even pages have headers of their own,
// and whether the colour of the page is shown.
func (r *docxReader) readSettings(name string) *Error {
	x, problem := r.archive.openXML(name)
	if problem != nil {
		return problem
	}
	defer x.close()
	for {
		switch t := x.next().(type) {
		case nil:
			return x.problem
		case xml.StartElement:
			switch x.name(t.Name) {
			case "w:evenAndOddHeaders":
				r.evenPages = isOn(x.attr(t, "w:val"))
			case "w:displayBackgroundShape":
				r.pageColor = isOn(x.attr(t, "w:val"))
			}
		}
	}
}

// relation leads from a part to another, or out of the file.
type relation struct {
	id, kind string // kind: the last part of its type
	target   string // name of the part, or an address
	external bool
}

// relations returns those of a part; "" is the file itself. Broken ones are none.
func (a *archive) relations(name string) []relation {
	const most = 10_000 // more than there are links in any resume
	dir, base := path.Split(name)
	rels := dir + "_rels/" + base + ".rels"
	if !a.has(rels) {
		return nil
	}
	x, problem := a.openXML(rels)
	if problem != nil {
		return nil
	}
	defer x.close()
	var out []relation
	for len(out) < most {
		switch t := x.next().(type) {
		case nil:
			return out
		case xml.StartElement:
			if x.name(t.Name) != "rel:Relationship" {
				continue
			}
			r := relation{id: plainAttr(t, "Id"), kind: path.Base(plainAttr(t, "Type")), target: plainAttr(t, "Target")}
			r.external = plainAttr(t, "TargetMode") == "External" || addressOf(r.target) != "" // some programs leave the mode out
			if !r.external && !strings.HasPrefix(r.target, "/") {
				r.target = dir + r.target
			}
			out = append(out, r)
		}
	}
	return out
}
