package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"skillmatch/internal/eval"
	"skillmatch/internal/report"
)

type evalOptions struct {
	*common
	minF1 float64
	gated bool
	brief bool
}

func newEval(c *common) *cobra.Command {
	o := &evalOptions{common: c}
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl...",
		Short: "Measure what is found against labelled documents",
		Args:  between(1, -1, "labelled documents, one JSON object a line"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.gated = cmd.Flags().Changed("min-f1")
			return o.run(args)
		},
	}
	cmd.Flags().Float64Var(&o.minF1, "min-f1", 0, "exit 1 when the F1 of technologies over all documents is below N (0 to 1)")
	cmd.Flags().BoolVar(&o.brief, "brief", false, "print the figures without the mistakes")
	return cmd
}

func (o *evalOptions) run(paths []string) error {
	if err := inRange("--min-f1", o.minF1, 1); err != nil {
		return err
	}
	if err := o.checkFormats(&report.Eval{}); err != nil {
		return err
	}
	var cases []eval.Case
	for _, p := range paths {
		list, err := readCases(p)
		if err != nil {
			return &exit{exitInput, err}
		}
		cases = append(cases, list...)
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	r, err := eval.Run(cases, e.reader.Reader)
	if err != nil {
		return &exit{exitInput, err}
	}
	if o.brief {
		r.Mistakes = nil
	}
	if err := o.print(report.NewEval(o.context(e), r)); err != nil {
		return err
	}
	if f1 := r.All.Technology.F1(); o.gated && f1 < o.minF1 {
		o.complain("technology F1 %.4f is below --min-f1 %g", f1, o.minF1)
		return &exit{code: exitGate}
	}
	return nil
}

func readCases(path string) ([]eval.Case, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %s", path, plain(err))
	}
	defer f.Close()
	return eval.ReadCases(filepath.ToSlash(path), f)
}
