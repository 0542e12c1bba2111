package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show writes an object in a form of its own, so that tests can name kinds.
func show(o object) string {
	parts := func(list []object) string {
		var s []string
		for _, item := range list {
			s = append(s, show(item))
		}
		return strings.Join(s, " ")
	}
	switch o.kind {
	case kindBool:
		return fmt.Sprint(o.num == 1)
	case kindInt:
		return fmt.Sprintf("%d", int(o.num))
	case kindReal:
		return fmt.Sprintf("%.3fr", o.num)
	case kindString:
		return fmt.Sprintf("%q", o.str)
	case kindName:
		return "/" + string(o.str)
	case kindWord:
		return string(o.str)
	case kindArray:
		return "[" + parts(o.list) + "]"
	case kindDict:
		return "<" + parts(o.list) + ">"
	case kindRef:
		return fmt.Sprintf("ref%d", int(o.num))
	}
	return "null"
}

func TestLexer(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		refs     bool
		want     string
	}{
		{name: "numbers", in: "1 -2 +3 .5 -.25 4. 0.125", want: "1 -2 3 0.500r -0.250r 4.000r 0.125r"},
		{name: "sloppy numbers", in: "--5 5-3", want: "-5 5"},
		{name: "numbers that are none", in: "- . 1.2.3 1e5", want: "- 0.000r 1.2.3 1e5"},
		{name: "words", in: "BT T* ' \" true false null", want: "BT T* ' \" true false null"},
		{name: "names", in: "/A /A#42 / /a/b", want: "/A /AB / /a /b"},
		{name: "name with a broken escape", in: "/A#4", want: "/A#4"},
		{name: "strings", in: `(a) (a(b)c) (a\)b) (\101\n\
x) ()`, want: `"a" "a(b)c" "a)b" "A\nx" ""`},
		{name: "line ends in strings", in: "(a\r\nb\rc)", want: `"a\nb\nc"`},
		{name: "string without an end", in: "(abc", want: `"abc"`},
		{name: "hex", in: "<4142> <4 1> <414> <>", want: `"AB" "A" "A@" ""`},
		{name: "array", in: "[1 (a) [2] /N]", want: `[1 "a" [2] /N]`},
		{name: "dictionary", in: "<</A 1/B<</C[2]>>>>", want: "</A 1 /B </C [2]>>"},
		{name: "dictionary with a key that is none", in: "<</A 1 2 /B 3>>", want: "</A 1 /B 3>"},
		{name: "reference", in: "[1 0 R 2 0 R 3]", refs: true, want: "[ref1 ref2 3]"},
		{name: "no references in content", in: "1 0 R", want: "1 0 R"},
		{name: "comment", in: "1 % two\n3", want: "1 3"},
		{name: "nesting", in: "[[[[[[[[[[1]]]]]]]]]]", want: "[[[[[[[[]]]]]]]]"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := lexer{b: []byte(tc.in), refs: tc.refs, nesting: 8}
			var got []string
			for {
				o, ok := l.next()
				if !ok {
					break
				}
				got = append(got, show(o))
			}
			if diff := cmp.Diff(tc.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}
