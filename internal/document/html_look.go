package document

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// look is how the contents of an element are shown, as far as that decides
// whether a reader sees them. Elements inside inherit it.
type look struct {
	out      bool   // not shown, as long as the page stays as it is
	assist   bool   // for those who listen
	unseen   bool   // by visibility, which elements inside may undo
	hide     hiding // shown in a way that nobody can see
	sealed   hiding // the same, when nothing inside can undo it
	color    cssColor
	back     cssColor
	small    float64 // size of letters as a share of 16 pixels, less one: zero is the usual
	flex     bool    // its children are boxes
	inside   uint64  // the parts of selectors that stand around
	boundary bool    // what stands before and behind is parted from it
}

// hiding is why letters that are shown cannot be seen.
type hiding uint8

const (
	notHidden hiding = iota
	hiddenWhite
	hiddenInvisible
	hiddenTiny
	hiddenOffPage
)

// String returns the reason as Hidden has it.
func (h hiding) String() string {
	return [...]string{"", "white", "invisible", "tiny", "off-page"}[h]
}

const (
	usualSize = 16.0 // pixels
	tinySize  = 2.5  // pixels; print ends at about 5
)

// dress changes the look that e has inherited by the styles that are set for it.
func (s *htmlScan) dress(e *htmlElement, a *attributes) {
	var declared cssDeclared
	inFlex := e.look.flex
	e.look.flex, e.look.boundary = false, false
	if s.sheet != nil && s.sheet.count > 0 {
		var bits uint64
		declared, bits = s.sheet.styleFor(e.tag.String(), a.id, a.class, e.look.inside)
		e.look.inside |= bits
	}
	if a.style != "" {
		declared.follow(parseStyle(a.style))
	}
	style := declared.all()
	if !style.color.set && a.color != "" {
		style.color = parseCSSColor(strings.ToLower(a.color))
	}
	if !style.back.set && a.back != "" {
		style.back = parseBackground(strings.ToLower(a.back))
	}
	if e.tag.atom != atom.Html && e.tag.atom != atom.Body { // they are shown when the page is ready
		s.conceal(e, a, &style)
	}
	e.look.paint(&style, a.class != "" && s.linked)
	switch {
	case style.display == displayFlex:
		e.look.flex = true
		e.gap = max(e.gap, lineGap)
	case style.display == displayBox:
		e.gap = max(e.gap, lineGap)
	case style.display == displayLine && e.tag.atom == atom.Div && e.gap == lineGap:
		e.gap = noGap
		e.look.boundary = true
	}
	if inFlex && e.gap == noGap {
		e.look.boundary = true
	}
	if style.bold != switchUnset {
		e.bold = style.bold == switchOn
	}
	if style.pre != switchUnset {
		e.pre = style.pre == switchOn
	}
}

// conceal notes whether the contents of e are taken off the page.
func (s *htmlScan) conceal(e *htmlElement, a *attributes, style *cssStyle) {
	l := &e.look
	shownByName := strings.Contains(a.class, "elementor-invisible") // until it has been scrolled to
	switch style.visible {
	case switchOff:
		l.unseen = !shownByName
	case switchOn:
		l.unseen = false
	}
	moving := style.moving || shownByName
	switch {
	case style.display == displayNone, a.hidden && style.display == displayUnset:
		l.out = true
	case style.opaque == switchOff && !moving:
		l.sealed = hiddenInvisible
	case style.away == switchOn && style.absolute && style.narrow:
		l.out, l.assist = true, true // the way to write for those who listen
	case style.away == switchOn:
		l.sealed = hiddenOffPage
	case style.flat == switchOn && style.cut && !moving:
		l.out = true
		l.assist = style.absolute
	case style.display != displayUnset: // the page says itself that it is shown
	default:
		s.concealByName(e, a)
	}
}

// concealByName goes by names that mean the same on most pages, whose style
// sheets are not at hand.
func (s *htmlScan) concealByName(e *htmlElement, a *attributes) {
	hidden, shown := false, false
	if a.silent && isSilentBox(e.tag.atom) {
		e.look.out, e.look.assist = true, true
	}
	for class := range strings.FieldsSeq(a.class) {
		switch class {
		case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
			"screenreader", "assistive-text", "a11y-text", "a11y-hidden", "u-visually-hidden", "visually-hidden-focusable", "sr-only-focusable":
			e.look.out, e.look.assist = true, true // "skip to content", "opens in a new window"
		case "d-none", "is-hidden", "hidden", "display-none":
			hidden = s.linked
		case "show", "active", "open", "visible":
			shown = true
		default: // shown on wide windows: d-md-block, md:flex
			shown = shown || strings.HasPrefix(class, "d-") || strings.Contains(class, ":")
		}
	}
	e.look.out = e.look.out || hidden && !shown
}

// isSilentBox reports whether an element that is kept from those who listen is
// not there for the others either: a box that opens at a click. Of a line
// there mostly is a second one, for those who listen.
func isSilentBox(a atom.Atom) bool {
	return !isFormat(a) && !isHeading(a) && !isAny(atom.P, atom.Li, atom.Td, atom.Th, atom.Dt, atom.Dd)(a)
}

// paint changes the colours and the size of letters. A box that a style sheet
// elsewhere may colour has a background that is not known.
func (l *look) paint(style *cssStyle, unsure bool) {
	if unsure {
		l.back = cssColor{set: true}
	}
	if style.back.set {
		l.back = style.back
	}
	if style.color.set {
		l.color = style.color
	}
	switch style.sized {
	case sizePixels:
		l.small = style.size/usualSize - 1
	case sizeFactor:
		l.small = style.size*(l.small+1) - 1
	}
	switch {
	case l.sealed != notHidden:
		l.hide = l.sealed
	case (l.small+1)*usualSize <= tinySize:
		l.hide = hiddenTiny
	default:
		l.hide = l.blends()
	}
}

// blends returns how letters vanish in what is behind them.
func (l *look) blends() hiding {
	if !l.color.set {
		return notHidden
	}
	back := "FFFFFF"
	if l.back.set {
		back = l.back.String()
	}
	if l.color.clear && back != "" {
		return hiddenInvisible
	}
	switch cannotSee(l.color.String(), back) {
	case "white":
		return hiddenWhite
	case "invisible":
		return hiddenInvisible
	}
	return notHidden
}
