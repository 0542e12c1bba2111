package cli

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"skillmatch/internal/report"
	"skillmatch/internal/skill"
	"skillmatch/taxonomy"
)

// builtIn names the taxonomy that ships.
const builtIn = "built-in"

type taxonomyDiffOptions struct{ *common }

func newTaxonomyDiff(c *common) *cobra.Command {
	o := &taxonomyDiffOptions{c}
	return &cobra.Command{
		Use:   "diff A B",
		Short: "Show which skills and roles B adds, removes, renames and changes",
		Long: "A and B are folders of YAML, or built-in. A folder with a folder skills and no YAML\n" +
			"at its top is a taxonomy of its own; any other one is laid over the built-in.",
		Example: "  skillmatch taxonomy diff built-in my-skills\n  skillmatch taxonomy diff old/taxonomy new/taxonomy --format json",
		Args:    between(2, 2, "two folders, or "+builtIn),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0], args[1]) },
	}
}

// side is one of the taxonomies that are compared.
type side struct {
	name  string
	tax   *skill.Taxonomy
	roles []skill.Role
}

func (o *taxonomyDiffOptions) run(a, b string) error {
	if len(o.overlays) > 0 {
		return usagef("taxonomy diff names both sides itself: leave out --taxonomy")
	}
	if err := o.checkFormats(&report.TaxonomyDiff{}); err != nil {
		return err
	}
	x, err := loadSide(a)
	if err != nil {
		return err
	}
	y, err := loadSide(b)
	if err != nil {
		return err
	}
	e, err := o.engine(y.tax, nil, nil, nil)
	if err != nil {
		return err
	}
	return o.print(report.NewTaxonomyDiff(o.context(e), report.NewDiffSide(x.name, x.tax), report.NewDiffSide(y.name, y.tax),
		skill.Diff(x.tax, y.tax), skill.DiffRoles(x.roles, y.roles)))
}

func loadSide(path string) (side, error) {
	sources := []skill.Source{{FS: taxonomy.FS}}
	s := side{name: path}
	if path != builtIn {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return s, usagef("%s: %s", path, plain(err))
		case !info.IsDir():
			return s, usagef("%s: not a folder", path)
		}
		s.name = filepath.ToSlash(path)
		own := skill.Source{Name: s.name, FS: os.DirFS(path)}
		if filepath.IsAbs(path) { // where it lies is nobody's business
			s.name = filepath.Base(path)
		}
		whole, err := own.Whole()
		if err != nil {
			return s, taxonomyError(err)
		}
		if whole {
			sources = nil
		}
		sources = append(sources, own)
	}
	var err error
	s.tax, s.roles, err = loadFiles(sources)
	return s, err
}
