package cli

import (
	"os"

	"golang.org/x/term"
)

// System returns the environment of the process.
func System() Env {
	return Env{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Terminal: terminal}
}

// terminal tells whether a stream is a terminal and how wide it is.
func terminal(stream any) (int, bool) {
	f, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	w, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 80, true
	}
	return w, true
}
