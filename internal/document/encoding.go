package document

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

const byteOrderMark = "\uFEFF"

// decodeText returns data as valid UTF-8 and sets Encoding when that took
// decoding. UTF-8 stays byte for byte; a byte order mark makes it UTF-16; what
// is neither is Windows-1252, which has a letter for every byte, unless it is
// UTF-8 with some damage.
func (d *Document) decodeText(data []byte) string {
	s := string(data)
	if decoded, ok := decodeUTF16(s); ok {
		d.Encoding = "utf-16le"
		if data[0] == 0xFE {
			d.Encoding = "utf-16be"
		}
		return decoded
	}
	if utf8.ValidString(s) {
		return s
	}
	if mostlyUTF8(s) {
		d.repairedUTF8()
		return strings.ToValidUTF8(s, "\uFFFD")
	}
	d.Encoding = "windows-1252"
	return decodeWindows1252(s)
}

// repairedUTF8 notes that the bytes were UTF-8 but for some.
func (d *Document) repairedUTF8() {
	d.Encoding = "utf-8"
	d.warn("bad-bytes", "some bytes are not UTF-8 and were replaced: save the file anew as UTF-8")
}

func (d *Document) warn(code, message string) {
	d.Warnings = append(d.Warnings, Warning{Code: code, Message: message})
}

// mostlyUTF8 reports whether s, which is not valid UTF-8, has more characters
// of several bytes than bytes that belong to none. In Windows-1252 such
// sequences are rare: an accented capital, then a symbol.
func mostlyUTF8(s string) bool {
	good, bad := 0, 0
	for at := 0; at < len(s); {
		if s[at] < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		at += size
	}
	return good > bad
}

func hasUTF16Mark(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
}

// decodeUTF16 decodes s if it starts with a byte order mark of UTF-16, which is
// dropped. Half characters become U+FFFD.
func decodeUTF16(s string) (string, bool) {
	if len(s) < 2 {
		return "", false
	}
	var low, high int // places of the low and the high byte of a unit
	switch s[:2] {
	case "\xFF\xFE":
		low, high = 0, 1
	case "\xFE\xFF":
		low, high = 1, 0
	default:
		return "", false
	}
	s = s[2:]
	unit := func(i int) rune { return rune(s[i+low]) | rune(s[i+high])<<8 }
	out := make([]byte, 0, len(s))
	for i := 0; i+1 < len(s); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(s) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair != utf8.RuneError {
				i += 2
			}
			r = pair
		}
		out = utf8.AppendRune(out, r)
	}
	if len(s)%2 != 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return string(out), true
}

func decodeWindows1252(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := range len(s) {
		b.WriteRune(charmap.Windows1252.DecodeByte(s[i]))
	}
	return b.String()
}

// decodeMarked is decodeText for a text that may name its own encoding.
func (d *Document) decodeMarked(data []byte, charset string) string {
	if hasUTF16Mark(data) || utf8.Valid(data) || mostlyUTF8(string(data)) {
		return d.decodeText(data)
	}
	table := charmapOf(charset)
	if table == nil {
		return d.decodeText(data)
	}
	d.Encoding = strings.ToLower(charset)
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		b.WriteRune(table.DecodeByte(c))
	}
	return b.String()
}

// charmapOf returns the table of a one-byte encoding by the name that pages
// give it; nil for others. Browsers read ISO 8859-1 as Windows-1252.
func charmapOf(name string) *charmap.Charmap {
	switch strings.ToLower(name) {
	case "iso-8859-2", "latin2":
		return charmap.ISO8859_2
	case "iso-8859-5":
		return charmap.ISO8859_5
	case "iso-8859-7":
		return charmap.ISO8859_7
	case "iso-8859-9", "latin5", "windows-1254":
		return charmap.Windows1254
	case "iso-8859-15", "latin9":
		return charmap.ISO8859_15
	case "windows-1250":
		return charmap.Windows1250
	case "windows-1251":
		return charmap.Windows1251
	case "windows-1253":
		return charmap.Windows1253
	case "windows-1257":
		return charmap.Windows1257
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	}
	return nil
}
