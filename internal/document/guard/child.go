package guard

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"
)

// Exit codes of a child by which the parent knows what fired. The Go runtime
// ends with 2 when memory or stack give out before the watch has seen it.
const (
	exitDone      = 0
	exitFatal     = 2 // of the Go runtime, which nothing recovers; and wrong use of the program
	exitMemory    = 81
	exitProcessor = 82
	exitClock     = 83
	exitStream    = 84 // the parent is gone
)

const (
	// maxRequests is what one child serves before it retires, so that a limit
	// of processor time over its whole life is possible.
	maxRequests = 100
	// maxStack is far more than the nesting budgets of readers let them use.
	maxStack = 64 << 20
	// orphanTime is how long after the parent should have killed it a child
	// ends by itself: the parent may be gone.
	orphanTime = time.Second
	// idleMemory is what a child may keep between requests.
	idleMemory = 96 << 20
)

// serve answers the requests on standard input and returns the exit code.
func serve(h Handler) int {
	if os.Getenv(marker) != version {
		return strayed()
	}
	in, out := os.Stdin, os.Stdout
	os.Stdout = os.Stderr // what a library prints must not get into the answers
	debug.SetMaxStack(maxStack)
	system := newSystemLimits()
	for {
		if code, err := serveOne(h, system, in, out); err != nil {
			return code
		}
		if held() > idleMemory {
			debug.FreeOSMemory()
		}
	}
}

// serveOne answers one request. After an error, io.EOF when there are no more,
// the child ends with the exit code.
func serveOne(h Handler, system *systemLimits, in io.Reader, out io.Writer) (code int, err error) {
	q, head, body, err := readRequest(in)
	if errors.Is(err, io.EOF) {
		return exitDone, err
	}
	if err != nil {
		return strayed(), err
	}
	system.set(q.limits)
	stop := watch(q.limits)
	s, answer := handle(h, head, body)
	stop()
	if int64(len(answer)) > q.limits.Answer {
		s, answer = tooLong, nil
	}
	return exitStream, writeAnswer(out, q.number, s, answer)
}

// strayed tells whoever started the program what the environment makes of it.
func strayed() int {
	fmt.Fprintf(os.Stderr, "%s is set, which is for processes that this program starts itself\n", marker)
	return exitFatal
}

// handle calls h. A panic becomes an answer that says what broke.
func handle(h Handler, head, body []byte) (s status, answer []byte) {
	defer func() {
		if v := recover(); v != nil {
			s, answer = panicked, []byte(cut(fmt.Sprint(v), 200))
		}
	}()
	return answered, h(head, body)
}

func cut(s string, n int) string { return s[:min(len(s), n)] }
