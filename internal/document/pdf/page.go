package pdf

import (
	"cmp"
	"errors"
	"slices"

	lib "github.com/ledongthuc/pdf"
)

// page is what a page shows.
type page struct {
	number   int // 1-based
	glyphs   []glyph
	links    []linkArea
	box      rect // what of the page can be seen
	paints   []paint
	dots     []rect // small filled shapes: bullets that are drawn, not written
	signs    []sign // glyphs that say nothing, shown alone: bullets or icons
	busy     bool   // it has more paints than are kept: what they hide is not known
	images   int
	unmapped int  // glyphs shown that no font gave a text for
	damaged  bool // a part of it could not be read
}

// linkArea is a link annotation.
type linkArea struct {
	url  string
	area rect
}

// interpret runs the pages of a tidy file into placed glyphs.
func interpret(clean []byte, b *budget) ([]page, []Warning, error) {
	root, err := open(clean)
	if err != nil {
		return nil, nil, err
	}
	in := &interpreter{budget: b, fonts: map[int]*font{}, seen: map[int]bool{}}
	if err := in.walk(root, pageDefaults{}, 0); err != nil {
		return nil, nil, err
	}
	if len(in.pages) == 0 {
		return nil, nil, damaged(0, "no pages in it")
	}
	return in.pages, in.warnings, nil
}

// pageDefaults are the keys that pages inherit from the nodes above them.
type pageDefaults struct{ resources, mediaBox, cropBox lib.Value }

// walk goes down the page tree. A node that was met before is passed over: a
// tree that bites its tail ends there.
func (in *interpreter) walk(node lib.Value, d pageDefaults, depth int) error {
	id := identity(node)
	if node.Kind() != lib.Dict || id > 0 && in.seen[id] {
		return nil
	}
	if depth > in.budget.lim.Nesting {
		return overLimit(limitNesting, 0, "page tree is nested more than %d deep", in.budget.lim.Nesting)
	}
	in.seen[id] = true
	for _, k := range []struct {
		key string
		to  *lib.Value
	}{{"Resources", &d.resources}, {"MediaBox", &d.mediaBox}, {"CropBox", &d.cropBox}} {
		if v := node.Key(k.key); v.Kind() != lib.Null {
			*k.to = v
		}
	}
	kids := node.Key("Kids")
	if kids.Kind() != lib.Array || node.Key("Type").Name() == "Page" {
		return in.page(node, d)
	}
	for i := range kids.Len() {
		if err := in.walk(kids.Index(i), d, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// page runs one page. A page that breaks the library or this package is marked
// and passed over; only a limit ends the reading.
func (in *interpreter) page(v lib.Value, d pageDefaults) (err error) {
	if len(in.pages) >= in.budget.lim.Pages {
		return overLimit(limitPages, 0, "more than %d pages", in.budget.lim.Pages)
	}
	in.pages = append(in.pages, page{number: len(in.pages) + 1, box: boxOf(d)})
	in.cur = &in.pages[len(in.pages)-1]
	defer func() {
		if r := recover(); r != nil {
			in.cur.damaged, in.budget.recovered = true, r
		}
		if in.cur.damaged {
			in.warnings = append(in.warnings, Warning{Code: "damaged-page", Page: in.cur.number,
				Message: "a part of the page is damaged and could not be read"})
		}
		var e *Error
		if errors.As(err, &e) && e.Page == 0 {
			e.Page = in.cur.number
		}
	}()
	content, err := in.contents(v.Key("Contents"))
	if err != nil {
		return err
	}
	// TeX writes some three bytes a glyph; others more, and then a part of the
	// memory is never touched.
	const per, most = 3, 1 << 13
	in.cur.glyphs = make([]glyph, 0, min(len(content)/per, most))
	if err := in.run(content, d.resources, identityMatrix, nil); err != nil {
		return err
	}
	return in.annotations(v.Key("Annots"))
}

func boxOf(d pageDefaults) rect {
	media := rectOf(d.mediaBox)
	if media.area() == 0 {
		media = rect{0, 0, 612, 792}
	}
	if crop := rectOf(d.cropBox).meet(media); crop.area() > 0 {
		return crop
	}
	return media
}

func rectOf(v lib.Value) rect {
	n := numbers(v, 4)
	if len(n) < 4 {
		return rect{}
	}
	return noRect.add(n[0], n[1]).add(n[2], n[3])
}

// contents returns the content streams of a page as one.
func (in *interpreter) contents(v lib.Value) ([]byte, error) {
	streams := []lib.Value{v}
	if v.Kind() == lib.Array {
		streams = streams[:0]
		for i := range v.Len() {
			streams = append(streams, v.Index(i))
		}
	}
	var all []byte
	for _, s := range streams {
		data, whole, err := in.budget.streamBytes(s)
		if err != nil {
			return nil, err
		}
		in.cur.damaged = in.cur.damaged || !whole
		if len(streams) == 1 {
			return data, nil
		}
		all = append(append(all, data...), '\n')
	}
	return all, nil
}

// annotations keeps the web links of a page, and runs the looks of filled-in
// form fields and typed-on text, which readers see as part of the page.
func (in *interpreter) annotations(v lib.Value) error {
	const most = 500 // of a page
	for i := range min(v.Len(), most) {
		a := v.Index(i)
		switch a.Key("Subtype").Name() {
		case "Link":
			url := cleanURL(textString([]byte(a.Key("A").Key("URI").RawString())))
			if url != "" {
				in.cur.links = append(in.cur.links, linkArea{url: url, area: rectOf(a.Key("Rect"))})
			}
		case "Widget", "FreeText":
			if err := in.appearance(a); err != nil {
				return err
			}
		}
	}
	slices.SortStableFunc(in.cur.links, func(a, b linkArea) int { return cmp.Compare(b.area.y1, a.area.y1) })
	return nil
}

// appearance runs the looks of an annotation, fitted into its rectangle (ISO
// 32000-1, 12.5.5).
func (in *interpreter) appearance(a lib.Value) error {
	const unseen = 1<<1 | 1<<5 // Hidden, NoView
	look := a.Key("AP").Key("N")
	if a.Key("F").Int64()&unseen != 0 || isOff(a.Key("OC")) {
		return nil
	}
	place := rectOf(a.Key("Rect"))
	if look.Kind() != lib.Stream {
		text := typedText(a)
		if text == "" || place.area() == 0 {
			return nil
		}
		return in.newStream(lib.Value{}, identityMatrix).showTyped(text, place)
	}
	box := rectOf(look.Key("BBox"))
	if m := numbers(look.Key("Matrix"), 6); len(m) == 6 {
		box = matrix(m).box(box)
	}
	if box.area() == 0 {
		return nil
	}
	x, y := (place.x1-place.x0)/(box.x1-box.x0), (place.y1-place.y0)/(box.y1-box.y0)
	s := in.newStream(lib.Value{}, matrix{x, 0, 0, y, place.x0 - x*box.x0, place.y0 - y*box.y0})
	return s.xObject(look)
}

// cleanURL leaves out what has no place in a URL: white space and control characters.
func cleanURL(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r > ' ' && r != 0x7f && (r < 0x80 || r > 0xa0) && r != 0xfffd {
			out = append(out, r)
		}
	}
	return string(out)
}
