package pdf

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

var (
	errFilter    = errors.New("unknown filter")
	errPredictor = errors.New("predictor out of range")
)

// filters returns the names of the filters of a stream and the parameters of each.
func (f *file) filters(dict object) (names []string, params []object) {
	list := func(long, short string) []object {
		o := f.resolve(dict.get(long))
		if o.kind == kindNull {
			o = f.resolve(dict.get(short))
		}
		if o.kind != kindArray {
			return []object{o}
		}
		return o.list
	}
	all := list("DecodeParms", "DP")
	for i, o := range list("Filter", "F") {
		if o = f.resolve(o); o.kind != kindName {
			continue
		}
		names = append(names, string(o.str))
		p := object{}
		if i < len(all) {
			p = f.resolve(all[i])
		}
		params = append(params, p)
	}
	return names, params
}

// plain returns the decrypted, still filtered bytes of the stream of object n.
func (f *file) plain(n int, e entry) []byte {
	data := f.raw(e)
	if f.crypt != nil && !e.dict.get("Type").is("XRef") {
		data = f.crypt.decrypt(f.crypt.streams, n, e.gen, data)
	}
	return data
}

// decoded returns the bytes of the stream of object n with all its filters
// undone. Of a damaged stream the sound beginning is returned; the error is
// an *Error of kind Limit or nil.
func (f *file) decoded(n int, e entry) ([]byte, error) {
	data := f.plain(n, e)
	names, params := f.filters(e.dict)
	for i, name := range names {
		out, err := f.budget.unfilter(name, f.params(params[i]), data)
		if isLimit(err) {
			return nil, err
		}
		f.budget.partial = f.budget.partial || err != nil
		data = out
	}
	return data, nil
}

// filterParams are the parameters of a filter that this package knows.
type filterParams struct {
	predictor, colors, bits, columns int
	late                             bool // of LZW: code lengths change late
}

func (f *file) params(o object) filterParams {
	p := filterParams{colors: 1, bits: 8, columns: 1}
	set := func(dst *int, key string) {
		if v := f.resolve(o.get(key)); v.kind == kindInt {
			*dst = v.int()
		}
	}
	set(&p.predictor, "Predictor")
	set(&p.colors, "Colors")
	set(&p.bits, "BitsPerComponent")
	set(&p.columns, "Columns")
	early := 1
	set(&early, "EarlyChange")
	p.late = early == 0
	return p
}

// unfilter undoes one filter. What could be decoded before an error is
// returned with it.
func (b *budget) unfilter(name string, p filterParams, data []byte) ([]byte, error) {
	var out []byte
	var err error
	switch name {
	case "FlateDecode", "Fl":
		out, err = b.inflate(data)
	case "LZWDecode", "LZW":
		out, err = b.read(newLZW(data, p.late))
	case "ASCIIHexDecode", "AHx":
		end := bytes.IndexByte(data, '>')
		if end < 0 {
			end = len(data)
		}
		return b.read(bytes.NewReader(unhex(data[:end])))
	case "ASCII85Decode", "A85":
		return b.read(ascii85.NewDecoder(bytes.NewReader(clean85(data))))
	case "RunLengthDecode", "RL":
		return b.read(&runLength{data: data})
	case "Crypt":
		return data, nil
	default:
		return nil, errFilter
	}
	if p.predictor > 1 {
		var perr error
		if out, perr = unpredict(out, p); err == nil {
			err = perr
		}
	}
	return out, err
}

// inflate decodes zlib data, and bare deflate data where the header is broken.
// A wrong checksum at the end is no damage.
func (b *budget) inflate(data []byte) ([]byte, error) {
	data = bytes.TrimLeft(data, "\r\n")
	r, err := b.zlibReader(bytes.NewReader(data))
	if err != nil && len(data) > 2 {
		r = flate.NewReader(bytes.NewReader(data[2:]))
	} else if err != nil {
		return nil, err
	}
	out, err := b.read(r)
	if errors.Is(err, zlib.ErrChecksum) {
		err = nil
	}
	return out, err
}

// zlibReader reads what is compressed in r. It takes its memory from the reader
// before, which ends with that.
func (b *budget) zlibReader(r io.Reader) (io.Reader, error) {
	if z, ok := b.zlib.(zlib.Resetter); ok {
		return b.zlib, z.Reset(r, nil)
	}
	z, err := zlib.NewReader(r)
	if err == nil {
		b.zlib = z
	}
	return z, err
}

// clean85 takes white space and the marks at both ends off.
func clean85(data []byte) []byte {
	data = bytes.TrimLeft(data, "\x00\t\n\f\r ")
	data = bytes.TrimPrefix(data, []byte("<~"))
	if end := bytes.IndexByte(data, '~'); end >= 0 {
		data = data[:end]
	}
	out := make([]byte, 0, len(data))
	for _, c := range data {
		if c >= '!' && c <= 'u' || c == 'z' {
			out = append(out, c)
		}
	}
	return out
}

// runLength reads the RunLength filter (ISO 32000-1, 7.4.5).
type runLength struct {
	data []byte
	run  []byte
}

func (r *runLength) Read(p []byte) (int, error) {
	for len(r.run) == 0 {
		if len(r.data) < 2 || r.data[0] == 128 {
			return 0, io.EOF
		}
		n := int(r.data[0])
		if n < 128 {
			end := min(n+2, len(r.data))
			r.run, r.data = r.data[1:end], r.data[end:]
			continue
		}
		r.run, r.data = bytes.Repeat(r.data[1:2], 257-n), r.data[2:]
	}
	n := copy(p, r.run)
	r.run = r.run[n:]
	return n, nil
}
