package document

import (
	"encoding/hex"
	"strings"
)

// The groups of RTF that are no part of the running text.

// startDestination reports whether word says what its group is for, and makes
// it that. What is starred is for programs that know it.
func (r *rtfReader) startDestination(word string, starred bool) bool {
	s := &r.state
	if s.to == toNothing || s.to == toInstruction || s.to == toProperty {
		return starred // all that is in such a group belongs to it
	}
	switch word {
	case "fonttbl":
		s.to = toFonts
	case "colortbl":
		s.to = toColors
	case "stylesheet":
		s.to = toStyles
	case "fldinst":
		s.to, s.closes = toInstruction, closesInstruction
		r.instr = r.instr[:0]
	case "fldrslt":
		if r.link != "" {
			s.flow.openLink(r.link)
			s.closes, r.link = closesResult, ""
		}
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		r.startEdge(word)
	case "footnote":
		r.startFlow(r.footnotes)
	case "shptxt", "dptxbxtext":
		r.startBox()
	case "listtext", "pntext":
		r.item = true
		s.to = toNothing
	case "pict":
		r.notes.pictures = true
		s.to = toNothing
	case "shpinst", "shppict", "do", "ud": // starred, but read
	case "NeXTGraphic": // a picture that TextEdit keeps beside the text, with a sign in its place
		r.notes.pictures = true
		s.to = toNothing
		if n := len(r.stack); n > 2 {
			r.stack[n-1].to = toNothing
		}
	case "sp": // properties of a drawing
	case "sn":
		r.property, s.to = r.property[:0], toProperty
	case "sv":
		if string(r.property) == "gtextUNICODE" { // WordArt
			r.startBox()
		} else {
			s.to = toNothing
		}
	case "annotation":
		r.notes.comments = true
		s.to = toNothing
	case "upr": // the same text twice: for old programs, then in Unicode
		r.skipGroup()
	case "info", "filetbl", "xe", "tc", "rxe", "nonshppict", "shprslt", "nonesttables", "objdata", "pn", "pntxtb", "pntxta",
		"ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn":
		s.to = toNothing
	default:
		if starred {
			s.to = toNothing
		}
		return starred
	}
	return true
}

// skipGroup moves past the group that starts here, if one does.
func (r *rtfReader) skipGroup() {
	at := r.at
	for at < len(r.data) && r.data[at] != '{' {
		if r.data[at] > ' ' {
			return
		}
		at++
	}
	depth := 0
	for ; at < len(r.data); at++ {
		switch r.data[at] {
		case '\\':
			at++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				r.at = at + 1
				return
			}
		}
	}
	r.at = len(r.data)
}

func (r *rtfReader) startEdge(word string) {
	const most = 256 // a resume has a handful
	if len(r.pageEdges) == most {
		r.state.to = toNothing
		return
	}
	f := newFlow(r.body.budget)
	r.pageEdges = append(r.pageEdges, rtfEdge{name: word, flow: f})
	r.startFlow(f)
}

// startFlow begins a group whose text stands elsewhere.
func (r *rtfReader) startFlow(f *flow) {
	if f == r.state.flow { // a note in a note
		return
	}
	r.interrupt(f)
	r.state.closes = closesFlow
}

func (r *rtfReader) startBox() {
	f := r.state.flow
	r.interrupt(f)
	r.state.inBox, r.state.closes = true, closesBox
	f.park()
}

// interrupt begins text of its own in the middle of a paragraph.
func (r *rtfReader) interrupt(f *flow) {
	r.state = newRTFState(f)
	r.state.font, r.state.item = r.defaultFont, r.item
	r.item = false
}

func (r *rtfReader) fontWord(word string, n int) {
	switch word {
	case "f":
		r.font, r.name = n, r.name[:0]
		if len(r.fonts) < maxRTFTable {
			r.fonts[n] = rtfFont{charset: defaultCharset}
		}
	case "fcharset":
		if f, ok := r.fonts[r.font]; ok {
			f.charset = n
			r.fonts[r.font] = f
		}
	case "cpg":
		if f, ok := r.fonts[r.font]; ok {
			f.page = n
			r.fonts[r.font] = f
		}
	}
}

func (r *rtfReader) colorWord(word string, n int) {
	c := byte(min(max(n, 0), 255))
	switch word {
	case "red":
		r.color[0] = c
	case "green":
		r.color[1] = c
	case "blue":
		r.color[2] = c
	}
}

func (r *rtfReader) styleWord(word string, n int) {
	switch word {
	case "s":
		r.style, r.styleLevel, r.name = n, 0, r.name[:0]
	case "outlinelevel":
		if 0 <= n && n < 9 {
			r.styleLevel = n + 1
		}
	}
}

// tableText reads the text of a table of fonts, colours or styles: a semicolon
// ends an entry.
func (r *rtfReader) tableText(s []byte) {
	for _, c := range s {
		if c != ';' {
			const longest = 64 // bytes of a name
			if len(r.name) < longest {
				r.name = append(r.name, c)
			}
			continue
		}
		name := strings.TrimSpace(string(r.name))
		r.name = r.name[:0]
		switch r.state.to {
		case toFonts:
			if f, ok := r.fonts[r.font]; ok && isSymbolFont(name) {
				f.name = name
				r.fonts[r.font] = f
			}
		case toColors:
			r.addColor()
		case toStyles:
			level := headingLevel(name)
			if level <= 0 {
				level = r.styleLevel
			}
			if level > 0 && len(r.headings) < maxRTFTable {
				r.headings[r.style] = level
			}
			r.style, r.styleLevel = 0, 0
		}
	}
}

func (r *rtfReader) addColor() {
	if len(r.colors) >= maxRTFTable {
		return
	}
	r.colors = append(r.colors, hex.EncodeToString(r.color[:]))
	r.color = [3]byte{}
}

// colorAt returns a colour of the table; "" for that of the reader's choice,
// which is 0.
func (r *rtfReader) colorAt(i int) string {
	if i <= 0 || i >= len(r.colors) {
		return ""
	}
	return r.colors[i]
}
