package pdf

import (
	"math"
	"strings"

	lib "github.com/ledongthuc/pdf"
)

// font turns the codes of shown strings into text and widths.
type font struct {
	bold      bool
	composite bool // codes of several bytes, glyphs by number
	vertical  bool
	utf16     bool // codes are UTF-16 themselves
	toUnicode *cmap
	encoding  *cmap // of a composite font, code → glyph number; nil when they are equal
	simple    [256]string
	named     []string // of a composite font without a CMap to text: what its glyphs' names say
	widths    map[uint32]float64
	missing   float64 // width of a glyph that widths lacks
	unit      float64 // of the widths, in units of the font size
	standard  *[95]uint16
}

// loadFont reads the font dictionary v. The error is of kind Limit.
func (in *interpreter) loadFont(v lib.Value) (*font, error) {
	f := &font{unit: 0.001, widths: map[uint32]float64{}}
	descriptor := v.Key("FontDescriptor")
	composite := v.Key("Subtype").Name() == "Type0"
	descendant := v.Key("DescendantFonts").Index(0)
	if composite {
		descriptor = descendant.Key("FontDescriptor")
	}
	name := v.Key("BaseFont").Name()
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
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	lower := strings.ToLower(name)
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
	}
	f.utf16 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	f.vertical = f.vertical || strings.HasSuffix(name, "-V")
	f.missing = 1000
	if dw := descendant.Key("DW"); isNumber(dw) {
		f.missing = dw.Float64()
	}
	f.readWidths(descendant.Key("W"))
	if f.toUnicode != nil {
		return nil
	}
	program, err := in.compactFont(descendant.Key("FontDescriptor"))
	f.named = program.glyphs
	return err
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
	f.missing = descriptor.Key("MissingWidth").Float64()
	if len(f.widths) == 0 {
		f.standard = standardWidths(name)
		f.missing = 556
		if strings.Contains(name, "Courier") {
			f.missing = 600
		}
	}
	return in.loadSimpleEncoding(f, v, subtype, name, descriptor)
}

func (in *interpreter) loadSimpleEncoding(f *font, v lib.Value, subtype, name string, descriptor lib.Value) error {
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
		builtIn := symbolFont(name)
		if builtIn != nil {
			for c := range f.simple {
				f.simple[c] = builtIn(c)
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

func symbolFont(name string) func(int) string {
	switch {
	case strings.Contains(name, "Dingbats"), strings.Contains(name, "Wingdings"), strings.Contains(name, "Webdings"):
		return dingbat
	case strings.HasSuffix(name, "Symbol"), strings.HasSuffix(name, "SymbolMT"):
		return symbol
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
		if code >= 0 && code < 256 {
			s, ok := bitmaps[item.Name()]
			if !ok {
				s = glyphText(item.Name())
			}
			if s != "" || item.Name() == ".notdef" {
				f.simple[code] = s
			} else if f.toUnicode == nil && item.Name() != "" {
				f.simple[code] = ""
			}
		}
		code++
	}
}

// next splits the first code off s.
func (f *font) next(s []byte) (code uint32, n int) {
	if !f.composite {
		return uint32(s[0]), 1
	}
	n = 2
	if e := f.encoding; e != nil {
		switch {
		case e.bytes[1] && e.bytes[2]:
			if _, ok := e.find(uint32(s[0])); ok {
				n = 1
			}
		case e.bytes[1] && !e.bytes[2]:
			n = 1
		case e.bytes[4] && !e.bytes[2]:
			n = 4
		}
	}
	n = min(n, len(s))
	return codeOf(s[:n]), n
}

// text returns the text of a code, "" when the font does not say.
func (f *font) text(code uint32, raw []byte) string {
	if f.toUnicode != nil {
		if s := f.toUnicode.text(code); s != "" && s != "\x00" && s != "\ufffd" {
			return s
		}
	}
	if f.utf16 {
		return utf16Text(raw)
	}
	if !f.composite {
		return f.simple[code&0xff]
	}
	if f.encoding != nil {
		code = f.encoding.cid(code)
	}
	if int64(code) < int64(len(f.named)) {
		return f.named[code]
	}
	return ""
}

// width returns the width of a code in units of the font size.
func (f *font) width(code uint32) float64 {
	if f.encoding != nil {
		code = f.encoding.cid(code)
	}
	if w, ok := f.widths[code]; ok {
		return w * f.unit
	}
	if f.standard != nil && code >= 32 && code < 127 {
		return float64(f.standard[code-32]) * f.unit
	}
	return f.missing * f.unit
}
