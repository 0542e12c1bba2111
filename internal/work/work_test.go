package work_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"skillmatch/internal/work"
)

func square(_ context.Context, n int) int { return n * n }

func TestSliceKeepsOrder(t *testing.T) {
	for _, tt := range []struct {
		name string
		n    int
		in   []int
		want []int
	}{
		{name: "nothing", in: nil, want: []int{}},
		{name: "one", in: []int{3}, want: []int{9}},
		{name: "fewer inputs than workers", n: 8, in: []int{1, 2, 3}, want: []int{1, 4, 9}},
		{name: "one worker", n: 1, in: []int{5, 4, 3, 2, 1}, want: []int{25, 16, 9, 4, 1}},
		{name: "one worker per processor", n: 0, in: []int{5, 4, 3}, want: []int{25, 16, 9}},
		{name: "more than the window", n: 2, in: upTo(100), want: squares(100)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := work.Slice(t.Context(), tt.n, tt.in, square)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMapOrderAgainstFinishingOrder(t *testing.T) {
	// Each even input waits for the one after it to finish first.
	finished := make([]chan struct{}, 10)
	for i := range finished {
		finished[i] = make(chan struct{})
	}
	f := func(_ context.Context, i int) int {
		defer close(finished[i])
		if i%2 == 0 {
			<-finished[i+1]
		}
		return i
	}
	var got []int
	for i, r := range work.Map(t.Context(), 2, upTo(10), f) {
		if i != r {
			t.Errorf("index %d has result %d", i, r)
		}
		got = append(got, r)
	}
	if diff := cmp.Diff(upTo(10), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMapIsBounded(t *testing.T) {
	var running, most, started atomic.Int64
	f := func(context.Context, int) int {
		now := running.Add(1)
		defer running.Add(-1)
		started.Add(1)
		for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
		}
		runtime.Gosched()
		return 0
	}
	for i := range work.Map(t.Context(), 3, upTo(200), f) {
		if ahead := started.Load() - int64(i); ahead > 3*4+1 {
			t.Fatalf("at result %d, %d calls have started", i, started.Load())
		}
	}
	if most.Load() > 3 {
		t.Errorf("%d calls at a time, want at most 3", most.Load())
	}
}

func TestMapCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls atomic.Int64
	f := func(_ context.Context, n int) int {
		if calls.Add(1) == 5 {
			cancel()
		}
		return n
	}
	got, err := work.Slice(ctx, 1, upTo(100), f)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if diff := cmp.Diff(upTo(5), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMapLeftEarly(t *testing.T) {
	var running atomic.Int64
	f := func(ctx context.Context, n int) int {
		running.Add(1)
		defer running.Add(-1)
		if n == 1 {
			<-ctx.Done() // leaving the loop ends the context of the calls under way
		}
		return n
	}
	for range work.Map(t.Context(), 2, upTo(50), f) {
		break
	}
	if n := running.Load(); n != 0 {
		t.Errorf("%d calls still run after the loop", n)
	}
}

func TestPanicIsCarried(t *testing.T) {
	for _, tt := range []struct {
		name string
		f    func(context.Context, int) int
		want string
	}{
		{"panic", func(_ context.Context, n int) int {
			if n == 7 {
				panic("boom")
			}
			return n
		}, "boom"},
		{"error", func(_ context.Context, n int) int {
			if n == 7 {
				return []int{}[n]
			}
			return n
		}, "index out of range [7] with length 0"},
		{"goexit", func(_ context.Context, n int) int {
			if n == 7 {
				runtime.Goexit()
			}
			return n
		}, "runtime.Goexit"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var seen []int
			defer func() {
				p, ok := recover().(*work.Panic)
				if !ok || !strings.Contains(p.Error(), tt.want) {
					t.Errorf("recovered %v, want a *work.Panic with %q", p, tt.want)
				}
				if diff := cmp.Diff(upTo(7), seen); diff != "" {
					t.Errorf("results before the panic (-want +got):\n%s", diff)
				}
			}()
			for i := range work.Map(t.Context(), 3, upTo(20), tt.f) {
				seen = append(seen, i)
			}
		})
	}
}

func ExampleMap() {
	words := []string{"resume", "posting", "match"}
	length := func(_ context.Context, w string) int { return len(w) }
	for i, n := range work.Map(context.Background(), 2, words, length) {
		fmt.Println(words[i], n)
	}
	// Output:
	// resume 6
	// posting 7
	// match 5
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func squares(n int) []int {
	out := upTo(n)
	for i := range out {
		out[i] *= out[i]
	}
	return out
}

func TestAwait(t *testing.T) {
	const never = time.Hour
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for _, tt := range []struct {
		name string
		ctx  context.Context
		want int
		done bool
		f    func() int
	}{
		{"a result", t.Context(), 1, true, func() int { return 1 }},
		{"a result in the time of grace", ended, 1, true, func() int { return 1 }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, done := work.Await(tt.ctx, never, tt.f); got != tt.want || done != tt.done {
				t.Errorf("%d, %v, want %d, %v", got, done, tt.want, tt.done)
			}
		})
	}
	t.Run("no result", func(t *testing.T) {
		block := make(chan int)
		defer close(block)
		if got, done := work.Await(ended, time.Millisecond, func() int { return <-block }); done {
			t.Errorf("%d, want none", got)
		}
	})
	t.Run("a panic", func(t *testing.T) {
		defer func() {
			if p, ok := recover().(*work.Panic); !ok || p.Value != "boom" {
				t.Errorf("recovered %v", p)
			}
		}()
		work.Await(t.Context(), never, func() int { panic("boom") })
	})
}
