package pdf

import (
	"math"
	"strings"
	"unicode"

	lib "github.com/ledongthuc/pdf"
)

// font turns the codes of shown strings into text and widths.
type font struct {
	bold      bool
	composite bool // codes of several bytes, glyphs by number
	vertical  bool
	unicode   unicodeCodes
	kind      signFont
	toUnicode *cmap
	encoding  *cmap // of a composite font, code → glyph number; nil when they are equal
	simple    [256]string
	pending   []string          // by code: of glyphs that Differences gave and nothing has shown yet
	named     []string          // of a composite font without a CMap to text: what its glyphs' names or its own table say
	cids      []uint16          // of one in a collection of Adobe's: the characters of its glyphs
	numbers   map[uint16]uint32 // the other way round, where codes are characters and widths are by glyph
	widths    map[uint32]float64
	missing   float64     // width of a glyph that widths lacks
	unit      float64     // of the widths, in units of the font size
	em        float64     // height of its letters' box, in units of the font size; 1 but for Type 3 fonts that say otherwise
	standard  *[95]uint16 // widths of a standard font, where the file gives none; nil for others
}

// loadFont reads the font dictionary v. The error is of kind Limit.
func (in *interpreter) loadFont(v lib.Value) (*font, error) {
	f := &font{unit: 0.001, em: 1, widths: map[uint32]float64{}}
	descriptor := v.Key("FontDescriptor")
	composite := v.Key("Subtype").Name() == "Type0"
	descendant := v.Key("DescendantFonts").Index(0)
	if composite {
		descriptor = descendant.Key("FontDescriptor")
	}
	name := v.Key("BaseFont").Name()
	f.kind = signFontOf(name)
	f.bold = looksBold(name, descriptor)
	if tu := v.Key("ToUnicode"); tu.Kind() == lib.Stream {
		data, _, err := in.budget.streamBytes(tu)
		if err != nil {
			return nil, err
		}
		f.toUnicode = parseCMap(data, in.budget.lim.Nesting)
	}
	if composite {
		return f, in.loadComposite(f, v, descendant)
	}
	return f, in.loadSimple(f, v, name, descriptor)
}

// looksBold tells heavy fonts by their name and by what they say of themselves.
func looksBold(name string, descriptor lib.Value) bool {
	lower := plainName(name)
	for _, s := range []string{"bold", "black", "heavy", "demi", "cmbx", "cmssbx", "sfbx", "ecbx", "lmbx"} {
		if strings.Contains(lower, s) {
			return true
		}
	}
	if strings.HasPrefix(lower, "utmb") || strings.HasPrefix(lower, "phvb") || strings.HasSuffix(lower, "-bd") || strings.HasSuffix(lower, "-medi") {
		return true
	}
	const forceBold = 1 << 18
	return descriptor.Key("FontWeight").Float64() >= 600 || descriptor.Key("Flags").Int64()&forceBold != 0
}

// plainName returns the name of a font in small letters, without the tag of a
// subset ("ABCDEF+").
func plainName(name string) string {
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	return strings.ToLower(name)
}

// readWidths reads the W array: "first [w w …]" and "first last w".
func (f *font) readWidths(w lib.Value) {
	const most = 1 << 16 // glyphs in a font
	for i := 0; i < w.Len() && len(f.widths) < most; {
		first, second := w.Index(i).Int64(), w.Index(i+1)
		if first < 0 || first >= most {
			return
		}
		if second.Kind() == lib.Array {
			for j, width := range numbers(second, most) {
				f.widths[uint32(first)+uint32(j)] = width
			}
			i += 2
			continue
		}
		width := w.Index(i + 2).Float64()
		for c := first; c <= min(second.Int64(), most); c++ {
			f.widths[uint32(c)] = width
		}
		i += 3
	}
}

func (in *interpreter) loadSimple(f *font, v lib.Value, name string, descriptor lib.Value) error {
	subtype := v.Key("Subtype").Name()
	if m := numbers(v.Key("FontMatrix"), 6); subtype == "Type3" && len(m) == 6 {
		f.unit = math.Hypot(m[0], m[1])
	}
	first := v.Key("FirstChar").Int64()
	for i, w := range numbers(v.Key("Widths"), 256) {
		if c := first + int64(i); c >= 0 && c < 256 {
			f.widths[uint32(c)] = w
		}
	}
	if subtype == "Type3" {
		f.em = f.type3Em(v)
	}
	f.missing = descriptor.Key("MissingWidth").Float64()
	if len(f.widths) == 0 {
		f.standard = standardWidths(name)
		f.missing = 556
		if strings.Contains(name, "Courier") {
			f.missing = 600
		}
	}
	return in.loadSimpleEncoding(f, v, subtype, descriptor)
}

// type3Em returns how high the letters of a Type 3 font stand in units of the
// font size. Most programs make that about 1; some print at size 1 with glyphs
// that are hundreds of units high.
func (f *font) type3Em(v lib.Value) float64 {
	const least, most, widest = 0.5, 3, 4
	box, m := rectOf(v.Key("FontBBox")), numbers(v.Key("FontMatrix"), 6)
	if len(m) < 6 {
		return 1
	}
	wide := 0.0
	for _, w := range f.widths {
		wide = max(wide, w*f.unit)
	}
	em := (box.y1 - box.y0) * math.Hypot(m[2], m[3])
	if em == 0 || em > widest*wide {
		em = wide // a box is easily wrong, and no letter is so much higher than wide
	}
	if em == 0 || em >= least && em <= most {
		return 1
	}
	return em
}

func (in *interpreter) loadSimpleEncoding(f *font, v lib.Value, subtype string, descriptor lib.Value) error {
	encoding := v.Key("Encoding")
	base := encoding.Name()
	if encoding.Kind() == lib.Dict {
		base = encoding.Key("BaseEncoding").Name()
	}
	fallback := "StandardEncoding"
	if subtype == "TrueType" {
		fallback = "WinAnsiEncoding"
	}
	fillEncoding(&f.simple, base, fallback)
	if base == "" {
		if f.kind == symbolFont {
			for c := range f.simple {
				f.simple[c] = symbol(c)
			}
		} else if f.kind == dingbatFont {
			for c := range f.simple {
				f.simple[c] = string(rune(c))
			}
		} else if err := in.builtInEncoding(f, descriptor); err != nil {
			return err
		}
	}
	if encoding.Kind() == lib.Dict {
		f.differences(encoding.Key("Differences"), subtype == "Type3")
	}
	return nil
}

// differences applies a Differences array: "code name name …".
func (f *font) differences(d lib.Value, type3 bool) {
	var bitmaps map[string]string
	if type3 {
		var names []string
		for i := range min(d.Len(), 1024) {
			if n := d.Index(i).Name(); n != "" {
				names = append(names, n)
			}
		}
		bitmaps = bitmapNames(names)
	}
	code := 0
	for i := range min(d.Len(), 1024) {
		item := d.Index(i)
		if isNumber(item) {
			code = int(item.Int64())
			continue
		}
		if name := item.Name(); name != "" && code >= 0 && code < 256 {
			f.textOf(code) // of a code that is given twice
			if s, ok := bitmaps[name]; ok {
				f.simple[code] = s
			} else {
				if f.pending == nil {
					f.pending = make([]string, 256)
				}
				f.pending[code] = name
			}
		}
		code++
	}
}

// textOf returns the text of a code of a simple font. The name of its glyph is
// looked up when it is first asked for: with a CMap to text that is never.
func (f *font) textOf(code int) string {
	if f.pending != nil && f.pending[code] != "" {
		name := f.pending[code]
		f.pending[code] = ""
		f.simple[code] = glyphText(name)
	}
	return f.simple[code]
}

// next splits the first code off s.
func (f *font) next(s []byte) (code uint32, n int) {
	switch {
	case !f.composite:
		return uint32(s[0]), 1
	case f.unicode != notUnicode:
		n = f.unicode.next(s)
	case f.encoding != nil:
		n = f.encoding.next(s)
	default:
		n = min(2, len(s))
	}
	return codeOf(s[:n]), n
}

// text returns the text of a code, "" when the font does not say.
func (f *font) text(code uint32, raw []byte) string {
	mapped := ""
	if f.toUnicode != nil {
		if mapped = f.toUnicode.text(code); saysSomething(mapped) || mapped != "" && f.kind.hasPrivate() {
			return f.kind.text(mapped)
		}
	}
	other := ""
	if f.composite {
		other = f.compositeText(code, raw)
	} else {
		other = f.textOf(int(code & 0xff))
	}
	if other == "" && mapped != "\x00" && mapped != "\ufffd" {
		other = mapped // a private character may stand for a bullet
	}
	return f.kind.text(other)
}

// saysSomething reports whether a font's text for a glyph is one: programs
// that do not know it write a character of private use, or none.
func saysSomething(s string) bool {
	for _, r := range s {
		if r != 0 && r != 0xfffd && !unicode.Is(unicode.Co, r) {
			return true
		}
	}
	return false
}

// width returns the width of a code in units of the font size.
func (f *font) width(code uint32, raw []byte) float64 {
	if f.composite {
		code = f.cid(code, raw)
	}
	if w, ok := f.widths[code]; ok {
		return w * f.unit
	}
	if f.standard != nil && code < 256 {
		return float64(standardWidth(f.standard, byte(code))) * f.unit
	}
	return f.missing * f.unit
}
