// Package cli holds the commands: their flags, streams and exit codes. One file
// a command. It reads files and prints reports; what is in them is decided by
// the packages below.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"skillmatch/internal/document"
	"skillmatch/internal/document/guard"
	"skillmatch/internal/report"
	"skillmatch/internal/text"
	"skillmatch/internal/work"
)

// Exit codes, as the contract fixes them.
const (
	exitOK          = 0
	exitGate        = 1
	exitUsage       = 2
	exitInput       = 3
	exitNothing     = 4
	exitBug         = 70
	exitInterrupted = 130
)

// grace is how long after an interrupt a command may take to end by itself: to
// end its children, and to leave no half of a file behind.
const grace = 300 * time.Millisecond

// severity orders exit codes from the worst to the best.
var severity = []int{exitBug, exitInterrupted, exitUsage, exitInput, exitNothing, exitGate, exitOK}

// worst returns the worse of two exit codes.
func worst(a, b int) int {
	for _, c := range severity {
		if a == c || b == c {
			return c
		}
	}
	return exitBug
}

// Env is what a command knows of the world around it.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	CacheDir string                                // folder for compiled taxonomies; empty when there is none
	Terminal func(stream any) (width int, ok bool) // whether a stream is a terminal, and its columns
}

// exit is an error with an exit code. A nil err was told already.
type exit struct {
	code int
	err  error
}

func (e *exit) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit %d", e.code)
	}
	return e.err.Error()
}

func (e *exit) Unwrap() error { return e.err }

// usagef returns an error of wrong usage or configuration.
func usagef(format string, args ...any) error {
	return &exit{exitUsage, fmt.Errorf(format, args...)}
}

// Main runs the program and returns its exit code. Results go to env.Out, all
// else to env.Err. It is the one place that turns an error into text and a code.
func Main(args []string, env Env) (code int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	defer func() {
		if v := recover(); v != nil {
			stack := debug.Stack()
			for p, ok := v.(*work.Panic); ok; p, ok = v.(*work.Panic) { // from another goroutine
				v, stack = p.Value, p.Stack
			}
			fmt.Fprintf(env.Err, "skillmatch: a bug in skillmatch: %v\nPlease report this with the version (%s), the command and these lines:\n%s", text.Clean(fmt.Sprint(v)), version(), stack)
			code = exitBug
		}
	}()
	readers := guard.NewPool(0)
	defer readers.Close()
	if slices.ContainsFunc(args, document.Risky) {
		readers.Warm() // while the command line and the taxonomy are made ready
	}
	root := newRoot(env, readers, args)
	root.SetArgs(args)
	// An interrupt is not kept waiting by what does not look at ctx, such as a
	// standard input that nobody writes to.
	err, done := work.Await(ctx, grace, func() error { return root.ExecuteContext(ctx) })
	switch {
	case err == nil && done:
		return exitOK
	case ctx.Err() != nil:
		fmt.Fprintln(env.Err, "skillmatch: interrupted")
		return exitInterrupted
	}
	var e *exit
	if !errors.As(err, &e) {
		e = &exit{exitUsage, err} // cobra's own errors are of usage
	}
	if e.err != nil {
		for _, line := range strings.Split(e.err.Error(), "\n") {
			fmt.Fprintln(env.Err, report.Inert("skillmatch: "+text.Clean(line)))
		}
	}
	return e.code
}

// command is a command by its name.
type command struct {
	name string
	new  func(*common) *cobra.Command
}

// commands are the program's own, by their names.
var commands = []command{
	{"match", newMatch},
	{"extract", newExtract},
	{"why", newWhy},
	{"batch", newBatch},
	{"check", newCheck},
	{"role", newRole},
	{"taxonomy", newTaxonomy},
	{"eval", newEval},
	{"cache", newCache},
	{"schema", newSchema},
	{"completion", newCompletion},
	{"version", newVersion},
}

// newRoot returns the command line for args. Children of readers read the risky
// formats.
func newRoot(env Env, readers *guard.Pool, args []string) *cobra.Command {
	root := &cobra.Command{
		Use:   "skillmatch",
		Short: "Tell how a resume fits a posting, and on what evidence",
		Long: "skillmatch finds the skills in resumes and job postings, and tells which of\n" +
			"those asked are shown, which are missing, and what to mend first.\n" +
			"It works offline: nothing leaves this machine, no document is stored.",
		Example:       "  skillmatch match cv.pdf posting.html\n  skillmatch match cv.pdf --role back-end-engineer\n  skillmatch extract cv.pdf",
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return subcommand(cmd, args)
			}
			return cmd.Help()
		},
		Args:              cobra.ArbitraryArgs, // so that subcommand says what is wrong
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	c := &common{env: env, readers: readers}
	c.register(root)
	// Making all commands costs a tenth of a short run: the named one will do.
	named := func(name string) bool { return len(args) > 0 && args[0] == name }
	one := slices.ContainsFunc(commands, func(k command) bool { return named(k.name) })
	for _, k := range commands {
		if !one || named(k.name) {
			root.AddCommand(k.new(c))
		}
	}
	root.SetHelpCommand(newHelp())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w (see %s --help)", err, cmd.CommandPath())
	})
	return root
}

// between returns an argument check with a message that says what is wanted.
func between(least, most int, want string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return usagef("%s wants %s (%d given; see %s --help)", shortPath(cmd), want, len(args), cmd.CommandPath())
		}
		return nil
	}
}

// subcommand is the run function of a command that only holds others.
func subcommand(cmd *cobra.Command, args []string) error {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	want := strings.Join(names, ", ")
	if len(args) > 0 {
		return usagef("unknown command %q: want one of %s", strings.TrimSpace(shortPath(cmd)+" "+args[0]), want)
	}
	return usagef("%s wants a command: one of %s", shortPath(cmd), want)
}

// shortPath returns the words of a command without the program's name.
func shortPath(cmd *cobra.Command) string {
	return strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()))
}

// newHelp returns the help command; unlike cobra's own it refuses an unknown topic.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			topic, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("no help for %q (see skillmatch --help)", strings.Join(args, " "))
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}
