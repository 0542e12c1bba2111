package pdf

import lib "github.com/ledongthuc/pdf"

// xObject runs a form and notes an image.
func (s *stream) xObject(v lib.Value) error {
	if v.Kind() != lib.Stream {
		return nil
	}
	if isOff(v.Key("OC")) {
		s.unshown++
		defer func() { s.unshown-- }()
	}
	if v.Key("Subtype").Name() == "Image" {
		s.paintImage(seeThrough(v))
		return nil
	}
	if v.Key("Subtype").Name() != "Form" {
		return nil
	}
	b := s.in.budget
	if b.forms++; b.forms > b.lim.Forms {
		return overLimit(limitForms, 0, "more than %d forms are drawn", b.lim.Forms)
	}
	id := identity(v)
	for _, around := range s.forms {
		if around == id {
			return nil // a form in itself draws nothing
		}
	}
	if len(s.forms) >= b.lim.Nesting {
		return overLimit(limitNesting, 0, "forms are nested more than %d deep", b.lim.Nesting)
	}
	content, whole, err := b.streamBytes(v)
	if err != nil {
		return err
	}
	s.in.cur.damaged = s.in.cur.damaged || !whole
	ctm := s.g.ctm
	if m := numbers(v.Key("Matrix"), 6); len(m) == 6 {
		ctm = matrix(m).then(ctm)
	}
	resources := v.Key("Resources")
	if resources.Kind() != lib.Dict {
		resources = s.resources
	}
	held := s.g
	if v.Key("Group").Key("S").Name() == "Transparency" { // it is made apart, and then laid down as one
		s.g.group *= s.g.alpha
		s.g.alpha, s.g.lines = 1, 1
	}
	if box := rectOf(v.Key("BBox")); v.Key("BBox").Len() == 4 {
		s.g.clip = s.g.clip.meet(ctm.box(box))
	}
	s.forms = append(s.forms, id)
	err = s.in.run(content, resources, ctm, s)
	s.forms = s.forms[:len(s.forms)-1]
	s.g = held
	return err
}

// isOff reports whether tidy has marked the optional content v as not shown.
func isOff(v lib.Value) bool { return v.Kind() == lib.Dict && v.Key(offKey).Kind() == lib.Bool }

// seeThrough reports whether an image may let through what lies under it.
func seeThrough(v lib.Value) bool {
	return v.Key("SMask").Kind() != lib.Null || v.Key("Mask").Kind() != lib.Null || v.Key("ImageMask").Bool()
}
