package pdf

import (
	"bytes"
	"errors"
	"io"

	lib "github.com/ledongthuc/pdf"
)

// open lets the library read the tidy file and returns the root of its pages.
func open(clean []byte) (lib.Value, error) {
	r, err := lib.NewReader(&meteredReader{
		r: bytes.NewReader(clean),
		// The library reads an object anew, 4 kB at a time, whenever it is
		// asked for; a sound file needs a small multiple of its size.
		left: 64*int64(len(clean)) + 64<<20,
	}, int64(len(clean)))
	if err != nil {
		return lib.Value{}, damaged(0, "%v", err)
	}
	return r.Trailer().Key("Root").Key("Pages"), nil
}

// meteredReader ends reading when a file makes the library go in circles.
type meteredReader struct {
	r    io.ReaderAt
	left int64
}

var errSpent = errors.New("objects refer to each other in circles")

func (m *meteredReader) ReadAt(p []byte, off int64) (int, error) {
	if m.left -= int64(len(p)); m.left < 0 {
		return 0, errSpent
	}
	return m.r.ReadAt(p, off)
}

// identity returns the number that tidy gave the object v; 0 for an object
// that is a part of another one.
func identity(v lib.Value) int { return int(v.Key(idKey).Int64()) }

// streamReader reads the decoded bytes of stream v, one stream at a time.
func (b *budget) streamReader(v lib.Value) (io.Reader, error) {
	r := v.Reader() // without a filter there is nothing to close
	if v.Key(flateKey).IsNull() {
		return r, nil
	}
	return b.zlibReader(r)
}

// streamBytes returns the decoded bytes of stream v. Of a damaged stream the
// sound beginning comes back with whole false; the error is of kind Limit.
func (b *budget) streamBytes(v lib.Value) (data []byte, whole bool, err error) {
	if v.Kind() != lib.Stream {
		return nil, true, nil
	}
	r, err := b.streamReader(v)
	if err != nil {
		return nil, false, nil
	}
	data, err = b.read(r)
	if isLimit(err) {
		return nil, false, err
	}
	return data, err == nil && v.Key(damagedKey).IsNull(), nil
}

// streamBefore returns the decoded bytes of stream v up to mark, and a little
// more; all of them where there is no mark. The error is of kind Limit.
func (b *budget) streamBefore(v lib.Value, mark []byte) ([]byte, error) {
	const step = 2 << 10
	r, err := b.streamReader(v)
	if err != nil {
		return nil, nil // damaged, like one that is cut
	}
	var data []byte
	for {
		part, err := b.read(io.LimitReader(r, step))
		if isLimit(err) {
			return nil, err
		}
		from := max(0, len(data)-len(mark))
		data = append(data, part...)
		if err != nil || len(part) < step || bytes.Contains(data[from:], mark) {
			return data, nil
		}
	}
}

// streamHead returns the first bytes of stream v, of a font program all that
// tells of text as a rule. The error is of kind Limit.
func (b *budget) streamHead(v lib.Value) ([]byte, error) {
	const most = 4 << 20
	r, err := b.streamReader(v)
	if err != nil {
		return nil, nil // damaged
	}
	data, err := b.read(io.LimitReader(r, most))
	if isLimit(err) {
		return nil, err
	}
	return data, nil
}

func isNumber(v lib.Value) bool { return v.Kind() == lib.Integer || v.Kind() == lib.Real }

// numbers returns the items of an array of numbers, at most n of them.
func numbers(v lib.Value, n int) []float64 {
	out := make([]float64, 0, min(v.Len(), n))
	for i := range min(v.Len(), n) {
		out = append(out, v.Index(i).Float64())
	}
	return out
}
