package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// collectLate has the first garbage collection wait for 16 MB of heap instead
// of 4, unless the user has set GOGC: most commands are done by then, and
// collecting costs them a fifth of their time. From then on it is as always.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const usual, first = 100, 400 // percent; the heap begins with 4 MB for each 100
	debug.SetGCPercent(first)
	// Garbage from the start on, so that the first collection finds it.
	runtime.SetFinalizer(new(int64), func(*int64) { debug.SetGCPercent(usual) })
}
