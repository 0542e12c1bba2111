package document

import (
	"cmp"
	"slices"
	"strings"
)

// The style sheets of a page, as far as they decide whether text can be seen:
// selectors of names, classes and ids, alone or inside others. What else a
// selector asks for cannot be checked here, so its rule hides nothing.

const (
	maxCSSRules   = 4096 // rules that matter; further ones are not looked at
	maxCSSKeyed   = 32   // rules for one class, id or name
	maxCSSMatches = 64   // rules that one element follows
	maxClasses    = 64   // classes of one element
	maxCSSOuter   = 64   // different selectors that others stand inside of
)

// cssSheet is what the style sheets of a page say.
type cssSheet struct {
	rules map[string][]cssRule  // by the id, class or name that the last part of the selector needs
	outer map[string][]cssOuter // the parts that stand before the last, by the same
	parts map[string]uint64     // their bits, by how they are written
	count int
}

// cssRule is a selector with what it sets.
type cssRule struct {
	part   cssPart
	inside uint64 // bits of the parts that must stand around
	weight int    // of the selector; the heavier wins, then the later
	unsure bool   // it asks for more than can be checked
	style  cssDeclared
}

// cssPart is the selector of one element: div.a.b#c.
type cssPart struct {
	tag, id string
	classes []string
}

type cssOuter struct {
	part cssPart
	bit  uint64
}

// readSheets reads the style elements of a page.
func readSheets(src string) *cssSheet {
	sheet := &cssSheet{}
	for at := 0; ; {
		n := indexFold(src[at:], "<style")
		if n < 0 {
			return sheet
		}
		at += n + len("<style")
		start := strings.IndexByte(src[at:], '>')
		if start < 0 {
			return sheet
		}
		media := src[at : at+start]
		at += start + 1
		end := indexFold(src[at:], "</style")
		if end < 0 {
			end = len(src) - at
		}
		if _, query, found := strings.Cut(media, "media="); !found || mediaApplies(query) {
			sheet.read(withoutComments(src[at : at+end]))
		}
		at += end
	}
}

// withoutComments returns css without comments and without the marks that hide
// it from the browsers of old.
func withoutComments(css string) string {
	css = strings.NewReplacer("<!--", " ", "-->", " ").Replace(css)
	var b strings.Builder
	for {
		before, after, found := strings.Cut(css, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteByte(' ')
		if _, css, found = strings.Cut(after, "*/"); !found {
			return b.String()
		}
	}
}

// read adds the rules of css. Blocks that apply nowhere, such as those for
// print, are passed over.
func (c *cssSheet) read(css string) {
	var blocks []bool // which of the open blocks around apply
	from := 0
	for at := 0; at < len(css) && c.count < maxCSSRules; {
		switch css[at] {
		case '"', '\'':
			at = cssStringEnd(css, at)
			continue
		case '\\':
			at++
		case ';':
			from = at + 1
		case '}':
			if len(blocks) > 0 {
				blocks = blocks[:len(blocks)-1]
			}
			from = at + 1
		case '{':
			prelude := strings.TrimSpace(css[from:at])
			applies := len(blocks) == 0 || blocks[len(blocks)-1]
			if strings.HasPrefix(prelude, "@") || !applies || len(blocks) >= maxHTMLDepth {
				blocks = append(blocks, applies && groupApplies(prelude))
				from = at + 1
				break
			}
			end := cssBodyEnd(css, at+1)
			if end == len(css) || css[end] == '{' { // rules inside of a rule: what they ask for is not known
				blocks = append(blocks, false)
				from = at + 1
				break
			}
			c.add(prelude, css[at+1:end])
			at, from = end, end+1
		}
		at++
	}
}

// cssBodyEnd returns where the next brace stands that is in no string, or the length of css.
func cssBodyEnd(css string, at int) int {
	for at < len(css) {
		switch css[at] {
		case '"', '\'':
			at = cssStringEnd(css, at)
			continue
		case '{', '}':
			return at
		}
		at++
	}
	return at
}

// cssStringEnd returns where the quoted string at at ends.
func cssStringEnd(css string, at int) int {
	for i := at + 1; i < len(css); i++ {
		switch css[i] {
		case css[at], '\n':
			return i + 1
		case '\\':
			i++
		}
	}
	return len(css)
}

// groupApplies reports whether the rules in an @-block apply to a page on a screen.
func groupApplies(prelude string) bool {
	prelude = strings.ToLower(prelude)
	if rest, found := strings.CutPrefix(prelude, "@media"); found {
		return mediaApplies(rest)
	}
	return strings.HasPrefix(prelude, "@layer") || strings.HasPrefix(prelude, "@supports")
}

// add adds the rule of a list of selectors.
func (c *cssSheet) add(selectors, body string) {
	declared := parseStyle(body)
	if declared.isEmpty() {
		return
	}
	for selector := range strings.SplitSeq(selectors, ",") {
		if c.count++; c.count > maxCSSRules {
			return
		}
		rule, ok := c.selector(selector)
		if !ok {
			continue
		}
		rule.style = declared
		rule.weight = rule.weight<<12 | c.count
		if c.rules == nil {
			c.rules = map[string][]cssRule{}
		}
		if key := rule.part.key(); len(c.rules[key]) < maxCSSKeyed {
			c.rules[key] = append(c.rules[key], rule)
		}
	}
}

// styleFor returns what the sheets set for an element inside of others whose
// bits are given, and the bits of the element itself.
func (c *cssSheet) styleFor(tag, id, class string, inside uint64) (cssDeclared, uint64) {
	classes := strings.Fields(class)
	classes = classes[:min(len(classes), maxClasses)]
	bits := uint64(0)
	var found []*cssRule
	look := func(key string) {
		rules := c.rules[key]
		for i := range rules {
			if r := &rules[i]; r.inside&^inside == 0 && len(found) < maxCSSMatches && r.part.matches(tag, id, classes) {
				found = append(found, r)
			}
		}
		for _, o := range c.outer[key] {
			if o.part.matches(tag, id, classes) {
				bits |= o.bit
			}
		}
	}
	look(tag)
	for i, class := range classes {
		if !slices.Contains(classes[:i], class) {
			look("." + class)
		}
	}
	if id != "" {
		look("#" + id)
	}
	slices.SortFunc(found, func(a, b *cssRule) int { return cmp.Compare(a.weight, b.weight) })
	var style cssDeclared
	for _, r := range found {
		if r.unsure {
			style.unsure(r.style)
		} else {
			style.follow(r.style)
		}
	}
	return style, bits
}

// mediaApplies reports whether a media query holds for a wide window on a screen.
func mediaApplies(query string) bool {
	const window = 1280 // pixels
	for one := range strings.SplitSeq(strings.ToLower(query), ",") {
		applies := true
		for _, word := range []string{"print", "speech", "not ", "prefers-", "hover", "pointer", "orientation", "aspect", "resolution", "contrast"} {
			applies = applies && !strings.Contains(one, word)
		}
		for condition := range strings.SplitSeq(one, "(") {
			name, value, found := strings.Cut(condition, ":")
			if !found {
				continue
			}
			n, unit := number(strings.TrimSpace(value))
			if unit == "em" || unit == "rem" {
				n *= 16
			}
			switch strings.TrimSpace(name) {
			case "min-width", "min-device-width":
				applies = applies && n <= window
			case "max-width", "max-device-width":
				applies = applies && n >= window
			}
		}
		if applies {
			return true
		}
	}
	return false
}
