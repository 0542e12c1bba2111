package document

import (
	"cmp"
	"unicode/utf16"
	"unicode/utf8"
)

// The running text of RTF.

// plain reads the bytes up to the next that means something.
func (r *rtfReader) plain() {
	start := r.at
	for r.at < len(r.data) {
		switch r.data[r.at] {
		case '\\', '{', '}', '\r', '\n':
			r.starred = false
			r.shown(r.data[start:r.at])
			return
		}
		r.at++
	}
	r.shown(r.data[start:r.at])
}

// shown takes bytes without those that stand for the last \u.
func (r *rtfReader) shown(s []byte) {
	n := min(r.skip, len(s))
	r.skip -= n
	if n < len(s) {
		r.bytes(s[n:])
	}
}

// bytes takes bytes in the encoding of the font.
func (r *rtfReader) bytes(s []byte) {
	switch r.state.to {
	case toNothing:
		return
	case toInstruction:
		if len(r.instr)+len(s) <= maxInstruction {
			r.instr = append(r.instr, s...)
		}
		return
	case toProperty:
		const longest = 64
		if len(r.property)+len(s) <= longest {
			r.property = append(r.property, s...)
		}
		return
	case toFonts, toColors, toStyles:
		r.tableText(s)
		return
	}
	if f := r.fonts[r.state.font]; f.name != "" || f.charset == symbolCharset {
		r.text(symbolText(cmp.Or(f.name, "Wingdings"), symbolLetters(s)))
		return
	}
	page := r.page()
	_, wide := widePage(page)
	start := 0 // of what is ASCII
	for i, c := range s {
		if c < utf8.RuneSelf && (len(r.wide) == 0 || page == utf8Page) {
			continue
		}
		r.ascii(s[start:i])
		start = i + 1
		if wide {
			r.wideByte(c, page)
		} else {
			r.text(string(codePageTable(page).DecodeByte(c)))
		}
	}
	r.ascii(s[start:])
}

func (r *rtfReader) ascii(s []byte) {
	if len(s) > 0 {
		r.endWide()
		r.text(string(s))
	}
}

// symbolLetters makes a letter of each byte, whatever it stands for.
func symbolLetters(s []byte) string {
	letters := make([]rune, len(s))
	for i, c := range s {
		letters[i] = rune(c)
	}
	return string(letters)
}

// unicode takes a unit of UTF-16.
func (r *rtfReader) unicode(c rune) {
	r.endWide()
	high := r.high
	r.high = 0
	if utf16.IsSurrogate(c) {
		if pair := utf16.DecodeRune(high, c); pair != utf8.RuneError {
			r.text(string(pair))
		} else {
			r.high = c
		}
		return
	}
	if r.state.to == toInstruction {
		r.bytes([]byte(string(c)))
		return
	}
	r.text(string(c))
}

// text writes s to the paragraph, unless the group is for something else.
func (r *rtfReader) text(s string) {
	if s == "" || r.state.to != toText {
		return
	}
	if r.state.deleted {
		r.notes.tracked = true
		return
	}
	r.placeTable()
	r.state.flow.write(s, r.letters())
}

func (r *rtfReader) tab() {
	if r.state.to == toText && !r.state.deleted {
		r.placeTable()
		r.state.flow.tab()
	}
}

func (r *rtfReader) lineBreak() {
	if r.state.to == toText {
		r.placeTable()
		r.setParagraph()
		r.state.flow.lineBreak()
	}
}

// letters judges how letters look here.
func (r *rtfReader) letters() letters {
	s := &r.state
	c := charStyle{vanish: toggleOf(s.hidden), bold: toggleOf(s.bold), size: s.size, color: r.colorAt(s.color), fill: r.colorAt(s.shade.color())}
	background := white
	switch paraBack := r.colorAt(s.paraShade.color()); {
	case paraBack != "":
		background = paraBack
	case r.tableFlow == s.flow && r.cell < len(r.cellFills) && r.colorAt(r.cellFills[r.cell]) != "":
		background = r.colorAt(r.cellFills[r.cell])
	case s.inBox:
		background = ""
	}
	return c.letters(background)
}

// setParagraph tells the flow what the paragraph is.
func (r *rtfReader) setParagraph() {
	s, p := &r.state, &r.state.flow.para
	if p.broken && p.kind != Heading {
		return
	}
	p.kind, p.level = Paragraph, 0
	switch level := max(s.outline, r.headings[s.style]); {
	case level > 0:
		p.kind, p.level = Heading, level
	case r.item || s.list > 0:
		p.kind, p.level = Item, s.depth+1
	}
	p.above, p.below = s.above, s.below
}

// endParagraph ends the paragraph; one that is marked counts when it is empty, too.
func (r *rtfReader) endParagraph(marked bool) {
	if r.state.to != toText {
		return
	}
	r.endWide()
	f := r.state.flow
	if marked {
		r.placeTable()
		f.para.open = true
	}
	r.setParagraph()
	f.end()
	r.item = false
}

// placeTable begins a table, or ends it, by what the paragraph says.
func (r *rtfReader) placeTable() {
	f := r.state.flow
	switch inTable := r.state.inTable || r.rowOpen; {
	case r.state.inBox: // a table in a box is read line by line
	case inTable && r.tableFlow == nil:
		f.beginTable()
		f.beginCell()
		r.tableFlow, r.cell = f, 0
	case !inTable && r.tableFlow == f:
		r.endTable()
	}
}

func (r *rtfReader) endCell() {
	if r.state.to != toText {
		return
	}
	r.placeTable()
	r.endParagraph(false)
	if f := r.state.flow; r.tableFlow == f && !r.state.inBox {
		f.endCell()
		f.beginCell()
		r.cell++
	}
}

func (r *rtfReader) endRow() {
	if r.state.to != toText {
		return
	}
	r.endParagraph(false)
	r.rowOpen = false
	if f := r.state.flow; r.tableFlow == f && !r.state.inBox {
		f.endRow()
		f.beginRow()
		f.beginCell()
		r.cell = 0
	}
}

// endTable ends the table of the flow, if one is open.
func (r *rtfReader) endTable() {
	f := r.state.flow
	if r.tableFlow != f || r.state.inBox {
		return
	}
	r.endParagraph(false)
	f.endCell()
	f.endRow()
	f.endTable()
	r.tableFlow = nil
}
