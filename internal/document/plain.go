package document

import "strings"

// readPlain takes the text as it is: UTF-8 byte for byte, byte order mark and
// carriage returns included.
func readPlain(d *Document, data []byte, _ Options) *Error {
	d.Text = d.decodeText(data)
	if isBlank(d.Text) {
		return &Error{Kind: Empty, Detail: "nothing but white space"}
	}
	d.Links = appendBareLinks(nil, d.Text, 0, len(d.Text))
	return nil
}

func isBlank(s string) bool {
	return strings.TrimSpace(strings.TrimPrefix(s, byteOrderMark)) == ""
}
