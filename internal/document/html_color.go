package document

import (
	"encoding/hex"
	"strconv"
	"strings"
)

// cssColor is a colour that was set: known, fully transparent, or one that
// cannot be told from here, such as a picture.
type cssColor struct {
	set, known, clear bool
	rgb               [3]byte
}

// String returns a known colour as rrggbb, else "".
func (c cssColor) String() string {
	if !c.known {
		return ""
	}
	return hex.EncodeToString(c.rgb[:])
}

// parseCSSColor reads #fff, #ffffff, rgb(…), rgba(…) and the names that people
// use to hide text.
func parseCSSColor(value string) cssColor {
	c := cssColor{set: true}
	switch value {
	case "inherit", "currentcolor", "unset", "revert":
		return cssColor{}
	case "transparent":
		return cssColor{set: true, clear: true}
	case "white":
		value = "#ffffff"
	case "snow":
		value = "#fffafa"
	case "whitesmoke":
		value = "#f5f5f5"
	case "ghostwhite":
		value = "#f8f8ff"
	case "ivory":
		value = "#fffff0"
	case "black":
		value = "#000000"
	}
	if digits, found := strings.CutPrefix(value, "#"); found {
		if len(digits) == 3 || len(digits) == 4 {
			var long []byte
			for i := range len(digits) {
				long = append(long, digits[i], digits[i])
			}
			digits = string(long)
		}
		if len(digits) == 8 {
			if digits[6:] == "00" {
				c.clear = true
			}
			digits = digits[:6]
		}
		c.rgb, c.known = parseColor(digits)
		c.known = c.known && !c.clear
		return c
	}
	inside, found := strings.CutPrefix(value, "rgb")
	if !found {
		return c
	}
	inside = strings.TrimPrefix(inside, "a")
	parts := strings.FieldsFunc(inside, func(r rune) bool { return r == '(' || r == ')' || r == ',' || r == '/' || r == ' ' })
	if len(parts) < 3 {
		return c
	}
	for i := range 3 {
		n, err := strconv.ParseFloat(strings.TrimSuffix(parts[i], "%"), 64)
		if err != nil {
			return c
		}
		if strings.HasSuffix(parts[i], "%") {
			n = n * 255 / 100
		}
		c.rgb[i] = byte(min(max(n, 0), 255))
	}
	if len(parts) > 3 {
		n, _ := number(parts[3])
		c.clear = n == 0
		if n > 0 && n < 0.9 {
			return c // mixed with what is behind
		}
	}
	c.known = !c.clear
	return c
}

// parseBackground reads the background of a box: a colour, or something else.
// A box without one shows that behind it.
func parseBackground(value string) cssColor {
	switch value {
	case "none", "transparent", "inherit", "initial", "unset", "0", "0 0":
		return cssColor{}
	}
	if strings.Contains(value, "url(") || strings.Contains(value, "gradient") {
		return cssColor{set: true}
	}
	if strings.HasPrefix(value, "rgb") {
		if end := strings.IndexByte(value, ')'); end >= 0 {
			value = value[:end+1]
		}
	} else if first, _, found := strings.Cut(value, " "); found {
		value = first
	}
	c := parseCSSColor(value)
	if c.clear {
		return cssColor{}
	}
	return c
}
