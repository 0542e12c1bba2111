//go:build !unix

package guard

import (
	"os/exec"
	"time"
)

// ownGroup does nothing: there are no process groups to kill here. A child
// starts no process.
func ownGroup(*exec.Cmd) {}

// killGroup kills the child.
func killGroup(cmd *exec.Cmd) {
	// An error says that it has ended.
	_ = cmd.Process.Kill()
}

// processorTime is not known here: the clock alone limits the time.
func processorTime() time.Duration { return 0 }

// parentNumber never changes: a child whose parent is gone ends by its clock.
func parentNumber() int { return 0 }
