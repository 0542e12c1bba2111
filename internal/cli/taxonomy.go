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
	cmd := &cobra.Command{Use: "taxonomy", Short: "List, show, check, count, compare and look for skills", RunE: subcommand}
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List all skills and roles", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.list() },
		},
		&cobra.Command{
			Use: "show NAME", Short: "Show all of one skill, by id, name or alias, and the file of each part", Args: between(1, 1, "the id, name or alias of a skill"),
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
		&cobra.Command{
			Use: "stats", Short: "Count skills, names, tests and parents, and show thin spots", Args: between(0, 0, "no arguments"),
			RunE: func(*cobra.Command, []string) error { return o.stats() },
		},
		newTaxonomyDiff(c), newTaxonomyMine(c), newImport(c),
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
	roles, err := loadRoles(e.sources)
	if err != nil {
		return err
	}
	var skills []*skill.Skill
	for i := range e.tax.Len() {
		skills = append(skills, e.tax.At(i))
	}
	return o.print(report.NewTaxonomy(o.context(e), skills, roles))
}

// show tells what only the files hold: it asks the compiled form which skill is
// meant, and reads the files for the rest.
func (o *taxonomyOptions) show(name string) error {
	if err := o.checkFormats(&report.Taxonomy{}); err != nil {
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
	id := e.tax.At(i).ID
	e, roles, err := o.files()
	if err != nil {
		return err
	}
	s := e.tax.Get(id)
	if s == nil {
		return usagef("skill %q is in the compiled taxonomy and not in its files: make index compiles them anew", id)
	}
	parts, err := skill.Parts(id, e.sources[0], e.sources[1:]...)
	if err != nil {
		return taxonomyError(err)
	}
	return o.print(report.NewSkill(o.context(e), s, roles, parts))
}

func (o *taxonomyOptions) stats() error {
	if err := o.checkFormats(&report.TaxonomyStats{}); err != nil {
		return err
	}
	e, roles, err := o.files()
	if err != nil {
		return err
	}
	return o.print(report.NewTaxonomyStats(o.context(e), skill.NewStats(e.tax, roles)))
}

// files reads the taxonomy from its files and compiles nothing.
func (o *taxonomyOptions) files() (*engine, []skill.Role, error) {
	sources, err := o.sources()
	if err != nil {
		return nil, nil, err
	}
	tax, roles, err := loadFiles(sources)
	if err != nil {
		return nil, nil, err
	}
	e, err := o.engine(tax, nil, nil, sources)
	return e, roles, err
}

func (o *taxonomyOptions) lint() error {
	e, err := o.source()
	if err != nil {
		return err
	}
	roles, err := loadRoles(e.sources)
	if err != nil {
		return err
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
