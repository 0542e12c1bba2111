package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"skillmatch/internal/batch"
	"skillmatch/internal/match"
	"skillmatch/internal/outline"
	"skillmatch/internal/profile"
	"skillmatch/internal/report"
)

type batchOptions struct {
	*common
	resumes, postings []string
	atLeast           float64
	strict            bool
}

func newBatch(c *common) *cobra.Command {
	o := &batchOptions{common: c}
	cmd := &cobra.Command{
		Use:     "batch --resumes PATH... --postings PATH...",
		Short:   "Compare every resume with every posting and rank the pairs",
		Example: "  skillmatch batch --resumes clients --postings jobs --format csv --output ranking.csv",
		Args:    between(0, 0, "no arguments beside its flags"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	f := cmd.Flags()
	f.StringSliceVar(&o.resumes, "resumes", nil, "resumes: files or folders (repeatable)")
	f.StringSliceVar(&o.postings, "postings", nil, "postings: files or folders (repeatable)")
	f.Float64Var(&o.atLeast, "at-least", 0, "leave out pairs with a fit below N")
	f.BoolVar(&o.strict, "strict", false, "exit 3 when any file could not be read")
	return cmd
}

func (o *batchOptions) run(ctx context.Context) error {
	if len(o.resumes) == 0 || len(o.postings) == 0 {
		return usagef("batch wants --resumes PATH and --postings PATH")
	}
	if err := inRange("--at-least", o.atLeast, 100); err != nil {
		return err
	}
	stream := o.format == "ndjson"
	var sample any = &report.Batch{}
	if stream {
		sample = &report.Matches{}
		if len(o.outputs) > 0 {
			return usagef("--format ndjson is written to standard output as it comes: redirect it instead of --output")
		}
	}
	if err := o.checkFormats(sample); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	resumes, bad, err := o.readAll(ctx, e, o.resumes, outline.Resume)
	if err != nil {
		return err
	}
	postings, more, err := o.readAll(ctx, e, o.postings, outline.Posting)
	if err != nil {
		return err
	}
	bad = append(bad, more...)
	for _, f := range bad {
		o.complain("%s", f.Err.Error())
	}
	if len(resumes) == 0 || len(postings) == 0 {
		return &exit{exitInput, fmt.Errorf("nothing to compare: %d resumes and %d postings could be read", len(resumes), len(postings))}
	}
	if stream {
		err = o.stream(ctx, e, resumes, postings)
	} else {
		err = o.table(ctx, e, resumes, postings, bad)
	}
	if err == nil && o.strict && len(bad) > 0 {
		return &exit{exitInput, fmt.Errorf("%d files could not be read", len(bad))}
	}
	return err
}

func (o *batchOptions) readAll(ctx context.Context, e *engine, paths []string, kind outline.Kind) ([]*profile.Reading, []batch.Failure, error) {
	inputs, bad := batch.Expand(paths)
	o.note("reading %d files as %ss", len(inputs), kind)
	list, more, err := e.reader.ReadAll(ctx, inputs, kind)
	return list, append(bad, more...), err
}

// keep reports whether a cell passes --at-least.
func (o *batchOptions) keep(c batch.Cell) bool {
	return o.atLeast == 0 || c.Result.Scorable && float64(c.Result.Fit)/100 >= o.atLeast
}

// stream writes one match a line, as they come, in the order of the files.
func (o *batchOptions) stream(ctx context.Context, e *engine, resumes, postings []*profile.Reading) error {
	rc := o.context(e)
	return e.reader.Pair(ctx, resumes, postings, match.DefaultWeights, func(c batch.Cell) error {
		if !o.keep(c) {
			return nil
		}
		m := report.NewMatch(rc, c.Candidate, postings[c.Posting].Posting, c.Result)
		return report.Write(o.env.Out, o.format, report.NewMatches(rc, []*report.Match{m}), report.Style{})
	})
}

// table prints the ranking of all pairs.
func (o *batchOptions) table(ctx context.Context, e *engine, resumes, postings []*profile.Reading, bad []batch.Failure) error {
	var cells []batch.Cell
	err := e.reader.Pair(ctx, resumes, postings, match.DefaultWeights, func(c batch.Cell) error {
		if o.keep(c) {
			cells = append(cells, c)
		}
		return nil
	})
	if err != nil {
		return err
	}
	batch.Rank(cells)
	return o.print(report.NewBatch(o.context(e), resumes, postings, cells, bad))
}
