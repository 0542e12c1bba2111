package pdf

import "io"

// lzw reads PDF's LZW (ISO 32000-1, 7.4.4): most significant bit first, codes
// of 9 to 12 bits, 256 clears and 257 ends. compress/lzw cannot read it, as
// PDF changes the code length one code early.
type lzw struct {
	data  []byte
	early int // 1 when the length changes early, the default

	bits  uint
	held  uint32
	width uint
	next  int // code that the next sequence gets
	last  int // code before, -1 after a clear

	prefix [4096]uint16
	suffix [4096]byte
	length [4096]uint16

	pending []byte
	buf     [4096]byte
}

func newLZW(data []byte, late bool) *lzw {
	z := &lzw{data: data, early: 1, width: 9, next: 258, last: -1}
	if late {
		z.early = 0
	}
	for i := range 256 {
		z.suffix[i], z.length[i] = byte(i), 1
	}
	return z
}

func (z *lzw) Read(p []byte) (int, error) {
	for len(z.pending) == 0 {
		code, ok := z.code()
		if !ok || code == 257 {
			return 0, io.EOF
		}
		if code == 256 {
			z.width, z.next, z.last = 9, 258, -1
			continue
		}
		if !z.expand(code) {
			return 0, io.ErrUnexpectedEOF
		}
	}
	n := copy(p, z.pending)
	z.pending = z.pending[n:]
	return n, nil
}

func (z *lzw) code() (int, bool) {
	for z.bits < z.width {
		if len(z.data) == 0 {
			return 0, false
		}
		z.held = z.held<<8 | uint32(z.data[0])
		z.data = z.data[1:]
		z.bits += 8
	}
	z.bits -= z.width
	return int(z.held>>z.bits) & (1<<z.width - 1), true
}

// expand writes the sequence of code to pending and learns the next one.
func (z *lzw) expand(code int) bool {
	if code > z.next || code == z.next && z.last < 0 {
		return false
	}
	from := code
	if code == z.next { // the sequence before, and its own first byte again
		from = z.last
	}
	n := int(z.length[from])
	for i, c := n-1, from; i >= 0; i-- {
		z.buf[i] = z.suffix[c]
		c = int(z.prefix[c])
	}
	if code == z.next && n < len(z.buf) {
		z.buf[n] = z.buf[0]
		n++
	}
	z.pending = z.buf[:n]
	if z.last >= 0 && z.next < 4096 {
		z.prefix[z.next] = uint16(z.last)
		z.suffix[z.next] = z.buf[0]
		z.length[z.next] = z.length[z.last] + 1
		z.next++
	}
	z.last = code
	if z.next+z.early >= 1<<z.width && z.width < 12 {
		z.width++
	}
	return true
}
