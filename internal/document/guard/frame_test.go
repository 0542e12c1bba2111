package guard

import (
	"bytes"
	"errors"
	"io"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRequestTravels(t *testing.T) {
	want := request{number: 7, limits: Limits{Time: time.Minute, Memory: 1 << 40, Answer: 9}, head: 2, body: 3}
	stream := bytes.NewReader(append(want.bytes(), "abcde"...))
	got, head, body, err := readRequest(stream)
	if err != nil || string(head) != "ab" || string(body) != "cde" {
		t.Fatalf("head %q, body %q, error %v", head, body, err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(request{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, _, _, err := readRequest(stream); err != io.EOF {
		t.Errorf("error %v at the end of the requests, want io.EOF", err)
	}
}

// Whatever a child writes is an answer within the limit, or an error.
func FuzzReadAnswer(f *testing.F) {
	const number, most = 3, 100
	for _, s := range []status{answered, panicked, tooLong, 9} {
		var b bytes.Buffer
		if err := writeAnswer(&b, number, s, []byte("Go")); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	f.Add(frame(number, answered, 1<<63))
	f.Add([]byte("noise"))
	f.Fuzz(func(t *testing.T, stream []byte) {
		got, err := readAnswer(bytes.NewReader(stream), number, most)
		if err == nil && (len(got) > most || len(got) > len(stream)) {
			t.Errorf("%d bytes of %d", len(got), len(stream))
		}
		var e *Error
		if err != nil && !errors.As(err, &e) && err != io.EOF && err != io.ErrUnexpectedEOF {
			t.Errorf("error %v", err)
		}
	})
}
