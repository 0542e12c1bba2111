package guard

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// process is a child as the parent sees it. It is used by one goroutine at a time.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    io.ReadCloser
	said   beginning // of its standard error
	number uint32    // of the last request
}

// start starts a child. The error is an *Error of kind Start.
func start() (*process, error) {
	switch {
	case Inside():
		return nil, failed(Start, "a reading process may not start another")
	case !hooked.Load():
		return nil, failed(Start, "this program does not call guard.Hook first")
	}
	p, err := launch()
	if err != nil {
		return nil, failed(Start, "the reading process cannot be started: %v", err)
	}
	return p, nil
}

// launch starts this program as a child, with pipes to it and from it.
func launch() (*process, error) {
	path, err := executable()
	if err != nil {
		return nil, err
	}
	p := &process{cmd: exec.Command(path)}
	p.cmd.Args = os.Args[:1]
	p.cmd.Env = environment()
	p.cmd.Stderr = &p.said
	p.cmd.WaitDelay = time.Second // for one outside of the group that holds standard error
	ownGroup(p.cmd)
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if p.out, err = p.cmd.StdoutPipe(); err != nil {
		return nil, err
	}
	return p, p.cmd.Start()
}

// environment returns that of a child, with nothing of the user's. Garbage may
// pile up to eight times the live heap, and of 4 MB at the least, before the
// collector runs: an ordinary file is read without it, and near the limit of
// memory it runs more often. One document is read by one processor: the runtime
// need not make ready for more. A runtime that breaks down says why, no more.
func environment() []string {
	return []string{marker + "=" + version, "GOGC=800", "GOMAXPROCS=1", "GOTRACEBACK=none"}
}

var errTime = errors.New("over time")

// call sends one request and returns its answer. After an error the child has
// ended. The error is an *Error, or the cause that ctx ended for.
func (p *process) call(ctx context.Context, lim Limits, head, body []byte) ([]byte, error) {
	limited, cancel := context.WithTimeoutCause(ctx, lim.Time, errTime)
	defer cancel()
	killed := make(chan struct{})
	stop := context.AfterFunc(limited, func() {
		defer close(killed)
		killGroup(p.cmd)
	})
	answer, err := p.exchange(lim, head, body)
	if !stop() {
		<-killed
		p.end()
		if cause := context.Cause(limited); cause != errTime {
			return nil, cause
		}
		return nil, overTime(lim)
	}
	if err == nil {
		return answer, nil
	}
	ended := p.end()
	if e := (*Error)(nil); errors.As(err, &e) {
		return nil, e
	}
	return nil, p.blame(ended, lim)
}

func (p *process) exchange(lim Limits, head, body []byte) ([]byte, error) {
	p.number++
	q := request{number: p.number, limits: lim, head: uint32(len(head)), body: uint64(len(body))}
	if _, err := p.in.Write(append(q.bytes(), head...)); err != nil {
		return nil, err
	}
	if _, err := p.in.Write(body); err != nil {
		return nil, err
	}
	return readAnswer(p.out, p.number, lim.Answer)
}

// end kills what is left of the child and its group, and returns how it ended.
func (p *process) end() *os.ProcessState {
	killGroup(p.cmd)
	// The state says all that the error does: a child that was killed is no news.
	_ = p.cmd.Wait()
	return p.cmd.ProcessState
}

// blame says which limit fired in a child that ended without an answer.
func (p *process) blame(ended *os.ProcessState, lim Limits) *Error {
	said := string(p.said.kept)
	switch ended.ExitCode() {
	case exitMemory:
		return overMemory(lim)
	case exitProcessor, exitClock:
		return overTime(lim)
	case exitFatal: // the runtime has no other way to tell than its words
		switch {
		case strings.Contains(said, "out of memory"), strings.Contains(said, "cannot allocate memory"):
			return overMemory(lim)
		case strings.Contains(said, "stack overflow"), strings.Contains(said, "stack exceeds"):
			return failed(Depth, "it is nested deeper than a stack of %s holds", size(maxStack))
		}
	}
	return failed(Crash, "the reading process ended: %v", ended)
}

func overTime(lim Limits) *Error {
	return failed(Time, "reading it takes more than %v", lim.Time)
}

func overMemory(lim Limits) *Error {
	return failed(Memory, "reading it takes more than %s of memory", size(lim.Memory))
}

// beginning keeps the first bytes of what is written to it.
type beginning struct{ kept []byte }

// Write takes all of b.
func (w *beginning) Write(b []byte) (int, error) {
	const most = 1 << 10
	w.kept = append(w.kept, b[:min(len(b), most-len(w.kept))]...)
	return len(b), nil
}
