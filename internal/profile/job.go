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
			Time: e.g.Interval, Current: e.g.current, First: e.first, Last: e.last, titled: e.parts.titled, more: e.more,
			Span: text.Span{Start: r.o.Tokens[e.first].Start, End: r.o.Tokens[max(e.last-1, e.first)].End},
		}
		if e.kind == projectEntry {
			j.Kind = Project
		} else if j.Employer == "" && j.Title != "" && len(out) > 0 && r.nextPost(&out[len(out)-1], &j) {
			j.Employer, j.borrowed = out[len(out)-1].Employer, true
		}
		out = append(out, j)
	}
	return out
}

// nextPost reports whether j, which names no employer, is another post at that
// of the job prev before it: the employer stands there above the title, no blank
// line parts the two, and one begins when the other ends.
func (r *walker) nextPost(prev, j *Job) bool {
	if prev.Kind != Work || prev.Employer == "" || !prev.Dated() || !j.Dated() || r.blank(j.First) && !r.loosely || r.has(j.titled.first, j.titled.last, outline.OwnBoss) {
		return false
	}
	above := prev.borrowed || prev.titled.first > prev.First && strings.Contains(r.o.Doc.Text[prev.Start:r.o.Tokens[prev.titled.first].Start], "\n")
	const most = 1 // a month between them
	apart := max(prev.Time.From-j.Time.To, j.Time.From-prev.Time.To)
	return above && apart >= -most && apart <= most
}

// parts are what a header names.
type parts struct {
	title, employer string
	byField         bool  // a field names the employer
	titled          piece // the tokens of title
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
					r.set(&p, h.Value, list[i+1])
				}
				continue
			}
			r.set(&p, h.Value, piece{h.Last, q.last})
		}
	}
	department := "" // the employer's, where it comes first
	for i, q := range list {
		if _, ok := r.field(q.first); ok || i > 0 && r.fieldAlone(list[i-1]) || r.isPlain(q) {
			continue
		}
		switch {
		case p.title == "" && r.isTitle(q.first, q.last):
			title, employer := r.splitTitle(q)
			p.title, p.titled = r.text(title.first, title.last), title
			if p.employer == "" {
				p.employer = employer
			}
		case p.employer == "" && department == "" && r.has(q.first, q.last, outline.Department):
			department = r.text(q.first, q.last)
		case p.employer == "":
			p.employer = r.text(q.first, q.last)
		}
	}
	if p.employer == "" {
		p.employer = department
	}
	return p
}

// set notes what a field names, at the tokens of q.
func (r *walker) set(p *parts, field int32, q piece) {
	switch name := r.text(q.first, q.last); outline.EntryFieldNames[field] {
	case "title":
		p.title, p.titled = name, q
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
func (r *walker) splitTitle(q piece) (title piece, employer string) {
	end := q.first
	for _, h := range r.cues(q.first, q.last) {
		if h.Kind == outline.TitleWord && h.Last <= q.last {
			end = h.Last
		}
	}
	if end < q.last && r.joinsTitle(end) {
		return q, ""
	}
	return piece{q.first, end}, r.text(end, q.last)
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
