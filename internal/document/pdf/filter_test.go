package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func deflate(data string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return b.Bytes()
}

func TestFilters(t *testing.T) {
	bare := deflate("hello hello hello")
	bare[0] = 0 // a broken header
	for _, tc := range []struct {
		name, filter string
		params       filterParams
		in           string
		want         string
	}{
		{name: "flate", filter: "FlateDecode", in: string(deflate("hello")), want: "hello"},
		{name: "flate after a line end", filter: "Fl", in: "\r\n" + string(deflate("hello")), want: "hello"},
		{name: "flate with a broken header", filter: "FlateDecode", in: string(bare), want: "hello hello hello"},
		{name: "hex", filter: "ASCIIHexDecode", in: "68 65 6C6c\n6F>zz", want: "hello"},
		{name: "base 85", filter: "ASCII85Decode", in: "<~BOu!\nrDZ~>", want: "hello"},
		{name: "run length", filter: "RunLengthDecode", in: "\x01ab\xfec\x00d\x80xx", want: "abcccd"},
		{name: "lzw, the specification's example", filter: "LZWDecode", in: "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", want: "-----A---B"},
		{name: "png predictors", filter: "FlateDecode", params: filterParams{predictor: 15, colors: 1, bits: 8, columns: 3},
			in: string(deflate("\x00abc\x01a\x01\x01\x02\x01\x01\x01\x04\x01\x00\x00")), want: "abcabcbcdccd"},
		{name: "tiff predictor", filter: "FlateDecode", params: filterParams{predictor: 2, colors: 1, bits: 8, columns: 3},
			in: string(deflate("a\x01\x01b\x01\x01")), want: "abcbcd"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b := &budget{lim: DefaultLimits()}
			got, err := b.unfilter(tc.filter, tc.params, []byte(tc.in))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLZWLong reads a stream whose codes grow to 12 bits and are cleared, made
// by an encoder of the test's own.
func TestLZWLong(t *testing.T) {
	var want []byte
	x := uint32(1)
	for range 20000 {
		x = x*1664525 + 1013904223
		want = append(want, byte(x>>28))
	}
	for _, late := range []bool{false, true} {
		b := &budget{lim: DefaultLimits()}
		got, err := b.unfilter("LZWDecode", filterParams{late: late}, encodeLZW(want, late))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("late %v: %d bytes, error %v, want %d", late, len(got), err, len(want))
		}
	}
}

func encodeLZW(data []byte, late bool) []byte {
	early := 1
	if late {
		early = 0
	}
	var out []byte
	var held, bits uint
	width := uint(9)
	emit := func(code int) {
		held, bits = held<<width|uint(code), bits+width
		for bits >= 8 {
			bits -= 8
			out = append(out, byte(held>>bits))
		}
	}
	table := map[string]int{}
	next := 258
	emit(256)
	cur := ""
	code := func(s string) int {
		if len(s) == 1 {
			return int(s[0])
		}
		return table[s]
	}
	for _, c := range data {
		s := cur + string([]byte{c})
		if _, ok := table[s]; ok || len(s) == 1 {
			cur = s
			continue
		}
		emit(code(cur))
		table[s] = next
		next++
		// The reader is one entry behind.
		if next-1+early >= 1<<width && width < 12 {
			width++
		}
		cur = string([]byte{c})
		if next == 4094 {
			emit(code(cur))
			cur = ""
			emit(256)
			table, next, width = map[string]int{}, 258, 9
		}
	}
	if cur != "" {
		emit(code(cur))
		next++
		if next-1+early >= 1<<width && width < 12 {
			width++
		}
	}
	emit(257)
	return append(out, byte(held<<(8-bits)))
}

func TestFilterBomb(t *testing.T) {
	b := &budget{lim: Limits{ContentBytes: 1 << 16}.orDefault()}
	_, err := b.unfilter("FlateDecode", filterParams{}, deflate(strings.Repeat(" ", 1<<20)))
	var e *Error
	if !errors.As(err, &e) || e.Kind != Limit {
		t.Errorf("error %v, want one of kind Limit", err)
	}
}

// TestFilterChain reads a content stream through two filters, with the short
// names in an array.
func TestFilterChain(t *testing.T) {
	content := hex.EncodeToString(deflate(contentOf(placed{50, 700, "Chained"}))) + ">"
	data := filePDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>",
		streamObject("/Filter[/ASCIIHexDecode/FlateDecode]", content))
	got, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "Chained\n" {
		t.Errorf("text %q, want %q", got.Text, "Chained\n")
	}
}
