package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	xhtml "golang.org/x/net/html"
)

// attributesIn returns keys and values of the first tag of s, as this package
// and as the tokenizer of x/net/html reads them.
func attributesIn(s string) (got, want []string) {
	z := xhtml.NewTokenizer(strings.NewReader(s))
	if tt := z.Next(); tt != xhtml.StartTagToken && tt != xhtml.SelfClosingTagToken {
		return nil, nil
	}
	eachAttribute(string(z.Raw()), func(key, value string) { got = append(got, key, value) })
	_, more := z.TagName()
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if len(key) > 0 || len(value) > 0 {
			want = append(want, string(key), string(value))
		}
	}
	return got, want
}

var attributeSeeds = []string{
	`<a>`, `<a href=x>`, `<A HREF='x y' Class="b">`, `<a href = "x" hidden>`, `<br/>`, `<img alt=a/b src=/c/>`, `<a / x=1 / y>`,
	`<a href="?a=1&amp;b=2&copy=3&copy;&notit;&not;&copyx&copy">`, `<a title='&#39;&#x41;&#65&fjlig;&semi;&NotEqualTilde;&amp'>`,
	"<a alt='one\r\ntwo\rthree'>", `<a =x y=>`, `<a x="1"y='2'z=3>`, `<a x=1 x=2>`, `<a "b>`, `<a É=Ü>`, `<a x=&amp;&;&#;&#x;>`,
}

// Attributes are read as the tokenizer reads them.
func TestAttributes(t *testing.T) {
	for _, s := range attributeSeeds {
		t.Run(s, func(t *testing.T) {
			got, want := attributesIn(s)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("keys and values (-tokenizer +nextAttribute):\n%s", diff)
			}
		})
	}
}

func FuzzAttributes(f *testing.F) {
	for _, s := range attributeSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, known := range []string{"\x00", "&nGt;", "&nLt;"} {
			if strings.Contains(s, known) {
				t.Skip("NUL, and two references that package html leaves out")
			}
		}
		got, want := attributesIn("<a " + s + ">")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("keys and values (-tokenizer +nextAttribute):\n%s", diff)
		}
	})
}
