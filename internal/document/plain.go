package document

import "strings"

// readPlain takes the text as it is: UTF-8 byte for byte, byte order mark and
// carriage returns included, unless these are all that ends its lines.
func readPlain(d *Document, data []byte, _ Options) *Error {
	d.Text = lineFeeds(d.decodeText(data))
	if isBlank(d.Text) {
		return &Error{Kind: Empty, Detail: "nothing but white space"}
	}
	d.Links = appendBareLinks(nil, d.Text, 0, len(d.Text))
	return nil
}

// lineFeeds returns s with line feeds at the ends of its lines if it has none
// but carriage returns there. All offsets stay.
func lineFeeds(s string) string {
	if strings.Contains(s, "\n") {
		return s
	}
	return strings.ReplaceAll(s, "\r", "\n")
}

func isBlank(s string) bool {
	return strings.TrimSpace(strings.TrimPrefix(s, byteOrderMark)) == ""
}
