package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/report"
)

// release is the version in development; a build from a tagged module knows a better one.
const release = "0.1.0"

// version returns the program's version.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" && !pseudo(v) {
			return v
		}
	}
	return release
}

// pseudo reports whether a module version was made up from a commit: results
// would differ from build to build of the same code.
func pseudo(v string) bool { return strings.ContainsAny(v, "-+") }

func newVersion(c *common) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  between(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			if c.format != "text" {
				return usagef("%w", &report.FormatError{Format: c.format, Want: []string{"text"}})
			}
			return c.printRaw(fmt.Appendf(nil, "skillmatch %s %s/%s %s\n", version(), runtime.GOOS, runtime.GOARCH, runtime.Version()))
		},
	}
}
