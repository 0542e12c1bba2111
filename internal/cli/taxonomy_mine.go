package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"skillmatch/internal/batch"
	"skillmatch/internal/report"
	"skillmatch/internal/skill/words"
	"skillmatch/internal/text"
)

type mineOptions struct {
	*common
	least, top int
	names      bool
	lines      bool
}

func newTaxonomyMine(c *common) *cobra.Command {
	o := &mineOptions{common: c}
	cmd := &cobra.Command{
		Use:   "mine TEXT...",
		Short: "List frequent terms that look like skills and are unknown, with contexts",
		Long: "mine reads files and folders of resumes and postings and lists the terms that\n" +
			"stand in lists of skills, or are written like names, and that no skill has, by\n" +
			"the number of documents. A .jsonl file holds a document a line, in a field \"text\".",
		Example: "  skillmatch taxonomy mine postings --min 3\n  skillmatch taxonomy mine postings.jsonl --format csv",
		Args:    between(1, -1, "files or folders"),
		RunE:    func(cmd *cobra.Command, args []string) error { return o.run(cmd.Context(), args) },
	}
	f := cmd.Flags()
	f.IntVar(&o.least, "min", 1, "leave out terms of fewer than N documents")
	f.IntVar(&o.top, "top", 50, "list at most N terms; 0 for all")
	f.BoolVar(&o.names, "names", false, "leave out English words, first names and places")
	f.BoolVar(&o.lines, "lines", false, "take each line of a .txt file for a document")
	return cmd
}

func (o *mineOptions) run(ctx context.Context, paths []string) error {
	switch {
	case o.least < 0:
		return usagef("--min %d: want 0 or more", o.least)
	case o.top < 0:
		return usagef("--top %d: want 0 or more", o.top)
	}
	if err := o.checkFormats(&report.TaxonomyMine{}); err != nil {
		return err
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	inputs, bad := batch.Expand(paths)
	o.note("reading %d files", len(inputs))
	m, err := e.reader.Mine(ctx, inputs, batch.MineOptions{Lines: o.lines, Stdin: o.env.In})
	if err != nil {
		return err
	}
	m.Failures = append(bad, m.Failures...)
	for _, f := range m.Failures {
		o.complain("%s", f.Err.Error())
	}
	if m.Documents == 0 {
		return &exit{exitInput, errors.New("nothing to mine: no document could be read")}
	}
	means := words.Load().What
	keep := func(key string) bool { return !o.names || means(key) == "" }
	return o.print(report.NewTaxonomyMine(o.context(e), m, m.Terms(o.least, o.top, keep), func(s string) string { return means(text.Fold(s)) }))
}
