package document

import "bytes"

// refuse names what data is when it is a known format without a reader, or no
// text at all; nil when it may be text.
func refuse(data []byte) *Error {
	const (
		saveAsText = "save it as PDF or text"
		useOCR     = "run it through OCR first, e.g. ocrmypdf, or give the text"
		unpack     = "unpack it and give the file inside"
		saveAgain  = `save the page as "HTML only", as PDF or as text`
	)
	starts := func(magic string) bool { return bytes.HasPrefix(data, []byte(magic)) }
	at := func(offset int, magic string) bool {
		return len(data) > offset && bytes.HasPrefix(data[offset:], []byte(magic))
	}
	refused := func(detail, hint string) *Error {
		return &Error{Kind: Unsupported, Detail: detail, Hint: hint}
	}
	switch {
	case starts("PK\x03\x04"), starts("PK\x05\x06"):
		switch what := inZip(data); what {
		case "":
			return refused("a zip archive", unpack)
		case "DOCX", "ODT":
			return damagedOffice("parts of the " + what + " file are missing")
		default:
			return refused(what+" files are not read", saveAsText)
		}
	case starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		return refuseCompound(data)
	case starts("\x89PNG\r\n"), starts("\xFF\xD8\xFF"), starts("GIF87a"), starts("GIF89a"),
		starts("II*\x00"), starts("MM\x00*"), starts("RIFF") && at(8, "WEBP"),
		at(4, "ftypheic"), at(4, "ftypmif1"), at(4, "ftypavif"), starts("BM") && at(6, "\x00\x00\x00\x00"):
		return refused("an image", useOCR)
	case starts("%!PS"):
		return refused("PostScript is not read", "turn it into PDF first, e.g. with ps2pdf")
	case starts("\x1F\x8B"), starts("BZh"), starts("\xFD7zXZ\x00"), starts("7z\xBC\xAF\x27\x1C"), starts("Rar!\x1A"):
		return refused("a packed file", unpack)
	case starts("bplist00"):
		return refused("a web archive", saveAgain)
	case isWebArchive(data):
		return refused("a web archive (MHTML)", saveAgain)
	case starts("<?xml"):
		return refused("XML that is not HTML", saveAsText)
	}
	return notText(data)
}

// refuseCompound names what the compound file data is: the container of Office
// before 2007, and of today's files with a password.
func refuseCompound(data []byte) *Error {
	holds := func(stream string) bool { // the directory has names in UTF-16
		var name []byte
		for i := range len(stream) {
			name = append(name, stream[i], 0)
		}
		return bytes.Contains(data, name)
	}
	e := &Error{Kind: Unsupported, Detail: "an old Office file (DOC, XLS or PPT)", Hint: "open it in Word or LibreOffice and save it as DOCX or PDF"}
	switch {
	case holds("EncryptedPackage"):
		return &Error{Kind: Encrypted, Detail: "a password is needed", Hint: saveUnprotected}
	case holds("WordDocument"):
		e.Detail = "an old Word file (DOC)"
	}
	return e
}

// inZip returns the name of the document format that the zip archive data
// holds, or "": the names of the files inside stand in it as they are.
func inZip(data []byte) string {
	for _, known := range []struct{ inside, name string }{
		{"word/document.xml", "DOCX"},
		{"application/vnd.oasis.opendocument.text", "ODT"},
		{"application/epub+zip", "EPUB"},
		{"xl/workbook.xml", "XLSX"},
		{"ppt/presentation.xml", "PPTX"},
		{"Index/Document.iwa", "Pages"},
		{"word/", "DOCX"},
	} {
		if bytes.Contains(data, []byte(known.inside)) {
			return known.name
		}
	}
	return ""
}

// isWebArchive reports whether data starts with the header lines of a page that
// a browser saved in one file.
func isWebArchive(data []byte) bool {
	head := data[:min(len(data), 2048)]
	return bytes.Contains(head, []byte("multipart/related")) &&
		bytes.Contains(bytes.ToLower(head), []byte("mime-version:"))
}

// notText refuses bytes that cannot be text in any encoding that is read.
func notText(data []byte) *Error {
	refused := func(detail, hint string) *Error {
		return &Error{Kind: Unsupported, Detail: "not a text: " + detail, Hint: hint}
	}
	const saveUTF8 = "save it as UTF-8"
	if bytes.HasPrefix(data, []byte("\xFF\xFE\x00\x00")) || bytes.HasPrefix(data, []byte("\x00\x00\xFE\xFF")) {
		return refused("UTF-32", saveUTF8)
	}
	if hasUTF16Mark(data) {
		return nil
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		if looksUTF16(data) {
			return refused("UTF-16 without a byte order mark", saveUTF8)
		}
		return refused("it holds zero bytes", "")
	}
	// One control character in twenty is far more than any text has, and less
	// than half of what packed or compiled data has.
	controls := 0
	for _, c := range data {
		if c < ' ' && !isTextControl(c) || c == 0x7f {
			controls++
		}
	}
	if controls*20 > len(data) {
		return refused("most of it cannot be read", "")
	}
	return nil
}

// isTextControl reports whether text files hold the control character c: tab,
// line feed, vertical tab, form feed, carriage return, backspace, escape.
func isTextControl(c byte) bool { return '\b' <= c && c <= '\r' || c == 0x1b }

// looksUTF16 reports whether every second byte of the beginning is mostly zero,
// as in UTF-16 text of a European language.
func looksUTF16(data []byte) bool {
	data = data[:min(len(data), 1024)&^1]
	var zeros [2]int
	for i, c := range data {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(data) / 2
	return half > 0 && (zeros[0]*4 > half*3 && zeros[1] == 0 || zeros[1]*4 > half*3 && zeros[0] == 0)
}
