package pdf

// parse reads the object at the start of b. When the file has made it read far
// more than there is, objects that never end as a rule, it gives null.
func (f *file) parse(b []byte) object {
	if f.parsed > 8*len(f.b)+32<<20 {
		return object{}
	}
	l := lexer{b: b, refs: true, nesting: f.budget.lim.Nesting}
	o, _ := l.next()
	f.parsed += l.p
	f.budget.tooDeep = f.budget.tooDeep || l.tooDeep
	return o
}

// unpack adds the objects that lie in object streams.
func (f *file) unpack() error {
	for _, n := range f.numbers() {
		e := f.objects[n]
		if !e.dict.get("Type").is("ObjStm") {
			continue
		}
		data, err := f.decoded(n, e)
		if err != nil {
			return err
		}
		first := e.dict.get("First").int()
		if first <= 0 || first > len(data) {
			continue
		}
		l := lexer{b: data[:first]}
		for {
			num, ok1 := l.next()
			off, ok2 := l.next()
			if !ok1 || !ok2 {
				break
			}
			at := off.int()
			if num.int() <= 0 || num.int() > maxObjectNumber || at < 0 || at >= len(data)-first {
				continue
			}
			if old, ok := f.objects[num.int()]; !ok || old.body <= e.body {
				f.objects[num.int()] = entry{body: e.body, packed: data[first+at:]}
			}
		}
	}
	return nil
}

// load returns object n, null when the file has none. Chains of references
// are followed a little way only.
func (f *file) load(n int) (object, entry) {
	for range 8 {
		e, ok := f.objects[n]
		if !ok {
			break
		}
		o := e.dict
		if e.packed != nil {
			o = f.parse(e.packed)
		} else if e.stream == 0 {
			o = f.parse(f.b[e.body:])
		}
		if o.kind != kindRef {
			return o, e
		}
		n = int(o.num)
	}
	return object{}, entry{}
}

// resolve returns o, or the object that it refers to.
func (f *file) resolve(o object) object {
	if o.kind == kindRef {
		o, _ = f.load(int(o.num))
	}
	return o
}

// raw returns the bytes of the stream of e as they stand in the file.
func (f *file) raw(e entry) []byte {
	length := -1
	if o := f.resolve(e.dict.get("Length")); o.kind == kindInt {
		length = o.int()
	}
	return f.b[e.stream:f.streamEnd(e.stream, length)]
}
