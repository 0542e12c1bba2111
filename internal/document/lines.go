package document

import "strings"

// markEvery is the distance of the marks in a text with long lines, in bytes.
const markEvery = 4096

// lineIndex finds line and column of an offset without reading the text anew.
type lineIndex struct {
	text   string
	starts []int // offset at which each line starts
	// Code points that start before each multiple of markEvery. Only where a
	// line is longer than that: a posting of one line of a megabyte must not
	// be counted through for each of its mentions.
	marks []int
}

// WithLineFeeds returns d or, where carriage returns are all that ends the lines
// of its text, as on the first Macintosh, a copy whose text has line feeds in
// their stead: what looks for lines reads that. All offsets stay.
func (d *Document) WithLineFeeds() *Document {
	s := lineFeeds(d.Text)
	if s == d.Text {
		return d
	}
	c := *d
	c.Text = s
	return &c
}

// lineFeeds returns s with line feeds at the ends of its lines if it has none
// but carriage returns there.
func lineFeeds(s string) string {
	if strings.Contains(s, "\n") {
		return s
	}
	return strings.ReplaceAll(s, "\r", "\n")
}

// indexLines indexes s, whose lines end with \n: a \r is part of its line,
// unless there are no others.
func indexLines(s string) lineIndex {
	s = lineFeeds(s)
	x := lineIndex{text: s, starts: make([]int, 1, strings.Count(s, "\n")+1)}
	longest := 0
	for at := 0; ; {
		n := strings.IndexByte(s[at:], '\n')
		if n < 0 {
			longest = max(longest, len(s)-at)
			break
		}
		longest = max(longest, n)
		at += n + 1
		x.starts = append(x.starts, at)
	}
	if longest > markEvery {
		x.marks = make([]int, 0, len(s)/markEvery+1)
		for at, n := 0, 0; at < len(s); at += markEvery {
			x.marks = append(x.marks, n)
			n += codePoints(s[at:min(at+markEvery, len(s))])
		}
	}
	return x
}

// position returns the 1-based line and column of offset at; an offset outside
// of the text counts as the nearest inside.
func (x *lineIndex) position(at int) (line, column int) {
	at = min(max(at, 0), len(x.text))
	line = lastAtOrBefore(x.starts, at) + 1
	return line, x.between(x.starts[line-1], at) + 1
}

// between returns the number of code points that start in [from, to).
func (x *lineIndex) between(from, to int) int {
	if x.marks == nil || to-from <= markEvery {
		return codePoints(x.text[from:to])
	}
	return x.before(to) - x.before(from)
}

func (x *lineIndex) before(at int) int {
	k := min(at/markEvery, len(x.marks)-1)
	return x.marks[k] + codePoints(x.text[k*markEvery:at])
}

// codePoints counts the code points that start in s, valid UTF-8 that may be
// cut anywhere.
func codePoints(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// lastAtOrBefore returns the index of the last of the ascending offsets that is
// not after at, or -1.
func lastAtOrBefore(offsets []int, at int) int {
	low, high := 0, len(offsets)
	for low < high {
		if mid := int(uint(low+high) >> 1); offsets[mid] <= at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low - 1
}
