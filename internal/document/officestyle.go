package document

// What the styles of all word processors say of letters and paragraphs.

// toggle is a property that may be set, unset, or left to the style below.
type toggle uint8

const (
	unset toggle = iota
	on
	off
)

func toggleOf(isOn bool) toggle {
	if isOn {
		return on
	}
	return off
}

// charStyle is what a style or a run says of its letters.
type charStyle struct {
	vanish, bold toggle
	color, fill  string // RRGGBB, or auto; "" when it says nothing
	size         int    // in half points; 0 when it says nothing
	font         string // "" when it says nothing
}

// noColor is the colour of letters that are not painted at all.
const noColor = "none"

// over returns c, and what base says where c says nothing.
func (c charStyle) over(base charStyle) charStyle {
	if c.vanish == unset {
		c.vanish = base.vanish
	}
	if c.bold == unset {
		c.bold = base.bold
	}
	if c.color == "" {
		c.color = base.color
	}
	if c.fill == "" {
		c.fill = base.fill
	}
	if c.size == 0 {
		c.size = base.size
	}
	if c.font == "" {
		c.font = base.font
	}
	return c
}

// letters judges letters of c on a background, which may be "" for not known.
func (c charStyle) letters(background string) letters {
	l := letters{bold: c.bold == on, size: c.size}
	if c.fill != "" && c.fill != "auto" {
		background = c.fill
	}
	switch {
	case c.vanish == on:
		l.hide = "hidden"
	case c.color == noColor:
		l.hide = "invisible"
	case isTiny(c.size):
		l.hide = "tiny"
	default:
		l.hide = cannotSee(c.color, background)
	}
	return l
}

// paraStyle is what a style or a paragraph says of the paragraph.
type paraStyle struct {
	heading      int // level from 1; 0 for none, -1 when it says nothing
	item         int // depth from 1; 0 for none, -1 when it says nothing
	fill         string
	above, below int // in twips; -1 when it says nothing
}

func plainParaStyle() paraStyle { return paraStyle{heading: -1, item: -1, above: -1, below: -1} }

func (p paraStyle) over(base paraStyle) paraStyle {
	if p.heading < 0 {
		p.heading = base.heading
	}
	if p.item < 0 {
		p.item = base.item
	}
	if p.fill == "" {
		p.fill = base.fill
	}
	if p.above < 0 {
		p.above = base.above
	}
	if p.below < 0 {
		p.below = base.below
	}
	return p
}
