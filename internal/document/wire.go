package document

import (
	"encoding/binary"

	"skillmatch/internal/text"
)

// What a reader found crosses to the parent as counts and numbers in varints and
// strings with their lengths: the fields of a Document that readers fill in, in
// the order of the type. Source places all lie in the file itself: a child can
// open no other.

// wire writes such bytes.
type wire struct{ b []byte }

func (w *wire) int(n int) { w.b = binary.AppendUvarint(w.b, uint64(n)) }

func (w *wire) string(s string) {
	w.int(len(s))
	w.b = append(w.b, s...)
}

func (w *wire) span(s text.Span) {
	w.int(s.Start)
	w.int(s.End)
}

// document writes the fields of d that readers fill in.
func (w *wire) document(d *Document) {
	w.string(d.Encoding)
	w.string(d.Text)
	w.int(len(d.Pages))
	for _, start := range d.Pages {
		w.int(start)
	}
	w.int(len(d.Blocks))
	for _, b := range d.Blocks {
		w.span(b.Span)
		w.int(int(b.Kind))
		w.int(b.Level)
	}
	w.int(len(d.Links))
	for _, l := range d.Links {
		w.string(l.URL)
		w.span(l.At)
	}
	w.int(len(d.Hidden))
	for _, h := range d.Hidden {
		w.span(h.Span)
		w.string(h.Reason)
	}
	w.int(len(d.Source))
	for _, run := range d.Source {
		w.int(run.Start)
		w.int(run.Pos.Line)
		w.int(run.Pos.Column)
	}
	w.int(len(d.Warnings))
	for _, warning := range d.Warnings {
		w.string(warning.Code)
		w.string(warning.Message)
		if warning.At == nil {
			w.int(0)
			continue
		}
		w.int(1)
		w.span(*warning.At)
	}
}

// error writes what is wrong with the file.
func (w *wire) error(e *Error) {
	w.int(int(e.Kind))
	w.string(e.Detail)
	w.string(e.Hint)
}

// unwire reads such bytes. Nothing in them is trusted: after the first that makes
// no sense, bad is set and all that follows is zero. What it allocates is bounded
// by the length of s.
type unwire struct {
	s   string
	bad bool
}

func (r *unwire) fail() {
	r.s, r.bad = "", true
}

// int reads a number from 0 to 2³¹-1.
func (r *unwire) int() int {
	n, size := uint64(0), 0
	for shift := 0; ; shift += 7 {
		if size == len(r.s) || shift > 28 {
			r.fail()
			return 0
		}
		c := r.s[size]
		size++
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			break
		}
	}
	if n >= 1<<31 {
		r.fail()
		return 0
	}
	r.s = r.s[size:]
	return int(n)
}

func (r *unwire) string() string {
	n := r.int()
	if n > len(r.s) {
		r.fail()
		return ""
	}
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func (r *unwire) span() text.Span { return text.Span{Start: r.int(), End: r.int()} }

// roomFor reads a count and returns room for as many, nil for none. Each takes
// at least least bytes.
func roomFor[T any](r *unwire, least int) []T {
	n := r.int()
	if n > len(r.s)/least {
		r.fail()
		return nil
	}
	if n == 0 {
		return nil
	}
	return make([]T, n)
}

// document reads the fields of d that readers fill in.
func (r *unwire) document(d *Document) {
	d.Encoding = r.string()
	d.Text = r.string()
	d.Pages = roomFor[int](r, 1)
	for i := range d.Pages {
		d.Pages[i] = r.int()
	}
	d.Blocks = roomFor[Block](r, 4)
	for i := range d.Blocks {
		d.Blocks[i] = Block{Span: r.span(), Kind: BlockKind(min(r.int(), 0xff)), Level: r.int()}
	}
	d.Links = roomFor[Link](r, 3)
	for i := range d.Links {
		d.Links[i] = Link{URL: r.string(), At: r.span()}
	}
	d.Hidden = roomFor[Hidden](r, 3)
	for i := range d.Hidden {
		d.Hidden[i] = Hidden{Span: r.span(), Reason: r.string()}
	}
	d.Source = roomFor[SourceRun](r, 3)
	for i := range d.Source {
		d.Source[i] = SourceRun{Start: r.int(), Pos: SourcePos{File: d.Name, Line: r.int(), Column: r.int()}}
	}
	d.Warnings = roomFor[Warning](r, 3)
	for i := range d.Warnings {
		w := Warning{Code: r.string(), Message: r.string()}
		if r.int() != 0 {
			at := r.span()
			w.At = &at
		}
		d.Warnings[i] = w
	}
}

// error reads what is wrong with the file.
func (r *unwire) error() *Error {
	return &Error{Kind: ErrorKind(min(r.int(), 0xff)), Detail: r.string(), Hint: r.string()}
}
