package cli

import (
	"context"

	"github.com/spf13/cobra"

	"skillmatch/internal/report"
)

type whyOptions struct {
	*common
	kind string
}

func newWhy(c *common) *cobra.Command {
	o := &whyOptions{common: c}
	cmd := &cobra.Command{
		Use:     "why NAME FILE",
		Short:   "Show each place considered for a skill: found or refused, and by which rule",
		Example: "  skillmatch why go posting.txt\n  skillmatch why \"PostgreSQL\" cv.pdf",
		Args:    between(2, 2, "a name and a file"),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.run(cmd.Context(), args[0], args[1]) },
	}
	cmd.Flags().StringVar(&o.kind, "kind", "auto", "what the file is: resume, posting or auto")
	return cmd
}

func (o *whyOptions) run(ctx context.Context, name, path string) error {
	kind, _, err := kindFlag(o.kind)
	if err != nil {
		return err
	}
	if err := o.checkFormats(&report.Why{}); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	i, err := e.skill(name)
	if err != nil {
		return err
	}
	read, err := o.read(ctx, e, path, "text", kind)
	if err != nil {
		return err
	}
	decisions := e.reader.Index.Explain(read.Outline, i)
	return o.print(report.NewWhy(o.context(e), e.tax.At(i), read, decisions))
}
