package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cffIndex writes an INDEX with offsets of one byte.
func cffIndex(items ...string) string {
	if len(items) == 0 {
		return "\x00\x00"
	}
	out := string([]byte{byte(len(items) >> 8), byte(len(items)), 1, 1})
	at, data := 1, ""
	for _, s := range items {
		at += len(s)
		out += string([]byte{byte(at)})
		data += s
	}
	return out + data
}

// cffFont writes a font of three glyphs: .notdef, A and one with a name of its own.
func cffFont(own string) string {
	number := func(n int) string { return string([]byte{28, byte(n >> 8), byte(n)}) }
	build := func(charset, encoding, glyphs int) string {
		top := number(charset) + "\x0f" + number(encoding) + "\x10" + number(glyphs) + "\x11"
		return "\x01\x00\x04\x01" + cffIndex("Test") + cffIndex(top) + cffIndex(own) + cffIndex()
	}
	head := build(0, 0, 0)
	charset := "\x00\x00\x22\x01\x87" // format 0: A is name 34, the first own name is 391
	encoding := "\x00\x02\x61\x62"    // format 0: codes a and b
	at := len(head)
	head = build(at, at+len(charset), at+len(charset)+len(encoding))
	return head + charset + encoding + cffIndex("x", "x", "x")
}

func TestCFF(t *testing.T) {
	got := parseCFF([]byte(cffFont("f_f_i")))
	want := cff{glyphs: []string{"", "A", "ffi"}, codes: map[uint8]int{'a': 1, 'b': 2}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(cff{})); diff != "" {
		t.Error(diff)
	}
}

// TestCFFCut reads a font that ends too early, at each byte.
func TestCFFCut(t *testing.T) {
	font := []byte(cffFont("f_f_i"))
	for i := range font {
		parseCFF(font[:i])
	}
}

func TestCFFStandardNames(t *testing.T) {
	for _, tc := range []struct {
		sid  int
		want string
	}{{0, ""}, {1, " "}, {34, "A"}, {109, "ﬁ"}, {149, "ß"}, {150, "¹"}, {171, "Á"}, {228, "ž"}, {229, ""}, {390, ""}} {
		if got := cffString(tc.sid, nil); got != tc.want {
			t.Errorf("name %d is %q, want %q", tc.sid, got, tc.want)
		}
	}
}
