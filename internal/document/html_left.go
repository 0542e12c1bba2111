package document

import (
	"fmt"
	"strings"

	"skillmatch/internal/text"
)

// passage is text that the page does not show.
type passage struct {
	start, end int // in the source
	block      int // that it stands before
	at         int // offset of the text that is next to it; -1 when that is left out, too
}

// maxPassages bounds those that are remembered.
const maxPassages = 10000

// leaveOut notes text that the page does not show.
func (s *htmlScan) leaveOut(start, end int) {
	const shortestAssist = 100 // bytes; less is a hint for those who listen
	top := s.top()
	shown := strings.TrimSpace(s.src[start:end])
	if s.base != nil || shown == "" || top.region&(clutter|inForm|inHeader|inFooter) != 0 || top.box > 0 ||
		top.look.assist && len(shown) < shortestAssist || len(s.left) >= maxPassages {
		return
	}
	s.left = append(s.left, passage{start: start, end: end, block: len(s.blocks), at: -1})
}

// placeLeft notes that the text of block i, if it has one, starts at offset at.
// It returns how many passages have their place.
func (s *htmlScan) placeLeft(placed, i, at int, kept bool) int {
	for placed < len(s.left) && s.left[placed].block <= i {
		if kept {
			s.left[placed].at = at
		}
		placed++
	}
	return placed
}

// warnHidden says what of the page cannot be seen. What is written so that
// nobody sees it is part of the text, as passages that do not count; what the
// page does not show for now is not.
func (d *Document) warnHidden(page *htmlScan, lines *lineIndex) {
	if n := len(d.Hidden); n > 0 {
		d.warnAt(d.Hidden[0].Span, passages(n)+" of the text cannot be seen on the page; they are not counted")
	}
	n, first := 0, passage{}
	for _, p := range page.left {
		if p.at < 0 {
			continue
		}
		if n++; n == 1 {
			first = p
		}
	}
	if n == 0 {
		return
	}
	const longest = 60 // bytes
	line, _ := lines.position(first.start)
	quote := strings.Join(strings.Fields(page.src[first.start:min(first.end, first.start+4*longest)]), " ")
	if len(quote) > longest {
		quote = quote[:longest] + "…"
	}
	quote = strings.ToValidUTF8(quote, "")
	d.warnAt(text.Span{Start: first.at, End: first.at},
		fmt.Sprintf("%s that the page does not show: left out; the first is in line %d of the file: %q", passages(n), line, quote))
}

func (d *Document) warnAt(at text.Span, message string) {
	d.Warnings = append(d.Warnings, Warning{Code: "hidden-text", Message: message, At: &at})
}

func passages(n int) string {
	if n == 1 {
		return "1 passage"
	}
	return fmt.Sprintf("%d passages", n)
}
