// Package work runs one function over many inputs on a bounded number of
// goroutines and hands the results back in the order of the inputs. It is the
// one home of goroutines for the packages that read and compare documents; it
// knows nothing of what is worked on.
package work

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

// lookAhead is how many inputs per worker may be under way or wait, finished,
// for an earlier one: one slow input must not stop the others, and results
// must not pile up without bound behind it.
const lookAhead = 4

// Panic is what Map panics with in the caller's goroutine when f panicked in
// one of its own.
type Panic struct {
	Value any    // the value that f panicked with
	Stack []byte // stack of the goroutine that f ran in; nil where f left it by runtime.Goexit
}

// Error says what f panicked with, and where.
func (p *Panic) Error() string {
	return fmt.Sprintf("%v\n\n%s", p.Value, p.Stack)
}

// Unwrap returns the value of the panic if it was an error, else nil.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// Map calls f for each input, up to n calls at a time (n < 1: one for each
// processor), and yields index and result in the order of in: the body of the
// caller's loop runs in the caller's goroutine, one result at a time, as soon
// as the result and all before it are there.
//
// When ctx is cancelled no further call of f starts, and the loop ends after
// the results before the first that is missing; the caller sees the reason in
// ctx.Err(). f gets a context that also ends when the caller leaves the loop.
// Map never returns while a call of f runs. A panic in f is carried to the
// caller as a *Panic when the loop reaches its input.
func Map[T, R any](ctx context.Context, n int, in []T, f func(context.Context, T) R) iter.Seq2[int, R] {
	return func(yield func(int, R) bool) {
		if len(in) == 0 {
			return
		}
		if n < 1 {
			n = runtime.GOMAXPROCS(0)
		}
		n = min(n, len(in))
		window := min(n*lookAhead, len(in))

		ctx, cancel := context.WithCancel(ctx)
		var workers sync.WaitGroup
		inputs := make(chan int, window)
		// Input i answers on outcomes[i%window]. Input i+window starts only
		// after that answer was taken, so that no answer ever waits.
		outcomes := make([]chan outcome[R], window)
		for i := range outcomes {
			outcomes[i] = make(chan outcome[R], 1)
			inputs <- i
		}
		defer workers.Wait()
		defer close(inputs)
		defer cancel()
		for range n {
			workers.Go(func() {
				for i := range inputs {
					answer(ctx, outcomes[i%window], f, in[i])
				}
			})
		}

		for i := range in {
			o := <-outcomes[i%window]
			if o.panicked != nil {
				panic(o.panicked)
			}
			if !o.done {
				return
			}
			if next := i + window; next < len(in) {
				inputs <- next
			}
			if !yield(i, o.result) {
				return
			}
		}
	}
}

// Slice is Map with all results collected in the order of in. If ctx is
// cancelled before all are there it returns those that are, and the cause.
func Slice[T, R any](ctx context.Context, n int, in []T, f func(context.Context, T) R) ([]R, error) {
	out := make([]R, 0, len(in))
	for _, r := range Map(ctx, n, in, f) {
		out = append(out, r)
	}
	if len(out) < len(in) {
		return out, context.Cause(ctx)
	}
	return out, nil
}

// Await calls f and returns its result. When ctx ends first it waits for f as
// long as grace, and then returns false and leaves f to itself: for what cannot
// be stopped, such as reading a terminal, in a process that is about to end. A
// panic in f is carried to the caller as a *Panic.
func Await[R any](ctx context.Context, grace time.Duration, f func() R) (R, bool) {
	ended := make(chan outcome[R], 1)
	go answer(context.WithoutCancel(ctx), ended, func(context.Context, struct{}) R { return f() }, struct{}{})
	expired := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(grace, func() { close(expired) }) })
	defer stop()
	select {
	case o := <-ended:
		if o.panicked != nil {
			panic(o.panicked)
		}
		return o.result, true
	case <-expired:
		var none R
		return none, false
	}
}

// outcome is the end of one call: a result, a panic, or neither when the
// context ended before the call began.
type outcome[R any] struct {
	result   R
	done     bool
	panicked *Panic
}

var errGoexit = errors.New("the function left its goroutine by runtime.Goexit")

// answer calls f and sends the outcome to out, whichever way f ends.
func answer[T, R any](ctx context.Context, out chan<- outcome[R], f func(context.Context, T) R, in T) {
	o := outcome[R]{panicked: &Panic{Value: errGoexit}}
	defer func() {
		if v := recover(); v != nil {
			o = outcome[R]{panicked: &Panic{Value: v, Stack: debug.Stack()}}
		}
		out <- o
	}()
	if ctx.Err() != nil {
		o = outcome[R]{}
		return
	}
	o = outcome[R]{result: f(ctx, in), done: true}
}
