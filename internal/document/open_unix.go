//go:build unix

package document

import "syscall"

// openWithoutWaiting is the flag that keeps opening a file from waiting: a named
// pipe may have come into its place since it was looked at.
const openWithoutWaiting = syscall.O_NONBLOCK
