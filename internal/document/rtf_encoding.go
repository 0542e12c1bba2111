package document

import "golang.org/x/text/encoding/charmap"

// rtfFont is what is needed of a font to read its letters.
type rtfFont struct {
	charset int
	symbol  bool // the font Symbol itself
}

const (
	defaultCharset = 1 // that of the file
	symbolCharset  = 2
)

// table returns the encoding of the current font's letters; nil for those of two bytes
// a letter, which are not read.
func (r *rtfReader) table() *charmap.Charmap {
	page := r.codePage
	if f, ok := r.fonts[r.state.font]; ok {
		switch f.charset {
		case 0:
			page = 1252
		case defaultCharset:
		case 77:
			page = 10000
		case 128:
			page = 932
		case 129, 130:
			page = 949
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
	return codePageTable(page)
}

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
	case 932, 936, 949, 950:
		return nil
	}
	return charmap.Windows1252
}
