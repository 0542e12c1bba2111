//go:build unix

package document

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A named pipe without a writer would block whoever opens it.
func TestOpenRefusesNamedPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cv.pdf")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip("no named pipes here:", err)
	}
	_, err := Open(t.Context(), path, Options{Name: "cv"})
	checkError(t, err, Special, `cv: a named pipe, not a file: pipe it in and give "-" for standard input`)
}
