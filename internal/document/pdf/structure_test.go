package pdf

import (
	"bytes"
	"slices"
	"strings"
)

// choices turns the bytes of a fuzzer into decisions.
type choices struct{ b []byte }

// pick returns a number from 0 to n-1; 0 when the bytes are used up.
func (c *choices) pick(n int) int {
	if len(c.b) == 0 || n <= 1 {
		return 0
	}
	v := int(c.b[0])
	c.b = c.b[1:]
	if n > 256 && len(c.b) > 0 {
		v |= int(c.b[0]) << 8
		c.b = c.b[1:]
	}
	return v % n
}

func oneOf[T any](c *choices, all []T) T { return all[c.pick(len(all))] }

// mutate makes a file of a model and the bytes of a fuzzer; m is not changed.
func mutate(m *model, c *choices) []byte {
	m = &model{objects: slices.Clone(m.objects), trailer: clone(m.trailer)}
	way := c.pick(4)
	const most = 12 // changes; more leave nothing to read
	for range most {
		if len(c.b) == 0 || len(m.objects) == 0 {
			break
		}
		oneOf(c, changes)(m, c)
	}
	switch {
	case way < 2:
		return m.bytes()
	case way == 2:
		return m.packed(false)
	}
	return m.packed(m.trailer.get("Encrypt").kind == kindNull)
}

// changes are what mutate does, the likely ones several times.
var changes = []func(*model, *choices){
	content, content, content, content, content, content,
	setValue, setValue, setValue, extremeNumber, extremeNumber, extremeNumber, retarget, retarget, retarget,
	editEntry, editEntry, editEntry, listItem, listItem, nest, cycle, cycle, cycle,
	refilter, refilter, lieLength, flip, flip, dropObject, revise, encrypt,
}

// object returns an object of m that may be changed.
func (m *model) object(c *choices) *modelObject {
	o := &m.objects[c.pick(len(m.objects))]
	o.own()
	return o
}

// own gives o a value that may be changed.
func (o *modelObject) own() {
	if o.written != nil {
		o.value, o.written = clone(o.value), nil
	}
}

// streamOf returns an object that has a stream, nil when there is none near.
func (m *model) streamOf(c *choices) *modelObject {
	at := c.pick(len(m.objects))
	for i := range m.objects {
		if o := &m.objects[(at+i)%len(m.objects)]; o.stream {
			o.own()
			return o
		}
	}
	return nil
}

// node returns a value somewhere in an object, or in the trailer, of a kind
// that is wanted; nil when there is none.
func (m *model) node(c *choices, kinds ...kind) *object {
	root := &m.trailer
	if c.pick(40) != 39 {
		root = &m.object(c).value
	}
	all := slices.DeleteFunc(nodes(root, nil), func(o *object) bool { return len(kinds) > 0 && !slices.Contains(kinds, o.kind) })
	if len(all) == 0 {
		return nil
	}
	return all[c.pick(len(all))]
}

var extremes = []string{
	"0", "-1", "1", "2", "255", "256", "-32768", "32767", "65535", "65536", "16777216", "2147483647", "2147483648", "-2147483648",
	"4294967295", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999999", "0.0000001", "-0.5",
	"1000000000", "-1000000000", "1e9", "1.5", "100000", "3", "12", ".", "--5", "0.001", "1000",
}

var oddValues = []string{
	"null", "true", "[]", "<<>>", "()", "<>", "/", "/Page", "/Pages", "/Catalog", "/Font", "/Type0", "/Type1", "/TrueType", "/Type3",
	"/XObject", "/Form", "/Image", "/Identity-H", "/UniGB-UCS2-H", "/WinAnsiEncoding", "/MacRomanEncoding", "/Standard", "/FlateDecode",
	"/LZWDecode", "/Widget", "/Link", "/Symbol", "/ZapfDingbats", "/Courier-Bold", "<FEFF0041D800>", "[0 0 0 0]", "[0 0 1e9 99999999]",
	"[1 0 0 1 0 0]", "[0 0 0 0 0 0]", "[0 65535 500]", "[0 [500 500] 5 999999 3]", "[255 /A /B /C]", "[-5 /A 300 /B]", "/Identity-V",
	"/A", "/uni0041", "/g12", "endobj", "endstream", ">>", "]", "stream", "1 0 R", "99999 0 R", "/CIDFontType0C", "/Type1C", "<</N 1/First 1>>",
}

// oddValue returns an object as hostile files have them.
func oddValue(c *choices) object {
	if c.pick(2) == 0 {
		return object{kind: kindWord, str: []byte(oneOf(c, extremes))}
	}
	return object{kind: kindWord, str: []byte(oneOf(c, oddValues))}
}

func setValue(m *model, c *choices) {
	if o := m.node(c); o != nil {
		*o = oddValue(c)
	}
}

func extremeNumber(m *model, c *choices) {
	if o := m.node(c, kindInt, kindReal); o != nil {
		*o = object{kind: kindWord, str: []byte(oneOf(c, extremes))}
	}
}

// target returns the number of an object, or one that there is not.
func (m *model) target(c *choices) object {
	if c.pick(16) == 15 {
		return refObject(m.size() + 7)
	}
	return refObject(m.objects[c.pick(len(m.objects))].num)
}

func retarget(m *model, c *choices) {
	if o := m.node(c, kindRef); o != nil {
		*o = m.target(c)
	}
}

// editEntry removes, repeats, renames or borrows an entry of a dictionary.
func editEntry(m *model, c *choices) {
	d := m.node(c, kindDict)
	if d == nil || len(d.list) < 2 {
		return
	}
	i := 2 * c.pick(len(d.list)/2)
	switch c.pick(4) {
	case 0:
		d.list = slices.Delete(d.list, i, i+2)
	case 1:
		d.list = append([]object{d.list[i], oddValue(c)}, d.list...)
	case 2:
		d.list[i] = nameObject(oneOf(c, cycleKeys))
	case 3:
		if from := m.node(c, kindDict); from != nil && len(from.list) >= 2 {
			j := 2 * c.pick(len(from.list)/2)
			d.list = append(d.list, clone(from.list[j]), clone(from.list[j+1]))
		}
	}
}

// listItem removes or repeats items of an array.
func listItem(m *model, c *choices) {
	a := m.node(c, kindArray)
	if a == nil || len(a.list) == 0 {
		return
	}
	i := c.pick(len(a.list))
	switch item := a.list[i]; c.pick(4) {
	case 0:
		a.list = slices.Delete(a.list, i, i+1)
	case 1:
		a.list = slices.Insert(a.list, i, m.target(c))
	case 2:
		if len(nodes(a, nil)) < 1<<12 { // repeats of repeats grow fast
			a.list = slices.Insert(a.list, i, slices.Repeat([]object{item}, 1<<c.pick(9))...)
		}
	case 3:
		a.list = a.list[:i]
	}
}

// nest puts a value into arrays or dictionaries in each other.
func nest(m *model, c *choices) {
	o := m.node(c)
	if o == nil {
		return
	}
	key := oneOf(c, cycleKeys)
	for range 1 << c.pick(8) {
		in := *o
		if c.pick(2) == 0 {
			*o = object{kind: kindArray, list: []object{in}}
		} else {
			*o = object{kind: kindDict, list: []object{nameObject(key), in}}
		}
	}
}

// cycleKeys are the keys by which objects reach each other.
var cycleKeys = []string{
	"Kids", "Parent", "Resources", "XObject", "Font", "Contents", "Length", "Filter", "DecodeParms", "ToUnicode", "Annots", "DescendantFonts",
	"Encoding", "AP", "N", "FontDescriptor", "FontFile", "FontFile3", "Widths", "W", "DW", "Differences", "ExtGState", "Properties", "Pages",
	"Type", "Subtype", "BBox", "Matrix", "MediaBox", "Rect", "BaseFont", "FirstChar", "BaseEncoding", "CropBox", "ActualText", "F", idKey, "Root",
}

// cycle gives an object a key that leads to any other, or to itself.
func cycle(m *model, c *choices) {
	o := m.object(c)
	if o.value.kind != kindDict {
		return
	}
	key, to := nameObject(oneOf(c, cycleKeys)), m.target(c)
	if c.pick(3) == 0 {
		to = refObject(o.num)
	}
	switch old := o.value.get(string(key.str)); {
	case old.kind == kindDict && len(old.list) >= 2:
		old.list[1+2*c.pick(len(old.list)/2)] = to
		return
	case old.kind == kindArray && len(old.list) >= 1:
		old.list[c.pick(len(old.list))] = to
		return
	}
	if c.pick(2) == 0 {
		to = object{kind: kindArray, list: []object{to, to}}
	}
	o.value.list = append([]object{key, to}, o.value.list...)
}

func dropObject(m *model, c *choices) {
	i := c.pick(len(m.objects))
	m.objects = slices.Delete(m.objects, i, i+1)
}

// revise writes an object once more, or another under its number.
func revise(m *model, c *choices) {
	o := *m.object(c)
	if c.pick(2) == 0 {
		o.num = m.objects[c.pick(len(m.objects))].num
	}
	m.objects = append(m.objects, o)
}

// encrypt gives the file a dictionary of encryption, which is seldom right.
func encrypt(m *model, c *choices) {
	if c.pick(4) > 0 { // it is the end of most files
		return
	}
	s := strings.Repeat("\x2a", 48)
	l := lexer{b: []byte("<</Filter/Standard/V 4/R 4/Length 128/P -4/O(" + s + ")/U(" + s + ")/UE(" + s[:32] + ")/StmF/X/StrF/X/CF<</X<</CFM/AESV2>>>>>>"), nesting: 9}
	d, _ := l.next()
	for _, key := range []string{"V", "R", "Length"} {
		for i := range d.list {
			if d.list[i].is(key) {
				d.list[i+1] = intObject(float64(oneOf(c, []int{0, 1, 2, 3, 4, 5, 6, 7, 40, 128, 256, -8, 1 << 31})))
			}
		}
	}
	m.trailer.list = append([]object{nameObject("Encrypt"), d}, m.trailer.list...)
}

// flip changes bytes of a stream.
func flip(m *model, c *choices) {
	o := m.streamOf(c)
	if o == nil || len(o.data) == 0 {
		return
	}
	o.data = bytes.Clone(o.data)
	for range 1 << c.pick(6) {
		o.data[c.pick(min(len(o.data), 1<<16))] = oneOf(c, []byte{0, 1, 0x7f, 0x80, 0xff, '(', '<', '[', '\\', ' ', 'R', 14, 29, 30, 200, 255})
	}
}
