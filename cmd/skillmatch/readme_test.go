package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/cli"
)

var update = flag.Bool("update", false, "write the output in README.md anew")

// console finds the blocks with commands and their output.
var console = regexp.MustCompile("(?s)```console\n(.*?)```\n")

// TestREADME runs each "$ skillmatch" line of README.md from the root of the
// repository and compares what it prints. "; echo $?" shows the exit code.
func TestREADME(t *testing.T) {
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := 0
	got := console.ReplaceAllStringFunc(string(data), func(block string) string {
		var b strings.Builder
		b.WriteString("```console\n")
		for line := range strings.Lines(block) {
			if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "$ ") {
				commands++
				b.WriteString(line + "\n" + session(t, strings.TrimPrefix(line, "$ ")))
			}
		}
		return b.String() + "```\n"
	})
	if commands == 0 {
		t.Fatal("no commands in README.md")
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got); diff != "" {
		t.Errorf("README.md (-written +printed), make golden writes it anew:\n%s", diff)
	}
}

// session returns what a command prints.
func session(t *testing.T, line string) string {
	t.Helper()
	line, code := strings.CutSuffix(line, "; echo $?")
	args := strings.Fields(line)
	if args[0] != "skillmatch" {
		t.Fatalf("cannot run %q", line)
	}
	var out bytes.Buffer
	exit := cli.Main(args[1:], cli.Env{
		In: strings.NewReader(""), Out: &out, Err: &out,
		Getenv:   func(string) string { return "" },
		Terminal: func(any) (int, bool) { return 0, false },
	})
	if code {
		fmt.Fprintln(&out, exit)
	}
	return out.String()
}
