package text

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", " - ", ""},
		{"case, width, accents", "Ｃafé  NOIR", "cafe noir"},
		{"separators are equal", "Node.JS", "node js"},
		{"hyphen as space", "scikit-learn", "scikit learn"},
		{"signs of a name stay", "C++ / C# / .NET", "c++ c# .net"},
		{"the plural stays", "APIs", "apis"},
		{"a letter that decomposes into signs", "co\u0140lega", "collega"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestKeyOf(t *testing.T) {
	same := [][2]string{
		{"Python", "PYTHON"}, {"café", "CAFE"}, {"ﬁle", "file"}, {"a", "Ａ"},
		{"abcdefgh", "ABCDEFGH"}, {"abcdefghi", "ABCDEFGHI"}, {"abcdefghijklmnop", "ABCDEFGHIJKLMNOP"},
		{"abcdefghijklmnopq", "ABCDÉFGHIJKLMNOPQ"},
	}
	for _, w := range same {
		if KeyOf(w[0]) != KeyOf(w[1]) {
			t.Errorf("%q and %q have different keys", w[0], w[1])
		}
	}
	seen := map[Key]string{}
	for _, w := range []string{
		"a", "b", "aa", "c", "c++", "c#", ".net", "net", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq",
		"abcdefghijklmnopr", "abcdefghijklmnoqq", "abcdefghijklmnopqr",
	} {
		k := KeyOf(w)
		if seen[k] != "" {
			t.Errorf("%q and %q have one key", seen[k], w)
		}
		seen[k] = w
	}
	if got := KeyOf("two words"); got != (Key{}) {
		t.Errorf("the key of two words is %x", got)
	}
}
