package pdf

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// builtInEncoding reads the encoding that an embedded font program brings.
func (in *interpreter) builtInEncoding(f *font, descriptor lib.Value) error {
	if v := descriptor.Key("FontFile"); v.Kind() == lib.Stream {
		data, err := in.budget.streamBefore(v, []byte("eexec"))
		if err != nil {
			return err
		}
		f.type1Encoding(data)
	}
	if tt, err := in.trueType(descriptor); err != nil {
		return err
	} else if len(tt.glyphs) > 0 {
		for code, gid := range tt.codes {
			if gid < len(tt.glyphs) && tt.glyphs[gid] != "" {
				f.simple[code] = tt.glyphs[gid]
			}
		}
		return nil
	}
	program, err := in.compactFont(descriptor)
	for code, gid := range program.codes {
		if gid < len(program.glyphs) {
			f.simple[code] = program.glyphs[gid]
		}
	}
	return err
}

// trueType reads the TrueType or OpenType program of a font, if it has one
// that tidy has kept.
func (in *interpreter) trueType(descriptor lib.Value) (trueType, error) {
	v := descriptor.Key("FontFile2")
	if f3 := descriptor.Key("FontFile3"); f3.Key("Subtype").Name() == "OpenType" {
		v = f3
	}
	if v.Kind() != lib.Stream {
		return trueType{}, nil
	}
	data, err := in.budget.streamHead(v)
	if err != nil || len(data) == 0 {
		return trueType{}, err
	}
	return parseTrueType(data), nil
}

// compactFont reads the CFF program of a font, if it has one.
func (in *interpreter) compactFont(descriptor lib.Value) (cff, error) {
	v := descriptor.Key("FontFile3")
	if s := v.Key("Subtype").Name(); s != "Type1C" && s != "CIDFontType0C" {
		return cff{}, nil
	}
	data, _, err := in.budget.streamBytes(v)
	return parseCFF(data), err
}

// type1Encoding reads the lines "dup 65 /A put" in the clear part of a Type 1 font.
func (f *font) type1Encoding(program []byte) {
	if i := bytes.Index(program, []byte("eexec")); i >= 0 {
		program = program[:i]
	}
	i := bytes.Index(program, []byte("/Encoding"))
	if i < 0 {
		return
	}
	l := lexer{b: program[i:], nesting: 8}
	var code, name object
	for {
		o, ok := l.next()
		if !ok || o.kind == kindWord && (string(o.str) == "def" || string(o.str) == "readonly") {
			return
		}
		if o.kind == kindWord && string(o.str) == "put" && code.kind == kindInt && name.kind == kindName {
			if c := code.int(); c >= 0 && c < 256 {
				f.simple[c] = glyphText(string(name.str))
			}
		}
		code, name = name, o
	}
}

// bitmapNames reads the names that pdfTeX, dvips and ghostscript give the
// bitmaps of TeX's fonts, "a65", "C65" or "65" for the code 65, and returns
// the characters of those codes; nil where the names are others.
func bitmapNames(names []string) map[string]string {
	codes := make([]int, 0, len(names))
	byName := map[string]int{}
	for _, n := range names {
		if n == ".notdef" {
			continue
		}
		code, err := strconv.Atoi(strings.TrimLeft(n, "abcdefgACG"))
		if err != nil || code < 0 || code > 255 {
			return nil
		}
		codes = append(codes, code)
		byName[n] = code
	}
	if numbered(codes) {
		return nil
	}
	out := map[string]string{}
	text := texEncoding(codes)
	for n, code := range byName {
		out[n] = text(code)
	}
	return out
}

// numbered reports whether codes are no characters' but the glyphs' own
// numbers, given one after the other, as programs do that print to bitmaps.
func numbered(codes []int) bool {
	const least = 5
	sorted := slices.Compact(slices.Sorted(slices.Values(codes)))
	n := len(sorted)
	return n >= least && sorted[0] < 2 && sorted[n-1] == sorted[0]+n-1
}

// texEncoding guesses the encoding of a TeX font by the codes in use: a font
// of signs has no letters, the old text encoding has ligatures from 11 on, the
// newer one (T1) from 27 on and letters above 127.
func texEncoding(codes []int) func(int) string {
	letters, old, newer := 0, 0, 0
	for _, c := range codes {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			letters++
		case c >= 11 && c <= 15, c == '{', c == '|':
			old++
		case c == 21, c == 22, c >= 27 && c <= 31, c > 127:
			newer++
		}
	}
	switch {
	case letters == 0:
		return texSign
	case newer > old:
		return texT1
	}
	return texOT1
}

// texSign reads the fonts of signs as far as lists use them.
func texSign(c int) string {
	switch c {
	case 15, 136: // cmsy, TS1
		return "•"
	case 106:
		return "|"
	case 0:
		return "−"
	case 1:
		return "·"
	case '0', '*':
		return string(rune(c))
	}
	return texOT1(c)
}

func texOT1(c int) string {
	switch {
	case c >= 11 && c <= 15:
		return [...]string{"ff", "fi", "fl", "ffi", "ffl"}[c-11]
	case c >= 25 && c <= 31:
		return [...]string{"ß", "æ", "œ", "ø", "Æ", "Œ", "Ø"}[c-25]
	case c == '"':
		return "”"
	case c == '\\':
		return "“"
	case c == '{':
		return "–"
	case c == '|':
		return "—"
	case c > 32 && c < 127:
		return string(rune(c))
	}
	return ""
}

func texT1(c int) string {
	switch {
	case c >= 27 && c <= 31:
		return [...]string{"ff", "fi", "fl", "ffi", "ffl"}[c-27]
	case c == 16:
		return "“"
	case c == 17:
		return "”"
	case c == 21:
		return "–"
	case c == 22:
		return "—"
	case c > 32 && c < 127:
		return string(rune(c))
	case c >= 0x80 && c < 0xc0:
		return string([]rune("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£")[c-0x80])
	case c == 0xd7:
		return "Œ"
	case c == 0xf7:
		return "œ"
	case c == 0xdf:
		return "SS"
	case c == 0xff:
		return "ß"
	case c >= 0xc0:
		return string(rune(c))
	}
	return ""
}
