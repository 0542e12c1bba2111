package pdf

// markProgram has the font program written of a font that has no CMap to text.
// What describes a font is written after the font that refers to it.
func (w *writer) markProgram(d object, num int) {
	if d.get("ToUnicode").kind != kindNull {
		return
	}
	f := w.f
	switch sub := d.get("Subtype"); {
	case sub.is("Type0"):
		if list := f.resolve(d.get("DescendantFonts")); len(list.list) > 0 {
			w.mark(list.list[0], num)
			w.mark(f.resolve(list.list[0]).get("FontDescriptor"), num)
		}
	case sub.is("TrueType") && f.resolve(d.get("Encoding")).kind != kindName:
		w.mark(d.get("FontDescriptor"), num)
	}
}

// mark notes that o, a part of object num or referred to by it, is to keep its
// font program.
func (w *writer) mark(o object, num int) {
	if o.kind == kindRef {
		num = int(o.num)
	}
	w.program[num] = true
}
