package document

import "math"

// The control words of RTF.

// control reads what stands behind a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if !isLetter(c) {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.data) && isLetter(r.data[r.at]) {
		r.at++
	}
	word := string(r.data[start:r.at])
	n, given := r.number()
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++ // it ends the word, and is no text
	}
	starred := r.starred
	r.starred = false
	if word == "bin" {
		r.at += min(max(n, 0), len(r.data)-r.at)
		return
	}
	if r.ignore() {
		return
	}
	if !given {
		n = 1 // what the words that set something mean without a number
	}
	r.word(word, n, given, starred)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// number reads the number of a control word.
func (r *rtfReader) number() (n int, given bool) {
	at, sign := r.at, 1
	if at < len(r.data) && r.data[at] == '-' {
		at++
		sign = -1
	}
	for ; at < len(r.data) && '0' <= r.data[at] && r.data[at] <= '9'; at++ {
		n = min(n*10+int(r.data[at]-'0'), math.MaxInt32)
		given = true
	}
	if given {
		r.at = at
	}
	return sign * n, given
}

// ignore reports whether the character or word that was just read only stands
// for the last \u.
func (r *rtfReader) ignore() bool {
	if r.skip == 0 {
		return false
	}
	r.skip--
	return true
}

// symbol reads a control symbol.
func (r *rtfReader) symbol(c byte) {
	if c == '*' {
		r.starred = true
		return
	}
	if c == '\'' {
		if r.at+2 <= len(r.data) {
			if b, ok := hexByte(r.data[r.at], r.data[r.at+1]); ok {
				r.at += 2
				if !r.ignore() {
					r.bytes([]byte{b})
				}
			}
		}
		return
	}
	if r.ignore() {
		return
	}
	switch c {
	case '\\', '{', '}':
		r.bytes([]byte{c})
	case '~':
		r.text(" ")
	case '_':
		r.text("-")
	case '\t':
		r.tab()
	case '\r', '\n':
		r.endParagraph(true)
	}
	// What is left shows nothing: \- is a place to hyphenate, \| and \: belong to indexes.
}

func hexByte(high, low byte) (byte, bool) {
	h, l := hexDigit(high), hexDigit(low)
	return byte(h<<4 | l), h >= 0 && l >= 0
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// word does what a control word says; n is 1 when it has no number.
func (r *rtfReader) word(word string, n int, given, starred bool) {
	if r.startDestination(word, starred) {
		return
	}
	switch r.state.to {
	case toNothing:
		return
	case toInstruction:
		if word == "u" {
			r.character(word, n)
		}
		return
	case toFonts:
		r.fontWord(word, n)
		return
	case toColors:
		r.colorWord(word, n)
		return
	case toStyles:
		r.styleWord(word, n)
		return
	}
	if r.character(word, n) || r.look(word, n, given) || r.layout(word, n) {
		return
	}
	switch word {
	case "ansicpg":
		r.codePage = n
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	case "deff":
		r.defaultFont, r.state.font = n, n
	case "uc":
		r.state.ignored = min(max(n, 0), 16)
	case "titlepg":
		r.titlePage = true
	case "facingp":
		r.facing = true
	case "shpfblwtxt":
		r.notes.behind = r.notes.behind || n == 1
	}
}

// character reads a word that stands for a character.
func (r *rtfReader) character(word string, n int) bool {
	switch word {
	case "u":
		if n < 0 {
			n += 1 << 16 // it is written as a signed number
		}
		r.unicode(rune(n))
		r.skip = r.state.ignored
	case "tab":
		r.tab()
	case "emdash":
		r.text("—")
	case "endash":
		r.text("–")
	case "lquote":
		r.text("‘")
	case "rquote":
		r.text("’")
	case "ldblquote":
		r.text("“")
	case "rdblquote":
		r.text("”")
	case "bullet":
		r.text("•")
	case "emspace", "enspace", "qmspace":
		r.text(" ")
	default:
		return false
	}
	return true
}

// look reads a word about how letters look.
func (r *rtfReader) look(word string, n int, given bool) bool {
	s := &r.state
	switch word {
	case "plain":
		fresh := newRTFState(s.flow)
		s.font, s.size, s.bold, s.hidden, s.deleted, s.color, s.shade = r.defaultFont, fresh.size, false, false, false, 0, rtfShade{}
	case "f":
		s.font = n
	case "fs":
		if given {
			s.size = n
		}
	case "b":
		s.bold = n != 0
	case "v":
		s.hidden = n != 0
	case "deleted", "mvf": // moved from here
		s.deleted = n != 0
	case "revised", "mvt":
		r.notes.tracked = r.notes.tracked || n != 0
	case "cf":
		s.color = n
	case "cb", "chcbpat", "highlight":
		s.shade.back = n
	case "chcfpat":
		s.shade.front = n
	case "chshdng":
		s.shade.percent = n
	default:
		return false
	}
	return true
}

// layout reads a word about paragraphs and tables.
func (r *rtfReader) layout(word string, n int) bool {
	s := &r.state
	switch word {
	case "par", "sect":
		r.endParagraph(true)
	case "line":
		r.lineBreak()
	case "page", "column":
		r.lineBreak()
		s.flow.blank()
	case "pard":
		s.style, s.outline, s.list, s.depth, s.inTable, s.above, s.below, s.paraShade = 0, 0, 0, 0, false, 0, 0, rtfShade{}
	case "s":
		s.style = n
	case "outlinelevel":
		if 0 <= n && n < 9 {
			s.outline = n + 1
		}
	case "ls":
		s.list = n
	case "ilvl":
		s.depth = min(max(n, 0), 8)
	case "sb":
		s.above = max(n, 0)
	case "sa":
		s.below = max(n, 0)
	case "cbpat":
		s.paraShade.back = n
	case "cfpat":
		s.paraShade.front = n
	case "shading":
		s.paraShade.percent = n
	case "intbl":
		s.inTable = true
	case "trowd":
		r.rowOpen, r.cellFills, r.cellShade = true, r.cellFills[:0], rtfShade{}
	case "clcbpat":
		r.cellShade.back = n
	case "clcfpat":
		r.cellShade.front = n
	case "clshdng":
		r.cellShade.percent = n
	case "cellx":
		if len(r.cellFills) < maxRTFTable {
			r.cellFills = append(r.cellFills, r.cellShade.color())
		}
		r.cellShade = rtfShade{}
	case "cell":
		r.endCell()
	case "row":
		r.endRow()
	case "nestcell", "nestrow":
		r.endParagraph(true)
	default:
		return false
	}
	return true
}
