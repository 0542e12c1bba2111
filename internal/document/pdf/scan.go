package pdf

import (
	"bytes"
	"slices"
)

// entry is where an object of the file stands.
type entry struct {
	body   int    // offset just after "N G obj"; the order of the bodies is the order of revisions
	gen    int    // generation, a part of the key that decrypts the object
	packed []byte // the object itself when it lies in an object stream
	stream int    // offset of the stream's first byte; 0 when there is no stream
	dict   object // of a stream
}

// file is the objects of a PDF, found by reading its bytes from start to end.
// The cross-reference table is not asked: it is the part that is most often
// wrong and the one that can send a reader in circles, and finding the objects
// costs less than the rest of the work.
type file struct {
	b       []byte
	objects map[int]entry
	trailer object // keys of all trailers, the last one first
	crypt   *crypt // nil when the file is not encrypted
	budget  *budget
	off     map[int]bool // optional-content groups that are not shown
	parsed  int          // bytes that objects were parsed from, the same ones counted each time
}

const maxObjectNumber = 8_388_607 // ISO 32000-1, annex C

// scan finds all objects of b. Of an object that stands twice the later one
// wins, as it does with incremental updates.
func scan(b []byte, bud *budget) (*file, error) {
	f := &file{b: b, objects: map[int]entry{}, budget: bud, trailer: object{kind: kindDict}}
	f.findObjects()
	f.findTrailers()
	var err error
	if f.crypt, err = newCrypt(f); err != nil {
		return nil, err
	}
	if err := f.unpack(); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *file) findObjects() {
	// Skipping over an object that never ends costs the rest of the file, so
	// the skips of a file full of those are bounded together.
	work := 4*len(f.b) + 1<<16
	for p := 0; ; {
		i := bytes.Index(f.b[p:], []byte("obj"))
		if i < 0 {
			return
		}
		num, gen, ok := header(f.b, p+i)
		p += i + len("obj")
		if !ok || p < len(f.b) && class[f.b[p]] == regular {
			continue
		}
		e := entry{body: p, gen: gen}
		if work > 0 {
			end := skipDict(f.b, p, &work)
			if s := streamStart(f.b, end); s > 0 {
				e.dict = f.parse(f.b[p:end])
				e.stream = s
				end = f.streamEnd(s, -1)
			}
			p = max(p, end)
		}
		f.objects[num] = e
	}
}

// header reads "N G " backwards from the "obj" at offset at.
func header(b []byte, at int) (num, gen int, ok bool) {
	gen, p, ok := numberBefore(b, at, 5)
	if !ok {
		return 0, 0, false
	}
	num, p, ok = numberBefore(b, p, 10)
	if !ok || num == 0 || num > maxObjectNumber || p > 0 && class[b[p-1]] == regular && !bytes.HasSuffix(b[:p], []byte("endobj")) {
		return 0, 0, false
	}
	return num, gen, true
}

// numberBefore reads the digits, and the white space after them, that end at p.
func numberBefore(b []byte, p, digits int) (n, start int, ok bool) {
	end := p
	for p > 0 && class[b[p-1]] == space {
		p--
	}
	if p == end {
		return 0, 0, false
	}
	scale := 1
	for ; p > 0 && digits > 0 && b[p-1] >= '0' && b[p-1] <= '9'; p-- {
		n += int(b[p-1]-'0') * scale
		scale *= 10
		digits--
	}
	return n, p, scale > 1
}

// skipDict returns the offset after the dictionary that begins at p, or p when
// there is none. It takes what it reads off work.
func skipDict(b []byte, p int, work *int) int {
	l := lexer{b: b, p: p}
	l.skipSpace()
	if !bytes.HasPrefix(b[l.p:], []byte("<<")) {
		return p
	}
	start, open := l.p, 0
	defer func() { *work -= l.p - start }()
	for l.p < len(b) && open < 100 {
		switch b[l.p] {
		case '(':
			l.literal()
			continue
		case '%':
			l.skipSpace()
			continue
		case '<':
			if l.p+1 < len(b) && b[l.p+1] == '<' {
				open++
				l.p++
			}
		case '>':
			if l.p+1 < len(b) && b[l.p+1] == '>' {
				open--
				l.p++
			}
			if open <= 0 {
				return l.p + 1
			}
		}
		l.p++
	}
	return p
}

// streamStart returns the offset of the first byte of the stream whose
// dictionary ends at p, 0 when no stream follows.
func streamStart(b []byte, p int) int {
	l := lexer{b: b, p: p}
	l.skipSpace()
	if !bytes.HasPrefix(b[l.p:], []byte("stream")) {
		return 0
	}
	p = l.p + len("stream")
	for p < len(b) && b[p] == ' ' {
		p++
	}
	if p < len(b) && b[p] == '\r' {
		p++
	}
	if p < len(b) && b[p] == '\n' {
		p++
	}
	return p
}

// streamEnd returns the end of the stream that starts at s. The length that
// the file gives is believed only if the stream does end there.
func (f *file) streamEnd(s, length int) int {
	if length >= 0 && length <= len(f.b)-s {
		p := s + length
		for p < len(f.b) && class[f.b[p]] == space {
			p++
		}
		if bytes.HasPrefix(f.b[p:], []byte("endstream")) || bytes.HasPrefix(f.b[p:], []byte("endobj")) {
			return s + length
		}
	}
	end := len(f.b)
	if i := bytes.Index(f.b[s:], []byte("endstream")); i >= 0 {
		end = s + i
	} else {
		f.budget.partial = true
	}
	if end > s && f.b[end-1] == '\n' {
		end--
	}
	if end > s && f.b[end-1] == '\r' {
		end--
	}
	return end
}

// findTrailers collects the keys of trailers and of cross-reference streams.
func (f *file) findTrailers() {
	type trailer struct {
		at   int
		keys []object
	}
	var all []trailer
	add := func(at int, o object) {
		if o.get("Root").kind == kindRef || o.get("Encrypt").kind != kindNull {
			all = append(all, trailer{at, o.list})
		}
	}
	for _, n := range f.numbers() {
		if e := f.objects[n]; e.dict.get("Type").is("XRef") {
			add(e.body, e.dict)
		}
	}
	work := 4*len(f.b) + 1<<16
	for p := 0; ; {
		i := bytes.Index(f.b[p:], []byte("trailer"))
		if i < 0 {
			break
		}
		p += i + len("trailer")
		const most = 1 << 16 // bytes of a trailer
		if work <= 0 {
			break
		}
		if end := skipDict(f.b[:min(len(f.b), p+most)], p, &work); end > p {
			add(p, f.parse(f.b[p:end]))
			p = end
		}
	}
	slices.SortStableFunc(all, func(a, b trailer) int { return b.at - a.at })
	for _, t := range all {
		f.trailer.list = append(f.trailer.list, t.keys...)
	}
}

// numbers returns the numbers of the objects by their place in the file.
func (f *file) numbers() []int {
	all := make([]int, 0, len(f.objects))
	for n := range f.objects {
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b int) int {
		if d := f.objects[a].body - f.objects[b].body; d != 0 {
			return d
		}
		return a - b
	})
	return all
}
