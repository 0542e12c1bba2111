package cli

import (
	"os"
	"path/filepath"

	"golang.org/x/term"
)

// System returns the environment of the process.
func System() Env {
	return Env{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, CacheDir: cacheFolder(), Terminal: terminal}
}

// cacheFolder returns skillmatch's own folder in the user's cache folder, where
// there is one.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "skillmatch")
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
