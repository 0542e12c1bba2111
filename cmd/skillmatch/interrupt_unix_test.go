//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// An interrupt ends what waits for a standard input that nobody writes to.
func TestInterruptEndsWaiting(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "extract", "-")
	cmd.Env = append(os.Environ(), runsMain+"=1")
	var said strings.Builder
	cmd.Stderr = &said
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	backstop := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	defer backstop.Stop()
	// More than a pipe holds is written when the program is reading.
	if _, err := in.Write([]byte(strings.Repeat("Wrote Go services. ", 1<<14))); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // what it ends with is looked at here
	if got := cmd.ProcessState.ExitCode(); got != 130 || said.String() != "skillmatch: interrupted\n" {
		t.Errorf("%v, exit code %d, %q, want 130", cmd.ProcessState, got, said.String())
	}
}
