package pdf

import (
	"bytes"
	"slices"
	"strconv"
)

// idKey is put into every dictionary and stream that tidy writes, so that an
// object met twice can be known again; the library does not tell.
const idKey = "SkillmatchID"

// flateKey is put into a stream that is compressed. The library is not told: it
// would make a new decompressor for each stream, and panics where the first
// bytes are wrong.
const flateKey = "SkillmatchFlate"

// damagedKey is put into a stream that could not be decoded to its end.
const damagedKey = "SkillmatchPart"

// tidy writes a new PDF that holds what text needs of the old one: no more
// encryption, object streams, revisions or wrong lengths, no filter but flateKey,
// nothing nested too deep, no pictures and no font programs that are not read.
// The library reads such files well, and none of its weak points is in reach.
func tidy(data []byte, b *budget) ([]byte, error) {
	f, err := scan(data, b)
	if err != nil {
		return nil, err
	}
	if len(f.objects) == 0 {
		return nil, damaged(0, "no PDF objects in it")
	}
	const most = 1 << 20 // bytes to begin with
	w := &writer{f: f, number: map[int]int{}, program: map[int]bool{}, out: make([]byte, 0, min(len(data)+len(data)/4, most))}
	w.out = append(w.out, "%PDF-1.7\n"...)
	root := w.reserve()
	catalog := f.catalog()
	f.readLayers(catalog)
	b.foreign = f.foreign(catalog)
	pages := f.pageRoot(catalog)
	w.begin(root)
	w.out = append(w.out, "<</Type/Catalog/Pages "...)
	w.value(pages, 0, 0, false)
	w.out = append(w.out, ">>"...)
	w.end()
	for len(w.queue) > 0 {
		old := w.queue[0]
		w.queue = w.queue[1:]
		if err := w.object(old); err != nil {
			return nil, err
		}
		if len(w.offsets) > b.lim.Objects {
			return nil, overLimit(limitObjects, 0, "more than %d objects", b.lim.Objects)
		}
		if most := 4*int64(len(data)) + b.lim.ContentBytes; int64(len(w.out)) > most {
			return nil, overLimit(limitObjectBytes, 0, "objects unfold to more than %d bytes", most)
		}
	}
	w.finish(root)
	return w.out, nil
}

// writer writes the tidy file. Objects get new numbers, without gaps, in the
// order in which they are first referred to.
type writer struct {
	f       *file
	out     []byte
	number  map[int]int  // of the old file → of the new one
	offsets []int        // of the new objects, from number 1 on
	queue   []int        // old numbers still to be written
	program map[int]bool // old numbers of objects whose font program tells what no CMap does
}

func (w *writer) reserve() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets)
}

func (w *writer) begin(n int) {
	w.offsets[n-1] = len(w.out)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	w.out = append(w.out, " 0 obj\n"...)
}

func (w *writer) end() { w.out = append(w.out, "\nendobj\n"...) }

func (w *writer) finish(root int) {
	at := len(w.out)
	w.out = append(w.out, "xref\n0 "...)
	w.out = strconv.AppendInt(w.out, int64(len(w.offsets)+1), 10)
	w.out = append(w.out, "\n0000000000 65535 f \n"...)
	for _, off := range w.offsets {
		digits := strconv.Itoa(off)
		w.out = append(w.out, "0000000000"[:10-len(digits)]...)
		w.out = append(w.out, digits...)
		w.out = append(w.out, " 00000 n \n"...)
	}
	w.out = append(w.out, "trailer\n<</Size "...)
	w.out = strconv.AppendInt(w.out, int64(len(w.offsets)+1), 10)
	w.out = append(w.out, "/Root "...)
	w.out = strconv.AppendInt(w.out, int64(root), 10)
	w.out = append(w.out, " 0 R>>\nstartxref\n"...)
	w.out = strconv.AppendInt(w.out, int64(at), 10)
	w.out = append(w.out, "\n%%EOF\n"...)
}

// object writes object old of the file, with its stream if the text needs it.
func (w *writer) object(old int) error {
	o, e := w.f.load(old)
	n := w.number[old]
	secret := w.f.crypt != nil && e.packed == nil && old != w.f.crypt.dictionary
	w.begin(n)
	defer w.end()
	if o.kind != kindDict {
		w.value(o, old, e.gen, secret)
		return nil
	}
	w.out = append(w.out, "<</"+idKey+" "...)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	if w.f.off[old] {
		w.out = append(w.out, "/"+offKey+" true"...)
	}
	w.entries(o, old, e.gen, secret, e.stream > 0)
	if e.stream == 0 {
		w.out = append(w.out, ">>"...)
		return nil
	}
	data, flate, whole, err := w.stream(old, e)
	if err != nil {
		return err
	}
	if flate {
		w.out = append(w.out, "/"+flateKey+" true"...)
	}
	if !whole {
		w.out = append(w.out, "/"+damagedKey+" true"...)
	}
	w.out = append(w.out, "/Length "...)
	w.out = strconv.AppendInt(w.out, int64(len(data)), 10)
	w.out = append(w.out, ">>\nstream\n"...)
	w.out = append(w.out, data...)
	w.out = append(w.out, "\nendstream"...)
	return nil
}

// stream returns the bytes of a stream for the new file: as they are where
// Flate is the only filter and looks sound, else decoded; whole is false when
// only a part could be. The error is of kind Limit.
func (w *writer) stream(old int, e entry) (data []byte, flate, whole bool, err error) {
	if e.dict.get("Subtype").is("Image") || e.dict.get("N").kind != kindNull {
		return nil, false, true, nil // a picture or a colour profile
	}
	names, params := w.f.filters(e.dict)
	data, whole = w.f.plain(old, e), true
	for i, name := range names {
		p := w.f.params(params[i])
		if name == "FlateDecode" && i == len(names)-1 && p.predictor <= 1 && zlibHeader(data) {
			return data, true, whole, nil
		}
		out, err := w.f.budget.unfilter(name, p, data)
		if isLimit(err) {
			return nil, false, false, err
		}
		data, whole = out, whole && err == nil
	}
	return data, false, whole, nil
}

// zlibHeader reports whether b begins as RFC 1950 has it: deflate, a window of
// at most 32 kB, a sound check and no dictionary.
func zlibHeader(b []byte) bool {
	return len(b) > 2 && b[0]&0x0f == 8 && b[0]>>4 <= 7 && (int(b[0])<<8|int(b[1]))%31 == 0 && b[1]&0x20 == 0
}

// unread are keys of what no page's text comes from; Parent too, as pages are
// read from the top down. They are sorted.
var unread = []string{
	"AA", "AF", "AcroForm", "CharProcs", "Collection", "DecodeParms", "Dest", "Dests", "Filter", "FontFile2",
	"IRT", "Length", "Length1", "Length2", "Length3", "Metadata", "Names", "OCProperties", "OpenAction",
	"Outlines", "P", "Parent", "Pattern", "PieceInfo", "Popup", "Shading", flateKey, idKey, offKey, damagedKey,
	"StructParent", "StructParents", "StructTreeRoot", "Thumb",
}

// entries writes the keys and values of dictionary d.
func (w *writer) entries(d object, num, gen int, secret, stream bool) {
	// A dictionary of resources may have any keys: it is one without a type.
	w.markProgram(d, num)
	if len(w.f.off) > 0 && d.get("Type").is("OCMD") && w.f.memberOff(d) {
		w.out = append(w.out, "/"+offKey+" true"...)
	}
	typed := stream || d.get("Type").kind == kindName || d.get("Subtype").kind == kindName
	for i := 0; i+1 < len(d.list); i += 2 {
		key := d.list[i].str
		if _, skip := slices.BinarySearch(unread, string(key)); skip && typed && !(string(key) == "FontFile2" && w.program[num]) && !(string(key) == "Parent" && d.get("Subtype").is("Widget")) {
			continue
		}
		if stream && (string(key) == "F" || string(key) == "DP") {
			continue
		}
		w.name(key)
		w.out = append(w.out, ' ')
		w.value(d.list[i+1], num, gen, secret)
	}
}

func (w *writer) name(s []byte) {
	const hex = "0123456789ABCDEF"
	w.out = append(w.out, '/')
	for _, c := range s {
		if class[c] != regular || c == '#' || c < '!' || c > '~' {
			w.out = append(w.out, '#', hex[c>>4], hex[c&15])
			continue
		}
		w.out = append(w.out, c)
	}
}

// value writes o, which is a part of object num.
func (w *writer) value(o object, num, gen int, secret bool) {
	switch o.kind {
	case kindBool:
		w.out = strconv.AppendBool(w.out, o.num != 0)
	case kindInt:
		w.out = strconv.AppendInt(w.out, int64(o.int()), 10)
	case kindReal:
		w.real(o.num)
	case kindString:
		s := o.str
		if secret {
			s = w.f.crypt.decrypt(w.f.crypt.strings, num, gen, s)
		}
		w.string(s)
	case kindName:
		w.name(o.str)
	case kindArray:
		w.out = append(w.out, '[')
		for _, item := range o.list {
			w.value(item, num, gen, secret)
			w.out = append(w.out, ' ')
		}
		w.out = append(w.out, ']')
	case kindDict:
		w.out = append(w.out, "<<"...)
		w.entries(o, num, gen, secret, false)
		w.out = append(w.out, ">>"...)
	case kindRef:
		w.ref(int(o.num))
	default:
		w.out = append(w.out, "null"...)
	}
}

func (w *writer) real(v float64) {
	const most = 1e9 // more is no place on any page
	if !(v > -most && v < most) {
		v = 0
	}
	at := len(w.out)
	w.out = strconv.AppendFloat(w.out, v, 'f', -1, 64)
	if !bytes.Contains(w.out[at:], []byte(".")) {
		w.out = append(w.out, ".0"...)
	}
}

func (w *writer) string(s []byte) {
	const hex = "0123456789abcdef"
	w.out = append(w.out, '<')
	for _, c := range s {
		w.out = append(w.out, hex[c>>4], hex[c&15])
	}
	w.out = append(w.out, '>')
}

func (w *writer) ref(old int) {
	n, known := w.number[old]
	if !known {
		if _, ok := w.f.objects[old]; !ok {
			w.out = append(w.out, "null"...)
			return
		}
		n = w.reserve()
		w.number[old] = n
		w.queue = append(w.queue, old)
	}
	w.out = strconv.AppendInt(w.out, int64(n), 10)
	w.out = append(w.out, " 0 R"...)
}
