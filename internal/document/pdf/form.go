package pdf

import lib "github.com/ledongthuc/pdf"

// xObject runs a form and notes an image.
func (s *stream) xObject(v lib.Value) error {
	if v.Kind() != lib.Stream {
		return nil
	}
	if v.Key("Subtype").Name() == "Image" {
		s.paintImage()
		return nil
	}
	if v.Key("Subtype").Name() != "Form" {
		return nil
	}
	b := s.in.budget
	if b.forms++; b.forms > b.lim.Forms {
		return overLimit(0, "more than %d forms are drawn", b.lim.Forms)
	}
	id := identity(v)
	for _, around := range s.forms {
		if around == id {
			return nil // a form in itself draws nothing
		}
	}
	if len(s.forms) >= b.lim.Nesting {
		return overLimit(0, "forms are nested more than %d deep", b.lim.Nesting)
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
	s.forms = append(s.forms, id)
	err = s.in.run(content, resources, ctm, s)
	s.forms = s.forms[:len(s.forms)-1]
	return err
}
