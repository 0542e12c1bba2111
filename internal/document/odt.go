package document

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"
)

const odtType = "application/vnd.oasis.opendocument.text"

// sniffODT reports whether data is an OpenDocument text: a zip archive that
// names its type first, unpacked, or one XML file with all parts.
func sniffODT(data []byte, ext string) bool {
	const nameAt, typeAt = 30, 38
	return isFlatODT(data) || sniffArchive(data, "odt", ext, func(names []string) bool {
		if !slices.Contains(names, "content.xml") {
			return false
		}
		zip := data[zipStart(data):]
		if hasAt(zip, nameAt, "mimetype") {
			return hasAt(zip, typeAt, odtType)
		}
		return ext == ".odt" || ext == ".ott" || bytes.Contains(data, []byte(odtType))
	})
}

// isFlatODT reports whether data is an OpenDocument text that is one XML file.
func isFlatODT(data []byte) bool {
	return rootHas(data, "urn:oasis:names:tc:opendocument:xmlns:office:1.0") && rootHas(data, odtType)
}

// openODT opens an OpenDocument file of either kind.
func openODT(data []byte) (*archive, *Error) {
	if zipStart(data) >= 0 {
		return openArchive(data)
	}
	a := newArchive()
	a.add("content.xml", archivePart{plain: data})
	return a, nil
}

// readODT reads the text of an OpenDocument file as it is printed: headers,
// body, notes, footers. Deleted text and comments are left out; text that is
// set hidden is read and marked.
func readODT(d *Document, data []byte, opt Options) *Error {
	a, problem := openODT(data)
	if problem != nil {
		return problem
	}
	if a.isEncryptedODT() {
		return &Error{Kind: Encrypted, Detail: "a password is needed", Hint: saveUnprotected}
	}
	budget := &flowBudget{most: opt.MaxText}
	r := &odtReader{archive: a, styles: newODTStyles(), body: newFlow(budget), endnotes: newFlow(budget), budget: budget}
	r.notes.hint = "open it in LibreOffice and save it as PDF"
	if a.has("styles.xml") {
		if problem := r.part("styles.xml"); problem != nil {
			return problem
		}
	}
	if problem := r.part("content.xml"); problem != nil {
		return problem
	}
	headers, footers := r.edges()
	r.notes.edges = len(headers)+len(footers) > 0
	flows := append(headers, r.body, r.endnotes)
	return d.assembleFlows(append(flows, footers...), r.notes)
}

// isEncryptedODT reports whether the manifest says that parts need a password.
func (a *archive) isEncryptedODT() bool {
	if a.has("encrypted-package") { // the whole file, since LibreOffice 24.2
		return true
	}
	const manifest = "META-INF/manifest.xml"
	if !a.has(manifest) {
		return false
	}
	x, problem := a.openXML(manifest)
	if problem != nil {
		return false
	}
	defer x.close()
	for {
		switch t := x.next().(type) {
		case nil:
			return false // a broken manifest hinders nobody
		case xml.StartElement:
			if x.name(t.Name) == "manifest:encryption-data" {
				return true
			}
		}
	}
}

// odtEdge is a header or footer of a page style.
type odtEdge struct {
	page string // name of the page style
	foot bool
	flow *flow
}

// edges returns the headers and footers of the page styles that are used, each
// text once.
func (r *odtReader) edges() (headers, footers []*flow) {
	r.styles.usePages()
	for _, e := range r.pageEdges {
		switch {
		case !r.styles.used[e.page]:
		case e.foot:
			footers = appendEdge(footers, e.flow)
		default:
			headers = appendEdge(headers, e.flow)
		}
	}
	return headers, footers
}

// readEdge reads style:header, style:footer or one of their kinds.
func (r *odtReader) readEdge(e xml.StartElement, name, page string) {
	const most = 256 // a resume has a handful
	if r.x.attr(e, "style:display") == "false" || len(r.pageEdges) == most {
		r.x.skip()
		return
	}
	outer := r.flow
	r.flow = newFlow(r.budget)
	r.children()
	r.flow.end()
	r.pageEdges = append(r.pageEdges, odtEdge{page: page, foot: strings.HasPrefix(name, "style:footer"), flow: r.flow})
	r.flow = outer
}
