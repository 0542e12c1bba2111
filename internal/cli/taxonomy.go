package cli

import (
	"github.com/spf13/cobra"

	"skillmatch/internal/mention"
	"skillmatch/internal/report"
	"skillmatch/internal/skill"
)

type taxonomyOptions struct{ *common }

func newTaxonomy(c *common) *cobra.Command {
	o := &taxonomyOptions{c}
	cmd := &cobra.Command{Use: "taxonomy", Short: "List, show and check the skills", RunE: subcommand}
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List all skills and roles", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.list() },
		},
		&cobra.Command{
			Use: "show NAME", Short: "Show one skill by id, name or alias", Args: between(1, 1, "the id, name or alias of a skill"),
			RunE: func(_ *cobra.Command, args []string) error { return o.show(args[0]) },
		},
		&cobra.Command{
			Use: "lint", Short: "Look for faults in the skills and roles", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.lint() },
		},
		&cobra.Command{
			Use: "test", Short: "Try every yes and no sentence against the whole taxonomy", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.test() },
		},
	)
	return cmd
}

func (o *taxonomyOptions) list() error {
	if err := o.checkFormats(&report.Taxonomy{}); err != nil {
		return err
	}
	e, err := o.loadNames()
	if err != nil {
		return err
	}
	roles, err := skill.LoadRoles(e.sources...)
	if err != nil {
		return taxonomyError(err)
	}
	var skills []*skill.Skill
	for i := range e.tax.Len() {
		skills = append(skills, e.tax.At(i))
	}
	return o.print(report.NewTaxonomy(o.context(e), skills, roles))
}

func (o *taxonomyOptions) show(name string) error {
	if err := o.checkFormats(&report.Taxonomy{}); err != nil {
		return err
	}
	e, err := o.loadNames()
	if err != nil {
		return err
	}
	i := e.reader.Index.Resolve(name)
	if i < 0 {
		return usagef("unknown skill %q (see: skillmatch taxonomy list)", name)
	}
	return o.print(report.NewTaxonomy(o.context(e), []*skill.Skill{e.tax.At(i)}, nil))
}

func (o *taxonomyOptions) lint() error {
	e, err := o.source()
	if err != nil {
		return err
	}
	roles, err := skill.LoadRoles(e.sources...)
	if err != nil {
		return taxonomyError(err)
	}
	return o.findings(e, report.NewFindings(o.context(e), "lint", "skills", e.tax.Len(), skill.Lint(e.tax, roles)))
}

func (o *taxonomyOptions) test() error {
	e, err := o.source()
	if err != nil {
		return err
	}
	checked, list := mention.Test(e.reader.Index, e.reader.Cues)
	return o.findings(e, report.NewFindings(o.context(e), "taxonomy-test", "sentences", checked, list))
}

// source loads the taxonomy from its files, with places and sentences.
func (o *taxonomyOptions) source() (*engine, error) {
	if err := o.checkFormats(&report.Findings{}); err != nil {
		return nil, err
	}
	return o.loadSource()
}

func (o *taxonomyOptions) findings(e *engine, f *report.Findings) error {
	if err := o.print(f); err != nil {
		return err
	}
	if len(f.Findings) > 0 {
		return &exit{code: exitGate}
	}
	return nil
}
