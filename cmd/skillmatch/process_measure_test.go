package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// duel is two commands, run in turns.
type duel struct {
	ours, other time.Duration // medians
	ratio       float64       // median of the ratios of the turns
}

// measure runs two commands in turns, each first in every second one.
func measure(t *testing.T, rounds int, ours, other []string) duel {
	t.Helper()
	commands := [2][]string{ours, other}
	var took [2][]time.Duration
	var ratios []float64
	for i := range rounds + 1 {
		var now [2]time.Duration
		for _, k := range [2]int{i % 2, 1 - i%2} {
			now[k] = run(t, commands[k])
		}
		if i == 0 { // files and programs are in the page cache from here on
			continue
		}
		for k := range now {
			took[k] = append(took[k], now[k])
		}
		ratios = append(ratios, float64(now[0])/float64(now[1]))
	}
	return duel{median(took[0]), median(took[1]), median(ratios)}
}

// run returns the time from the start of a command to its end. What it prints
// is thrown away.
func run(t *testing.T, command []string) time.Duration {
	t.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Run(); err != nil {
		t.Fatalf("%q: %v\n%s", command, err, &said)
	}
	return time.Since(began)
}

func median[T cmp.Ordered](all []T) T { return slices.Sorted(slices.Values(all))[len(all)/2] }

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// batchTable has both programs read the same many files.
func batchTable(t *testing.T, tool, pdftotext, posting string) string {
	t.Helper()
	if _, err := exec.LookPath("xargs"); err != nil {
		return "xargs is not there"
	}
	paths, err := filepath.Glob(truth + "/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var list bytes.Buffer
	for i := range batchFiles {
		data, err := os.ReadFile(paths[i%len(paths)])
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, fmt.Sprintf("%03d.pdf", i))
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&list, path)
	}
	names := written(t, "names", list.String())
	d := measure(t, batchTurns,
		[]string{tool, "batch", "--resumes", dir, "--postings", posting, "--quiet", "--format", "ndjson"},
		[]string{"xargs", "-a", names, "-P2", "-I{}", pdftotext, "{}", "-"})
	return table(func(w io.Writer) {
		fmt.Fprintln(w, "what\tfiles/s\taim\t")
		fmt.Fprintf(w, "batch, one posting\t%.0f\t\t\n", batchFiles/d.ours.Seconds())
		fmt.Fprintf(w, "xargs -P2 -n1 pdftotext\t%.0f\t\t\n", batchFiles/d.other.Seconds())
		fmt.Fprintf(w, "times as many\t%.2f\t2.0\t\n", 1/d.ratio)
	})
}

// memoryTable says how large the program and its child grow.
func memoryTable(t *testing.T, tool, resume, posting string) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		return "it is taken from /proc, which only Linux has"
	}
	return table(func(w io.Writer) {
		fmt.Fprintln(w, "command\tparent, MB\tchild, MB\tboth, MB\taim\t")
		for _, c := range []struct {
			name string
			args []string
		}{
			{"extract --text", []string{"extract", "--text", resume}},
			{"extract", []string{"extract", resume}},
			{"match with one posting", []string{"match", resume, posting}},
		} {
			var parent, child int
			for range 9 { // the end of a process can be missed
				p, k := peaks(t, tool, c.args)
				parent, child = max(parent, p), max(child, k)
			}
			const mb = 1 << 10 // kB
			fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%.1f\t64\t\n", c.name, float64(parent)/mb, float64(child)/mb, float64(parent+child)/mb)
		}
	})
}

// peaks runs the program and returns the most resident memory, in kB, of it and
// of its child. It looks for as long as they run, and the last look counts: the
// peak that the system tells after the end includes that of the process which
// started it.
func peaks(t *testing.T, tool string, args []string) (parent, child int) {
	t.Helper()
	cmd := exec.Command(tool, args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	pid := cmd.Process.Pid
	kid := 0
	for {
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("%q: %v", args, err)
			}
			return parent, child
		default:
		}
		if peak := status(pid, "VmHWM:"); peak > 0 {
			parent = peak
		}
		if kid == 0 {
			kid = childOf(pid)
		} else if peak := status(kid, "VmHWM:"); peak > 0 {
			child = peak
		}
	}
}

// childOf returns the process that pid has started, 0 when there is none yet.
func childOf(pid int) int {
	all, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		return 0
	}
	for _, dir := range slices.Backward(all) {
		if id, err := strconv.Atoi(filepath.Base(dir)); err == nil && status(id, "PPid:") == pid {
			return id
		}
	}
	return 0
}

// status returns a number that the system tells of a process, 0 when it is gone.
func status(pid int, field string) int {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(data), "\n"+field)
	f := strings.Fields(after)
	if len(f) == 0 {
		return 0
	}
	n, err := strconv.Atoi(f[0])
	if err != nil {
		return 0
	}
	return n
}
