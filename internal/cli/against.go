package cli

import (
	"context"

	"github.com/spf13/cobra"

	"skillmatch/internal/document"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

const sourceUsage = "show places in the source that the file was built from: LaTeX, Typst, Markdown, …"

// runAgainst compares a built document with its source. It is no gate: what
// differs does not change the exit code.
func (o *extractOptions) runAgainst(cmd *cobra.Command, path string) error {
	for _, other := range []string{"text", "with-text", "kind", "source"} {
		if cmd.Flags().Changed(other) {
			return usagef("--against compares words alone, without --%s", other)
		}
	}
	if err := fileFlag(cmd, "against"); err != nil {
		return err
	}
	if err := oneStdin([]string{path, o.against}); err != nil {
		return err
	}
	if err := o.checkFormats(&report.Against{}); err != nil {
		return err
	}
	ctx := cmd.Context()
	e, err := o.load()
	if err != nil {
		return err
	}
	built, err := o.open(ctx, path, "text")
	if err != nil {
		return err
	}
	source, err := o.open(ctx, o.against, "source")
	if err != nil {
		return err
	}
	return o.print(report.NewAgainst(o.context(e), built, source, document.Compare(built, source)))
}

// fileFlag refuses a flag for a file that is given without one, as a script does
// whose variable is empty.
func fileFlag(cmd *cobra.Command, name string) error {
	if f := cmd.Flags().Lookup(name); f.Changed && f.Value.String() == "" {
		return usagef("--%s wants a file", name)
	}
	return nil
}

// readBuilt is read for a document whose places are to lead to its source; with
// none it is read alone.
func (c *common) readBuilt(ctx context.Context, e *engine, path, source, what string, kind outline.Kind) (*profile.Reading, error) {
	if source == "" {
		return c.read(ctx, e, path, what, kind)
	}
	if err := oneStdin([]string{path, source}); err != nil {
		return nil, err
	}
	built, err := c.open(ctx, path, what)
	if err != nil {
		return nil, err
	}
	from, err := c.open(ctx, source, "source")
	if err != nil {
		return nil, err
	}
	if !from.HasLines() {
		return nil, usagef("--source %s: no place in a file of format %s can be shown: give what it was made from", source, from.Format)
	}
	return e.reader.Read(built.WithSource(from), kind), nil
}
