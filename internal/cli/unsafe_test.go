package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// unsafe is what may do harm to whoever prints it: escape sequences, C1 controls,
// deletion, bidirectional overrides and isolates, characters without width or
// picture, separators, a byte order mark and tags; and what spreadsheets,
// runners and browsers obey.
const unsafe = "\x1b[2J\x1b]0;owned\x07\u009b31m\u0085\x7f\b\u202e\u2066\u200f\u061c\u200b\u2060\ufeff\u2028\u2029\U000e0041\ufff9" +
	" ::error::x ##[error]x %0A <script>alert(1)</script> =cmd|' /C calc'!A1 "

// Nothing of a document or of the name of a file reaches a terminal, a report or
// a log as more than text, whatever the command and the format.
func TestNothingUnsafeIsPrinted(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Skip("no such names here: ", err)
		}
		return path
	}
	const odd = "=a\x1b[2J\u202e\u009b,line=1::b%0A\n::error::c"
	resume := file(odd+".md", "# Ada"+unsafe+"Quill\n\n"+unsafe+"\n\n## Experience"+unsafe+"\n\n### Engineer"+unsafe+", Harbor"+unsafe+"Works\n\n2015"+unsafe+" - 2020\n\n"+
		"- Wrote Python"+unsafe+"and Docker, Kubernetes ("+unsafe+")\n- ["+unsafe+"](https://example.com/"+unsafe+")\n\n## Education\n\nBSc in "+unsafe+", 2014\n\n## Skills\n\nPython, "+unsafe+", Go\n")
	posting := file(odd+".txt", "Engineer"+unsafe+"\n\nRequirements"+unsafe+"\n- 5+ years of Python"+unsafe+"\n- Kubernetes or "+unsafe+"\n- FrobDB"+unsafe+" and XyzzyQL\n- Terraform"+unsafe+"\n- "+unsafe+"SQL\n- Docker\n- Bachelor's degree in "+unsafe+"\n")
	broken := file(odd+".json", `{"basics": "`+unsafe)
	gone := filepath.Join(dir, odd+"gone.pdf")
	gold := file("gold.jsonl", `{"id": "a", "kind": "posting", "text": `+quoteJSON(t, unsafe+"Python")+`, "skills": []}`)
	overlay := filepath.Join(dir, "over\x1b[2Jlay")
	if err := os.Mkdir(overlay, 0o755); err != nil {
		t.Skip("no such names here: ", err)
	}
	if err := os.WriteFile(filepath.Join(overlay, odd+".yaml"), []byte("category: x\nskills:\n  - {id: x, name: X, kind: \"\\e[2J\\u202e\"}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"match", resume, posting}, {"match", resume, posting, posting}, {"match", resume, "--role", "back-end-engineer"}, {"match", resume, posting, "--verbose"},
		{"extract", resume}, {"extract", posting}, {"why", "python", resume}, {"why", unsafe, resume}, {"why", "frobdb", posting},
		{"check", resume, "--posting", posting, "--min-score", "100", "--max-missing-required", "0"}, {"check", broken, gone, "--posting", posting, "--min-score", "1"},
		{"batch", "--resumes", dir, "--postings", posting}, {"batch", "--resumes", resume, "--resumes", gone, "--resumes", broken, "--postings", posting},
		{"extract", broken}, {"extract", gone}, {"extract", resume, "--against", posting}, {"match", resume, "--role", unsafe}, {unsafe}, {"extract", "--" + unsafe},
		{"extract", resume, "--format", unsafe}, {"extract", resume, "--kind", unsafe}, {"extract", resume, "--as-of", unsafe}, {"extract", resume, "--max-time", unsafe},
		{"extract", resume, "--taxonomy", overlay}, {"extract", resume, "--taxonomy", overlay + unsafe}, {"taxonomy", "show", unsafe}, {"role", "show", unsafe}, {"eval", gold}, {"eval", gone},
		{"extract", resume, "--output", filepath.Join(dir, unsafe, "x")}, {"help", unsafe}, {"completion", unsafe}, {"role", "suggest", resume},
		{"taxonomy", "mine", resume, posting, gone}, {"taxonomy", "mine", gold, "--lines"}, {"taxonomy", "diff", "built-in", overlay}, {"role", "diff", "product-manager", unsafe},
	} {
		for _, format := range []string{"text", "json", "ndjson", "markdown", "csv", "github", "html", "sarif", "junit"} {
			for _, color := range []string{"never", "always"} {
				if color == "always" && format != "text" {
					continue
				}
				all := append([]string{"--format", format, "--color", color, "--as-of", "2026-11"}, args...)
				_, out, msg := runIn(t, "", map[string]string{"COLUMNS": "60"}, all...)
				checkSafe(t, all, format, out)
				checkSafe(t, all, "text", msg)
			}
		}
	}
}

func quoteJSON(t *testing.T, s string) string {
	t.Helper()
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// colors are the sequences that reports are written with; unsafe has none.
var colors = regexp.MustCompile("\x1b\\[[0-9;]+m")

// checkSafe looks for what no output in a format may hold.
func checkSafe(t *testing.T, args []string, format, out string) {
	t.Helper()
	wrong := func(what string, at int) {
		t.Helper()
		t.Errorf("%.60q: %s: …%q…", args, what, out[max(0, at-40):min(len(out), at+40)])
	}
	if !utf8.ValidString(out) {
		wrong("not UTF-8", 0)
	}
	plain := colors.ReplaceAllString(out, "")
	for i, r := range plain {
		if r != '\n' && r != '\r' && (unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && r != '\u200c' && r != '\u200d') {
			t.Errorf("%.60q as %s prints %U: …%q…", args, format, r, plain[max(0, i-40):min(len(plain), i+40)])
			break
		}
	}
	for line := range strings.Lines(plain) {
		line = strings.TrimLeft(line, " \t")
		if format != "github" && strings.HasPrefix(line, "::") || format == "github" && strings.HasPrefix(line, "##[") || format == "text" && strings.Contains(line, "##[") {
			t.Errorf("%.60q as %s obeys %q", args, format, line)
			break
		}
		if format == "csv" && (strings.HasPrefix(line, "=") || strings.Contains(line, ",=") || strings.Contains(line, `"=`)) {
			t.Errorf("%.60q as %s: a formula in %q", args, format, line)
			break
		}
	}
	if (format == "markdown" || format == "html") && strings.Contains(plain, "<script>alert") {
		wrong("runs a script", strings.Index(plain, "<script>alert"))
	}
	if format == "json" && out != "" && !json.Valid([]byte(out)) {
		wrong("not JSON", 0)
	}
}
