package cli

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"skillmatch/internal/document/guard"
	"skillmatch/internal/match"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
	"skillmatch/internal/text"
)

// common holds what all commands share: the world around them, the children that
// read risky formats, and the flags.
type common struct {
	env       Env
	readers   *guard.Pool
	format    string
	outputs   []string
	overlays  []string
	cache     string
	color     string
	asOf      string
	quiet     bool
	verbose   bool
	maxBytes  int
	maxText   int
	maxPages  int
	maxTime   time.Duration
	maxMemory int
}

func (c *common) register(root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVarP(&c.format, "format", "f", "text", "format of the result: text, json, …")
	f.StringArrayVarP(&c.outputs, "output", "o", nil, "write to FILE instead of standard output, or FORMAT=FILE beside it (repeatable)")
	f.StringArrayVar(&c.overlays, "taxonomy", nil, "folder of your own skills and roles, laid over the built-in ones (repeatable)")
	f.StringVar(&c.cache, "cache", "", "folder in which a taxonomy with your own skills is kept compiled, or off (default: the user's cache folder)")
	f.StringVar(&c.color, "color", "auto", "color text: auto, always or never")
	f.StringVar(&c.asOf, "as-of", "", "month in which the present ends, YYYY-MM (default: this month)")
	f.BoolVarP(&c.quiet, "quiet", "q", false, "print results and errors only")
	f.BoolVarP(&c.verbose, "verbose", "v", false, "say what is being done, and show all of what a text folds")
	f.IntVar(&c.maxBytes, "max-bytes", 0, "largest file to read, in bytes (default 20 MB)")
	f.IntVar(&c.maxText, "max-text", 0, "longest text to read, in bytes (default 4 MB)")
	f.IntVar(&c.maxPages, "max-pages", 0, "most pages to read (default 100)")
	f.DurationVar(&c.maxTime, "max-time", 0, "longest time for one file, e.g. 30s (default 10s)")
	f.IntVar(&c.maxMemory, "max-memory", 0, "most memory for one file, in bytes (default 384 MB)")
}

// month returns the month in which the present ends.
func (c *common) month() (profile.Month, error) {
	if c.asOf == "" {
		now := time.Now()
		return profile.NewMonth(now.Year(), int(now.Month())), nil
	}
	m, err := profile.ParseMonth(c.asOf)
	if err != nil {
		return 0, usagef("--as-of: %w", err)
	}
	return m, nil
}

// note tells what is being done, with -v.
func (c *common) note(format string, args ...any) {
	if c.verbose {
		c.complain(format, args...)
	}
}

// tell says something beside the result, but for --quiet.
func (c *common) tell(format string, args ...any) {
	if !c.quiet {
		c.complain(format, args...)
	}
}

// complain says in one line what is wrong, whatever --quiet says. Names of files
// and words of documents are made safe for terminals and logs.
func (c *common) complain(format string, args ...any) {
	fmt.Fprintln(c.env.Err, report.Inert("skillmatch: "+text.Clean(fmt.Sprintf(format, args...))))
}

// inRange refuses a limit that is not between 0 and most; NaN is none.
func inRange(flag string, v, most float64) error {
	if v >= 0 && v <= most {
		return nil
	}
	return usagef("%s %g: want a number from 0 to %g", flag, v, most)
}

// context returns what reports need.
func (c *common) context(e *engine) report.Context {
	return report.Context{Version: version(), Taxonomy: e.tax, AsOf: e.reader.AsOf, Weights: match.DefaultWeights}
}

// style returns how text for people is laid out on a stream.
func (c *common) style(w io.Writer) (report.Style, error) {
	width, tty := c.env.Terminal(w)
	s := report.Style{Width: width, Verbose: c.verbose}
	switch c.color {
	case "always":
		s.Color = true
	case "never":
	case "auto":
		force := c.env.Getenv("CLICOLOR_FORCE")
		s.Color = tty && c.env.Getenv("NO_COLOR") == "" && c.env.Getenv("TERM") != "dumb" || force != "" && force != "0"
	default:
		return s, usagef("unknown color %q: want one of auto, always, never", c.color)
	}
	if n, err := strconv.Atoi(c.env.Getenv("COLUMNS")); err == nil && n >= 20 && width == 0 {
		s.Width = n
	}
	if s.Width > 0 {
		s.Width = min(max(s.Width, 40), 110) // longer lines are hard to read
	}
	return s, nil
}
