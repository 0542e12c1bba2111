package guard

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// few are limits that a sound request stays far under, also on a busy machine.
var few = Limits{Time: 20 * time.Second, Memory: 256 << 20, Answer: 1 << 10}

// short is few with a time that is meant to fire.
var short = Limits{Time: 300 * time.Millisecond, Memory: 256 << 20, Answer: 1 << 10}

func newPool(t *testing.T, n int) *Pool {
	t.Helper()
	p := NewPool(n)
	t.Cleanup(p.Close)
	return p
}

// ask has p answer a request that must succeed.
func ask(t *testing.T, p *Pool, head string) string {
	t.Helper()
	got, err := p.Do(t.Context(), few, []byte(head), nil)
	if err != nil {
		t.Fatalf("%s: %v", head, err)
	}
	return string(got)
}

func TestDo(t *testing.T) {
	large := strings.Repeat("a resume ", 1<<18)
	for _, tt := range []struct {
		name, head, body string
		lim              Limits
		want             string
	}{
		{"empty", "echo", "", few, ""},
		{"small", "echo", "Go\x00\xff", few, "Go\x00\xff"},
		{"larger than a pipe", "echo", large, Limits{few.Time, few.Memory, int64(len(large))}, large},
		{"a library prints", "print", "", few, "quiet"},
		{"a library complains without end", "shout", "", few, "quiet"},
		{"no environment of the user's", "environment", "", few, strings.Join(environment(), "\n")},
		{"a child starts no child", "again", "", few, "a reading process may not start another"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newPool(t, 1)
			for range 2 { // by a new child, then by the same
				got, err := p.Do(t.Context(), tt.lim, []byte(tt.head), []byte(tt.body))
				if err != nil {
					t.Fatal(err)
				}
				if string(got) != tt.want {
					t.Errorf("%d bytes, want %d: %.80q", len(got), len(tt.want), got)
				}
			}
		})
	}
}

func TestDoFails(t *testing.T) {
	const noAnswer = "the reading process answered out of turn"
	for _, tt := range []struct {
		name, head string
		lim        Limits
		want       Error
	}{
		{"endless loop", "loop", short, Error{Time, "reading it takes more than 300ms"}},
		{"waits for ever", "sleep", short, Error{Time, "reading it takes more than 300ms"}},
		{"memory, bit by bit", "allocate", few, Error{Memory, "reading it takes more than 256 MB of memory"}},
		{"memory, at once", "huge", few, Error{Memory, "reading it takes more than 256 MB of memory"}},
		{"stack", "recurse", few, Error{Depth, "it is nested deeper than a stack of 64 MB holds"}},
		{"panic", "panic", few, Error{Crash, "the reader broke down: what the handler did not expect\uFFFD"}},
		{"ends as if all were well", "exit", few, Error{Crash, "the reading process ended: exit status 0"}},
		{"ends", "die", few, Error{Crash, "the reading process ended: exit status 3"}},
		{"garbage", "garbage", few, Error{Crash, noAnswer}},
		{"answer to another request", "replay", few, Error{Crash, noAnswer}},
		{"unknown status", "odd", few, Error{Crash, noAnswer}},
		{"half an answer", "cut", few, Error{Crash, "the reading process ended: exit status 0"}},
		{"answer over the limit", "long", few, Error{Answer, "the answer is over 1024 bytes"}},
		{"announces an answer over the limit", "boast", few, Error{Answer, "the answer is over 1024 bytes"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newPool(t, 1)
			start := time.Now()
			got, err := p.Do(t.Context(), tt.lim, []byte(tt.head), nil)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v, answer %q, want an *Error", err, got)
			}
			if diff := cmp.Diff(&tt.want, e); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			t.Logf("after %v", time.Since(start).Round(time.Millisecond))
			if got := ask(t, p, "count"); got != "1" {
				t.Errorf("the next request is number %s of its child, want 1: a new child", got)
			}
		})
	}
}

// One child serves request after request, until it retires.
func TestChildIsReused(t *testing.T) {
	p := newPool(t, 1)
	first := ask(t, p, "pid")
	for i := 2; i <= maxRequests; i++ {
		if pid := ask(t, p, "pid"); pid != first {
			t.Fatalf("request %d went to process %s, want %s", i, pid, first)
		}
	}
	if pid := ask(t, p, "pid"); pid == first {
		t.Errorf("request %d went to the first child still", maxRequests+1)
	}
}

// The child that was started early serves the first request, and is kept.
func TestWarm(t *testing.T) {
	p := newPool(t, 1)
	p.Warm()
	p.Warm()
	c := <-p.early
	p.early <- c
	want := fmt.Sprint(c.cmd.Process.Pid)
	for range 2 {
		if got := ask(t, p, "pid"); got != want {
			t.Errorf("answer of %s, want that of %s", got, want)
		}
	}
}

// It is to blame for what it does to the first request.
func TestWarmFails(t *testing.T) {
	p := newPool(t, 1)
	p.Warm()
	want := &Error{Crash, "the reading process ended: exit status 3"}
	_, err := p.Do(t.Context(), few, []byte("die"), nil)
	if diff := cmp.Diff(error(want), err); diff != "" {
		t.Errorf("error (-want +got):\n%s", diff)
	}
	if got := ask(t, p, "count"); got != "1" {
		t.Errorf("number %s, want 1: a new child", got)
	}
}

// A child that nobody asks ends with the pool, one that is to be started late too.
func TestWarmIsClosed(t *testing.T) {
	p := NewPool(1)
	p.Warm()
	c := <-p.early
	p.early <- c
	p.Close()
	if b, err := io.ReadAll(c.out); len(b) > 0 || err != nil && !errors.Is(err, os.ErrClosed) {
		t.Errorf("it said %q, error %v", b, err)
	}
	p.Warm()
	if p.early != nil {
		t.Error("a closed pool starts a child")
	}
}

// A child that another request has worn out is not held against the next one.
func TestDeadChildIsReplaced(t *testing.T) {
	p := newPool(t, 1)
	ask(t, p, "count")
	p.idle[0].cmd.Process.Kill()
	for _, want := range []string{"1", "2"} {
		if got := ask(t, p, "count"); got != want {
			t.Errorf("number %s, want %s", got, want)
		}
	}
}

// Requests of many goroutines share n children, and each gets its own answer.
func TestPoolIsShared(t *testing.T) {
	const n, requests = 2, 60
	p := newPool(t, n)
	var mu sync.Mutex
	pids := map[string]bool{}
	var group sync.WaitGroup
	for i := range requests {
		group.Go(func() {
			want := fmt.Sprint(i)
			got, err := p.Do(t.Context(), few, []byte("echo"), []byte(want))
			if err != nil || string(got) != want {
				t.Errorf("answer %q, %v, want %s", got, err, want)
			}
			pid, err := p.Do(t.Context(), few, []byte("pid"), nil)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			pids[string(pid)] = true
			mu.Unlock()
		})
	}
	group.Wait()
	if most := n + n*requests/maxRequests; len(pids) > most {
		t.Errorf("%d children, want at most %d", len(pids), most)
	}
}

func TestContextEndsRequest(t *testing.T) {
	reason := errors.New("the user is tired of it")
	p := newPool(t, 1)
	ask(t, p, "echo")
	ctx, cancel := context.WithCancelCause(t.Context())
	time.AfterFunc(50*time.Millisecond, func() { cancel(reason) })
	if _, err := p.Do(ctx, few, []byte("loop"), nil); err != reason {
		t.Errorf("error %v, want %v", err, reason)
	}
	if _, err := p.Do(ctx, few, []byte("echo"), nil); err != reason {
		t.Errorf("error %v for a context that has ended, want %v", err, reason)
	}
	if got := ask(t, p, "count"); got != "1" {
		t.Errorf("number %s, want 1: a new child", got)
	}
}

// Waiting for a child ends with the context, too.
func TestContextEndsWaiting(t *testing.T) {
	p := newPool(t, 1)
	p.slots <- struct{}{}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := p.Do(ctx, few, []byte("echo"), nil); err != context.DeadlineExceeded {
		t.Errorf("error %v", err)
	}
	<-p.slots
}

func TestClosedPoolStillServes(t *testing.T) {
	p := NewPool(1)
	p.Close()
	for range 2 {
		if got := ask(t, p, "count"); got != "1" {
			t.Errorf("number %s, want 1: a child of its own", got)
		}
	}
	if len(p.idle) > 0 {
		t.Error("a child was kept")
	}
}

// A request that fails in a child that has served before fails in a new one, too:
// the error is that of the request alone.
func TestFailureIsTriedAgain(t *testing.T) {
	p := newPool(t, 1)
	before := ask(t, p, "pid")
	got, err := p.Do(t.Context(), few, []byte("panic"), nil)
	if e := (*Error)(nil); !errors.As(err, &e) || e.Kind != Crash {
		t.Errorf("answer %q, error %v, want one of kind %d", got, err, Crash)
	}
	if after := ask(t, p, "pid"); after == before {
		t.Error("the child serves on")
	}
}

// A child writes no files: nothing of a document reaches the disk.
func TestChildWritesNoFile(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("no such limit here")
	}
	path := t.TempDir() + "/file"
	got, err := newPool(t, 1).Do(t.Context(), few, []byte("write"), []byte(path))
	if err != nil || string(got) != "true" {
		t.Errorf("writing was refused: %s, %v", got, err)
	}
	if b, err := os.ReadFile(path); err == nil && len(b) > 0 {
		t.Errorf("%d bytes were written", len(b))
	}
}
