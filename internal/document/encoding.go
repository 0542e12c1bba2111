package document

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
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
	if strings.Contains(s, "\r") && !strings.Contains(s, "\n") { // as the Macintosh ended its lines
		d.Encoding = "macintosh"
		return decodeBytes(s, charmap.Macintosh)
	}
	d.Encoding = "windows-1252"
	return decodeBytes(s, charmap.Windows1252)
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

// markUTF16 returns data with a byte order mark if it is UTF-16 that lacks one:
// at its beginning every second byte is mostly zero, and no other, and few are
// control characters, as in the text of a European language.
func markUTF16(data []byte) []byte {
	head := data[:min(len(data), 1024)&^1]
	var zeros [2]int
	controls := 0
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		} else if c < ' ' && !isTextControl(c) {
			controls++
		}
	}
	most := len(head) * 3 / 8 // three of four
	switch {
	case len(head) < 4 || (head[0] == 0) == (head[1] == 0) || controls*20 > len(head):
		return data
	case zeros[0] > most && zeros[1] == 0:
		return append([]byte("\xFE\xFF"), data...)
	case zeros[1] > most && zeros[0] == 0:
		return append([]byte("\xFF\xFE"), data...)
	}
	return data
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

// decodeBytes decodes an encoding of one byte a character.
func decodeBytes(s string, table *charmap.Charmap) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := range len(s) {
		b.WriteRune(table.DecodeByte(s[i]))
	}
	return b.String()
}

// decodeMarked is decodeText for a text that may name its own encoding. The
// name is often wrong: what is UTF-8 is read as that, whatever it says.
func (d *Document) decodeMarked(data []byte, charset string) string {
	if strings.EqualFold(charset, "iso-2022-jp") && bytes.IndexByte(data, 0x1b) >= 0 {
		return d.decodeEastern(data, charset)
	}
	if hasUTF16Mark(data) || utf8.Valid(data) || mostlyUTF8(string(data)) {
		return d.decodeText(data)
	}
	table := charmapOf(charset)
	if table == nil {
		return d.decodeEastern(data, charset)
	}
	d.Encoding = strings.ToLower(charset)
	return decodeBytes(string(data), table)
}

// decodeEastern decodes an encoding of several bytes a character, if charset
// names one.
func (d *Document) decodeEastern(data []byte, charset string) string {
	table := easternOf(charset)
	if table == nil {
		return d.decodeText(data)
	}
	decoded, err := table.NewDecoder().Bytes(data)
	if err != nil {
		return d.decodeText(data)
	}
	d.Encoding = strings.ToLower(charset)
	return string(decoded)
}

// easternOf returns the encoding of several bytes a character by the name that
// pages give it; nil for others.
func easternOf(name string) encoding.Encoding {
	switch strings.ToLower(name) {
	case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji":
		return japanese.ShiftJIS
	case "euc-jp", "x-euc-jp":
		return japanese.EUCJP
	case "iso-2022-jp":
		return japanese.ISO2022JP
	case "gb2312", "gbk", "gb18030", "x-gbk":
		return simplifiedchinese.GB18030
	case "big5", "big5-hkscs", "x-x-big5":
		return traditionalchinese.Big5
	case "euc-kr", "ks_c_5601-1987", "korean", "windows-949":
		return korean.EUCKR
	}
	return nil
}

// charmapOf returns the table of a one-byte encoding by the name that pages
// give it; nil for others. Browsers read ISO 8859-1 as Windows-1252.
func charmapOf(name string) *charmap.Charmap {
	switch strings.ToLower(name) {
	case "iso-8859-2", "iso8859-2", "latin2":
		return charmap.ISO8859_2
	case "iso-8859-5":
		return charmap.ISO8859_5
	case "iso-8859-7":
		return charmap.ISO8859_7
	case "iso-8859-9", "latin5", "windows-1254":
		return charmap.Windows1254
	case "iso-8859-15", "iso8859-15", "latin9", "latin-9":
		return charmap.ISO8859_15
	case "windows-1250", "cp1250", "x-cp1250":
		return charmap.Windows1250
	case "windows-1251", "cp1251", "x-cp1251":
		return charmap.Windows1251
	case "windows-1253":
		return charmap.Windows1253
	case "windows-1257":
		return charmap.Windows1257
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "iso-8859-3":
		return charmap.ISO8859_3
	case "iso-8859-4":
		return charmap.ISO8859_4
	case "iso-8859-6":
		return charmap.ISO8859_6
	case "iso-8859-8":
		return charmap.ISO8859_8
	case "iso-8859-10":
		return charmap.ISO8859_10
	case "iso-8859-13":
		return charmap.ISO8859_13
	case "iso-8859-16":
		return charmap.ISO8859_16
	case "windows-874", "tis-620":
		return charmap.Windows874
	case "windows-1255":
		return charmap.Windows1255
	case "windows-1256":
		return charmap.Windows1256
	case "windows-1258":
		return charmap.Windows1258
	case "ibm866", "cp866":
		return charmap.CodePage866
	case "macintosh", "x-mac-roman":
		return charmap.Macintosh
	}
	return nil
}
