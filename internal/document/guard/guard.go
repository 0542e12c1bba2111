// Package guard runs a function over bytes that strangers made in a child: the
// same program, started again with limits of memory, time and answer, in a
// process group that is killed as a whole. It knows nothing of documents: a
// request and an answer are bytes, and the function is the one that the program
// hands to Hook. The import direction follows from that: document imports guard,
// main calls document.Child, and that calls Hook with the readers of document.
//
// The parent opens the files and checks the answers; a child has nothing but
// its standard streams, opens no path, writes no file and starts no child.
// Limits stand in three rings: the child watches its own memory and time and
// ends with an exit code that says which limit fired (limits of the operating
// system behind that, where it has them); the parent kills the group when the
// time is over; the reader's own budgets, inside, are not this package's.
package guard

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"
)

// Handler answers one request in the child. It may keep nothing of head and
// body. When it panics the request is to blame.
type Handler func(head, body []byte) []byte

// Limits bound one request.
type Limits struct {
	Time   time.Duration // by the clock, and of all processors together
	Memory int64         // bytes that the child may hold of the operating system, the request included
	Answer int64         // bytes of the answer
}

// Kind says which limit fired, or how the child failed.
type Kind uint8

// The kinds of errors.
const (
	Time   Kind = iota + 1 // over Limits.Time
	Memory                 // over Limits.Memory
	Depth                  // calls nested over the size of a stack
	Answer                 // the answer is over Limits.Answer
	Crash                  // the handler panicked, or the child ended or answered out of turn
	Start                  // no child could be started
)

// Error is the only type of error that Do returns, but for that of its context.
type Error struct {
	Kind   Kind
	Detail string // what happened, lower case
}

// Error returns the detail.
func (e *Error) Error() string { return e.Detail }

func failed(kind Kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Detail: fmt.Sprintf(format, args...)}
}

// size prints n bytes for people.
func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// marker is the environment variable that makes a process a child. Its value is
// the version of the frames, so that a program that was replaced while it runs
// is found out.
const (
	marker  = "SKILLMATCH_GUARDED_CHILD"
	version = "1"
)

// hooked says that Hook was called: that a copy of this program would serve. It
// is set once, before anything else runs, and spares a program that lacks the
// call from starting copies that run as a whole.
var hooked atomic.Bool

// Hook is the first call of main, and of TestMain where tests read documents.
// In an ordinary process it returns at once. In a child it answers requests by
// h until its input ends, and never returns.
func Hook(h Handler) {
	if !Inside() {
		hooked.Store(true)
		return
	}
	os.Exit(serve(h))
}

// Inside reports whether this process is a child, which may start none.
func Inside() bool { return os.Getenv(marker) != "" }
