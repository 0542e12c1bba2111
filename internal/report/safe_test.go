package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestCell(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "cv.md", "cv.md"},
		{"empty", "", ""},
		{"formula", "=cmd.md", "'=cmd.md"},
		{"plus", "+SUM(A1)", "'+SUM(A1)"},
		{"minus", "-2+3", "'-2+3"},
		{"at", "@import", "'@import"},
		{"pipe", "|calc", "'|calc"},
		{"full width", "＝cmd", "'＝cmd"},
		{"tab first", "\t=1", `\t=1`},
		{"line break", "a\r\n=1", `a\r\n=1`},
		{"escape", "\x1b[31m", `\x1b[31m`},
		{"a negative number stays one", "-1.50", "-1.50"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := cell(tt.in); got != tt.want {
				t.Errorf("cell(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMarkdownIsInert(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Go, C++ and C#", `Go, C++ and C\#`},
		{"link", "[x](http://example.com)", `\[x\](http:&#47;&#47;example.com)`},
		{"bare address", "see www.example.com", "see www&#46;example.com"},
		{"image", "![x](y)", `\!\[x\](y)`},
		{"HTML", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
		{"entity", "&lt;b&gt;", "&amp;lt;b&amp;gt;"},
		{"table", "a | b", `a \| b`},
		{"code and emphasis", "`a` *b* _c_ ~d~", "\\`a\\` \\*b\\* \\_c\\_ \\~d\\~"},
		{"new line", "a\n# b", `a \# b`},
		{"mention", "@octo", "&#64;octo"},
		{"escape sequence", "a\x1b[31mb", `a\\x1b\[31mb`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := md(tt.in); got != tt.want {
				t.Errorf("md(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestGitHubCommandsAreInert(t *testing.T) {
	c := &Check{
		Findings: []CheckFinding{{Rule: "min-score", File: "a,line=9::b%0A.md", Line: 1, Message: "x\n::stop-commands::y 100%"}},
		Failures: []Failure{{Name: "\r\n::error::z", Code: "missing", Message: "gone"}},
	}
	var b bytes.Buffer
	if err := writeGitHub(&b, c, Style{}); err != nil {
		t.Fatal(err)
	}
	want := `::error file=a%2Cline=9%3A%3Ab%250A.md,line=1,title=skillmatch min-score::x\n::stop-commands::y 100%25` + "\n" +
		`::error file=\r\n%3A%3Aerror%3A%3Az,title=skillmatch missing::gone` + "\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A line of text that starts like a workflow command is obeyed by the runner.
func TestTextNeverStartsACommand(t *testing.T) {
	var b strings.Builder
	p := &printer{Style: Style{Width: 20}, w: &b}
	p.line("::error::a")
	p.line("  ::error::a")
	p.line("##[error]a")
	p.wrapped("", "", "::add-mask::a")
	p.wrapped("      ", "", "words before it ::stop-commands::a")
	p.wrapped("  ✗ ", "", "::warning::a")
	want := "\\::error::a\n  \\::error::a\n#\\#[error]a\n\\::add-mask::a\n      words before it\n      \\::stop-commands::a\n  ✗ ::warning::a\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     []string
	}{
		{"fits", "one two", 7, []string{"one two"}},
		{"breaks between words", "one two three", 8, []string{"one two", "three"}},
		{"a long word stands alone", "a incomprehensible b", 6, []string{"a", "incomprehensible", "b"}},
		{"white space collapses", " a \t b ", 9, []string{"a b"}},
		{"counts runes", "äöü äöü", 7, []string{"äöü äöü"}},
		{"nothing", "", 9, []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.in, tt.width)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestPad(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		n        int
		want     string
	}{
		{"short", "ab", 4, "ab  "},
		{"exact", "äöüß", 4, "äöüß"},
		{"long", "abcdef", 4, "abc…"},
		{"control", "a\nb", 5, `a\nb `},
	} {
		if got := pad(tt.in, tt.n); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzEscapes(f *testing.F) {
	for _, s := range []string{"=1", "::error::", "a\x1b]0;x\x07", "[x](y)", "\u202eabc", "\xff", "`\n#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var b strings.Builder
		p := &printer{Style: Style{Width: 30}, w: &b}
		p.line("%s", s)
		p.wrapped("  ", red, "%s", s)
		p.head(s)
		for _, out := range []string{b.String(), md(s) + "\n", cell(s), message(s), property(s)} {
			if strings.ContainsAny(out, "\x00\x07\x1b\r\u202e\u2028") || !utf8.ValidString(out) {
				t.Errorf("%q lets through %q", s, out)
			}
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if l := strings.TrimSpace(line); strings.HasPrefix(l, "::") || strings.Contains(l, "##[") {
				t.Errorf("%q gives the line %q", s, line)
			}
		}
		if strings.ContainsAny(message(s), "\n") || strings.ContainsAny(property(s), "\n:,") {
			t.Errorf("%q is not escaped for GitHub: %q, %q", s, message(s), property(s))
		}
		if c := cell(s); strings.HasPrefix(c, "=") || strings.HasPrefix(c, "@") || strings.HasPrefix(c, "|") {
			t.Errorf("%q gives the cell %q", s, c)
		}
	})
}
