package document

import (
	"slices"
	"strings"
)

// selector reads one selector.
func (c *cssSheet) selector(s string) (cssRule, bool) {
	var rule cssRule
	s = strings.NewReplacer(">", " ", "+", " :not ", "~", " :not ").Replace(s)
	parts := strings.Fields(s)
	if len(parts) == 0 || len(parts) > 8 {
		return rule, false
	}
	for i, written := range parts {
		part, sure := parsePart(written)
		rule.unsure = rule.unsure || !sure
		rule.weight += part.weight()
		if i == len(parts)-1 {
			rule.part = part
			break
		}
		if part.key() == "" {
			continue
		}
		bit, ok := c.outerBit(written, part)
		rule.inside |= bit
		rule.unsure = rule.unsure || !ok
	}
	return rule, rule.part.key() != ""
}

// outerBit returns the bit of a part that others stand inside of.
func (c *cssSheet) outerBit(written string, part cssPart) (uint64, bool) {
	if bit, known := c.parts[written]; known {
		return bit, true
	}
	if len(c.parts) >= maxCSSOuter {
		return 0, false
	}
	if c.parts == nil {
		c.parts, c.outer = map[string]uint64{}, map[string][]cssOuter{}
	}
	bit := uint64(1) << len(c.parts)
	c.parts[written] = bit
	c.outer[part.key()] = append(c.outer[part.key()], cssOuter{part, bit})
	return bit, true
}

// parsePart reads the selector of one element, and reports whether that is all
// of what it asks for.
func parsePart(s string) (part cssPart, sure bool) {
	for at := 0; at < len(s); {
		mark := s[at]
		if mark == '.' || mark == '#' {
			at++
		}
		name, n := cssName(s[at:])
		at += n
		switch {
		case n == 0:
			return part, s == "*"
		case mark == '.':
			part.classes = append(part.classes, name)
		case mark == '#':
			part.id = name
		default:
			part.tag = strings.ToLower(name)
		}
	}
	return part, true
}

// cssName returns the name at the start of s, and how many bytes it takes there.
func cssName(s string) (string, int) {
	var b []byte
	at := 0
	for ; at < len(s); at++ {
		c := s[at]
		if c == '\\' && at+1 < len(s) {
			at++
			c = s[at]
		} else if !isAlphanumeric(c) && c != '-' && c != '_' && c < 0x80 {
			break
		}
		b = append(b, c)
	}
	return string(b), at
}

// key returns the most special thing that an element needs to be meant.
func (p *cssPart) key() string {
	switch {
	case p.id != "":
		return "#" + p.id
	case len(p.classes) > 0:
		return "." + p.classes[len(p.classes)-1]
	}
	return p.tag
}

func (p *cssPart) weight() int {
	n := 256 * len(p.classes)
	if p.id != "" {
		n += 256 * 256
	}
	if p.tag != "" {
		n++
	}
	return n
}

// matches reports whether p means an element.
func (p *cssPart) matches(tag, id string, classes []string) bool {
	if p.tag != "" && p.tag != tag || p.id != "" && p.id != id {
		return false
	}
	for _, class := range p.classes {
		if !slices.Contains(classes, class) {
			return false
		}
	}
	return true
}
