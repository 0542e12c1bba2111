package guard

import (
	"os"
	"runtime"
	"runtime/debug"
	"time"
)

// watchEvery is how often the child looks at itself. Memory grows by some
// megabytes in that time; a file that is read sooner is never looked at. While
// the only processor of a child is busy it gets its turn every 10 ms.
const watchEvery = 5 * time.Millisecond

// watch ends the process when a request is over a limit of memory or time,
// until stop is called, or when the parent is gone: nobody waits for the answer.
// It works the same on every system, and knows which limit fired; the limits
// of the operating system stand behind it.
func watch(lim Limits) (stop func()) {
	debug.SetMemoryLimit(lim.Memory / 2) // the collector works harder from here on
	done := make(chan struct{})
	go func() {
		began, used, parent := time.Now(), processorTime(), parentNumber()
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
			}
			switch {
			case held() > lim.Memory:
				os.Exit(exitMemory)
			case processorTime()-used > lim.Time:
				os.Exit(exitProcessor)
			case time.Since(began) > lim.Time+orphanTime:
				os.Exit(exitClock)
			case parentNumber() != parent:
				os.Exit(exitStream)
			}
		}
	}()
	return func() { close(done) }
}

// mapped returns the bytes that the Go runtime holds of the operating system,
// resident or not: heap, stacks and its own.
func mapped() int64 {
	var m runtime.MemStats // runtime/metrics would cost each start of the program 0.1 ms
	runtime.ReadMemStats(&m)
	return int64(m.Sys - m.HeapReleased)
}
