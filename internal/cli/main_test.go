package cli

import (
	"os"
	"testing"

	"skillmatch/internal/document"
)

// The test program is also the child that reads risky formats.
func TestMain(m *testing.M) {
	document.Child()
	os.Exit(m.Run())
}
