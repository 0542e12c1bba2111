package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"skillmatch/internal/document"
)

// runsMain is the environment variable that makes the test program skillmatch.
const runsMain = "SKILLMATCH_TEST_MAIN"

func TestMain(m *testing.M) {
	document.Child()
	if os.Getenv(runsMain) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"skillmatch": main})
}

// TestScripts runs the scripts of testdata/script. $DATA is testdata, $PDF holds
// the PDF files of the reader's own tests.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(root, "testdata", "script"),
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SKILLMATCH_CACHE", filepath.Join(env.WorkDir, ".cache"))
			env.Setenv("DATA", filepath.Join(root, "testdata"))
			env.Setenv("PDF", filepath.Join(root, "internal", "document", "pdf", "testdata"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "big": big, "unescape": unescape, "lines": lines,
		},
	})
}

// code N COMMAND… runs a command and demands the exit code N.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND...")
	}
	want := number(ts, args[0])
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// big FILE N writes N megabytes of text.
func big(ts *testscript.TestScript, _ bool, args []string) {
	line := []byte("Wrote another report about the year before last.\n")
	text := bytes.Repeat(line, number(ts, args[1])<<20/len(line)+1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o644))
}

// unescape FILE… puts control characters in the place of \x1b and the like.
func unescape(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		text := strings.ReplaceAll(strings.ReplaceAll(ts.ReadFile(name), `"`, `\"`), "\n", `\n`)
		text, err := strconv.Unquote(`"` + text + `"`)
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o644))
	}
}

// lines FILE N demands that a file, or stdout or stderr, has N lines.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); got != number(ts, args[1]) {
		ts.Fatalf("%s has %d lines, want %s", args[0], got, args[1])
	}
}

func number(ts *testscript.TestScript, s string) int {
	n, err := strconv.Atoi(s)
	ts.Check(err)
	return n
}
