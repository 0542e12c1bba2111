package document

import (
	"io"
	"strings"

	"skillmatch/internal/text"
)

// chunk reads w:altChunk: another file, which Word takes in when it opens this
// one. Programs that put documents together write them.
func (r *docxReader) chunk(name string) {
	const most = 8 // files inside that are read
	if r.problem != nil {
		return
	}
	if r.chunks++; r.inChunk || r.chunks > most || !r.archive.has(name) {
		r.notes.unread = true
		return
	}
	data, problem := r.archive.read(name)
	if problem != nil {
		r.problem = problem
		return
	}
	f, problem := detect(name, data)
	inner := &Document{Name: name}
	switch {
	case problem != nil || len(data) == 0:
		r.notes.unread = true
		return
	case f.name == "docx":
		problem = readDOCXPart(inner, data, r)
	case f.name == "html" || f.name == "rtf" || f.name == "text":
		problem = f.read(inner, data, r.options)
	default:
		r.notes.unread = true
		return
	}
	if problem != nil && problem.Kind == Limit {
		r.problem = problem
		return
	}
	if problem != nil {
		r.notes.unread = true
		return
	}
	r.inserted = append(r.inserted, inner.Warnings...)
	r.insert(inner)
}

// read unpacks a part as a whole.
func (a *archive) read(name string) ([]byte, *Error) {
	part, problem := a.open(name)
	if problem != nil {
		return nil, problem
	}
	defer part.Close()
	data, err := io.ReadAll(part)
	if err != nil {
		return nil, part.problem // which Read has set
	}
	return data, nil
}

// insert writes the text of another document, line by line.
func (r *docxReader) insert(d *Document) {
	r.flow.end()
	r.flow.blank()
	block := 0
	for at := 0; at < len(d.Text); {
		end := len(d.Text)
		if n := strings.IndexByte(d.Text[at:], '\n'); n >= 0 {
			end = at + n
		}
		for block < len(d.Blocks) && d.Blocks[block].End <= at {
			block++
		}
		r.flow.begin()
		if block < len(d.Blocks) && d.Blocks[block].Start < end && d.Blocks[block].Kind != Cell {
			r.flow.para.kind, r.flow.para.level = d.Blocks[block].Kind, d.Blocks[block].Level
		}
		r.insertLine(d, text.Span{Start: at, End: end})
		r.flow.end()
		at = end + 1
	}
	r.flow.blank()
}

// insertLine writes a line with its links and what of it is hidden.
func (r *docxReader) insertLine(d *Document, line text.Span) {
	for len(d.Links) > 0 && d.Links[0].At.End < line.Start {
		d.Links = d.Links[1:]
	}
	for len(d.Hidden) > 0 && d.Hidden[0].End <= line.Start {
		d.Hidden = d.Hidden[1:]
	}
	links, hidden := d.Links, d.Hidden
	for at := line.Start; at < line.End; {
		end := line.End
		look := letters{}
		for len(hidden) > 0 && hidden[0].End <= at {
			hidden = hidden[1:]
		}
		if len(hidden) > 0 {
			if hidden[0].Start <= at {
				look.hide, end = hidden[0].Reason, min(end, hidden[0].End)
			} else {
				end = min(end, hidden[0].Start)
			}
		}
		for len(links) > 0 && links[0].At.End <= at {
			r.flow.closeLink()
			if links[0].At.Len() == 0 {
				r.flow.icon(links[0].URL)
			}
			links = links[1:]
		}
		if len(links) > 0 {
			if links[0].At.Start <= at {
				if r.flow.para.link == "" {
					r.flow.openLink(links[0].URL)
				}
				end = min(end, links[0].At.End)
			} else {
				end = min(end, links[0].At.Start)
			}
		}
		r.flow.write(d.Text[at:end], look)
		at = end
	}
	r.flow.closeLink()
}
