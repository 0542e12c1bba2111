package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/report"
)

// run runs a command line without a terminal and with an empty environment.
func run(t *testing.T, args ...string) (code int, out, msg string) {
	t.Helper()
	return runIn(t, "", nil, args...)
}

func runIn(t *testing.T, stdin string, env map[string]string, args ...string) (code int, out, msg string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = Main(args, Env{
		In: strings.NewReader(stdin), Out: &stdout, Err: &stderr,
		Getenv:   func(k string) string { return env[k] },
		Terminal: func(any) (int, bool) { return 0, false },
	})
	return code, stdout.String(), stderr.String()
}

func TestWorstWins(t *testing.T) {
	order := []int{70, 130, 2, 3, 4, 1, 0}
	for i, a := range order {
		for j, b := range order {
			if got, want := worst(a, b), order[min(i, j)]; got != want {
				t.Errorf("worst(%d, %d) = %d, want %d", a, b, got, want)
			}
		}
	}
}

// Wrong usage is told in one line before anything is read.
func TestUsage(t *testing.T) {
	tests := []struct{ args, want string }{
		{"bogus", `unknown command "bogus": want one of batch, cache, check, completion, eval, extract, match, role, schema, taxonomy, version, why`},
		{"role", "role wants a command: one of diff, list, show, suggest"},
		{"role build", `unknown command "role build": want one of diff, list, show, suggest`},
		{"taxonomy", "taxonomy wants a command: one of diff, import, lint, list, mine, show, stats, test"},
		{"taxonomy mine", "taxonomy mine wants files or folders (0 given; see skillmatch taxonomy mine --help)"},
		{"taxonomy mine x --min -1", "--min -1: want 0 or more"},
		{"taxonomy mine x --top -1", "--top -1: want 0 or more"},
		{"taxonomy mine x --format ndjson", `unknown format "ndjson": want one of text, json, markdown, csv`},
		{"taxonomy diff built-in", "taxonomy diff wants two folders, or built-in (1 given; see skillmatch taxonomy diff --help)"},
		{"taxonomy diff built-in nowhere", "nowhere: no such file or folder"},
		{"taxonomy diff built-in built-in --taxonomy x", "taxonomy diff names both sides itself: leave out --taxonomy"},
		{"taxonomy diff a b --format csv", `unknown format "csv": want one of text, json, markdown`},
		{"taxonomy stats now", "taxonomy stats wants no arguments (1 given; see skillmatch taxonomy stats --help)"},
		{"role diff product-manager", "role diff wants the ids or names of two roles (1 given; see skillmatch role diff --help)"},
		{"role show back-end-engineer --seniority duke", `role back-end-engineer has no seniority "duke": want one of junior, senior, manager, senior-manager`},
		{"help bogus", `no help for "bogus" (see skillmatch --help)`},
		{"match", "match wants a resume and postings, or a resume and --role (0 given; see skillmatch match --help)"},
		{"match cv.md", "match wants postings or --role, and not both (see skillmatch match --help)"},
		{"match cv.md job.md --role x", "match wants postings or --role, and not both (see skillmatch match --help)"},
		{"match cv.md job.md --seniority senior", "--seniority goes with --role"},
		{"match cv.md job.md --by luck", `unknown score "luck": want one of fit, evidence`},
		{"match cv.md job.md --bogus", "unknown flag: --bogus (see skillmatch match --help)"},
		{"match cv.md job.md --min-score much", `invalid argument "much" for "--min-score" flag: strconv.ParseFloat: parsing "much": invalid syntax (see skillmatch match --help)`},
		{"match cv.md job.md --min-score 101", "--min-score 101: want a number from 0 to 100"},
		{"match cv.md job.md --min-score nan", "--min-score NaN: want a number from 0 to 100"},
		{"match cv.md job.md --format xml", `unknown format "xml": want one of text, json, markdown`},
		{"match cv.md a.md b.md --format github", `unknown format "github": want one of text, json, ndjson, markdown, csv`},
		{"match cv.md job.md --goal 101", "--goal 101: want a number from 0 to 100"},
		{"match cv.md job.md --output xml=x", `unknown format "xml": want one of text, json, markdown`},
		{"match cv.md job.md --color loud", `unknown color "loud": want one of auto, always, never`},
		{"match - -", "standard input (-) can be read only once"},
		{"match cv.md job.md --as-of today", `--as-of: bad month "today": want YYYY-MM`},
		{"match cv.md job.md --taxonomy nowhere", "--taxonomy: nowhere: no such file or folder"},
		{"extract", "extract wants one file (0 given; see skillmatch extract --help)"},
		{"extract cv.md --kind letter", `unknown kind "letter": want one of resume, posting, auto`},
		{"extract cv.md --text --format json", "--text prints the text alone, without --format json"},
		{"why go", "why wants a name and a file (1 given; see skillmatch why --help)"},
		{"batch", "batch wants --resumes PATH and --postings PATH"},
		{"batch --resumes a --postings b c", "batch wants no arguments beside its flags (1 given; see skillmatch batch --help)"},
		{"batch --resumes a --postings b --at-least -1", "--at-least -1: want a number from 0 to 100"},
		{"batch --resumes a --postings b --format ndjson --output x", "--format ndjson is written to standard output as it comes: redirect it instead of --output"},
		{"check cv.md --min-score 5", "check wants either --posting FILE or --role ID"},
		{"check cv.md --posting job.md", "check wants a limit: --min-score, --min-evidence or --max-missing-required"},
		{"check cv.md --posting job.md --max-missing-required -1", "--max-missing-required -1: want 0 or more"},
		{"eval", "eval wants labelled documents, one JSON object a line (0 given; see skillmatch eval --help)"},
		{"eval gold.jsonl --min-f1 2", "--min-f1 2: want a number from 0 to 1"},
		{"completion", "completion wants a shell (0 given; see skillmatch completion --help)"},
		{"completion tcsh", `unknown shell "tcsh": want one of bash, fish, powershell, zsh`},
		{"version --format json", `unknown format "json": want one of text`},
		{"version now", "version wants no arguments (1 given; see skillmatch version --help)"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			code, out, msg := run(t, strings.Fields(tt.args)...)
			if code != 2 || out != "" {
				t.Errorf("exit %d with %q on standard output, want 2 with nothing", code, out)
			}
			if diff := cmp.Diff("skillmatch: "+tt.want+"\n", msg); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, args := range []string{"", "--help", "help", "help match", "match --help", "role list --help", "help role show"} {
		code, out, msg := run(t, strings.Fields(args)...)
		if code != 0 || !strings.Contains(out, "Usage:") || msg != "" {
			t.Errorf("%q: exit %d, %q, %q", args, code, out, msg)
		}
	}
}

func TestStyle(t *testing.T) {
	tests := []struct {
		name  string
		color string
		width int
		tty   bool
		env   map[string]string
		want  report.Style
	}{
		{"a terminal", "auto", 100, true, nil, report.Style{Color: true, Width: 100}},
		{"a pipe", "auto", 0, false, nil, report.Style{}},
		{"NO_COLOR", "auto", 100, true, map[string]string{"NO_COLOR": "1"}, report.Style{Width: 100}},
		{"a dumb terminal", "auto", 100, true, map[string]string{"TERM": "dumb"}, report.Style{Width: 100}},
		{"CLICOLOR_FORCE in a pipe", "auto", 0, false, map[string]string{"CLICOLOR_FORCE": "1"}, report.Style{Color: true}},
		{"CLICOLOR_FORCE=0", "auto", 0, false, map[string]string{"CLICOLOR_FORCE": "0"}, report.Style{}},
		{"--color always beats NO_COLOR", "always", 0, false, map[string]string{"NO_COLOR": "1"}, report.Style{Color: true}},
		{"--color never beats CLICOLOR_FORCE", "never", 90, true, map[string]string{"CLICOLOR_FORCE": "1"}, report.Style{Width: 90}},
		{"COLUMNS in a pipe", "auto", 0, false, map[string]string{"COLUMNS": "60"}, report.Style{Width: 60}},
		{"COLUMNS that is no number", "auto", 0, false, map[string]string{"COLUMNS": "wide"}, report.Style{}},
		{"a very wide terminal", "never", 300, true, nil, report.Style{Width: 110}},
		{"a very narrow terminal", "never", 12, true, nil, report.Style{Width: 40}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &common{color: tt.color, env: Env{
				Getenv:   func(k string) string { return tt.env[k] },
				Terminal: func(any) (int, bool) { return tt.width, tt.tty },
			}}
			got, err := c.style(io.Discard)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.json")
	old := filepath.Join(dir, "old.json")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{name, old} {
		if err := writeFile(path, []byte("new")); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != "new" {
			t.Errorf("%s holds %q, %v", path, got, err)
		}
	}
	if info, err := os.Stat(old); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the mode of a file that was there changed: %v, %v", info.Mode(), err)
	}
	if err := writeFile(dir, nil); err == nil {
		t.Error("a folder was written over")
	}
	if err := writeFile(filepath.Join(dir, "gone", "x"), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := writeFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(target); err != nil || string(got) != "new" {
		t.Errorf("the target holds %q, %v", got, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

// A pipe such as /dev/stdout is written to; no file takes its place.
func TestWriteFileKeepsPipes(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	name := fmt.Sprintf("/dev/fd/%d", w.Fd())
	if _, err := os.Stat(name); err != nil {
		t.Skipf("no such names here: %v", err)
	}
	if err := errors.Join(writeFile(name, []byte("x")), w.Close()); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || string(got) != "x" {
		t.Errorf("the pipe holds %q, %v", got, err)
	}
}

type panicking struct{ io.Writer }

func (panicking) Write([]byte) (int, error) { panic("boom") }

func TestBugIsToldWithItsPlace(t *testing.T) {
	var msg bytes.Buffer
	code := Main([]string{"version"}, Env{
		In: strings.NewReader(""), Out: panicking{}, Err: &msg,
		Getenv: func(string) string { return "" }, Terminal: func(any) (int, bool) { return 0, false },
	})
	if code != 70 || !strings.Contains(msg.String(), "a bug in skillmatch: boom") || !strings.Contains(msg.String(), "cli_test.go") {
		t.Errorf("exit %d, %s", code, msg.String())
	}
}

func TestMessagesAreSafeForTerminals(t *testing.T) {
	code, _, msg := run(t, "extract", "a\x1b[31m\u202e.md")
	want := `skillmatch: a\x1b[31m\u202e.md: no such file` + "\n"
	if code != 3 || msg != want {
		t.Errorf("exit %d, %q, want 3, %q", code, msg, want)
	}
}

func TestPromptOnTerminal(t *testing.T) {
	for _, tt := range []struct {
		name string
		args []string
		want string
	}{
		{"a terminal", []string{"extract", "-"}, "skillmatch: paste the text, end with Ctrl-D\n"},
		{"quiet", []string{"extract", "-", "--quiet"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var msg bytes.Buffer
			code := Main(tt.args, Env{
				In: strings.NewReader("Wrote Python.\n"), Out: io.Discard, Err: &msg,
				Getenv: func(string) string { return "" }, Terminal: func(any) (int, bool) { return 80, true },
			})
			if code != 0 || msg.String() != tt.want {
				t.Errorf("exit %d, %q, want 0, %q", code, msg.String(), tt.want)
			}
		})
	}
}

// What a document says never commands the terminal that its text is printed on.
func TestTextIsCleanedOnATerminalAlone(t *testing.T) {
	const text = "Ada\x1b[31m Quill\nwrote Python.\n"
	code, out, _ := runIn(t, text, nil, "extract", "-", "--text")
	if code != 0 || out != text {
		t.Errorf("in a pipe: exit %d, %q", code, out)
	}
	var b bytes.Buffer
	code = Main([]string{"extract", "-", "--text", "-q"}, Env{
		In: strings.NewReader(text), Out: &b, Err: io.Discard,
		Getenv: func(string) string { return "" }, Terminal: func(any) (int, bool) { return 80, true },
	})
	if want := "Ada\\x1b[31m Quill\nwrote Python.\n"; code != 0 || b.String() != want {
		t.Errorf("on a terminal: exit %d, %q, want %q", code, b.String(), want)
	}
}
