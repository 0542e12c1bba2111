package document

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// How office files are told from other zip archives, without unpacking anything.

const zipMark = "PK\x03\x04"

// zipStart returns where the zip archive data begins, or -1: at its start, or
// behind what a mail program or a web server has put before it, when a
// directory stands at the end.
func zipStart(data []byte) int {
	const junk = 1024 // as before a PDF
	if bytes.HasPrefix(data, []byte(zipMark)) {
		return 0
	}
	at := bytes.Index(data[:min(len(data), junk+len(zipMark))], []byte(zipMark))
	if at < 0 || !bytes.Contains(data[max(0, len(data)-1<<16):], []byte("PK\x05\x06")) {
		return -1
	}
	return at
}

// sniffArchive reports whether data is an office file of the format name: one
// whose directory is(names), or whose directory is broken and that shows the
// names of such a file, or bears its extension. Nothing is unpacked for it.
func sniffArchive(data []byte, name, ext string, is func(names []string) bool) bool {
	if zipStart(data) < 0 {
		return false
	}
	if names := archiveNames(data); names != nil {
		return is(names)
	}
	if known := inZip(data); known != "" {
		return strings.EqualFold(known, name)
	}
	return isExtensionOf(name, ext)
}

// isExtensionOf reports whether files of the format name bear the extension.
func isExtensionOf(name, ext string) bool {
	f, ok := byExtension(ext)
	return ok && f.name == name
}

// archiveNames returns the names in the directory of an archive, as keys; nil
// when the directory is broken. It ends at the limit of files.
func archiveNames(data []byte) []string {
	const (
		endSize    = 22
		recordSize = 46
	)
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	if end < 0 || len(data)-end < endSize {
		return nil
	}
	size := int(binary.LittleEndian.Uint32(data[end+12:]))
	from := end - size
	if locator := end - 20; locator >= 0 && bytes.HasPrefix(data[locator:], []byte("PK\x06\x07")) { // zip64
		if record := bytes.LastIndex(data[:locator], []byte("PK\x06\x06")); record >= 0 && record+48 <= locator {
			if long := binary.LittleEndian.Uint64(data[record+40:]); long <= uint64(record) {
				from, end = record-int(long), record
			}
		}
	}
	if from < 0 || from > end {
		return nil
	}
	var names []string
	for rest := data[from:end]; bytes.HasPrefix(rest, []byte("PK\x01\x02")) && len(rest) >= recordSize && len(names) < maxArchiveFiles; {
		name := int(binary.LittleEndian.Uint16(rest[28:]))
		more := int(binary.LittleEndian.Uint16(rest[30:])) + int(binary.LittleEndian.Uint16(rest[32:]))
		if len(rest) < recordSize+name+more {
			return nil
		}
		names = append(names, partKey(string(rest[recordSize:recordSize+name])))
		rest = rest[recordSize+name+more:]
	}
	return names
}
