package guard

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What a child has started dies with it, whichever way the child ends.
func TestGroupIsKilled(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Skip(err)
	}
	for _, tt := range []struct {
		name, head string
		kind       Kind
	}{
		{"over time", "loop", Time},
		{"ended", "die", Crash},
		{"garbage", "garbage", Crash},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newPool(t, 1)
			pid := ask(t, p, "fork "+sleep)
			if !alive(pid) {
				t.Fatalf("process %s was not started", pid)
			}
			c := p.take()
			_, err := c.call(t.Context(), short, []byte(tt.head), nil)
			if e := (*Error)(nil); !errors.As(err, &e) || e.Kind != tt.kind {
				t.Fatalf("error %v, want one of kind %d", err, tt.kind)
			}
			for deadline := time.Now().Add(5 * time.Second); alive(pid); time.Sleep(time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatalf("process %s lives", pid)
				}
			}
		})
	}
}

// A parent that is killed leaves no child at work behind.
func TestOrphanAtWorkEnds(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			cmd := exec.Command("/proc/self/exe")
			cmd.Env = append(os.Environ(), asParent+"=1")
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var pid, failed string
			if _, err := fmt.Fscan(out, &pid, &failed); err != nil || failed != "<nil>" {
				t.Fatalf("process %q, %s, %v", pid, failed, err)
			}
			time.Sleep(50 * time.Millisecond) // the loop begins
			if !alive(pid) {
				t.Fatalf("process %s does not work", pid)
			}
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait() // killed, as it should be
			start := time.Now()
			for alive(pid) {
				if time.Since(start) > few.Time/4 {
					t.Fatalf("process %s works on", pid)
				}
				time.Sleep(time.Millisecond)
			}
			t.Logf("ended after %v", time.Since(start).Round(time.Millisecond))
		})
	}
}

// A child without a parent ends: its input does.
func TestOrphanEnds(t *testing.T) {
	p := newPool(t, 1)
	pid := ask(t, p, "pid")
	c := p.take()
	c.in.Close()
	if state, err := c.cmd.Process.Wait(); err != nil || state.ExitCode() != exitDone {
		t.Errorf("process %s ended with %v, %v", pid, state, err)
	}
}

// The processor time of a child is limited even where its watch cannot run.
func TestSystemLimits(t *testing.T) {
	p := newPool(t, 1)
	pid := ask(t, p, "pid")
	b, err := os.ReadFile(fmt.Sprintf("/proc/%s/limits", pid))
	if err != nil {
		t.Skip(err)
	}
	names := []string{"Max cpu time", "Max core file size", "Max file size"}
	if !raceDetector {
		names = append(names, "Max address space")
	}
	for _, name := range names {
		_, after, found := strings.Cut(string(b), "\n"+name)
		if soft := strings.Fields(after); !found || soft[0] == "unlimited" {
			t.Errorf("%s is not limited:\n%s", name, b)
		}
	}
}

// alive reports whether a process runs; one that nobody has waited for does not.
func alive(pid string) bool {
	b, err := os.ReadFile("/proc/" + pid + "/stat")
	if err != nil {
		return false
	}
	_, after, _ := strings.Cut(string(b), ") ")
	return !strings.HasPrefix(after, "Z")
}
