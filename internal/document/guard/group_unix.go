//go:build unix

package guard

import (
	"os"
	"os/exec"
	"syscall"
	"time"
)

// ownGroup makes the child the head of a process group: it can be killed with
// all that it may have started, and an interrupt from the terminal reaches the
// parent alone.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// killGroup kills the child and its group. The child is not waited for yet, so
// that its number cannot be another's.
func killGroup(cmd *exec.Cmd) {
	// An error says that no member of the group is left.
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
}

// processorTime returns what this process has used, 0 when the system does not say.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// parentNumber returns a number that changes when the parent ends.
func parentNumber() int { return os.Getppid() }
