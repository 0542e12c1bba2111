package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"testing"
)

// model is a PDF as objects that a test can change and write back.
type model struct {
	objects []modelObject
	trailer object // a dictionary of all keys but Size
}

// modelObject is an object of a model.
type modelObject struct {
	num, gen int
	value    object
	stream   bool
	data     []byte // of the stream, behind the filters that value names
	length   object // what is written for Length; null for the truth
	written  []byte // the object as a file has it, while it is as it was read
}

// modelOf takes a PDF apart. Streams are plain afterwards, but those of an
// encrypted file, whose objects stay as they are.
func modelOf(t testing.TB, data []byte) *model {
	f, err := scan(data, &budget{lim: DefaultLimits()})
	if err != nil {
		t.Fatal(err)
	}
	m := &model{trailer: object{kind: kindDict}}
	for _, key := range []string{"Root", "Encrypt", "ID"} {
		if v := f.trailer.get(key); v.kind != kindNull {
			m.trailer.list = append(m.trailer.list, nameObject(key), v)
		}
	}
	for _, n := range f.numbers() {
		o, e := f.load(n)
		o = clone(o)
		mo := modelObject{num: n, gen: e.gen, value: o, stream: e.stream > 0}
		typ := o.get("Type")
		switch {
		case typ.is("XRef"), typ.is("ObjStm") && f.crypt == nil, e.packed != nil && f.crypt != nil:
			continue
		case mo.stream && f.crypt != nil:
			mo.data = f.raw(e)
			mo.value.list = without(o.list, "Length")
		case mo.stream:
			if mo.data, err = f.decoded(n, e); err != nil {
				t.Fatal(err)
			}
			if o.get("Subtype").is("Image") || o.get("Length1").kind != kindNull {
				mo.data = mo.data[:min(len(mo.data), 2000)] // pictures and font programs, which are hardly read
			}
			mo.value.list = without(o.list, "Length", "Filter", "DecodeParms", "F", "DP")
		}
		mo.written = mo.appendTo(nil)
		m.objects = append(m.objects, mo)
	}
	return m
}

func nameObject(s string) object { return object{kind: kindName, str: []byte(s)} }

func intObject(n float64) object { return object{kind: kindInt, num: n} }

func refObject(n int) object { return object{kind: kindRef, num: float64(n)} }

// without returns the keys and values of a dictionary but some.
func without(list []object, keys ...string) []object {
	var out []object
	for i := 0; i+1 < len(list); i += 2 {
		if !slices.Contains(keys, string(list[i].str)) {
			out = append(out, list[i], list[i+1])
		}
	}
	return out
}

// clone returns a copy of o whose lists are its own.
func clone(o object) object {
	o.list = slices.Clone(o.list)
	for i := range o.list {
		o.list[i] = clone(o.list[i])
	}
	return o
}

// nodes appends o and all that it holds to dst.
func nodes(o *object, dst []*object) []*object {
	dst = append(dst, o)
	for i := range o.list {
		dst = nodes(&o.list[i], dst)
	}
	return dst
}

// appendObject writes o as it is, however little sense it makes.
func appendObject(out []byte, o object) []byte {
	switch o.kind {
	case kindBool:
		return strconv.AppendBool(out, o.num != 0)
	case kindInt, kindReal:
		return strconv.AppendFloat(out, o.num, 'f', -1, 64)
	case kindString:
		w := writer{out: out}
		w.string(o.str)
		return w.out
	case kindName:
		w := writer{out: out}
		w.name(o.str)
		return w.out
	case kindWord:
		return append(out, o.str...)
	case kindRef:
		return append(strconv.AppendInt(out, int64(o.num), 10), " 0 R"...)
	case kindArray, kindDict:
		open, shut := "[", "]"
		if o.kind == kindDict {
			open, shut = "<<", ">>"
		}
		out = append(out, open...)
		for _, item := range o.list {
			out = append(appendObject(out, item), ' ')
		}
		return append(out, shut...)
	}
	return append(out, "null"...)
}

// appendTo writes the object with what stands around it.
func (o *modelObject) appendTo(out []byte) []byte {
	if o.written != nil {
		return append(out, o.written...)
	}
	out = fmt.Appendf(out, "%d %d obj\n", o.num, o.gen)
	v := o.value
	if o.stream {
		length := o.length
		if length.kind == kindNull {
			length = intObject(float64(len(o.data)))
		}
		if v.kind != kindDict {
			v = object{kind: kindDict}
		}
		v.list = append(slices.Clone(v.list), nameObject("Length"), length)
	}
	out = appendObject(out, v)
	if o.stream {
		out = append(out, "\nstream\n"...)
		out = append(append(out, o.data...), "\nendstream"...)
	}
	return append(out, "\nendobj\n"...)
}

// size returns the number after the highest of an object.
func (m *model) size() int {
	n := 1
	for i := range m.objects {
		n = max(n, m.objects[i].num+1)
	}
	return n
}

// bytes writes the model with a table of cross references.
func (m *model) bytes() []byte {
	out := []byte("%PDF-1.7\n")
	offsets := make([]int, m.size())
	for i := range m.objects {
		offsets[m.objects[i].num] = len(out)
		out = m.objects[i].appendTo(out)
	}
	at := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, off := range offsets[1:] {
		kind := 'n'
		if off == 0 {
			kind = 'f'
		}
		out = fmt.Appendf(out, "%010d 00000 %c \n", off, kind)
	}
	out = append(out, "trailer\n"...)
	out = appendObject(out, m.trailerOf(len(offsets)))
	return fmt.Appendf(out, "\nstartxref\n%d\n%%%%EOF\n", at)
}

func (m *model) trailerOf(size int, more ...object) object {
	o := object{kind: kindDict, list: append(slices.Clone(m.trailer.list), nameObject("Size"), intObject(float64(size)))}
	o.list = append(o.list, more...)
	return o
}

// packed writes the model with a stream of cross references and, if pack is
// set, with all objects but streams in an object stream.
func (m *model) packed(pack bool) []byte {
	out := []byte("%PDF-1.7\n")
	size := m.size()
	type place struct{ kind, a, b int }
	places := make([]place, size+2)
	var head, body []byte
	for i := range m.objects {
		o := &m.objects[i]
		if !pack || o.stream || o.gen != 0 {
			places[o.num] = place{1, len(out), o.gen}
			out = o.appendTo(out)
			continue
		}
		places[o.num] = place{2, size, bytes.Count(head, []byte(" ")) / 2}
		head = fmt.Appendf(head, "%d %d ", o.num, len(body))
		body = append(appendObject(body, o.value), ' ')
	}
	if pack {
		places[size] = place{1, len(out), 0}
		store := modelObject{num: size, stream: true, data: append(head, body...), value: object{kind: kindDict, list: []object{
			nameObject("Type"), nameObject("ObjStm"), nameObject("N"), intObject(float64(bytes.Count(head, []byte(" ")) / 2)), nameObject("First"), intObject(float64(len(head))),
		}}}
		out = store.appendTo(out)
	}
	at := len(out)
	places[size+1] = place{1, at, 0}
	table := modelObject{num: size + 1, stream: true}
	for _, p := range places {
		table.data = append(table.data, byte(p.kind), byte(p.a>>24), byte(p.a>>16), byte(p.a>>8), byte(p.a), byte(p.b>>8), byte(p.b))
	}
	widths := object{kind: kindArray, list: []object{intObject(1), intObject(4), intObject(2)}}
	table.value = m.trailerOf(size+2, nameObject("Type"), nameObject("XRef"), nameObject("W"), widths)
	out = table.appendTo(out)
	return fmt.Appendf(out, "startxref\n%d\n%%%%EOF\n", at)
}

// TestModel checks that a file taken apart reads the same when it is written
// back, in each way.
func TestModel(t *testing.T) {
	for i, data := range structureSeeds(t) {
		want, wantErr := Read(data, Limits{})
		m := modelOf(t, data)
		for j, again := range [][]byte{m.bytes(), m.packed(false), m.packed(m.trailer.get("Encrypt").kind == kindNull)} {
			got, err := Read(again, Limits{})
			if fmt.Sprint(err) != fmt.Sprint(wantErr) || err == nil && got.Text != want.Text {
				t.Errorf("seed %d, way %d: error %v, want %v; or the text differs", i, j, err, wantErr)
			}
		}
	}
}
