package pdf

import (
	"strings"
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"
)

// unicodeCodes says that the codes of a composite font are characters.
type unicodeCodes uint8

const (
	notUnicode unicodeCodes = iota
	codesUTF8
	codesUTF16
	codesUTF32
)

func unicodeCodesOf(cmap string) unicodeCodes {
	switch {
	case strings.Contains(cmap, "UCS2"), strings.Contains(cmap, "UTF16"):
		return codesUTF16
	case strings.Contains(cmap, "UTF8"):
		return codesUTF8
	case strings.Contains(cmap, "UTF32"):
		return codesUTF32
	}
	return notUnicode
}

// next returns the length of the code that s begins with.
func (u unicodeCodes) next(s []byte) int {
	n := 2
	switch {
	case u == codesUTF8:
		_, n = utf8.DecodeRune(s)
	case u == codesUTF32, s[0]>>2 == 0xd8>>2: // a surrogate pair
		n = 4
	}
	return min(n, len(s))
}

// text returns the text of a code.
func (u unicodeCodes) text(code []byte) string {
	switch u {
	case codesUTF8:
		if utf8.Valid(code) {
			return string(code)
		}
		return ""
	case codesUTF32:
		if r := rune(codeOf(code)); utf8.ValidRune(r) {
			return string(r)
		}
		return ""
	}
	return utf16Text(code)
}

func (in *interpreter) loadComposite(f *font, v, descendant lib.Value) error {
	f.composite = true
	encoding := v.Key("Encoding")
	name := encoding.Name()
	if encoding.Kind() == lib.Stream {
		data, _, err := in.budget.streamBytes(encoding)
		if err != nil {
			return err
		}
		f.encoding = parseCMap(data, in.budget.lim.Nesting)
		name = encoding.Key("CMapName").Name()
		f.vertical = encoding.Key("WMode").Int64() == 1
		if use := encoding.Key("UseCMap").Name(); use != "" {
			f.encoding.uses = use
		}
		if f.encoding.uses != "" {
			f.encoding.base = predefined(f.encoding.uses)
		}
	}
	f.unicode = unicodeCodesOf(name)
	if f.encoding == nil && f.unicode == notUnicode {
		f.encoding = predefined(name)
	}
	f.vertical = f.vertical || strings.HasSuffix(name, "-V") || name == "V"
	f.missing = 1000
	if dw := descendant.Key("DW"); isNumber(dw) {
		f.missing = dw.Float64()
	}
	f.readWidths(descendant.Key("W"))
	f.loadCollection(descendant, name)
	if f.toUnicode != nil {
		return nil
	}
	descriptor := descendant.Key("FontDescriptor")
	program, err := in.compactFont(descriptor)
	if err != nil {
		return err
	}
	f.named = program.glyphs
	if len(f.named) == 0 && f.unicode == notUnicode && len(f.cids) == 0 {
		tt, err := in.trueType(descriptor)
		if err != nil {
			return err
		}
		f.named, err = in.byCID(tt.glyphs, descendant.Key("CIDToGIDMap"))
		return err
	}
	return nil
}

// loadCollection finds the characters of the glyphs, where they are numbered
// as Adobe numbers them. Widths are given by those numbers too.
func (f *font) loadCollection(descendant lib.Value, cmap string) {
	if f.toUnicode != nil && f.unicode == notUnicode {
		return
	}
	info := descendant.Key("CIDSystemInfo")
	name := info.Key("Registry").RawString() + "-" + info.Key("Ordering").RawString()
	if f.cids = collection(name); len(f.cids) == 0 {
		f.cids = collection(collectionOf(cmap))
	}
	if f.unicode == notUnicode || len(f.widths) == 0 {
		return
	}
	f.numbers = make(map[uint16]uint32, len(f.cids))
	for cid, c := range f.cids {
		if _, ok := f.numbers[c]; !ok {
			f.numbers[c] = uint32(cid)
		}
	}
}

// byCID puts the texts of glyphs in the order of the codes: the map of a font
// gives a glyph of two bytes for each.
func (in *interpreter) byCID(glyphs []string, m lib.Value) ([]string, error) {
	if m.Kind() != lib.Stream || len(glyphs) == 0 {
		return glyphs, nil
	}
	data, _, err := in.budget.streamBytes(m)
	out := make([]string, min(len(data)/2, 1<<16))
	for cid := range out {
		if gid := int(data[2*cid])<<8 | int(data[2*cid+1]); gid < len(glyphs) {
			out[cid] = glyphs[gid]
		}
	}
	return out, err
}

// cid returns the glyph number of a code.
func (f *font) cid(code uint32, raw []byte) uint32 {
	switch {
	case f.unicode != notUnicode:
		if r, n := utf8.DecodeRuneInString(f.unicode.text(raw)); n > 0 && r <= 0xffff {
			return f.numbers[uint16(r)]
		}
		return 0
	case f.encoding != nil:
		return f.encoding.cid(code)
	}
	return code
}

// compositeText returns the text of a code by the number of its glyph.
func (f *font) compositeText(code uint32, raw []byte) string {
	if f.unicode != notUnicode {
		return f.unicode.text(raw)
	}
	cid := int64(f.cid(code, raw))
	if cid < int64(len(f.named)) && f.named[cid] != "" {
		return f.named[cid]
	}
	if cid < int64(len(f.cids)) && f.cids[cid] != 0 {
		return string(rune(f.cids[cid]))
	}
	return ""
}
