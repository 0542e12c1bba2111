package pdf

import "strings"

// foreign says of a file that what is to be read does not stand on its pages.
type foreign struct {
	xfa       bool // its form is written in XFA; the pages may be a placeholder
	rendered  bool // the pages are one for certain: the form is laid out when it is opened
	portfolio bool // the documents are files inside it
}

func (f *file) foreign(catalog object) foreign {
	form := f.resolve(catalog.get("AcroForm"))
	return foreign{
		xfa:       f.resolve(form.get("XFA")).kind != kindNull,
		rendered:  f.resolve(catalog.get("NeedsRendering")).num != 0,
		portfolio: f.resolve(catalog.get("Collection")).kind == kindDict,
	}
}

// refuse returns the error for a file whose pages only say that another
// program is needed, nil for any other. t is what its pages hold, nil when
// that is nothing.
func (f foreign) refuse(t *Text) *Error {
	text := ""
	if t != nil {
		text = t.Text
	}
	has := func(s string) bool { return strings.Contains(strings.Join(strings.Fields(text), " "), s) }
	const cover = 800 // bytes; a cover page says little
	switch {
	case f.xfa && (f.rendered || has("If this message is not eventually replaced")):
		return &Error{Kind: Unsupported, Cause: causeXFA, Detail: "a form in XFA, whose pages Adobe's programs alone can make"}
	case f.portfolio && (len(text) == 0 || len(text) < cover && (has("PDF portfolio") || has("PDF Portfolio"))):
		return &Error{Kind: Unsupported, Cause: causePortfolio, Detail: "a portfolio: the documents are files inside it"}
	}
	return nil
}
