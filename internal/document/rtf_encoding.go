package document

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// rtfFont is what is needed of a font to read its letters.
type rtfFont struct {
	charset int
	page    int    // its code page, when it names one; else 0
	name    string // of a symbol font; else ""
}

const (
	defaultCharset = 1 // that of the file
	symbolCharset  = 2
)

// page returns the code page of the current font's letters.
func (r *rtfReader) page() int {
	page := r.codePage
	if f, ok := r.fonts[r.state.font]; ok {
		if f.page > 0 {
			return f.page
		}
		switch f.charset {
		case 0:
			page = 1252
		case defaultCharset:
		case 77:
			page = 10000
		case 128:
			page = 932
		case 129:
			page = 949
		case 130:
			page = 1361
		case 134:
			page = 936
		case 136:
			page = 950
		case 161:
			page = 1253
		case 162:
			page = 1254
		case 163:
			page = 1258
		case 177:
			page = 1255
		case 178:
			page = 1256
		case 186:
			page = 1257
		case 204:
			page = 1251
		case 222:
			page = 874
		case 238:
			page = 1250
		case 255:
			page = 850
		}
	}
	return page
}

const utf8Page = 65001

// widePage returns the encoding of a code page whose letters have several
// bytes, and whether it is one; nil for one that is not read.
func widePage(page int) (wide encoding.Encoding, ok bool) {
	switch page {
	case 932:
		return japanese.ShiftJIS, true
	case 936:
		return simplifiedchinese.GBK, true
	case 949:
		return korean.EUCKR, true
	case 950:
		return traditionalchinese.Big5, true
	case 1361, utf8Page:
		return nil, true
	}
	return nil, false
}

// wideByte takes a byte of a letter that may have several.
func (r *rtfReader) wideByte(c byte, page int) {
	if page == utf8Page {
		if len(r.wide) > 0 && utf8.RuneStart(c) {
			r.endWide()
		}
		r.wide = append(r.wide, c)
		if utf8.FullRune(r.wide) {
			letter, _ := utf8.DecodeRune(r.wide)
			r.writeWide(string(letter))
		}
		return
	}
	isLead := c >= 0x81 && c != 0xFF && !(page == 932 && 0xA0 <= c && c <= 0xDF)
	if r.wide = append(r.wide, c); len(r.wide) == 1 && isLead {
		return
	}
	letter := "\uFFFD"
	if wide, _ := widePage(page); wide != nil {
		if s, err := wide.NewDecoder().Bytes(r.wide); err == nil {
			letter = string(s)
		}
	}
	r.writeWide(letter)
}

func (r *rtfReader) writeWide(letter string) {
	r.wide = r.wide[:0]
	r.unread = r.unread || letter == "\uFFFD"
	r.text(letter)
}

// endWide gives up a letter of which some bytes are missing.
func (r *rtfReader) endWide() {
	if len(r.wide) > 0 {
		r.writeWide("\uFFFD")
	}
}

// codePageTable returns the table of a code page with one byte a letter.
func codePageTable(page int) *charmap.Charmap {
	switch page {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		return charmap.CodePage866
	case 874:
		return charmap.Windows874
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	case 10000:
		return charmap.Macintosh
	}
	return charmap.Windows1252
}
