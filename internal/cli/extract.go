package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"skillmatch/internal/outline"
	"skillmatch/internal/report"
	"skillmatch/internal/text"
)

type extractOptions struct {
	*common
	kind     string
	text     bool
	withText bool
	against  string
	source   string
}

func newExtract(c *common) *cobra.Command {
	o := &extractOptions{common: c}
	cmd := &cobra.Command{
		Use:   "extract FILE",
		Short: "Show the skills in a resume or posting, with their places",
		Example: "  skillmatch extract cv.pdf\n  skillmatch extract cv.pdf --text\n  skillmatch extract posting.html --format json\n" +
			"  skillmatch extract cv.pdf --against cv.tex",
		Args: between(1, 1, "one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("against") {
				return o.runAgainst(cmd, args[0])
			}
			if err := fileFlag(cmd, "source"); err != nil {
				return err
			}
			return o.run(cmd.Context(), args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.kind, "kind", "auto", "what the file is: resume, posting or auto")
	f.BoolVar(&o.text, "text", false, "print the text alone, as a parser sees it")
	f.BoolVar(&o.withText, "with-text", false, "put the text into the JSON too")
	f.StringVar(&o.against, "against", "", "compare the words with those of SOURCE, that FILE was built from")
	f.StringVar(&o.source, "source", "", sourceUsage)
	return cmd
}

func (o *extractOptions) run(ctx context.Context, path string) error {
	kind, by, err := kindFlag(o.kind)
	if err != nil {
		return err
	}
	if err := o.checkFormats(&report.Extract{}); err != nil {
		return err
	}
	if o.text {
		if o.source != "" {
			return usagef("--text prints the text alone, without the places of --source")
		}
		if o.format != "text" {
			return usagef("--text prints the text alone, without --format %s", o.format)
		}
		return o.printText(ctx, path)
	}
	e, err := o.load()
	if err != nil {
		return err
	}
	read, err := o.readBuilt(ctx, e, path, o.source, "text", kind)
	if err != nil {
		return err
	}
	return o.print(report.NewExtract(o.context(e), read, by, o.withText))
}

// kindFlag reads --kind; the empty kind means that the text tells.
func kindFlag(s string) (kind outline.Kind, by string, err error) {
	switch s {
	case "auto":
		return "", "auto", nil
	case string(outline.Resume), string(outline.Posting):
		return outline.Kind(s), "flag", nil
	}
	return "", "", usagef("unknown kind %q: want one of resume, posting, auto", s)
}

// printText prints the text that all offsets point into. On a terminal what
// could command it is made harmless; elsewhere the bytes are as they are.
func (o *extractOptions) printText(ctx context.Context, path string) error {
	doc, err := o.open(ctx, path, "text")
	if err != nil {
		return err
	}
	body := doc.Text
	if _, tty := o.env.Terminal(o.env.Out); tty && len(o.outputs) == 0 {
		lines := strings.Split(body, "\n")
		for i := range lines {
			lines[i] = text.Clean(lines[i])
		}
		body = strings.Join(lines, "\n")
	}
	return o.printRaw([]byte(body))
}
