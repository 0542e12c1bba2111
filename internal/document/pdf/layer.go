package pdf

// offKey is put into an optional-content group, or a membership of groups,
// that the file keeps from view when it is opened (ISO 32000-1, 8.11).
const offKey = "SkillmatchOff"

// readLayers notes the numbers of the groups that the default configuration
// of the catalog switches off. A reader that opens the file does not show them.
func (f *file) readLayers(catalog object) {
	properties := f.resolve(catalog.get("OCProperties"))
	d := f.resolve(properties.get("D"))
	if d.kind != kindDict {
		return
	}
	f.off = map[int]bool{}
	if d.get("BaseState").is("OFF") {
		f.setLayers(properties.get("OCGs"), true)
		f.setLayers(d.get("ON"), false)
	}
	f.setLayers(d.get("OFF"), true)
	for _, o := range f.resolve(d.get("AS")).list {
		event := f.resolve(o)
		if !event.get("Event").is("View") {
			continue
		}
		for _, group := range f.resolve(event.get("OCGs")).list {
			state := f.resolve(f.resolve(f.resolve(group).get("Usage")).get("View")).get("ViewState")
			if group.kind == kindRef && state.kind == kindName {
				f.off[int(group.num)] = state.is("OFF")
			}
		}
	}
}

func (f *file) setLayers(list object, off bool) {
	for _, o := range f.resolve(list).list {
		if o.kind == kindRef {
			f.off[int(o.num)] = off
		}
	}
}

// memberOff reports whether the membership dictionary d keeps its content from view.
func (f *file) memberOff(d object) bool {
	if ve := f.resolve(d.get("VE")); ve.kind == kindArray {
		steps := maxVisibilitySteps
		return !f.visible(ve, &steps)
	}
	groups := d.get("OCGs")
	if o := f.resolve(groups); o.kind == kindArray {
		groups = o
	} else {
		groups = object{kind: kindArray, list: []object{groups}}
	}
	on, off := 0, 0
	for _, g := range groups.list {
		switch {
		case g.kind != kindRef:
		case f.off[int(g.num)]:
			off++
		default:
			on++
		}
	}
	if on+off == 0 {
		return false
	}
	switch p := d.get("P"); {
	case p.is("AllOn"):
		return off > 0
	case p.is("AnyOff"):
		return off == 0
	case p.is("AllOff"):
		return on > 0
	}
	return on == 0
}

// maxVisibilitySteps bounds the terms of one visibility expression, which may
// hold itself.
const maxVisibilitySteps = 1000

// visible works out a visibility expression: a group, or [And|Or|Not term …].
func (f *file) visible(o object, steps *int) bool {
	if *steps--; *steps < 0 {
		return true
	}
	e := f.resolve(o)
	if e.kind != kindArray || len(e.list) == 0 {
		return o.kind != kindRef || !f.off[int(o.num)]
	}
	and := e.list[0].is("And")
	if e.list[0].is("Not") {
		return len(e.list) < 2 || !f.visible(e.list[1], steps)
	}
	for _, term := range e.list[1:] {
		if f.visible(term, steps) != and {
			return !and
		}
	}
	return and
}
