package pdf

import (
	_ "embed"
	"strconv"
	"strings"
)

// glyphList is the Adobe Glyph List, sorted by name; its licence stands at its head.
//
//go:embed glyphlist.txt
var glyphList string

// glyphText returns the text that a glyph's name stands for, "" when it says
// nothing (the rules of the Adobe Glyph List Specification).
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".") // "a.sc", "one.oldstyle"
	if name == "" {
		return ""
	}
	if !strings.Contains(name, "_") {
		return glyphPart(name)
	}
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		b.WriteString(glyphPart(part))
	}
	return b.String()
}

func glyphPart(name string) string {
	if len(name) == 1 && (name[0] >= 'A' && name[0] <= 'Z' || name[0] >= 'a' && name[0] <= 'z') {
		return name // as the list has it
	}
	if hex, ok := lookUpGlyph(name); ok {
		return hexText(hex)
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var b strings.Builder
		for ; len(hex) >= 4; hex = hex[4:] {
			b.WriteString(hexText(hex[:4]))
		}
		return b.String()
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return hexText(hex)
	}
	return texGlyph(name)
}

// lookUpGlyph finds the line "name;hex" of the list by halving it: nothing is
// built when the program starts.
func lookUpGlyph(name string) (hex string, ok bool) {
	lo, hi := strings.Index(glyphList, "\nA;")+1, len(glyphList)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := lo + strings.LastIndexByte(glyphList[lo:mid], '\n') + 1
		end := start + strings.IndexByte(glyphList[start:], '\n')
		n, h, _ := strings.Cut(glyphList[start:end], ";")
		switch strings.Compare(n, name) {
		case 0:
			return h, true
		case -1:
			lo = end + 1
		default:
			hi = start
		}
	}
	return "", false
}

// hexText decodes code points in hex, parted by spaces. The list gives small
// capitals and old-style figures private code points; those say nothing here.
func hexText(hex string) string {
	var b strings.Builder
	for part := range strings.FieldsSeq(hex) {
		v, err := strconv.ParseUint(part, 16, 32)
		if err != nil || v > 0x10ffff || v >= 0xd800 && v < 0xe000 {
			return ""
		}
		switch {
		case v >= 0xf730 && v <= 0xf739: // zerooldstyle
			v -= 0xf730 - '0'
		case v >= 0xf761 && v <= 0xf77a: // Asmall
			v -= 0xf761 - 'A'
		}
		b.WriteRune(rune(v))
	}
	return b.String()
}

// texGlyph knows names of TeX's fonts that the list lacks.
func texGlyph(name string) string {
	switch name {
	case "dotlessj":
		return "j"
	case "visiblespace":
		return " "
	case "bulletinv", "openbullet":
		return "◦"
	case "hyphenchar":
		return "-"
	case "compwordmark", "cwm":
		return "\u200c"
	case "SS":
		return "SS"
	case "interrobang":
		return "‽"
	case "asteriskcentered":
		return "∗"
	}
	return ""
}
