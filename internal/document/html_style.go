package document

import (
	"strconv"
	"strings"
)

// cssStyle is what declarations set of all that decides whether text can be
// seen, and where lines end. A field that was not set is zero.
type cssStyle struct {
	display  cssDisplay
	visible  cssSwitch // visibility
	opaque   cssSwitch // off when nothing shows
	moving   bool      // a script shows it later, step by step
	away     cssSwitch // off the page, or clipped to nothing: on when it is
	absolute bool      // out of the flow of the page
	narrow   bool      // one pixel wide
	flat     cssSwitch // without height: on when it is
	cut      bool      // what does not fit is not shown
	color    cssColor
	back     cssColor
	size     float64 // of letters, in pixels or as a factor of that around, as sized says
	sized    cssSize
	pre      cssSwitch // line ends are kept
	bold     cssSwitch
}

type cssDisplay uint8

const (
	displayUnset cssDisplay = iota
	displayNone
	displayLine // inline and the like
	displayBox
	displayFlex // its children are boxes
)

// cssSwitch is off, on, or not set.
type cssSwitch uint8

const (
	switchUnset cssSwitch = iota
	switchOff
	switchOn
)

type cssSize uint8

const (
	sizeUnset cssSize = iota
	sizePixels
	sizeFactor
)

// cssDeclared is what declarations set, those marked as important apart.
type cssDeclared struct {
	normal, important cssStyle
}

func (d *cssDeclared) isEmpty() bool { return *d == cssDeclared{} }

// follow lets other win where it sets something.
func (d *cssDeclared) follow(other cssDeclared) {
	d.normal.follow(&other.normal)
	d.important.follow(&other.important)
}

// unsure takes over what a rule would do if it applied, as far as that makes
// hiding less sure.
func (d *cssDeclared) unsure(other cssDeclared) {
	if other.normal.back.set || other.important.back.set {
		d.normal.back = cssColor{set: true}
	}
}

// all returns what holds in the end.
func (d *cssDeclared) all() cssStyle {
	s := d.normal
	s.follow(&d.important)
	return s
}

func (s *cssStyle) follow(o *cssStyle) {
	if o.display != displayUnset {
		s.display = o.display
	}
	for _, f := range []struct{ to, from *cssSwitch }{
		{&s.visible, &o.visible}, {&s.opaque, &o.opaque}, {&s.away, &o.away}, {&s.flat, &o.flat}, {&s.pre, &o.pre}, {&s.bold, &o.bold},
	} {
		if *f.from != switchUnset {
			*f.to = *f.from
		}
	}
	s.moving = s.moving || o.moving
	s.absolute = s.absolute || o.absolute
	s.narrow = s.narrow || o.narrow
	s.cut = s.cut || o.cut
	if o.color.set {
		s.color = o.color
	}
	if o.back.set {
		s.back = o.back
	}
	if o.sized != sizeUnset {
		s.size, s.sized = o.size, o.sized
	}
}

// parseStyle reads declarations: "display: none; color: #fff !important".
func parseStyle(s string) cssDeclared {
	var d cssDeclared
	for declaration := range strings.SplitSeq(s, ";") {
		property, value, found := strings.Cut(declaration, ":")
		if !found || len(value) > 200 { // an image in the text of the page, say
			if strings.Contains(property, "background") && found {
				d.normal.back = cssColor{set: true}
			}
			continue
		}
		value, mark, _ := strings.Cut(strings.ToLower(strings.TrimSpace(value)), "!")
		to := &d.normal
		if strings.TrimSpace(mark) == "important" {
			to = &d.important
		}
		to.declare(strings.ToLower(strings.TrimSpace(property)), strings.TrimSpace(value))
	}
	return d
}

// declare notes one declaration; what it does not know it leaves alone.
func (s *cssStyle) declare(property, value string) {
	isOn := func(on bool) cssSwitch {
		if on {
			return switchOn
		}
		return switchOff
	}
	switch property {
	case "display":
		s.display = displayOf(value)
	case "visibility":
		s.visible = isOn(value != "hidden" && value != "collapse")
	case "opacity":
		n, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
		s.opaque = isOn(err != nil || n > 0.01)
	case "transition", "animation", "animation-name", "transition-property", "transition-duration":
		s.moving = value != "none"
	case "position":
		s.absolute = value == "absolute" || value == "fixed"
	case "left", "right", "top", "bottom", "margin-left", "margin-top", "text-indent":
		if isFar(value) {
			s.away = switchOn
		}
	case "transform":
		if value == "scale(0)" || isFar(strings.TrimPrefix(strings.TrimPrefix(value, "translatex("), "translate(")) {
			s.away = switchOn
		}
	case "clip":
		s.away = isOn(strings.HasPrefix(value, "rect(") && isClipped(value))
	case "clip-path":
		s.away = isOn(value == "inset(50%)" || value == "inset(100%)" || value == "circle(0)")
	case "width", "max-width":
		s.narrow = isLength(value, 0, 1)
	case "height", "max-height":
		s.flat = isOn(isLength(value, 0, 1))
	case "overflow", "overflow-y":
		s.cut = value == "hidden" || value == "clip"
	case "color":
		s.color = parseCSSColor(value)
	case "background", "background-color", "background-image":
		s.back = parseBackground(value)
	case "font-size":
		s.size, s.sized = parseSize(value)
	case "font":
		s.size, s.sized = fontSize(value)
	case "font-weight":
		n, unit := number(value)
		s.bold = isOn(value == "bold" || value == "bolder" || unit == "" && n >= 600)
	case "white-space":
		s.pre = isOn(strings.HasPrefix(value, "pre") || value == "break-spaces")
	}
}

func displayOf(value string) cssDisplay {
	switch value {
	case "none":
		return displayNone
	case "flex", "grid", "inline-flex", "inline-grid":
		return displayFlex
	case "inline", "contents", "initial", "unset", "inherit", "inline-block", "table-cell":
		return displayLine
	}
	return displayBox
}

// isFar reports whether a length leads far off the page: -9999px.
func isFar(value string) bool {
	if !strings.HasPrefix(value, "-") {
		return false
	}
	n, unit := number(value)
	switch unit {
	case "px", "pt":
		return n <= -900
	case "em", "rem", "vw", "vh":
		return n <= -90
	case "%":
		return n <= -500
	}
	return false
}

// isClipped reports whether rect(…) leaves nothing: all of its lengths are
// nearly zero.
func isClipped(value string) bool {
	inside := strings.TrimSuffix(strings.TrimPrefix(value, "rect("), ")")
	for length := range strings.FieldsFuncSeq(inside, func(r rune) bool { return r == ',' || r == ' ' }) {
		if !isLength(length, 0, 1) {
			return false
		}
	}
	return true
}

// isLength reports whether value is a length in pixels within bounds.
func isLength(value string, low, high float64) bool {
	n, unit := number(value)
	return low <= n && n <= high && (unit == "px" || unit == "" || n == 0 && unit != "?")
}

// number parts a length into its number and its unit; "?" when it has no number.
func number(value string) (float64, string) {
	end := 0
	for end < len(value) && (value[end] == '-' || value[end] == '+' || value[end] == '.' || '0' <= value[end] && value[end] <= '9') {
		end++
	}
	unit := value[end:]
	if i := strings.IndexAny(unit, " ,)"); i >= 0 {
		unit = unit[:i]
	}
	n, err := strconv.ParseFloat(value[:end], 64)
	if err != nil {
		return 0, "?"
	}
	return n, unit
}

// parseSize reads the size of letters.
func parseSize(value string) (float64, cssSize) {
	n, unit := number(value)
	switch unit {
	case "px":
		return n, sizePixels
	case "pt":
		return n * 4 / 3, sizePixels
	case "rem":
		return n * 16, sizePixels
	case "":
		return n, sizePixels // 0
	case "em":
		return n, sizeFactor
	case "%":
		return n / 100, sizeFactor
	}
	return 16, sizePixels // medium, calc(…), var(…): nothing small
}

// fontSize reads the size out of "italic 12px/1.5 Georgia".
func fontSize(value string) (float64, cssSize) {
	for word := range strings.FieldsSeq(value) {
		word, _, _ = strings.Cut(word, "/")
		switch _, unit := number(word); unit {
		case "px", "pt", "rem", "em", "%":
			return parseSize(word)
		}
	}
	return 0, sizeUnset
}
