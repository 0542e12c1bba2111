package document

import "strings"

// field is a value of a data file: a text with its place.
type field struct {
	text string
	at   int // offset of the value in the file
}

// record writes the text of a resume that is kept as data: JSON Resume or
// RenderCV. Both name their values, so that the record gives the order and the
// signs between, and put writes one value with its way back to the file.
type record struct {
	out *sourceText
	put func(field)
}

func (r *record) write(v field) {
	if strings.TrimSpace(v.text) != "" {
		r.put(v)
	}
}

// heading writes the heading of a section.
func (r *record) heading(v field) {
	r.out.sep(gapPara)
	r.out.begin(Heading, 1)
	r.write(v)
	r.out.sep(gapPara)
}

// line writes values on one line, with a gap between them.
func (r *record) line(gap sourceGap, values ...field) {
	r.out.sep(gapLine)
	for i, v := range values {
		if i > 0 {
			r.out.sep(gap)
		}
		r.write(v)
	}
	r.out.sep(gapLine)
}

// entry starts an entry: its header on one line, the dates last but for the place.
func (r *record) entry(title, org, start, end, place field) {
	r.out.sep(gapPara)
	r.write(title)
	r.out.sep(gapBar)
	r.write(org)
	r.out.sep(gapBar)
	r.dates(start, end)
	r.out.sep(gapBar)
	r.write(place)
	r.out.sep(gapLine)
}

// dates writes a time: "2019-01 – 2021-03", "2019-01 – present" when no end is given.
func (r *record) dates(start, end field) {
	r.write(start)
	if strings.TrimSpace(start.text) != "" && strings.TrimSpace(end.text) == "" {
		end = field{text: "present", at: start.at}
	}
	r.out.sep(gapDash)
	r.write(end)
}

// linked writes a value that carries a link.
func (r *record) linked(v field, url string) {
	r.out.openLink(strings.TrimSpace(url))
	r.write(v)
	r.out.closeLink()
}

// item writes a list item.
func (r *record) item(v field) {
	r.out.begin(Item, 1)
	r.write(v)
	r.out.sep(gapLine)
}

// labelled writes "name: a, b, c".
func (r *record) labelled(name field, values []field) {
	r.out.sep(gapLine)
	r.write(name)
	r.out.sep(gapColon)
	for i, v := range values {
		if i > 0 {
			r.out.sep(gapComma)
		}
		r.write(v)
	}
	r.out.sep(gapLine)
}
