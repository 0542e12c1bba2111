package pdf

// paint is something painted that text may stand on or vanish under.
type paint struct {
	area  rect
	fill  colour
	alpha float32
	sound bool // it covers all of area
	image bool
}

// solid reports whether nothing under p can be seen.
func (p *paint) solid() bool { return p.sound && p.alpha == 1 && (p.fill.known || p.image) }

// colour is a colour as far as it is known.
type colour struct {
	r, g, b float32
	known   bool
}

var (
	black = colour{0, 0, 0, true}
	white = colour{1, 1, 1, true}
)

// like reports whether an eye could not tell c from d.
func (c colour) like(d colour) bool {
	const least, leastBlue = 0.06, 0.14 // blue is a fourteenth of what an eye calls bright
	near := func(a, b, least float32) bool { return max(a-b, b-a) < least }
	return c.known && d.known && near(c.r, d.r, least) && near(c.g, d.g, least) && near(c.b, d.b, leastBlue)
}

// over returns what c of the given alpha looks like on d.
func (c colour) over(d colour, alpha float32) colour {
	mix := func(a, b float32) float32 { return a*alpha + b*(1-alpha) }
	return colour{mix(c.r, d.r), mix(c.g, d.g), mix(c.b, d.b), c.known && d.known}
}

func grey(v float64) colour { f := float32(v); return colour{f, f, f, true} }

func cmyk(c, m, y, k float64) colour {
	f := func(v float64) float32 { return float32((1 - v) * (1 - k)) }
	return colour{f(c), f(m), f(y), true}
}

// path is the outline under construction, as far as hiding needs it.
type path struct {
	area  rect
	boxes []rect    // of its rectangles and straight-edged parts
	sound bool      // it is made of upright rectangles only
	at    []float64 // corners of the part that is being drawn
	clip  bool
}

// paintOperator does the operators of colours and paths.
func (s *stream) paintOperator(op []byte) {
	g := &s.g
	switch string(op) {
	case "g":
		g.fill, g.space = grey(s.num(0)), "DeviceGray"
	case "rg":
		g.fill, g.space = colour{float32(s.num(0)), float32(s.num(1)), float32(s.num(2)), true}, "DeviceRGB"
	case "k":
		g.fill, g.space = cmyk(s.num(0), s.num(1), s.num(2), s.num(3)), "DeviceCMYK"
	case "G":
		g.stroke = grey(s.num(0))
	case "RG":
		g.stroke = colour{float32(s.num(0)), float32(s.num(1)), float32(s.num(2)), true}
	case "K":
		g.stroke = cmyk(s.num(0), s.num(1), s.num(2), s.num(3))
	case "CS", "SC", "SCN":
		g.stroke = colour{}
	case "w":
		g.width = s.num(0)
	case "cs":
		g.space, g.fill = s.colourSpace(string(s.last().str)), black
	case "sc", "scn":
		g.fill = s.colourOf()
	case "re":
		s.addRect(s.num(0), s.num(1), s.num(2), s.num(3))
	case "m":
		s.closePart()
		s.path.at = append(s.path.at[:0], s.num(0), s.num(1))
	case "l":
		if len(s.path.at) < 12 {
			s.path.at = append(s.path.at, s.num(0), s.num(1))
		} else {
			s.curveTo(0)
		}
	case "c":
		s.curveTo(0)
		s.curveTo(2)
		s.curveTo(4)
	case "v", "y":
		s.curveTo(0)
		s.curveTo(2)
	case "W", "W*":
		s.path.clip = true
	case "f", "F", "f*", "B", "B*", "b", "b*":
		s.closePart()
		s.paintPath()
		s.endPath()
	case "S", "s":
		s.closePart()
		s.strokePath()
		s.endPath()
	case "n":
		s.closePart()
		s.endPath()
	case "sh":
		s.addPaint(paint{area: g.clip, alpha: float32(g.alpha * g.group)})
	}
}

// colourSpace returns the kind of a colour space.
func (s *stream) colourSpace(name string) string {
	v := s.resource("ColorSpace", []byte(name))
	if n := v.Index(0).Name(); n != "" {
		return n
	}
	if n := v.Name(); n != "" {
		return n
	}
	return name
}

// colourOf reads the operands of sc and scn by their number.
func (s *stream) colourOf() colour {
	switch s.g.space {
	case "Separation", "DeviceN": // no ink is the paper; any other tint is left open
		for i := range s.args {
			if s.num(i) != 0 {
				return colour{}
			}
		}
		return white
	case "Pattern", "Lab", "Indexed":
		return colour{}
	}
	switch len(s.args) {
	case 1:
		return grey(s.num(0))
	case 3:
		return colour{float32(s.num(0)), float32(s.num(1)), float32(s.num(2)), true}
	case 4:
		return cmyk(s.num(0), s.num(1), s.num(2), s.num(3))
	}
	return colour{}
}

func (s *stream) addRect(x, y, w, h float64) {
	s.closePart()
	s.addBox(noRect.add(x, y).add(x+w, y+h), true)
}

// addBox adds a part of the path, whose corners are in user space.
func (s *stream) addBox(r rect, sound bool) {
	p := &s.path
	box := s.g.ctm.box(r)
	if len(p.boxes) == 0 {
		p.area, p.sound = noRect, true
	}
	p.area = p.area.add(box.x0, box.y0).add(box.x1, box.y1)
	p.sound = p.sound && sound && s.g.ctm.upright()
	const most = 64 // parts; more make a drawing, not a background
	if len(p.boxes) < most {
		p.boxes = append(p.boxes, box)
	} else {
		p.sound = false
	}
}

// curveTo takes a point in that no rectangle has.
func (s *stream) curveTo(i int) {
	x, y := s.num(i), s.num(i+1)
	s.addBox(rect{x, y, x, y}, false)
}

// closePart ends a part drawn by lines: four corners at right angles are a
// rectangle.
func (s *stream) closePart() {
	at := s.path.at
	s.path.at = at[:0]
	if len(at) < 4 {
		return
	}
	r := noRect
	for i := 0; i+1 < len(at); i += 2 {
		r = r.add(at[i], at[i+1])
	}
	sound := len(at) == 8 || len(at) == 10 && at[0] == at[8] && at[1] == at[9]
	for i := 0; sound && i+3 < min(len(at), 8); i += 2 {
		sound = at[i] == at[i+2] || at[i+1] == at[i+3]
	}
	s.addBox(r, sound)
}

func (s *stream) paintPath() {
	p := &s.path
	if len(p.boxes) == 0 {
		return
	}
	if s.isDot(p.area) && s.unshown == 0 {
		s.in.cur.dots = append(s.in.cur.dots, p.area)
		return
	}
	out := paint{area: p.area.meet(s.g.clip), fill: s.g.fill, alpha: float32(s.g.alpha * s.g.group), sound: p.sound}
	if !p.sound {
		s.addPaint(out)
		return
	}
	for _, box := range p.boxes {
		out.area = box.meet(s.g.clip)
		s.addPaint(out)
	}
}

// isDot reports whether a filled shape has the size and shape of a bullet.
func (s *stream) isDot(r rect) bool {
	const least, most, dots = 1.2, 8, 1000 // points; dots of a page
	w, h := r.x1-r.x0, r.y1-r.y0
	return w > least && w < most && h > 0.7*w && h < 1.4*w && len(s.in.cur.dots) < dots
}

// strokePath notes lines that are wide enough to be a ground for text, and
// small circles, which are bullets of the second level.
func (s *stream) strokePath() {
	if len(s.path.boxes) > 0 && s.isDot(s.path.area) && s.unshown == 0 {
		s.in.cur.dots = append(s.in.cur.dots, s.path.area)
		return
	}
	const least = 4 // points
	width := s.g.width * length(s.g.ctm[0], s.g.ctm[1])
	if width < least || len(s.path.boxes) == 0 {
		return
	}
	a := s.path.area
	area := rect{a.x0 - width/2, a.y0 - width/2, a.x1 + width/2, a.y1 + width/2}
	s.addPaint(paint{area: area.meet(s.g.clip), fill: s.g.stroke, alpha: float32(s.g.lines * s.g.group)})
}

func (s *stream) endPath() {
	if s.path.clip && len(s.path.boxes) > 0 {
		s.g.clip = s.g.clip.meet(s.path.area)
	}
	s.path.clip = false
	s.path.boxes = s.path.boxes[:0]
	s.path.at = s.path.at[:0]
}

// paintImage notes an image; one that is seen through hides nothing.
func (s *stream) paintImage(seenThrough bool) {
	if s.unshown > 0 {
		return
	}
	s.in.cur.images++
	sound := !seenThrough && s.g.ctm.upright()
	s.addPaint(paint{area: s.g.ctm.box(rect{0, 0, 1, 1}).meet(s.g.clip), alpha: float32(s.g.alpha * s.g.group), sound: sound, image: true})
}

// addPaint keeps what is large enough for a letter to stand on.
func (s *stream) addPaint(p paint) {
	const least, most = 2, 1000 // points on a side; paints of a page
	if p.area.x1-p.area.x0 < least || p.area.y1-p.area.y0 < least || s.unshown > 0 || s.g.masked || p.alpha == 0 {
		return
	}
	if len(s.in.cur.paints) >= most {
		s.in.cur.busy = true
		return
	}
	s.in.cur.paints = append(s.in.cur.paints, p)
}
