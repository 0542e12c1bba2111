package outline

import "strings"

// lineEnds reports whether the line break between two tokens ends a segment: it
// does unless the line was broken for its width alone.
func lineEnds(s string, from, to, wrap int) bool {
	next := s[to:]
	if len(next) > 0 && (next[0] >= 'a' && next[0] <= 'z') {
		// a lower-case start reads on, unless the line before was closed
		return s[from] == '.' || s[from] == ':' || s[from] == '!' || s[from] == '?'
	}
	if wrap == 0 {
		return true
	}
	start := from
	for start > 0 && s[start-1] != '\n' {
		start--
	}
	if from-start < wrap*4/5 {
		return true
	}
	c := s[from]
	return c == '.' || c == ':' || c == '!' || c == '?' || c == ';'
}

// wrapWidth returns the width at which the lines of s were broken, or 0 when
// they were not: then every line is a segment.
func wrapWidth(s string) int {
	var hist [256]int
	lines := 0
	for line := range strings.SplitSeq(s, "\n") {
		if len(line) > 40 {
			hist[min(len(line), 255)]++
			lines++
		}
	}
	if lines < 3 || hist[255]*20 > lines {
		return 0
	}
	// broken lines crowd right below the width: take the longest common length
	seen := 0
	for w := 254; w > 0; w-- {
		seen += hist[w]
		if seen*10 >= lines {
			near := 0
			for v := max(0, w-15); v < 255; v++ {
				near += hist[v]
			}
			if w > 130 || near*3 < lines {
				return 0
			}
			return w
		}
	}
	return 0
}
