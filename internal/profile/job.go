package profile

import (
	"strings"

	"skillmatch/internal/outline"
	"skillmatch/internal/text"
)

// jobs returns the entries that are work or projects.
func (r *walker) jobs(list []entry) []Job {
	var out []Job
	for _, e := range list {
		if e.kind != workEntry && e.kind != projectEntry {
			continue
		}
		j := Job{
			Kind: Work, Title: e.parts.title, Employer: e.parts.employer,
			Time: e.g.Interval, Current: e.g.current, First: e.first, Last: e.last,
			Span: text.Span{Start: r.o.Tokens[e.first].Start, End: r.o.Tokens[max(e.last-1, e.first)].End},
		}
		if e.kind == projectEntry {
			j.Kind = Project
		}
		out = append(out, j)
	}
	return out
}

// parts are what a header names.
type parts struct {
	title, employer string
	byField         bool // a field names the employer
}

// lacks reports whether a line, with or without a word of job titles, can name
// what p does not.
func (p parts) lacks(title bool) bool {
	if title {
		return p.title == ""
	}
	return p.employer == ""
}

// piece is a run of tokens between two borders of a header, half-open.
type piece struct {
	first, last int
}

// parts tells the title and the employer of a header at tokens first to last,
// which holds the dates g: the title is the first piece with a word of job
// titles in it, the employer the first other one, unless a field names them.
func (r *walker) parts(first int, g dateRange, last int) parts {
	var p parts
	list := append(r.pieces(first, g.first), r.pieces(g.last, last)...)
	for i, q := range list {
		if h, ok := r.field(q.first); ok && h.Last <= q.last {
			if h.Last == q.last { // the name is the piece behind it
				if i+1 < len(list) {
					p.set(h.Value, r.text(list[i+1].first, list[i+1].last))
				}
				continue
			}
			p.set(h.Value, r.text(h.Last, q.last))
		}
	}
	for i, q := range list {
		if _, ok := r.field(q.first); ok || i > 0 && r.fieldAlone(list[i-1]) || r.isPlain(q) {
			continue
		}
		switch {
		case p.title == "" && r.isTitle(q.first, q.last):
			title, employer := r.splitTitle(q)
			p.title = title
			if p.employer == "" {
				p.employer = employer
			}
		case p.employer == "":
			p.employer = r.text(q.first, q.last)
		}
	}
	return p
}

// set notes what a field names.
func (p *parts) set(field int32, name string) {
	switch outline.EntryFieldNames[field] {
	case "title":
		p.title = name
	case "employer":
		p.employer, p.byField = name, true
	}
}

// field returns the cue of a field of an entry at token i: "Employer:".
func (r *walker) field(i int) (outline.Hit, bool) {
	h, ok := r.cue(i, outline.EntryField)
	if !ok || h.Last >= len(r.o.Tokens) {
		return h, false
	}
	s := r.o.Tokens[h.Last].Sep
	return h, s == text.SepColon || s == text.SepBar && r.startsLine(i)
}

func (r *walker) fieldAlone(q piece) bool {
	h, ok := r.field(q.first)
	return ok && h.Last == q.last
}

// isPlain reports whether a piece can be no name: no letter in upper case, or
// nothing but a number.
func (r *walker) isPlain(q piece) bool {
	for i := q.first; i < q.last; i++ {
		if r.o.Tokens[i].Shape&(text.Upper|text.NonASCII) != 0 {
			return false
		}
	}
	return !r.isTitle(q.first, q.last)
}

// splitTitle parts a title from an employer that follows it without a border,
// as in texts that lost their lines: "Java Developer Acme".
func (r *walker) splitTitle(q piece) (title, employer string) {
	end := q.first
	for _, h := range r.cues(q.first, q.last) {
		if h.Kind == outline.TitleWord && h.Last <= q.last {
			end = h.Last
		}
	}
	if end < q.last && r.joinsTitle(end) {
		return r.text(q.first, q.last), ""
	}
	return r.text(q.first, end), r.text(end, q.last)
}

// joinsTitle reports whether token i, behind a word of job titles, goes on with
// the title: "Director of …", "Engineer II".
func (r *walker) joinsTitle(i int) bool {
	t := r.o.Tokens[i]
	return t.Shape&text.Title == 0 || roman(r.word(i)) || t.Sep != text.SepSpace || !r.flatAt(i)
}

// roman reports whether w is a small Roman number.
func roman(w string) bool { return strings.Trim(w, "IVX") == "" && len(w) <= 4 }

// flatAt reports whether the text has no line break near token i.
func (r *walker) flatAt(i int) bool {
	const near = 400
	t := r.o.Tokens[i]
	s := r.o.Doc.Text
	return !strings.Contains(s[max(0, t.Start-near):min(len(s), t.End+near)], "\n")
}

// pieces cuts the tokens first to last at the borders of a header.
func (r *walker) pieces(first, last int) []piece {
	var out []piece
	open := first
	cut := func(end, next int) {
		if end > open {
			out = append(out, piece{open, end})
		}
		open = next
	}
	for i := first; i < last; i++ {
		if i > open && r.bordered(i) {
			cut(i, i)
		}
		if h, ok := r.cue(i, outline.Place); ok && i > open && h.Last < last {
			cut(i, h.Last)
		}
	}
	cut(last, last)
	return out
}
