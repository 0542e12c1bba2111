package text

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "resume.pdf", "resume.pdf"},
		{"a backslash stays", `C:\cv\x1b.pdf`, `C:\cv\x1b.pdf`},
		{"other scripts stay", "Lebenslauf Jörg – 履歴書 сиви.pdf", "Lebenslauf Jörg – 履歴書 сиви.pdf"},
		{"a no-break space stays", "a\u00a0b", "a\u00a0b"},
		{"joiners stay", "👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"},
		{"colour sequence", "\x1b[31mred\x1b[0m", `\x1b[31mred\x1b[0m`},
		{"title sequence", "\x1b]0;owned\a.pdf", `\x1b]0;owned\x07.pdf`},
		{"C1 control", "a\u009b31m", `a\u009b31m`},
		{"line breaks and tabs", "a\nb\r\tc", `a\nb\r\tc`},
		{"delete", "a\x7f", `a\x7f`},
		{"bidi override", "cv\u202efdp.exe", `cv\u202efdp.exe`},
		{"bidi isolates and marks", "\u2066a\u2069\u200f", `\u2066a\u2069\u200f`},
		{"separators", "a\u2028b\u2029", `a\u2028b\u2029`},
		{"zero width space and byte order mark", "a\u200bb\ufeff", `a\u200bb\ufeff`},
		{"tag characters", "a\U000e0041", `a\U000e0041`},
		{"bytes that are not UTF-8", "a\xff\xc3(", `a\xff\xc3(`},
		{"a replacement character stays", "a\uFFFDb", "a\uFFFDb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Clean(tt.in)); diff != "" {
				t.Errorf("Clean(%q) (-want +got):\n%s", tt.in, diff)
			}
		})
	}
}

func TestCleanJSON(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "{\n  \"a\": \"Jörg – 履歴書\"\n}\n", "{\n  \"a\": \"Jörg – 履歴書\"\n}\n"},
		{"delete and C1 controls", "\"a\x7f\u009b31m\"", `"a\u007f\u009b31m"`},
		{"bidi and what has no width", "\"\u202ea\u2069\u200b\ufeff\"", `"\u202ea\u2069\u200b\ufeff"`},
		{"beyond sixteen bits", "\"\U000e0041👩\"", `"\udb40\udc41👩"`},
		{"what is escaped stays", `"\u001b\u2028"`, `"\u001b\u2028"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := CleanJSON([]byte(tt.in))
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			var before, after any
			if err := errors.Join(json.Unmarshal([]byte(tt.in), &before), json.Unmarshal(got, &after)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("its value (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	f.Add("plain")
	f.Add("\x1b[31m\u202e\xff\n")
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("Clean(%q) = %q is not UTF-8", s, got)
		}
		for _, r := range got {
			if !clean(r) {
				t.Errorf("Clean(%q) = %q keeps %U", s, got, r)
			}
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean is not stable: %q, then %q", got, again)
		}
	})
}
