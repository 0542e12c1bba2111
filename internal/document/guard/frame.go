package guard

import (
	"encoding/binary"
	"io"
	"strings"
	"time"
)

// Frames are a fixed header and the bytes that it announces, little-endian.
const (
	requestMagic = 0x71657247 // "Greq"
	answerMagic  = 0x736e6147 // "Gans"
	requestSize  = 4 + 4 + 8 + 8 + 8 + 4 + 8
	answerSize   = 4 + 4 + 1 + 8
)

// status says what the bytes of an answer are.
type status uint8

const (
	answered status = iota // the handler's answer
	panicked               // what the handler panicked with
	tooLong                // nothing: the answer was over the limit
)

// request is the header of a request: its number, its limits and the lengths of
// head and body, which follow.
type request struct {
	number uint32
	limits Limits
	head   uint32
	body   uint64
}

func (r request) bytes() []byte {
	b := make([]byte, 0, requestSize)
	b = binary.LittleEndian.AppendUint32(b, requestMagic)
	b = binary.LittleEndian.AppendUint32(b, r.number)
	b = binary.LittleEndian.AppendUint64(b, uint64(r.limits.Time))
	b = binary.LittleEndian.AppendUint64(b, uint64(r.limits.Memory))
	b = binary.LittleEndian.AppendUint64(b, uint64(r.limits.Answer))
	b = binary.LittleEndian.AppendUint32(b, r.head)
	return binary.LittleEndian.AppendUint64(b, r.body)
}

// readRequest reads a request. The lengths are the parent's, and trusted. At
// the end of the requests the error is io.EOF.
func readRequest(r io.Reader) (q request, head, body []byte, err error) {
	var b [requestSize]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return q, nil, nil, err
	}
	if binary.LittleEndian.Uint32(b[0:]) != requestMagic {
		return q, nil, nil, io.ErrUnexpectedEOF
	}
	q = request{
		number: binary.LittleEndian.Uint32(b[4:]),
		limits: Limits{
			Time:   time.Duration(binary.LittleEndian.Uint64(b[8:])),
			Memory: int64(binary.LittleEndian.Uint64(b[16:])),
			Answer: int64(binary.LittleEndian.Uint64(b[24:])),
		},
		head: binary.LittleEndian.Uint32(b[32:]),
		body: binary.LittleEndian.Uint64(b[36:]),
	}
	data := make([]byte, uint64(q.head)+q.body)
	if _, err := io.ReadFull(r, data); err != nil {
		return q, nil, nil, err
	}
	return q, data[:q.head:q.head], data[q.head:], nil
}

func writeAnswer(w io.Writer, number uint32, s status, data []byte) error {
	b := make([]byte, 0, answerSize+len(data))
	b = binary.LittleEndian.AppendUint32(b, answerMagic)
	b = binary.LittleEndian.AppendUint32(b, number)
	b = append(b, byte(s))
	b = binary.LittleEndian.AppendUint64(b, uint64(len(data)))
	_, err := w.Write(append(b, data...))
	return err
}

const outOfTurn = "the reading process answered out of turn"

// readAnswer reads the answer to request number. Nothing in it is trusted: not
// more than most bytes are ever taken. The error is an *Error, or that of r.
func readAnswer(r io.Reader, number uint32, most int64) ([]byte, error) {
	var b [answerSize]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return nil, err
	}
	if binary.LittleEndian.Uint32(b[0:]) != answerMagic || binary.LittleEndian.Uint32(b[4:]) != number {
		return nil, failed(Crash, outOfTurn)
	}
	n := binary.LittleEndian.Uint64(b[9:])
	s := status(b[8])
	if s == tooLong || n > uint64(most) {
		return nil, failed(Answer, "the answer is over %s", size(most))
	}
	data := make([]byte, n)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, err
	}
	switch s {
	case answered:
		return data, nil
	case panicked:
		return nil, failed(Crash, "the reader broke down: %s", strings.ToValidUTF8(string(data), "\uFFFD"))
	}
	return nil, failed(Crash, outOfTurn)
}
